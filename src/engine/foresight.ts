/**
 * What an order would do, as far as its seat can tell: the rules themselves are run on the world that the seat's
 * view describes, and the changes they ask for are read off. There is no second set of rules for previews.
 */
import { judgeClaim, judgeDemand } from './acceptance/claim.ts';
import { judgement, LINE_CAP, type Judgement, type JudgementLine } from './acceptance/judgement.ts';
import { judgeStand } from './acceptance/stand.ts';
import { isCrossed } from './aims/conceived.ts';
import { instrumentOf } from './condition.ts';
import { expose } from './covert/cases.ts';
import { eventually, exposureOdds, type Odds } from './covert/odds.ts';
import * as covert from './covert/operations.ts';
import { openDeed } from './covert/parts.ts';
import { askedBy, judgeRequest } from './favours/requests.ts';
import { claim } from './instruments/commitment/rules.ts';
import { canvass, cast, count, table } from './instruments/resolution/rules.ts';
import { operate as work, ultimatum } from './instruments/crisis/rules.ts';
import { biteOf, operate, threaten } from './instruments/sanctions/rules.ts';
import { denounce } from './instruments/treaty/rules.ts';
import { clamp, divide } from './integers.ts';
import { actorAt, tables, tieAt } from './layout.ts';
import { Outbox } from './outbox.ts';
import type { Order } from './orders.ts';
import { spill } from './relations/spillover.ts';
import type { ActRules } from './rules/acts.ts';
import type { Rules } from './rules/rules.ts';
import { counterpart, perform, timesIn } from './turn/perform.ts';
import type { ActId, ActorId, RedLineId, ResolutionState, Subject, Vote } from './vocabulary.ts';
import { imagine } from './imagine.ts';
import type { Commitment, Resolution } from './instruments/instrument.ts';
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

/** Who will have to answer an order, what is put to it, and what it would make of it as far as this seat can tell. */
export interface ForeseenAnswer {
  readonly actor: ActorId;
  /** Whether it agrees to an act, gives way to a demand, or stands in a crisis. */
  readonly kind: 'request' | 'demand' | 'stand';
  readonly judgement: Judgement;
}

/** The answer of who is asked for an act or for its consent, told to stop, or given an ultimatum; null where nobody is. */
export function foreseeAnswer(rules: Rules, known: View, order: Order): ForeseenAnswer | null {
  const asked = askedBy(rules, order);
  if (asked !== null)
    return {
      actor: asked.asked,
      kind: 'request',
      judgement: asFarAsKnown(known, (view) => judgeRequest(rules, view, asked)),
    };
  const { on } = order;
  const operation = tables(rules).acts.get(order.act)?.operation;
  if (on === undefined || (operation !== 'threaten' && operation !== 'impose' && operation !== 'ultimatum'))
    return null;
  // It is weighed as the order leaves things: what it does by itself is known to who answers it.
  const box = new Outbox(rules, imagine(rules, known, 0));
  const happening = perform(box, order);
  if (operation === 'ultimatum') ultimatum(box, order, happening);
  else if (operation === 'impose') operate(box, order, happening);
  const then: View = { ...known, numbers: numbersAfter(box), instruments: box.instruments() };
  if (operation === 'ultimatum') {
    const after = box.instrument('crisis', on);
    const actor = after?.parties.find((party) => party !== order.seat);
    if (after === undefined || actor === undefined) return null;
    return {
      actor,
      kind: 'stand',
      judgement: asFarAsKnown(then, (view) => judgeStand(rules, view, after, actor)),
    };
  }
  const target = tables(rules).regimes.get(on)?.target;
  if (target === undefined || !tables(rules).seatIndex.has(target)) return null;
  return {
    actor: target,
    kind: 'demand',
    judgement: asFarAsKnown(then, (view) => judgeDemand(rules, view, on, order.seat)),
  };
}

/** The numbers with what the box has asked for. */
function numbersAfter({ rules, world, changes }: Outbox): readonly number[] {
  const numbers = world.numbers.slice();
  for (const { subject, delta } of changes) {
    const { low, high } = rules.numbers[subject] ?? { low: 0, high: 100 };
    numbers[subject] = clamp((numbers[subject] ?? 0) + delta, low, high);
  }
  return numbers;
}

/**
 * A judgement of somebody else, from what this seat knows: each reason is as wide as the numbers that it is drawn
 * from are uncertain, each of them taken at both its ends with the others at their middles.
 */
function asFarAsKnown(known: View, judge: (view: View) => Judgement): Judgement {
  const numbers = known.numbers.slice();
  const view: View = { ...known, numbers };
  const middle = judge(view);
  const unsure = known.estimates.filter(({ low, high }) => low !== high);
  // Most that a seat is unsure of is nothing to whoever answers: two looks tell, instead of two for each.
  const isMoved = (end: 'low' | 'high'): boolean => {
    for (const one of unsure) numbers[one.subject] = one[end];
    const there = judge(view);
    for (const { subject } of unsure) numbers[subject] = known.numbers[subject] ?? 0;
    return !sameLines(there.lines, middle.lines);
  };
  if (!isMoved('low') && !isMoved('high')) return middle;
  interface Wide {
    readonly line: JudgementLine;
    readonly amount: number;
    less: number;
    more: number;
  }
  const wide = new Map<string, Wide>();
  for (const line of middle.lines) wide.set(line.reason, { line, amount: line.low, less: 0, more: 0 });
  for (const { subject, low, high } of unsure) {
    const before = numbers[subject] ?? 0;
    const ends = [low, high].map((end) => {
      numbers[subject] = end;
      return new Map(judge(view).lines.map((line) => [line.reason, line]));
    });
    numbers[subject] = before;
    for (const found of ends)
      for (const [reason, line] of found)
        if (!wide.has(reason)) wide.set(reason, { line, amount: 0, less: 0, more: 0 });
    for (const [reason, one] of wide) {
      const off = ends.map((found) => (found.get(reason)?.low ?? 0) - one.amount);
      one.less += Math.min(0, ...off);
      one.more += Math.max(0, ...off);
    }
  }
  const lines = [...wide.values()].map(({ line, amount, less, more }) => ({
    ...line,
    low: clamp(amount + less, -LINE_CAP, LINE_CAP),
    high: clamp(amount + more, -LINE_CAP, LINE_CAP),
  }));
  return judgement(lines, middle.price);
}

function sameLines(one: readonly JudgementLine[], other: readonly JudgementLine[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ reason, low }, at) => other[at]?.reason === reason && other[at].low === low)
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
