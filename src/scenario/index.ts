/** Scenario files: read, checked, turned into rules, prose and stage. Load it lazily: it brings a YAML parser. */
export { entryOf, type Entry } from './entry.ts';
export * from './prose.ts';
export type { Geometry } from './geometry/geometry.ts';
export { readGeometry } from './geometry/read.ts';
export type { ReadGeometry } from './geometry/read.ts';
export { readScenario } from './read.ts';
export { translate, type Translated } from './translation.ts';
export { suggest } from './suggest.ts';
export type { Reading } from './read.ts';
export { scenarioSchema } from './schema.ts';
export type * from './stage.ts';
export type * from './scenario.ts';
// What reads scenarios also reads other files about them, with the same faults at the same places.
export { Source, type Path, type Position } from './source.ts';
export { Report } from './report.ts';
export { reportIssues } from './issues.ts';
export { Context } from './lower/context.ts';
export { lowerSubject } from './lower/place.ts';
export { hash } from './hash.ts';
export type { Names } from './names.ts';
export * as format from './format/common.ts';
export { z } from './format/zod.ts';
