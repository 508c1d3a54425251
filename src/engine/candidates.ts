/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import { checkOrder, checkRegime, checkTreaty } from './door.ts';
import { actorAt, tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import type { ActorId, InstrumentId } from './vocabulary.ts';
import type { Treaty, View } from './world.ts';

/** Orders at an actor or at nobody are the same all game: made once, and told apart by identity. */
const simple = new WeakMap<Rules, Map<ActorId, readonly Simple[]>>();

interface Simple {
  readonly act: ActRules;
  readonly orders: readonly Order[];
}

function simpleOrders(rules: Rules, seat: ActorId): readonly Simple[] {
  const bySeat = simple.get(rules) ?? new Map<ActorId, readonly Simple[]>();
  simple.set(rules, bySeat);
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
    if (act.target === 'none' || act.target === 'actor') continue;
    if (act.cost > capital || (act.by !== null && !act.by.includes(seat)) || !holds(known, act.when))
      continue;
    addOrderings(rules, known, act, legal);
  }
  return legal;
}

/** Orders on an instrument that need no text are the same all game, too. */
const lasting = new WeakMap<ActRules, Map<ActorId, Map<InstrumentId, Order>>>();

function lastingOrder(seat: ActorId, act: ActRules, on: InstrumentId): Order {
  const bySeat = lasting.get(act) ?? new Map<ActorId, Map<InstrumentId, Order>>();
  lasting.set(act, bySeat);
  const byInstrument = bySeat.get(seat) ?? new Map<InstrumentId, Order>();
  bySeat.set(seat, byInstrument);
  const order = byInstrument.get(on) ?? { type: 'order', seat, act: act.id, on };
  byInstrument.set(on, order);
  return order;
}

function addOrderings(rules: Rules, known: View, act: ActRules, legal: Order[]): void {
  const { seat, instruments } = known;
  for (const instrument of instruments) {
    if (instrument.kind === 'sanctions' && act.target === 'regime') {
      if (checkRegime(rules, known, seat, act, instrument) === null)
        legal.push(lastingOrder(seat, act, instrument.id));
      continue;
    }
    if (instrument.kind !== 'treaty') continue;
    const base = { type: 'order', seat, act: act.id, on: instrument.id } as const;
    const party = instrument.parties.includes(seat);
    if (act.target === 'casus') {
      if (!party) continue;
      for (const { victim, attacker } of known.casus) {
        const order = { ...base, target: attacker };
        if (victim === seat && checkOrder(rules, known, seat, [], order) === null) legal.push(order);
      }
    } else if (act.target === 'treaty' && party !== (act.operation === 'lobby')) {
      const orders: Order[] =
        act.operation === 'propose'
          ? [{ ...base, clauses: textOf(rules, instrument) }]
          : act.operation === 'lobby'
            ? instrument.parties.map((target) => ({ ...base, target }))
            : [lastingOrder(seat, act, instrument.id)];
      for (const order of orders)
        if (checkTreaty(rules, known, seat, act, order, instrument) === null) legal.push(order);
    }
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
