/** The rules of the game: scenario in, orders in, events out. Knows no page, no clock, no chance but the seed. */
export * from './vocabulary.ts';
export type * from './rules.ts';
export type * from './world.ts';
export * from './orders.ts';
export * from './layout.ts';
