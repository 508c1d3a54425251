/** What came of a turn. */
import type { ActorId, Subject } from '../../engine/index.ts';
import type { ReasonLine, Sense } from './figure.ts';

export interface Report {
  readonly headline: string;
  readonly happened: readonly {
    readonly text: string;
    readonly happening: number;
    readonly by: ActorId | null;
  }[];
  readonly changed: readonly ReportLine[];
  /** Why AI seats did what they did, as far as it is known now. */
  readonly motives: readonly {
    readonly actor: ActorId;
    readonly order: string;
    readonly reasons: readonly ReasonLine[];
  }[];
}

/** One line of the report: a number that moved, with its reasons. */
export interface ReportLine {
  readonly subject: Subject;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly delta: number;
  readonly sense: Sense;
  readonly reasons: readonly ReasonLine[];
}
