/** The best-looking orders of a month: the whole file is looked through, little of it is weighed. */
import {
  holds,
  instrumentOf,
  orderCost,
  ordersOnInstruments,
  ownWorth,
  stands,
  type Order,
  type Treaty,
  type View,
} from '../engine/index.ts';
import { amendments } from './amending.ts';
import { fondness } from './bent.ts';
import { asking } from './council.ts';
import { Glance } from './glance.ts';
import { outlineOf, type Outline } from './outline.ts';
import { CLAUSE, LINE, type Weighing } from './weighing.ts';
import { purposeOf, weigh } from './utility.ts';
import { textOf } from './proposing.ts';

/** Orders that are kept after a first look. */
export const SHORTLIST = 9;
/** Turns for which a refused proposal is not repeated unless its sum has improved. */
const PATIENCE = 3;
/** An order that looks no worse than this may still prove worthwhile when it is weighed. */
const NEAR = 60;
/** No purpose makes up for so bad a first look. */
const HOPELESS = -400;
/** Where the instruments stand in a seat's file, after its orders at actors. */
const INSTRUMENTS_FROM = 10_000;
/** Texts that are worked out in full. */
const TEXTS = 2;

/** An order with what a first look makes of it. */
export interface Glanced {
  readonly order: Order;
  readonly worth: number;
}

/** The few best of many, best first; of equals, the one met first. */
class Best {
  readonly list: Glanced[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  offer(order: Order, worth: number): void {
    const { list, most } = this;
    let at = list.length;
    if (at === most) {
      at--;
      if ((list[at]?.worth ?? worth) >= worth) return;
    }
    // Never a place before the first: a list that is asked for −1 looks for a property of that name.
    for (; at > 0; at--) {
      const above = list[at - 1];
      if (above === undefined || above.worth >= worth) break;
      list[at] = above;
    }
    list[at] = { order, worth };
  }
}

/** The best-looking orders that cost no more than so much, best first. Texts are worked out in full, as their worth is in the bargaining. */
export function shortlist(weighing: Weighing, capital: number, most: number): readonly Glanced[] {
  const { rules, known, world, stakes, duties } = weighing;
  const glance = new Glance(rules, known, world, stakes);
  const best = new Best(most);
  const { pages, occasional, heeds } = weighing.attention;
  for (const { act, cost, outlines } of pages) {
    if (cost > capital || !holds(known, act.when)) continue;
    // Most orders at an actor serve no purpose beyond their effects.
    const purposeful =
      act.operation === 'spy' || stakes.mayCount(act.id) || duties.some((duty) => duty.act === act.id);
    for (const outline of outlines) offer(weighing, glance, outline, outline.order, purposeful, best);
  }
  for (const { order, worth } of asking(rules, known, heeds)) {
    weighing.asked.set(order, worth);
    offer(weighing, glance, outlineOf(rules, known, world, order), order, true, best);
  }
  const texts = new Best(TEXTS);
  const onInstruments = ordersOnInstruments(rules, known, capital, {
    occasional,
    heeds: (place) => heeds(INSTRUMENTS_FROM + place),
  });
  for (const { act, order } of onInstruments) {
    if (act.operation === 'propose') {
      const worth = glanceText(weighing, order);
      if (worth > 0) texts.offer(order, worth);
    } else offer(weighing, glance, outlineOf(rules, known, world, order), order, true, best);
  }
  for (const { order } of texts.list) {
    if (weighing.bargains) {
      const weighed = weigh(weighing, order);
      best.offer(weighed.order, weighed.utility);
    } else {
      const seen = glance.worth(outlineOf(rules, known, world, order));
      best.offer(order, seen + textOf(weighing, order).amount - orderCost(rules, order) * weighing.price);
    }
  }
  if (weighing.bargains)
    for (const order of amendments(weighing, capital)) best.offer(order, weigh(weighing, order).utility);
  return best.list;
}

function offer(
  weighing: Weighing,
  glance: Glance,
  outline: Outline,
  order: Order,
  purposeful: boolean,
  best: Best,
): void {
  let worth = glance.worth(outline) + Math.trunc((LINE * outline.lines * outline.seen) / 100);
  if (worth < HOPELESS) return;
  worth -= outline.cost * weighing.price;
  if (purposeful) worth += purposeOf(weighing, outline.act, order);
  const { id } = outline.act;
  if (weighing.bent.acts.has(id)) worth += fondness(weighing.bent, id, glance.timesOf(outline), worth);
  if (worth > -NEAR) best.offer(order, worth);
}

/** Whether putting the text again would be nagging: it lies open, or was turned down or left lying not long ago. */
function nags(known: View, treaty: Treaty): boolean {
  const open = treaty.state === 'proposed' || treaty.state === 'negotiating';
  if (open) return treaty.data.proposer === known.seat || treaty.data.initialled.includes(known.seat);
  if (treaty.state === 'shelved') return known.turn - treaty.since < PATIENCE;
  const bargain = known.bargains.find((other) => other.asker === known.seat && other.treaty === treaty.id);
  return bargain !== undefined && bargain.refusals > 0 && known.turn - bargain.lastTurn < PATIENCE;
}

/** What a text would bring if it were signed; 0 if putting it would be nagging. */
function glanceText({ rules, known, stakes }: Weighing, { on, clauses }: Order): number {
  if (on === undefined) return 0;
  const treaty = instrumentOf(known, on);
  // Changes of what stands are thought of by themselves.
  if (treaty?.kind !== 'treaty' || stands(treaty.state) || nags(known, treaty)) return 0;
  const worth = ownWorth(rules, {
    treaty: on,
    asker: known.seat,
    answerer: known.seat,
    clauses: clauses ?? [],
  });
  return worth * CLAUSE + (stakes.treaties.get(on)?.weight ?? 0);
}
