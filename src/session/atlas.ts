/** What the map shows of a view, and how a resolution is told on it: data for Phaser and for the table view alike. */
import type { ActorId, InstrumentId } from '../engine/index.ts';

export const LENSES = ['relations', 'treaties', 'sanctions'] as const;
export type Lens = (typeof LENSES)[number];

export type ArcKind = 'alliance' | 'treaty' | 'consultation' | 'sanctions' | 'talks';

export interface Arc {
  readonly id: string;
  readonly kind: ArcKind;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly instrument: InstrumentId;
  /** Canonical state: `inForce.standing`, `imposed.coalition.monitored` … */
  readonly state: string;
  /** Short word for the seal at its middle, or '' for none. */
  readonly seal:
    | ''
    | 'draft'
    | 'talks'
    | 'signed'
    | 'ratifying'
    | 'inForce'
    | 'strained'
    | 'invoked'
    | 'ended';
  /** Strength 1–3: how heavy the line is. */
  readonly weight: 1 | 2 | 3;
  /** Accessible name, in words. */
  readonly label: string;
}

export interface Tint {
  readonly actor: ActorId;
  /** −100..100; null for the actor whose eyes these are. */
  readonly value: number | null;
  readonly label: string;
}

export interface Atlas {
  readonly lens: Lens;
  /** Through whose eyes the tints are. */
  readonly eyes: ActorId;
  readonly tints: readonly Tint[];
  readonly arcs: readonly Arc[];
}

export type Cue =
  | 'stamp'
  | 'teleprinter'
  | 'paper'
  | 'drum'
  | 'bell'
  | 'seal'
  | 'tear'
  | 'engine'
  | 'murmur'
  | 'click';

export type BeatKind =
  | 'sign'
  | 'ratify'
  | 'inForce'
  | 'end'
  | 'sanction'
  | 'ease'
  | 'transfer'
  | 'visit'
  | 'exercise'
  | 'test'
  | 'word'
  | 'claim'
  | 'honour'
  | 'break'
  | 'event'
  | 'home';

/** One moment of the resolution as it is told: who, to whom, in what words, with which sound. */
export interface Beat {
  readonly id: number;
  readonly kind: BeatKind;
  readonly by: ActorId | null;
  readonly to: readonly ActorId[];
  readonly instrument: InstrumentId | null;
  readonly caption: string;
  readonly cue: Cue;
  /** What the map shows after it. */
  readonly after: Atlas;
}
