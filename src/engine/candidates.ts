/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import { checkOrder, checkRegime, checkThird, checkTreaty } from './door.ts';
import { actorAt, tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import type { ActorId, InstrumentId } from './vocabulary.ts';
import type { Sanctions, Treaty, View } from './world.ts';

/** An act with every order that a seat could make of it. */
export interface Offered {
  readonly act: ActRules;
  readonly orders: readonly Order[];
}

/** What a seat could ever order. */
interface Repertoire {
  /** Orders at an actor or at nobody are the same all game: made once, and told apart by identity. */
  readonly plain: readonly Offered[];
  readonly onInstruments: readonly ActRules[];
}

const repertoires = new WeakMap<Rules, ReadonlyMap<ActorId, Repertoire>>();

function repertoireOf(rules: Rules, seat: ActorId): Repertoire | undefined {
  let found = repertoires.get(rules);
  if (!found) {
    found = new Map(tables(rules).seats.map((each) => [each, compile(rules, each)]));
    repertoires.set(rules, found);
  }
  return found.get(seat);
}

function compile(rules: Rules, seat: ActorId): Repertoire {
  const plain: Offered[] = [];
  const onInstruments: ActRules[] = [];
  for (const act of rules.acts) {
    if (act.by !== null && !act.by.includes(seat)) continue;
    const base = { type: 'order', seat, act: act.id } as const;
    if (act.target === 'none') plain.push({ act, orders: [base] });
    else if (act.target === 'actor') {
      const targets = tables(rules).seats.filter(
        (target) => target !== seat && (act.to?.includes(target) ?? true),
      );
      plain.push({ act, orders: targets.map((target) => ({ ...base, target })) });
    } else onInstruments.push(act);
  }
  return { plain, onInstruments };
}

/** Every order at an actor or at nobody that the seat could ever send, whatever the day: the same objects each time. */
export function plainOrders(rules: Rules, seat: ActorId): readonly Offered[] {
  return repertoireOf(rules, seat)?.plain ?? [];
}

/** Legal orders of the view's seat, each alone; for a proposal, with the text that lies there. */
export function candidates(rules: Rules, known: View): readonly Order[] {
  if (known.phase !== 'planning') return [];
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const legal: Order[] = [];
  for (const { act, orders } of plainOrders(rules, known.seat)) {
    if (act.cost <= capital && holds(known, act.when)) legal.push(...orders);
  }
  legal.push(...ordersOnInstruments(rules, known, capital));
  return legal;
}

/** Those among them that are on a treaty or a regime, if they cost no more than so much. */
export function ordersOnInstruments(rules: Rules, known: View, capital: number): readonly Order[] {
  const legal: Order[] = [];
  const acts = (repertoireOf(rules, known.seat)?.onInstruments ?? []).filter(
    ({ cost, when }) => cost <= capital && holds(known, when),
  );
  for (const instrument of known.instruments) {
    if (instrument.kind === 'treaty') addTreaty(rules, known, acts, instrument, legal);
    else if (instrument.kind === 'sanctions') addRegime(rules, known, acts, instrument, legal);
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
    if (act.operation !== 'secondary') legal.push(lastingOrder(known.seat, act, regime.id));
    else
      for (const target of tables(rules).seats)
        if (checkThird(rules, known, known.seat, { target }, regime) === null)
          legal.push({ type: 'order', seat: known.seat, act: act.id, on: regime.id, target });
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
