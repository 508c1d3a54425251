import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from '../command.ts';
import { filesOf, home, readFile, shown } from '../library.ts';
import { Misuse } from '../misuse.ts';
import template from '../template.yaml?raw';
import { print, printJson } from '../terminal.ts';

export const create: Command = {
  name: 'new',
  usage: 'ID [--from ID] [--json]',
  summary: 'a small scenario that passes check and plays, to write on from',
  options: { from: { type: 'string', help: 'The id of a scenario to start from.' } },
  words: [1, 1],
  run({ words, options, json }) {
    const id = words[0] ?? '';
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) {
      throw new Misuse(
        `${id} cannot be an id.`,
        'An id is lower case, with digits and hyphens: my-scenario.',
      );
    }
    const path = join(home(), 'scenarios', id, 'scenario.yaml');
    if (existsSync(path)) throw new Misuse(`${shown(path)} is there already, and is left as it is.`);
    const from = options['from'];
    const origin = typeof from === 'string' ? (filesOf(from)[0] ?? '') : null;
    const text = origin === null ? template : readFileSync(origin, 'utf8');
    mkdirSync(dirname(path), { recursive: true });
    const geometry = origin === null ? null : readFile(origin).scenario?.stage.geometry;
    if (origin !== null && typeof geometry === 'string')
      copyFileSync(join(dirname(origin), geometry), join(dirname(path), geometry));
    writeFileSync(path, text.replace(/^id: .*$/m, `id: ${id}`));
    const faults = readFile(path).diagnostics.filter(({ severity }) => severity === 'error').length;
    if (json) printJson({ file: shown(path), errors: faults });
    else print(`${shown(path)} is written. Next: demarche check ${id}, then demarche simulate ${id}.`);
    return faults === 0 ? 0 : 1;
  },
};
