/** What an adopted resolution does to a sanctions regime: what is mandated changes in no other way (GAME.md, ruling 9). */
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { ResolutionRules } from '../../rules/council.ts';
import type { ActorId, Decision, HappeningKind, MeasureId } from '../../vocabulary.ts';
import type { Sanctions } from '../instrument.ts';
import type { SanctionsEventName } from '../sanctions/machine.ts';
import { setData, standing } from '../sanctions/regime.ts';
import { next } from '../statechart.ts';

const EVENTS: Readonly<
  Record<Exclude<Decision, 'mandate' | 'widen'>, readonly [SanctionsEventName, HappeningKind]>
> = {
  watch: ['WATCH', 'monitored'],
  unwatch: ['UNWATCH', 'watchEnded'],
  ease: ['EASE', 'eased'],
  restore: ['SNAP_BACK', 'snappedBack'],
  lift: ['LIFT', 'lifted'],
};

function added({ measures }: ResolutionRules, regime: Sanctions): readonly MeasureId[] {
  return measures.filter((measure) => !regime.data.measures.includes(measure));
}

/** Whether the decision would change anything about the regime as it stands. */
export function wouldChange(rule: ResolutionRules, regime: Sanctions): boolean {
  switch (rule.decision) {
    case null:
      return true;
    case 'mandate':
      return !regime.state.includes('.mandated.');
    case 'widen':
      return standing(regime) && added(rule, regime).length > 0;
    case 'ease':
      return regime.state.startsWith('imposed.');
    default:
      return next('sanctions', regime.state, EVENTS[rule.decision][0]) !== null;
  }
}

/** Carries the decision out in the name of its sponsor. */
export function decide(box: Outbox, rule: ResolutionRules, by: ActorId, cause: number): void {
  const regime = rule.regime === null ? undefined : box.instrument('sanctions', rule.regime);
  if (!regime || rule.decision === null || !wouldChange(rule, regime)) return;
  const { id, data } = regime;
  const tell = (kind: HappeningKind, params: readonly MeasureId[] = []): void =>
    void box.happen({ kind, by, to: data.target, on: id, params, cause });
  switch (rule.decision) {
    case 'mandate': {
      const senders = tables(box.rules).regimes.get(id)?.senders ?? [];
      const fresh = !standing(regime);
      if (fresh) box.move('sanctions', id, 'IMPOSE', { several: true });
      box.move('sanctions', id, 'MANDATE');
      const moved = box.instrument('sanctions', id) as Sanctions;
      const measures =
        tables(box.rules)
          .regimes.get(id)
          ?.measures.map((measure) => measure.id) ?? [];
      const parties = [...new Set([...moved.parties, ...senders])];
      setData(box, moved, { measures, threatener: null, deadline: -1 }, parties);
      tell('mandated', measures);
      return;
    }
    case 'widen': {
      const more = added(rule, regime);
      setData(box, regime, { measures: [...data.measures, ...more] });
      tell('widened', more);
      return;
    }
    default: {
      const [event, kind] = EVENTS[rule.decision];
      if (box.move('sanctions', id, event)) tell(kind);
    }
  }
}
