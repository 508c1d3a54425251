import { apply, type Cast } from '../effects.ts';
import type { Outbox } from '../outbox.ts';
import type { Effect } from '../rules/effects.ts';
import type { Known } from '../knows.ts';
import { isPlain } from './parts.ts';

/** The reason of what everybody sees move while only some know why. */
const VEILED = 'veiled';

/**
 * Books the effects of an event or a choice that only some know of. What everybody sees moves in the open and
 * without a reason: a number that all read must be the same for all.
 */
export function applyAmong(
  box: Outbox,
  effects: readonly Effect[],
  cast: Cast,
  reason: string,
  happening: number,
  known: Known,
): void {
  const seen = known === 'all' ? [] : effects.filter((effect) => isPlain(box.rules, effect));
  const theirs = seen.length === 0 ? effects : effects.filter((effect) => !seen.includes(effect));
  apply(box, theirs, cast, reason, happening, [], 100, known);
  apply(box, seen, cast, VEILED, happening);
}
