/** What a seat could ever order, compiled once: what is then left to ask each month is whether the moment is right. */
import { ByName } from './by-name.ts';
import type { Known } from './condition.ts';
import { isFor } from './door/actors.ts';
import { orderCost } from './door/costs.ts';
import { checkRight } from './door/regimes.ts';
import { checkTreaty, treatyAllows } from './door/treaties.ts';
import { tables } from './layout.ts';
import { orderOf, type Order } from './orders.ts';
import { Prepared } from './prepared.ts';
import type { ActRules } from './rules/acts.ts';
import type { Rules } from './rules/rules.ts';
import type { ActorId, InstrumentId, Operation } from './vocabulary.ts';
import type { Sanctions, Treaty } from './instruments/instrument.ts';

/** An act with every order that a seat could make of it. */
export interface Offered {
  readonly act: ActRules;
  readonly cost: number;
  readonly orders: readonly Order[];
}

/** An act on an instrument that its state leaves room for. */
export interface Room {
  readonly act: ActRules;
  /** The same all game; what needs a text, a target or an occasion is made up from it. */
  readonly order: Order & { readonly on: InstrumentId };
}

/** What a seat could ever order. */
export interface Repertoire {
  /** Orders at an actor or at nobody are the same all game: made once, and told apart by identity. */
  readonly plain: readonly Offered[];
  /** Acts at an actor for which there must be an occasion: an alliance, a favour, somebody to ask. */
  readonly occasional: readonly Offered[];
  /** Acts on instruments, by what they are done to. */
  readonly onTexts: readonly ActRules[];
  readonly onRegimes: readonly ActRules[];
  readonly onCrises: readonly ActRules[];
  readonly tabling: readonly ActRules[];
  readonly canvassing: readonly ActRules[];
  /** What may be done with a secret. */
  readonly telling: readonly ActRules[];
  /** What there is room for on a text and on a regime, by id and situation, as they are met. */
  readonly rooms: ByName<InstrumentId, ByName<string, (readonly Room[])[]>>;
}

const repertoires = new Prepared(
  (rules): ByName<ActorId, Repertoire> =>
    new ByName(tables(rules).seats.map((seat) => [seat, compile(rules, seat)])),
);

export function repertoireOf(rules: Rules, seat: ActorId): Repertoire | undefined {
  return repertoires.of(rules).get(seat);
}

function compile(rules: Rules, seat: ActorId): Repertoire {
  const plain: Offered[] = [];
  const occasional: Offered[] = [];
  const mine = rules.acts.filter(({ by }) => by === null || by.includes(seat));
  for (const act of mine) {
    const open: readonly Order[] =
      act.target === 'none'
        ? [orderOf(seat, act.id)]
        : act.target === 'actor'
          ? targetsOf(rules, seat, act).map((target) => orderOf(seat, act.id, { target }))
          : [];
    (isOccasional(act) ? occasional : plain).push(...bothWays(rules, act, open));
  }
  const at = (...targets: readonly ActRules['target'][]): readonly ActRules[] =>
    mine.filter(({ target }) => targets.includes(target));
  return {
    plain,
    occasional,
    onTexts: at('treaty', 'casus'),
    onRegimes: at('regime'),
    onCrises: at('crisis'),
    tabling: mine.filter(({ operation }) => operation === 'table'),
    canvassing: mine.filter(({ operation }) => operation === 'canvass'),
    telling: at('secret'),
    rooms: new ByName(),
  };
}

function targetsOf(rules: Rules, seat: ActorId, act: ActRules): readonly ActorId[] {
  return tables(rules).seats.filter((target) => target !== seat && isFor(act, seat, target));
}

/** Whether an act at an actor needs more than its condition and a target. */
function isOccasional({ target, operation, bound, consent, rest }: ActRules): boolean {
  return (
    target === 'actor' && (bound || consent || rest > 0 || (operation !== null && OCCASIONAL.has(operation)))
  );
}

const OCCASIONAL: ReadonlySet<Operation> = new Set(['callFavour', 'callCondemnation', 'request']);

/** The orders as they are and, where the act allows both, done in secret. */
function bothWays(rules: Rules, act: ActRules, open: readonly Order[]): Offered[] {
  const ways = [open];
  if (act.covert !== null && !act.covert.only) ways.push(open.map(inSecret));
  return ways.flatMap((orders) => {
    const [first] = orders;
    return first ? [{ act, cost: orderCost(rules, first), orders }] : [];
  });
}

/** An order at somebody, on a protocol or about a secret, done in secret. */
export function inSecret({ seat, act, target, on, what }: Order): Order {
  return orderOf(seat, act, { target, on, what, covert: true });
}

/** Every order at an actor or at nobody that the seat could ever send, whatever the day: the same objects each time. */
export function plainOrders(rules: Rules, seat: ActorId): readonly Offered[] {
  return repertoireOf(rules, seat)?.plain ?? [];
}

/** The same of orders for which there must be an occasion. */
export function occasionalOrders(rules: Rules, seat: ActorId): readonly Offered[] {
  return repertoireOf(rules, seat)?.occasional ?? [];
}

/** Orders on an instrument that need no text are the same all game, too. */
const lasting = new WeakMap<ActRules, ByName<ActorId, ByName<InstrumentId, Room['order']>>>();
/** Those that name somebody beside it, by the same without the name. */
const towards = new WeakMap<Order, ByName<ActorId, Order>>();

export function lastingOrder(seat: ActorId, act: ActRules, on: InstrumentId): Room['order'] {
  let bySeat = lasting.get(act);
  if (!bySeat) {
    bySeat = new ByName();
    lasting.set(act, bySeat);
  }
  let byInstrument = bySeat.get(seat);
  if (!byInstrument) {
    byInstrument = new ByName();
    bySeat.set(seat, byInstrument);
  }
  let order = byInstrument.get(on);
  if (!order) {
    order = orderOf(seat, act.id, { on }) as Room['order'];
    byInstrument.set(on, order);
  }
  return order;
}

/** A lasting order on an instrument, towards somebody. */
export function orderTowards(order: Room['order'], target: ActorId): Order {
  let known = towards.get(order);
  if (!known) {
    known = new ByName();
    towards.set(order, known);
  }
  let found = known.get(target);
  if (!found) {
    found = orderOf(order.seat, order.act, { on: order.on, target });
    known.set(target, found);
  }
  return found;
}

/** What of a regime decides who may do what, beside its state: a bit each. */
function roleIn({ parties, data }: Sanctions, seat: ActorId): number {
  return (
    (parties.includes(seat) ? 1 : 0) +
    (parties.length > 1 ? 2 : 0) +
    (parties[0] === seat ? 4 : 0) +
    (data.threatener === seat ? 8 : 0) +
    (data.target === seat ? 16 : 0)
  );
}

/** What a seat has the right to do about a regime as it stands. Whether the moment is right is still to be asked. */
export function roomOnRegime(
  rules: Rules,
  repertoire: Repertoire,
  seat: ActorId,
  regime: Sanctions,
): readonly Room[] {
  const situations = situationsOf(repertoire, regime);
  const role = roleIn(regime, seat);
  return (situations[role] ??= repertoire.onRegimes
    .filter((act) => checkRight(rules, seat, act, regime) === null)
    .map((act) => ({ act, order: lastingOrder(seat, act, regime.id) })));
}

/** The same of a text. Outsiders can do nothing about one but lobby while it is being ratified. */
export function roomOnTreaty(
  rules: Rules,
  repertoire: Repertoire,
  known: Known,
  seat: ActorId,
  treaty: Treaty,
): readonly Room[] {
  const party = treaty.parties.includes(seat);
  if (!party && treaty.state !== 'ratifying') return NO_ROOM;
  const situations = situationsOf(repertoire, treaty);
  const role = (party ? 1 : 0) + ((treaty.data.ratification[seat] ?? 0) > 0 ? 2 : 0);
  return (situations[role] ??= repertoire.onTexts
    .map((act) => ({ act, order: lastingOrder(seat, act, treaty.id) }))
    .filter(({ act, order }) => {
      if (act.target === 'casus') return party;
      if (!treatyAllows(treaty.state, act.operation) || party === (act.operation === 'lobby')) return false;
      // What names a text or a party is checked when it does.
      return NAMES_MORE.has(act.operation) || checkTreaty(rules, known, seat, act, order, treaty) === null;
    }));
}

const NO_ROOM: readonly Room[] = [];
const NAMES_MORE: ReadonlySet<Operation | null> = new Set(['propose', 'lobby']);

/** By role: what there is room for on an instrument in its state. */
function situationsOf({ rooms }: Repertoire, { id, state }: Sanctions | Treaty): (readonly Room[])[] {
  let states = rooms.get(id);
  if (!states) {
    states = new ByName();
    rooms.set(id, states);
  }
  let situations = states.get(state);
  if (!situations) {
    situations = [];
    states.set(state, situations);
  }
  return situations;
}
