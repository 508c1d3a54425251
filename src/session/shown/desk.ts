/** The desk at one moment of a turn. */
import type { ActorId, Order, Reply, Talk, View } from '../../engine/index.ts';
import type { Beat } from '../atlas.ts';
import type { Debrief } from '../debrief.ts';
import type { Cable } from './cable.ts';
import type { Figure } from './figure.ts';
import type { Offer } from './offer.ts';
import type { Report } from './report.ts';

/** Where the player is in the turn. */
export type Step = 'planning' | 'replies' | 'crisis' | 'resolution' | 'report' | 'debrief';

export interface Draft {
  readonly orders: readonly Order[];
  readonly replies: readonly Reply[];
  readonly talks: readonly Talk[];
}

/** Something to be told once: saving is off, sound is off, an order came back. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

/** Everything the desk shows, as one immutable snapshot. */
export interface Desk {
  readonly step: Step;
  readonly turn: number;
  readonly turns: number;
  /** True where this turn was the last: its report leads to the debrief. */
  readonly over: boolean;
  /** "June 2024". */
  readonly date: string;
  readonly seat: ActorId;
  readonly view: View;
  readonly capital: number;
  /** Capital left after the draft. */
  readonly left: number;
  readonly income: number;
  readonly tension: Figure;
  readonly cables: readonly Cable[];
  /** Cables that must be answered in replies. */
  readonly questions: readonly Cable[];
  readonly draft: Draft;
  /** The draft's orders, ready to print. */
  readonly orders: readonly Offer[];
  readonly slots: number;
  readonly beats: readonly Beat[];
  readonly report: Report | null;
  /** While a turn is planned: what has moved since the report of the one before. */
  readonly sinceReport: Report['changed'];
  readonly debrief: Debrief | null;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
}
