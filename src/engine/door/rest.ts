/** Meetings: acts that do not pass between the same two governments twice in a month, or too soon again. */
import { wasDone } from '../chronicle.ts';
import type { Known } from '../condition.ts';
import { tables } from '../layout.ts';
import type { Order } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Happening } from '../world.ts';

/** Whether the two have met too lately for this act, whoever went to whom. */
export function metLately(
  rules: Rules,
  known: Pick<Known, 'events' | 'turn' | 'months'>,
  act: ActRules,
  one: ActorId,
  other: ActorId,
): boolean {
  if (act.rest === 0) return false;
  return tables(rules).meetings.some(({ id, rest }) => {
    // A working visit is soon repeated, also after one with more ceremony.
    const since = known.turn - Math.ceil(Math.min(rest, act.rest) / known.months);
    return wasDone(known.events, id, one, other, since) || wasDone(known.events, id, other, one, since);
  });
}

/** Whether two orders of a month are meetings with the same government. */
export function meetTwice(rules: Rules, a: Order, b: Order): boolean {
  return (
    a.target !== undefined && a.target === b.target && isMeeting(rules, a.act) && isMeeting(rules, b.act)
  );
}

/** Whether these two have met in one of these happenings. */
export function haveMet(
  rules: Rules,
  happenings: readonly Happening[],
  one: ActorId,
  other: ActorId,
): boolean {
  return happenings.some(
    ({ kind, by, to, params }) =>
      kind === 'act' &&
      ((by === one && to === other) || (by === other && to === one)) &&
      isMeeting(rules, params[0]),
  );
}

function isMeeting(rules: Rules, act: unknown): boolean {
  return (tables(rules).acts.get(act as never)?.rest ?? 0) > 0;
}
