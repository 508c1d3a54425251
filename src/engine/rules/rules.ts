/**
 * What a scenario becomes once it is read: plain JSON, ids and integers, no text. The loader in `scenario`
 * makes it, the engine plays it, and a worker or a replay can be handed it as it is.
 */
import type { ActorId, TrackId } from '../vocabulary.ts';
import type { ActorRules } from './actors.ts';
import type { ActRules } from './acts.ts';
import type { AimRules, RedLineRules } from './aims.ts';
import type { Condition } from './condition.ts';
import type { CouncilRules, ResolutionRules } from './council.ts';
import type { CrisisRules } from './crises.ts';
import type { EventRules } from './events.ts';
import type { DriftRules, NumberRules, OpeningModifier } from './numbers.ts';
import type { RegimeRules } from './regimes.ts';
import type { TreatyRules } from './treaties.ts';

export interface Rules {
  readonly id: string;
  /** Calendar month of the opening, year × 12 + (month − 1). */
  readonly start: number;
  readonly lengths: readonly Length[];
  readonly actors: readonly ActorRules[];
  readonly tracks: readonly TrackId[];
  /** Laid out in a fixed order; see `layout.ts`. */
  readonly numbers: readonly NumberRules[];
  readonly drifts: readonly DriftRules[];
  readonly modifiers: readonly OpeningModifier[];
  readonly acts: readonly ActRules[];
  readonly treaties: readonly TreatyRules[];
  readonly regimes: readonly RegimeRules[];
  /** `null` where the scenario has no Council; it then has no resolutions. */
  readonly council: CouncilRules | null;
  readonly resolutions: readonly ResolutionRules[];
  readonly crises: readonly CrisisRules[];
  readonly events: readonly EventRules[];
  readonly aims: readonly AimRules[];
  readonly redLines: readonly RedLineRules[];
  readonly endings: readonly EndingRules[];
  readonly questions: readonly OpenQuestionRules[];
}

/** Another text of the same game length: turns and months per turn. */
export interface Length {
  readonly turns: number;
  readonly months: number;
  /** The par of the seats that play a game of this length to another than their own. */
  readonly par: Readonly<Record<ActorId, number>>;
}

/** An ending's name for the debrief: the first whose condition holds. */
export interface EndingRules {
  readonly id: string;
  readonly when: Condition;
}

/** A question that the end of the game answers, with the condition for each answer. */
export interface OpenQuestionRules {
  readonly id: string;
  readonly answers: readonly { readonly id: string; readonly when: Condition }[];
}
