/**
 * What an order would do, as far as its seat can tell: the rules themselves are run on the world that the seat's
 * view describes, and the changes they ask for are read off. There is no second set of rules for previews.
 */
import { judgeClaim } from './acceptance/claim.ts';
import type { Judgement } from './acceptance/judgement.ts';
import { isCrossed } from './aims/conceived.ts';
import { instrumentOf, monthOf } from './condition.ts';
import { expose } from './covert/cases.ts';
import { eventually, exposureOdds, type Odds } from './covert/odds.ts';
import * as covert from './covert/operations.ts';
import { openDeed } from './covert/parts.ts';
import { claim, decide } from './instruments/commitment/rules.ts';
import { canvass, cast, count, table } from './instruments/resolution/rules.ts';
import { operate as work, ultimatum } from './instruments/crisis/rules.ts';
import { biteOf, operate, threaten } from './instruments/sanctions/rules.ts';
import { denounce } from './instruments/treaty/rules.ts';
import { conclude } from './instruments/treaty/signing.ts';
import type { Asked } from './favours/requests.ts';
import { divide } from './integers.ts';
import { actorAt, tables, tieAt } from './layout.ts';
import { Outbox } from './outbox.ts';
import { worldWith } from './working.ts';
import { orderOf, type Order } from './orders.ts';
import { spill } from './relations/spillover.ts';
import type { ActRules } from './rules/acts.ts';
import type { Rules } from './rules/rules.ts';
import type { Clause } from './rules/treaties.ts';
import { counterpart, perform, repeatPercent, timesDone, timesIn } from './turn/perform.ts';
import { deedsIn } from './turn/steps/spillover.ts';
import type {
  ActId,
  ActorId,
  InstrumentId,
  RedLineId,
  ResolutionState,
  Subject,
  Vote,
} from './vocabulary.ts';
import { imagine } from './imagine.ts';
import type { Commitment, Resolution, Treaty } from './instruments/instrument.ts';
import type { CovertCase, Happening, Param, Question, View, World } from './world.ts';

export interface ForeseenChange {
  readonly subject: Subject;
  readonly delta: number;
  readonly reason: string;
  readonly params: readonly Param[];
}

export interface Foresight {
  readonly changes: readonly ForeseenChange[];
  /** Beside each change, by how much of it wears off in a month: parts of a regard only. */
  readonly decays: readonly number[];
  /** How each other seat's regard for us moves, strongest first. */
  readonly minds: readonly { readonly actor: ActorId; readonly delta: number }[];
  /** Red lines of others that it crosses. */
  readonly lines: readonly RedLineId[];
  /** What follows if an act done in secret comes to light, taken as assessed by those who say so. */
  readonly exposure: Exposure | null;
}

export interface Exposure {
  /** Percent in its first month, with the reasons. */
  readonly odds: Odds;
  /** Percent before it is forgotten. */
  readonly eventually: { readonly low: number; readonly high: number };
  readonly changes: readonly ForeseenChange[];
  readonly minds: Foresight['minds'];
  readonly lines: readonly RedLineId[];
}

/** The same without what others make of it: for who weighs the numbers alone. */
export interface Outlook extends Omit<Foresight, 'minds' | 'exposure'> {
  readonly exposure: Omit<Exposure, 'minds'> | null;
}

/** Previews one order of the view's seat. */
export function foresee(rules: Rules, known: View, order: Order): Foresight {
  const world = imagine(rules, known, 0);
  const { changes, decays, lines, exposure } = foreseeIn(rules, world, order);
  const { seat } = order;
  return {
    changes,
    decays,
    minds: mindsOf(rules, changes, seat),
    lines,
    exposure: exposure && {
      ...exposure,
      minds: mindsOf(rules, exposure.changes, seat),
      // Who may be watching is a range to who sends it; the imagined world knows of its own services alone.
      ...oddsFor(rules, known, order, order.target ?? counterpart({ world, rules }, order)),
    },
  };
}

/**
 * How the regard of each other seat for the view's seat moves when a new text is signed, strongest first: what it makes of
 * the clauses that it can read, and of the signature as such.
 */
export function foreseeSigning(
  rules: Rules,
  known: View,
  id: InstrumentId,
  clauses: readonly Clause[],
): Foresight['minds'] {
  const world = imagine(rules, known, 0);
  const draft = instrumentOf(world, id);
  if (draft?.kind !== 'treaty') return [];
  const { parties, data } = draft;
  const text: Treaty = {
    ...draft,
    state: 'negotiating',
    data: { ...data, clauses, proposer: known.seat, initialled: parties },
  };
  const instruments = world.instruments.map((each) => (each.id === id ? text : each));
  const box = new Outbox(rules, worldWith(world, { instruments }));
  conclude(box, text, monthOf(world));
  spill(
    box,
    box.happenings.flatMap((happening) => deedsIn(rules, happening)),
  );
  return mindsOf(rules, box.changes, known.seat);
}

/** Who would be bound by a call on a clause, with what each would make of it as far as this seat can tell. */
export function foreseeCall(
  rules: Rules,
  known: View,
  order: Order,
): readonly { readonly commitment: Commitment; readonly judgement: Judgement }[] {
  const box = new Outbox(rules, imagine(rules, known, 0));
  claim(box, order, 0);
  const before = new Set(known.instruments.map(({ id }) => id));
  return box
    .instruments()
    .flatMap((found) =>
      found.kind === 'commitment' && !before.has(found.id)
        ? [{ commitment: found, judgement: judgeClaim(rules, known, found) }]
        : [],
    );
}

/** The same on a world already imagined: for an AI that weighs many orders. */
export function foreseeIn(rules: Rules, world: World, order: Order): Outlook {
  const act = tables(rules).acts.get(order.act);
  if (!act) return { changes: [], decays: [], lines: [], exposure: null };
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
    case 'spy':
    case 'publish':
    case 'share':
    case 'evade':
      covert.operate(box, order, happening);
      break;
    case 'ultimatum':
      ultimatum(box, order, happening);
      break;
    case 'deploy':
    case 'standDown':
    case 'mediate':
      work(box, order, happening);
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
  echo(box);
  const hidden = box.now('covert').find((known) => known.happening === happening);
  return {
    changes: box.changes,
    decays: box.decays,
    lines: linesOf(box, order.seat),
    exposure: hidden ? { ...oddsFor(rules, world, order, hidden.to), ...exposedIn(box, hidden) } : null,
  };
}

/** What observers make of what the box has done in the open. */
function echo(box: Outbox): void {
  for (const { id, kind, by, to, known, params } of box.happenings) {
    if (kind !== 'act' && kind !== 'exposed' && kind !== 'corroborated') continue;
    if (by === null || to === null || known !== 'all') continue;
    const act = tables(box.rules).acts.get(params[0] as ActId);
    if (!act) continue;
    const weight = divide(act.weight * Number(params[1] ?? 100), 100);
    spill(box, [{ by, to, weight, visibility: act.visibility, cause: id }]);
  }
}

/** Red lines of others that the box has crossed in the open. */
function linesOf(box: Outbox, seat: ActorId): readonly RedLineId[] {
  const seen: Happening[] = [];
  for (const other of box.happenings) {
    const deed = other.kind === 'act' || other.kind === 'exposed' ? openDeed(other) : other;
    if (deed !== null) seen.push(deed);
  }
  const found: RedLineId[] = [];
  for (const line of box.rules.redLines)
    if (line.owner !== seat && seen.some((deed) => isCrossed(line, deed))) found.push(line.id);
  return found;
}

function oddsFor(
  rules: Rules,
  known: View | World,
  order: Order,
  to: ActorId | null,
): Pick<Exposure, 'odds' | 'eventually'> {
  const act = tables(rules).acts.get(order.act) as ActRules;
  const times = timesIn(known, order);
  const odds = exposureOdds(rules, known, { act, by: order.seat, to, on: order.on ?? null, times });
  return { odds, eventually: { low: eventually(odds.low), high: eventually(odds.high) } };
}

/** What the exposure of an act that the box has done would bring. */
function exposedIn(done: Outbox, hidden: CovertCase): Pick<Exposure, 'changes' | 'lines'> {
  const box = new Outbox(done.rules, done.world);
  expose(box, hidden, null, 'assessed', hidden.happening);
  echo(box);
  return {
    changes: box.changes,
    lines: linesOf(box, hidden.by),
  };
}

/** What is done and what comes of it once who was asked for it, or for leave to do it, has said yes. */
export function foreseeGrant(
  rules: Rules,
  known: View,
  { act, by, to }: Asked,
  covert = false,
): Pick<Foresight, 'changes' | 'minds'> {
  const box = new Outbox(rules, imagine(rules, known, 0));
  perform(box, orderOf(by, act.id, { target: to, covert: covert || undefined }));
  echo(box);
  return { changes: box.changes, minds: mindsOf(rules, box.changes, known.seat) };
}

/** What the seat's answer to a call on its word would move. */
export function foreseeAnswer(
  rules: Rules,
  known: View,
  question: Question,
  answer: string,
): readonly ForeseenChange[] {
  const box = new Outbox(rules, imagine(rules, known, 0));
  decide(box, question, answer);
  return box.changes;
}

/** What a seat knows, as if the members of the Council had been asked for their votes already that these orders ask. */
export function afterAsking(rules: Rules, known: View, orders: readonly Order[]): View {
  const { acts } = tables(rules);
  const asking = orders.filter(({ act }) => acts.get(act)?.operation === 'canvass');
  if (asking.length === 0) return known;
  const box = new Outbox(rules, imagine(rules, known, 0));
  for (const order of asking) {
    const percent = repeatPercent(acts.get(order.act)?.repeat ?? 100, timesDone(box, order));
    perform(box, order);
    canvass(box, order, percent);
  }
  return { ...known, instruments: box.instruments(), habits: box.now('habits') };
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
  const before = order.on === undefined ? undefined : instrumentOf(box.world, order.on);
  const after = order.on === undefined ? undefined : box.instrument('sanctions', order.on);
  if (before?.kind !== 'sanctions' || !after) return;
  const more = biteOf(box.rules, box.world, after) - biteOf(box.rules, box.world, before);
  box.change(actorAt(box.rules, after.data.target, 'economy'), -more, 'sanctions/bite', 0, [after.id]);
}

function mindsOf(rules: Rules, changes: Foresight['changes'], seat: ActorId): Foresight['minds'] {
  const minds: { actor: ActorId; delta: number }[] = [];
  for (const actor of tables(rules).seats) {
    if (actor === seat) continue;
    const subject = tieAt(rules, actor, seat, 'regard');
    let delta = 0;
    for (const change of changes) if (change.subject === subject) delta += change.delta;
    if (delta !== 0) minds.push({ actor, delta });
  }
  return minds.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}
