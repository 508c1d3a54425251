import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBoundaries, layers, type Rule } from './support/boundaries.ts';

const root = join(import.meta.dirname, '..');

function readSources(folder: string): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  return new Map(names.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const rulesBroken = (path: string, source: string): Rule[] =>
  checkBoundaries(new Map([[path, source]])).map(({ rule }) => rule);

test('the sources keep to the boundaries', () => {
  const sources = readSources('src');
  expect(sources.size).toBeGreaterThan(1);
  expect(checkBoundaries(sources)).toEqual([]);
});

describe('every planted violation is caught', () => {
  test.each<[Rule, string, string]>([
    // who may use whom
    ['folder', 'src/engine/a.ts', `import { x } from '../ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `import type { X } from '../session/index.ts'`],
    ['folder', 'src/ai/a.ts', `import { x } from '../scenario/index.ts'`],
    ['folder', 'src/scenario/a.ts', `import { x } from '../ai/index.ts'`],
    ['folder', 'src/scenario/a.ts', `import { x } from '../words/index.ts'`],
    ['folder', 'src/words/a.ts', `import { x } from '../session/index.ts'`],
    ['folder', 'src/session/a.ts', `import { x } from '../ui/index.ts'`],
    ['folder', 'src/session/a.ts', `import { x } from '../app/index.ts'`],
    ['folder', 'src/map/a.ts', `import { x } from '../ui/index.ts'`],
    ['folder', 'src/ui/a.ts', `import { x } from '../map/index.ts'`],
    ['folder', 'src/ui/a.ts', `import type { X } from '../ai/index.ts'`],
    ['folder', 'src/audio/a.ts', `import { x } from '../app/index.ts'`],
    ['folder', 'src/cli/a.ts', `import { x } from '../map/index.ts'`],
    ['folder', 'src/cli/a.ts', `import { x } from '../ui/index.ts'`],
    ['folder', 'src/cli/a.ts', `import { x } from '../audio/index.ts'`],
    ['folder', 'src/stray.ts', `export const x = 1`],
    ['folder', 'src/newcomer/a.ts', `export const x = 1`],
    ['folder', 'src/app/a.ts', `import { x } from '../newcomer/index.ts'`],
    // by every way of importing
    ['folder', 'src/engine/a.ts', `export { x } from '../ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `export * from '../ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `export type * from '../ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `const x = await import('../ai/index.ts')`],
    ['folder', 'src/engine/a.ts', 'const x = await import(`../ai/index.ts`)'],
    ['folder', 'src/engine/a.ts', `type X = import('../ai/index.ts').X`],
    ['folder', 'src/engine/a.ts', `import '../ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `import { x } from '/src/ai/index.ts'`],
    ['folder', 'src/engine/a.ts', `const x = require('../ai/index.ts')`],
    ['folder', 'src/engine/a.ts', `import x = require('../ai/index.ts')`],
    ['folder', 'src/engine/a.ts', `const x = import.meta.glob('../ai/*.ts')`],
    ['folder', 'src/engine/a.ts', `const x = new URL('../ai/a.worker.ts', import.meta.url)`],
    ['folder', 'src/engine/deep/er/a.ts', `import { x } from '../../../ai/index.ts'`],
    ['computed', 'src/app/a.ts', `const x = await import(name)`],
    ['computed', 'src/app/a.ts', 'const x = await import(`./${name}.ts`)'],
    // types alone
    ['type-only', 'src/words/a.ts', `import { x } from '../engine/index.ts'`],
    ['type-only', 'src/map/a.ts', `import { x } from '../engine/index.ts'`],
    ['type-only', 'src/ui/a.ts', `import { type X } from '../engine/index.ts'`],
    ['type-only', 'src/audio/a.ts', `const x = await import('../engine/index.ts')`],
    // nobody climbs through a window
    ['window', 'src/ai/a.ts', `import { x } from '../engine/draw.ts'`],
    ['window', 'src/app/a.ts', `import type { X } from '../engine/turn/index.ts'`],
    ['window', 'src/map/a.ts', `import type { X } from '../engine/world.ts'`],
    ['window', 'src/app/a.ts', `const x = import.meta.glob('../ui/*.tsx')`],
    // packages
    ['package', 'src/engine/a.ts', `import { z } from 'zod'`],
    ['package', 'src/ai/a.ts', `import seedrandom from 'seedrandom'`],
    ['package', 'src/scenario/a.ts', `import { setup } from 'xstate'`],
    ['package', 'src/ui/a.ts', `import Phaser from 'phaser'`],
    ['package', 'src/app/a.ts', `const x = await import('phaser')`],
    ['package', 'src/app/a.ts', `import type Phaser from 'phaser'`],
    ['package', 'src/ui/a.ts', `import { Howl } from 'howler'`],
    ['package', 'src/map/a.ts', `import { h } from 'preact'`],
    ['package', 'src/app/a.ts', `import { geoPath } from 'd3-geo'`],
    ['package', 'src/session/a.ts', `import { feature } from 'topojson-client'`],
    ['package', 'src/ui/a.ts', `import { openDB } from 'idb'`],
    ['package', 'src/session/a.ts', `import Tinypool from 'tinypool'`],
    ['package', 'src/session/a.ts', `import MessageFormat from 'intl-messageformat'`],
    ['package', 'src/session/a.ts', `import { load } from 'js-yaml'`],
    ['package', 'src/session/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['package', 'src/cli/a.ts', `import { readFile } from 'fs'`],
    // beside src
    ['beside', 'src/engine/a.ts', `import x from '../../scenarios/a/scenario.yaml?raw'`],
    ['beside', 'src/app/a.ts', `import x from '../../tests/support/boundaries.ts'`],
    ['beside', 'src/session/a.ts', `import x from '../../assets/build.ts'`],
    ['jsx', 'src/map/a.tsx', `export const x = 1`],
    ['syntax', 'src/app/a.ts', `export const = 1`],
    // the same on every machine
    ['pure', 'src/engine/a.ts', `export const x = Math.random()`],
    ['pure', 'src/ai/a.ts', `export const x = Math['random']()`],
    ['pure', 'src/ai/a.ts', `export const x = Math[name]()`],
    ['pure', 'src/engine/a.ts', `export const x = Math?.random()`],
    ['pure', 'src/engine/a.ts', `const { random } = Math`],
    ['pure', 'src/engine/a.ts', `const m = Math`],
    ['pure', 'src/engine/a.ts', `export const x = new Date()`],
    ['pure', 'src/engine/a.ts', `export const x = Date.now()`],
    ['pure', 'src/engine/a.ts', `export const x = { Date }`],
    ['pure', 'src/engine/a.ts', `export const x = performance.now()`],
    ['pure', 'src/engine/a.ts', `export const x = globalThis['Date']`],
    ...['exp', 'pow', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'sqrt', 'hypot', 'cbrt', 'atan2'].map(
      (name): [Rule, string, string] => ['pure', 'src/engine/a.ts', `export const x = Math.${name}(2, 3)`],
    ),
    ['pure', 'src/ai/a.ts', `export const x = 2 ** 3`],
    ['pure', 'src/ai/a.ts', `let x = 2; x **= 3`],
    ['pure', 'src/engine/a.ts', `export const x = ['b', 'a'].sort((a, b) => a.localeCompare(b))`],
    ['pure', 'src/engine/a.ts', `export const x = (1).toLocaleString()`],
    ['pure', 'src/engine/a.ts', `export const x = new Intl.NumberFormat()`],
  ])('%s: %s: %s', (rule, path, source) => {
    expect(rulesBroken(path, source)).toContain(rule);
  });

  test('with the line it stands on', () => {
    const source = `import { setup } from 'xstate'\n\nexport const x = Math.random()\n`;
    expect(checkBoundaries(new Map([['src/engine/a.ts', source]]))).toMatchObject([
      { line: 3, rule: 'pure' },
    ]);
  });
});

describe('what is allowed passes', () => {
  test.each([
    ['src/engine/a.ts', `import { setup } from 'xstate'; import tychei from 'seedrandom/lib/tychei.js'`],
    ['src/engine/turn/a.ts', `import type { World } from '../world.ts'; export * from './steps/b.ts'`],
    [
      'src/engine/a.ts',
      `export const x = Math.max(1, Math.trunc(7 / 2)); export const y = { Date: 1, performance: 2 }`,
    ],
    ['src/engine/a.ts', `export const x = y.performance; interface A { Date: string }`],
    ['src/ai/a.ts', `import { draw } from '../engine/index.ts'`],
    ['src/scenario/a.ts', `import { load } from 'js-yaml'; import { x } from '../engine/index.ts'`],
    ['src/scenario/a.ts', `const { load } = await import('js-yaml')`],
    ['src/words/a.ts', `import type { Code } from '../engine/index.ts'; import M from 'intl-messageformat'`],
    ['src/session/a.ts', `import { x } from '../engine/index.ts'; const now = Date.now()`],
    [
      'src/map/a.ts',
      `import Phaser from 'phaser'; import type { X } from '../engine/index.ts'; import 'd3-geo'`,
    ],
    [
      'src/ui/a.tsx',
      `import { signal } from '@preact/signals'; import './a.css'; import '../session/index.ts'`,
    ],
    [
      'src/ui/a.ts',
      `import flag from 'circle-flags/flags/fr.svg?url'; import x from '../../assets/x.svg?url'`,
    ],
    [
      'src/app/a.ts',
      `const x = import.meta.glob('/scenarios/*/scenario.yaml', { query: '?raw', import: 'default' })`,
    ],
    [
      'src/app/a.ts',
      `import W from '../session/play.worker.ts?worker'; const { map } = await import('../map/index.ts')`,
    ],
    [
      'src/app/a.ts',
      `const w = new Worker(new URL('../session/play.worker.ts', import.meta.url), { type: 'module' })`,
    ],
    ['src/cli/a.ts', `import { readFile } from 'node:fs/promises'; import Tinypool from 'tinypool'`],
  ])('%s: %s', (path, source) => {
    expect(checkBoundaries(new Map([[path, source]]))).toEqual([]);
  });

  test('no folder may use itself by way of another: the folders form no circle', () => {
    const reaches = (from: string): string[] => {
      const layer = layers[from];
      return layer === undefined
        ? []
        : [...layer.folders, ...layer.types].flatMap((to) => [to, ...reaches(to)]);
    };
    for (const folder of Object.keys(layers)) expect(reaches(folder)).not.toContain(folder);
  });
});
