/** The Table: a text between two, and how it stands with each. */
import type { ActorId, Clause, InstrumentId } from '../../engine/index.ts';
import type { ReasonLine } from './figure.ts';

export interface TableState {
  readonly treaty: InstrumentId;
  readonly with: ActorId;
  /** It would be signed in secret: who is no party does not hear of it. */
  readonly secret: boolean;
  readonly round: number;
  /** Rounds left, 0–3; of a text that is answered in replies only, 1 until it is put. */
  readonly left: number;
  /** False where the others answer in their replies only. */
  readonly talks: boolean;
  /** What it costs once it goes out with the démarches. */
  readonly cost: number;
  readonly clauses: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly depths: readonly string[];
    /** Chosen depth, or −1. */
    readonly depth: number;
    /** Whether it is to stand in a secret protocol. */
    readonly secret: boolean;
    /** How deep it is in the text in force, −1 where it is not in it; null while none is in force. */
    readonly standing: number | null;
    readonly ours: readonly number[];
    readonly theirs: readonly number[];
  }[];
  readonly states: readonly {
    readonly id: string;
    readonly title: string;
    readonly when: 'past' | 'here' | 'next' | 'later';
  }[];
  /** How far the change of a treaty in force has come, beside where the treaty stands; null while none is in force. */
  readonly change: string | null;
  /** The treaty is in force, and the text on the table would change it; and whether it says just what stands. */
  readonly amends: boolean;
  readonly unchanged: boolean;
  readonly theirs: Assessment;
  /** How likely each of the other parties is to say yes, the one at the Table first: all must. */
  readonly odds: readonly PartyOdds[];
  /** Our own reading, without an asking price: nobody asks one of itself. Of several partners, with the least welcome. */
  readonly ours: Assessment & { readonly beside: ActorId };
  /** How others take what all may read of it; and what is secret in it, if they come to read that. */
  readonly minds: readonly { readonly actor: ActorId; readonly text: string; readonly amount: number }[];
  readonly exposed: TableState['minds'];
  /** Red lines that it crosses. */
  readonly warnings: readonly string[];
  /** What they said last, in words, and the text they would sign, if one is known. */
  readonly said: string;
  readonly verdict: 'none' | 'accept' | 'counter' | 'refuse';
  readonly counter: readonly Clause[] | null;
  /** Whether that text is one they put forward themselves, not the nearest that they would sign by our reckoning. */
  readonly theirOwn: boolean;
  /** Whether it would most likely be signed, and no more than that. */
  readonly likely: boolean;
  /** Set once initialled. */
  readonly initialled: boolean;
  /** It goes out with the démarches as it lies there, and waits for the replies of the others. */
  readonly sent: boolean;
}

/** Percent of the asking prices still possible at which a party signs; low = high where nothing else is hidden. */
export interface PartyOdds {
  readonly actor: ActorId;
  readonly low: number;
  readonly high: number;
  /** Its sum: it signs from 0 on. */
  readonly sum: { readonly low: number; readonly high: number };
}

/** How a text stands with somebody, in the open. */
export interface Assessment {
  readonly lines: readonly ReasonLine[];
  readonly low: number;
  readonly high: number;
}
