/** Orders are carried out, one kind of act after another. */
import { monthOf } from '../../condition.ts';
import * as sanctions from '../../instruments/sanctions/rules.ts';
import * as treaties from '../../instruments/treaty/rules.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../ledger.ts';
import type { ActGroup } from '../../vocabulary.ts';
import { perform } from '../perform.ts';

/** Acts of one kind, in the order of the seats. Those that work on an instrument do so after their effects are booked. */
export function acts(...groups: readonly ActGroup[]): (box: Outbox) => void {
  return (box) => {
    for (const seat of tables(box.rules).seats) {
      for (const { order } of box.world.sealed) {
        const act = tables(box.rules).acts.get(order.act);
        if (order.seat !== seat || !act || !groups.includes(act.group)) continue;
        // What a text, a threat or a call does was done at delivery.
        if (act.operation === 'propose' || act.operation === 'threaten' || act.operation === 'invoke')
          continue;
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
