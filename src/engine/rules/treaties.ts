/** Treaties and their clauses. */
import type { Known } from '../knows.ts';
import type { ActId, ActorId, ClauseId, InstrumentId, Obligation, TreatyState } from '../vocabulary.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effects.ts';

export interface TreatyRules {
  readonly id: InstrumentId;
  readonly parties: readonly ActorId[];
  readonly state: TreatyState;
  readonly known: Known;
  readonly clauses: readonly ClauseRules[];
  /** The clauses it opens with: in force for an old treaty, the first draft for a new one. */
  readonly opening: readonly Clause[];
  readonly supersedes: readonly InstrumentId[];
  /** Months that ratification takes, by party. */
  readonly ratification: Readonly<Record<ActorId, number>>;
  /** Months between denunciation and end; 0 ends at once. */
  readonly notice: number;
  /** Months in force; 0 is without term. */
  readonly term: number;
  readonly when: Condition;
}

export interface ClauseRules {
  readonly id: ClauseId;
  readonly obligation: Obligation;
  /** How many depths it has; a depth is 0 … depths − 1. */
  readonly depths: number;
  /** What it is worth to each party, by depth, −40..40. */
  readonly interests: Readonly<Record<ActorId, readonly number[]>>;
  /** What others think of each party for signing it, by depth: a change of their regard. */
  readonly mind: Readonly<Record<ActorId, readonly number[]>>;
  /** Monthly effects while in force, by depth. `self` and `target` are the first and second party. */
  readonly effects: readonly (readonly Effect[])[];
  /** A monthly promise: by whom, to whom, which act, how many by depth. */
  readonly duty: {
    readonly by: ActorId;
    readonly to: ActorId;
    readonly act: ActId;
    readonly units: readonly number[];
  } | null;
  /** What follows when a claim under it is honoured or qualified. `self` is the obliged, `target` the claimant. */
  readonly honour: readonly Effect[];
  readonly qualify: readonly Effect[];
  /** With what a call may be answered in part; empty leaves it at `qualify`. */
  readonly means: readonly {
    readonly id: string;
    readonly effects: readonly Effect[];
    /** What the claimant's trust moves by: help in kind counts for more than a statement. */
    readonly trust: number;
  }[];
  /** Tension when it is signed, by depth. */
  readonly tension: readonly number[];
}

/** A clause as it stands in a text: which, how deep, and whether in a secret protocol. */
export interface Clause {
  readonly id: ClauseId;
  readonly depth: number;
  readonly secret: boolean;
}
