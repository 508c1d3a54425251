/** Numbers and judgements with their named parts. */
import type { Subject } from '../../engine/index.ts';

/** Which way an amount is welcome: more of it, less of it, or neither. */
export type Sense = -1 | 0 | 1;

/** One named part of a number, or of a judgement. `text` is ready to print. */
export interface ReasonLine {
  readonly code: string;
  readonly text: string;
  readonly amount: number;
  /** Where the amount is not known exactly. */
  readonly low?: number;
  readonly high?: number;
  /** It does not add: what stands above is taken so many percent of. */
  readonly factor?: boolean;
  /** "−1 a month", "June 2024", the event that caused it. */
  readonly note?: string;
  /** The happening behind it, for `Session.explain`. */
  readonly cause?: number;
  /** To who reads it; left out of a judgement, where what weighs for it is welcome. */
  readonly sense?: Sense;
}

/** An aim, and how far it has come. */
export interface AimLine {
  readonly title: string;
  /** The rule that it is counted by. */
  readonly text: string;
  readonly now: number;
  readonly most: number;
  readonly secret: boolean;
  readonly reasons: readonly ReasonLine[];
}

/** A number with its name and its parts. */
export interface Figure {
  readonly subject: Subject;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  /** Where it is known as a range: "estimate: open sources, low confidence". */
  readonly certainty?: string;
  readonly unit: string;
  readonly lowEnd: number;
  readonly highEnd: number;
  readonly reasons: readonly ReasonLine[];
}

/** A sum of named reasons about an instrument. */
export interface InstrumentSum {
  readonly title: string;
  readonly amount: number;
  /** The other end, where it is not known exactly. */
  readonly high?: number;
  readonly sense?: Sense;
  readonly reasons: readonly ReasonLine[];
}
