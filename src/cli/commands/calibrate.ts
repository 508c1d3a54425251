import { availableParallelism } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS, tables } from '../../engine/index.ts';
import {
  addRates,
  barsOf,
  barsTable,
  medianOf,
  ONE_NOTES,
  summarise,
  type Bar,
  type Duel,
  type Fared,
  type OneNote,
  type Rates,
  type Simulation,
  type Tally,
} from '../../session/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { compare, watched } from '../calibration.ts';
import { oneOf, wholeNumber, type Command } from '../command.ts';
import { home, load } from '../library.ts';
import { complain, print, printJson, progress } from '../terminal.ts';
import { turnsOf } from './play.ts';
import { playAll } from './simulate.ts';
import { playRounds } from './tournament.ts';

export const calibrate: Command = {
  name: 'calibrate',
  usage:
    '[ID|PATH] [--games 1000] [--seed 1] [--also SEED] [--level envoy] [--notes 20] [--turns N] [--workers N] [--write] [--json]',
  summary: 'how often things come about in AI games, beside the literature and the balance bars',
  options: {
    games: { type: 'string', help: 'How many, 1 to 100000.' },
    seed: { type: 'string', help: 'Any text; the same seed gives the same figures.' },
    also: { type: 'string', help: 'A second seed, whose bars are printed below.' },
    level: { type: 'string', help: 'clerk, envoy or minister.' },
    notes: {
      type: 'string',
      help: 'Games in each seat for each way of playing by one idea; 0 to leave that out.',
    },
    turns: { type: 'string', help: 'One of the lengths of the scenario.' },
    workers: { type: 'string', help: 'Games played side by side; the figures do not depend on it.' },
    write: { type: 'boolean', help: 'Keeps the tables in docs/calibration.md.' },
  },
  words: [0, 1],
  async run(call) {
    const { path, scenario } = load(call.words[0] ?? 'new-level-2024');
    const games = wholeNumber(call, 'games', 1000, 1, 100_000);
    const workers = wholeNumber(call, 'workers', Math.min(availableParallelism(), games), 1, 64);
    const seed = String(call.options['seed'] ?? '1');
    const level = oneOf(call, 'level', 'envoy', LEVELS);
    const turns = turnsOf(call, scenario.rules.lengths);
    const each = wholeNumber(call, 'notes', 20, 0, 1000);
    const byRote = async (of: string, tallies: readonly Tally[]): Promise<Fared[]> => {
      const fared: Fared[] = [];
      for (const note of each === 0 ? [] : ONE_NOTES) {
        const round = { path, first: note, second: level, others: level, turns } as const;
        fared.push(...faredIn(scenario, note, tallies, await playRounds(round, of, each, workers)));
      }
      return fared;
    };
    const measure = async (of: string): Promise<Measured> => {
      const tallies = await playAll({ path, seed: of, level, turns }, games, workers);
      const fared = await byRote(of, tallies);
      progress('');
      const simulation = summarise(scenario, tallies);
      return {
        bars: barsOf(simulation, fared),
        rates: addRates(tallies.map((tally) => tally.rates)),
        questions: simulation.questions ?? {},
      };
    };
    const { bars, rates, questions } = await measure(seed);
    const also = call.options['also'] === undefined ? null : String(call.options['also']);
    const second = also === null ? null : (await measure(also)).bars;
    const rows = compare(rates);
    if (call.json)
      printJson({
        scenario: scenario.id,
        games,
        seed,
        level,
        turns,
        literature: rows,
        bars,
        rates,
        questions,
        second,
      });
    else {
      const text = [
        `${games} games of ${scenario.id}, ${turns} turns, ${level} in every seat, seed ${seed}.`,
        '## Beside the literature',
        table(
          ['what', 'literature', 'source', 'our games', ''],
          rows.map(({ what, says, source, ours, verdict }) => [what, says, source, ours, verdict]),
        ),
        'Our figures stand with a 95 % interval (Wilson). Inside means that the figure lies in the span of what the sources say.',
        '## Without a figure to hold it against',
        table(['what', 'our games'], watched(rates)),
        ...(Object.keys(questions).length === 0
          ? []
          : ['## Open questions', table(['question', 'answer', 'games'], answered(scenario, questions))]),
        '## Balance bars',
        barsTable(bars),
        ...(second === null ? [] : [`## The same bars, seed ${also}`, barsTable(second)]),
      ].join('\n\n');
      print(text);
      if (call.options['write'] === true) {
        const file = join(home(), 'docs/calibration.md');
        writeFileSync(file, `# Calibration\n\nWritten by \`npm run calibrate -- --write\`.\n\n${text}\n`);
        complain('docs/calibration.md is written.');
      }
    }
    return 0;
  },
};

interface Measured {
  readonly bars: readonly Bar[];
  readonly rates: Rates;
  readonly questions: NonNullable<Simulation['questions']>;
}

/** How many games gave each answer, in the scenario's words; an answer that none gave stands there with its 0. */
const answered = ({ prose }: Scenario, questions: Measured['questions']): readonly (readonly string[])[] =>
  Object.entries(questions).flatMap(([id, counts]) =>
    Object.entries(counts).map(([answer, games], index) => [
      index === 0 ? (prose.questions[id]?.title ?? id) : '',
      prose.questions[id]?.answers[answer] ?? answer,
      String(games),
    ]),
  );

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What each seat makes of one idea, beside the median of all games. */
function faredIn(
  scenario: Scenario,
  note: OneNote,
  tallies: readonly Tally[],
  duels: readonly Duel[],
): readonly Fared[] {
  return tables(scenario.rules).seats.map((seat) => {
    const mine = duels.filter((duel) => duel.seat === seat);
    const sum = mine.reduce((total, { first }) => total + first, 0);
    const mean = Math.round((10 * sum) / Math.max(1, mine.length)) / 10;
    return { note, seat, mean, median: medianOf(tallies, seat) };
  });
}
