/** Events, with the options of who is asked. */
import type { Known } from '../knows.ts';
import type { ActorId, EventId } from '../vocabulary.ts';
import type { Condition } from './condition.ts';
import type { Effect } from './effects.ts';

export interface EventRules {
  readonly id: EventId;
  /** First and last month in which it may happen, from 0. */
  readonly from: number;
  readonly until: number;
  readonly when: Condition;
  /** Percent a month while window and condition hold; 100 is certain. */
  readonly chance: number;
  readonly once: boolean;
  /** Whom it is put to; `null` is news for everyone. */
  readonly seat: ActorId | null;
  readonly towards: ActorId | null;
  readonly known: Known;
  readonly effects: readonly Effect[];
  /** Empty for news. The first is what happens when nobody answers. */
  readonly options: readonly EventOption[];
  /** It may be called an attack by one on the other, for so many months. */
  readonly casus: { readonly victim: ActorId; readonly attacker: ActorId; readonly months: number } | null;
  readonly ends: boolean;
}

export interface EventOption {
  readonly id: string;
  readonly cost: number;
  readonly when: Condition;
  readonly effects: readonly Effect[];
  /** Act weight × 10 towards `towards`, and visibility, for spillover; 0 is none. */
  readonly weight: number;
  readonly visibility: number;
  /** What an AI seat makes of it before counting effects, −20..20. */
  readonly lean: number;
}
