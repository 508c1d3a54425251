import { debriefMarkdown, rerun, writeDebrief } from '../../session/index.ts';
import type { Command } from '../command.ts';
import { differenceOf, openReplay } from '../replays.ts';
import { print, printJson } from '../terminal.ts';
import { Wrong } from '../wrong.ts';

export const report: Command = {
  name: 'report',
  usage: 'FILE [--json]',
  summary: 'the debrief of a replay, as Markdown',
  options: {},
  words: [1, 1],
  run({ words, json }) {
    const file = words[0] ?? '';
    const opened = openReplay(file);
    if (!opened.ok) {
      const { why } = opened;
      throw new Wrong([`${file} cannot be told: ${why}`], { ok: false, why });
    }
    const { scenario, replay } = opened;
    const again = rerun(scenario, replay);
    if (!again.ok) throw new Wrong([differenceOf(file, again)], again);
    const debrief = writeDebrief(scenario, again.rerun.world, replay.unsent?.seat ?? null, replay);
    if (json) printJson(debrief);
    else print(debriefMarkdown(scenario, debrief));
    return 0;
  },
};
