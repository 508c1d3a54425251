import { debriefMarkdown, rerun, writeDebrief } from '../../session/index.ts';
import type { Command } from '../command.ts';
import { openReplay } from '../replays.ts';
import { complain, print, printJson } from '../terminal.ts';

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
      complain(`${file} cannot be told: ${opened.why}`);
      return 1;
    }
    const { scenario, replay } = opened;
    const again = rerun(scenario, replay);
    if (!again.ok) {
      complain(
        `${file} differs at turn ${again.turn}: ${again.field} is ${again.is}, recorded ${again.recorded}`,
      );
      return 1;
    }
    const debrief = writeDebrief(scenario, again.rerun.world, replay.unsent?.seat ?? null);
    if (json) printJson(debrief);
    else print(debriefMarkdown(scenario, debrief));
    return 0;
  },
};
