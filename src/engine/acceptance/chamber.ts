/** The chamber that has yet to ratify, as its government foresees it. */
import { numberOf, type Known } from '../condition.ts';
import { POPULAR_FROM } from '../instruments/treaty/ratification.ts';
import { clamp } from '../integers.ts';
import { actorAt, tables } from '../layout.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';

/** Months pass until the vote: so many points of support above its limit a chamber is not sure yet. */
const MARGIN = 3;
const POINT = -8;

/**
 * What it weighs with a party that its own chamber may refuse a text of this treaty: 0, or down to −24 where support
 * is so low that it would refuse today.
 */
export function chamberAgainst(
  rules: Rules,
  known: Pick<Known, 'numbers'>,
  treaty: InstrumentId,
  party: ActorId,
): number {
  if ((tables(rules).treaties.get(treaty)?.ratification[party] ?? 0) === 0) return 0;
  const support = numberOf(known, actorAt(rules, party, 'support'));
  return POINT * clamp(POPULAR_FROM + MARGIN - support, 0, MARGIN);
}
