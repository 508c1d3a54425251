// `npm test`: everything. `npm test -- PATTERN…` hands the pattern to vitest.
// The last line is always `N passed, N failed`: tests, and one each for types, lint, format and build.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { bin, cache, node } from './shared.mjs';
import { setup } from './setup.mjs';
import { typecheck } from './typecheck.mjs';

let passed = 0;
let failed = 0;

async function step(name, work) {
  const start = Date.now();
  console.log(`${name} …`);
  let good = false;
  try {
    good = await work();
  } catch (error) {
    console.error(error?.message ?? error);
  }
  console.log(`${name}: ${good ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (good) passed++;
  else failed++;
}

let page;

async function buildAll() {
  const bundle = await import('./bundle.mjs');
  page = await bundle.page();
  if (bundle.cliExists()) await bundle.cli();
  return true;
}

/** What vitest said of one of its projects; a file that fails before its first test counts as one. */
async function run(project, patterns) {
  const report = join(cache, `vitest-${project}-${process.pid}.json`);
  mkdirSync(cache, { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env };
  if (page !== undefined) env.DEMARCHE_PAGE = page;
  const args = ['run', `--project=${project}`, '--passWithNoTests', ...reporters, ...patterns];
  const code = await node(bin('vitest'), args, { env });
  let ran = 0;
  let broken = 0;
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    rmSync(report);
    ran = numPassedTests;
    broken =
      numFailedTests +
      testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
      ).length;
  }
  return { ran, broken: code !== 0 && broken === 0 ? 1 : broken };
}

/** Both projects at once: a page waits for its own clock most of the time, and leaves a core to the rules. */
async function tests(patterns) {
  const runs = await Promise.all(['node', 'browser'].map((project) => run(project, patterns)));
  for (const { ran, broken } of runs) {
    passed += ran;
    failed += broken;
  }
  if (runs.every(({ ran, broken }) => ran + broken === 0)) {
    console.error(`No test matches ${patterns.join(' ')}.`);
    failed++;
  }
}

async function main() {
  if (!(await setup())) {
    failed++;
    return;
  }
  const chromium = await ensureChromium(); // without it the browser tests fail and say why
  if (chromium !== undefined) process.env.CHROME_PATH = chromium;
  const building = step('build', buildAll); // keeps one core busy, and the checks by turns one or both
  await step('types', typecheck);
  await step('lint', async () => (await node(bin('oxlint'), ['--type-aware'])) === 0);
  await step('format', async () => (await node(bin('oxfmt'), ['--check'])) === 0);
  await building;
  await tests(process.argv.slice(2));
}

try {
  await main();
} catch (error) {
  console.error(error);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
