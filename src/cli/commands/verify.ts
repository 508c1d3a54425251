import { verify as verifyReplay } from '../../session/index.ts';
import type { Command } from '../command.ts';
import { openReplay } from '../replays.ts';
import { print, printJson } from '../terminal.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'FILE… [--json]',
  summary: 'runs replays again and names the first difference',
  options: {},
  words: [1, 1000],
  run({ words, json }) {
    const results = words.map((file) => {
      const opened = openReplay(file);
      if (!opened.ok) return { file, ok: false as const, text: `${file} cannot be verified: ${opened.why}` };
      const verdict = verifyReplay(opened.scenario, opened.replay);
      if (verdict.ok) {
        const { turns, checksum } = verdict;
        return { file, ...verdict, text: `${file} ok: ${turns} turns, checksum ${checksum}` };
      }
      const { turn, field, is, recorded } = verdict;
      return {
        file,
        ...verdict,
        text: `${file} differs at turn ${turn}: ${field} is ${is}, recorded ${recorded}`,
      };
    });
    if (json) printJson({ ok: results.every(({ ok }) => ok), files: results });
    else for (const { text } of results) print(text);
    return results.every(({ ok }) => ok) ? 0 : 1;
  },
};
