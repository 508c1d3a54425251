/** A game played again from its first month by envoys, so that its player can be told from its luck. */
import type { Rules } from '../../engine/index.ts';
import { open } from '../../engine/index.ts';
import type { Opening, Outcome } from '../what-if.ts';
import { outcomeOf, playOn } from './branches.ts';

/**
 * What envoys at every desk make of a game under the salts `from` to `to`, one at a time. Each begins as the game did,
 * with its secrets, before anything was sent: what its player sent does not matter to it.
 */
export function* playEnvoys(
  rules: Rules,
  { seed, seats, options }: Opening,
  from: number,
  to: number,
): Generator<Outcome, void> {
  const opening = open(rules, { seed, turns: options.turns, holders: seats });
  for (let salt = from; salt <= to; salt += 1) yield outcomeOf(rules, playOn(rules, { ...opening, salt }));
}
