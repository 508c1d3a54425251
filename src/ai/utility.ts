/** How good an order looks to a seat, as a sum of named reasons in hundredths of a point. */
import {
  foreseeIn,
  numberOf,
  orderCost,
  tables,
  tieAt,
  timesIn,
  type ActRules,
  type AimRules,
  type Order,
  type Subject,
} from '../engine/index.ts';
import { fondness } from './bent.ts';
import { promised } from './duties.ts';
import { outOfCharacter } from './glance.ts';
import type { Motive } from './motive.ts';
import { occasion } from './occasions.ts';
import { pressed } from './pressing.ts';
import { textOf } from './proposing.ts';
import { feared, secretly } from './secrecy.ts';
import { actStakes, type Stakes } from './stakes.ts';
import { LINE, type Weighed, type Weighing } from './weighing.ts';

/** What an order is worth, with the reasons; the rules are run for it once a decision. */
export function weigh(weighing: Weighing, candidate: Order): Weighed {
  const found = weighing.weighed.get(candidate) ?? weighAnew(weighing, candidate);
  weighing.weighed.set(candidate, found);
  return found;
}

function weighAnew(weighing: Weighing, candidate: Order): Weighed {
  const { rules, known, world, stakes } = weighing;
  const act = tables(rules).acts.get(candidate.act);
  const reasons: Motive[] = [];
  let order = candidate;
  if (act?.operation === 'propose') {
    const { clauses, amount, treaty } = textOf(weighing, candidate);
    order = { ...candidate, clauses };
    reasons.push({ reason: 'motive/text', params: [treaty], amount });
  }
  const foresight = foreseeIn(rules, world, order);
  const served = new Map<AimRules | Subject, number>();
  const months = (known.turns - known.turn + 1) * known.months;
  const { changes, decays } = foresight;
  for (let place = 0; place < changes.length; place++) {
    const change = changes[place];
    if (change === undefined) continue;
    const { subject, delta } = change;
    for (const { weight, aim } of stakes.on(subject)) {
      const key = aim ?? subject;
      // An aim that reads a number reads it at the end: what has worn off by then brings nothing.
      const counted = aim?.score.kind === 'over' ? left(delta, decays[place] ?? 0, months) : delta;
      served.set(key, (served.get(key) ?? 0) + weight * counted);
    }
  }
  served.forEach((amount, key) => {
    if (amount === 0) return;
    reasons.push(
      typeof key === 'object'
        ? { reason: 'motive/aim', params: [key.id], amount }
        : // the number, and which way the order would move it
          { reason: 'motive/number', params: [key, Math.sign(amount) * wishFor(stakes, key)], amount },
    );
  });
  for (const line of foresight.lines) reasons.push({ reason: 'motive/line', params: [line], amount: LINE });
  reasons.push(...feared(weighing, foresight.exposure, LINE));
  reasons.push(...purpose(weighing, order));
  if (act && order.target !== undefined && foresight.exposure === null) {
    const amount = outOfCharacter(act, numberOf(known, tieAt(rules, order.seat, order.target, 'regard')));
    if (amount !== 0) reasons.push({ reason: 'motive/lean', params: [order.target], amount });
  }
  const sober = reasons.reduce((sum, { amount }) => sum + amount, 0);
  const fond = fondnessFor(weighing, order, sober);
  if (fond !== 0) reasons.push({ reason: 'motive/bent', params: [order.act], amount: fond });
  return { order, utility: sober + fond, reasons };
}

/** Which way a seat wants a number for its own sake: 1, −1, or 0. */
function wishFor(stakes: Stakes, subject: Subject): number {
  let sum = 0;
  for (const { aim, weight } of stakes.on(subject)) if (aim === null) sum += weight;
  return Math.sign(sum);
}

/** What is left of a part of a regard after so many months. */
function left(delta: number, decay: number, months: number): number {
  return Math.sign(delta) * Math.max(0, Math.abs(delta) - decay * months);
}

/** What a ministry's own taste adds to an order. */
function fondnessFor({ known, bent }: Weighing, order: Order, worth: number): number {
  if (!bent.acts.has(order.act)) return 0;
  return fondness(bent, order.act, timesIn(known, order), worth);
}

/** What `purpose` adds up to without the cost: for a first look, which gives no reasons. */
export function purposeOf(weighing: Weighing, act: ActRules, order: Order): number {
  const { stakes, known, duties } = weighing;
  let sum = 0;
  if (duties.length > 0) for (const { amount } of promised(weighing, order)) sum += amount;
  if (order.on !== undefined) sum += pressed(weighing, act, order)?.amount ?? 0;
  // A plain act has no purpose of these kinds: it is not asked hundreds of times.
  if (act.operation !== null || act.consent || act.asks !== null) {
    sum += secretly(weighing, act, order)?.amount ?? 0;
    sum += occasion(weighing, act, order)?.amount ?? 0;
  }
  if (stakes.mayCount(order.act)) {
    const counted = actStakes(stakes, known.seat, order.act, order.target ?? null, order.on ?? null);
    for (const { weight } of counted) sum += weight;
  }
  return sum;
}

/** The reasons that do not lie in the numbers that an order moves at once. */
function purpose(weighing: Weighing, order: Order): Motive[] {
  const { rules, known, stakes } = weighing;
  const reasons = [...promised(weighing, order)];
  const act = tables(rules).acts.get(order.act);
  if (act)
    for (const reason of [pressed, secretly, occasion]) {
      const motive = reason(weighing, act, order);
      if (motive !== null) reasons.push(motive);
    }
  for (const { weight, aim } of actStakes(
    stakes,
    known.seat,
    order.act,
    order.target ?? null,
    order.on ?? null,
  )) {
    reasons.push({ reason: 'motive/aim', params: [aim.id], amount: weight });
  }
  const cost = orderCost(rules, order);
  if (cost > 0) reasons.push({ reason: 'motive/cost', params: [cost], amount: -cost * weighing.price });
  return reasons;
}
