/** The map: `loadGeometry` once, then `createMap` in an element that has a size. */
export { loadGeometry, type MapGeometry } from './geometry.ts';
export { createMap, type Insets, type MapHandle, type MapOptions } from './map.ts';
export type { Naming } from './layout.ts';
