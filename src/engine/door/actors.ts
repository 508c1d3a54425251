/** Orders at an actor: whether it is one that the act is for, and whether there is an occasion. */
import { wasDone } from '../chronicle.ts';
import { areBound, holds, type Known } from '../condition.ts';
import { condemnerFor, favoursOwed } from '../favours/favours.ts';
import { askedBy } from '../favours/requests.ts';
import { tables } from '../layout.ts';
import type { RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import { metLately } from './rest.ts';

/** Months before the same may be asked of the same government again, whatever it answered. */
const REQUEST_RESTS = 3;

/** Why an act is not for this actor, or `null` if it is. */
export function checkActor(
  rules: Rules,
  seat: ActorId,
  act: ActRules,
  target: ActorId | undefined,
): RefusalCode | null {
  if (target === undefined) return 'order/no_target';
  if (target === seat || !tables(rules).seats.includes(target)) return 'order/wrong_target';
  return isFor(act, seat, target) ? null : 'order/wrong_target';
}

/** Whether this is ever something that one does towards the other, whatever the day. */
export function isFor({ by, to, apart }: ActRules, self: ActorId, target: ActorId): boolean {
  if ((by !== null && !by.includes(self)) || (to !== null && !to.includes(target))) return false;
  return !apart.some((pair) => pair.includes(self) && pair.includes(target));
}

/** Why there is no occasion for an act at an actor: no alliance, no favour owed, nobody who could be asked, or a
 * meeting too lately. */
export function checkOccasion(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  target: ActorId | undefined,
): RefusalCode | null {
  if (target === undefined) return null;
  if (act.bound && !areBound(rules, known, seat, target)) return 'order/not_bound';
  if (metLately(rules, known, act, seat, target)) return 'order/met';
  switch (act.operation) {
    case 'callFavour':
      return favoursOwed(known, target, seat).length > 0 ? null : 'order/no_favour';
    case 'callCondemnation':
      return condemnerFor(rules, known, seat, target) === null ? 'order/no_favour' : null;
    case 'request': {
      const asked = askedBy(rules, { seat, act: act.id, target });
      if (!asked) return 'order/wrong_target';
      if (!isFor(asked.act, target, seat)) return 'order/wrong_target';
      if (!holds(known, asked.act.when)) return 'order/not_now';
      const since = known.turn - Math.ceil(REQUEST_RESTS / known.months);
      return wasDone(known.events, act.id, seat, target, since) ? 'order/asked_lately' : null;
    }
    default:
      return null;
  }
}
