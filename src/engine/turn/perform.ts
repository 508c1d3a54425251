/** Carries out one order that was let through the door: what everybody can see of it, and its effects. */
import { ByName } from '../by-name.ts';
import { instrumentOf } from '../condition.ts';
import { circleOf, openCase } from '../covert/cases.ts';
import { isCovert, partsOf } from '../covert/parts.ts';
import { apply } from '../effects.ts';
import { divide } from '../integers.ts';
import { owe } from '../favours/favours.ts';
import { tables } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import { kept } from '../names.ts';
import type { Order } from '../orders.ts';
import type { ActId, ActorId } from '../vocabulary.ts';
import type { Habit, World } from '../world.ts';
import type { Known } from '../knows.ts';

/** Months after which an act counts as new again. */
const HABIT_MONTHS = 6;

/** Percent of an act's effects that is left after so many repetitions. */
export function repeatPercent(repeat: number, times: number): number {
  let percent = 100;
  for (let i = 0; i < times && percent > 0; i++) percent = divide(percent * repeat, 100);
  return percent;
}

/** Keys by seat, act and what it is about, each made once: a habit is told from a hundred others by its key. */
const keys = new ByName<ActorId, ByName<ActId, ByName<string, string>>>();

export function habitKey({
  seat,
  act,
  target,
  on,
  member,
}: Pick<Order, 'seat' | 'act' | 'target' | 'on' | 'member'>): string {
  return keyOf(seat, act, member ?? target ?? on ?? '');
}

/** The key under which it is remembered that somebody does something towards an actor, or about an instrument. */
export function keyOf(seat: ActorId, act: ActId, about: string): string {
  let acts = keys.get(seat);
  if (!acts) {
    acts = new ByName();
    keys.set(seat, acts);
  }
  let known = acts.get(act);
  if (!known) {
    known = new ByName();
    acts.set(act, known);
  }
  let key = known.get(about);
  if (key === undefined) {
    key = kept(`${seat}|${act}|${about}`);
    known.set(about, key);
  }
  return key;
}

/** How often this act was done towards this actor lately. */
export function timesDone(box: Pick<Outbox, 'world' | 'now'>, order: Order): number {
  const { turn, months } = box.world;
  return timesIn({ habits: box.now('habits'), turn, months }, order);
}

/** The same as a view, or a world, has it. */
export function timesIn(known: Pick<World, 'habits' | 'turn' | 'months'>, order: Order): number {
  const place = placeOf(known.habits, habitKey(order));
  const habit = place < 0 ? undefined : known.habits[place];
  return habit && isFresh(habit, known) ? habit.times : 0;
}

function placeOf(habits: readonly Habit[], key: string): number {
  for (let place = 0; place < habits.length; place++) if (habits[place]?.key === key) return place;
  return -1;
}

/** Whether what was done is still remembered, so that doing it again counts for less. */
export function isFresh({ turn }: Habit, now: Pick<World, 'turn' | 'months'>): boolean {
  return (now.turn - turn) * now.months < HABIT_MONTHS;
}

/** Reasons by act, made once: parts of a regard are told from each other by them. */
const reasons = new ByName<ActId, string>();

function reasonOf(act: ActId): string {
  let reason = reasons.get(act);
  if (reason === undefined) {
    reason = kept(`act/${act}`);
    reasons.set(act, reason);
  }
  return reason;
}

/** Records the act, counts the habit, books its effects; returns the happening. */
export function perform(box: Outbox, order: Order, known: Known = 'all'): number {
  const act = tables(box.rules).acts.get(order.act);
  if (!act) throw new Error(`no act ${order.act}`);
  const key = habitKey(order);
  const habits = box.habits();
  const place = placeOf(habits, key);
  const habit = place < 0 ? undefined : habits[place];
  const times = habit && isFresh(habit, box.world) ? habit.times : 0;
  // It has not passed between the two in this game: the first of its kind is an event.
  const percent = times > 0 ? repeatPercent(act.repeat, times) : 100 + (habit ? 0 : act.rarity);
  const target = order.target ?? counterpart(box, order);
  const covert = isCovert(act, order);
  const circle = covert ? circleOf(act, order.seat, target) : known;
  const happening = box.happen({
    kind: 'act',
    by: order.seat,
    to: target,
    on: order.on ?? null,
    params: covert
      ? [act.id, percent, 'covert', order.what ?? -1]
      : order.member === undefined
        ? [act.id, percent]
        : [act.id, percent, order.member, order.vote ?? 'yes'],
    known: circle,
  });
  if (place >= 0) habits.splice(place, 1);
  habits.push({ key, times: times + 1, turn: box.world.turn });
  const cast = { self: order.seat, target };
  const parts = covert ? partsOf(box.rules, act) : null;
  // Supplies are ordered by the month: in a turn of two the same goes out twice.
  const share = act.supplies ? percent * box.world.months : percent;
  apply(box, parts?.hidden ?? act.effects, cast, reasonOf(act.id), happening, undefined, share, circle);
  if (parts) apply(box, parts.unexplained, cast, 'covert/unexplained', box.month, undefined, share);
  if (covert && circle !== 'all')
    openCase(box, {
      happening,
      act: act.id,
      by: order.seat,
      to: target,
      on: order.on ?? null,
      percent: share,
      circle,
    });
  if (act.favour && target !== null && !covert) owe(box, target, order.seat, happening);
  return happening;
}

/** Whom an act on an instrument is towards: the other party of two, the target of a regime or of a draft, the member that is asked. */
export function counterpart(box: Pick<Outbox, 'world' | 'rules'>, order: Order): ActorId | null {
  if (order.member !== undefined) return tables(box.rules).members.get(order.member)?.actor ?? null;
  if (order.what !== undefined)
    return box.world.covert.find(({ happening }) => happening === order.what)?.by ?? null;
  const instrument = order.on === undefined ? undefined : instrumentOf(box.world, order.on);
  if (instrument?.kind === 'resolution') {
    const { target = null } = tables(box.rules).resolutions.get(instrument.id) ?? {};
    return target === order.seat ? null : target;
  }
  if (instrument?.kind === 'sanctions')
    return instrument.data.target === order.seat ? (instrument.parties[0] ?? null) : instrument.data.target;
  if (instrument?.kind === 'crisis' && instrument.parties.includes(order.seat))
    return instrument.parties.find((party) => party !== order.seat) ?? null;
  if (instrument?.kind === 'treaty' && instrument.parties.length === 2) {
    return instrument.parties.find((party) => party !== order.seat) ?? null;
  }
  return null;
}
