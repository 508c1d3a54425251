/** Carries out one order that was let through the door: what everybody can see of it, and its effects. */
import { apply } from '../effects.ts';
import { divide } from '../integers.ts';
import { tables } from '../layout.ts';
import type { Outbox } from '../ledger.ts';
import type { Order } from '../orders.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Known } from '../world.ts';

/** Months after which an act counts as new again. */
const HABIT_MONTHS = 6;

/** Percent of an act's effects that is left after so many repetitions. */
export function repeatPercent(repeat: number, times: number): number {
  let percent = 100;
  for (let i = 0; i < times && percent > 0; i++) percent = divide(percent * repeat, 100);
  return percent;
}

export function habitKey(order: Pick<Order, 'seat' | 'act' | 'target' | 'on' | 'member'>): string {
  return `${order.seat}|${order.act}|${order.member ?? order.target ?? order.on ?? ''}`;
}

/** How often this act was done towards this actor lately. */
export function timesDone(box: Pick<Outbox, 'world' | 'now'>, order: Order): number {
  const key = habitKey(order);
  const habit = box.now('habits').find((known) => known.key === key);
  return habit && (box.world.turn - habit.turn) * box.world.months < HABIT_MONTHS ? habit.times : 0;
}

/** Records the act, counts the habit, books its effects; returns the happening. */
export function perform(box: Outbox, order: Order, known: Known = 'all'): number {
  const act = tables(box.rules).acts.get(order.act);
  if (!act) throw new Error(`no act ${order.act}`);
  const times = timesDone(box, order);
  const percent = repeatPercent(act.repeat, times);
  const happening = box.happen({
    kind: 'act',
    by: order.seat,
    to: order.target ?? counterpart(box, order),
    on: order.on ?? null,
    params:
      order.member === undefined ? [act.id, percent] : [act.id, percent, order.member, order.vote ?? 'yes'],
    known,
  });
  const key = habitKey(order);
  box.set('habits', [
    ...box.now('habits').filter((habit) => habit.key !== key),
    { key, times: times + 1, turn: box.world.turn },
  ]);
  const cast = { self: order.seat, target: order.target ?? counterpart(box, order) };
  apply(box, act.effects, cast, `act/${act.id}`, happening, [], percent, known);
  return happening;
}

/** Whom an act on an instrument is towards: the other party of two, the target of a regime or of a draft, the member that is asked. */
export function counterpart(box: Pick<Outbox, 'world' | 'rules'>, order: Order): ActorId | null {
  if (order.member !== undefined) return tables(box.rules).members.get(order.member)?.actor ?? null;
  const instrument = box.world.instruments.find(({ id }) => id === order.on);
  if (instrument?.kind === 'resolution') {
    const { target = null } = tables(box.rules).resolutions.get(instrument.id) ?? {};
    return target === order.seat ? null : target;
  }
  if (instrument?.kind === 'sanctions')
    return instrument.data.target === order.seat ? (instrument.parties[0] ?? null) : instrument.data.target;
  if (instrument?.kind === 'treaty' && instrument.parties.length === 2) {
    return instrument.parties.find((party) => party !== order.seat) ?? null;
  }
  return null;
}
