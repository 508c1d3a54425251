/** A game as the page plays it: one human seat, AI in the others. Everything the desk shows is in `Desk`. */
import type {
  ActorId,
  Clause,
  Handover,
  InstrumentId,
  Level,
  MemberId,
  Order,
  QuestionId,
  Refusal,
  SeatHolder,
} from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Locale } from '../words/index.ts';
import type { Atlas, Lens } from './atlas.ts';
import type { Envoys } from './envoys.ts';
import type { CouncilState } from './shown/council.ts';
import type { Desk } from './shown/desk.ts';
import type { Dossier } from './shown/dossier.ts';
import type { Offer } from './shown/offer.ts';
import type { TableState } from './shown/table.ts';
import type { Alternative, OtherOrder, Outcome, Pair, Played, WhatIf } from './what-if.ts';

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
