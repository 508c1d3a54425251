// What the scripts share. Plain Node only: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Where built tools and stamps live: swept away together with node_modules. */
export const cache = join(root, 'node_modules', '.demarche');

/** Was this module started as a script, not imported? */
export const isMain = (url) =>
  process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);

/** The script of an installed package's command, run by Node itself so that it also works on Windows. */
export function bin(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const entry = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof entry === 'string' ? entry : entry[command]);
}

/** Runs a program to its end; resolves to its exit code. */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(127);
    });
    child.on('close', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

export const node = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** Every file under the given files and folders of the repository. */
export function* files(paths, skip = () => false) {
  for (const path of paths) {
    const full = join(root, path);
    const info = statSync(full, { throwIfNoEntry: false });
    if (info === undefined || skip(path)) continue;
    if (info.isDirectory())
      yield* files(
        readdirSync(full)
          .toSorted()
          .map((name) => `${path}/${name}`),
        skip,
      );
    else yield { path, full, info };
  }
}

/** One short name for the state of the given sources: it changes when any file does. */
export function stamp(paths, skip) {
  const hash = createHash('sha256').update(process.version);
  for (const { path, info } of files(paths, skip)) hash.update(`${path} ${info.mtimeMs} ${info.size}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * A folder that holds what `build` makes of the given sources, built only when they have changed.
 * Each state of the sources has its own folder, so a running program keeps its files while another builds.
 */
export async function built(kind, sources, build, skip) {
  const target = join(cache, `${kind}-${stamp(sources, skip)}`);
  if (existsSync(target)) return target;
  const unfinished = join(cache, `unfinished-${kind}-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await build(unfinished);
    try {
      renameSync(unfinished, target);
    } catch (error) {
      if (!existsSync(target)) throw error; // else another process built the same at the same time
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOld(kind);
  return target;
}

function forgetOld(kind) {
  const tenMinutesAgo = Date.now() - 600_000;
  const folders = readdirSync(cache)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path, time } of folders.slice(3))
    if (time < tenMinutesAgo) rmSync(path, { recursive: true, force: true });
}
