/** Where scenarios lie, and how a word on the command line becomes one. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  readScenario,
  suggest,
  translate,
  type Diagnostic,
  type Reading,
  type Scenario,
} from '../scenario/index.ts';
import type { Locale } from '../words/index.ts';
import { Misuse } from './misuse.ts';
import { wasRead } from './scenario-at.ts';
import { Wrong } from './wrong.ts';

const FILE = 'scenario.yaml';

/** The repository's root: where `scenarios/` lies. */
export function home(): string {
  return process.env['DEMARCHE_ROOT'] ?? process.cwd();
}

export function scenarioIds(): string[] {
  const folder = join(home(), 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, FILE)));
}

/** The scenario files that a path, a folder or an id stands for. Throws Misuse if there are none. */
export function filesOf(word: string): string[] {
  const given = resolve(word);
  if (existsSync(given)) {
    if (!statSync(given).isDirectory()) return [given];
    if (existsSync(join(given, FILE))) return [join(given, FILE)];
    const inside = readdirSync(given)
      .map((name) => join(given, name, FILE))
      .filter((path) => existsSync(path));
    if (inside.length > 0) return inside;
    throw new Misuse(`${word} holds no ${FILE}.`);
  }
  const shipped = join(home(), 'scenarios', word, FILE);
  if (/^[a-z0-9-]+$/.test(word) && existsSync(shipped)) return [shipped];
  throw new Misuse(`There is no scenario ${word}, nor a file of that name.`, suggest(word, scenarioIds()));
}

export function readFile(path: string): Reading {
  return readScenario(readFileSync(path, 'utf8'), shown(path), (name) => {
    const beside = join(dirname(path), name);
    const found = statSync(beside, { throwIfNoEntry: false });
    return found?.isFile() === true ? { path: shown(beside), text: readFileSync(beside, 'utf8') } : null;
  });
}

/** What is wrong in the translations beside a sound scenario: `ko.yaml` and the like. */
export function readTranslations(path: string, scenario: Scenario | null): readonly Diagnostic[] {
  if (scenario === null) return [];
  return readdirSync(dirname(path))
    .filter((name) => /^[a-z]{2}\.yaml$/.test(name))
    .toSorted()
    .map((name) => join(dirname(path), name))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => translate(scenario, readFileSync(file, 'utf8'), shown(file)).diagnostics);
}

/** A scenario with its prose in another language, where it has it; else as it is. */
export function inLanguage(path: string, scenario: Scenario, locale: Locale): Scenario {
  const file = join(dirname(path), `${locale}.yaml`);
  if (!existsSync(file)) return scenario;
  return translate(scenario, readFileSync(file, 'utf8'), shown(file)).scenario;
}

/** A path as a person standing here would write it. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

export function lineOf({ path, line, column, severity, code, message, hint }: Diagnostic): string {
  return `${path}:${line}:${column} ${severity} ${code} ${message}${hint === '' ? '' : ` ${hint}`}`;
}

/** The one scenario that a word stands for, and its file. Throws Misuse, or Wrong with what is wrong in it. */
export function load(word: string): { readonly path: string; readonly scenario: Scenario } {
  const [path, second] = filesOf(word);
  if (path === undefined || second !== undefined) throw new Misuse(`${word} holds more than one scenario.`);
  const { scenario, diagnostics } = readFile(path);
  if (!scenario) throw new Wrong(diagnostics.map(lineOf), { ok: false, diagnostics });
  wasRead(path, scenario);
  return { path, scenario };
}
