/** Sanctions regimes and their measures. */
import type { Known } from '../knows.ts';
import type {
  ActId,
  ActorId,
  Basis,
  InstrumentId,
  MeasureId,
  Monitoring,
  SanctionsPhase,
  Subject,
} from '../vocabulary.ts';
import type { Condition } from './condition.ts';

export interface RegimeRules {
  readonly id: InstrumentId;
  readonly target: ActorId;
  readonly phase: SanctionsPhase;
  readonly basis: Basis;
  readonly monitoring: Monitoring;
  readonly known: Known;
  readonly senders: readonly ActorId[];
  /** Who else could join. */
  readonly mayJoin: readonly ActorId[];
  /** Share of the target's outside trade that each (present or possible) sender covers, percent. */
  readonly coverage: Readonly<Record<ActorId, number>>;
  readonly measures: readonly MeasureRules[];
  readonly standing: readonly MeasureId[];
  readonly integrity: Subject;
  /** What the senders ask: that the target refrain from these acts, for so many months. */
  readonly demand: { readonly acts: readonly ActId[]; readonly months: number };
  /** Acts towards the target that help it round the measures: who does them may be measured against in turn. */
  readonly busts: readonly ActId[];
  readonly when: Condition;
}

export interface MeasureRules {
  readonly id: MeasureId;
  /** Economy points a month at full coverage and integrity. */
  readonly bite: number;
  /** Economy points a month, in hundredths, for each sender. */
  readonly cost: number;
}
