/** Integers as they are printed: with a true minus, with a plus where the sign matters. */
import type { Figure } from '../session/index.ts';
import { strings } from './strings.ts';

export const plain = (value: number): string => (value < 0 ? `−${-value}` : String(value));
export const signed = (value: number): string => (value > 0 ? `+${value}` : plain(value));

/** "74–86", or "−8 to −20" where a dash would read as a sign. */
export function span(low: number, high: number, print: (value: number) => string = plain): string {
  if (low === high) return print(low);
  return low < 0 || high < 0 || print === signed
    ? strings.figure.span(print(low), print(high))
    : `${low}–${high}`;
}

/** A figure's value as printed; signed where its scale goes below zero. */
export const figureValue = (figure: Figure): string =>
  span(figure.low, figure.high, figure.lowEnd < 0 ? signed : plain);
