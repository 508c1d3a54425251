/** Quarrels of two that may become a crisis. */
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import type { HappeningFilter } from './aims.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effects.ts';

/** A quarrel of two that may become a crisis. */
export interface CrisisRules {
  readonly id: InstrumentId;
  readonly parties: readonly [ActorId, ActorId];
  /** Heat at which it breaks out. */
  readonly threshold: number;
  /** What heats it, and by how much. */
  readonly sparks: readonly { readonly filter: HappeningFilter; readonly points: number }[];
  readonly sides: Readonly<Record<ActorId, CrisisSide>>;
  /** What a clash does beside what every clash does; `self` is the challenger. */
  readonly clash: readonly Effect[];
  readonly when: Condition;
}

/** What a side of a crisis wants of the other. */
export interface CrisisSide {
  /** How much it matters to it at the first rung, 0–10; it doubles at each rung. */
  readonly worth: number;
  /** What follows if the other backs down from the first rung; doubled at each. `self` stood, `target` backed down. */
  readonly effects: readonly Effect[];
}
