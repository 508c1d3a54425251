/** The Council, its drafts and its chairs. */
import type { ActorId, InstrumentId, MemberId, Vote } from '../../engine/index.ts';
import type { Cable } from './cable.ts';
import type { ReasonLine } from './figure.ts';
import type { Offer } from './offer.ts';
import type { TableState } from './table.ts';

/** The Council, with every chair's leaning on one of its drafts. */
export interface CouncilState {
  readonly title: string;
  readonly text: string;
  readonly facts: Cable['facts'];
  readonly drafts: readonly CouncilDraft[];
  /** The draft in hand, and who is taken to sponsor it. */
  readonly draft: InstrumentId | null;
  readonly sponsor: ActorId | null;
  readonly chairs: readonly Chair[];
  readonly count: Readonly<Record<Vote, { readonly low: number; readonly high: number }>> & {
    readonly need: number;
  };
  readonly outlook: 'adopted' | 'vetoed' | 'failed' | 'open';
}

export interface CouncilDraft {
  readonly id: InstrumentId;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  readonly stateText: string;
  readonly states: TableState['states'];
  /** "since July 2024", or '' from the opening. */
  readonly since: string;
  readonly facts: Cable['facts'];
  /** The order that tables it; null where we may not. */
  readonly table: Offer | null;
  /** Why we may not, or ''. */
  readonly refusal: string;
}

/** A chair in the Council, with what we make of its vote on the draft in hand. */
export interface Chair {
  readonly member: MemberId;
  readonly actor: ActorId | null;
  readonly name: string;
  readonly short: string;
  readonly flag: string;
  readonly permanent: boolean;
  readonly ours: boolean;
  readonly sponsor: boolean;
  /** The least and the most favourable vote that is possible as far as we know: equal where it is certain. */
  readonly low: Vote;
  readonly high: Vote;
  readonly sum: { readonly low: number; readonly high: number };
  readonly lines: readonly ReasonLine[];
  /** How it voted the last time this draft was before the Council. */
  readonly last: Vote | null;
  /** "Malta, elected: yes". */
  readonly label: string;
}
