/**
 * Whether an order may be sent: by what its seat knows, so that no refusal tells of what is hidden. The files beside
 * this one ask it of what the order is done to; they tell the desk and the AI what may be ordered, too.
 */
import { holds, instrumentOf, numberOf, type Known } from '../condition.ts';
import { actorAt, tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import { checkActor, checkOccasion } from './actors.ts';
import { checkCall } from './calls.ts';
import { orderCost } from './costs.ts';
import { checkCrisis } from './crises.ts';
import { checkRegime, checkThird } from './regimes.ts';
import { checkDraft } from './resolutions.ts';
import { meetTwice } from './rest.ts';
import { checkSecret } from './secrets.ts';
import { checkTreaty } from './treaties.ts';

/** Démarches a seat may send in a turn. */
export const SLOTS = 3;
/** Units of one supply that a seat may send to one actor in a turn; other acts are done once. */
const UNITS = 2;

/** Why this order may not be sent after those of `draft`, or `null` if it may. */
export function checkOrder(
  rules: Rules,
  known: Known,
  seat: ActorId,
  draft: readonly Order[],
  order: Order,
): RefusalCode | null {
  if (known.phase !== 'planning') return 'order/not_planning';
  if (order.seat !== seat || !tables(rules).seats.includes(seat)) return 'order/unknown_seat';
  const act = tables(rules).acts.get(order.act);
  if (!act) return 'order/unknown_act';
  if (act.by !== null && !act.by.includes(seat)) return 'order/not_for_seat';
  if (order.covert === true && act.covert === null) return 'order/not_covert';
  if (order.what !== undefined && act.target !== 'secret') return 'order/no_secret';
  const wrong = checkTarget(rules, known, seat, act, order);
  if (wrong !== null) return wrong;
  if (!holds(known, act.when)) return 'order/not_now';
  const same = draft.filter((other) => sameOrder(other, order)).length;
  if (same >= (act.supplies ? UNITS : 1)) return 'order/twice';
  if (same === 0 && draft.some((other) => meetTwice(rules, other, order))) return 'order/met';
  if (draft.length >= SLOTS) return 'order/too_many';
  const spent = draft.reduce((sum, other) => sum + orderCost(rules, other), 0);
  if (spent + orderCost(rules, order) > numberOf(known, actorAt(rules, seat, 'capital')))
    return 'order/too_little_capital';
  return null;
}

function sameOrder(a: Order, b: Order): boolean {
  return (
    a.act === b.act && a.target === b.target && a.on === b.on && a.member === b.member && a.what === b.what
  );
}

function checkTarget(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
): RefusalCode | null {
  switch (act.target) {
    case 'none':
      return order.target === undefined && order.on === undefined ? null : 'order/wrong_target';
    case 'actor':
      return order.on === undefined
        ? (checkActor(rules, seat, act, order.target) ?? checkOccasion(rules, known, seat, act, order.target))
        : 'order/wrong_instrument';
    case 'treaty': {
      if (order.on === undefined) return 'order/no_instrument';
      // Only lobbying is of one party; the other acts on a text name nobody.
      if (order.target !== undefined && act.operation !== 'lobby') return 'order/wrong_target';
      const treaty = instrumentOf(known, order.on);
      return treaty?.kind === 'treaty'
        ? checkTreaty(rules, known, seat, act, order, treaty)
        : 'order/wrong_instrument';
    }
    case 'regime': {
      if (order.on === undefined) return 'order/no_instrument';
      if ((order.target !== undefined) !== (act.operation === 'secondary')) return 'order/wrong_target';
      const regime = instrumentOf(known, order.on);
      if (regime?.kind !== 'sanctions') return 'order/wrong_instrument';
      return checkRegime(rules, known, seat, act, regime) ?? checkThird(rules, known, seat, order, regime);
    }
    case 'crisis': {
      if (order.on === undefined) return 'order/no_instrument';
      if (order.target !== undefined) return 'order/wrong_target';
      const crisis = instrumentOf(known, order.on);
      return crisis?.kind === 'crisis'
        ? checkCrisis(rules, known, seat, act, crisis)
        : 'order/wrong_instrument';
    }
    case 'casus':
      return checkCall(rules, known, seat, order);
    case 'resolution': {
      if (order.on === undefined) return 'order/no_instrument';
      if (order.target !== undefined) return 'order/wrong_target';
      const draft = instrumentOf(known, order.on);
      return draft?.kind === 'resolution'
        ? checkDraft(rules, known, seat, act, order, draft)
        : 'order/wrong_instrument';
    }
    case 'secret':
      return checkSecret(rules, known, seat, act, order);
  }
}
