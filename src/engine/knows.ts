/** Who knows of a thing. */
import type { ActorId } from './vocabulary.ts';

/** Those who know of it. */
export type Known = 'all' | readonly ActorId[];

/** Whether a seat is among those who know of it. */
export function knows(known: Known, seat: ActorId): boolean {
  return known === 'all' || known.includes(seat);
}
