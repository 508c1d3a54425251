/** Evasion: partners of a target open ways round its measures; watching closes them, and being named hurts. */
import { wasDone } from '../../chronicle.ts';
import type { Known } from '../../condition.ts';
import { tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActorId, InstrumentId } from '../../vocabulary.ts';
import type { Known as Circle } from '../../knows.ts';
import type { Route } from '../../world.ts';
import type { Sanctions } from '../instrument.ts';

/** Percent of the target's trade that opening or widening a route carries, and the most of one partner. */
const OPENED = 12;
const WIDEST = 36;
/** A route narrows by so much a month, faster where somebody watches. */
const NARROWS = { monitored: 4, unmonitored: 2 } as const;
/** Months for which an act that helped the target round measures is held against its author. */
const REMEMBERED = 4;
/** Integrity that a secondary measure gives back: others look again before they help. */
const SECONDARY = 3;

/**
 * A partner of the target opens a way round a regime, or widens the one it has. A sender that does so carries no
 * more past its own measures than it covers. `known` is who knows of it; false if it cannot be widened.
 */
export function openRoute(
  box: Outbox,
  id: InstrumentId,
  by: ActorId,
  happening: number,
  known: Circle,
): boolean {
  const regime = box.instrument('sanctions', id);
  const rule = tables(box.rules).regimes.get(id);
  if (!regime || !rule || by === regime.data.target) return false;
  const before = box.now('routes').find((route) => route.regime === id && route.by === by);
  const most = Math.min(WIDEST, regime.parties.includes(by) ? (rule.coverage[by] ?? 0) : WIDEST);
  const volume = Math.min(most, (before?.volume ?? 0) + OPENED);
  if (volume <= (before?.volume ?? 0)) return false;
  box.set('routes', [
    ...box.now('routes').filter((route) => route !== before),
    { regime: id, by, volume, happening, known: before?.known === 'all' ? 'all' : known },
  ]);
  return true;
}

/** A route comes to light: `known` is who knows of it from now on. What is in the open carries half as much. */
export function uncoverRoute(
  box: Outbox,
  id: InstrumentId,
  by: ActorId,
  known: Circle,
  happening: number,
): void {
  const route = box.now('routes').find((other) => other.regime === id && other.by === by);
  if (!route || route.known === 'all') return;
  const volume = known === 'all' ? route.volume >> 1 : route.volume;
  box.set('routes', [
    ...box.now('routes').filter((other) => other !== route),
    ...(volume > 0 ? [{ ...route, known, volume, happening }] : []),
  ]);
}

/** A month passes over the routes: they narrow, those of regimes that no longer stand close. */
export function narrow(box: Outbox): void {
  if (box.world.routes.length === 0) return;
  const left: Route[] = [];
  for (const { regime: on, by, volume: before, happening, known } of box.now('routes')) {
    const regime = box.instrument('sanctions', on);
    const loss = regime?.state.endsWith('.monitored')
      ? NARROWS.monitored
      : regime?.state.endsWith('.unmonitored')
        ? NARROWS.unmonitored
        : before;
    const volume = before - loss * box.world.months;
    if (volume > 0) left.push({ regime: on, by, volume, happening, known });
  }
  box.set('routes', left);
}

/** Whether, as far as this view knows, somebody helps a target round its measures: by a route, or by what it did lately. */
export function helpsEvade(rules: Rules, known: Known, { id, data }: Sanctions, by: ActorId): boolean {
  for (const route of known.routes) if (route.regime === id && route.by === by) return true;
  const since = known.turn - Math.ceil(REMEMBERED / known.months);
  for (const act of tables(rules).regimes.get(id)?.busts ?? [])
    if (wasDone(known.events, act, by, data.target, since)) return true;
  return false;
}

/** Measures against who helps the target round them: its route narrows, and others think again. */
export function punish(box: Outbox, regime: Sanctions, order: Order, happening: number): void {
  const third = order.target;
  const rule = tables(box.rules).regimes.get(regime.id);
  if (third === undefined || !rule) return;
  const said = box.happen({ kind: 'secondary', by: order.seat, to: third, on: regime.id, cause: happening });
  box.set(
    'routes',
    box
      .now('routes')
      .flatMap((route) =>
        route.regime !== regime.id || route.by !== third
          ? [route]
          : route.volume > 1
            ? [{ ...route, volume: route.volume >> 1 }]
            : [],
      ),
  );
  box.change(rule.integrity, SECONDARY, 'sanctions/secondary', said, [regime.id]);
  // The target sees who suffers for its sake.
  box.change(
    tieAt(box.rules, regime.data.target, third, 'regard'),
    2,
    'sanctions/secondary',
    said,
    [regime.id],
    1,
  );
}
