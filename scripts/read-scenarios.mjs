// A Vite plugin: a scenario, its prose in another language, or the shapes beside it, asked for with `?read` comes
// read and checked, so that the page carries no reader.
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
      const { readGeometry, readScenario, translate } = (await reader).module;
      const text = readFileSync(path, 'utf8');
      const beside = (name) => {
        const file = join(dirname(path), name);
        return existsSync(file) ? { path: named(file), text: readFileSync(file, 'utf8') } : null;
      };
      const read = () => {
        if (path.endsWith('.json')) return readGeometry(text, named(path));
        if (path.endsWith('/scenario.yaml')) return readScenario(text, named(path), beside);
        const own = join(dirname(path), 'scenario.yaml');
        this.addWatchFile(own);
        const { scenario } = readScenario(readFileSync(own, 'utf8'), named(own), beside);
        return scenario === null ? null : translate(scenario, text, named(path)).scenario.prose;
      };
      const { names: _, ...reading } = read() ?? {};
      // as a string: engines read that faster than an object of the same size
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(reading))})`, map: null };
    },
  };
}
