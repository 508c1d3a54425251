import type { Command } from '../command.ts';
import { filesOf, lineOf, readFile, readTranslations } from '../library.ts';
import { print, printJson } from '../terminal.ts';

export const check: Command = {
  name: 'check',
  usage: 'PATH… [--json]',
  summary: 'validates scenarios and their translations: every fault with line, column and remedy',
  options: {},
  words: [1, 1000],
  run({ words, json }) {
    const diagnostics = words.flatMap(filesOf).flatMap((path) => {
      const { scenario, diagnostics: own } = readFile(path);
      return [...own, ...readTranslations(path, scenario)];
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (json) printJson({ ok: errors === 0, diagnostics });
    else {
      for (const fault of diagnostics) print(lineOf(fault));
      const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
      print(`${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`);
    }
    return errors === 0 ? 0 : 1;
  },
};
