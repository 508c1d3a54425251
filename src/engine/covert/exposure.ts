/** The exposure step: what services find out, what comes to light, what evidence grows. */
import { chance, draw } from '../draw.ts';
import { tables, tieAt } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import { CONFIDENCES, type ActorId, type Confidence } from '../vocabulary.ts';
import type { CovertCase } from '../world.ts';
import { actOf, caseOf, corroborate, expose, knowsOf, learn } from './cases.ts';
import { exposureOdds, fading, FORGOTTEN, monitorsOf, MOST, timesBefore } from './odds.ts';
import { hiddenTexts, readProtocols } from './protocol.ts';
import { nextConfidence } from './word.ts';

/** So many new exposures a turn, beside what is published: the rest of a month's secrets keep. */
const EXPOSURES = 1;
/** Percent a month, for each step of depth, that a service finds out about an act of whom it watches. */
const FIND = 25;
/** Percent of the odds of exposure at which evidence grows. */
const EVIDENCE = 40;
/** From so many repetitions on, what is seen once is seen often. */
const OFTEN = 3;

/** Acts whose entries were disclosed this turn: to a seat, or (`null`) to everybody or whoever it was. */
type Touched = { readonly seat: ActorId | null; readonly like: CovertCase }[];

export function exposure(box: Outbox): void {
  const month = (box.world.turn - 1) * box.world.months;
  if (box.world.watches.some(({ until }) => until <= month))
    box.set(
      'watches',
      box.now('watches').filter(({ until }) => until > month),
    );
  // The entries of like acts lie together: only one of them is disclosed in a turn.
  const touched: Touched = [];
  findOut(box, touched, month);
  let exposures = 0;
  for (const before of box.world.covert) {
    const now = asItStands(box, before);
    if (!now) continue;
    const { happening } = now;
    const age = (box.world.turn - now.turn) * box.world.months;
    if (age > FORGOTTEN || now.confidence === 'confirmed') {
      if (age > 2 * FORGOTTEN || now.confidence === null) forget(box, now);
      continue;
    }
    if (now.confidence === null) {
      if (exposures >= EXPOSURES || isTouched(touched, null, now)) continue;
      const luck = draw(box.world, 'exposure', happening, box.world.turn) % 100;
      // What would stay hidden at the highest odds there are needs no reckoning.
      if (luck >= fading(MOST, age) || luck >= oddsOf(box, now, age)) continue;
      exposures++;
      touched.push({ seat: null, like: now });
      comesOut(box, now);
    } else if (now.turn < box.world.turn) {
      const luck = draw(box.world, 'evidence', happening, box.world.turn) % 100;
      const grows = (odds: number): boolean => luck < Math.trunc((odds * EVIDENCE) / 100);
      if (grows(fading(MOST, age)) && grows(oddsOf(box, now, age)))
        corroborate(box, now, null, nextConfidence(now.confidence), now.happening);
    }
  }
}

/** The case as this step has left it so far: nearly always as it was. */
function asItStands(box: Outbox, before: CovertCase): CovertCase | undefined {
  return box.now('covert') === box.world.covert ? before : caseOf(box, before.happening);
}

/** Whether two cases are of the same act, by and towards the same. */
function alike(one: CovertCase, other: CovertCase): boolean {
  return one.act === other.act && one.by === other.by && one.to === other.to;
}

function isTouched(touched: Touched, seat: ActorId | null, hidden: CovertCase): boolean {
  for (const { seat: whose, like } of touched) if (whose === seat && alike(like, hidden)) return true;
  return false;
}

/** Percent this month that a covert act comes to light. */
export function oddsOf(box: Outbox, hidden: CovertCase, age: number): number {
  const { by, to, on } = hidden;
  const deed = { act: actOf(box, hidden), by, to, on, times: timesBefore(box.world, hidden) };
  const { low } = exposureOdds(box.rules, box.world, deed);
  return fading(low, age);
}

function forget(box: Outbox, old: CovertCase): void {
  box.set(
    'covert',
    box.now('covert').filter(({ happening }) => happening !== old.happening),
  );
}

/** Services find out what those they watch have done. */
function findOut(box: Outbox, touched: Touched, month: number): void {
  if (box.world.watches.length === 0) return;
  const texts = hiddenTexts(box.world.instruments);
  for (const watch of box.world.watches) {
    if (watch.until <= month) continue;
    readProtocols(box, texts, watch, FIND);
    for (const before of box.world.covert) {
      // What the watched do not know themselves cannot be learned from them.
      if (before.confidence !== null || !before.circle.includes(watch.on)) continue;
      const { happening } = before;
      const hidden = asItStands(box, before);
      if (!hidden || hidden.confidence !== null || knowsOf(hidden, watch.by)) continue;
      if (isTouched(touched, watch.by, hidden)) continue;
      if (!chance(box.world, FIND * watch.depth, 'find', watch.by, happening, box.world.turn)) continue;
      touched.push({ seat: watch.by, like: hidden }, { seat: null, like: hidden });
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
  const often = timesBefore(box.world, hidden) >= OFTEN ? 1 : 0;
  const rank = Math.min(CONFIDENCES.length - 1, (sure ? 1 : 0) + often);
  const confidence = CONFIDENCES[rank] as Confidence;
  // A second exposure of the like is evidence for the first.
  for (const { happening } of world.covert) {
    if (happening === hidden.happening) continue;
    const like = caseOf(box, happening);
    if (!like || !alike(like, hidden)) continue;
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
