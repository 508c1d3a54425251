/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { checkOrder } from './door.ts';
import { tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { Clause, Rules } from './rules.ts';
import type { ActorId } from './vocabulary.ts';
import type { Treaty, View } from './world.ts';

/** Legal orders of the view's seat, each alone; for a proposal, with the text that lies there. */
export function candidates(rules: Rules, known: View): readonly Order[] {
  const { seat } = known;
  const orders: Order[] = [];
  for (const act of rules.acts) {
    if (act.by !== null && !act.by.includes(seat)) continue;
    const base = { type: 'order', seat, act: act.id } as const;
    switch (act.target) {
      case 'none':
        orders.push(base);
        break;
      case 'actor':
        for (const target of act.to ?? tables(rules).seats)
          if (target !== seat) orders.push({ ...base, target });
        break;
      case 'treaty':
        for (const treaty of known.instruments) {
          if (treaty.kind !== 'treaty') continue;
          if (act.operation === 'propose')
            orders.push({ ...base, on: treaty.id, clauses: textOf(rules, treaty) });
          else if (act.operation === 'lobby')
            for (const target of treaty.parties) orders.push({ ...base, on: treaty.id, target });
          else orders.push({ ...base, on: treaty.id });
        }
        break;
      case 'regime':
        for (const regime of known.instruments)
          if (regime.kind === 'sanctions') orders.push({ ...base, on: regime.id });
        break;
      case 'casus':
        for (const { victim, attacker } of known.casus) {
          if (victim !== seat) continue;
          for (const treaty of known.instruments)
            if (treaty.kind === 'treaty') orders.push({ ...base, on: treaty.id, target: attacker });
        }
    }
  }
  return orders.filter((order) => checkOrder(rules, known, seat, [], order) === null);
}

/** The text that a proposal starts from: the last one, or the scenario's draft. */
export function textOf(rules: Rules, treaty: Treaty): readonly Clause[] {
  if (treaty.data.clauses.length > 0) return treaty.data.clauses;
  const first = tables(rules).treaties.get(treaty.id)?.clauses[0];
  return first ? [{ id: first.id, depth: 0, secret: false }] : [];
}

/** With whom the seat could talk over a text at the Table: the other party, where there is just one. */
export function counterpartOf(treaty: Pick<Treaty, 'parties'>, seat: ActorId): ActorId | null {
  if (treaty.parties.length !== 2 || !treaty.parties.includes(seat)) return null;
  return treaty.parties.find((party) => party !== seat) ?? null;
}
