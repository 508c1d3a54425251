/**
 * What a seat reads of its file in a month: all of it, or the one part of so many that is drawn for the month.
 * Which part a place belongs to is fixed, so that each part of the file is drawn up once, and nine tenths of it
 * need not even be turned down.
 */
import {
  ByName,
  Prepared,
  occasionalOrders,
  type ActorId,
  type Offered,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import { fileOf, type Page } from './outline.ts';

export interface Attention {
  /** Its orders at actors and at nobody, as far as they are read. */
  readonly pages: readonly Page[];
  /** The same of orders that need an occasion. */
  readonly occasional: readonly Offered[];
  /** Whether this place is read: a draft before the Council, an instrument with its orders, a secret. */
  readonly heeds: (place: number) => boolean;
}

/** Where the orders that need an occasion stand in the file. */
const OCCASIONS_FROM = 15_000;

/** Nothing is passed over. */
export function readAll(rules: Rules, world: World, { seat }: View): Attention {
  return {
    pages: fileOf(rules, world, seat),
    occasional: occasionalOrders(rules, seat),
    heeds: () => true,
  };
}

/** One part in 2^`halvings` is read: the next each month, from where the `lot` falls, so that all come round. */
export function readPart(
  rules: Rules,
  world: World,
  { seat, turn }: View,
  lot: number,
  halvings: number,
): Attention {
  return partOf(rules, world, seat, halvings, (lot + turn) & ((1 << halvings) - 1));
}

/** The part to which a place belongs: the first bits of it, well mixed. */
function partAt(place: number, halvings: number): number {
  return Math.imul(place + 1, 0x9e3779b1) >>> (32 - halvings);
}

/** By seat, and then by part of so many. */
const parts = new Prepared(() => new ByName<ActorId, Attention[]>());

function partOf(rules: Rules, world: World, seat: ActorId, halvings: number, part: number): Attention {
  const known = parts.of(rules);
  let bySeat = known.get(seat);
  if (!bySeat) {
    bySeat = [];
    known.set(seat, bySeat);
  }
  return (bySeat[(1 << halvings) + part] ??= readingOf(rules, world, seat, halvings, part));
}

function readingOf(rules: Rules, world: World, seat: ActorId, halvings: number, part: number): Attention {
  const heeds = (place: number): boolean => partAt(place, halvings) === part;
  let place = OCCASIONS_FROM;
  return {
    pages: fileOf(rules, world, seat)
      .map((page) => ({ ...page, outlines: page.outlines.filter((_, index) => heeds(page.first + index)) }))
      .filter(({ outlines }) => outlines.length > 0),
    occasional: occasionalOrders(rules, seat)
      .map((offered) => ({ ...offered, orders: offered.orders.filter(() => heeds(place++)) }))
      .filter(({ orders }) => orders.length > 0),
    heeds,
  };
}
