/**
 * Whole games with AI in every seat: processor time a game, cold and warm, and where it goes. Processor time and not
 * the clock's, compiling and collecting included, so that a busy machine tells nearly the same.
 */
import { plan, respond } from '../../src/ai/index.ts';
import { LEVELS, open, resolve, tables, view } from '../../src/engine/index.ts';
import type { ActorId, Input, Level, Rules, SeatHolder } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { playOut } from '../../src/session/index.ts';
import flagship from '../../scenarios/new-level-2024/scenario.yaml?raw';

/** Milliseconds of processor time for each level, and before them for code to be compiled in. */
const BUDGET = 8000;
const WARM_UP = 25_000;
/** Games of the first level that are told apart as a cold start. */
const COLD = 20;

/** Milliseconds of processor time that this process has taken, all threads. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const PARTS = ['planning', 'replies', 'resolution', 'view'] as const;
type Part = (typeof PARTS)[number];

class Stopwatch {
  readonly spent: Record<Part, number> = { planning: 0, replies: 0, resolution: 0, view: 0 };

  time<T>(part: Part, work: () => T): T {
    const start = performance.now();
    const result = work();
    this.spent[part] += performance.now() - start;
    return result;
  }
}

/** One game, like the session plays it, with a hand on the stopwatch. */
function playTimed(rules: Rules, seed: string, level: Level, watch: Stopwatch): void {
  const { seats } = tables(rules);
  const holders = Object.fromEntries(seats.map((seat) => [seat, level])) as Record<ActorId, SeatHolder>;
  let world = open(rules, { seed, turns: rules.lengths[0]?.turns ?? 12, holders });
  while (world.phase !== 'over') {
    const inputs = seats.flatMap((seat): readonly Input[] => {
      const held = world.holders[seat];
      const planning = world.phase === 'planning';
      const open = world.awaiting.some(
        (question) => question.seat === seat && !world.answers.some(({ to }) => to === question.id),
      );
      if (!planning && !open) return [];
      const known = watch.time('view', () => view(rules, world, seat, { ledger: false }));
      const salt = `${seed}|${seat}`;
      return planning
        ? watch.time('planning', () => plan(rules, known, held === 'caretaker' ? held : level, salt).inputs)
        : watch.time('replies', () => respond(rules, known, level));
    });
    world = watch.time('resolution', () => resolve(rules, world, inputs).world);
  }
}

export default function bench(): readonly Record<string, string | number>[] {
  const { scenario } = readScenario(flagship, 'scenarios/new-level-2024/scenario.yaml');
  if (!scenario) throw new Error('the flagship has faults: see check');
  const turns = scenario.rules.lengths[0]?.turns ?? 12;
  const first = spent();
  for (let game = 0; game < COLD; game++) playOut({ scenario, seed: `cold/${game}`, level: 'clerk', turns });
  const cold = (spent() - first) / COLD;
  return LEVELS.map((level) => {
    const before = spent();
    for (let game = 0; spent() - before < WARM_UP; game++)
      playOut({ scenario, seed: `warm/${game}`, level, turns });
    // Whole games first, with nothing in their way …
    let games = 0;
    const start = spent();
    while (spent() - start < BUDGET) playOut({ scenario, seed: `bench/${games++}`, level, turns });
    const perGame = (spent() - start) / games;
    // … then some of the same games again, taken apart.
    const watch = new Stopwatch();
    const apart = Math.max(1, Math.floor(games / 2));
    const startApart = performance.now();
    for (let game = 0; game < apart; game++) playTimed(scenario.rules, `bench/${game}`, level, watch);
    const whole = performance.now() - startApart;
    const share = (ms: number): string => `${Math.round((100 * ms) / whole)} %`;
    const rest = whole - PARTS.reduce((sum, part) => sum + watch.spent[part], 0);
    return {
      level,
      games,
      'games/s': Math.round(10_000 / perGame) / 10,
      'ms a game': Math.round(perGame * 10) / 10,
      'first games': level === 'clerk' ? Math.round(cold * 10) / 10 : '',
      ...Object.fromEntries(PARTS.map((part) => [part, share(watch.spent[part])])),
      rest: share(rest),
    };
  });
}
