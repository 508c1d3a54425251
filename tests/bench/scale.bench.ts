/** A month in which every government does one thing, from a table of seven to the whole of the United Nations. */
import { checksum, draw, layoutNames, open, resolve, tables, view } from '../../src/engine/index.ts';
import type { ActorId, NumberRules, Order, Rules, SeatHolder, World } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import sample from '../scenario/sample.yaml?raw';

const SIZES = [7, 30, 90, 193];
const MONTHS = 6;
const dice = { seed: 'scale', salt: 0 };

/** So many governments with some regard for each other, and the ordinary gestures. */
function worldOf(size: number): Rules {
  const { scenario } = readScenario(sample, 'tests/scenario/sample.yaml');
  const first = scenario?.rules.actors[0];
  if (!scenario || !first) throw new Error('the sample scenario has faults');
  const { rules } = scenario;
  const ids = Array.from({ length: size }, (_, index) => `state-${index}` as ActorId);
  const template = new Map(
    rules.numbers.map((number): [string, NumberRules] => [number.name.split('.').at(-1) ?? '', number]),
  );
  return {
    ...rules,
    lengths: [{ turns: MONTHS, months: 1, par: {} }],
    actors: ids.map((id) => ({ ...first, id })),
    tracks: [],
    numbers: layoutNames(ids, [], [], [], ids).map((name): NumberRules => {
      const like = template.get(name.split('.').at(-1) ?? '');
      if (!like) throw new Error(`no number like ${name}`);
      return { ...like, name, seenBy: 'all', open: name.endsWith('regard') ? 0 : like.open };
    }),
    drifts: [],
    modifiers: ids.flatMap((from) =>
      ids
        .filter((to) => to !== from)
        .map((to) => ({
          from,
          to,
          reason: 'history/past',
          amount: (draw(dice, 'regard', from, to) % 81) - 40,
          decay: 0,
        })),
    ),
    acts: rules.acts.filter(
      ({ target, operation, by }) => target === 'actor' && operation === null && by === null,
    ),
    treaties: [],
    regimes: [],
    council: null,
    resolutions: [],
    crises: [],
    events: [],
    aims: [],
    redLines: [],
    endings: [],
    questions: [],
  };
}

function ordersOf(rules: Rules, world: World): readonly Order[] {
  const { seats } = tables(rules);
  return seats.flatMap((seat) => {
    const act = rules.acts[draw(dice, 'act', world.turn, seat) % rules.acts.length];
    const target = seats[draw(dice, 'target', world.turn, seat) % seats.length];
    return act && target && target !== seat ? [{ type: 'order', seat, act: act.id, target } as const] : [];
  });
}

export default function bench(): readonly Record<string, string | number>[] {
  return SIZES.map((size) => {
    const rules = worldOf(size);
    const holders = Object.fromEntries(tables(rules).seats.map((seat) => [seat, 'human'])) as Record<
      ActorId,
      SeatHolder
    >;
    const spent = { delivery: 0, resolution: 0, view: 0, checksum: 0 };
    const time = <T>(part: keyof typeof spent, work: () => T): T => {
      const start = performance.now();
      const result = work();
      spent[part] += performance.now() - start;
      return result;
    };
    const opening = performance.now();
    let world = open(rules, { seed: 'scale', turns: MONTHS, holders });
    const opened = performance.now() - opening;
    const entries = world.ledger.length;
    while (world.phase !== 'over') {
      const orders = ordersOf(rules, world);
      world = time('delivery', () => resolve(rules, world, orders).world);
      world = time('resolution', () => resolve(rules, world, []).world);
      time('view', () => view(rules, world, 'state-0' as ActorId));
      time('checksum', () => checksum(world));
    }
    const each = (ms: number): number => Math.round((100 * ms) / MONTHS) / 100;
    return {
      actors: size,
      numbers: rules.numbers.length,
      'entries a month': Math.round((world.ledger.length - entries) / MONTHS),
      'opening ms': Math.round(opened * 10) / 10,
      'delivery ms': each(spent.delivery),
      'resolution ms': each(spent.resolution),
      'view ms': each(spent.view),
      'checksum ms': each(spent.checksum),
    };
  });
}
