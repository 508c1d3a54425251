import { verify as verifyReplay } from '../../session/index.ts';
import type { Command } from '../command.ts';
import { differenceOf, openReplay } from '../replays.ts';
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
      if (!opened.ok) {
        const { why } = opened;
        return { file, ok: false as const, why, text: `${file} cannot be verified: ${why}` };
      }
      const verdict = verifyReplay(opened.scenario, opened.replay);
      if (verdict.ok) {
        const { turns, checksum } = verdict;
        return { file, ...verdict, text: `${file} ok: ${turns} turns, checksum ${checksum}` };
      }
      return { file, ...verdict, text: differenceOf(file, verdict) };
    });
    if (json)
      printJson({
        ok: results.every(({ ok }) => ok),
        files: results.map(({ text: _text, ...rest }) => rest),
      });
    else for (const { text } of results) print(text);
    return results.every(({ ok }) => ok) ? 0 : 1;
  },
};
