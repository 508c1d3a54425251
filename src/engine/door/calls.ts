/** Calls on a clause: whether one binds, and whether there was an attack that may be called one. */
import { happeningOf } from '../chronicle.ts';
import { inside, instrumentOf, monthOf, type Known } from '../condition.ts';
import { tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';

const CLAIMABLE = ['inForce', 'invoked', 'signed', 'ratifying', 'denounced'];

/** Why a treaty may not be called on now, or `null` if it may. */
export function checkCall(rules: Rules, known: Known, seat: ActorId, order: Order): RefusalCode | null {
  if (order.on === undefined) return 'order/no_instrument';
  if (order.target === undefined) return 'order/no_target';
  const treaty = instrumentOf(known, order.on);
  if (treaty?.kind !== 'treaty' || !treaty.parties.includes(seat)) return 'order/wrong_instrument';
  if (!CLAIMABLE.some((outer) => inside(treaty.state, outer))) return 'order/wrong_state';
  if (treaty.parties.includes(order.target)) return 'order/wrong_target';
  const clauses = tables(rules).clauses.get(treaty.id);
  const binding = treaty.data.clauses.some(({ id }) => {
    const obligation = clauses?.get(id)?.obligation;
    return obligation === 'defence' || obligation === 'consultation';
  });
  if (!binding) return 'order/wrong_instrument';
  const casus = known.casus.find(({ victim, attacker }) => victim === seat && attacker === order.target);
  if (!casus || casus.until < monthOf(known)) return 'order/no_casus';
  const called = known.instruments.some(
    (other) =>
      other.kind === 'commitment' &&
      other.data.treaty === treaty.id &&
      other.data.claimant === seat &&
      other.data.attacker === order.target &&
      known.events[0] !== undefined &&
      other.since >= (happeningOf(known.events, casus.happening)?.turn ?? 0),
  );
  return called ? 'order/twice' : null;
}
