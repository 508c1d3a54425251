/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import {
  checkCrisis,
  checkDraft,
  checkOccasion,
  checkOrder,
  checkRegime,
  checkThird,
  checkTreaty,
  orderCost,
  regimeAllows,
  treatyAllows,
} from './door.ts';
import { hasRead, isHidden } from './covert/protocol.ts';
import { openAmendment } from './instruments/treaty/amendment.ts';
import { stands } from './instruments/treaty/state.ts';
import { actorAt, tables } from './layout.ts';
import type { Order } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import type { Crisis, Resolution, Sanctions, Treaty, View } from './world.ts';
import type {
  ActorId,
  InstrumentId,
  MemberId,
  Operation,
  SanctionsState,
  TreatyState,
} from './vocabulary.ts';

/** An act with every order that a seat could make of it. */
export interface Offered {
  readonly act: ActRules;
  readonly cost: number;
  readonly orders: readonly Order[];
}

/** What a seat could ever order. */
interface Repertoire {
  /** Orders at an actor or at nobody are the same all game: made once, and told apart by identity. */
  readonly plain: readonly Offered[];
  /** Acts at an actor for which there must be an occasion: an alliance, a favour, somebody to ask. */
  readonly occasional: readonly Offered[];
  /** Acts on a text or a regime that its state leaves room for, by kind and state, as they are met. */
  readonly onInstruments: readonly ActRules[];
  readonly onTreaty: Map<TreatyState, readonly ActRules[]>;
  readonly onRegime: Map<SanctionsState, readonly ActRules[]>;
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
  const occasional: Offered[] = [];
  const onInstruments: ActRules[] = [];
  for (const act of rules.acts) {
    if (act.by !== null && !act.by.includes(seat)) continue;
    const base = { type: 'order', seat, act: act.id } as const;
    if (isOccasional(act)) {
      occasional.push(
        ...bothWays(
          rules,
          act,
          targetsOf(rules, seat, act).map((target) => ({ ...base, target })),
        ),
      );
      continue;
    }
    if (act.target === 'none') plain.push(...bothWays(rules, act, [base]));
    else if (act.target === 'actor') {
      plain.push(
        ...bothWays(
          rules,
          act,
          targetsOf(rules, seat, act).map((target) => ({ ...base, target })),
        ),
      );
    } else if (act.target !== 'secret') onInstruments.push(act);
  }
  return { plain, occasional, onInstruments, onTreaty: new Map(), onRegime: new Map() };
}

function targetsOf(rules: Rules, seat: ActorId, { to }: ActRules): readonly ActorId[] {
  return tables(rules).seats.filter((target) => target !== seat && (to?.includes(target) ?? true));
}

/** Whether an act at an actor needs more than its condition and a target. */
function isOccasional({ target, operation, bound, consent }: ActRules): boolean {
  return target === 'actor' && (bound || consent || (operation !== null && OCCASIONAL.has(operation)));
}

const OCCASIONAL: ReadonlySet<Operation> = new Set(['callFavour', 'callCondemnation', 'request']);

/** Where these stand among a seat's papers, after its instruments: the occasions of the day, and what it found out. */
const OCCASIONS_FROM = 5000;
const SECRETS_FROM = 10_000;

function addOccasional(
  rules: Rules,
  known: View,
  { occasional }: Repertoire,
  capital: number,
  legal: Order[],
  heeds: (place: number) => boolean,
): void {
  let place = OCCASIONS_FROM;
  for (const { act, cost, orders } of occasional) {
    if (cost > capital || !holds(known, act.when)) continue;
    for (const order of orders) {
      if (heeds(place++) && checkOccasion(rules, known, known.seat, act, order.target) === null)
        legal.push(order);
    }
  }
}

/** Every order at an actor or at nobody that the seat could ever send, whatever the day: the same objects each time. */
export function plainOrders(rules: Rules, seat: ActorId): readonly Offered[] {
  return repertoireOf(rules, seat)?.plain ?? [];
}

/** The orders as they are and, where the act allows both, done in secret. */
function bothWays(rules: Rules, act: ActRules, open: readonly Order[]): Offered[] {
  const ways = [open];
  if (act.covert !== null && !act.covert.only)
    ways.push(open.map((order): Order => ({ ...order, covert: true })));
  return ways.flatMap((orders) => {
    const [first] = orders;
    return first ? [{ act, cost: orderCost(rules, first), orders }] : [];
  });
}

/** Legal orders of the view's seat, each alone; for a proposal, with the text that lies there. For votes see `canvasses`. */
export function candidates(rules: Rules, known: View): readonly Order[] {
  if (known.phase !== 'planning') return [];
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const legal: Order[] = [];
  for (const { act, cost, orders } of plainOrders(rules, known.seat)) {
    if (cost <= capital && holds(known, act.when)) legal.push(...orders);
  }
  legal.push(...ordersOnInstruments(rules, known, capital));
  return legal;
}

/**
 * Those among them that need an occasion, or are on an instrument, if they cost no more than so much. `heeds` says
 * which papers are looked at: instruments of the view by place, occasions and secrets after them.
 */
export function ordersOnInstruments(
  rules: Rules,
  known: View,
  capital: number,
  heeds: (place: number) => boolean = () => true,
): readonly Order[] {
  const legal: Order[] = [];
  const repertoire = repertoireOf(rules, known.seat);
  if (!repertoire) return legal;
  addOccasional(rules, known, repertoire, capital, legal, heeds);
  addSecrets(rules, known, legal, heeds);
  const { instruments } = known;
  for (let place = 0; place < instruments.length; place++) {
    const instrument = instruments[place];
    if (instrument === undefined || !heeds(place)) continue;
    if (instrument.kind === 'treaty') addTreaty(rules, known, repertoire, capital, instrument, legal);
    else if (instrument.kind === 'sanctions') addRegime(rules, known, repertoire, capital, instrument, legal);
    else if (instrument.kind === 'crisis') addCrisis(rules, known, repertoire, capital, instrument, legal);
    else if (instrument.kind === 'resolution') addDraft(rules, known, repertoire, capital, instrument, legal);
  }
  return legal;
}

function actsOnTreaty({ onInstruments, onTreaty }: Repertoire, state: TreatyState): readonly ActRules[] {
  let acts = onTreaty.get(state);
  if (!acts) {
    acts = onInstruments.filter(
      ({ target, operation }) =>
        (target === 'treaty' || target === 'casus') && treatyAllows(state, operation),
    );
    onTreaty.set(state, acts);
  }
  return acts;
}

function actsOnRegime({ onInstruments, onRegime }: Repertoire, state: SanctionsState): readonly ActRules[] {
  let acts = onRegime.get(state);
  if (!acts) {
    acts = onInstruments.filter(
      ({ target, operation }) => target === 'regime' && regimeAllows(state, operation),
    );
    onRegime.set(state, acts);
  }
  return acts;
}

/** What may be done with what one has found out: published, in one's name or not, or told to one government. */
function addSecrets(rules: Rules, known: View, legal: Order[], heeds: (place: number) => boolean): void {
  const { seat } = known;
  const secrets = known.covert.filter(
    ({ happening, learned }) => learned.includes(seat) && heeds(SECRETS_FROM + happening),
  );
  // A text, and what is in it in secret, by its place among the instruments.
  const protocols = known.instruments.filter(
    (instrument, place) =>
      instrument.kind === 'treaty' && isHidden(instrument) && hasRead(instrument, seat) && heeds(place),
  );
  if (secrets.length === 0 && protocols.length === 0) return;
  for (const act of rules.acts) {
    if (act.target !== 'secret') continue;
    for (const { id } of act.operation === 'publish' ? protocols : []) {
      const open = lastingOrder(seat, act, id);
      for (const order of act.covert?.only === false ? [open, { ...open, covert: true }] : [open])
        if (checkOrder(rules, known, seat, [], order) === null) legal.push(order);
    }
    for (const { happening } of secrets) {
      const base = { type: 'order', seat, act: act.id, what: happening } as const;
      const told: Order[] =
        act.operation === 'share'
          ? tables(rules).seats.map((target) => ({ ...base, target }))
          : act.covert?.only === false
            ? [base, { ...base, covert: true }]
            : [base];
      for (const order of told) if (checkOrder(rules, known, seat, [], order) === null) legal.push(order);
    }
  }
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
  repertoire: Repertoire,
  capital: number,
  regime: Sanctions,
  legal: Order[],
): void {
  for (const act of actsOnRegime(repertoire, regime.state)) {
    if (act.cost > capital || checkRegime(rules, known, known.seat, act, regime) !== null) continue;
    if (!holds(known, act.when)) continue;
    if (act.operation !== 'secondary') legal.push(lastingOrder(known.seat, act, regime.id));
    else
      for (const target of tables(rules).seats)
        if (checkThird(rules, known, known.seat, { target }, regime) === null)
          legal.push({ type: 'order', seat: known.seat, act: act.id, on: regime.id, target });
  }
}

function addCrisis(
  rules: Rules,
  known: View,
  { onInstruments }: Repertoire,
  capital: number,
  crisis: Crisis,
  legal: Order[],
): void {
  for (const act of onInstruments) {
    if (act.target !== 'crisis' || act.cost > capital) continue;
    if (checkCrisis(rules, known, known.seat, act, crisis) !== null || !holds(known, act.when)) continue;
    legal.push(lastingOrder(known.seat, act, crisis.id));
  }
}

function addDraft(
  rules: Rules,
  known: View,
  { onInstruments }: Repertoire,
  capital: number,
  draft: Resolution,
  legal: Order[],
): void {
  for (const act of onInstruments) {
    if (act.operation !== 'table' || act.cost > capital || !holds(known, act.when)) continue;
    if (checkDraft(rules, known, known.seat, act, {}, draft) === null)
      legal.push(lastingOrder(known.seat, act, draft.id));
  }
}

/** Orders that ask a member of the Council for its vote on a draft: too many to be candidates all. */
export function canvasses(
  rules: Rules,
  known: View,
  draft: Resolution,
  member: MemberId,
  vote: 'yes' | 'no',
): readonly Order[] {
  const { seat } = known;
  return rules.acts.flatMap((act): readonly Order[] => {
    if (act.operation !== 'canvass' || (act.by !== null && !act.by.includes(seat)) || !holds(known, act.when))
      return [];
    const order: Order = { type: 'order', seat, act: act.id, on: draft.id, member, vote };
    return checkDraft(rules, known, seat, act, order, draft) === null ? [order] : [];
  });
}

function addTreaty(
  rules: Rules,
  known: View,
  repertoire: Repertoire,
  capital: number,
  treaty: Treaty,
  legal: Order[],
): void {
  const { seat } = known;
  const party = treaty.parties.includes(seat);
  // Outsiders can do nothing about a text but lobby while it is being ratified.
  if (!party && treaty.state !== 'ratifying') return;
  for (const act of actsOnTreaty(repertoire, treaty.state)) {
    if (act.cost > capital || (act.target === 'treaty' && party === (act.operation === 'lobby'))) continue;
    if (!holds(known, act.when)) continue;
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
  if (act.operation === 'propose') {
    const clauses = stands(treaty.state) ? changedText(rules, treaty) : textOf(rules, treaty);
    return clauses === null ? [] : [{ ...base, clauses }];
  }
  if (act.operation === 'lobby') return treaty.parties.map((target) => ({ ...base, target }));
  return [lastingOrder(known.seat, act, treaty.id)];
}

/** The text that a proposal starts from: the last one, or the scenario's draft. */
export function textOf(rules: Rules, treaty: Treaty): readonly Clause[] {
  if (treaty.data.clauses.length > 0) return treaty.data.clauses;
  const first = tables(rules).treaties.get(treaty.id)?.clauses[0];
  return first ? [{ id: first.id, depth: 0, secret: false }] : [];
}

/** The changed text of a treaty in force that lies there, or a first change of it; `null` where none can be thought of. */
function changedText(rules: Rules, treaty: Treaty): readonly Clause[] | null {
  const { clauses } = treaty.data;
  const lying = openAmendment(treaty);
  if (lying !== null) return lying.clauses;
  const catalogue = tables(rules).treaties.get(treaty.id)?.clauses ?? [];
  const added = catalogue.find(({ id }) => !clauses.some((clause) => clause.id === id));
  if (added) return [...clauses, { id: added.id, depth: 0, secret: false }];
  for (const { id, depths } of catalogue)
    if (depths > 1)
      return clauses.map((clause) =>
        clause.id === id ? { ...clause, depth: clause.depth + 1 < depths ? clause.depth + 1 : 0 } : clause,
      );
  return clauses.length > 1 ? clauses.slice(1) : null;
}

/** With whom the seat could talk over a text at the Table: the other party, where there is just one. */
export function counterpartOf(treaty: Pick<Treaty, 'parties'>, seat: ActorId): ActorId | null {
  if (treaty.parties.length !== 2 || !treaty.parties.includes(seat)) return null;
  return treaty.parties.find((party) => party !== seat) ?? null;
}
