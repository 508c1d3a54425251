import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holdsCases, readCases, runCases, type CaseResult, type ReadCases } from '../../cases/index.ts';
import type { Reading } from '../../scenario/index.ts';
import { suggest } from '../../scenario/index.ts';
import type { Command } from '../command.ts';
import { home, lineOf, readFile, scenarioIds, shown } from '../library.ts';
import { Misuse } from '../misuse.ts';
import { print, printJson } from '../terminal.ts';

export const cases: Command = {
  name: 'cases',
  usage: 'PATH… [--only 2.A] [--json]',
  summary: 'runs test cases of the rules, and each again as a replay',
  options: { only: { type: 'string', help: 'Only cases whose number begins so.' } },
  words: [1, 1000],
  run({ words, options, json }) {
    const only = String(options['only'] ?? '');
    const paths = words.flatMap(filesOf);
    const scenarios = new Map<string, Reading | null>();
    const read = paths.map((path) => open(path, scenarios));
    const diagnostics = read.flatMap((file) => file.diagnostics);
    const results = read.flatMap(({ file }) =>
      file === null ? [] : runCases({ ...file, cases: file.cases.filter(({ id }) => begins(id, only)) }),
    );
    if (results.length === 0 && diagnostics.length === 0)
      throw new Misuse(`No case has a number that begins with ${only}.`);
    const twice = results.filter(({ id }, index) => results.findIndex((other) => other.id === id) < index);
    const failed = results.filter(({ ok }) => !ok);
    const ok =
      failed.length === 0 && twice.length === 0 && !diagnostics.some(({ severity }) => severity === 'error');
    if (json)
      printJson({
        ok,
        diagnostics,
        cases: results.map(({ replay: _, ...rest }) => rest),
      });
    else {
      for (const fault of diagnostics) print(lineOf(fault));
      for (const { id, path, line } of twice) print(`${path}:${line} ${id} has been used before`);
      for (const result of failed) for (const line of linesOf(result)) print(line);
      print(`${results.length} ${results.length === 1 ? 'case' : 'cases'}, ${failed.length} failed`);
    }
    return ok ? 0 : 1;
  },
};

/** True if a case's number is this one or lies under it: `2.A` has `2.A.1`, not `2.AB.1`. */
function begins(id: string, only: string): boolean {
  return only === '' || id === only || id.startsWith(`${only}.`);
}

function linesOf({ id, title, path, failures }: CaseResult): string[] {
  return failures.map(
    ({ line, column, expected, came }) =>
      `${path}:${line}:${column} ${id} ${title}: expected ${expected}; came ${came}`,
  );
}

function open(path: string, scenarios: Map<string, Reading | null>): ReadCases {
  return readCases(readFileSync(path, 'utf8'), shown(path), (name) => {
    const beside = resolve(dirname(path), name);
    const shipped = join(home(), 'scenarios', name, 'scenario.yaml');
    const file = name.endsWith('.yaml') ? beside : shipped;
    if (!scenarios.has(file)) scenarios.set(file, existsSync(file) ? readFile(file) : null);
    return scenarios.get(file) ?? null;
  });
}

/** The files of cases that a path or a folder stands for. Throws Misuse if there are none. */
function filesOf(word: string): string[] {
  const given = resolve(word);
  if (!existsSync(given)) throw new Misuse(`There is no file ${word}.`, suggest(word, scenarioIds()));
  if (!statSync(given).isDirectory()) return [given];
  const inside = readdirSync(given)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(given, name))
    .filter((path) => holdsCases(readFileSync(path, 'utf8')));
  if (inside.length === 0) throw new Misuse(`${word} holds no cases.`);
  return inside;
}
