/** The shapes of a map, as scenarios bring them and the page draws them: one topology, in longitude and latitude. */
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Geometry = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** What a geometry may hold. The shipped world has 9,000 points in 240 countries. */
export const MOST = {
  characters: 1 << 20,
  levels: 12,
  countries: 500,
  arcs: 20_000,
  /** Points as written. */
  points: 60_000,
  /** Points as drawn: an arc may be used several times, but not without end. */
  drawn: 180_000,
} as const;

/** Where in the data, from its root. */
export type Place = readonly (string | number)[];

/** Says what is wrong with a value. */
export type Complain = (at: Place, code: string, message: string, hint?: string) => void;

/** Thrown once a fault makes everything that follows meaningless; it has been complained of. */
export class Unusable extends Error {}
