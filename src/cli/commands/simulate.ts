import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { LEVELS, type Level } from '../../engine/index.ts';
import { summarise, type Simulation, type Tally } from '../../session/index.ts';
import { oneOf, wholeNumber, type Command } from '../command.ts';
import { load } from '../library.ts';
import playShare, { type Share } from '../simulate.worker.ts';
import { print, printJson, progress } from '../terminal.ts';
import { turnsOf } from './play.ts';

/** Games handed to a worker at once: few enough for progress, many enough to be worth the post. */
const SHARE = 5;
/** Games for which one more worker pays: until its code is compiled, it takes from the others what it gives. */
const WORTH_A_WORKER: Readonly<Record<Level, number>> = { clerk: 400, envoy: 40, minister: 2 };

export const simulate: Command = {
  name: 'simulate',
  usage: 'ID|PATH [--games 100] [--seed 1] [--level clerk|envoy|minister] [--turns N] [--workers N] [--json]',
  summary: 'games with AI in every seat, added up',
  options: {
    games: { type: 'string', help: 'How many, 1 to 100000.' },
    seed: { type: 'string', help: 'Any text; the same seed gives the same figures.' },
    level: { type: 'string', help: 'clerk, envoy or minister.' },
    turns: { type: 'string', help: 'One of the lengths of the scenario.' },
    workers: { type: 'string', help: 'Games played side by side; the figures do not depend on it.' },
  },
  words: [1, 1],
  async run(call) {
    const { path, scenario } = load(call.words[0] ?? '');
    const games = wholeNumber(call, 'games', 100, 1, 100_000);
    const level = oneOf(call, 'level', 'envoy', LEVELS);
    const most = Math.min(availableParallelism(), Math.ceil(games / WORTH_A_WORKER[level]));
    const workers = wholeNumber(call, 'workers', most, 1, 64);
    const share = {
      path,
      seed: String(call.options['seed'] ?? '1'),
      level,
      turns: turnsOf(call, scenario.rules.lengths),
    };
    const started = performance.now();
    const tallies = await playAll(share, games, workers);
    progress('');
    const seconds = (performance.now() - started) / 1000;
    const result = summarise(scenario, tallies);
    const timed = {
      seconds: Math.round(seconds * 100) / 100,
      gamesPerSecond: Math.round((10 * games) / seconds) / 10,
    };
    const { scenario: id, games: played, ...figures } = result;
    if (call.json) printJson({ scenario: id, games: played, ...timed, ...figures });
    else print(table(result, timed));
    return 0;
  },
};

/** One after another in this thread: a worker of its own would only have to start, and read the scenario again. */
function playHere(share: Omit<Share, 'first' | 'games'>, games: number): Tally[] {
  const tallies: Tally[] = [];
  while (tallies.length < games) {
    const first = tallies.length;
    tallies.push(...playShare({ ...share, first, games: Math.min(SHARE, games - first) }));
    progress(`${tallies.length} of ${games} games`);
  }
  return tallies;
}

/** Games over all workers, told as they come. */
export async function playAll(
  share: Omit<Share, 'first' | 'games'>,
  games: number,
  workers: number,
): Promise<Tally[]> {
  if (workers === 1) return playHere(share, games);
  const pool = new Tinypool({
    filename: new URL('./simulate.worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  let done = 0;
  const shares = Array.from({ length: Math.ceil(games / SHARE) }, async (_, index) => {
    const first = index * SHARE;
    const tallies = (await pool.run({ ...share, first, games: Math.min(SHARE, games - first) })) as Tally[];
    done += tallies.length;
    progress(`${done} of ${games} games`);
    return tallies;
  });
  const tallies = (await Promise.all(shares)).flat();
  await pool.destroy();
  return tallies;
}

function table(
  result: Simulation,
  timed: { readonly seconds: number; readonly gamesPerSecond: number },
): string {
  const seats = Object.entries(result.seats).map(
    ([seat, { mean, p10, p90, topShare }]) =>
      `  ${seat.padEnd(16)} mean ${mean.toFixed(1).padStart(5)}   p10 ${String(p10).padStart(3)}   p90 ${String(p90).padStart(3)}   top ${(100 * topShare).toFixed(0).padStart(3)} %`,
  );
  const orders = Object.entries(result.orders)
    .toSorted((a, b) => b[1] - a[1])
    .map(([act, share]) => `${act} ${(100 * share).toFixed(1)} %`);
  const { turnLimit, war, scenario } = result.endings;
  return [
    `${result.scenario}: ${result.games} games in ${timed.seconds} s, ${timed.gamesPerSecond} a second`,
    `endings: ${turnLimit} at the turn limit, ${war} war, ${scenario} by the scenario`,
    `tension at the end: mean ${result.tension.mean}, p10 ${result.tension.p10}, p90 ${result.tension.p90}`,
    'scores:',
    ...seats,
    `treaties: ${result.treaties.signed} signed, ${result.treaties.inForce} in force`,
    `sanctions: ${result.sanctions.regimes} raised, ${result.sanctions.demandsMet} demands met, ${result.sanctions.demandsPartlyMet} in part`,
    `calls: ${Object.entries(result.commitments)
      .map(([answer, number]) => `${number} ${answer}`)
      .join(', ')}`,
    `orders: ${orders.join(', ')}`,
  ].join('\n');
}
