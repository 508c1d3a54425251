/** The end of a game, told from its ledger: what the page and `report` both print. */
import type { ActorId, TrustFamily } from '../engine/index.ts';
import type { AimLine, ReasonLine } from './shown/figure.ts';
import type { Choice } from './what-if.ts';

export interface Series {
  readonly title: string;
  readonly actor: ActorId | null;
  /** One value for the first desk and one for the end of each turn. */
  readonly values: readonly number[];
  /** Where the events of a month may have moved it before anything was done: one value for the desk of each turn. */
  readonly begins?: readonly number[];
  /** What the reports had of it, value for value, where secrets made that another number. */
  readonly reported?: readonly number[];
}

/** Something that happened and moved numbers. */
export interface Moment {
  readonly turn: number;
  readonly when: string;
  readonly text: string;
  readonly happening: number;
  /** What it moved, largest first. */
  readonly effects: readonly ReasonLine[];
}

export interface TurningPoint extends Moment {
  /** What somebody chose that led to it, by its id in `choices`; null where nothing could be done otherwise. */
  readonly choice: string | null;
}

/** What one government made of another's word in one kind of promise. */
export interface Lesson {
  readonly family: TrustFamily;
  /** "Washington’s trust in Tokyo on defence". */
  readonly title: string;
  /** The trust at the opening and at the end. */
  readonly before: number;
  readonly after: number;
  /** What moved it, largest first; the amounts add up to the difference. */
  readonly reasons: readonly ReasonLine[];
}

/** What every other government learnt about the word of one. */
export interface Reputation {
  readonly of: ActorId;
  readonly title: string;
  /** Who believes it more than at the opening, and who less. */
  readonly summary: string;
  readonly observers: readonly { readonly by: ActorId; readonly lessons: readonly Lesson[] }[];
}

/** A crisis from its first rung to its end. */
export interface Ladder {
  readonly title: string;
  readonly when: string;
  readonly sides: readonly ActorId[];
  /** What it broke out over. */
  readonly over: string;
  /** Each rung that was reached, lowest first. */
  readonly rungs: readonly {
    readonly title: string;
    readonly when: string;
    /** What each side did on it, in the order of `sides`. */
    readonly did: readonly string[];
    /** What third parties did. */
    readonly others: string;
  }[];
  readonly ended: string;
  /** The last happening of it, for `Session.explain`. */
  readonly happening: number;
  /** What it cost and brought, by government; the world comes last, as null. */
  readonly costs: readonly { readonly actor: ActorId | null; readonly lines: readonly ReasonLine[] }[];
}

export interface SeatScore {
  readonly actor: ActorId;
  readonly total: number;
  readonly par: number;
  /** Why the total is not the sum of the aims: a war. '' where it is. */
  readonly lost: string;
  readonly aims: readonly AimLine[];
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
  /** What governments did, by the points that it moved in the ledger, largest first: three at most. */
  readonly decisions: readonly TurningPoint[];
  /** What can be done otherwise in a what-if: all that the seat sent, and what led to the moments above. */
  readonly choices: readonly Choice[];
  /** The words put to the test that taught most, largest first: who learnt what of whom. */
  readonly lessons: readonly Moment[];
  /** What each government's word is worth to every other, in each kind of promise. */
  readonly reputations: readonly Reputation[];
  readonly crises: readonly Ladder[];
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
  /** Indicators that stood otherwise than the desk could know, by what was done in secret. */
  readonly unseen: readonly string[];
  /** What was done in secret, and what became of it. */
  readonly hidden: readonly { readonly text: string; readonly standing: string }[];
  readonly discussion: readonly string[];
}
