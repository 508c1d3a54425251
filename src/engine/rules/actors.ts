/** Actors: what a scenario says of a government, or of a body that only stands in the world. */
import type { ActorId } from '../vocabulary.ts';

export interface ActorRules {
  readonly id: ActorId;
  /** A seat that somebody plays. Bodies that only stand in the world (the UN) are not. */
  readonly seat: boolean;
  /** Economy to which it recovers when nothing weighs on it, 0–100. */
  readonly economyBase: number;
  readonly supportBase: number;
  /** The range from which the asking price of a game is drawn; both are zero or negative. */
  readonly asking: { readonly low: number; readonly high: number };
  /** How much it counts each thing, in percent of the ordinary (100): personality. */
  readonly temper: {
    /** Fear of being left alone. */ readonly abandonment: number;
    /** Fear of being dragged in. */ readonly entrapment: number;
    /** Weight of its own word. */ readonly honour: number;
    /** Readiness to press others. */ readonly pressure: number;
  };
  /** An envoy's mean score here in a game of the first length, found by simulation. */
  readonly par: number;
}
