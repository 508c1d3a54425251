/** Effects: changes of numbers, by whom an act or an event speaks of. */
import type { ActorField, ActorId, Subject, TieField } from '../vocabulary.ts';

/** A change of one number (or of one for each actor that a plural role stands for). */
export interface Effect {
  readonly place: Place;
  readonly by: number;
  /** Points a month by which the change wears off; regard only. 0 stays. */
  readonly decay: number;
}

export type Place =
  | { readonly at: 'subject'; readonly subject: Subject }
  | { readonly at: 'actor'; readonly who: Who; readonly field: ActorField }
  | { readonly at: 'tie'; readonly from: Who; readonly to: Who; readonly field: TieField };

export type Who = ActorId | Role;

/** Who an effect speaks of, filled in when it is applied. The last three stand for any number of actors. */
export type Role = 'self' | 'target' | 'rivals' | 'allies' | 'observers';
