/** Orders on a sanctions regime: who has the right to them, and whether the moment is right. */
import { holds, type Known } from '../condition.ts';
import { helpsEvade } from '../instruments/sanctions/evasion.ts';
import { tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, Operation, SanctionsState } from '../vocabulary.ts';
import type { Sanctions } from '../instruments/instrument.ts';

const NOT_RAISED: ReadonlySet<string> = new Set(['latent', 'settled', 'withdrawn', 'lifted', 'lapsed']);

/** Why an order may not be sent on a regime, or `null` if it may. */
export function checkRegime(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  regime: Sanctions,
): RefusalCode | null {
  return checkRight(rules, seat, act, regime) ?? checkMoment(rules, known, act, regime);
}

/** Whether the state of a regime leaves room for an operation, whoever it is that asks. */
function regimeAllows(state: SanctionsState, operation: Operation | null): boolean {
  const imposed = state.startsWith('imposed.');
  const easing = state.startsWith('easing.');
  const mandated = state.includes('.mandated.');
  switch (operation) {
    case 'threaten':
      return NOT_RAISED.has(state);
    case 'impose':
      return NOT_RAISED.has(state) || state === 'threatened';
    case 'join':
    case 'leave':
      return (imposed || easing) && !mandated;
    case 'ease':
    case 'concede':
    case 'concedePart':
      return imposed && !mandated;
    case 'snapBack':
    case 'lift':
      return easing && !mandated;
    case 'withdraw':
      return state === 'threatened';
    case 'secondary':
    case 'evade':
      return imposed || easing;
    case 'monitor':
      return (imposed || easing) && state.endsWith('.unmonitored');
    default:
      return true;
  }
}

/** What of it lies in the regime itself: who asks, and its state. */
export function checkRight(
  rules: Rules,
  seat: ActorId,
  act: ActRules,
  { id, state, data, parties }: Sanctions,
): RefusalCode | null {
  const rule = tables(rules).regimes.get(id);
  if (!rule) return 'order/wrong_instrument';
  const need = (right: boolean): RefusalCode | null =>
    !right ? 'order/not_for_seat' : regimeAllows(state, act.operation) ? null : 'order/wrong_state';
  const may = rule.senders.includes(seat) || rule.mayJoin.includes(seat);
  switch (act.operation) {
    case 'threaten':
    case 'impose':
      return need(may);
    case 'join':
      return need(may && !parties.includes(seat));
    case 'leave':
      return need(parties.includes(seat) && parties.length > 1);
    case 'ease':
    case 'snapBack':
    case 'lift':
      return need(parties[0] === seat);
    case 'withdraw':
      return need(data.threatener === seat);
    case 'concede':
    case 'concedePart':
      return need(data.target === seat);
    case 'secondary':
      return need(parties.includes(seat));
    case 'monitor':
      return need(data.target !== seat);
    case 'evade':
      return need(data.target !== seat && !parties.includes(seat));
    default:
      return null;
  }
}

/** What of it may change while the regime does not. */
export function checkMoment(
  rules: Rules,
  known: Known,
  { operation }: ActRules,
  regime: Sanctions,
): RefusalCode | null {
  switch (operation) {
    case 'threaten':
    case 'impose': {
      const rule = tables(rules).regimes.get(regime.id);
      return rule && !holds(known, rule.when) ? 'order/not_now' : null;
    }
    case 'concede':
    case 'concedePart':
      return pledged(known, regime) ? 'order/wrong_state' : null;
    default:
      return null;
  }
}

function pledged({ pledges }: Known, { id }: Sanctions): boolean {
  return pledges.some((pledge) => pledge.regime === id);
}

/** Measures against a third party are for those who help the target evade, as far as is known. */
export function checkThird(
  rules: Rules,
  known: Known,
  seat: ActorId,
  { target }: Pick<Order, 'target'>,
  regime: Sanctions,
): RefusalCode | null {
  if (target === undefined) return null;
  if (target === seat || target === regime.data.target || !tables(rules).seats.includes(target))
    return 'order/wrong_target';
  return helpsEvade(rules, known, regime, target) ? null : 'order/no_evasion';
}
