import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checksum, LEVELS } from '../../engine/index.ts';
import { playGame, writeReplay } from '../../session/index.ts';
import { oneOf, wholeNumber, type Command } from '../command.ts';
import { load, shown } from '../library.ts';
import { Misuse } from '../misuse.ts';
import { print, printJson } from '../terminal.ts';

export const play: Command = {
  name: 'play',
  usage: 'ID|PATH --out FILE [--seed 1] [--level clerk|envoy|minister] [--turns N] [--json]',
  summary: 'one game with AI in every seat, written as a replay',
  options: {
    out: { type: 'string', help: 'Where the replay is written.' },
    seed: { type: 'string', help: 'Any text; the same seed gives the same game.' },
    level: { type: 'string', help: 'clerk, envoy or minister.' },
    turns: { type: 'string', help: 'One of the lengths of the scenario.' },
  },
  words: [1, 1],
  run(call) {
    const out = call.options['out'];
    if (typeof out !== 'string') throw new Misuse('play needs --out FILE.');
    if (!existsSync(dirname(resolve(out)))) throw new Misuse(`There is no folder for ${out}.`);
    const { scenario } = load(call.words[0] ?? '');
    const level = oneOf(call, 'level', 'envoy', LEVELS);
    const turns = turnsOf(call, scenario.rules.lengths);
    const seed = String(call.options['seed'] ?? '1');
    const { world, replay } = playGame({ scenario, seed, level, turns });
    writeFileSync(out, writeReplay(replay));
    const sum = checksum(world);
    if (call.json) printJson({ file: shown(out), turns, checksum: sum });
    else print(`${shown(out)}: ${turns} turns, checksum ${sum}`);
    return 0;
  },
};

/** `--turns`, which must be a length that the scenario has; its first is the ordinary one. */
export function turnsOf(
  call: Parameters<typeof wholeNumber>[0],
  lengths: readonly { readonly turns: number }[],
): number {
  const turns = wholeNumber(call, 'turns', lengths[0]?.turns ?? 12, 1, 1000);
  if (lengths.some((length) => length.turns === turns)) return turns;
  throw new Misuse(
    `The scenario has no length of ${turns} turns.`,
    `It has ${lengths.map((length) => length.turns).join(', ')}.`,
  );
}
