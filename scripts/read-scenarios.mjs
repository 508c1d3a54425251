// A Vite plugin: a scenario, or its prose in another language, asked for with `?read` comes read and checked, so that
// the page carries no reader. With `?entry` comes what a library lists of it, in that language, and with `?sheet` a
// scenario's engraved sheet.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './shared.mjs';

const asked = /\/scenarios\/[^/]+\/(?:[^/]+\.yaml\?(?:read|entry)|scenario\.yaml\?sheet)$/;
const world = join(root, 'assets/map/world.json');

const named = (path) => relative(root, path).replaceAll('\\', '/');

// as a string: engines read that faster than an object of the same size
const moduleOf = (value) => ({
  code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
  map: null,
});

export function readScenarios() {
  const known = new Map();
  const sourceOf = async (path) => {
    const { runnerImport } = await import('vite');
    if (!known.has(path)) known.set(path, runnerImport(path, { root, configFile: false, logLevel: 'warn' }));
    return (await known.get(path)).module;
  };
  return {
    name: 'read-scenarios',
    enforce: 'pre',
    async load(id) {
      if (!asked.test(id)) return null;
      const [path, what] = id.split('?');
      this.addWatchFile(path);
      const { entryOf, readGeometry, readScenario, translate } = await sourceOf('/src/scenario/index.ts');
      const text = readFileSync(path, 'utf8');
      const beside = (name) => {
        const file = join(dirname(path), name);
        return existsSync(file) ? { path: named(file), text: readFileSync(file, 'utf8') } : null;
      };
      const sheet = async () => {
        const { engrave } = await sourceOf('/src/map/engrave.ts');
        const stage = readScenario(text, named(path), beside).scenario?.stage;
        if (stage === undefined) return null;
        const file = typeof stage.geometry === 'string' ? join(dirname(path), stage.geometry) : world;
        this.addWatchFile(file);
        const shapes = () => {
          if (file === world) return JSON.parse(readFileSync(world, 'utf8'));
          return existsSync(file) ? readGeometry(readFileSync(file, 'utf8'), named(file)).geometry : null;
        };
        const geometry = typeof stage.geometry === 'object' ? (stage.geometry ?? shapes()) : shapes();
        return geometry === null ? null : engrave(geometry, stage);
      };
      if (what === 'sheet') return moduleOf(await sheet());
      const own = join(dirname(path), 'scenario.yaml');
      const reading = () => readScenario(readFileSync(own, 'utf8'), named(own), beside);
      if (path === own) {
        const { names: _, ...read } = reading();
        const { scenario, diagnostics } = read;
        return moduleOf(what === 'read' ? read : { entry: scenario && entryOf(scenario), diagnostics });
      }
      this.addWatchFile(own);
      const { scenario } = reading();
      const translated = scenario === null ? null : translate(scenario, text, named(path)).scenario;
      return moduleOf(what === 'read' ? (translated?.prose ?? null) : translated && entryOf(translated));
    },
  };
}
