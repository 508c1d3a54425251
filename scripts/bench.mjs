// `npm run bench [-- NAME…]`: runs the default export of each tests/bench/*.bench.ts and prints what it returns.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';
import { run } from './shared.mjs';

if (!(await setup())) process.exit(1);
const { benches, drawings, page } = await import('./bundle.mjs');
// Built in one process and measured in the next: what a bundler leaves behind takes a twentieth of what is measured.
if (process.env.DEMARCHE_BENCH !== 'built') {
  await benches();
  const again = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(await run(process.execPath, again, { env: { ...process.env, DEMARCHE_BENCH: 'built' } }));
}
const { ensureChromium } = await import('./chromium.mjs');
const { serve } = await import('./serve.mjs');
const chosen = process.argv.slice(2);
const found = (await benches()).filter(({ name }) => chosen.length === 0 || chosen.includes(name));
if (found.length === 0) {
  console.error(
    chosen.length > 0 ? `No benchmark is called ${chosen.join(' or ')}.` : 'There are no benchmarks yet.',
  );
  process.exitCode = chosen.length > 0 ? 2 : 0;
}
for (const { name, path } of found) {
  console.log(`${name} …`);
  const { default: bench } = await import(pathToFileURL(path).href);
  const result = await bench({ page, drawings, ensureChromium, serve });
  if (Array.isArray(result)) console.table(result);
  else console.log(typeof result === 'string' ? result : JSON.stringify(result, null, 2));
}
