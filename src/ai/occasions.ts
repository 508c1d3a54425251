/** Occasions for asking something of another government. */
import {
  askedBy,
  habitKey,
  isFresh,
  numberOf,
  subjectsOf,
  tieAt,
  wouldGrant,
  type ActorId,
  type ActRules,
  type Order,
  type View,
} from '../engine/index.ts';
import type { Motive } from './motive.ts';
import type { Weighing } from './weighing.ts';

/** Months for which a government that was asked for something is left in peace. */
const RESTS = 3;

/** What others declined to agree to in these months, as `who|act`: it is not asked of them again so soon. */
export function declinedLately({ events, seat, turn, months }: View): ReadonlySet<string> {
  const declined = new Set<string>();
  for (let place = events.length - 1; place >= 0; place--) {
    const event = events[place];
    if (event === undefined || (turn - event.turn) * months > RESTS) break;
    if (event.kind === 'declined' && event.to === seat) declined.add(`${event.by}|${event.params[0]}`);
  }
  return declined;
}

/** What a favour called in, or something asked for, is likely to bring. */
export function occasion(weighing: Weighing, act: ActRules, order: Order): Motive | null {
  const { target } = order;
  if (target === undefined || order.on !== undefined) return null;
  const amount = occasionWorth(weighing, act, order, target);
  return amount === null ? null : { reason: 'motive/occasion', params: [target], amount };
}

function occasionWorth(
  { rules, known, world, stakes, declined }: Weighing,
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
      if (declined.size > 0 && declined.has(`${asked.asked}|${asked.act.id}`)) return -200;
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
