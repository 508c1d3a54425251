/** The state of a game: JSON only, never changed in place. */
import type { Instrument } from './instruments/instrument.ts';
import type { Known } from './knows.ts';
import type { Order, Reply, Sealed } from './orders.ts';
import type { Clause } from './rules/treaties.ts';
import type {
  ActId,
  ActorId,
  AimId,
  Confidence,
  HappeningKind,
  InstrumentId,
  Phase,
  QuestionId,
  QuestionKind,
  RedLineId,
  SeatHolder,
  Subject,
} from './vocabulary.ts';

/** Never text: ids and integers, which a message catalogue turns into words. */
export type Param = number | string;

/** A named, signed part of one actor's regard for another, wearing off by `decay` a month. */
export interface Modifier {
  readonly reason: string;
  readonly amount: number;
  readonly decay: number;
  readonly known: Known;
}

export interface LedgerEntry {
  readonly turn: number;
  readonly subject: Subject;
  readonly delta: number;
  /** A code: `act/state-visit`, `decay`, `limit`, `spillover`, … */
  readonly reason: string;
  readonly params: readonly Param[];
  /** The id of the happening that caused it. */
  readonly cause: number;
  readonly known: Known;
}

export interface Happening {
  readonly id: number;
  readonly turn: number;
  readonly kind: HappeningKind;
  /** Who did it, to whom, on which instrument: what filters and beats read. */
  readonly by: ActorId | null;
  readonly to: ActorId | null;
  readonly on: InstrumentId | null;
  /** The rest: act id, event id, clause ids, amounts, in an order fixed by the kind. */
  readonly params: readonly Param[];
  readonly cause: number;
  readonly known: Known;
}

/** Something put to a seat that waits for an answer. */
export interface Question {
  readonly id: QuestionId;
  readonly seat: ActorId;
  readonly kind: QuestionKind;
  readonly from: ActorId | null;
  readonly on: InstrumentId | null;
  /** For a choice: the happening of the event. */
  readonly happening: number;
  readonly clauses: readonly Clause[];
  /** The turn in which it was put. It may be answered until that turn's resolution. */
  readonly turn: number;
}

/** A promise made when conceding: not to do these acts until that month. */
export interface Pledge {
  readonly by: ActorId;
  readonly to: ActorId;
  readonly regime: InstrumentId;
  readonly until: number;
  /** Less was promised than was demanded. */
  readonly part?: true;
}

/** Something done for somebody that is to be returned one day. Everybody keeps count. */
export interface Favour {
  /** Who owes it, and to whom. */
  readonly by: ActorId;
  readonly to: ActorId;
  /** What was done. */
  readonly happening: number;
  /** Month after which nobody remembers it. */
  readonly until: number;
  /** Month through which it weighs in what `by` decides, once it is called in; −1 before. */
  readonly called: number;
}

/** A way round a regime's measures that a partner of the target keeps open. */
export interface Route {
  readonly regime: InstrumentId;
  readonly by: ActorId;
  /** Percent of the target's outside trade that it carries past the measures. */
  readonly volume: number;
  readonly happening: number;
  readonly known: Known;
}

/** Something that may be called an attack. */
export interface Casus {
  readonly victim: ActorId;
  readonly attacker: ActorId;
  readonly happening: number;
  readonly until: number;
}

/** What asker and answerer know of each other's bargaining over one text. */
export interface Bargain {
  readonly asker: ActorId;
  readonly answerer: ActorId;
  readonly treaty: InstrumentId;
  /** As of `lastTurn`: from the turn after the next on one is forgotten each month. */
  readonly refusals: number;
  /** What the refusals and acceptances have proved of the asking price. */
  readonly low: number;
  readonly high: number;
  readonly lastTurn: number;
}

/** A red line that was crossed and waits for its owner's answer. */
export interface OpenLine {
  readonly line: RedLineId;
  readonly by: ActorId;
  readonly happening: number;
  readonly until: number;
}

/** A covert act, from its doing until it is forgotten or beyond dispute. */
export interface CovertCase {
  /** The happening that is the act. */
  readonly happening: number;
  readonly act: ActId;
  readonly by: ActorId;
  readonly to: ActorId | null;
  readonly on: InstrumentId | null;
  readonly turn: number;
  /** Percent of its effects that repetition had left. */
  readonly percent: number;
  /** Who took part. */
  readonly circle: readonly ActorId[];
  /** Who found out for itself, or was told. A view has only its own seat here. */
  readonly learned: readonly ActorId[];
  /** How sure the world is; `null` until it is exposed. */
  readonly confidence: Confidence | null;
  /** Who says so; `null` is monitors, or nobody in particular. */
  readonly accuser: ActorId | null;
  readonly denied: readonly ActorId[];
  readonly admitted: readonly ActorId[];
}

/** A service at work inside another government: what it sees is seen more sharply. */
export interface Watch {
  readonly by: ActorId;
  readonly on: ActorId;
  /** The act that placed it, by its happening. */
  readonly happening: number;
  /** How well placed it is, 1 or 2. */
  readonly depth: number;
  /** Month in which it goes blind. */
  readonly until: number;
}

/** How often an act was done towards an actor lately, for diminishing returns. */
export interface Habit {
  readonly key: string;
  readonly times: number;
  readonly turn: number;
}

export interface Secrets {
  /** Its asking price, added to every sum by which it judges a text; zero or negative. */
  readonly price: number;
  /** How firm it is when it comes to a crisis, added to every sum by which it stands or backs down. */
  readonly nerve: number;
  readonly aim: AimId | null;
  /** What its delegation in the Council was told beyond what can be reckoned: added to its votes, −4…4. */
  readonly instructions: number;
}

export type Ending = 'turnLimit' | 'war' | 'scenario';

/** What a World and a View have in common. */
export interface Shared {
  readonly turn: number;
  /** Turns in this game, and months in a turn. */
  readonly turns: number;
  readonly months: number;
  readonly phase: Phase;
  readonly ending: Ending | null;
  readonly holders: Readonly<Record<ActorId, SeatHolder>>;
  /** By tie, in the order of `tieIndex`. */
  readonly modifiers: readonly (readonly Modifier[])[];
  readonly instruments: readonly Instrument[];
  readonly ledger: readonly LedgerEntry[];
  readonly events: readonly Happening[];
  readonly awaiting: readonly Question[];
  readonly pledges: readonly Pledge[];
  readonly routes: readonly Route[];
  readonly favours: readonly Favour[];
  readonly casus: readonly Casus[];
  readonly bargains: readonly Bargain[];
  readonly lines: readonly OpenLine[];
  readonly habits: readonly Habit[];
  readonly covert: readonly CovertCase[];
  readonly watches: readonly Watch[];
}

export interface World extends Shared {
  readonly seed: string;
  /** 0 in a played game; another for each branch of a what-if or roll-out. */
  readonly salt: number;
  readonly numbers: readonly number[];
  readonly secrets: Readonly<Record<ActorId, Secrets>>;
  /** Orders that were sent, and answers that were given: they wait for the resolution. */
  readonly sealed: readonly Sealed[];
  readonly answers: readonly Reply[];
  /** Entries that not everybody knows, so that a view need not search the ledger for them. */
  readonly veiled: readonly LedgerEntry[];
}

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A number of which a seat knows no more than an interval. */
export interface Estimate extends Span {
  readonly subject: Subject;
}

/** The world as one seat knows it. */
export interface View extends Shared {
  readonly seat: ActorId;
  /** The middle of what it knows of each; for the interval, see `spanOf`. */
  readonly numbers: readonly number[];
  /** What it does not know exactly. Few numbers: the others are as in the World, so that both are read alike. */
  readonly estimates: readonly Estimate[];
  readonly own: Secrets;
  /** Asking prices of those it watches, as ranges. */
  readonly prices: Readonly<Partial<Record<ActorId, Span>>>;
  /** Its own orders and answers that were sent this turn. */
  readonly orders: readonly Order[];
  readonly answers: readonly Reply[];
}
