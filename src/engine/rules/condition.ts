/** Conditions, as data: no code of a scenario ever runs. */
import type { ActId, ActorId, ClauseId, EventId, InstrumentId, Subject } from '../vocabulary.ts';

/** A condition, as data: no code of a scenario ever runs. Comparisons are between integers. */
export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: '<' | '<=' | '>' | '>=' | '==' | '!='; readonly left: Term; readonly right: Term }
  /** The instrument's state is one of these, or lies inside one of them (`inForce` covers `inForce.standing`). */
  | { readonly op: 'state'; readonly instrument: InstrumentId; readonly states: readonly string[] }
  /** The treaty has this clause at this depth or deeper (whatever its state). */
  | {
      readonly op: 'clause';
      readonly treaty: InstrumentId;
      readonly clause: ClauseId;
      readonly depth: number;
    }
  /** The event has happened, with this choice if one is named. */
  | { readonly op: 'happened'; readonly event: EventId; readonly choice: string | null }
  /** An act of this kind was done within the last `months` (0: ever). */
  | {
      readonly op: 'acted';
      readonly act: ActId;
      readonly by: ActorId | null;
      readonly to: ActorId | null;
      readonly months: number;
    }
  | { readonly op: 'true' };

export type Term =
  | { readonly number: Subject }
  | { readonly value: number }
  /** Months since the opening (0 in the first turn). */
  | { readonly month: true };
