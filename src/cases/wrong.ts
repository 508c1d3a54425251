/** What a case says when something is not as it expects. */
import type { Clause } from '../engine/index.ts';

export interface Wrong {
  readonly expected: string;
  readonly came: string;
}

/** A change or a sum, with its sign. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** A text, as cases write it. */
export const written = (clauses: readonly Clause[]): string =>
  clauses.map(({ id, depth, secret }) => `${id} ${depth}${secret ? ' secret' : ''}`).join(', ') || 'nothing';
