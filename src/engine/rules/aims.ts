/** Aims and red lines, and the happenings that count for them. */
import type {
  ActId,
  ActorId,
  AimId,
  HappeningKind,
  InstrumentId,
  RedLineId,
  Subject,
} from '../vocabulary.ts';
import type { Condition } from './condition.ts';

export interface AimRules {
  readonly id: AimId;
  readonly seat: ActorId;
  readonly most: number;
  readonly number: Subject;
  readonly score: AimScore;
}

export type AimScore =
  /** points × (value − from) / per, from 0 to `most`; `per` is negative where less is better. */
  | {
      readonly kind: 'over';
      readonly number: Subject;
      readonly from: number;
      readonly points: number;
      readonly per: number;
    }
  /** So many points for each month in which it holds. */
  | { readonly kind: 'monthly'; readonly when: Condition; readonly points: number }
  /** The points of the first case that holds. */
  | {
      readonly kind: 'state';
      readonly cases: readonly { readonly when: Condition; readonly points: number }[];
    }
  /** Begins at `start`, and each such happening adds points (often negative). */
  | {
      readonly kind: 'each';
      readonly start: number;
      readonly filter: readonly HappeningFilter[];
      readonly points: number;
    };

export interface RedLineRules {
  readonly id: RedLineId;
  readonly owner: ActorId;
  readonly crossed: readonly HappeningFilter[];
  /** Acts by the owner that answer it. */
  readonly answers: readonly ActId[];
  /** Months in which to answer. */
  readonly months: number;
}

export interface HappeningFilter {
  readonly kind: HappeningKind;
  /** The act, or the event where that is the kind. */
  readonly act: ActId | null;
  readonly by: ActorId | null;
  readonly to: ActorId | null;
  readonly on: InstrumentId | null;
}
