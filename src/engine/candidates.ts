/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import { checkOrder, checkRegime, checkTreaty } from './door.ts';
import { actorAt, tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import type { ActorId, InstrumentId } from './vocabulary.ts';
import type { Sanctions, Treaty, View } from './world.ts';

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
  const onInstruments = rules.acts.filter(
    ({ target, cost, by, when }) =>
      target !== 'none' &&
      target !== 'actor' &&
      cost <= capital &&
      (by === null || by.includes(seat)) &&
      holds(known, when),
  );
  for (const instrument of known.instruments) {
    if (instrument.kind === 'treaty') addTreaty(rules, known, onInstruments, instrument, legal);
    else if (instrument.kind === 'sanctions') addRegime(rules, known, onInstruments, instrument, legal);
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

function addRegime(
  rules: Rules,
  known: View,
  acts: readonly ActRules[],
  regime: Sanctions,
  legal: Order[],
): void {
  for (const act of acts) {
    if (act.target !== 'regime' || checkRegime(rules, known, known.seat, act, regime) !== null) continue;
    legal.push(lastingOrder(known.seat, act, regime.id));
  }
}

function addTreaty(
  rules: Rules,
  known: View,
  acts: readonly ActRules[],
  treaty: Treaty,
  legal: Order[],
): void {
  const { seat } = known;
  const party = treaty.parties.includes(seat);
  // Outsiders can do nothing about a text but lobby while it is being ratified.
  if (!party && treaty.state !== 'ratifying') return;
  for (const act of acts) {
    if (act.target === 'regime' || (act.target === 'treaty' && party === (act.operation === 'lobby')))
      continue;
    for (const order of ordersOn(rules, known, act, treaty)) {
      const refusal =
        act.target === 'casus'
          ? checkOrder(rules, known, seat, [], order)
          : checkTreaty(rules, known, seat, act, order, treaty);
      if (refusal === null) legal.push(order);
    }
  }
}

function ordersOn(rules: Rules, known: View, act: ActRules, treaty: Treaty): readonly Order[] {
  const base = { type: 'order', seat: known.seat, act: act.id, on: treaty.id } as const;
  if (act.target === 'casus') {
    return known.casus
      .filter(({ victim }) => victim === known.seat)
      .map(({ attacker }) => ({ ...base, target: attacker }));
  }
  if (act.operation === 'propose') return [{ ...base, clauses: textOf(rules, treaty) }];
  if (act.operation === 'lobby') return treaty.parties.map((target) => ({ ...base, target }));
  return [lastingOrder(known.seat, act, treaty.id)];
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
