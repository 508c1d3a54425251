/**
 * A judgement is a sum of named integers, each within ±40. The same judgement decides an AI seat's answer, is
 * previewed at the Table, and stands in the debrief: there is no other.
 */
import { clamp } from '../integers.ts';
import type { Param, Span } from '../world.ts';

export const LINE_CAP = 40;
/** A seat's nerve in a crisis is drawn per game between −NERVE and NERVE. */
export const NERVE = 12;

export interface JudgementLine {
  /** `accept/trust`, `claim/honour`, … */
  readonly reason: string;
  readonly params: readonly Param[];
  /** Equal where the judge's number is known. */
  readonly low: number;
  readonly high: number;
}

export interface Judgement extends Balance {
  readonly lines: readonly JudgementLine[];
}

/** What a judgement comes to, without its reasons. */
export interface Balance {
  /** The sum without the asking price. */
  readonly low: number;
  readonly high: number;
  /** What is drawn per game, as far as it is known: an asking price (zero or negative), or a nerve. */
  readonly price: Span;
}

/** Keeps a line within its cap, and leaves out what counts nothing. */
export function line(reason: string, amount: number, ...params: readonly Param[]): readonly JudgementLine[] {
  const value = clamp(amount, -LINE_CAP, LINE_CAP);
  return value === 0 ? [] : [{ reason, params, low: value, high: value }];
}

export function judgement(lines: readonly JudgementLine[], price: Span = { low: 0, high: 0 }): Judgement {
  let low = 0;
  let high = 0;
  for (const part of lines) {
    low += part.low;
    high += part.high;
  }
  return judged(lines, low, high, price);
}

/** Judgements of one shape. */
function judged(lines: readonly JudgementLine[], low: number, high: number, price: Span): Judgement {
  return { lines, low, high, price };
}

/**
 * A judgement as it is drawn up, reason by reason. Who weighs hundreds of orders a month asks for the sum alone: the
 * same reasons are then counted, and none is written down.
 */
export class Tally {
  sum = 0;
  /** What is written down; `null` where nobody asks why. */
  readonly lines: JudgementLine[] | null;

  constructor(lines: JudgementLine[] | null) {
    this.lines = lines;
  }

  /** Counts an amount within the cap of a line. Parameters one by one: a list would be made even if nobody asks why. */
  add(reason: string, amount: number, first?: Param, second?: Param, third?: Param): void {
    this.sum += clamp(amount, -LINE_CAP, LINE_CAP);
    if (this.lines === null) return;
    const params = [first, second, third].filter((param) => param !== undefined);
    this.lines.push(...line(reason, amount, ...params));
  }

  balance(price: Span = FREE): Balance {
    return { low: this.sum, high: this.sum, price };
  }

  judgement(price: Span = FREE): Judgement {
    return judged(this.lines ?? [], this.sum, this.sum, price);
  }
}

const FREE: Span = { low: 0, high: 0 };

/** Percent of the asking prices still possible at which the sum is 0 or more: a range where the sum is one. */
export function odds({ low, high, price }: Balance): { low: number; high: number } {
  return { low: share(low, price), high: share(high, price) };
}

function share(sum: number, price: Span): number {
  const prices = price.high - price.low + 1;
  const accepted = clamp(price.high - Math.max(price.low, -sum) + 1, 0, prices);
  return Math.floor((100 * accepted) / prices);
}

/** The sum at the dear end of the asking price: what is safe to count on. */
export function dearSum({ low, price }: Balance): number {
  return low + price.low;
}
