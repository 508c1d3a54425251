/** How good an order looks to a seat, as a sum of named reasons in hundredths of a point. */
import {
  actorAt,
  askedBy,
  isFresh,
  GRANT_FROM,
  judgeRequest,
  BINDING,
  CONCEDE_FROM,
  CONCEDE_PART_FROM,
  dearSum,
  foreseeIn,
  habitKey,
  inside,
  instrumentOf,
  judgeDemand,
  nearestYes,
  numberOf,
  orderCost,
  ownWorth,
  stands,
  tables,
  subjectsOf,
  tieAt,
  timesDoneBy,
  timesIn,
  weariness,
  type ActId,
  type ActorId,
  type AimRules,
  type Clause,
  type ClauseId,
  type InstrumentId,
  type Order,
  type Param,
  type Rules,
  type Sanctions,
  type Subject,
  type Treaty,
  type View,
  type World,
} from '../engine/index.ts';
import { worthOfChange } from './amending.ts';
import type { Attention } from './attention.ts';
import { fondness, wished, type Bent } from './bent.ts';
import { tabling } from './council.ts';
import { crisisWorth } from './crisis.ts';
import { outOfCharacter } from './glance.ts';
import { hopeOf } from './hope.ts';
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
/** Hundredths of a point for each point by which a threat is likely to work, either way up to so many. */
const HOPE = 18;
const HOPEFUL = 14;
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
  for (const [place, { subject, delta }] of foresight.changes.entries()) {
    for (const { weight, aim } of stakes.on(subject)) {
      const key = aim ?? subject;
      // An aim that reads a number reads it at the end: what has worn off by then brings nothing.
      const counted = aim?.score.kind === 'over' ? left(delta, foresight.decays[place] ?? 0, months) : delta;
      served.set(key, (served.get(key) ?? 0) + weight * counted);
    }
  }
  for (const [key, amount] of served) {
    if (amount === 0) continue;
    reasons.push(
      typeof key === 'object'
        ? { reason: 'motive/aim', params: [key.id], amount }
        : { reason: 'motive/number', params: [key], amount },
    );
  }
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
export function purposeOf(weighing: Weighing, order: Order): number {
  const { rules, stakes, known, duties } = weighing;
  let sum = 0;
  if (duties.length > 0) for (const { amount } of promised(weighing, order)) sum += amount;
  if (order.on !== undefined) for (const { amount } of pressed(weighing, order)) sum += amount;
  // A plain act has no purpose of these kinds: it is not asked hundreds of times.
  const act = tables(rules).acts.get(order.act);
  if (act && (act.operation !== null || act.consent || act.asks !== null)) {
    for (const { amount } of secretly(weighing, order)) sum += amount;
    for (const { amount } of occasion(weighing, order)) sum += amount;
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
  const reasons = [
    ...promised(weighing, order),
    ...pressed(weighing, order),
    ...secretly(weighing, order),
    ...occasion(weighing, order),
  ];
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
function promised({ rules, known, duties }: Weighing, order: Order): Motive[] {
  if (duties.length === 0) return [];
  const honour = tables(rules).actors.get(known.seat)?.temper.honour ?? 100;
  return duties
    .filter(({ act, to }) => act === order.act && to === order.target)
    .map(({ treaty, clause, units }) => ({
      reason: 'motive/promise',
      params: [treaty, clause, units],
      amount: Math.trunc((PROMISE * honour) / 100),
    }));
}

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
function occasion({ rules, known, world, stakes }: Weighing, order: Order): Motive[] {
  const { target } = order;
  const act = tables(rules).acts.get(order.act);
  if (target === undefined || order.on !== undefined || !act) return [];
  const motive = (amount: number): Motive[] => [{ reason: 'motive/occasion', params: [target], amount }];
  switch (act.operation) {
    case 'callFavour': {
      const open = known.instruments.some(
        (treaty) =>
          treaty.kind === 'treaty' &&
          treaty.parties.includes(known.seat) &&
          treaty.parties.includes(target) &&
          (treaty.state === 'drafted' || treaty.state === 'rejected' || treaty.state === 'shelved'),
      );
      return motive(open ? 70 : 10);
    }
    case 'callCondemnation':
      return motive((-numberOf(known, tieAt(rules, known.seat, target, 'regard')) >> 1) - 15);
    default: {
      const asked = askedBy(rules, order);
      if (!asked) return [];
      if (dearSum(judgeRequest(rules, known, asked)) < GRANT_FROM) return motive(-200);
      if (asked.by === known.seat) return [];
      const key = habitKey(order);
      const habit = known.habits.find((other) => other.key === key && isFresh(other, known));
      if (habit && (known.turn - habit.turn) * known.months < RESTS) return motive(-200);
      // Who was asked lately gives less, and hears it less gladly.
      let worth = -25 - 40 * (habit?.times ?? 0);
      for (const effect of asked.act.effects)
        for (const subject of subjectsOf(rules, world, effect, { self: asked.by, target: asked.to }))
          worth += (stakes.weights[subject] ?? 0) * effect.by;
      return motive(worth);
    }
  }
}

/** What the operations on instruments are for, beyond their effects on numbers. */
function pressed(weighing: Weighing, order: Order): Motive[] {
  if (order.on === undefined) return [];
  const { rules, known } = weighing;
  const act = tables(rules).acts.get(order.act);
  const temper = tables(rules).actors.get(known.seat)?.temper;
  const on = instrumentOf(known, order.on);
  const pressure = temper?.pressure ?? 100;
  const regardFor = (other: string): number =>
    other === known.seat ? 0 : numberOf(known, tieAt(rules, known.seat, other as never, 'regard'));
  if (on?.kind === 'sanctions') {
    const provoked = provocations(weighing, on);
    const enmity = -regardFor(on.data.target);
    const pledged = known.pledges.some(({ regime }) => regime === on.id);
    const weary = (): number =>
      on.parties.includes(known.seat) ? dearSum(weariness(rules, known, on, known.seat)) : 0;
    const demanded = (): number => dearSum(judgeDemand(rules, known, on.id, on.parties[0] ?? on.data.target));
    // A threat that will not be believed, or cannot hurt, is worth little more than the saying.
    const hopes = (): number => {
      const sum = dearSum(judgeDemand(rules, known, on.id, known.seat));
      return HOPE * Math.min(HOPEFUL, Math.max(-HOPEFUL, sum - CONCEDE_PART_FROM));
    };
    const amountFor = (): number => {
      switch (act?.operation) {
        case 'threaten':
          return provoked === 0 || nagging(weighing, on)
            ? -150
            : Math.trunc(((70 * Math.min(provoked, 3) + enmity) * pressure) / 100) + hopes();
        case 'impose':
          return on.data.threatener === known.seat
            ? (pledged ? -140 : 160) + 60 * Math.min(provoked, 2)
            : provoked === 0
              ? -220
              : Math.trunc(((55 * Math.min(provoked, 3) + enmity) * pressure) / 100) - 40;
        case 'join':
          return Math.trunc((enmity * pressure) / 100) + 25 * Math.min(provoked, 2) - 20;
        case 'leave':
        case 'ease':
          return 4 * weary() - 2 * enmity - 40 - 40 * provoked;
        case 'lift':
          return provoked > 0 ? -150 : 30 - enmity + 3 * weary();
        case 'snapBack':
          return provoked > 0 ? 120 : -60;
        case 'withdraw':
          return pledged ? 130 : provoked > 0 ? -120 : 45;
        case 'concede':
          return demanded() >= CONCEDE_FROM ? 120 : Math.max(-160, 6 * (demanded() - CONCEDE_FROM));
        case 'concedePart':
          return demanded() >= CONCEDE_FROM
            ? -40
            : demanded() >= CONCEDE_PART_FROM
              ? 90
              : Math.max(-160, 8 * (demanded() - CONCEDE_PART_FROM));
        case 'secondary':
          return (
            (enmity >> 1) -
            2 * Math.max(0, regardFor(order.target ?? known.seat)) +
            (on.data.raised > 0 ? 30 : 0) -
            20
          );
        case 'monitor':
          return on.parties.includes(known.seat) ? 90 + (enmity >> 1) : enmity > 40 ? 30 : -80;
        default:
          return 0;
      }
    };
    return [{ reason: 'motive/regime', params: [on.id], amount: amountFor() }];
  }
  if (on?.kind === 'crisis') {
    const amount = crisisWorth(weighing, act?.operation ?? null, on);
    return [{ reason: 'motive/crisis', params: [on.id], amount }];
  }
  if (on?.kind === 'resolution') {
    const amount = order.member === undefined ? tabling(rules, known, on) : (weighing.asked.get(order) ?? 0);
    return [{ reason: 'motive/council', params: [on.id], amount }];
  }
  if (on?.kind === 'treaty') {
    const worth = on.parties.includes(known.seat)
      ? ownWorth(rules, { treaty: on.id, asker: known.seat, answerer: known.seat, clauses: on.data.clauses })
      : on.data.clauses.reduce(
          (sum, { id, depth }) =>
            sum + (tables(rules).clauses.get(on.id)?.get(id)?.mind[known.seat]?.[depth] ?? 0),
          0,
        );
    switch (act?.operation) {
      case 'denounce':
        return [
          {
            reason: 'motive/text',
            params: [on.id],
            // Of a text that lies suspended there is little left to lose.
            amount: inside(on.state, 'inForce.suspended')
              ? 60 - worth * (CLAUSE >> 1)
              : -worth * CLAUSE - 60 - 3 * Math.max(0, ...on.parties.map(regardFor)),
          },
        ];
      case 'hasten':
        return [{ reason: 'motive/text', params: [on.id], amount: worth * 6 - 30 }];
      case 'stall':
        return [{ reason: 'motive/text', params: [on.id], amount: -worth * 6 - 30 }];
      case 'lobby':
        return [{ reason: 'motive/text', params: [on.id], amount: lobbying(weighing, order, worth) }];
      case 'invoke':
        return [{ reason: 'motive/call', params: [on.id], amount: calling(weighing, order, on) }];
      default:
        return [];
    }
  }
  return [];
}

/** Turns for which a demand that was refused is not put to the same government again unless it would now be met. */
const PATIENCE = 3;

/** It threatened the same lately, and was defied; and nothing says that it would be heard now. */
function nagging({ rules, known }: Weighing, { id }: Sanctions): boolean {
  const last = known.events.findLast(
    ({ kind, by, on }) => kind === 'threat' && by === known.seat && on === id,
  );
  if (last === undefined || known.turn - last.turn > PATIENCE) return false;
  return dearSum(judgeDemand(rules, known, id, known.seat)) < CONCEDE_PART_FROM;
}

/** Below this regard for who asks, a government does not let itself be talked out of its own text. */
const DEAF = -25;

/** What it is worth to work on a party's ratification of a text that is worth so much to the seat. */
function lobbying({ rules, known }: Weighing, { target }: Order, worth: number): number {
  const deaf = target !== undefined && numberOf(known, tieAt(rules, target, known.seat, 'regard')) < DEAF;
  return deaf ? -200 : -worth * 12 - 20;
}

/** Turns in which an act still provokes. */
const PROVOKING_TURNS = 3;

/** How often the target did lately what the regime asks it to refrain from. */
function provocations({ rules, known, provoked }: Weighing, { id, data }: Sanctions): number {
  const before = provoked.get(id);
  if (before !== undefined) return before;
  const demanded = tables(rules).regimes.get(id)?.demand.acts ?? [];
  const count = timesDoneBy(known.events, demanded, data.target, known.turn - PROVOKING_TURNS);
  provoked.set(id, count);
  return count;
}

/** What it is worth to call on a promise: the help, at the odds that it comes. */
function calling({ rules, known }: Weighing, order: Order, treaty: Treaty): number {
  const clause = treaty.data.clauses.find(
    ({ id }) => tables(rules).clauses.get(treaty.id)?.get(id)?.obligation === 'defence',
  );
  const depth = clause?.depth ?? 0;
  let sum = 0;
  for (const obliged of treaty.parties) {
    if (obliged === known.seat) continue;
    const trust = numberOf(known, tieAt(rules, known.seat, obliged, 'defence'));
    const liked = numberOf(known, tieAt(rules, obliged, known.seat, 'regard'));
    sum += trust + liked - 60 + 25 * depth;
  }
  const readiness = numberOf(known, actorAt(rules, known.seat, 'readiness'));
  return sum + (readiness < 50 ? 30 : 0) - (order.target === undefined ? 100 : 0);
}
