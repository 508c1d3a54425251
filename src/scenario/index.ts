/** Scenario files: read, checked, turned into rules, prose and stage. Load it lazily: it brings a YAML parser. */
export * from './prose.ts';
export { readScenario } from './read.ts';
export { suggest } from './suggest.ts';
export type { Reading } from './read.ts';
export { scenarioSchema } from './schema.ts';
export type * from './stage.ts';
export type * from './scenario.ts';
