/** A case as it is run: names resolved, each expectation with its place in the file. */
import type {
  ActId,
  ActorId,
  Clause,
  HappeningKind,
  InstrumentId,
  Order,
  Rules,
  SeatHolder,
  Subject,
} from '../engine/index.ts';
import type { Diagnostic, Position, Scenario } from '../scenario/index.ts';

/** What a seat sends in a case. */
export type Sends =
  /** `secret`: the covert act of others that it is about, the last that its seat knows of. */
  | { readonly kind: 'order'; readonly order: Order; readonly secret: ActId | null }
  | {
      readonly kind: 'reply';
      readonly seat: ActorId;
      readonly answer: string;
      /** What the question is about: its kind, its instrument, or its event. `null` takes the first that waits. */
      readonly about: string | null;
      readonly clauses: readonly Clause[] | null;
      readonly where: Position;
    }
  /** What the seat's own judgement would send. */
  | { readonly kind: 'decides'; readonly seat: ActorId }
  /** Handed to the door as it is written. */
  | { readonly kind: 'raw'; readonly input: Readonly<Record<string, unknown>> };

export interface TalkSends {
  readonly seat: ActorId;
  readonly with: ActorId;
  readonly on: InstrumentId;
  readonly clauses: readonly Clause[];
}

/** A happening as it is looked for: what is null or not named may be anything. */
export interface Looked {
  readonly kind: HappeningKind;
  readonly by: ActorId | null;
  readonly to: ActorId | null;
  /** Instruments, acts, clauses, amounts: each must be its instrument or among its parameters. */
  readonly rest: readonly string[];
  readonly written: string;
}

/** What a judgement may be of: a text, a demand, …, who struck first, a rung, a request, the odds of a secret. */
export const JUDGED = ['text', 'demand', 'claim', 'vote', 'blame', 'stand', 'request', 'secret'] as const;

export interface Judged {
  readonly kind: (typeof JUDGED)[number];
  /** The instrument that it is about. */
  readonly on: InstrumentId;
  /** Or the act: one that is asked for, or done in secret. */
  readonly act: ActId | null;
  /** Whose judgement it is, and from whose view it is read. */
  readonly of: ActorId;
  /** The member of the Council whose vote it is; the same as `of` where a seat has the chair. */
  readonly member: string;
  readonly as: ActorId;
  readonly from: ActorId | null;
  readonly to: ActorId | null;
  readonly clauses: readonly Clause[];
  readonly sum: number | null;
  readonly lines: Readonly<Record<string, number>>;
  readonly odds: number | null;
  readonly answer: string | null;
  /** Null: not looked at. Empty: there is none. */
  readonly nearest: readonly Clause[] | null;
}

/** One thing that must be so after a step. */
export type Check = { readonly where: Position } & (
  | { readonly kind: 'number'; readonly subject: Subject; readonly name: string; readonly value: number }
  | { readonly kind: 'change'; readonly subject: Subject; readonly name: string; readonly by: number }
  | {
      readonly kind: 'reason';
      readonly subject: Subject;
      readonly name: string;
      readonly reason: string;
      readonly by: number;
    }
  | { readonly kind: 'state'; readonly on: InstrumentId; readonly state: string }
  | { readonly kind: 'text'; readonly on: InstrumentId; readonly clauses: readonly Clause[] }
  | { readonly kind: 'happened'; readonly seat: ActorId | null; readonly order: readonly Looked[] }
  | { readonly kind: 'never'; readonly seat: ActorId | null; readonly looked: Looked }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  | { readonly kind: 'talked'; readonly answers: readonly string[] }
  | {
      readonly kind: 'asked';
      readonly seat: ActorId;
      readonly about: readonly string[];
      readonly waits: boolean;
    }
  | { readonly kind: 'judged'; readonly judged: Judged }
  | { readonly kind: 'owed'; readonly by: ActorId; readonly to: ActorId; readonly count: number }
  | {
      readonly kind: 'range';
      readonly seat: ActorId;
      /** A number, or the asking price of an actor. */
      readonly of:
        | { readonly at: 'number'; readonly subject: Subject }
        | { readonly at: 'price'; readonly actor: ActorId };
      readonly name: string;
      readonly width: number;
    }
  | { readonly kind: 'score'; readonly seat: ActorId; readonly value: number }
  | { readonly kind: 'ending'; readonly ending: string }
);

export interface Step {
  readonly talks: readonly TalkSends[];
  /** Null: this step sends no orders, and does not end the planning by itself. */
  readonly orders: readonly Sends[] | null;
  readonly replies: readonly Sends[] | null;
  /** Turns to let pass. */
  readonly wait: number;
  readonly checks: readonly Check[];
  readonly where: Position;
}

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly where: Position;
  /** The scenario with what is given: opening values, states, texts. */
  readonly rules: Rules;
  readonly holders: Readonly<Record<ActorId, SeatHolder>>;
  readonly turns: number;
  readonly seed: string;
  readonly steps: readonly Step[];
}

export interface CaseFile {
  readonly path: string;
  readonly title: string;
  readonly scenario: Scenario;
  readonly cases: readonly Case[];
}

export interface ReadCases {
  /** Null if there is any error in it. */
  readonly file: CaseFile | null;
  readonly diagnostics: readonly Diagnostic[];
}
