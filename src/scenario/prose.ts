/** The text of a scenario, kept apart from its rules. Every string is plain text: never HTML. */
import type {
  ActId,
  ActorId,
  AimId,
  ClauseId,
  EventId,
  InstrumentId,
  MeasureId,
  MemberId,
  RedLineId,
  TrackId,
} from '../engine/index.ts';

/** How sure a factual statement is, and who says so. */
export const LABELS = ['confirmed', 'asserted', 'denied', 'disputed', 'invented'] as const;
export type Label = (typeof LABELS)[number];

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date. */
  readonly date: string;
  readonly url: string;
}

/** A factual statement with its label and sources; `by` names who asserts or denies it. */
export interface Fact {
  readonly text: string;
  readonly label: Label;
  readonly by: string;
  readonly sources: readonly string[];
}

export interface ActorProse {
  readonly name: string;
  readonly short: string;
  /** "Russian": for headlines and cables. */
  readonly adjective: string;
  readonly capital: string;
  /** ISO 3166 code in lower case, for the flag; empty for none. */
  readonly flag: string;
  readonly line: string;
  readonly brief: {
    readonly wants: string;
    readonly fears: string;
    readonly holds: string;
    readonly dilemma: string;
  };
  readonly background: readonly Fact[];
}

export interface Titled {
  readonly title: string;
  readonly text: string;
}

export interface ActProse extends Titled {
  /** News of it, without a full stop: "{by} ships munitions to {to}"; empty where its title tells it. */
  readonly telling: string;
}

export interface ClauseProse extends Titled {
  readonly depths: readonly string[];
  /** With what a call under it may be answered in part. */
  readonly means: Readonly<Record<string, Titled>>;
}

export interface TreatyProse extends Titled {
  readonly short: string;
  readonly clauses: Readonly<Record<ClauseId, ClauseProse>>;
  readonly record: readonly Fact[];
}

export interface RegimeProse extends Titled {
  readonly short: string;
  readonly measures: Readonly<Record<MeasureId, string>>;
  readonly demand: string;
  readonly record: readonly Fact[];
}

export interface ResolutionProse extends Titled {
  readonly short: string;
  readonly record: readonly Fact[];
}

/** A member of the Council that is no actor goes by these names. */
export interface MemberProse {
  readonly name: string;
  readonly short: string;
  readonly flag: string;
}

export interface CouncilProse extends Titled {
  /** The place of the stage where it meets; empty for none. */
  readonly place: string;
  readonly members: Readonly<Record<MemberId, MemberProse>>;
  readonly facts: readonly Fact[];
}

/** A quarrel of two, and what each would have of the other. */
export interface CrisisProse extends Titled {
  readonly short: string;
  /** What a side gets if the other backs down. */
  readonly asks: Readonly<Record<ActorId, string>>;
  readonly record: readonly Fact[];
}

export interface EventProse {
  /** "Wire · Seoul", "Intelligence · medium confidence". */
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  /** The same event as each government puts it. */
  readonly tellings: Readonly<Record<ActorId, string>>;
  readonly options: Readonly<Record<string, Titled>>;
}

export interface RecordRow {
  readonly what: string;
  readonly happened: string;
  readonly sources: readonly string[];
  readonly after: boolean;
  /** What of the game stands beside it: a treaty's state, a question's answer, an event, or the first time of an act. */
  readonly treaty: InstrumentId | null;
  readonly question: string | null;
  readonly event: EventId | null;
  readonly act: ActId | null;
}

export interface Prose {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** The content note that opens the scenario. */
  readonly note: string;
  readonly opening: Titled;
  readonly paper: string;
  /** What the map's inset shows; empty without one. */
  readonly inset: string;
  /** Places and seas on the map, each by its name in the scenario. */
  readonly map: Readonly<Record<string, string>>;
  /** Whose borders it draws, in a sentence or two. */
  readonly policy: string;
  readonly minutes: number;
  readonly fictional: boolean;
  readonly actors: Readonly<Record<ActorId, ActorProse>>;
  readonly tracks: Readonly<Record<TrackId, Titled & { readonly unit: string }>>;
  readonly acts: Readonly<Record<ActId, ActProse>>;
  readonly treaties: Readonly<Record<InstrumentId, TreatyProse>>;
  readonly regimes: Readonly<Record<InstrumentId, RegimeProse>>;
  readonly council: CouncilProse | null;
  readonly resolutions: Readonly<Record<InstrumentId, ResolutionProse>>;
  readonly crises: Readonly<Record<InstrumentId, CrisisProse>>;
  readonly events: Readonly<Record<EventId, EventProse>>;
  readonly aims: Readonly<Record<AimId, Titled>>;
  readonly redLines: Readonly<Record<RedLineId, Titled>>;
  /** `history/…` reasons of opening ties. */
  readonly reasons: Readonly<Record<string, Fact>>;
  readonly endings: Readonly<Record<string, Titled>>;
  readonly questions: Readonly<
    Record<string, { readonly title: string; readonly answers: Readonly<Record<string, string>> }>
  >;
  readonly record: readonly RecordRow[];
  readonly discussion: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
}
