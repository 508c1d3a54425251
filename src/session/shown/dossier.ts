/** What is known of an actor. */
import type { ActorId, InstrumentId } from '../../engine/index.ts';
import type { Cable } from './cable.ts';
import type { AimLine, Figure, InstrumentSum } from './figure.ts';
import type { Offer } from './offer.ts';
import type { TableState } from './table.ts';

/** What the dossier of an actor says, as far as the seat knows. */
export interface Dossier {
  readonly actor: ActorId;
  /** Its regard for us, and ours for it (null for ourselves). */
  readonly regard: Figure | null;
  readonly ours: Figure | null;
  readonly trust: readonly Figure[];
  readonly threat: Figure | null;
  readonly dependence: Figure | null;
  readonly indicators: readonly Figure[];
  /** Treaties, sanctions and promises it is bound up in; told when they are asked for. */
  readonly instruments: () => readonly {
    readonly id: InstrumentId;
    readonly title: string;
    readonly kind: string;
    /** Only its parties, and who has found out, know of it. */
    readonly secret: boolean;
    readonly state: string;
    readonly text: string;
    readonly clauses: readonly string[];
    readonly states: TableState['states'];
    /** Sums that bear on it, each with its reasons: who is named the first attacker, how weary a sender is. */
    readonly sums: readonly InstrumentSum[];
    readonly facts: Cable['facts'];
  }[];
  /** Favours owed, either way. */
  readonly favours: readonly string[];
  readonly brief: readonly { readonly title: string; readonly text: string }[];
  /** The red lines that it has drawn. */
  readonly redLines: readonly { readonly title: string; readonly text: string }[];
  readonly background: Cable['facts'];
  readonly history: readonly { readonly turn: number; readonly when: string; readonly text: string }[];
  readonly aims: readonly AimLine[];
  readonly intelligence: Intelligence;
  /** Our acts towards it, or on our own desk. */
  readonly offers: readonly Offer[];
  /** Texts that can be opened at the Table with it. */
  readonly tables: readonly {
    readonly treaty: InstrumentId;
    readonly title: string;
    /** It would be signed in secret. */
    readonly secret: boolean;
    readonly cost: number;
    readonly possible: boolean;
    readonly refusal: string;
    /** Of the text that lies there, with each of the other parties. */
    readonly odds: TableState['odds'];
    /** Our own reading of it. */
    readonly ours: number;
    /** Initialled, or on the list without a word yet; no round left this turn; just what is in force; or still to be put. */
    readonly standing: 'open' | 'unchanged' | 'sent' | 'initialled' | 'spent';
    /** It is in force: what is put at the Table would change it. */
    readonly amends: boolean;
  }[];
}

/** What our services make of an actor. */
export interface Intelligence {
  /** Whether we have a service there, and for how long. */
  readonly service: string;
  readonly estimates: readonly {
    readonly title: string;
    readonly value: string;
    readonly source: string;
    readonly confidence: string;
  }[];
  /** Covert acts that we know of. */
  readonly matters: readonly {
    readonly happening: number;
    readonly text: string;
    readonly standing: string;
  }[];
}
