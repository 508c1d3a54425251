/** The shapes that a map is drawn from, by the id of each country. */
import type { Geometry } from '../session/index.ts';

export type MapGeometry = Geometry;
