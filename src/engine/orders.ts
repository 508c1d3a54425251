/** What seats send to the engine. */
import type { Clause } from './rules/treaties.ts';
import type { ActId, ActorId, InstrumentId, MemberId, QuestionId, SeatHolder } from './vocabulary.ts';

/** A démarche. */
export interface Order {
  readonly type: 'order';
  readonly seat: ActorId;
  readonly act: ActId;
  readonly target?: ActorId;
  /** A treaty, a sanctions regime, a resolution or a crisis. */
  readonly on?: InstrumentId;
  /** The text proposed. */
  readonly clauses?: readonly Clause[];
  /** Whom in the Council it asks for which vote. */
  readonly member?: MemberId;
  readonly vote?: 'yes' | 'no';
  /** Done in secret, where the act allows both. */
  readonly covert?: boolean;
  /** The covert act that it speaks of, by its happening. */
  readonly what?: number;
}

/**
 * An order of the one hidden class that all have which the rules think of: whoever looks through them, as every
 * decision does by the hundred, would meet a class for each choice of parts. What is left out is `undefined`, and
 * is not written to a save.
 */
export function orderOf(
  seat: ActorId,
  act: ActId,
  parts: { readonly [K in Exclude<keyof Order, 'type' | 'seat' | 'act'>]?: Order[K] | undefined } = NO_PARTS,
): Order {
  return {
    type: 'order',
    seat,
    act,
    on: parts.on,
    what: parts.what,
    target: parts.target,
    clauses: parts.clauses,
    member: parts.member,
    vote: parts.vote,
    covert: parts.covert,
  } as Order;
}

const NO_PARTS = {};

/** An answer to a question; `clauses` for a counter-offer. */
export interface Reply {
  readonly type: 'reply';
  readonly seat: ActorId;
  readonly to: QuestionId;
  readonly answer: string;
  readonly clauses?: readonly Clause[];
}

/** One round at the Table, with the answer that was given. */
export interface Talk {
  readonly type: 'talk';
  readonly seat: ActorId;
  readonly with: ActorId;
  readonly on: InstrumentId;
  /** 1–3. */
  readonly round: number;
  readonly clauses: readonly Clause[];
  readonly answer: 'accept' | 'counter' | 'refuse';
}

/** Puts somebody else in the seat. */
export interface Handover {
  readonly type: 'handover';
  readonly seat: ActorId;
  readonly to: SeatHolder;
}

export type Input = Order | Reply | Talk | Handover;

/** An order that was accepted at the door, with what was paid for it. */
export interface Sealed {
  readonly order: Order;
  readonly paid: number;
  /** The text was agreed at the Table: both have initialled it. */
  readonly initialled: boolean;
}

/** Why an input was turned away. */
export interface Refusal {
  /** Index in the inputs of the phase. */
  readonly input: number;
  readonly code: RefusalCode;
}

export const REFUSAL_CODES = [
  'order/not_planning',
  'order/unknown_seat',
  'order/unknown_act',
  'order/not_for_seat',
  'order/not_now',
  'order/no_target',
  'order/wrong_target',
  'order/no_instrument',
  'order/wrong_instrument',
  'order/wrong_state',
  'order/bad_clauses',
  'order/same_text',
  'order/no_casus',
  'order/no_evasion',
  'order/no_favour',
  'order/not_bound',
  'order/no_member',
  'order/wrong_member',
  'order/too_soon',
  'order/asked_lately',
  'order/met',
  'order/not_covert',
  'order/no_secret',
  'order/own_word',
  'order/no_mediator',
  'order/twice',
  'order/too_many',
  'order/too_little_capital',
  'reply/no_question',
  'reply/wrong_answer',
  'reply/bad_clauses',
  'reply/too_little_capital',
  'talk/not_planning',
  'talk/wrong_text',
  'talk/bad_clauses',
  'talk/same_text',
  'talk/wrong_round',
  'talk/wrong_answer',
  'handover/unknown_seat',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
