// A Vite plugin: a scenario, or the shapes beside one, asked for with `?read` comes read and checked, so that the
// page carries no reader.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './shared.mjs';

const asked = /\/scenarios\/[^/]+\/[^/]+\.(yaml|json)\?read$/;

const named = (path) => relative(root, path).replaceAll('\\', '/');

export function readScenarios() {
  let reader;
  return {
    name: 'read-scenarios',
    enforce: 'pre',
    async load(id) {
      if (!asked.test(id)) return null;
      const path = id.replace(/\?read$/, '');
      this.addWatchFile(path);
      const { runnerImport } = await import('vite');
      reader ??= runnerImport('/src/scenario/index.ts', { root, configFile: false, logLevel: 'warn' });
      const { readGeometry, readScenario } = (await reader).module;
      const text = readFileSync(path, 'utf8');
      const beside = (name) => {
        const file = join(dirname(path), name);
        return existsSync(file) ? { path: named(file), text: readFileSync(file, 'utf8') } : null;
      };
      const { names: _, ...reading } = path.endsWith('.json')
        ? readGeometry(text, named(path))
        : readScenario(text, named(path), beside);
      // as a string: engines read that faster than an object of the same size
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(reading))})`, map: null };
    },
  };
}
