/** What the map shows of a view, and how a resolution is told on it: data for Phaser and for the table view alike. */
import type { ActorId, InstrumentId } from '../engine/index.ts';

export const LENSES = ['relations', 'treaties', 'sanctions', 'trade', 'threat', 'blocs'] as const;
export type Lens = (typeof LENSES)[number];

/**
 * What a line between two governments stands for. A new kind asks for a stroke in `map/paint/ties.ts`, a word in
 * `strings.map.kinds` and a sample line in `ui/styles/map.css`; types and tests name whatever was forgotten.
 */
export const ARC_KINDS = [
  'alliance',
  'treaty',
  'consultation',
  'sanctions',
  'talks',
  'trade',
  'arms',
  'aid',
  'threat',
  'friend',
  'foe',
  'crisis',
] as const;
export type ArcKind = (typeof ARC_KINDS)[number];

export interface Arc {
  readonly id: string;
  readonly kind: ArcKind;
  readonly from: ActorId;
  readonly to: ActorId;
  /** Null where it stands for a number, or for what was sent, and not for an instrument. */
  readonly instrument: InstrumentId | null;
  /** Canonical state: `inForce.standing`, `imposed.coalition.monitored` …; '' without an instrument. */
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
  /** It came into this state in the last month. */
  readonly fresh?: boolean;
  /** Strength 1–3: how heavy the line is. */
  readonly weight: 1 | 2 | 3;
  /** Accessible name, in words. */
  readonly label: string;
}

/** What tints tell: the regard of the eyes for each, how much they depend on each, how much they fear from each. */
export type TintScale = 'regard' | 'dependence' | 'threat';

export interface Tint {
  readonly actor: ActorId;
  /** −100..100 for regard, else 0..100; null for the actor whose eyes these are. */
  readonly value: number | null;
  readonly label: string;
}

/**
 * Three governments, each with a settled mind about the other two. It is balanced when the signs of their mutual
 * regard multiply to plus: friends of friends, enemies of enemies. The others pull at somebody.
 */
export interface Triangle {
  readonly id: string;
  readonly actors: readonly [ActorId, ActorId, ActorId];
  readonly balanced: boolean;
  /** The weakest of its three mutual regards, without its sign: 10–100. */
  readonly strength: number;
  readonly label: string;
}

export interface Atlas {
  readonly lens: Lens;
  readonly scale: TintScale;
  /** Through whose eyes the tints are. */
  readonly eyes: ActorId;
  readonly tints: readonly Tint[];
  readonly arcs: readonly Arc[];
  /** Strongest first; only in the lens of blocs. */
  readonly triangles: readonly Triangle[];
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

/**
 * What kind of moment it is. To add one: name it here, say in `desk/beats.ts` which happenings become it and with
 * which cue, and give it a row in `map/staging.ts` (who is ringed, what travels, which seal is pressed). The table
 * there is typed by this union, so a kind without a row does not compile.
 */
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
  | 'home'
  /** A crisis is born, climbs a rung, or war comes. */
  | 'crisis'
  /** Somebody gives way, or a third party talks both down. */
  | 'standDown'
  /** A draft before the Council: tabled, put to the vote, adopted. */
  | 'vote'
  | 'veto'
  /** What was done in the dark comes to light. */
  | 'exposure';

/** One moment of the resolution as it is told: who, to whom, in what words, with which sound. */
export interface Beat {
  readonly id: number;
  readonly kind: BeatKind;
  readonly by: ActorId | null;
  readonly to: readonly ActorId[];
  readonly instrument: InstrumentId | null;
  /** A place of the stage where it happens, beside the capitals: where the Council meets. */
  readonly place?: string | undefined;
  readonly caption: string;
  readonly cue: Cue;
  /** What the map shows after it. */
  readonly after: Atlas;
}

/** What an order would do, before it is sent: drawn on the map while its button is under the pointer or focused. */
export interface Sketch {
  readonly from: ActorId;
  readonly to: readonly ActorId[];
  readonly kind: BeatKind;
  /** Who would think better or worse of the sender. */
  readonly minds: readonly { readonly actor: ActorId; readonly amount: number }[];
}
