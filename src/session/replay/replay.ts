/** A game on file: every input of every seat, and enough of what followed to prove that it plays out the same. */
import type {
  ActorId,
  Input,
  InstrumentId,
  Level,
  Order,
  Param,
  Phase,
  Reply,
  SeatHolder,
  Talk,
} from '../../engine/index.ts';
import type { Step } from '../shown/desk.ts';

/** Of the file itself. */
export const FORMAT = 1;

/** Of the rules: it rises whenever the same inputs could lead to other numbers. */
export const RULES_VERSION = '8';

export interface ReplayHeader {
  readonly format: typeof FORMAT;
  /** Version of the rules under which it was played. */
  readonly rules: string;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly seats: Readonly<Record<ActorId, SeatHolder>>;
  readonly options: { readonly turns: number; readonly level: Level };
}

/** What went into one phase, and what it changed. */
export interface RecordedPhase {
  readonly turn: number;
  readonly phase: Phase;
  readonly inputs: readonly Input[];
  /** Numbers that differ from those before the phase, by name. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Instruments whose state differs. */
  readonly states: Readonly<Record<InstrumentId, string>>;
  /** Hash of the chain before it, these inputs, numbers and states: 16 hex digits. */
  readonly chain: string;
}

/** Why an AI seat sent an order, kept for the report that a reload shows again. */
export interface Motive {
  readonly order: Order;
  readonly reasons: readonly {
    readonly reason: string;
    readonly params: readonly Param[];
    readonly amount: number;
  }[];
}

/** What was not sent yet: it makes a replay a save. */
export interface Unsent {
  readonly seat: ActorId;
  readonly step: Step;
  readonly orders: readonly Order[];
  readonly replies: readonly Reply[];
  readonly talks: readonly Talk[];
  readonly motives: readonly Motive[];
  /** Who takes the seat when the inputs are next sent; null for no change. */
  readonly handover: SeatHolder | null;
}

export interface Replay extends ReplayHeader {
  readonly phases: readonly RecordedPhase[];
  readonly unsent: Unsent | null;
}
