/** A game as the page plays it: one human seat, AI in the others. Everything the desk shows is in `Desk`. */
import type {
  ActorId,
  Clause,
  Handover,
  InstrumentId,
  Level,
  MemberId,
  Order,
  Question,
  QuestionId,
  Refusal,
  Reply,
  SeatHolder,
  Subject,
  Talk,
  View,
  Vote,
} from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Locale } from '../words/index.ts';
import type { Atlas, Beat, Lens, Sketch } from './atlas.ts';
import type { Debrief } from './debrief.ts';
import type { Envoys } from './envoys.ts';
import type { Alternative, OtherOrder, Outcome, Pair, Played, WhatIf } from './what-if.ts';

/** Where the player is in the turn. */
export type Step = 'planning' | 'replies' | 'crisis' | 'resolution' | 'report' | 'debrief';

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
  /** "−1 a month", "June 2024", the event that caused it. */
  readonly note?: string;
  /** The happening behind it, for `Session.explain`. */
  readonly cause?: number;
  /** To who reads it; left out of a judgement, where what weighs for it is welcome. */
  readonly sense?: Sense;
}

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

/** What an order would do, before it is sent. */
export interface Preview {
  readonly cost: number;
  readonly affordable: boolean;
  /** '' if it may be sent, else the refusal in words. */
  readonly refusal: string;
  readonly effects: readonly ReasonLine[];
  /** Who will think better or worse of us, by actor, largest first. */
  readonly minds: readonly { readonly actor: ActorId; readonly text: string; readonly amount: number }[];
  /** Red lines it would cross. */
  readonly warnings: readonly string[];
  /** For a call on a clause: what each that it binds would answer, by our reading, and why. */
  readonly calls: readonly {
    readonly actor: ActorId;
    readonly text: string;
    readonly reasons: readonly ReasonLine[];
  }[];
  /** For an act done in secret: the odds that it comes out, and what follows then. */
  readonly exposure: {
    /** Percent in its first month, and before it is forgotten. */
    readonly odds: string;
    readonly reasons: readonly ReasonLine[];
    readonly effects: readonly ReasonLine[];
    readonly minds: Preview['minds'];
    readonly warnings: readonly string[];
  } | null;
}

/** An act that may be done now, with what it can be done to. */
export interface Offer {
  readonly order: Order;
  readonly title: string;
  readonly text: string;
  readonly preview: Preview;
  /** The same for the map. */
  readonly sketch: Sketch;
  /** The same done in secret, where it may be done both ways. */
  readonly secret: Offer | null;
}

/** How a text stands with somebody, in the open. */
export interface Assessment {
  readonly lines: readonly ReasonLine[];
  readonly low: number;
  readonly high: number;
  /** Percent of the asking prices still possible at which they say yes: with low = high where nothing else is hidden. */
  readonly odds: { readonly low: number; readonly high: number };
}

export interface TableState {
  readonly treaty: InstrumentId;
  readonly with: ActorId;
  readonly round: number;
  /** Rounds left, 0–3. */
  readonly left: number;
  readonly clauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly depths: readonly string[];
    /** Chosen depth, or −1. */
    readonly depth: number;
    /** How deep it is in the text in force, −1 where it is not in it; null while none is in force. */
    readonly standing: number | null;
    readonly ours: readonly number[];
    readonly theirs: readonly number[];
  }[];
  readonly states: readonly {
    readonly id: string;
    readonly title: string;
    readonly when: 'past' | 'here' | 'next' | 'later';
  }[];
  /** The treaty is in force, and the text on the table would change it; and whether it says just what stands. */
  readonly amends: boolean;
  readonly unchanged: boolean;
  readonly theirs: Assessment;
  readonly ours: Assessment;
  readonly minds: readonly { readonly actor: ActorId; readonly text: string; readonly amount: number }[];
  /** What they said last, in words, and the text they would sign, if they offered one. */
  readonly said: string;
  readonly verdict: 'none' | 'accept' | 'counter' | 'refuse';
  readonly counter: readonly Clause[] | null;
  /** Whether that text came of asking what they need, not of an answer. */
  readonly asked: boolean;
  /** Set once initialled. */
  readonly initialled: boolean;
}

export interface Draft {
  readonly orders: readonly Order[];
  readonly replies: readonly Reply[];
  readonly talks: readonly Talk[];
}

/** Something to be told once: saving is off, sound is off, an order came back. */
export interface Notice {
  readonly id: string;
  readonly text: string;
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

/** A number with its name and its parts. */
export interface Figure {
  readonly subject: Subject;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly lowEnd: number;
  readonly highEnd: number;
  readonly reasons: readonly ReasonLine[];
}

/** A sum of named reasons about an instrument. */
export interface InstrumentSum {
  readonly title: string;
  readonly amount: number;
  readonly sense?: Sense;
  readonly reasons: readonly ReasonLine[];
}

/** What the dossier of an actor says, as far as the seat knows. */
export interface Dossier {
  readonly actor: ActorId;
  /** Its regard for us, and ours for it (null for ourselves). */
  readonly regard: Figure | null;
  readonly ours: Figure | null;
  readonly trust: readonly Figure[];
  readonly threat: Figure | null;
  readonly dependence: Figure | null;
  readonly indicators: readonly Figure[];
  /** Treaties, sanctions and promises it is bound up in; told when they are asked for. */
  readonly instruments: () => readonly {
    readonly id: InstrumentId;
    readonly title: string;
    readonly kind: string;
    readonly state: string;
    readonly text: string;
    readonly clauses: readonly string[];
    readonly states: TableState['states'];
    /** Sums that bear on it, each with its reasons: who is named the first attacker, how weary a sender is. */
    readonly sums: readonly InstrumentSum[];
    readonly facts: Cable['facts'];
  }[];
  /** Favours owed, either way. */
  readonly favours: readonly string[];
  readonly brief: readonly { readonly title: string; readonly text: string }[];
  readonly background: Cable['facts'];
  readonly history: readonly { readonly turn: number; readonly when: string; readonly text: string }[];
  readonly aims: readonly {
    readonly title: string;
    readonly text: string;
    readonly now: number;
    readonly most: number;
    readonly secret: boolean;
    readonly reasons: readonly ReasonLine[];
  }[];
  readonly intelligence: Intelligence;
  /** Our acts towards it, or on our own desk. */
  readonly offers: readonly Offer[];
  /** Texts that can be opened at the Table with it. */
  readonly tables: readonly {
    readonly treaty: InstrumentId;
    readonly title: string;
    readonly cost: number;
    readonly possible: boolean;
    readonly refusal: string;
    readonly odds: Assessment['odds'];
    /** It is in force: what is put at the Table would change it. */
    readonly amends: boolean;
  }[];
}

/** A chair in the Council, with what we make of its vote on the draft in hand. */
export interface Chair {
  readonly member: MemberId;
  readonly actor: ActorId | null;
  readonly name: string;
  readonly short: string;
  readonly flag: string;
  readonly permanent: boolean;
  readonly ours: boolean;
  readonly sponsor: boolean;
  /** The least and the most favourable vote that is possible as far as we know: equal where it is certain. */
  readonly low: Vote;
  readonly high: Vote;
  readonly sum: { readonly low: number; readonly high: number };
  readonly lines: readonly ReasonLine[];
  /** How it voted the last time this draft was before the Council. */
  readonly last: Vote | null;
  /** "Malta, elected: yes". */
  readonly label: string;
}

export interface CouncilDraft {
  readonly id: InstrumentId;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  readonly stateText: string;
  readonly states: TableState['states'];
  /** "since July 2024", or '' from the opening. */
  readonly since: string;
  readonly facts: Cable['facts'];
  /** The order that tables it; null where we may not. */
  readonly table: Offer | null;
  /** Why we may not, or ''. */
  readonly refusal: string;
}

/** The Council, with every chair's leaning on one of its drafts. */
export interface CouncilState {
  readonly title: string;
  readonly text: string;
  readonly facts: Cable['facts'];
  readonly drafts: readonly CouncilDraft[];
  /** The draft in hand, and who is taken to sponsor it. */
  readonly draft: InstrumentId | null;
  readonly sponsor: ActorId | null;
  readonly chairs: readonly Chair[];
  readonly count: Readonly<Record<Vote, { readonly low: number; readonly high: number }>> & {
    readonly need: number;
  };
  readonly outlook: 'adopted' | 'vetoed' | 'failed' | 'open';
}

/** What our services make of an actor. */
export interface Intelligence {
  /** Whether we have a service there, and for how long. */
  readonly service: string;
  readonly estimates: readonly {
    readonly title: string;
    readonly value: string;
    readonly source: string;
    readonly confidence: string;
  }[];
  /** Covert acts that we know of. */
  readonly matters: readonly {
    readonly happening: number;
    readonly text: string;
    readonly standing: string;
  }[];
}

/** Everything the desk shows, as one immutable snapshot. */
export interface Desk {
  readonly step: Step;
  readonly turn: number;
  readonly turns: number;
  /** "June 2024". */
  readonly date: string;
  readonly seat: ActorId;
  readonly view: View;
  readonly capital: number;
  /** Capital left after the draft. */
  readonly left: number;
  readonly income: number;
  readonly tension: Figure;
  readonly cables: readonly Cable[];
  /** Cables that must be answered in replies. */
  readonly questions: readonly Cable[];
  readonly draft: Draft;
  /** The draft's orders, ready to print. */
  readonly orders: readonly Offer[];
  readonly slots: number;
  readonly beats: readonly Beat[];
  readonly report: Report | null;
  readonly debrief: Debrief | null;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
}

export interface Options {
  readonly scenario: Scenario;
  readonly seat: ActorId;
  readonly seed: string;
  readonly turns: number;
  readonly level: Level;
  /** The language of everything that is told; English if it says nothing. It must have been loaded. */
  readonly locale?: Locale;
}

/** The handle that the page holds. Every call that changes something notifies the subscribers. */
export interface Session {
  readonly scenario: Scenario;
  readonly options: Options;
  desk(): Desk;
  subscribe(listener: () => void): () => void;
  atlas(lens: Lens, eyes: ActorId): Atlas;
  dossier(actor: ActorId): Dossier;
  /** The chain of causes behind a happening, in words, nearest first. */
  explain(happening: number): readonly string[];

  /** The Council with the chairs' leanings on this draft, or on the one that lies there; null if it has none. */
  council(draft: InstrumentId | null): CouncilState | null;
  /** Orders that ask this member for its vote. */
  canvassing(draft: InstrumentId, member: MemberId): readonly Offer[];

  // planning
  add(order: Order): string; // '' or the refusal in words
  remove(index: number): void;
  undo(): void;
  choose(question: QuestionId, answer: string, clauses?: readonly Clause[]): void;
  table(treaty: InstrumentId, withActor: ActorId): TableState;
  /** Changes the text that we would put, without putting it. */
  setClause(treaty: InstrumentId, withActor: ActorId, clause: string, depth: number): TableState;
  /** Takes up the text they offered. */
  takeCounter(treaty: InstrumentId, withActor: ActorId): TableState;
  put(treaty: InstrumentId, withActor: ActorId): TableState;
  /** The cheapest change of our text that they would sign as far as we can tell; null if none. */
  ask(treaty: InstrumentId, withActor: ActorId): TableState;

  // phases
  send(): Promise<readonly Refusal[]>;
  sendReplies(): Promise<readonly Refusal[]>;
  /** The resolution has been seen (or skipped): on to the report. */
  seen(): void;
  nextTurn(): void;
  handover(to: SeatHolder): Handover;

  // what if

  /** What the game was played from, for branches of it. */
  played(): Played;
  /** What else could have been sent in the slot of a choice of the debrief. Throws before the debrief. */
  otherOrders(choice: string): readonly OtherOrder[];
  /** What came of doing a choice of the debrief otherwise. Throws before the debrief. */
  whatIf(choice: string, instead: Alternative, pairs: readonly Pair[]): WhatIf;
  /** What envoys made of this desk in the same game. Throws before the debrief. */
  envoys(outcomes: readonly Outcome[]): Envoys;

  /** The replay so far as text, for a file. */
  exportReplay(): string;
}
