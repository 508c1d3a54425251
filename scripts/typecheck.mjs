// Type-checks the lot; the engine and the AI once more, each without the types of page and Node.
import { bin, files, isMain, node } from './shared.mjs';
import { setup } from './setup.mjs';

const programs = ['.', 'src/engine', 'src/ai'];

export async function typecheck() {
  const present = programs.filter((path) =>
    [...files([path === '.' ? 'src' : path])].some(({ path: file }) => /\.tsx?$/.test(file)),
  );
  const tsc = bin('typescript', 'tsc');
  const codes = [];
  for (const path of present) codes.push(await node(tsc, ['--noEmit', '--pretty', 'false', '-p', path]));
  return codes.every((code) => code === 0);
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) && (await typecheck()) ? 0 : 1;
