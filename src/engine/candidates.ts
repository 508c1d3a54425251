/** Every order that a seat may send now: what the desk offers and what an AI weighs. */
import { holds, numberOf } from './condition.ts';
import { checkOccasion } from './door/actors.ts';
import { orderCost } from './door/costs.ts';
import { checkCrisis } from './door/crises.ts';
import { checkOrder } from './door/orders.ts';
import { checkMoment, checkThird } from './door/regimes.ts';
import { checkDraft } from './door/resolutions.ts';
import { checkSecret } from './door/secrets.ts';
import { changesNothing, checkText, checkTreaty } from './door/treaties.ts';
import { isText } from './acceptance/proposal.ts';
import { hasRead, isHidden } from './covert/protocol.ts';
import { openAmendment } from './instruments/treaty/amendment.ts';
import { stands } from './instruments/treaty/state.ts';
import { actorAt, tables } from './layout.ts';
import { orderOf, type Order } from './orders.ts';
import {
  inSecret,
  lastingOrder,
  orderTowards,
  plainOrders,
  repertoireOf,
  roomOnRegime,
  roomOnTreaty,
  type Offered,
  type Repertoire,
} from './repertoire.ts';
import type { ActRules } from './rules/acts.ts';
import type { Clause } from './rules/treaties.ts';
import type { Rules } from './rules/rules.ts';
import type { InstrumentId, MemberId } from './vocabulary.ts';
import type { Crisis, Resolution, Sanctions, Treaty } from './instruments/instrument.ts';
import type { View } from './world.ts';

/** Where what it found out stands among a seat's papers, after its instruments. */
const SECRETS_FROM = 10_000;

/** Which of its papers a seat reads. */
export interface Reading {
  /** Orders that need an occasion. */
  readonly occasional: readonly Offered[];
  /** Whether it reads what lies at this place: instruments of its view, secrets after them. */
  readonly heeds: (place: number) => boolean;
}

/** What is asked of every paper in turn. */
interface Search {
  readonly rules: Rules;
  readonly known: View;
  readonly repertoire: Repertoire;
  /** What an order may cost. */
  readonly capital: number;
  readonly reading: Reading;
  readonly legal: Candidate[];
}

/** A legal order, with its act. */
export interface Candidate {
  readonly act: ActRules;
  readonly order: Order;
}

/** Legal orders of the view's seat, each alone; for a proposal, with the text that lies there. For votes see `canvasses`. */
export function candidates(rules: Rules, known: View): readonly Order[] {
  if (known.phase !== 'planning') return [];
  const capital = numberOf(known, actorAt(rules, known.seat, 'capital'));
  const legal: Order[] = [];
  for (const { act, cost, orders } of plainOrders(rules, known.seat)) {
    if (cost <= capital && holds(known, act.when)) legal.push(...orders);
  }
  for (const { order } of ordersOnInstruments(rules, known, capital)) legal.push(order);
  return legal;
}

/** Those among them that need an occasion, or are on an instrument, if they cost no more than so much. */
export function ordersOnInstruments(
  rules: Rules,
  known: View,
  capital: number,
  papers: Reading | null = null,
): readonly Candidate[] {
  const repertoire = repertoireOf(rules, known.seat);
  if (!repertoire) return [];
  const reading = papers ?? { occasional: repertoire.occasional, heeds: () => true };
  const search: Search = { rules, known, repertoire, capital, reading, legal: [] };
  addOccasional(search);
  addSecrets(search);
  const { instruments } = known;
  for (let place = 0; place < instruments.length; place++) {
    if (!reading.heeds(place)) continue;
    const instrument = instruments[place];
    if (instrument?.kind === 'treaty') addTreaty(search, instrument);
    else if (instrument?.kind === 'sanctions') addRegime(search, instrument);
    else if (instrument?.kind === 'crisis') addCrisis(search, instrument);
    else if (instrument?.kind === 'resolution') addDraft(search, instrument);
  }
  return search.legal;
}

function addOccasional({ rules, known, capital, reading, legal }: Search): void {
  for (const { act, cost, orders } of reading.occasional) {
    if (cost > capital || !holds(known, act.when)) continue;
    for (const order of orders)
      if (checkOccasion(rules, known, known.seat, act, order.target) === null) legal.push({ act, order });
  }
}

/** What may be done with what one has found out: published, in one's name or not, or told to one government. */
function addSecrets(search: Search): void {
  const { rules, known, repertoire, reading, legal } = search;
  const { seat } = known;
  if (known.phase !== 'planning') return;
  const secrets = known.covert.filter(
    ({ happening, learned }) => learned.includes(seat) && reading.heeds(SECRETS_FROM + happening),
  );
  const protocols = protocolsIn(search);
  if (secrets.length === 0 && protocols.length === 0) return;
  const capital = numberOf(known, actorAt(rules, seat, 'capital'));
  for (const act of repertoire.telling) {
    if (!holds(known, act.when)) continue;
    const { id, operation } = act;
    const openly = orderCost(rules, orderOf(seat, id)) <= capital;
    const secretly =
      operation !== 'share' &&
      act.covert?.only === false &&
      orderCost(rules, orderOf(seat, id, { covert: true })) <= capital;
    if (!openly && !secretly) continue;
    const offer = (order: Order): void => {
      if (checkSecret(rules, known, seat, act, order) !== null) return;
      if (openly) legal.push({ act, order });
      if (secretly) legal.push({ act, order: inSecret(order) });
    };
    if (operation === 'publish') for (const on of protocols) offer(lastingOrder(seat, act, on));
    for (const { happening: what } of secrets) {
      if (operation !== 'share') offer(orderOf(seat, id, { what }));
      else for (const target of tables(rules).seats) offer(orderOf(seat, id, { what, target }));
    }
  }
}

/** Texts, and what is in them in secret, that the seat has read. */
function protocolsIn({ known, reading }: Search): readonly InstrumentId[] {
  const found: InstrumentId[] = [];
  const { instruments, seat } = known;
  for (let place = 0; place < instruments.length; place++) {
    const instrument = instruments[place];
    if (
      instrument?.kind === 'treaty' &&
      reading.heeds(place) &&
      hasRead(instrument, seat) &&
      isHidden(instrument)
    )
      found.push(instrument.id);
  }
  return found;
}

function addRegime({ rules, known, repertoire, capital, legal }: Search, regime: Sanctions): void {
  const { seat } = known;
  for (const { act, order } of roomOnRegime(rules, repertoire, seat, regime)) {
    if (act.cost > capital || checkMoment(rules, known, act, regime) !== null) continue;
    if (!holds(known, act.when)) continue;
    if (act.operation !== 'secondary') legal.push({ act, order });
    else
      for (const target of tables(rules).seats)
        if (checkThird(rules, known, seat, { target }, regime) === null)
          legal.push({ act, order: orderTowards(order, target) });
  }
}

function addCrisis({ rules, known, repertoire, capital, legal }: Search, crisis: Crisis): void {
  for (const act of repertoire.onCrises) {
    if (act.cost > capital) continue;
    if (checkCrisis(rules, known, known.seat, act, crisis) !== null || !holds(known, act.when)) continue;
    legal.push({ act, order: lastingOrder(known.seat, act, crisis.id) });
  }
}

function addDraft({ rules, known, repertoire, capital, legal }: Search, draft: Resolution): void {
  for (const act of repertoire.tabling) {
    if (act.cost > capital || !holds(known, act.when)) continue;
    if (checkDraft(rules, known, known.seat, act, {}, draft) === null)
      legal.push({ act, order: lastingOrder(known.seat, act, draft.id) });
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
  const found: Order[] = [];
  for (const act of repertoireOf(rules, seat)?.canvassing ?? []) {
    if (!holds(known, act.when)) continue;
    const order = orderOf(seat, act.id, { on: draft.id, member, vote });
    if (checkDraft(rules, known, seat, act, order, draft) === null) found.push(order);
  }
  return found;
}

function addTreaty({ rules, known, repertoire, capital, legal }: Search, treaty: Treaty): void {
  const { seat } = known;
  for (const room of roomOnTreaty(rules, repertoire, known, seat, treaty)) {
    const { act, order } = room;
    if (act.cost > capital || !holds(known, act.when)) continue;
    if (act.target === 'casus') {
      for (const { victim, attacker } of known.casus) {
        if (victim !== seat) continue;
        const call = orderTowards(order, attacker);
        if (checkOrder(rules, known, seat, [], call) === null) legal.push({ act, order: call });
      }
    } else if (act.operation === 'propose') {
      if (checkText(rules, known, treaty) !== null) continue;
      const clauses = putForward(rules, treaty);
      if (clauses !== null) legal.push({ act, order: orderOf(seat, act.id, { on: treaty.id, clauses }) });
    } else if (act.operation === 'lobby') {
      for (const target of treaty.parties) {
        const word = orderTowards(order, target);
        if (checkTreaty(rules, known, seat, act, word, treaty) === null) legal.push({ act, order: word });
      }
    } else legal.push({ act, order });
  }
}

/** The text that may be put forward on each treaty as it was when it was looked at last: its parties all ask for it. */
const texts = new Map<
  InstrumentId,
  { readonly rules: Rules; readonly treaty: Treaty; readonly clauses: readonly Clause[] | null }
>();
const MOST_TEXTS = 4096;

/** The text of a candidate; `null` where none can be thought of. */
function putForward(rules: Rules, treaty: Treaty): readonly Clause[] | null {
  const before = texts.get(treaty.id);
  if (before?.treaty === treaty && before.rules === rules) return before.clauses;
  const text = stands(treaty.state) ? changedText(rules, treaty) : textOf(rules, treaty);
  const isNew = text !== null && isText(rules, treaty.id, text) && !changesNothing(treaty, text);
  const clauses = isNew ? text : null;
  if (texts.size >= MOST_TEXTS) texts.clear();
  texts.set(treaty.id, { rules, treaty, clauses });
  return clauses;
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
