/** Who knows of a thing. */
import type { ActorId } from './vocabulary.ts';
import type { Known } from './world.ts';

/** Whether a seat is among those who know of it. */
export function knows(known: Known, seat: ActorId): boolean {
  return known === 'all' || known.includes(seat);
}
