/** Acts: what may be ordered, at what price, and what it does. */
import type { ActGroup, ActId, ActorId, Operation, Subject, Target } from '../vocabulary.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effects.ts';

export interface ActRules {
  readonly id: ActId;
  readonly group: ActGroup;
  /** Capital, 0–8. */
  readonly cost: number;
  readonly target: Target;
  readonly operation: Operation | null;
  /** Who may do it, and to whom; `null` is everybody. */
  readonly by: readonly ActorId[] | null;
  readonly to: readonly ActorId[] | null;
  /** Pairs between whom it is not done, either way, such as a visit between two at war. */
  readonly apart: readonly (readonly ActorId[])[];
  readonly when: Condition;
  /** Goldstein weight × 10, −100..100, and how much of it the world sees, 0–100 %: what spills over to others. */
  readonly weight: number;
  readonly visibility: number;
  readonly effects: readonly Effect[];
  /** Percent of its effects left at each repetition towards the same actor within six months, 0–100. */
  readonly repeat: number;
  /** A unit sent under a supply clause. */
  readonly supplies: boolean;
  /** Whoever it was done for owes a favour. */
  readonly favour: boolean;
  /** Percent on top of its effects the first time that it passes between two in a game. */
  readonly rarity: number;
  /**
   * A meeting: months for which it, or another that rests as long, does not pass between the same two again, whoever
   * went to whom; no two meetings of theirs fall into one month. 0 is no meeting.
   */
  readonly rest: number;
  /** Only towards an ally: who is bound to its author by a defence clause in force. */
  readonly bound: boolean;
  /** It needs its target's consent, which is asked in replies. */
  readonly consent: boolean;
  /** For a request: the act that its target is asked to do for its author. */
  readonly asks: ActId | null;
  /** By how much canvassing moves who likes the canvasser neither well nor badly, 0–40. */
  readonly sway: number;
  /** How it may be done in secret; `null` is only in the open. */
  readonly covert: CovertRules | null;
}

/** What is different about an act that is done covertly. */
export interface CovertRules {
  /** Percent in the month it is done that it comes to light, before what watches it. */
  readonly chance: number;
  /** Capital on top of the declared act's, −4..4. */
  readonly cost: number;
  /** It cannot be done in the open. */
  readonly only: boolean;
  /** Who knows of it: doer and receiver, or the doer alone. */
  readonly knows: 'both' | 'self';
  /** What exposure does beside what had waited for it. */
  readonly exposed: readonly Effect[];
  /** Numbers that it moves only once it is known, beside tension, holds of regimes and what others think. */
  readonly waits: readonly Subject[];
}
