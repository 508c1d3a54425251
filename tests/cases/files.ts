/** The files of cases in this folder, read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdsCases, readCases, type ReadCases } from '../../src/cases/index.ts';
import { readScenario, type Reading } from '../../src/scenario/index.ts';

const folder = import.meta.dirname;
const scenarios = new Map<string, Reading>();

/** A scenario beside the cases, or a shipped one by its id. */
function scenarioOf(name: string): Reading {
  const path = name.endsWith('.yaml') ? join(folder, name) : join('scenarios', name, 'scenario.yaml');
  const known = scenarios.get(path) ?? readScenario(readFileSync(path, 'utf8'), path);
  scenarios.set(path, known);
  return known;
}

export const read = (yaml: string, path = 'tried.yaml'): ReadCases => readCases(yaml, path, scenarioOf);

export const caseFiles: readonly (readonly [string, ReadCases])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  .filter(([, yaml]) => holdsCases(yaml))
  .map(([name, yaml]) => [name, read(yaml, `tests/cases/${name}`)] as const);
