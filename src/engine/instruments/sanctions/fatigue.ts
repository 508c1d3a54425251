/** How weary a sender is of the measures it keeps: a sum of named reasons, like every judgement. */
import { Tally, type Judgement } from '../../acceptance/judgement.ts';
import { numberOf, type Known } from '../../condition.ts';
import { clamp, divide } from '../../integers.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActorId } from '../../vocabulary.ts';
import type { Sanctions } from '../instrument.ts';
import { costOf } from './bite.ts';
import { standing } from './regime.ts';

/** From this sum on a sender looks away, and the regime's integrity falls by a point a month. */
export const WEARY_FROM = 25;

/**
 * How weary a sender is, roughly 0–60: the months it has kept the measures, what they cost it, its own public; less
 * what it holds against the target, and what the measures have brought.
 */
export function weariness(rules: Rules, known: Known, regime: Sanctions, sender: ActorId): Judgement {
  const tally = new Tally([]);
  weigh(rules, known, regime, sender, tally);
  return tally.judgement();
}

/** The same without the reasons. */
export function wearinessOf(rules: Rules, known: Known, regime: Sanctions, sender: ActorId): number {
  const tally = new Tally(null);
  weigh(rules, known, regime, sender, tally);
  return tally.sum;
}

function weigh(rules: Rules, known: Known, regime: Sanctions, sender: ActorId, tally: Tally): void {
  if (!standing(regime) || !tables(rules).seatIndex.has(sender)) return;
  const { data } = regime;
  // What the opening found had its months before: they are in its opening integrity.
  const months = Math.min(24, (known.turn - Math.max(1, data.joined[sender] ?? 1)) * known.months);
  const support = numberOf(known, actorAt(rules, sender, 'support'));
  const regard = numberOf(known, tieAt(rules, sender, data.target, 'regard'));
  const pledged = known.pledges.some((pledge) => pledge.regime === regime.id);
  tally.add('weary/months', 2 * months);
  tally.add('weary/cost', divide(months * costOf(rules, regime), 40));
  tally.add('weary/public', clamp(50 - support, 0, 20));
  tally.add('weary/enmity', clamp(divide(regard, 4), -20, 10), data.target);
  tally.add('weary/result', pledged ? -20 : 0);
}
