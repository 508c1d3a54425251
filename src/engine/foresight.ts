/**
 * What an order would do, as far as its seat can tell: the rules themselves are run on the world that the seat's
 * view describes, and the changes they ask for are read off. There is no second set of rules for previews.
 */
import { matches } from './aims/aims.ts';
import { claim } from './instruments/commitment/rules.ts';
import { canvass, cast, count, table } from './instruments/resolution/rules.ts';
import { biteOf, operate, threaten } from './instruments/sanctions/rules.ts';
import { denounce } from './instruments/treaty/rules.ts';
import { divide } from './integers.ts';
import { actorAt, tables, tieAt } from './layout.ts';
import { Outbox } from './ledger.ts';
import type { Order } from './orders.ts';
import { spill } from './relations/spillover.ts';
import type { Rules } from './rules.ts';
import { perform } from './turn/perform.ts';
import type { ActorId, RedLineId, ResolutionState, Subject, Vote } from './vocabulary.ts';
import { imagine } from './view.ts';
import type { Param, Question, Resolution, View, World } from './world.ts';

export interface ForeseenChange {
  readonly subject: Subject;
  readonly delta: number;
  readonly reason: string;
  readonly params: readonly Param[];
}

export interface Foresight {
  readonly changes: readonly ForeseenChange[];
  /** How each other seat's regard for us moves, strongest first. */
  readonly minds: readonly { readonly actor: ActorId; readonly delta: number }[];
  /** Red lines of others that it crosses. */
  readonly lines: readonly RedLineId[];
}

/** Previews one order of the view's seat. */
export function foresee(rules: Rules, known: View, order: Order): Foresight {
  return foreseeIn(rules, imagine(rules, known, 0), order);
}

/** The same on a world already imagined: for an AI that weighs many orders. */
export function foreseeIn(rules: Rules, world: World, order: Order): Foresight {
  const act = tables(rules).acts.get(order.act);
  if (!act) return { changes: [], minds: [], lines: [] };
  const box = new Outbox(rules, world);
  const happening = perform(box, order);
  const done = box.happenings[0];
  switch (act.operation) {
    case 'threaten':
      threaten(box, order);
      break;
    case 'invoke':
      claim(box, order, happening);
      break;
    case 'table':
      table(box, order);
      count(box, true);
      break;
    case 'canvass':
      canvass(box, order, Number(done?.params[1] ?? 100));
      break;
    case 'denounce':
      denounce(box, order, happening);
      break;
    case null:
    case 'propose':
    case 'hasten':
    case 'stall':
    case 'lobby':
      break;
    default:
      operate(box, order, happening);
      weighRegime(box, order);
  }
  if (done?.by && done.to) {
    const weight = divide(act.weight * Number(done.params[1] ?? 100), 100);
    spill(box, [{ by: done.by, to: done.to, weight, visibility: act.visibility, cause: happening }]);
  }
  const lines = rules.redLines.filter(
    ({ owner, crossed }) =>
      owner !== order.seat &&
      crossed.some((filter) => box.happenings.some((other) => matches(filter, other))),
  );
  return { changes: box.changes, minds: mindsOf(rules, box, order.seat), lines: lines.map(({ id }) => id) };
}

/** What a vote of the view's seat leads to, with the votes of the others as it reckons them. */
export function foreseeVote(rules: Rules, known: View, question: Question, vote: Vote): FinalVote | null {
  const { on } = question;
  if (on === null) return null;
  const box = new Outbox(rules, imagine(rules, known, 0));
  cast(box, question, vote);
  count(box, true);
  const after = box.instrument('resolution', on);
  return after ? { state: after.state, votes: after.data.votes, changes: box.changes } : null;
}

export interface FinalVote {
  readonly state: ResolutionState;
  readonly votes: Resolution['data']['votes'];
  readonly changes: readonly ForeseenChange[];
}

/** The monthly bite of a regime as the order leaves it, less what it bites now. */
function weighRegime(box: Outbox, order: Order): void {
  const before = box.world.instruments.find(({ id }) => id === order.on);
  const after = order.on === undefined ? undefined : box.instrument('sanctions', order.on);
  if (before?.kind !== 'sanctions' || !after) return;
  const more = biteOf(box.rules, box.world, after) - biteOf(box.rules, box.world, before);
  box.change(actorAt(box.rules, after.data.target, 'economy'), -more, 'sanctions/bite', 0, [after.id]);
}

function mindsOf(rules: Rules, box: Outbox, seat: ActorId): Foresight['minds'] {
  const minds: { actor: ActorId; delta: number }[] = [];
  for (const actor of tables(rules).seats) {
    if (actor === seat) continue;
    const subject = tieAt(rules, actor, seat, 'regard');
    let delta = 0;
    for (const change of box.changes) if (change.subject === subject) delta += change.delta;
    if (delta !== 0) minds.push({ actor, delta });
  }
  return minds.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}
