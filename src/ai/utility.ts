/** How good an order looks to a seat, as a sum of named reasons in hundredths of a point. */
import {
  askedBy,
  isFresh,
  BINDING,
  foreseeIn,
  habitKey,
  instrumentOf,
  nearestYes,
  numberOf,
  orderCost,
  ownWorth,
  stands,
  tables,
  subjectsOf,
  tieAt,
  timesIn,
  wouldGrant,
  type ActId,
  type ActorId,
  type ActRules,
  type AimRules,
  type Clause,
  type ClauseId,
  type InstrumentId,
  type Order,
  type Param,
  type Rules,
  type Subject,
  type Treaty,
  type View,
  type World,
} from '../engine/index.ts';
import { worthOfChange } from './amending.ts';
import type { Attention } from './attention.ts';
import { fondness, wished, type Bent } from './bent.ts';
import { outOfCharacter } from './glance.ts';
import { hopeOf } from './hope.ts';
import { pressed } from './pressing.ts';
import { feared, secretly } from './secrecy.ts';
import { actStakes, type Stakes } from './stakes.ts';

export const MOTIVES = [
  'motive/aim',
  'motive/number',
  'motive/promise',
  'motive/text',
  'motive/regime',
  'motive/line',
  'motive/call',
  'motive/cost',
  'motive/lean',
  'motive/secret',
  'motive/watch',
  'motive/tell',
  'motive/occasion',
  'motive/council',
  'motive/crisis',
  'motive/bent',
] as const;
export type MotiveCode = (typeof MOTIVES)[number];

export interface Motive {
  readonly reason: MotiveCode;
  readonly params: readonly Param[];
  /** Hundredths of a point. */
  readonly amount: number;
}

export interface Weighed {
  readonly order: Order;
  readonly utility: number;
  readonly reasons: readonly Motive[];
}

/** Hundredths of a point for one of capital, by how much there is: what else it would buy, and whether it would be lost. */
const CAPITAL = [60, 60, 60, 55, 50, 40, 25, 12, 5] as const;

/** What a unit of capital is worth to a seat that has so many. */
export function capitalPrice(capital: number): number {
  return CAPITAL[capital] ?? 5;
}
/** Hundredths of a point for one of a clause's worth. */
export const CLAUSE = 22;
/** Percent of hope from which a ministry asks for its own wish in a text. */
const ASKABLE = 35;
/** Months for which a government that was asked for something is left in peace. */
const RESTS = 3;
/** Crossing a red line of another. */
export const LINE = -130;
/** A promise kept, to a government of ordinary honour. */
const PROMISE = 260;
/** Everything a seat needs to weigh orders, made once a decision. */
export interface Weighing {
  readonly rules: Rules;
  readonly known: View;
  readonly world: World;
  readonly stakes: Stakes;
  readonly duties: readonly Duty[];
  /** What it reads of its file. */
  readonly attention: Attention;
  /** Whether it looks for the nearest yes before it puts a text, or puts what lies there. */
  readonly bargains: boolean;
  /** Texts beside the nearest yes that are worth a try, where it thinks of any. */
  readonly wanted?: (treaty: InstrumentId, clauses: readonly Clause[]) => readonly (readonly Clause[])[];
  /** What it is fond of in this game. */
  readonly bent: Bent;
  /** Hundredths of a point for one of capital. */
  readonly price: number;
  /** Counted once a decision. */
  readonly provoked: Map<InstrumentId, number>;
  /** Votes that it might ask for, with what each is worth to it. */
  readonly asked: Map<Order, number>;
  /** What was weighed in full this decision: plans share most of their orders. */
  readonly weighed: Map<Order, Weighed>;
}

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
        : { reason: 'motive/number', params: [key], amount },
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

/** Which text to put, and what it is worth if it is signed, at the odds that it is. */
export function textOf(
  weighing: Weighing,
  order: Order,
): { readonly treaty: InstrumentId; readonly clauses: readonly Clause[]; readonly amount: number } {
  const { rules, known, stakes, bargains, bent } = weighing;
  const treaty = instrumentOf(known, order.on as never) as Treaty;
  if (stands(treaty.state)) {
    const text = order.clauses ?? [];
    return { treaty: treaty.id, clauses: text, amount: worthOfChange(weighing, treaty, text) };
  }
  const others = treaty.parties.filter((party) => party !== known.seat);
  const worth = (clauses: readonly Clause[]): number =>
    ownWorth(rules, { treaty: treaty.id, asker: known.seat, answerer: known.seat, clauses }) * CLAUSE +
    stakes.wish(treaty.id, clauses);
  const chanceOf = (clauses: readonly Clause[]): number => hopeOf(rules, known, treaty, clauses);
  let clauses = order.clauses ?? [];
  let chance = chanceOf(clauses);
  const [answerer] = others;
  if (bargains && chance < 60 && others.length === 1 && answerer !== undefined) {
    const better = nearestYes(rules, known, { treaty: treaty.id, asker: known.seat, answerer, clauses });
    if (better && worth(better) > 0) {
      clauses = better;
      chance = chanceOf(better);
    }
  }
  const amountOf = (text: readonly Clause[], odds: number): number => {
    const value = worth(text);
    return value <= 0 ? -300 : Math.trunc((value * odds) / 100) - (odds < 15 ? 150 : 0);
  };
  let amount = amountOf(clauses, chance);
  for (const text of weighing.wanted?.(treaty.id, clauses) ?? []) {
    const hoped = amountOf(text, chanceOf(text));
    if (hoped <= amount) continue;
    amount = hoped;
    clauses = text;
  }
  if (bargains && others.length === 1 && !isRefused(known, treaty)) {
    const more = wished(rules, bent, known.seat, treaty, clauses);
    const hope = more ? chanceOf(more) : 0;
    // who is told no to it comes back with the text as it was, so that it is worth no less
    if (more && hope >= ASKABLE)
      return { treaty: treaty.id, clauses: more, amount: Math.max(amount, amountOf(more, hope)) };
  }
  return { treaty: treaty.id, clauses, amount };
}

function isRefused({ bargains, seat }: View, { id }: Treaty): boolean {
  return bargains.some(({ asker, treaty, refusals }) => asker === seat && treaty === id && refusals > 0);
}

/** A unit owed under a clause this month is worth the word that was given for it. */
function promised({ rules, known, duties }: Weighing, order: Order): readonly Motive[] {
  if (duties.length === 0) return NO_MOTIVES;
  const honour = tables(rules).actors.get(known.seat)?.temper.honour ?? 100;
  return duties
    .filter(({ act, to }) => act === order.act && to === order.target)
    .map(({ treaty, clause, units }) => ({
      reason: 'motive/promise',
      params: [treaty, clause, units],
      amount: Math.trunc((PROMISE * honour) / 100),
    }));
}

const NO_MOTIVES: readonly Motive[] = [];

/** A monthly promise that the seat has given, under a clause in force. */
export interface Duty {
  readonly treaty: InstrumentId;
  readonly clause: ClauseId;
  readonly act: ActId;
  readonly to: ActorId;
  readonly units: number;
}

export function dutiesOf(rules: Rules, known: View): readonly Duty[] {
  const duties: Duty[] = [];
  for (const id of dutifulTexts(rules, known.seat)) {
    const treaty = instrumentOf(known, id);
    if (treaty?.kind !== 'treaty' || !treaty.parties.includes(known.seat)) continue;
    if (!BINDING.has(treaty.state)) continue;
    const clauses = tables(rules).clauses.get(treaty.id);
    for (const { id: clause, depth } of treaty.data.clauses) {
      const duty = clauses?.get(clause)?.duty;
      if (duty?.by !== known.seat) continue;
      duties.push({ treaty: treaty.id, clause, act: duty.act, to: duty.to, units: duty.units[depth] ?? 0 });
    }
  }
  return duties;
}

const dutiful = new WeakMap<Rules, Map<ActorId, readonly InstrumentId[]>>();

/** The texts under which a seat could owe something every month. */
function dutifulTexts(rules: Rules, seat: ActorId): readonly InstrumentId[] {
  const bySeat = dutiful.get(rules) ?? new Map<ActorId, readonly InstrumentId[]>();
  dutiful.set(rules, bySeat);
  let found = bySeat.get(seat);
  if (!found) {
    found = rules.treaties
      .filter(({ clauses }) => clauses.some(({ duty }) => duty?.by === seat))
      .map(({ id }) => id);
    bySeat.set(seat, found);
  }
  return found;
}

/** What a favour called in, or something asked for, is likely to bring. */
function occasion(weighing: Weighing, act: ActRules, order: Order): Motive | null {
  const { target } = order;
  if (target === undefined || order.on !== undefined) return null;
  const amount = occasionWorth(weighing, act, order, target);
  return amount === null ? null : { reason: 'motive/occasion', params: [target], amount };
}

function occasionWorth(
  { rules, known, world, stakes }: Weighing,
  act: ActRules,
  order: Order,
  target: ActorId,
): number | null {
  switch (act.operation) {
    case 'callFavour': {
      const open = known.instruments.some(
        (treaty) =>
          treaty.kind === 'treaty' &&
          treaty.parties.includes(known.seat) &&
          treaty.parties.includes(target) &&
          (treaty.state === 'drafted' || treaty.state === 'rejected' || treaty.state === 'shelved'),
      );
      return open ? 70 : 10;
    }
    case 'callCondemnation':
      return (-numberOf(known, tieAt(rules, known.seat, target, 'regard')) >> 1) - 15;
    default: {
      const asked = askedBy(rules, order);
      if (!asked) return null;
      if (!wouldGrant(rules, known, asked)) return -200;
      if (asked.by === known.seat) return null;
      const key = habitKey(order);
      const habit = known.habits.find((other) => other.key === key && isFresh(other, known));
      if (habit && (known.turn - habit.turn) * known.months < RESTS) return -200;
      // Who was asked lately gives less, and hears it less gladly.
      let worth = -25 - 40 * (habit?.times ?? 0);
      for (const effect of asked.act.effects)
        for (const subject of subjectsOf(rules, world, effect, { self: asked.by, target: asked.to }))
          worth += (stakes.weights[subject] ?? 0) * effect.by;
      return worth;
    }
  }
}
