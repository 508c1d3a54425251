/** Orders are carried out, one kind of act after another. */
import { monthOf } from '../../condition.ts';
import * as crises from '../../instruments/crisis/rules.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import * as treaties from '../../instruments/treaty/rules.ts';
import * as covert from '../../covert/operations.ts';
import { ofTurn } from '../../chronicle.ts';
import { orderCost } from '../../door/costs.ts';
import { haveMet } from '../../door/rest.ts';
import { callCondemnation, callIn } from '../../favours/favours.ts';
import { actorAt, tables } from '../../layout.ts';
import type { Order, RefusalCode, Sealed } from '../../orders.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActRules } from '../../rules/acts.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActGroup, ActorId, Operation } from '../../vocabulary.ts';
import { perform } from '../perform.ts';

/** What a text, a threat, a call, a draft or an ultimatum does was done at delivery. */
const AT_DELIVERY: ReadonlySet<Operation> = new Set([
  'propose',
  'threaten',
  'invoke',
  'table',
  'canvass',
  'ultimatum',
  'request',
]);

interface Due {
  readonly order: Order;
  readonly act: ActRules;
}

/** The orders of a month by their kind of act, in the order of the seats: six steps carry out one list. */
let sorted: { readonly sealed: readonly Sealed[]; readonly byGroup: ReadonlyMap<ActGroup, Due[]> } | null =
  null;

function dueIn(rules: Rules, sealed: readonly Sealed[], group: ActGroup): readonly Due[] {
  if (sorted?.sealed !== sealed) sorted = { sealed, byGroup: sort(rules, sealed) };
  return sorted.byGroup.get(group) ?? [];
}

function sort(rules: Rules, sealed: readonly Sealed[]): ReadonlyMap<ActGroup, Due[]> {
  const { acts: known, seats } = tables(rules);
  const byGroup = new Map<ActGroup, Due[]>();
  for (const seat of sealed.length === 0 ? [] : seats) {
    for (const { order } of sealed) {
      if (order.seat !== seat) continue;
      const act = known.get(order.act);
      if (!act || (act.operation !== null && AT_DELIVERY.has(act.operation))) continue;
      const list = byGroup.get(act.group);
      if (list) list.push({ order, act });
      else byGroup.set(act.group, [{ order, act }]);
    }
  }
  return byGroup;
}

/** Acts of one kind, in the order of the seats. Those that work on an instrument do so after their effects are booked. */
export function acts(group: ActGroup): (box: Outbox) => void {
  return (box) => {
    for (const { order, act } of dueIn(box.rules, box.world.sealed, group)) carryOut(box, order, act);
    if (group === 'pressure') sanctions.advance(box, monthOf(box.world));
  };
}

function carryOut(box: Outbox, order: Order, act: ActRules): void {
  const { seat } = order;
  if (act.consent && !agreedTo(box, order)) {
    returned(box, order, 'order/not_agreed');
    return;
  }
  // Both meant to go, and both were welcome: the first goes.
  if (act.rest > 0 && order.target !== undefined && hasMet(box, seat, order.target)) {
    returned(box, order, 'order/met');
    return;
  }
  if (act.operation === 'mediate' && crises.isMediated(box, order)) {
    returned(box, order, 'order/wrong_state');
    return;
  }
  const happening = perform(box, order);
  switch (act.operation) {
    case 'denounce':
      treaties.denounce(box, order, happening);
      break;
    case 'hasten':
      treaties.workOnRatification(box, order, -1);
      break;
    case 'stall':
    case 'lobby':
      treaties.workOnRatification(box, order, 1);
      break;
    case 'spy':
    case 'publish':
    case 'share':
    case 'evade':
      covert.operate(box, order, happening);
      break;
    case 'deploy':
    case 'standDown':
    case 'mediate':
      crises.operate(box, order, happening);
      break;
    case 'callFavour':
      if (order.target !== undefined) callIn(box, seat, order.target, happening);
      break;
    case 'callCondemnation':
      if (order.target !== undefined) callCondemnation(box, seat, order.target, happening);
      break;
    case null:
      break;
    default:
      sanctions.operate(box, order, happening);
  }
}

function hasMet(box: Outbox, one: ActorId, other: ActorId): boolean {
  const before = ofTurn(box.world.events, box.turn);
  return haveMet(box.rules, before, one, other) || haveMet(box.rules, box.happenings, one, other);
}

/** Its target said yes to it in its replies. */
function agreedTo(box: Outbox, { seat, act, target }: Order): boolean {
  return ofTurn(box.world.events, box.turn).some(
    ({ kind, by, to, params }) => kind === 'granted' && by === target && to === seat && params[0] === act,
  );
}

/** What nobody agreed to, or another does already, is not done, and its price comes back. */
function returned(box: Outbox, order: Order, code: RefusalCode | 'order/not_agreed'): void {
  box.change(actorAt(box.rules, order.seat, 'capital'), orderCost(box.rules, order), 'refund', box.month);
  box.happen({
    kind: 'orderRefused',
    by: order.seat,
    params: [order.act, code],
    known: [order.seat],
  });
}
