/** A month passes. */
import { clamp, divide } from '../../integers.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import { actorAt, tables, tensionAt, tieOffset } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActorId, Subject } from '../../vocabulary.ts';
import { isFresh } from '../perform.ts';

const THREAT = tieOffset('threat');
/** Where tension settles. */
const TENSION_REST = 30;

/** What comes back to its rest goes one part in so many of the way each month. */
export const RETURN = { economy: 6, support: 10, threat: 8, tension: 10 } as const;

/** Capital that a turn brings: by support at home, and one more where a turn is longer than a month. */
export function incomeOf(support: number, months: number): number {
  return (support < 35 ? 2 : support < 65 ? 3 : 4) + (months > 1 ? 1 : 0);
}

/** A month passes: economies, tracks, support, threat felt, tension, income. */
export function upkeep(box: Outbox): void {
  const { rules, world } = box;
  const { months } = world;
  const cause = box.month;
  sanctions.weigh(box);
  for (const { id, economyBase, supportBase, seat } of rules.actors) {
    if (!seat) continue;
    const economy = actorAt(rules, id, 'economy');
    const support = actorAt(rules, id, 'support');
    const wealth = world.numbers[economy] ?? 0;
    const favour = world.numbers[support] ?? 0;
    box.change(economy, divide((economyBase - wealth) * months, RETURN.economy), 'economy/recovery', cause);
    box.change(
      support,
      divide((supportBase - favour) * months, RETURN.support) + divide((wealth - economyBase) * months, 12),
      'support/drift',
      cause,
    );
    box.change(actorAt(rules, id, 'capital'), incomeOf(favour, months), 'income', cause);
    for (const start of tables(rules).outward.get(id) ?? []) {
      const threat = (start + THREAT) as Subject;
      const rest = rules.numbers[threat]?.open ?? 0;
      box.change(
        threat,
        divide((rest - (world.numbers[threat] ?? 0)) * months, RETURN.threat),
        'threat/habit',
        cause,
      );
    }
  }
  for (const { number, by, balance } of rules.drifts) {
    box.change(number, by * months, 'track/drift', cause);
    if (!balance) continue;
    const gap = (world.numbers[balance.plus] ?? 0) - (world.numbers[balance.minus] ?? 0);
    box.change(
      number,
      clamp(divide(gap, balance.per), -balance.most, balance.most) * months,
      'track/balance',
      cause,
      [balance.plus, balance.minus],
    );
  }
  // At war nothing calms down any more.
  if (world.ending === 'war') return;
  const tension = world.numbers[tensionAt(rules)] ?? 0;
  box.change(
    tensionAt(rules),
    -divide((tension - TENSION_REST) * months, RETURN.tension),
    'tension/decay',
    cause,
  );
}

/** What was done long ago counts as new again, and need not be remembered; what a seat did last turn is. */
function forget(box: Outbox): void {
  const { habits, turn } = box.world;
  const kept = habits.filter((habit) => habit.turn >= turn - 1 || isFresh(habit, box.world));
  if (kept.length < habits.length) box.set('habits', kept);
}

/** The parts of every regard wear off by a month, and old habits with them. */
export function wear(box: Outbox): void {
  forget(box);
  const { rules, world } = box;
  const { regards } = tables(rules);
  for (let index = 0; index < regards.length; index++) {
    const parts = world.modifiers[index];
    const regard = regards[index];
    if (parts !== undefined && regard !== undefined) box.wear(regard, parts, world.months);
  }
}

/** Who has lost its public for two turns loses its desk. */
export function caretakers(box: Outbox): void {
  const { rules, world } = box;
  const { seats } = tables(rules);
  const isLow = (seat: ActorId): boolean => (world.numbers[actorAt(rules, seat, 'support')] ?? 0) < 10;
  // Hardly ever anybody: the months without a public are looked for only where somebody has, or had, one.
  if (!seats.some(isLow) && !world.habits.some(({ key }) => key.endsWith(NO_SUPPORT))) return;
  for (const seat of seats) {
    const low = isLow(seat);
    const key = `${seat}${NO_SUPPORT}`;
    const habits = box.now('habits');
    const before = habits.find((habit) => habit.key === key);
    const times = low ? (before?.times ?? 0) + 1 : 0;
    if (low || before)
      box.set('habits', [
        ...habits.filter((habit) => habit !== before),
        ...(low ? [{ key, times, turn: box.turn }] : []),
      ]);
    if (times >= 2 && world.holders[seat] !== 'caretaker') {
      box.happen({ kind: 'caretaker', by: seat });
      box.set('holders', { ...box.now('holders'), [seat]: 'caretaker' });
    }
  }
}

/** Ends the key under which a turn without a public is remembered. */
const NO_SUPPORT = '|no-support';
