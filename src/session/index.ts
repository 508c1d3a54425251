export * from './atlas.ts';
export type * from './session.ts';
export type * from './debrief.ts';
