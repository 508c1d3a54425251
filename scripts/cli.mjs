// `npm run -s demarche -- …`: builds the command line when a source has changed, then runs it in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { root } from './shared.mjs';
import { setup } from './setup.mjs';

// A simulation of some hundred games is over before code is fully compiled, and compiling takes a large part of it: half
// as many games again are played on one core where the quick compiler comes at once, the good one only to what has run
// for long, and smaller units are compiled. (Node itself is started with a larger young generation, see package.json:
// most of what a game makes is then gone before the collector looks.)
for (const flag of [
  'always-sparkplug',
  'interrupt-budget=300000',
  'max-inlined-bytecode-size-cumulative=100',
])
  setFlagsFromString(`--${flag}`);

if (!(await setup())) process.exit(1);
const { cli, cliExists } = await import('./bundle.mjs');
if (!cliExists()) {
  console.error('There is no command line yet: src/cli/main.ts is missing.');
  process.exit(1);
}
const folder = await cli();
// npm moves to the repository's root; paths are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'demarche' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
process.env.DEMARCHE_ROOT = root;
await import(pathToFileURL(join(folder, 'main.js')).href);
