import { defineConfig } from 'vitest/config';
import { phaserParts } from './scripts/phaser/parts.mjs';
import { readScenarios } from './scripts/read-scenarios.mjs';

export default defineConfig({
  base: './', // the built folder works from any path
  publicDir: 'public',
  plugins: [readScenarios(), phaserParts()],
  resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } }, // without sound in space
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // the page's content policy lets fonts and data come from files only
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Phaser is large and does not shake: one file of its own, fetched after the first screen is readable
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          isolate: false, // one process for all: the rules are loaded and compiled once, not once a file
          unstubGlobals: true,
          testTimeout: 60_000, // times are for benchmarks: these only end what hangs, on the slowest machine too
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } }, // a second, as vitest would, is short on two slow cores
          maxWorkers: 2, // a page waits for its own clock most of the time: two share two cores
        },
      },
    ],
  },
});
