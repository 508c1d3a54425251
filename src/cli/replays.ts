/** Reads a replay from a file, with the scenario that it belongs to. */
import { readFileSync, statSync } from 'node:fs';
import { namesOf, readReplay, type Difference, type Replay } from '../session/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { createWords } from '../words/index.ts';
import { filesOf, readFile, scenarioIds } from './library.ts';
import { Misuse } from './misuse.ts';

export type OpenedReplay =
  /** `path` is the file of the scenario. */
  | { readonly ok: true; readonly replay: Replay; readonly scenario: Scenario; readonly path: string }
  | { readonly ok: false; readonly why: string };

export function openReplay(file: string): OpenedReplay {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Misuse(`There is no file ${file}.`);
  const read = readReplay(readFileSync(file, 'utf8'));
  if (!read.ok) {
    const any = scenarioIds()
      .map((id) => readFile(filesOf(id)[0] ?? '').scenario)
      .find((scenario) => scenario !== null);
    const why = any ? createWords('en', namesOf(any)).say(read.error.code, read.error.args) : read.error.code;
    return { ok: false, why };
  }
  const { id } = read.replay.scenario;
  if (!scenarioIds().includes(id))
    return { ok: false, why: `it was played on the scenario ${id}, which is not here` };
  const [path = ''] = filesOf(id);
  const { scenario } = readFile(path);
  if (!scenario) return { ok: false, why: `the scenario ${id} has faults: see check` };
  return { ok: true, replay: read.replay, scenario, path };
}

export function differenceOf(file: string, { turn, field, is, recorded }: Difference): string {
  return `${file} differs at turn ${turn}: ${field} is ${is}, recorded ${recorded}`;
}
