/** Instruments: what governments have put in writing or put up against each other, each in a state of its chart. */
import type { Known } from '../knows.ts';
import type { Clause } from '../rules/treaties.ts';
import type {
  ActorId,
  ClauseId,
  CommitmentState,
  CrisisState,
  InstrumentId,
  MeasureId,
  MemberId,
  ResolutionState,
  SanctionsState,
  TreatyState,
  Vote,
} from '../vocabulary.ts';

interface InstrumentBase<K, S, D> {
  readonly id: InstrumentId;
  readonly kind: K;
  readonly state: S;
  /** The turn in which it came into this state. */
  readonly since: number;
  readonly parties: readonly ActorId[];
  readonly known: Known;
  readonly data: D;
}

export type Reading = 'alliance' | 'partnership';

/** A text on its way from its first draft to its entry into force. */
interface Text {
  readonly clauses: readonly Clause[];
  readonly proposer: ActorId | null;
  /** Who has said yes to the text on the table. */
  readonly initialled: readonly ActorId[];
  /** Months still needed, by party; a party at 0 has ratified. */
  readonly ratification: Readonly<Record<ActorId, number>>;
  /** Month in which notice, or the time to ratify, ends, or −1. */
  readonly endsAt: number;
}

/** A changed text of a treaty in force. It walks the chart of a treaty by itself; what stands binds meanwhile. */
export interface Amendment extends Text {
  readonly state: TreatyState;
  readonly since: number;
}

export interface TreatyData extends Text {
  readonly readings: Readonly<Record<ActorId, Reading>>;
  /** Month (from the opening) of entry into force, or −1. */
  readonly inForceSince: number;
  /** Promises broken under it within memory. */
  readonly breaches: number;
  /** Outsiders that have read what was signed in secret; a view has only its own seat here. `undefined` while none has. */
  readonly read?: readonly ActorId[] | undefined;
  /** The last that was put, until it replaces the text; `undefined` while none was. */
  readonly amendment?: Amendment | undefined;
}

export type Treaty = InstrumentBase<'treaty', TreatyState, TreatyData>;

export interface SanctionsData {
  readonly target: ActorId;
  readonly measures: readonly MeasureId[];
  /** Who uttered the threat, and the month by which it must be carried out (−1: none). */
  readonly threatener: ActorId | null;
  readonly deadline: number;
  /** The turn in which it was first raised in play; 0 for one of the opening. */
  readonly raised: number;
  /** The turn since which each sender has stood behind it. */
  readonly joined: Readonly<Record<ActorId, number>>;
  /** The turn in which its target was last asked to give way. */
  readonly asked: number;
  /** How near its target was to giving way when it was last asked: its own secret. `undefined` before. */
  readonly heard?: number | undefined;
}

export type Sanctions = InstrumentBase<'sanctions', SanctionsState, SanctionsData>;

export interface CommitmentData {
  readonly treaty: InstrumentId;
  readonly clause: ClauseId;
  readonly depth: number;
  readonly claimant: ActorId;
  readonly attacker: ActorId;
  /** Its answer is given for this party. */
  readonly obliged: ActorId;
  readonly contestedBy: readonly ActorId[];
  /** The treaty was signed but not yet in force when the claim was made: refusal is excused, trust moves by half. */
  readonly early: boolean;
  /** Whom each observer held to have struck first, once the call is answered. */
  readonly verdicts: Readonly<Record<ActorId, ActorId>>;
}

export type Commitment = InstrumentBase<'commitment', CommitmentState, CommitmentData>;

/** Something that heats a quarrel, for this month and the next. */
export interface Spark {
  readonly happening: number;
  readonly turn: number;
  readonly points: number;
}

export interface CrisisData {
  /** Who protested first, or set the ultimatum; null while it is quiet. */
  readonly challenger: ActorId | null;
  /** Who last went up a rung by an act of its own: backing down costs it half as much again. */
  readonly raised: ActorId | null;
  /** Who offers to mediate. */
  readonly mediator: ActorId | null;
  /** The highest rung reached, 1–5; 0 while it is quiet. */
  readonly rung: number;
  /** Rounds that were put in turn `turn`. */
  readonly rounds: number;
  readonly turn: number;
  readonly sparks: readonly Spark[];
  /** Turns of the warning that stands, and of the last end; −1 for none. */
  readonly warned: number;
  readonly ended: number;
}

export type Crisis = InstrumentBase<'crisis', CrisisState, CrisisData>;

/** A member asked for its vote: by whom, which way, and by how much that moved it (1 or more). */
export interface Canvassed {
  readonly by: ActorId;
  readonly member: MemberId;
  readonly vote: 'yes' | 'no';
  readonly sway: number;
}

export interface ResolutionData {
  /** As they were counted the last time; empty before the first vote. */
  readonly votes: Readonly<Record<MemberId, Vote>>;
  /** What seats have answered; empty but while a vote is counted. */
  readonly cast: Readonly<Record<MemberId, Vote>>;
  /** Stands until the vote is counted. */
  readonly canvassed: readonly Canvassed[];
}

/** Its parties are its sponsors, the one that tabled it first. */
export type Resolution = InstrumentBase<'resolution', ResolutionState, ResolutionData>;

export type Instrument = Treaty | Sanctions | Commitment | Resolution | Crisis;
