/** What came of a turn. */
import type { ActorId, Subject } from '../../engine/index.ts';
import type { ReasonLine, Sense } from './figure.ts';

export interface Report {
  readonly headline: string;
  /** The gravest happenings of the month, whoever did them; the headline is the first. Often empty. */
  readonly grave: readonly Story[];
  /** What touches the seat, and the headline's story where nothing grave happened: the few to read first. */
  readonly stories: readonly Story[];
  /** The rest, what touches the seat before what does not. */
  readonly elsewhere: readonly Story[];
  readonly changed: readonly ReportLine[];
  /** Why AI seats did what they did, as far as it is known now: what spoke for it, then what spoke against. */
  readonly motives: readonly {
    readonly actor: ActorId;
    readonly order: string;
    readonly reasons: readonly ReasonLine[];
  }[];
}

/** What happened, in a sentence. */
export interface Story {
  readonly text: string;
  readonly happening: number;
  readonly by: ActorId | null;
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
