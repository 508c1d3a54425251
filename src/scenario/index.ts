export * from './prose.ts';
export type * from './stage.ts';
export type * from './scenario.ts';
