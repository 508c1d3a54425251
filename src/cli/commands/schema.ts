import { scenarioSchema } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { printJson } from '../terminal.ts';

export const schema: Command = {
  name: 'schema',
  usage: '',
  summary: 'the JSON Schema of a scenario, for editors',
  options: {},
  words: [0, 0],
  run() {
    printJson(scenarioSchema());
    return 0;
  },
};
