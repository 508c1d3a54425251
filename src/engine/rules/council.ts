/** The Council: its members, and the drafts that may be tabled in it. */
import type { ActorId, Decision, InstrumentId, MeasureId, MemberId } from '../vocabulary.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effects.ts';

export interface CouncilRules {
  readonly members: readonly MemberRules[];
}

/** A member of the Council. Who is an actor votes as its seat says, the others by the same evaluator. */
export interface MemberRules {
  readonly id: MemberId;
  readonly actor: ActorId | null;
  readonly permanent: boolean;
  /** First and last month of its term, from the opening. */
  readonly from: number;
  readonly until: number;
  /** Where it stands in votes of the General Assembly: an ideal point × 100. */
  readonly ideal: number;
  readonly groups: readonly string[];
  /** What it thinks of actors, −100..100, where it is none itself. Who is not named counts 0. */
  readonly leanings: Readonly<Record<ActorId, number>>;
  /** What a veto of its own costs or brings beside the ordinary price. `self` is who cast it, if an actor. */
  readonly veto: readonly Effect[];
}

/** A draft that may be tabled in the Council. */
export interface ResolutionRules {
  readonly id: InstrumentId;
  /** The regime that it is about, and what it decides about it. */
  readonly regime: InstrumentId | null;
  readonly decision: Decision | null;
  /** For `widen`: measures of the regime that stand afterwards, beside those that do. */
  readonly measures: readonly MeasureId[];
  /** Whom it speaks of, and whether against it (−1), for it (1) or neither (0). */
  readonly target: ActorId | null;
  readonly stance: -1 | 0 | 1;
  /** Who may table it, of those in the Council; `null` is any of them. */
  readonly by: readonly ActorId[] | null;
  readonly when: Condition;
  /** Worth by actor, member or group of members, −40..40: a name of its own goes before its groups. */
  readonly interests: Readonly<Record<string, number>>;
  /** What settled practice counts for a yes, −20..20. */
  readonly precedent: number;
  /** Effects with `self` the first sponsor and `target` whom it speaks of. */
  readonly adopted: readonly Effect[];
  readonly vetoed: readonly Effect[];
  readonly failed: readonly Effect[];
}
