// `npm run -s demarche -- …`: builds the command line when a source has changed, then runs it in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { root } from './shared.mjs';
import { setup } from './setup.mjs';

// A simulation of some hundred games is over before code is fully compiled, and compiling takes a large part of it:
// smaller units are ready sooner and run no slower.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

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
