/** Orders are carried out, one kind of act after another. */
import { monthOf } from '../../condition.ts';
import * as crises from '../../instruments/crisis/rules.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import * as treaties from '../../instruments/treaty/rules.ts';
import * as covert from '../../covert/operations.ts';
import { ofTurn } from '../../chronicle.ts';
import { orderCost } from '../../door.ts';
import { callCondemnation, callIn } from '../../favours/favours.ts';
import { actorAt, tables } from '../../layout.ts';
import type { Order, RefusalCode } from '../../orders.ts';
import type { Outbox } from '../../ledger.ts';
import type { ActGroup, Operation } from '../../vocabulary.ts';
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

/** Acts of one kind, in the order of the seats. Those that work on an instrument do so after their effects are booked. */
export function acts(...groups: readonly ActGroup[]): (box: Outbox) => void {
  return (box) => {
    const { acts: known, seats } = tables(box.rules);
    const due = box.world.sealed.filter(({ order }) => {
      const act = known.get(order.act);
      return act && groups.includes(act.group) && !(act.operation !== null && AT_DELIVERY.has(act.operation));
    });
    for (const seat of due.length === 0 ? [] : seats) {
      for (const { order } of due) {
        const act = known.get(order.act);
        if (order.seat !== seat || !act) continue;
        if (act.consent && !agreedTo(box, order)) {
          returned(box, order, 'order/not_agreed');
          continue;
        }
        if (act.operation === 'mediate' && crises.isMediated(box, order)) {
          returned(box, order, 'order/wrong_state');
          continue;
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
    }
    if (groups.includes('pressure')) sanctions.advance(box, monthOf(box.world));
  };
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
