/** Orders on a treaty: whether its state and its text leave room for them. */
import { isText, sameText } from '../acceptance/proposal.ts';
import { holds, inside, type Known } from '../condition.ts';
import { amended, isAgreed, openAmendment } from '../instruments/treaty/amendment.ts';
import { stands } from '../instruments/treaty/state.ts';
import { tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, Operation, TreatyState } from '../vocabulary.ts';
import type { Treaty } from '../instruments/instrument.ts';

const OPEN_TO_PROPOSALS: ReadonlySet<string> = new Set([
  'drafted',
  'proposed',
  'negotiating',
  'shelved',
  'rejected',
  'refused',
  'lapsed',
]);

/** Whether the state of a treaty leaves room for an operation, whoever it is that asks. */
export function treatyAllows(state: TreatyState, operation: Operation | null): boolean {
  switch (operation) {
    case 'propose':
      return OPEN_TO_PROPOSALS.has(state) || state === 'inForce.standing' || state === 'inForce.strained';
    case 'denounce':
      return inside(state, 'inForce') || state === 'invoked';
    case 'hasten':
    case 'stall':
    case 'lobby':
      return state === 'ratifying';
    default:
      return true;
  }
}

/** Whether a text says what the treaty that stands says already. */
export function changesNothing(treaty: Treaty, clauses: readonly Clause[]): boolean {
  return stands(treaty.state) && sameText(amended(treaty, clauses), treaty.data.clauses);
}

/** Why nothing may be put forward on this treaty now, or `null` if a text may. */
export function checkText(rules: Rules, known: Known, treaty: Treaty): RefusalCode | null {
  if (!treatyAllows(treaty.state, 'propose')) return 'order/wrong_state';
  const amendment = openAmendment(treaty);
  if (amendment !== null && isAgreed(amendment)) return 'order/wrong_state';
  // the occasion is one for the treaty itself: what stands may be changed at any time
  if (stands(treaty.state)) return null;
  const rule = tables(rules).treaties.get(treaty.id);
  return rule && holds(known, rule.when) ? null : 'order/not_now';
}

/** Why an order may not be sent on a treaty that is at hand: seat, state and text, but not capital and slots. */
export function checkTreaty(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
  treaty: Treaty,
): RefusalCode | null {
  const party = treaty.parties.includes(seat);
  const pending = treaty.data.ratification[order.target ?? seat] ?? 0;
  const ok = treatyAllows(treaty.state, act.operation);
  switch (act.operation) {
    case 'propose': {
      if (!party) return 'order/not_for_seat';
      return (
        checkText(rules, known, treaty) ??
        (!isText(rules, treaty.id, order.clauses ?? [])
          ? 'order/bad_clauses'
          : changesNothing(treaty, order.clauses ?? [])
            ? 'order/same_text'
            : null)
      );
    }
    case 'denounce':
      if (!party) return 'order/not_for_seat';
      return ok ? null : 'order/wrong_state';
    case 'hasten':
    case 'stall':
      if (!party) return 'order/not_for_seat';
      return ok && pending > 0 ? null : 'order/wrong_state';
    case 'lobby':
      if (party) return 'order/not_for_seat';
      if (order.target === undefined) return 'order/no_target';
      if (!treaty.parties.includes(order.target)) return 'order/wrong_target';
      return ok && pending > 0 ? null : 'order/wrong_state';
    default:
      return null;
  }
}
