/** The map: `loadGeometry` once, then `createMap` in an element that has a size. */
export { loadGeometry, type MapGeometry } from './geometry.ts';
export { createMap } from './map.ts';
export type { MapHandle, MapOptions } from './options.ts';
export type { Insets } from './camera.ts';
export type { Naming } from './layout.ts';
