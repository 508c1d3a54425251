// `npm run -s demarche -- …`: builds the command line when a source has changed, then runs it in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './shared.mjs';
import { setup } from './setup.mjs';

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
