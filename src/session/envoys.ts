/** What envoys made of a game that was played, beside what came of it for one government. */
import type { ActorId } from '../engine/index.ts';

export interface Envoys {
  readonly games: number;
  /** Whose desk it is about. */
  readonly actor: ActorId;
  /** Points of the game that was played. */
  readonly played: number;
  /** Points of the envoys: the middle of their games, and the span that eight of ten lie in. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How many of their games the one that was played is better than, and as good as. */
  readonly beaten: number;
  readonly level: number;
  /** Their means by aim, then for the secret aim, then for stability, as in a `SeatScore`. */
  readonly aims: readonly number[];
  /** All that in words. */
  readonly summary: readonly string[];
  /** How they were played. */
  readonly limits: string;
}
