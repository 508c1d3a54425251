import type { ActorId, Clause, InstrumentId, Order, Rules, Treaty } from '../../engine/index.ts';

/** The order that puts a text to the other parties; null in a scenario without such an act. */
export function proposeOrder(
  rules: Rules,
  seat: ActorId,
  on: InstrumentId,
  clauses: readonly Clause[],
): Order | null {
  const act = rules.acts.find(({ operation }) => operation === 'propose');
  return act === undefined ? null : { type: 'order', seat, act: act.id, on, clauses };
}

/** Whose judgement stands for the others': the one at the Table. */
export const counterpart = (treaty: Treaty, seat: ActorId, actor: ActorId): ActorId =>
  treaty.parties.includes(actor) && actor !== seat
    ? actor
    : (treaty.parties.find((party) => party !== seat) ?? actor);
