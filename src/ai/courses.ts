/** Which of the orders that look best go together in a month. */
import {
  conceived,
  matches,
  meetTwice,
  orderCost,
  SLOTS,
  tables,
  type Order,
  type Rules,
} from '../engine/index.ts';
import { owed } from './duties.ts';
import { putBy, releases, type Initials } from './initials.ts';
import type { Glanced } from './shortlist.ts';
import { weigh } from './utility.ts';
import type { Weighing } from './weighing.ts';

/** An order must look at least this good when it is weighed. */
const WORTHWHILE = 15;
/** The same at a first look, which is rough (docs/decisions/0017-a-clerks-month.md). */
export const WORTHWHILE_AT_A_GLANCE = 100;
/** A plan that looks so much better than the next need not be played on. */
const CLEAR = 90;

/** Those that are worthwhile, best first. */
export function ranked(listed: readonly Glanced[], least = WORTHWHILE): readonly Glanced[] {
  return listed.filter(({ worth }) => worth >= least).toSorted((a, b) => b.worth - a.worth);
}

/** An order as it looks when it is weighed. */
export function fully(weighing: Weighing, order: Order): Glanced {
  const weighed = weigh(weighing, order);
  return { order: weighed.order, worth: weighed.utility };
}

/** The best orders that fit into slots and capital, none twice towards the same. */
export function pick(
  weighing: Weighing,
  listed: readonly Glanced[],
  capital: number,
  without: Glanced | null = null,
): Glanced[] {
  const { rules } = weighing;
  const chosen: Glanced[] = [];
  const given = [...weighing.initials];
  let left = capital;
  for (const glanced of listed) {
    if (chosen.length >= SLOTS) break;
    const { order } = glanced;
    const cost = orderCost(rules, order);
    if (glanced === without || cost > left) continue;
    // No government undoes what it initials this month: at the Table, in its answers, or by what it puts.
    if (undoesInitials(weighing, given, chosen, order)) continue;
    // Two texts, or two moves on one regime, in a month are one too many.
    if (chosen.some((other) => clash(rules, other.order, order))) continue;
    chosen.push(glanced);
    given.push(...putBy(weighing.world, order));
    left -= cost;
    // A second unit, where more than one is owed this month.
    if (owed(weighing, order) > 1 && chosen.length < SLOTS && cost <= left) {
      chosen.push(glanced);
      left -= cost;
    }
  }
  return chosen;
}

/** Whether an order releases others from a text that bears the seat's initials, or puts one that is undone by those chosen. */
function undoesInitials(
  { rules, world }: Weighing,
  given: readonly Initials[],
  chosen: readonly Glanced[],
  order: Order,
): boolean {
  const put = putBy(world, order);
  return (
    releases(rules, world, given, order) || chosen.some((other) => releases(rules, world, put, other.order))
  );
}

/**
 * On one text or regime one move is enough; a draft may be tabled and its votes asked for. What is done in the open
 * is not done in secret as well, what is known is told once, and nobody cools a quarrel and heats it in one month.
 */
function clash(rules: Rules, a: Order, b: Order): boolean {
  if (a.what !== undefined && a.what === b.what) return true;
  if (meetTwice(rules, a, b) || undoes(rules, a, b) || undoes(rules, b, a)) return true;
  if (a.on === undefined) return a.act === b.act && a.target === b.target && a.covert !== b.covert;
  return a.on === b.on && a.member === b.member;
}

/** Whether the one stands down in a quarrel to which the other gives a spark. */
function undoes(rules: Rules, calm: Order, { seat, act, target, on }: Order): boolean {
  const { acts, crises } = tables(rules);
  if (acts.get(calm.act)?.operation !== 'standDown' || calm.on === undefined) return false;
  const deed = conceived({ kind: 'act', by: seat, to: target ?? null, on: on ?? null, params: [act] });
  const sparks = crises.get(calm.on)?.sparks ?? [];
  return sparks.some(({ filter, points }) => points > 0 && matches(filter, deed));
}

/** The greedy plan and, where it is not clearly better, the same without its first order. */
export function plans(weighing: Weighing, listed: readonly Glanced[], capital: number): Glanced[][] {
  const greedy = pick(weighing, listed, capital);
  const [first] = greedy;
  if (!first) return [greedy];
  const other = pick(weighing, listed, capital, first);
  return sumOf(greedy) - sumOf(other) > CLEAR ? [greedy] : [greedy, other];
}

function sumOf(listed: readonly Glanced[]): number {
  return listed.reduce((sum, { worth }) => sum + worth, 0);
}
