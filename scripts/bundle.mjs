// Vite builds, driven from here: the page, and Node programs (command line, workers, benchmarks).
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { built, root } from './shared.mjs';

const common = [
  'src',
  'scenarios',
  'scripts/bundle.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export const pageSources = [
  ...common,
  'assets',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/phaser',
  'scripts/read-scenarios.mjs',
];
const inPageOnly = (path) => /^src\/(map|ui|audio|app)$/.test(path);

/** Builds the page into `outDir`. */
export async function buildPage(outDir, logLevel = 'warn') {
  const { build } = await import('vite');
  await build({ root, logLevel, build: { outDir, emptyOutDir: true } });
}

/** The page as the browser tests see it, built when a source has changed. */
export const page = () => built('page', pageSources, (folder) => buildPage(folder));

/** Bundles programs for Node, all flat in one folder: `main.ts` becomes `main.js`, `x.worker.ts` `x.worker.js`. */
async function buildForNode(entries, outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['tinypool', 'playwright-core'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          entries.map((path) => [basename(path).replace(/\.ts$/, ''), join(root, path)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

export const cliExists = () => existsSync(join(root, 'src/cli/main.ts'));

/** The command line with its workers, built when a source has changed. */
export const cli = () =>
  built(
    'cli',
    common,
    (folder) =>
      buildForNode(
        [
          'src/cli/main.ts',
          ...readdirSync(join(root, 'src/cli'))
            .filter((name) => name.endsWith('.worker.ts'))
            .map((name) => `src/cli/${name}`),
        ],
        folder,
      ),
    inPageOnly,
  );

/** The plain drawings that the map is measured beside: tests/bench/drawings. */
export const drawings = () =>
  built('drawings', [...pageSources, 'tests/bench/drawings', 'tests/map/harness'], async (outDir) => {
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      base: './',
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        rolldownOptions: { input: join(root, 'tests/bench/drawings/index.html') },
      },
    });
  });

/** The benchmarks, by file name. */
export async function benches() {
  const folder = join(root, 'tests/bench');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : [];
  if (names.length === 0) return [];
  const made = await built(
    'bench',
    [...common, 'tests'],
    (out) =>
      buildForNode(
        names.map((name) => `tests/bench/${name}`),
        out,
      ),
    inPageOnly,
  );
  return names.map((name) => ({
    name: name.replace(/\.bench\.ts$/, ''),
    path: join(made, name.replace(/\.ts$/, '.js')),
  }));
}
