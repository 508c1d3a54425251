/** What spying, publishing, sharing and evading do beside their effects. */
import { openRoute } from '../instruments/sanctions/evasion.ts';
import { tables } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { Order } from '../orders.ts';
import type { ActorId } from '../vocabulary.ts';
import { caseOf, corroborate, expose, learn } from './cases.ts';
import { isCovert } from './parts.ts';
import { publishProtocol } from './protocol.ts';
import { whenPublished } from './word.ts';

/** Months for which a service sees, and how well it can be placed by doing it again. */
const WATCH_MONTHS = 3;
export const DEEPEST = 2;

/** The operation of an act of the covert group, in its step. */
export function operate(box: Outbox, order: Order, happening: number): void {
  const act = tables(box.rules).acts.get(order.act);
  switch (act?.operation) {
    case 'spy':
      if (order.target !== undefined) place(box, order.seat, order.target, happening);
      return;
    case 'publish': {
      if (order.what === undefined && order.on !== undefined) {
        const treaty = box.instrument('treaty', order.on);
        publishProtocol(box, order.seat, order.on, !isCovert(act, order), happening);
        if (treaty && !treaty.parties.includes(order.seat)) burn(box, order.seat, treaty.parties);
        return;
      }
      const found = caseOf(box, order.what ?? -1);
      if (!found) return;
      const named = !isCovert(act, order);
      const accuser = named ? order.seat : null;
      // As the step began: this very act is no earlier word of its author, and the door lets in one a month.
      const confidence = whenPublished(box.rules, box.world.events, found, order.seat, named);
      if (found.confidence === null) expose(box, found, accuser, confidence, happening);
      else corroborate(box, found, accuser, confidence, happening);
      burn(box, order.seat, [found.by, found.to]);
      return;
    }
    case 'share': {
      const found = caseOf(box, order.what ?? -1);
      if (!found || order.target === undefined || found.learned.includes(order.target)) return;
      if (!found.circle.includes(order.target)) learn(box, found, order.target, 'shared', happening);
      return;
    }
    case 'evade':
      if (order.on !== undefined) {
        const target = tables(box.rules).regimes.get(order.on)?.target;
        openRoute(box, order.on, order.seat, happening, target ? [order.seat, target] : [order.seat]);
      }
      return;
    default:
  }
}

/** A service is placed, or placed better. */
function place(box: Outbox, by: ActorId, on: ActorId, happening: number): void {
  const before = box.now('watches').find((watch) => watch.by === by && watch.on === on);
  box.set('watches', [
    ...box.now('watches').filter((watch) => watch !== before),
    {
      by,
      on,
      happening,
      depth: Math.min(DEEPEST, (before?.depth ?? 0) + 1),
      until: (box.world.turn - 1) * box.world.months + WATCH_MONTHS + 1,
    },
  ]);
}

/** To tell what one knows tells how one knows it: the services that saw it go blind. */
function burn(box: Outbox, by: ActorId, on: readonly (ActorId | null)[]): void {
  box.set(
    'watches',
    box.now('watches').filter((watch) => watch.by !== by || !on.includes(watch.on)),
  );
}
