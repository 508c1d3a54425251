import type { ActorId } from '../../vocabulary.ts';
import type { Treaty } from '../instrument.ts';

/** The parties but one: those to whom it speaks. */
export function answerable(parties: readonly ActorId[], speaker: ActorId): readonly ActorId[] {
  return parties.filter((party) => party !== speaker);
}

/** With whom the seat could talk over a text at the Table: the other party, where there is just one. */
export function counterpartOf(treaty: Pick<Treaty, 'parties'>, seat: ActorId): ActorId | null {
  if (treaty.parties.length !== 2 || !treaty.parties.includes(seat)) return null;
  return treaty.parties.find((party) => party !== seat) ?? null;
}
