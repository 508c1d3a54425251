/**
 * What a minister has at stake in each number. Like any seat's stakes, but with an eye on the last month: what wears off
 * before an aim reads it is worth less, the secret aim counts for all that it brings, a text for what its clauses are
 * worth to the aims, and what every government cares about for little when there is no later for it to help in.
 */
import {
  actorAt,
  divide,
  RETURN,
  tables,
  tensionAt,
  tieAt,
  type AimRules,
  type Rules,
  type Subject,
  type View,
} from '../../engine/index.ts';
import { secretPercent, type Stakes } from '../stakes.ts';
import { percentOf, wishFor } from './texts.ts';

/** Percent that is left a month later of what lies away from its rest. */
const leftOf = (field: keyof typeof RETURN): number => divide(100 * (RETURN[field] - 1), RETURN[field]);
/** Percent of its ordinary worth that a care has for each month that comes after this one. */
const CARED = 35;

/** The stakes of the view's seat, given those that any seat would see in its place. */
export function prospectsOf(rules: Rules, known: View, today: Stakes): Stakes {
  const after = (known.turns - known.turn) * known.months;
  const kept = keptBy(rules);
  const cared = Math.min(100, CARED * after);
  const weighed = (aim: AimRules, weight: number): number =>
    divide(weight * percentOf(known.own.aim, aim), secretPercent(known, aim));
  const stakes = today.emptied();
  for (const { subject, weight, aim } of today.list) {
    if (aim === null) stakes.add(subject, divide(weight * cared, 100), null);
    else if (aim.score.kind !== 'over') stakes.add(subject, weighed(aim, weight), aim);
    else stakes.add(subject, lasting(weighed(aim, weight), kept.get(subject) ?? 100, after), aim);
  }
  for (const [id, { weight, aim }] of today.treaties)
    stakes.treaties.set(id, { weight: weighed(aim, weight), aim });
  stakes.texts = (treaty, clauses) => wishFor(rules, known, treaty, clauses);
  for (const { filter, weight, aim } of today.acts)
    stakes.acts.push({ filter, weight: weighed(aim, weight), aim });
  return stakes;
}

/** What is left of it after so many months. */
function lasting(weight: number, percent: number, months: number): number {
  let left = weight;
  if (percent < 100) for (let month = 0; month < months; month++) left = divide(left * percent, 100);
  return left;
}

const resting = new WeakMap<Rules, ReadonlyMap<Subject, number>>();

/** By number, what is kept of a change after a month; all of it where it is not named. */
function keptBy(rules: Rules): ReadonlyMap<Subject, number> {
  const found = resting.get(rules);
  if (found) return found;
  const kept = new Map<Subject, number>([[tensionAt(rules), leftOf('tension')]]);
  const { seats } = tables(rules);
  const threat = leftOf('threat');
  for (const seat of seats) {
    kept.set(actorAt(rules, seat, 'economy'), leftOf('economy'));
    kept.set(actorAt(rules, seat, 'support'), leftOf('support'));
    for (const other of seats) if (other !== seat) kept.set(tieAt(rules, seat, other, 'threat'), threat);
  }
  resting.set(rules, kept);
  return kept;
}
