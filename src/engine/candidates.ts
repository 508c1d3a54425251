/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import { checkOrder } from './door.ts';
import { actorAt, tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import type { ActorId } from './vocabulary.ts';
import type { Treaty, View } from './world.ts';

/** Orders at an actor or at nobody are the same all game: made once, and told apart by identity. */
const simple = new WeakMap<Rules, Map<ActorId, readonly Simple[]>>();

interface Simple {
  readonly act: ActRules;
  readonly orders: readonly Order[];
}

function simpleOrders(rules: Rules, seat: ActorId): readonly Simple[] {
  let bySeat = simple.get(rules);
  if (!bySeat) simple.set(rules, (bySeat = new Map()));
  const known = bySeat.get(seat);
  if (known) return known;
  const made = rules.acts.flatMap((act): Simple[] => {
    if (act.by !== null && !act.by.includes(seat)) return [];
    const base = { type: 'order', seat, act: act.id } as const;
    if (act.target === 'none') return [{ act, orders: [base] }];
    if (act.target !== 'actor') return [];
    const targets = tables(rules).seats.filter(
      (target) => target !== seat && (act.to?.includes(target) ?? true),
    );
    return [{ act, orders: targets.map((target) => ({ ...base, target })) }];
  });
  bySeat.set(seat, made);
  return made;
}

/** Legal orders of the view's seat, each alone; for a proposal, with the text that lies there. */
export function candidates(rules: Rules, known: View): readonly Order[] {
  const { seat } = known;
  if (known.phase !== 'planning') return [];
  const capital = numberOf(known, actorAt(rules, seat, 'capital'));
  const legal: Order[] = [];
  for (const { act, orders } of simpleOrders(rules, seat)) {
    if (act.cost <= capital && holds(known, act.when)) legal.push(...orders);
  }
  for (const act of rules.acts) {
    if (act.cost > capital || (act.by !== null && !act.by.includes(seat)) || !holds(known, act.when))
      continue;
    for (const order of orderings(rules, known, act)) {
      if (checkOrder(rules, known, seat, [], order) === null) legal.push(order);
    }
  }
  return legal;
}

/** What an act on an instrument could be ordered on. */
function orderings(rules: Rules, known: View, act: ActRules): Order[] {
  const { seat, instruments } = known;
  const base = { type: 'order', seat, act: act.id } as const;
  const orders: Order[] = [];
  switch (act.target) {
    case 'treaty':
      for (const treaty of instruments) {
        if (treaty.kind !== 'treaty') continue;
        if (act.operation === 'propose')
          orders.push({ ...base, on: treaty.id, clauses: textOf(rules, treaty) });
        else if (act.operation !== 'lobby') orders.push({ ...base, on: treaty.id });
        else if (treaty.state === 'ratifying') {
          for (const target of treaty.parties) orders.push({ ...base, on: treaty.id, target });
        }
      }
      return orders;
    case 'regime':
      for (const regime of instruments)
        if (regime.kind === 'sanctions') orders.push({ ...base, on: regime.id });
      return orders;
    case 'casus':
      for (const { victim, attacker } of known.casus) {
        if (victim !== seat) continue;
        for (const treaty of instruments) {
          if (treaty.kind === 'treaty') orders.push({ ...base, on: treaty.id, target: attacker });
        }
      }
      return orders;
    default:
      return orders;
  }
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
