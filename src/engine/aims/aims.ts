/** What each government wants, as points. The numbers are kept up to date each turn, as if the game ended now. */
import { ofTurn } from '../chronicle.ts';
import { holds, numberOf, spanOf } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { secretAimAt, stabilityAt, tables, tensionAt } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { AimRules, HappeningFilter } from '../rules/aims.ts';
import type { Rules } from '../rules/rules.ts';
import { near, sieves } from '../sieve.ts';
import type { ActorId, Subject } from '../vocabulary.ts';
import type { Estimate, Happening, Shared, World } from '../world.ts';

/** Points on top for the aim that was drawn secretly, in proportion to how far it was reached. */
export const SECRET_BONUS = 15;
export const STABILITY = 20;
/** From this tension on, stability is lost, by so many points a month. */
const UNSTABLE_FROM = 60;
const UNSTABLE_LOSS = 2;
/** What the largest contributor to a war pays. */
export const WAR_GUILT = -20;

export function matches(filter: HappeningFilter, happening: Happening): boolean {
  return (
    filter.kind === happening.kind &&
    (filter.act === null || filter.act === happening.params[0]) &&
    (filter.by === null || filter.by === happening.by) &&
    (filter.to === null || filter.to === happening.to) &&
    (filter.on === null || filter.on === happening.on)
  );
}

/** What the aim is worth now, before its number is moved there, with so many happenings that it counts. */
function aimWorth(world: World, aim: AimRules, months: number, count: number): number {
  const { score } = aim;
  const now = world.numbers[aim.number] ?? 0;
  switch (score.kind) {
    case 'over':
      return clamp(
        divide(score.points * (numberOf(world, score.number) - score.from), score.per),
        0,
        aim.most,
      );
    case 'monthly':
      return clamp(now + (holds(world, score.when) ? score.points * months : 0), 0, aim.most);
    case 'state':
      for (const { when, points } of score.cases) if (holds(world, when)) return clamp(points, 0, aim.most);
      return 0;
    case 'each':
      return clamp(now + score.points * count, 0, aim.most);
  }
}

/** How many happenings of this turn each aim counts that counts any. */
function countsOf(rules: Rules, { events, turn }: World): ReadonlyMap<AimRules, number> {
  const { counted } = sieves(rules);
  const counts = new Map<AimRules, number>();
  for (const happening of ofTurn(events, turn)) {
    let before: AimRules | null = null;
    for (const { filter, of: aim } of near(counted, happening)) {
      // One that fits two of an aim's filters, which lie together, counts once.
      if (aim === before || !matches(filter, happening)) continue;
      before = aim;
      counts.set(aim, (counts.get(aim) ?? 0) + 1);
    }
  }
  return counts;
}

/** The aims step: moves every aim's number to its worth. */
export function reckon(box: Outbox): void {
  const { rules, world } = box;
  const cause = box.month;
  const counts = countsOf(rules, world);
  for (const aim of rules.aims) {
    const worth = aimWorth(world, aim, world.months, counts.get(aim) ?? 0);
    const more = worth - (world.numbers[aim.number] ?? 0);
    // Most aims stand where they stood: nothing is made for them.
    if (more !== 0) box.change(aim.number, more, 'aim', cause, [aim.id]);
    const secret = world.secrets[aim.seat];
    if (secret?.aim === aim.id) {
      const subject = secretAimAt(rules, aim.seat);
      const bonus = divide(SECRET_BONUS * worth, aim.most) - (world.numbers[subject] ?? 0);
      if (bonus !== 0) box.change(subject, bonus, 'aim', cause, [aim.id], 0, [aim.seat]);
    }
  }
  if ((world.numbers[tensionAt(rules)] ?? 0) >= UNSTABLE_FROM) {
    for (const seat of tables(rules).seats)
      box.change(stabilityAt(rules, seat), -UNSTABLE_LOSS * world.months, 'aim/stability', cause);
  }
}

/** At the opening: an aim that reads a number or a state stands at its worth from the first day, full where it only has to be kept. */
export function assess(box: Outbox, opening: number): void {
  const { rules, world } = box;
  for (const aim of rules.aims) {
    const { kind } = aim.score;
    const now = world.numbers[aim.number] ?? 0;
    const worth = kind === 'over' || kind === 'state' ? aimWorth(world, aim, world.months, 0) : now;
    box.change(aim.number, worth - now, 'opening', opening);
    if (world.secrets[aim.seat]?.aim !== aim.id) continue;
    const bonus = divide(SECRET_BONUS * worth, aim.most);
    box.change(secretAimAt(rules, aim.seat), bonus, 'opening', opening, [], 0, [aim.seat]);
  }
}

/** What an envoy makes of this seat on average in a game of so many turns. */
export function parOf(rules: Rules, turns: number, seat: ActorId): number {
  const length = rules.lengths.find((known) => known.turns === turns);
  return length?.par[seat] ?? tables(rules).actors.get(seat)?.par ?? 0;
}

/** A seat's points: aims, secret bonus, stability. 0 for everyone after a war, and less for who drove it. */
export function score(
  rules: Rules,
  known: Pick<Shared, 'ending' | 'events'> & {
    readonly numbers: readonly number[];
    readonly estimates?: readonly Estimate[];
  },
  seat: ActorId,
): number {
  if (known.ending === 'war')
    return known.events.findLast(({ kind }) => kind === 'war')?.by === seat ? WAR_GUILT : 0;
  const at = (subject: Subject): number => spanOf(known, subject).low;
  let sum = at(secretAimAt(rules, seat)) + at(stabilityAt(rules, seat));
  for (const aim of tables(rules).aimsBySeat.get(seat) ?? []) sum += at(aim.number);
  return sum;
}
