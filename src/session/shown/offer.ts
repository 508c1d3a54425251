/** What may be ordered, and what it would do. */
import type { ActorId, Order } from '../../engine/index.ts';
import type { Sketch } from '../atlas.ts';
import type { ReasonLine } from './figure.ts';

/** An act that may be done now, with what it can be done to. */
export interface Offer {
  readonly order: Order;
  readonly title: string;
  readonly text: string;
  readonly preview: Preview;
  /** The same for the map. */
  readonly sketch: Sketch;
  /** The same done in secret, where it may be done both ways. */
  readonly secret: Offer | null;
}

/** What an order would do, before it is sent. */
export interface Preview {
  readonly cost: number;
  readonly affordable: boolean;
  /** '' if it may be sent, else the refusal in words. */
  readonly refusal: string;
  /** It is done only if its target agrees: effects and minds are of a yes. */
  readonly ifAgreed: boolean;
  /** The few that lie nearest to the seat, and all others, each the largest first. */
  readonly effects: readonly ReasonLine[];
  readonly others: readonly ReasonLine[];
  /** Who will think better or worse of us, by actor, largest first. */
  readonly minds: readonly { readonly actor: ActorId; readonly text: string; readonly amount: number }[];
  /** Of what is asked for: what follows if who is asked agrees. Null where the order asks for nothing. */
  readonly granted:
    | (Pick<Preview, 'effects' | 'others' | 'minds'> & {
        /** That we should owe for it; '' where we should not. */
        readonly owed: string;
      })
    | null;
  /** Red lines it would cross, what repetition has left of it, what it provokes. */
  readonly warnings: readonly string[];
  /** What each that is called on, asked or told would answer, by our reading, and why. */
  readonly calls: readonly {
    /** Null for a member of the Council that is no actor. */
    readonly actor: ActorId | null;
    readonly text: string;
    readonly reasons: readonly ReasonLine[];
  }[];
  /** For an act done in secret: the odds that it comes out, and what follows then. */
  readonly exposure: {
    /** Percent in its first month, and before it is forgotten. */
    readonly odds: string;
    readonly reasons: readonly ReasonLine[];
    readonly effects: readonly ReasonLine[];
    readonly others: readonly ReasonLine[];
    readonly minds: Preview['minds'];
    readonly warnings: readonly string[];
  } | null;
}
