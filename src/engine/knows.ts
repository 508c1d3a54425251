/** Who knows of a thing. */
import type { ActorId } from './vocabulary.ts';

/** Those who know of it. */
export type Known = 'all' | readonly ActorId[];

/**
 * Whether everybody knows of it. Asked by its type, thousands of times a month: to compare what may be a list with a
 * word is dear.
 */
export function isPublic(known: Known): known is 'all' {
  return typeof known === 'string';
}

/** Whether a seat is among those who know of it. */
export function knows(known: Known, seat: ActorId): boolean {
  return isPublic(known) || known.includes(seat);
}
