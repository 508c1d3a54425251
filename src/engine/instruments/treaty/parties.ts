import type { ActorId } from '../../vocabulary.ts';

/** The parties but one: those to whom it speaks. */
export function answerable(parties: readonly ActorId[], speaker: ActorId): readonly ActorId[] {
  return parties.filter((party) => party !== speaker);
}
