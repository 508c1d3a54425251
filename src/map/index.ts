/** The map: `createMap` in an element that has a size. */
export type { Engraving } from './engraving.ts';
export { createMap } from './map.ts';
export { miniature } from './miniature.ts';
export type { Hover, MapHandle, MapOptions } from './options.ts';
export type { Insets } from './camera.ts';
export type { Naming } from './layout.ts';
