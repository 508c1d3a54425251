/** A decision of a played game done otherwise, and the game played on from there many times both ways. */
import type { ActorId, Ending, Order, Reply } from '../engine/index.ts';
import type { RecordedPhase, Replay } from './replay/replay.ts';

/** Where a game forks: one input of one phase, and what is sent in its place. */
export interface Fork {
  readonly phase: number;
  /** Null where nothing had been sent: a question was left open, or a slot empty. */
  readonly input: number | null;
  /** Another answer to the same question, or another démarche; null where nothing is sent. */
  readonly sends: Order | Reply | null;
}

/** One way in which it could have gone otherwise. */
export interface Alternative {
  readonly fork: Fork;
  readonly text: string;
}

/** A démarche that could have been sent instead. */
export interface OtherOrder extends Alternative {
  /** "Transfer". */
  readonly heading: string;
  /** What is done and how: "In secret: Ship arms". */
  readonly act: string;
  /** What it is done to: "Seoul"; '' where the act says it all. */
  readonly object: string;
  readonly cost: number;
  /** Its place among what machines at this desk would have sent, 0 for the first; null where none would. */
  readonly likely: number | null;
}

/** What a government decided, and what it could have done instead. */
export interface Choice {
  readonly id: string;
  readonly turn: number;
  readonly when: string;
  readonly by: ActorId;
  /** "Impose: Sanctions on Pyongyang", "Seoul will not back down: Stand". */
  readonly text: string;
  /** Nothing, or the other answers that were open. What else could have gone into `slot` is told when it is asked for. */
  readonly instead: readonly Alternative[];
  /** Its place among the démarches of its month, filled or left empty; null for an answer. */
  readonly slot: Pick<Fork, 'phase' | 'input'> | null;
}

/** What a game began from. */
export type Opening = Pick<Replay, 'seed' | 'seats' | 'options'>;

/** What a game was played from: enough to run it again. */
export type Played = Opening & {
  readonly phases: readonly Pick<RecordedPhase, 'inputs'>[];
};

/** How one game ended. */
export interface Outcome {
  readonly ending: Ending | null;
  readonly tension: number;
  readonly seats: Readonly<Record<ActorId, Standing>>;
}

export interface Standing {
  readonly total: number;
  /** By aim, then for the secret aim, then for stability, as in a `SeatScore`. */
  readonly aims: readonly number[];
}

/** The same chance twice: as it was done, and done otherwise. */
export interface Pair {
  readonly kept: Outcome;
  readonly changed: Outcome;
  /** Why what was sent instead came back in this game, by code; null where it went through, or nothing was sent. */
  readonly returned: string | null;
}

/** A figure both ways: means over all games, and the difference, which lies within low and high in eight of ten. */
export interface Compared {
  readonly title: string;
  /** In the game that was played. */
  readonly played: number;
  readonly kept: number;
  readonly changed: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** What came of it, ready to print. */
export interface WhatIf {
  readonly games: number;
  /** Whose score it is about. */
  readonly actor: ActorId;
  /** "June 2024: Impose: …": what was done, and what instead. */
  readonly title: string;
  readonly instead: string;
  readonly summary: readonly string[];
  readonly total: Compared;
  readonly aims: readonly Compared[];
  /** Points of each other desk, and tension at the end as the last, of no desk. */
  readonly others: readonly (Compared & { readonly actor: ActorId | null })[];
  /** What this is not. */
  readonly limits: string;
}
