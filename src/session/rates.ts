/** How often what the literature counts came about in a game, kind by kind. */
import type { Happening, HappeningKind, World } from '../engine/index.ts';
import { tables } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';

/** Of so many trials so many hits. */
export interface Rate {
  readonly hits: number;
  readonly trials: number;
}
export type Rates = Readonly<Record<string, Rate>>;

class Count {
  readonly found: Record<string, { hits: number; trials: number }> = {};

  add(what: string, hit: boolean): void {
    const rate = (this.found[what] ??= { hits: 0, trials: 0 });
    rate.trials += 1;
    rate.hits += hit ? 1 : 0;
  }
}

/** What became of the promises, threats, measures, drafts and crises of one game. */
export function ratesOf(scenario: Scenario, world: World): Rates {
  const count = new Count();
  promises(scenario, world, count);
  pressure(world, count);
  count.add('war', world.ending === 'war');
  for (const { kind, on } of world.events) {
    if (kind === 'adopted' || kind === 'vetoed' || kind === 'resolutionFailed') {
      count.add('council/adopted', kind === 'adopted');
      count.add('council/vetoed', kind === 'vetoed');
    } else if (kind === 'signed') {
      count.add(
        'treaty/in-force',
        world.events.some((event) => event.kind === 'inForce' && event.on === on),
      );
    }
  }
  return count.found;
}

const ANSWERED: ReadonlySet<HappeningKind> = new Set(['honoured', 'qualified', 'reneged', 'excused']);

function promises(scenario: Scenario, world: World, count: Count): void {
  for (const { kind, params } of world.events) {
    if (kind === 'promiseKept' || kind === 'promiseBroken') {
      const [clause] = params;
      count.add('promise/monthly', kind === 'promiseKept');
      count.add(`promise/monthly/${String(clause)}`, kind === 'promiseKept');
    }
    if (!ANSWERED.has(kind)) continue;
    const [treaty, clause] = params;
    const obligation = tables(scenario.rules)
      .clauses.get(treaty as never)
      ?.get(clause as never)?.obligation;
    const kept = kind === 'honoured' || kind === 'qualified';
    count.add('call/kept', kept);
    count.add('call/honoured', kind === 'honoured');
    count.add(`call/${obligation ?? 'defence'}/kept`, kept);
  }
}

/** Threats and measures that were raised in play: those of the opening have no beginning to count from. */
function pressure(world: World, count: Count): void {
  const conceded = ({ kind }: Happening): boolean => kind === 'conceded' || kind === 'concededPart';
  const regimes = new Set(
    world.events.flatMap(({ kind, on }) =>
      on !== null && (kind === 'threat' || kind === 'imposed') ? [on] : [],
    ),
  );
  for (const id of regimes) {
    const told = world.events.filter(({ on }) => on === id);
    const threat = told.findIndex(({ kind }) => kind === 'threat');
    const imposed = told.findIndex(({ kind }) => kind === 'imposed');
    const gaveWay = told.findIndex(conceded);
    if (threat >= 0 && (imposed < 0 || threat < imposed))
      count.add('sanctions/threat', gaveWay >= 0 && (imposed < 0 || gaveWay < imposed));
    if (imposed >= 0)
      count.add(
        'sanctions/imposed',
        told.some((event, at) => at > imposed && conceded(event)),
      );
    if (threat >= 0)
      count.add(
        'sanctions/backed-down',
        told.some(({ kind }) => kind === 'backedDown' || kind === 'withdrawn'),
      );
    if (gaveWay >= 0) count.add('sanctions/pledge-kept', !told.some(({ kind }) => kind === 'pledgeBroken'));
  }
}

/** The rates of many games, added up. */
export function addRates(list: readonly Rates[]): Rates {
  const sums: Record<string, Rate> = {};
  for (const rates of list)
    for (const [what, { hits, trials }] of Object.entries(rates)) {
      const before = sums[what] ?? { hits: 0, trials: 0 };
      sums[what] = { hits: before.hits + hits, trials: before.trials + trials };
    }
  return sums;
}

/** A share with its 95 % interval, in percent (Wilson's score interval: sound for few trials and near 0 and 1). */
export function shareOf({ hits, trials }: Rate): {
  readonly share: number;
  readonly low: number;
  readonly high: number;
} {
  if (trials === 0) return { share: 0, low: 0, high: 100 };
  const z = 1.96;
  const p = hits / trials;
  const middle = p + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  const whole = 1 + (z * z) / trials;
  const percent = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value))) / 10;
  return {
    share: percent(p),
    low: percent((middle - reach) / whole),
    high: percent((middle + reach) / whole),
  };
}
