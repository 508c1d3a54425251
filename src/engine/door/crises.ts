/** Orders on a crisis: a step on its ladder, or mediation. */
import { holds, inside, type Known } from '../condition.ts';
import { tables } from '../layout.ts';
import type { RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Crisis } from '../instruments/instrument.ts';

/** Why an order may not be sent on a crisis, or `null` if it may. */
export function checkCrisis(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  { id, state, parties, data }: Crisis,
): RefusalCode | null {
  const party = parties.includes(seat);
  const open = inside(state, 'open');
  const words = state === 'open.protest' || state === 'open.ultimatum';
  if (act.operation === 'mediate') {
    if (party) return 'order/not_for_seat';
    if (!open) return 'order/wrong_state';
    return data.mediator === null ? null : 'order/no_mediator';
  }
  if (!party) return 'order/not_for_seat';
  const rule = tables(rules).crises.get(id);
  if (!open && rule && !holds(known, rule.when)) return 'order/not_now';
  switch (act.operation) {
    case 'ultimatum':
      return state === 'quiet' || state === 'open.protest' ? null : 'order/wrong_state';
    case 'deploy':
      return state === 'quiet' || words ? null : 'order/wrong_state';
    case 'standDown':
      return state === 'quiet' || open ? null : 'order/wrong_state';
    default:
      return null;
  }
}
