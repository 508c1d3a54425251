/** What standing measures take from their target and from those who keep them. */
import { divide } from '../../integers.ts';
import { actorAt, tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Rules } from '../../rules/rules.ts';
import type { ActorId, InstrumentId } from '../../vocabulary.ts';
import type { Route, World } from '../../world.ts';
import type { Sanctions } from '../instrument.ts';
import { standing } from './regime.ts';

type Measured = Pick<World, 'numbers' | 'routes'>;

/** Percent of the target's outside trade that its senders cover, before evasion. */
export function coverageOf(rules: Rules, regime: Sanctions): number {
  const rule = tables(rules).regimes.get(regime.id);
  let covered = 0;
  for (const sender of regime.parties) covered += rule?.coverage[sender] ?? 0;
  return Math.min(100, covered);
}

/** The ways round a regime that this world, or this view, knows of. */
export function routesOf(known: Pick<World, 'routes'>, regime: InstrumentId): readonly Route[] {
  return known.routes.length === 0 ? known.routes : known.routes.filter((route) => route.regime === regime);
}

/** The same with so much coverage and integrity. */
export function biteAt(rules: Rules, regime: Sanctions, coverage: number, integrity: number): number {
  const measures = tables(rules).regimes.get(regime.id)?.measures ?? [];
  let bite = 0;
  for (const measure of measures) if (regime.data.measures.includes(measure.id)) bite += measure.bite;
  return divide(
    bite * Math.max(0, coverage) * integrity,
    regime.state.startsWith('easing.') ? 20_000 : 10_000,
  );
}

/**
 * Economy points a month that a regime takes from its target: measures × coverage less what is evaded × integrity,
 * half while easing.
 */
export function biteOf(rules: Rules, world: Measured, regime: Sanctions): number {
  const rule = tables(rules).regimes.get(regime.id);
  if (!rule || !standing(regime)) return 0;
  const evaded = routesOf(world, regime.id).reduce((sum, { volume }) => sum + volume, 0);
  return biteAt(rules, regime, coverageOf(rules, regime) - evaded, world.numbers[rule.integrity] ?? 0);
}

/** Economy points a month, in hundredths, that a regime costs each of its senders. */
export function costOf(rules: Rules, regime: Sanctions): number {
  if (!standing(regime)) return 0;
  const measures = tables(rules).regimes.get(regime.id)?.measures ?? [];
  let sum = 0;
  for (const { id, cost } of measures) if (regime.data.measures.includes(id)) sum += cost;
  return sum;
}

/** What standing regimes take from targets and senders in a turn. What is evaded is booked for those who know of it. */
export function weigh(box: Outbox): void {
  const { rules, world } = box;
  const costs = new Map<ActorId, number>();
  for (const regime of world.instruments) {
    if (regime.kind !== 'sanctions' || !standing(regime)) continue;
    const rule = tables(rules).regimes.get(regime.id);
    if (!rule) continue;
    const economy = actorAt(rules, regime.data.target, 'economy');
    const integrity = world.numbers[rule.integrity] ?? 0;
    let coverage = coverageOf(rules, regime);
    let bite = biteAt(rules, regime, coverage, integrity);
    box.change(economy, -bite * world.months, 'sanctions/bite', box.month, [regime.id]);
    for (const { by, volume, happening, known } of routesOf(world, regime.id)) {
      coverage -= volume;
      const left = biteAt(rules, regime, coverage, integrity);
      box.change(
        economy,
        (bite - left) * world.months,
        'sanctions/evaded',
        happening,
        [regime.id, by],
        0,
        known,
      );
      bite = left;
    }
    const cost = costOf(rules, regime);
    for (const sender of regime.parties) {
      if (tables(rules).seatIndex.has(sender)) costs.set(sender, (costs.get(sender) ?? 0) + cost);
    }
  }
  costs.forEach((cost, sender) => {
    box.change(
      actorAt(rules, sender, 'economy'),
      -divide(cost * world.months, 100),
      'sanctions/cost',
      box.month,
    );
  });
}
