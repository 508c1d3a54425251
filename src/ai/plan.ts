/**
 * What an AI seat sends. Levels differ in how far they look, never in what they know or get: a clerk reads a
 * part of its file and takes the best-looking orders one by one; an envoy reads all of it and plays close plans a
 * turn on, with the others' replies, on a world it cannot tell from the real one. A minister does so with an eye
 * on the end of the game, and then plays more plans on against what the others may send.
 */
import {
  imagine,
  numberOf,
  orderCost,
  actorAt,
  resolve,
  replyCost,
  SLOTS,
  tables,
  view,
  type ActorId,
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
import { readAll, readPart } from './attention.ts';
import { bentOf, NO_BENT } from './bent.ts';
import { reply } from './choice.ts';
import { reconsider } from './minister/answers.ts';
import { deliberate } from './minister/deliberate.ts';
import { prospectsOf } from './minister/prospects.ts';
import type { Habit } from './minister/roll-out.ts';
import { bargained, wanted } from './minister/texts.ts';
import { stakesOf, worthOf, type Stakes } from './stakes.ts';
import { shortlist, type Glanced } from './shortlist.ts';
import { capitalPrice, dutiesOf, weigh, type Motive, type Weighing } from './utility.ts';

export interface Plan {
  readonly inputs: readonly Input[];
  /** Why each order, largest reasons first. */
  readonly motives: readonly { readonly order: Order; readonly reasons: readonly Motive[] }[];
}

/** How often a clerk halves its file to read one part of it a month: an eighth of what could be ordered. */
const HALVINGS = 3;
/** An order must look at least this good. */
const WORTHWHILE = 15;
/** Orders that are kept after a first look. */
const SHORTLIST = 9;
/** A plan that looks so much better than the next need not be played on. */
const CLEAR = 90;
/** Plans that a minister compares, and that it thinks of for each other seat. */
const OWN_COURSES = 5;
const THEIR_COURSES = 3;
/** Reasons kept for each order. */
const REASONS = 4;

/** Orders and answers of the view's seat for the planning phase. `salt` seeds what a clerk reads, and what a ministry is fond of. */
export function plan(rules: Rules, known: View, level: Level | 'caretaker', salt: string): Plan {
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known, world);
  const replies = answersNow(rules, known, world, stakes);
  if (level === 'caretaker') return { inputs: replies, motives: [] };
  const capital = capitalAfter(rules, known, replies);
  const weighing = {
    rules,
    known,
    world,
    stakes,
    duties: dutiesOf(rules, known),
    attention:
      level === 'clerk' ? readPart(rules, world, known, salt, HALVINGS) : readAll(rules, world, known),
    bargains: level !== 'clerk',
    bent: bentOf(rules, known, salt),
    price: capitalPrice(capital),
    provoked: new Map(),
    asked: new Map(),
    weighed: new Map(),
  };
  if (level === 'minister') return thought(weighing, replies);
  const listed = shortlist(weighing, capital, SHORTLIST);
  const chosen =
    level === 'clerk'
      ? pick(weighing, ranked(listed), capital)
      : lookAhead(
          weighing,
          replies,
          plans(weighing, ranked(listed.map(({ order }) => fully(weighing, order))), capital),
        );
  return new Decision([...replies, ...chosen.map(({ order }) => order)], weighing, chosen);
}

/**
 * A plan whose reasons are worked out when somebody asks: thousands of simulated decisions are never explained.
 * A class, as a getter in a literal makes an object of a new kind each time, which keeps all that was weighed alive
 * until the next full collection.
 */
class Decision implements Plan {
  readonly inputs: readonly Input[];
  private readonly weighing: Weighing;
  private readonly chosen: readonly Glanced[];

  constructor(inputs: readonly Input[], weighing: Weighing, chosen: readonly Glanced[]) {
    this.inputs = inputs;
    this.weighing = weighing;
    this.chosen = chosen;
  }

  get motives(): Plan['motives'] {
    return this.chosen.map(({ order }) => {
      const { reasons } = weigh(this.weighing, order);
      return {
        order,
        reasons: reasons.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, REASONS),
      };
    });
  }
}

function ranked(listed: readonly Glanced[]): readonly Glanced[] {
  return listed.filter(({ worth }) => worth >= WORTHWHILE).toSorted((a, b) => b.worth - a.worth);
}

function fully(weighing: Weighing, order: Order): Glanced {
  const weighed = weigh(weighing, order);
  return { order: weighed.order, worth: weighed.utility };
}

/**
 * What a minister answers and holds to: with an eye on the last month, whatever its ministry is fond of, and among more
 * plans than an envoy would draw up.
 */
function thought(seen: Weighing, given: readonly Reply[]): Plan {
  const { rules, known } = seen;
  const stakes = prospectsOf(rules, known, seen.stakes);
  const replies = considered(rules, known, stakes, given);
  const capital = capitalAfter(rules, known, replies);
  const weighing: Weighing = {
    ...seen,
    stakes,
    wanted: (treaty, clauses) => wanted(rules, known, treaty, clauses),
    bent: NO_BENT,
    // What is left at the end buys nothing.
    price: known.turn < known.turns ? capitalPrice(capital) : 0,
  };
  const listed = shortlist(weighing, capital, SHORTLIST);
  const full = ranked(listed.map(({ order }) => fully(weighing, order)));
  const usual = lookAhead(weighing, replies, plans(weighing, full, capital));
  const found = distinct([usual, ...variants(weighing, full, capital)]).slice(0, OWN_COURSES);
  const courses = found.map((course) => ({
    sent: [...replies, ...course.map(({ order }) => order)],
    later: course.reduce((sum, { order }) => sum + later(weigh(weighing, order).reasons), 0),
  }));
  const chosen = found[deliberate(rules, known, stakes, courses, { courses: coursesOf, habit })] ?? usual;
  return new Decision([...replies, ...chosen.map(({ order }) => order)], weighing, chosen);
}

/** A minister's replies: for what its aims would rather read in a text, and played on where much hangs on them. */
function considered(rules: Rules, known: View, stakes: Stakes, given: readonly Reply[]): readonly Reply[] {
  return reconsider(rules, known, stakes, bargained(rules, known, given), habit);
}

/** The greedy plan first, then others that leave out one of its orders, or all but one. */
function variants(
  weighing: Weighing,
  listed: readonly Glanced[],
  capital: number,
): readonly (readonly Glanced[])[] {
  const greedy = pick(weighing, listed, capital);
  const found: (readonly Glanced[])[] = [greedy];
  for (const without of greedy) found.push(pick(weighing, listed, capital, without));
  for (const only of greedy.slice(0, 2)) found.push([only]);
  const next = listed.filter((glanced) => !greedy.includes(glanced));
  for (const first of next) found.push(pick(weighing, [first, ...listed], capital));
  found.push([]);
  return distinct(found);
}

/** No two of them alike. */
function distinct(found: readonly (readonly Glanced[])[]): readonly (readonly Glanced[])[] {
  const seen = new Set<string>();
  return found.filter((plan) => {
    const key = plan
      .map(({ order }) => `${order.act}|${order.target ?? ''}|${order.on ?? ''}|${order.member ?? ''}`)
      .toSorted()
      .join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What a minister thinks another seat may send. */
function coursesOf(rules: Rules, known: View): readonly (readonly Input[])[] {
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known, world);
  const replies = answersNow(rules, known, world, stakes);
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const weighing: Weighing = {
    rules,
    known,
    world,
    stakes,
    duties: dutiesOf(rules, known),
    attention: readAll(rules, world, known),
    bargains: false,
    bent: NO_BENT,
    price: capitalPrice(capital),
    provoked: new Map(),
    asked: new Map(),
    weighed: new Map(),
  };
  const listed = ranked(shortlist(weighing, capital, SHORTLIST));
  const found = variants(weighing, listed, capital).slice(0, THEIR_COURSES);
  return found.map((plan) => [...replies, ...plan.map(({ order }) => order)]);
}

/**
 * In roll-outs everybody acts as a clerk would. What their ministries are fond of, and read, is not known: it is drawn
 * anew for each.
 */
const habit =
  (lot: number): Habit =>
  (rules, known) =>
    known.phase === 'planning'
      ? plan(rules, known, 'clerk', `imagined/${lot}`).inputs
      : respond(rules, known, 'clerk', '');

/** Replies of the view's seat to what is still open, for the replies phase. */
export function respond(rules: Rules, known: View, level: SeatHolder, _salt: string): readonly Reply[] {
  if (known.awaiting.every((question) => answered(known, question))) return [];
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known, world);
  const replies = answersNow(rules, known, world, stakes);
  return level === 'minister'
    ? considered(rules, known, prospectsOf(rules, known, stakes), replies)
    : replies;
}

function answered(known: View, question: Question): boolean {
  return known.answers.some(({ to }) => to === question.id);
}

function answersNow(rules: Rules, known: View, world: World, stakes: Stakes): Reply[] {
  const answers: Reply[] = [];
  for (const question of known.awaiting) {
    if (answered(known, question)) continue;
    const answer = reply(rules, known, world, stakes, question);
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

/** What is left to the seat once these replies are paid for. */
function capitalAfter(rules: Rules, known: View, replies: readonly Reply[]): number {
  const spent = replies.reduce((sum, answer) => sum + costOf(rules, known, answer), 0);
  return numberOf(known, actorAt(rules, known.seat, 'capital')) - spent;
}

function costOf(rules: Rules, known: View, answer: Reply): number {
  const question = known.awaiting.find(({ id }) => id === answer.to);
  return question ? replyCost(rules, question, known, answer.answer) : 0;
}

/** The best orders that fit into slots and capital, none twice towards the same. */
function pick(
  weighing: Weighing,
  listed: readonly Glanced[],
  capital: number,
  without: Glanced | null = null,
): Glanced[] {
  const { rules } = weighing;
  const chosen: Glanced[] = [];
  let left = capital;
  for (const glanced of listed) {
    if (chosen.length >= SLOTS) break;
    const { order } = glanced;
    const cost = orderCost(rules, order);
    if (glanced === without || cost > left) continue;
    // Two texts, or two moves on one regime, in a month are one too many.
    if (chosen.some((other) => clash(other.order, order))) continue;
    chosen.push(glanced);
    left -= cost;
    // A second unit, where more than one is owed this month.
    if (owed(weighing, order) > 1 && chosen.length < SLOTS && cost <= left) {
      chosen.push(glanced);
      left -= cost;
    }
  }
  return chosen;
}

/**
 * On one text or regime one move is enough; a draft may be tabled and its votes asked for. What is done in the open
 * is not done in secret as well, and what is known is told once.
 */
function clash(a: Order, b: Order): boolean {
  if (a.what !== undefined && a.what === b.what) return true;
  if (a.on === undefined) return a.act === b.act && a.target === b.target && a.covert !== b.covert;
  return a.on === b.on && a.member === b.member;
}

/** Units that a promise asks for in a month; 0 if none does. */
function owed({ rules, duties }: Weighing, { act, target }: Order): number {
  if (!tables(rules).acts.get(act)?.supplies) return 0;
  return duties.find((duty) => duty.act === act && duty.to === target)?.units ?? 0;
}

/** The greedy plan and, where it is not clearly better, the same without its first order. */
function plans(weighing: Weighing, listed: readonly Glanced[], capital: number): Glanced[][] {
  const greedy = pick(weighing, listed, capital);
  const [first] = greedy;
  if (!first) return [greedy];
  const other = pick(weighing, listed, capital, first);
  return sumOf(greedy) - sumOf(other) > CLEAR ? [greedy] : [greedy, other];
}

function sumOf(listed: readonly Glanced[]): number {
  return listed.reduce((sum, { worth }) => sum + worth, 0);
}

/** The plan after which the seat stands best, a turn on. */
function lookAhead(
  weighing: Weighing,
  replies: readonly Reply[],
  found: readonly (readonly Glanced[])[],
): readonly Glanced[] {
  const { rules, known, stakes } = weighing;
  let best = found[0] ?? [];
  if (found.length < 2) return best;
  let most = Number.MIN_SAFE_INTEGER;
  const world = imagine(rules, known, 1);
  for (const option of found) {
    const own = resolve(rules, world, [...replies, ...option.map(({ order }) => order)]).world;
    const others = guessedReplies(rules, own, known.seat);
    const after = throughCrisis(rules, resolve(rules, own, others).world);
    const standing =
      worthOf(stakes, world, after) +
      option.reduce((sum, { order }) => sum + later(weigh(weighing, order).reasons), 0);
    if (standing > most) {
      most = standing;
      best = option;
    }
  }
  return best;
}

/** The rounds of a crisis, with everybody's answers as far as this seat can guess them. */
function throughCrisis(rules: Rules, world: World): World {
  let after = world;
  while (after.phase === 'crisis') {
    after = resolve(rules, after, guessedReplies(rules, after, null)).world;
  }
  return after;
}

/** What those say who are asked something in an imagined world, but for one of them. */
function guessedReplies(rules: Rules, world: World, but: ActorId | null): readonly Reply[] {
  const replies: Reply[] = [];
  if (world.awaiting.length === 0) return replies;
  for (const seat of tables(rules).seats)
    if (seat !== but && world.awaiting.some((question) => question.seat === seat))
      replies.push(...respond(rules, view(rules, world, seat, { ledger: false }), 'envoy', ''));
  return replies;
}

/** Reasons that do not show in the numbers of the next turn: texts, pressure, promises, and what capital would buy. */
function later(reasons: readonly Motive[]): number {
  return reasons.reduce(
    (sum, { reason, amount }) => (reason === 'motive/aim' || reason === 'motive/number' ? sum : sum + amount),
    0,
  );
}
