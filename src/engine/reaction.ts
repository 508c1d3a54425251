/** What whoever is asked, told or defied by an order would answer, by the sums that answer it, as far as its seat can tell. */
import { judgeDemand } from './acceptance/claim.ts';
import { judgement, LINE_CAP, type Judgement, type JudgementLine } from './acceptance/judgement.ts';
import { judgeStand } from './acceptance/stand.ts';
import { askedBy, judgeRequest } from './favours/requests.ts';
import { imagine } from './imagine.ts';
import { ultimatum } from './instruments/crisis/rules.ts';
import { operate } from './instruments/sanctions/rules.ts';
import { clamp } from './integers.ts';
import { tables } from './layout.ts';
import type { Order } from './orders.ts';
import { Outbox } from './outbox.ts';
import type { Rules } from './rules/rules.ts';
import { perform } from './turn/perform.ts';
import type { ActorId } from './vocabulary.ts';
import type { View } from './world.ts';

/** Who will have to answer an order, what is put to it, and what it would make of it as far as this seat can tell. */
export interface ForeseenReaction {
  readonly actor: ActorId;
  /** Whether it agrees to an act, gives way to a demand, or stands in a crisis. */
  readonly kind: 'request' | 'demand' | 'stand';
  readonly judgement: Judgement;
}

/** The answer of who is asked for an act or for its consent, told to stop, or given an ultimatum; null where nobody is. */
export function foreseeReaction(rules: Rules, known: View, order: Order): ForeseenReaction | null {
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
