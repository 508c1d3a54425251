/**
 * What an AI seat sends. Levels differ in how far they look, never in what they know or get: a clerk takes the
 * best-looking orders one by one, with some noise; an envoy plays each plan a turn on, with the others' replies,
 * on a world it cannot tell from the real one.
 */
import {
  candidates,
  draw,
  imagine,
  numberOf,
  orderCost,
  actorAt,
  resolve,
  replyCost,
  SLOTS,
  tables,
  view,
  type Input,
  type Level,
  type Order,
  type Question,
  type Reply,
  type Rules,
  type SeatHolder,
  type View,
  type World,
} from '../engine/index.ts';
import { reply } from './choice.ts';
import { stakesOf, type Stakes } from './stakes.ts';
import { dutiesOf, shortlist, weigh, type Motive, type Weighed } from './utility.ts';

export interface Plan {
  readonly inputs: readonly Input[];
  /** Why each order, largest reasons first. */
  readonly motives: readonly { readonly order: Order; readonly reasons: readonly Motive[] }[];
}

/** A clerk's judgement is off by up to so much, either way, in hundredths of a point. */
const NOISE = 70;
/** An order must look at least this good. */
const WORTHWHILE = 15;
/** Orders that are weighed in full after a first look. */
const SHORTLIST = { clerk: 4, envoy: 8 } as const;
/** Plans that an envoy plays on. */
const PLANS = 4;
/** Reasons kept for each order. */
const REASONS = 4;

/** Orders and answers of the view's seat for the planning phase. `salt` seeds noise and imagination. */
export function plan(rules: Rules, known: View, level: Level | 'caretaker', salt: string): Plan {
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known);
  const replies = answersNow(rules, known, world, stakes);
  if (level === 'caretaker') return { inputs: replies, motives: [] };
  const spent = replies.reduce((sum, answer) => sum + costOf(rules, known, answer), 0);
  const weighing = { rules, known, world, stakes, duties: dutiesOf(rules, known), provoked: new Map() };
  const ranked = shortlist(weighing, candidates(rules, known), SHORTLIST[level])
    .map((order) => weigh(weighing, order))
    .map((weighed) => (level === 'clerk' ? noisy(weighed, known, salt) : weighed))
    .filter(({ utility }) => utility >= WORTHWHILE)
    .toSorted((a, b) => b.utility - a.utility);
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital')) - spent;
  const chosen =
    level === 'clerk'
      ? pick(rules, ranked, capital)
      : lookAhead(rules, known, stakes, replies, plans(rules, ranked, capital));
  return {
    inputs: [...replies, ...chosen.map(({ order }) => order)],
    motives: chosen.map(({ order, reasons }) => ({
      order,
      reasons: reasons.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, REASONS),
    })),
  };
}

/** Replies of the view's seat to what is still open, for the replies phase. */
export function respond(rules: Rules, known: View, _level: SeatHolder, _salt: string): readonly Reply[] {
  if (known.awaiting.every((question) => answered(known, question))) return [];
  return answersNow(rules, known, imagine(rules, known, 0), stakesOf(rules, known));
}

function answered(known: View, question: Question): boolean {
  return known.answers.some(({ to }) => to === question.id);
}

function answersNow(rules: Rules, known: View, world: World, stakes: Stakes): Reply[] {
  return known.awaiting.flatMap((question) => {
    if (answered(known, question)) return [];
    const answer = reply(rules, known, world, stakes, question);
    return answer ? [answer] : [];
  });
}

function costOf(rules: Rules, known: View, answer: Reply): number {
  const question = known.awaiting.find(({ id }) => id === answer.to);
  return question ? replyCost(rules, question, known, answer.answer) : 0;
}

function noisy(weighed: Weighed, known: View, salt: string): Weighed {
  const { order } = weighed;
  const roll = draw(
    { seed: salt, salt: 0 },
    'noise',
    known.seat,
    known.turn,
    order.act,
    order.target ?? '',
    order.on ?? '',
  );
  return { ...weighed, utility: weighed.utility + (roll % (2 * NOISE + 1)) - NOISE };
}

/** The best orders that fit into slots and capital, none twice towards the same. */
function pick(
  rules: Rules,
  ranked: readonly Weighed[],
  capital: number,
  without: Weighed | null = null,
): Weighed[] {
  const chosen: Weighed[] = [];
  let left = capital;
  for (const weighed of ranked) {
    if (chosen.length >= SLOTS) break;
    const { order } = weighed;
    const cost = orderCost(rules, order);
    if (weighed === without || cost > left) continue;
    // Two texts, or two moves on one regime, in a month are one too many.
    if (order.on !== undefined && chosen.some((other) => other.order.on === order.on)) continue;
    chosen.push(weighed);
    left -= cost;
    // A second unit, where more than one is owed this month.
    if (owed(rules, weighed) > 1 && chosen.length < SLOTS && cost <= left) {
      chosen.push(weighed);
      left -= cost;
    }
  }
  return chosen;
}

/** Units that the promise behind this order asks for in a month; 0 if none does. */
function owed(rules: Rules, { order, reasons }: Weighed): number {
  const promise = reasons.find(({ reason }) => reason === 'motive/promise');
  if (!promise || !tables(rules).acts.get(order.act)?.supplies) return 0;
  return Number(promise.params[2]);
}

/** The greedy plan, the same without its first or second order, and waiting. */
function plans(rules: Rules, ranked: readonly Weighed[], capital: number): Weighed[][] {
  const greedy = pick(rules, ranked, capital);
  const found = [greedy];
  for (const without of greedy) found.push(pick(rules, ranked, capital, without));
  found.push(greedy.slice(0, 1));
  return found.slice(0, PLANS);
}

/** The plan after which the seat stands best, a turn on. */
function lookAhead(
  rules: Rules,
  known: View,
  stakes: Stakes,
  replies: readonly Reply[],
  found: readonly Weighed[][],
): Weighed[] {
  let best = found[0] ?? [];
  if (found.length < 2) return best;
  let most = Number.MIN_SAFE_INTEGER;
  const world = imagine(rules, known, 1);
  for (const option of found) {
    const own = resolve(rules, world, [...replies, ...option.map(({ order }) => order)]).world;
    const others = own.awaiting.some(({ seat }) => seat !== known.seat)
      ? tables(rules).seats.flatMap((seat) =>
          seat === known.seat || !own.awaiting.some((question) => question.seat === seat)
            ? []
            : respond(rules, view(rules, own, seat, { ledger: false }), 'envoy', ''),
        )
      : [];
    const after = resolve(rules, own, others).world;
    const standing =
      worthOf(stakes, world, after) + option.reduce((sum, { reasons }) => sum + later(reasons), 0);
    if (standing > most) {
      most = standing;
      best = option;
    }
  }
  return best;
}

/** What the numbers a turn on are worth beside those of today. */
function worthOf(stakes: Stakes, before: World, after: World): number {
  let sum = 0;
  for (const [subject, list] of stakes.bySubject) {
    const delta = (after.numbers[subject] ?? 0) - (before.numbers[subject] ?? 0);
    if (delta !== 0) for (const { weight } of list) sum += weight * delta;
  }
  return sum;
}

/** Reasons that do not show in the numbers of the next turn: texts, pressure, promises, and what capital would buy. */
function later(reasons: readonly Motive[]): number {
  return reasons.reduce(
    (sum, { reason, amount }) => (reason === 'motive/aim' || reason === 'motive/number' ? sum : sum + amount),
    0,
  );
}
