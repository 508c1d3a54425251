/** A decision of a played game done otherwise, and the game played on from there many times both ways. */
import type { ActorId, Ending, Reply } from '../engine/index.ts';
import type { RecordedPhase, Replay } from './replay/replay.ts';

/** Where a game forks: one input of one phase, and what is sent in its place. */
export interface Fork {
  readonly phase: number;
  /** Null where a question had been left open. */
  readonly input: number | null;
  /** Another answer to the same question; null where nothing is sent. */
  readonly reply: Reply | null;
}

/** What a government decided, and what it could have done instead. */
export interface Choice {
  readonly id: string;
  readonly turn: number;
  readonly when: string;
  readonly by: ActorId;
  /** "Impose: Sanctions on Pyongyang", "Seoul will not back down: Stand". */
  readonly text: string;
  readonly instead: readonly { readonly fork: Fork; readonly text: string }[];
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
