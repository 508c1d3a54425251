/** How an envoy chooses between plans: it plays each a turn on, with the others' replies as far as it can guess them. */
import {
  imagine,
  resolve,
  tables,
  view,
  type ActorId,
  type Reply,
  type Rules,
  type World,
} from '../engine/index.ts';
import type { Motive } from './motive.ts';
import { firstReplies } from './replies.ts';
import type { Glanced } from './shortlist.ts';
import { worthOf } from './stakes.ts';
import { weigh } from './utility.ts';
import type { Weighing } from './weighing.ts';

/** The plan after which the seat stands best, a turn on. */
export function lookAhead(
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
      replies.push(...firstReplies(rules, view(rules, world, seat, { ledger: false })));
  return replies;
}

/** Reasons that do not show in the numbers of the next turn: texts, pressure, promises, and what capital would buy. */
export function later(reasons: readonly Motive[]): number {
  return reasons.reduce(
    (sum, { reason, amount }) => (reason === 'motive/aim' || reason === 'motive/number' ? sum : sum + amount),
    0,
  );
}
