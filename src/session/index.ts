export * from './atlas.ts';
export type * from './session.ts';
export type * from './debrief.ts';
export type { Stage } from '../scenario/index.ts';
