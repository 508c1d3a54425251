/** The démarches that could have been sent instead of one, or in a slot that was left empty. */
import { plan } from '../../ai/index.ts';
import type { Order, Rules, View } from '../../engine/index.ts';
import {
  ACT_GROUPS,
  candidates,
  canvasses,
  chairs,
  checkOrder,
  glimpse,
  instrumentOf,
  monthOf,
  openAmendment,
  orderCost,
  sameText,
  stands,
  tables,
  view,
} from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { createWords, type Locale } from '../../words/index.ts';
import { actLabel, orderObject, orderTitle } from '../desk/orders.ts';
import { goneAt, type Gone } from '../replay/course.ts';
import { namesOf } from '../telling/names.ts';
import { createTeller } from '../telling/teller.ts';
import type { Choice, OtherOrder, Played } from '../what-if.ts';
import { besideOf } from './beside.ts';

/** Clerks that are asked what they would have sent. */
const CLERKS = 6;

/**
 * All that the seat of a choice could lawfully have sent in its place, by heading and act. It is what the desk offered
 * then, votes of the Council's members included, as far as it fits with what else the seat sent that month: its other
 * orders, its slots, and the capital that they and its answers left. No text is made up: a treaty can be proposed or
 * changed only in the words that lay open at the time. Nor is anything said at the Table, or a second order changed
 * with the first.
 */
export function otherOrders(
  scenario: Scenario,
  played: Played,
  { by, slot }: Pick<Choice, 'by' | 'slot'>,
  locale: Locale = 'en',
): readonly OtherOrder[] {
  if (slot === null) return [];
  const { rules } = scenario;
  const gone = goneAt(rules, played, slot.phase);
  const known = view(rules, gone.before, by, { ledger: false });
  const teller = createTeller(scenario, createWords(locale, namesOf(scenario)), known);
  const advised = advice(rules, glimpse(rules, gone.before, by));
  const placeOf = (order: Order): number | null => {
    const place = advised.findIndex((other) => isSame(other, order));
    return place < 0 ? null : place;
  };
  const acts = tables(rules).acts;
  const rank = ({ act }: Order): number => {
    const rule = acts.get(act);
    return rule === undefined
      ? 0
      : ACT_GROUPS.indexOf(rule.group) * rules.acts.length + rules.acts.indexOf(rule);
  };
  return [...candidates(rules, known), ...allCanvasses(rules, known)]
    .filter(fitting(rules, known, gone, slot.input))
    .toSorted((a, b) => rank(a) - rank(b) || Number(a.covert ?? false) - Number(b.covert ?? false))
    .map((order) => ({
      fork: { ...slot, sends: order },
      text: orderTitle(teller, order),
      heading: teller.words.say(`group/${acts.get(order.act)?.group ?? 'bargain'}`),
      act: actLabel(teller, order),
      object: orderObject(teller, order),
      cost: orderCost(rules, order),
      likely: placeOf(order),
    }));
}

/** Whether anything at all could have been sent in a slot. */
export function isAnyOther(rules: Rules, known: View, gone: Gone, input: number | null): boolean {
  const fits = fitting(rules, known, gone, input);
  return candidates(rules, known).some(fits) || allCanvasses(rules, known).some(fits);
}

/** Tells what the view's seat could have sent in place of an input, or beside all that it sent where that is null. */
function fitting(rules: Rules, known: View, gone: Gone, input: number | null): (order: Order) => boolean {
  const { seat } = known;
  const { orders, left } = besideOf(rules, gone, seat, input);
  const was = input === null ? undefined : gone.inputs[input];
  return (order) =>
    orderCost(rules, order) <= left &&
    (order.clauses === undefined || isLying(known, order)) &&
    !(was?.type === 'order' && isSame(was, order)) &&
    checkOrder(rules, known, seat, orders, order) === null;
}

/** Each member of the Council asked for either vote on each draft that lies there. */
function allCanvasses(rules: Rules, known: View): readonly Order[] {
  const members = chairs(rules, monthOf(known));
  return known.instruments.flatMap((draft) =>
    draft.kind !== 'resolution'
      ? []
      : members.flatMap(({ id }) =>
          (['yes', 'no'] as const).flatMap((vote) => canvasses(rules, known, draft, id, vote)),
        ),
  );
}

/** Whether the text that an order puts lay open as it is. */
function isLying(known: View, { on, clauses = [] }: Order): boolean {
  const treaty = on === undefined ? undefined : instrumentOf(known, on);
  if (treaty?.kind !== 'treaty') return false;
  const lying = stands(treaty.state) ? openAmendment(treaty)?.clauses : treaty.data.clauses;
  return lying !== undefined && lying.length > 0 && sameText(lying, clauses);
}

/** What machines would have sent from the same desk: an envoy first, then clerks, each of whom reads another part of its file. */
function advice(rules: Rules, known: View): readonly Order[] {
  const lots = Array.from({ length: CLERKS }, (_, lot) => plan(rules, known, 'clerk', `advice/${lot}`));
  return [plan(rules, known, 'envoy', 'advice'), ...lots]
    .flatMap(({ inputs }) => inputs)
    .filter((input) => input.type === 'order');
}

const isSame = (a: Order, b: Order): boolean =>
  a.act === b.act &&
  a.target === b.target &&
  a.on === b.on &&
  a.member === b.member &&
  a.vote === b.vote &&
  a.what === b.what &&
  (a.covert ?? false) === (b.covert ?? false) &&
  sameText(a.clauses ?? [], b.clauses ?? []);
