/** The numbers of a world as a scenario opens it, and what moves them by itself. */
import type { Known } from '../knows.ts';
import type { ActorId, Subject } from '../vocabulary.ts';

/** A number of the world: where it lies, how far it may go, who sees it exactly. */
export interface NumberRules {
  /** `tension`, `actors.russia.economy`, `tracks.front`, `ties.russia.china.regard`, `integrity.un-dprk`, `aims.russia.front`. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly open: number;
  /** Who sees it exactly. Others see an interval `margin` wide that contains it, the same width for all. */
  readonly seenBy: Known;
  readonly margin: number;
  /** +1 if more is good for its owner, −1 if less is, 0 if it depends. */
  readonly sense: -1 | 0 | 1;
}

export interface OpeningModifier {
  readonly from: ActorId;
  readonly to: ActorId;
  /** A code of the scenario's prose, `history/…`. */
  readonly reason: string;
  readonly amount: number;
  readonly decay: number;
}

export interface DriftRules {
  readonly number: Subject;
  /** A fixed change each month … */
  readonly by: number;
  /** … and (plus − minus) / per, cut to ±most, where given. */
  readonly balance: {
    readonly plus: Subject;
    readonly minus: Subject;
    readonly per: number;
    readonly most: number;
  } | null;
}
