import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { LEVELS } from '../../engine/index.ts';
import { ENTRANTS, standings, type Duel, type Pairing, type Result } from '../../session/index.ts';
import { oneOf, wholeNumber, type Command } from '../command.ts';
import { load } from '../library.ts';
import { print, printJson, progress } from '../terminal.ts';
import type { Round } from '../tournament.worker.ts';
import { turnsOf } from './play.ts';

export const tournament: Command = {
  name: 'tournament',
  usage:
    'ID|PATH [--first minister] [--second envoy] [--others envoy] [--games 20] [--seed 1] [--turns N] [--workers N] [--json]',
  summary: 'two ways of playing in every seat in turn, on the same seeds',
  options: {
    first: { type: 'string', help: `${ENTRANTS.join(', ')}.` },
    second: { type: 'string', help: 'The same; what the first is measured against.' },
    others: { type: 'string', help: `Who holds the other seats: ${LEVELS.join(', ')}.` },
    games: { type: 'string', help: 'Seeds a seat, 1 to 10000.' },
    seed: { type: 'string', help: 'Any text; the same seed gives the same figures.' },
    turns: { type: 'string', help: 'One of the lengths of the scenario.' },
    workers: { type: 'string', help: 'Games played side by side; the figures do not depend on it.' },
  },
  words: [1, 1],
  async run(call) {
    const { path, scenario } = load(call.words[0] ?? '');
    const games = wholeNumber(call, 'games', 20, 1, 10_000);
    const workers = wholeNumber(call, 'workers', Math.min(availableParallelism(), games), 1, 64);
    const pairing = {
      first: oneOf(call, 'first', 'minister', ENTRANTS),
      second: oneOf(call, 'second', 'envoy', ENTRANTS),
      others: oneOf(call, 'others', 'envoy', LEVELS),
      turns: turnsOf(call, scenario.rules.lengths),
    };
    const seed = String(call.options['seed'] ?? '1');
    const results = standings(scenario, await playRounds({ ...pairing, path }, seed, games, workers));
    progress('');
    const { first, second, others } = pairing;
    if (call.json) printJson({ scenario: scenario.id, first, second, others, games, seed, results });
    else print(table(scenario.id, pairing, results));
    return 0;
  },
};

/** Every seed of a pairing, over all workers, told as they come. */
export async function playRounds(
  round: Omit<Round, 'seed'>,
  seed: string,
  games: number,
  workers: number,
): Promise<readonly Duel[]> {
  const pool = new Tinypool({
    filename: new URL('./tournament.worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  let done = 0;
  const rounds = Array.from({ length: games }, async (_, index) => {
    const duels = (await pool.run({ ...round, seed: `${seed}/${index}` } satisfies Round)) as readonly Duel[];
    done += 1;
    progress(`${done} of ${games} seeds`);
    return duels;
  });
  const played = (await Promise.all(rounds)).flat();
  await pool.destroy();
  return played;
}

/** A Markdown table, so that it can stand in a document as it is. */
function table(id: string, { first, second, others }: Pairing, results: readonly Result[]): string {
  const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));
  return [
    `${id}: ${first} against ${second}, ${others} in the other seats; means of paired seeds, the difference with its 95 % interval`,
    '',
    `| seat | games | ${first} | ${second} | difference |`,
    '|---|---:|---:|---:|---:|',
    ...results.map(
      (result) =>
        `| ${result.seat ?? '**all seats**'} | ${result.games} | ${result.first} | ${result.second} | ${signed(result.difference)} ± ${result.margin} |`,
    ),
  ].join('\n');
}
