/** How much: what orders do to a regime, who stands behind it, and what a month does to its integrity. */
import { clamp } from '../../integers.ts';
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { ActorId, InstrumentId } from '../../vocabulary.ts';
import type { Sanctions } from '../instrument.ts';
import { routesOf } from './bite.ts';
import { narrow, punish } from './evasion.ts';
import { wearinessOf, WEARY_FROM } from './fatigue.ts';
import { setData, standing, tell } from './regime.ts';
import { watch } from './team.ts';
import { demandAgain, giveWay, overPledge, takeBack } from './threat.ts';

export { biteOf, weigh } from './bite.ts';
export { answerDemand, threaten } from './threat.ts';

const INTEGRITY_FLOOR = 15;
const INTEGRITY_CEILING = 90;
/** Points of integrity a month, by cause. */
const WATCHED = 2;
const UNWATCHED = -1;
const WEARY = -1;
const BUSTED = -1;
/** From this volume on, percent of the target's trade, evasion wears a regime down. */
const BUSTING_FROM = 10;

/** The operations on a regime that take effect in the sanctions step. */
export function operate(box: Outbox, order: Order, happening: number): void {
  const id = order.on as InstrumentId;
  const regime = box.instrument('sanctions', id);
  if (!regime) return;
  const { seat } = order;
  switch (tables(box.rules).acts.get(order.act)?.operation) {
    case 'impose':
      impose(box, regime, seat, happening);
      return;
    case 'join':
      join(box, regime, seat, happening);
      return;
    case 'leave':
      leave(box, regime, seat, happening);
      return;
    case 'ease':
      tell(box, regime, 'EASE', 'eased', seat, happening);
      return;
    case 'snapBack':
      snapBack(box, regime, seat, happening);
      return;
    case 'lift':
      tell(box, regime, 'LIFT', 'lifted', seat, happening);
      return;
    case 'withdraw':
      takeBack(box, regime, false, happening);
      return;
    case 'concede':
    case 'concedePart': {
      const [leader] = regime.parties;
      const part = tables(box.rules).acts.get(order.act)?.operation === 'concedePart';
      if (leader !== undefined) giveWay(box, regime, leader, part, happening);
      return;
    }
    case 'monitor':
      watch(box, regime, seat, happening);
      return;
    case 'secondary':
      punish(box, regime, order, happening);
      return;
    default:
  }
}

function impose(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id, data } = regime;
  // Somebody else imposed them in the same month: the second stands with the first.
  if (standing(regime)) {
    join(box, regime, seat, cause);
    return;
  }
  if (!box.move('sanctions', id, 'IMPOSE', { several: false })) return;
  const measures = (tables(box.rules).regimes.get(id)?.measures ?? []).map((measure) => measure.id);
  setData(
    box,
    box.instrument('sanctions', id) as Sanctions,
    {
      measures,
      threatener: null,
      deadline: -1,
      raised: data.raised || box.turn,
      joined: { [seat]: box.turn },
      asked: box.turn,
    },
    [seat],
  );
  const imposed = box.happen({ kind: 'imposed', by: seat, to: data.target, on: id, params: measures, cause });
  overPledge(box, regime, seat, imposed);
  box.set(
    'awaiting',
    box.now('awaiting').filter((question) => question.on !== id),
  );
}

/** Eased measures stand again at once, all of them. */
function snapBack(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  if (!tell(box, regime, 'SNAP_BACK', 'snappedBack', seat, cause)) return;
  const measures = (tables(box.rules).regimes.get(regime.id)?.measures ?? []).map(({ id }) => id);
  // A regime of the opening is put back as it was; one raised in play has all its measures.
  if (regime.data.raised > 0)
    setData(box, box.instrument('sanctions', regime.id) as Sanctions, { measures, asked: box.turn });
}

function join(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id } = regime;
  const parties = [...regime.parties.filter((party) => party !== seat), seat];
  if (!box.move('sanctions', id, 'JOIN', { several: parties.length > 1 })) return;
  const joined = { ...regime.data.joined, [seat]: box.turn };
  setData(box, box.instrument('sanctions', id) as Sanctions, { joined }, parties);
  box.happen({ kind: 'joined', by: seat, to: regime.data.target, on: id, cause });
}

/** Of several the others go on; when the last two leave in one month, nobody stands behind it any more. */
function leave(box: Outbox, regime: Sanctions, seat: ActorId, cause: number): void {
  const { id } = regime;
  const { target } = regime.data;
  const parties = regime.parties.filter((party) => party !== seat);
  const last = parties.length === 0;
  if (!box.move('sanctions', id, last ? 'LAPSE' : 'LEAVE', { several: parties.length > 1 })) return;
  setData(box, box.instrument('sanctions', id) as Sanctions, {}, parties);
  box.happen({ kind: 'left', by: seat, to: target, on: id, cause });
  if (last) box.happen({ kind: 'regimeLapsed', to: target, on: id, cause });
}

/** Threats whose time is up, demands put again, routes that narrow, integrity as it rises or crumbles. */
export function advance(box: Outbox, month: number): void {
  for (const before of box.world.instruments) {
    if (before.kind !== 'sanctions') continue;
    // As the orders of this month leave it: what was carried out or taken back in its last month is not late.
    const regime = box.latest(before);
    const { threatener, deadline } = regime.data;
    if (regime.state === 'threatened') {
      if (threatener !== null && month >= deadline) takeBack(box, regime, true, box.month);
      else demandAgain(box, regime);
    } else if (standing(regime)) {
      hold(box, regime);
      demandAgain(box, regime);
    } else if (
      regime.state === 'settled' &&
      !box.now('pledges').some((pledge) => pledge.regime === regime.id)
    ) {
      box.move('sanctions', regime.id, 'RESET');
    }
  }
  narrow(box);
}

/** A month of holding together: who watches, who evades, who is weary; never pulled below the floor or above the ceiling. */
function hold(box: Outbox, regime: Sanctions): void {
  const { rules, world } = box;
  const integrity = tables(rules).regimes.get(regime.id)?.integrity;
  if (integrity === undefined) return;
  let value = world.numbers[integrity] ?? 0;
  const { months } = world;
  const move = (
    by: number,
    reason: string,
    cause: number,
    params: readonly string[],
    known = regime.known,
  ): void => {
    const after = clamp(
      value + by * months,
      Math.min(value, INTEGRITY_FLOOR),
      Math.max(value, INTEGRITY_CEILING),
    );
    box.change(integrity, after - value, reason, cause, params, 0, known);
    value = after;
  };
  if (regime.state.endsWith('.monitored')) move(WATCHED, 'sanctions/monitored', box.month, [regime.id]);
  else move(UNWATCHED, 'sanctions/unwatched', box.month, [regime.id]);
  for (const { by, volume, known, happening } of routesOf(world, regime.id))
    if (volume >= BUSTING_FROM) move(BUSTED, 'sanctions/busted', happening, [regime.id, by], known);
  for (const sender of regime.parties)
    if (wearinessOf(rules, world, regime, sender) >= WEARY_FROM)
      move(WEARY, 'sanctions/weary', box.month, [regime.id, sender]);
}
