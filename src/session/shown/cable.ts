/** What comes in on the desk, with the answers that it takes. */
import type { ActorId, Question } from '../../engine/index.ts';
import type { InstrumentSum, ReasonLine } from './figure.ts';
import type { TableState } from './table.ts';

export interface Cable {
  readonly id: string;
  /** "Wire · Seoul", "From Pyongyang · proposal". */
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly tone: 'news' | 'proposal' | 'alarm' | 'intelligence' | 'choice' | 'home';
  /** Who it is about, for a jump to the dossier. */
  readonly about: readonly ActorId[];
  readonly question: Question | null;
  /** Answers to the question, with what each does. */
  readonly options: readonly {
    readonly answer: string;
    readonly title: string;
    readonly text: string;
    /** All that it would move, the largest first, where the text cannot name it all; else empty. */
    readonly effects: readonly ReasonLine[];
    readonly cost: number;
    readonly possible: boolean;
  }[];
  /** The answer chosen so far, or ''. */
  readonly chosen: string;
  readonly facts: readonly {
    readonly text: string;
    readonly label: string;
    readonly sources: readonly string[];
  }[];
  readonly tellings: readonly { readonly actor: ActorId; readonly text: string }[];
  /** For a stand that is asked of us in a crisis. */
  readonly standoff?: Standoff;
}

/** Both sides of a crisis, as this desk sees them. */
export interface Standoff {
  /** The ladder, with where it stands. */
  readonly states: TableState['states'];
  /** What follows if both stand. */
  readonly next: string;
  readonly sides: readonly { readonly actor: ActorId; readonly asks: string; readonly cost: string }[];
  /** How likely the other is to stand. */
  readonly odds: string;
  /** Why we, and why they, would stand. */
  readonly sums: readonly InstrumentSum[];
}
