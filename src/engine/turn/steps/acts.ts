/** Orders are carried out, one kind of act after another. */
import { monthOf } from '../../condition.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import * as treaties from '../../instruments/treaty/rules.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../ledger.ts';
import type { ActGroup, Operation } from '../../vocabulary.ts';
import { perform } from '../perform.ts';

/** What a text, a threat, a call or a draft does was done at delivery. */
const AT_DELIVERY: ReadonlySet<Operation> = new Set(['propose', 'threaten', 'invoke', 'table', 'canvass']);

/** Acts of one kind, in the order of the seats. Those that work on an instrument do so after their effects are booked. */
export function acts(...groups: readonly ActGroup[]): (box: Outbox) => void {
  return (box) => {
    for (const seat of tables(box.rules).seats) {
      for (const { order } of box.world.sealed) {
        const act = tables(box.rules).acts.get(order.act);
        if (order.seat !== seat || !act || !groups.includes(act.group)) continue;
        if (act.operation !== null && AT_DELIVERY.has(act.operation)) continue;
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
