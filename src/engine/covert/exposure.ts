/** The exposure step: what services find out, what comes to light, what evidence grows. */
import { chance, draw } from '../draw.ts';
import { tables, tieAt } from '../layout.ts';
import type { Outbox } from '../ledger.ts';
import { CONFIDENCES, type ActorId, type Confidence } from '../vocabulary.ts';
import type { CovertCase } from '../world.ts';
import { actOf, caseOf, corroborate, expose, knowsOf, learn } from './cases.ts';
import { exposureOdds, fading, FORGOTTEN, monitorsOf, MOST } from './odds.ts';
import { readProtocols } from './protocol.ts';
import { nextConfidence } from './word.ts';

/** So many new exposures a turn, beside what is published: the rest of a month's secrets keep. */
const EXPOSURES = 1;
/** Percent a month, for each step of depth, that a service finds out about an act of whom it watches. */
const FIND = 25;
/** Percent of the odds of exposure at which evidence grows. */
const EVIDENCE = 40;
/** From so many repetitions on, what is seen once is seen often. */
const OFTEN = 3;

export function exposure(box: Outbox): void {
  const month = (box.world.turn - 1) * box.world.months;
  if (box.world.watches.some(({ until }) => until <= month))
    box.set(
      'watches',
      box.now('watches').filter(({ until }) => until > month),
    );
  // The entries of like acts lie together: only one of them is disclosed in a turn.
  const touched = new Set<string>();
  findOut(box, touched, month);
  let exposures = 0;
  for (const { happening } of box.world.covert) {
    const now = caseOf(box, happening);
    if (!now) continue;
    const age = (box.world.turn - now.turn) * box.world.months;
    if (age > FORGOTTEN || now.confidence === 'confirmed') {
      if (age > 2 * FORGOTTEN || now.confidence === null) forget(box, now);
      continue;
    }
    if (now.confidence === null) {
      const key = likeness(now);
      if (exposures >= EXPOSURES || touched.has(key)) continue;
      // What would stay hidden at the highest odds there are needs no reckoning.
      if (!chance(box.world, fading(MOST, age), 'exposure', happening, box.world.turn)) continue;
      if (!chance(box.world, oddsOf(box, now, age), 'exposure', happening, box.world.turn)) continue;
      exposures++;
      touched.add(key);
      comesOut(box, now);
    } else if (now.turn < box.world.turn) {
      const grows = (odds: number): boolean =>
        chance(box.world, Math.trunc((odds * EVIDENCE) / 100), 'evidence', happening, box.world.turn);
      if (grows(fading(MOST, age)) && grows(oddsOf(box, now, age)))
        corroborate(box, now, null, nextConfidence(now.confidence), now.happening);
    }
  }
}

const likeness = ({ act, by, to }: CovertCase): string => `${act}|${by}|${to ?? ''}`;

/** Percent this month that a covert act comes to light. */
export function oddsOf(box: Outbox, hidden: CovertCase, age: number): number {
  const times = timesOf(box, hidden);
  const { low } = exposureOdds(box.rules, box.world, { ...hidden, act: actOf(box, hidden), times });
  return fading(low, age);
}

/** How often the same was done lately, this time not counted. */
function timesOf(box: Outbox, hidden: CovertCase): number {
  const key = `${hidden.by}|${hidden.act}|${hidden.to ?? hidden.on ?? ''}`;
  return Math.max(0, (box.world.habits.find((habit) => habit.key === key)?.times ?? 1) - 1);
}

function forget(box: Outbox, old: CovertCase): void {
  box.set(
    'covert',
    box.now('covert').filter(({ happening }) => happening !== old.happening),
  );
}

/** Services find out what those they watch have done. */
function findOut(box: Outbox, touched: Set<string>, month: number): void {
  for (const watch of box.world.watches) {
    if (watch.until <= month) continue;
    readProtocols(box, watch, FIND);
    for (const before of box.world.covert) {
      // What the watched do not know themselves cannot be learned from them.
      if (before.confidence !== null || !before.circle.includes(watch.on)) continue;
      const { happening } = before;
      const hidden = caseOf(box, happening);
      if (!hidden || hidden.confidence !== null || knowsOf(hidden, watch.by)) continue;
      const key = `${watch.by}:${likeness(hidden)}`;
      if (touched.has(key)) continue;
      if (!chance(box.world, FIND * watch.depth, 'find', watch.by, happening, box.world.turn)) continue;
      touched.add(key);
      touched.add(likeness(hidden));
      learn(box, hidden, watch.by, 'learned', watch.happening);
    }
  }
}

/** Who says it first, and how sure. */
function comesOut(box: Outbox, hidden: CovertCase): void {
  const { rules, world } = box;
  const act = actOf(box, hidden);
  const monitors = monitorsOf(rules, world, hidden);
  const others = tables(rules).seats.filter((seat) => !hidden.circle.includes(seat));
  const weights: [ActorId | null, number][] = monitors === null ? [] : [[null, monitors.amount]];
  for (const seat of others) {
    const watches = world.watches.some(({ by, on }) => by === seat && (on === hidden.by || on === hidden.to));
    const regard = world.numbers[tieAt(rules, seat, hidden.by, 'regard')] ?? 0;
    const weight =
      (seat === hidden.to ? 12 : 0) + (watches ? 12 : 0) + (regard <= -30 ? 4 : regard < 0 ? 1 : 0);
    if (weight > 0) weights.push([seat, weight]);
  }
  const accuser = pick(weights, draw(world, 'accuser', hidden.happening, world.turn));
  const sure =
    (accuser === null && monitors !== null) ||
    world.watches.some(({ by, on }) => by === accuser && (on === hidden.by || on === hidden.to)) ||
    (accuser !== null && accuser === hidden.to && act.covert?.knows === 'self');
  const often = timesOf(box, hidden) >= OFTEN ? 1 : 0;
  const rank = Math.min(CONFIDENCES.length - 1, (sure ? 1 : 0) + often);
  const confidence = CONFIDENCES[rank] as Confidence;
  // A second exposure of the like is evidence for the first.
  for (const { happening } of world.covert) {
    const like = caseOf(box, happening);
    if (!like || like.happening === hidden.happening || likeness(like) !== likeness(hidden)) continue;
    if (like.confidence !== null && like.confidence !== 'confirmed')
      corroborate(box, like, accuser, nextConfidence(like.confidence), like.happening);
  }
  expose(box, hidden, accuser, confidence, hidden.happening);
}

function pick(weights: readonly [ActorId | null, number][], drawn: number): ActorId | null {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  if (sum === 0) return null;
  let rest = drawn % sum;
  for (const [seat, weight] of weights) {
    if (rest < weight) return seat;
    rest -= weight;
  }
  return null;
}
