/** The end of a game, told from its ledger: what the page and `report` both print. */
import type { ActorId } from '../engine/index.ts';
import type { ReasonLine } from './session.ts';

export interface Series {
  readonly title: string;
  readonly actor: ActorId | null;
  /** One value for the opening and one for the end of each turn. */
  readonly values: readonly number[];
}

export interface TurningPoint {
  readonly turn: number;
  readonly when: string;
  readonly text: string;
  readonly happening: number;
  /** What it moved, largest first. */
  readonly effects: readonly ReasonLine[];
}

export interface SeatScore {
  readonly actor: ActorId;
  readonly total: number;
  readonly par: number;
  readonly aims: readonly {
    readonly title: string;
    readonly now: number;
    readonly most: number;
    readonly secret: boolean;
    readonly reasons: readonly ReasonLine[];
  }[];
}

export interface Debrief {
  readonly paper: string;
  readonly date: string;
  /** Always says that it is simulated. */
  readonly mark: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly columns: readonly string[];
  readonly ending: { readonly title: string; readonly text: string };
  readonly scores: readonly SeatScore[];
  readonly ties: readonly Series[];
  readonly tension: Series;
  readonly sanctions: readonly Series[];
  /** Labels for the x axis, one for each value of a series. */
  readonly dates: readonly string[];
  readonly turningPoints: readonly TurningPoint[];
  /** What governments did that moved most, largest first: three at most. */
  readonly decisions: readonly TurningPoint[];
  readonly questions: readonly { readonly title: string; readonly answer: string; readonly why: string }[];
  readonly record: readonly {
    readonly what: string;
    readonly game: string;
    readonly happened: string;
    readonly sources: readonly string[];
  }[];
  /** Texts that were turned down, with the nearest that would have been signed. */
  readonly refusals: readonly {
    readonly turn: number;
    readonly when: string;
    readonly text: string;
    readonly nearest: string;
  }[];
  /** What was done in secret, and what became of it. */
  readonly hidden: readonly { readonly text: string; readonly standing: string }[];
  readonly discussion: readonly string[];
}
