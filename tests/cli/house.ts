/** The built command line, run as a person runs it: in a folder of its own, with scenarios of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Room {
  readonly folder: string;
  /** Runs `demarche …args`; `scenarios/sample` is all it knows. */
  run(...args: readonly string[]): Promise<Ran>;
  /** The same, and reads its one JSON document. */
  json<T>(...args: readonly string[]): Promise<T>;
  read(path: string): string;
  write(path: string, text: string): void;
  close(): void;
}

/** The bundle, built when a source has changed: `npm test` has usually done so already. */
function built(): string {
  const print = `import {cli} from './scripts/bundle.mjs'; process.stdout.write(await cli());`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', print], {
    cwd: root,
    encoding: 'utf8',
  });
}

export function openRoom(): Room {
  const main = join(built(), 'main.js');
  const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'));
  mkdirSync(join(folder, 'scenarios/sample'), { recursive: true });
  cpSync(join(root, 'tests/scenario/sample.yaml'), join(folder, 'scenarios/sample/scenario.yaml'));
  const run = (...args: readonly string[]): Promise<Ran> =>
    new Promise((done) => {
      const env = { ...process.env, DEMARCHE_ROOT: folder };
      execFile(
        process.execPath,
        [main, ...args],
        { cwd: folder, env, maxBuffer: 1 << 26 },
        (error, out, err) => {
          done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
        },
      );
    });
  return {
    folder,
    run,
    async json<T>(...args: readonly string[]): Promise<T> {
      return JSON.parse((await run(...args, '--json')).out) as T;
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write(path, text) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
