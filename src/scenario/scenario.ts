import type { Rules } from '../engine/index.ts';
import type { Prose } from './prose.ts';
import type { Stage } from './stage.ts';

/** A scenario that has been read and found sound. */
export interface Scenario {
  readonly id: string;
  /** Hash of the content that decides a game (rules), as 16 hex digits. */
  readonly hash: string;
  readonly rules: Rules;
  readonly prose: Prose;
  readonly stage: Stage;
}

export type Severity = 'error' | 'warning';

/** A fault with its place and its remedy. Lines and columns count from 1. */
export interface Diagnostic {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}
