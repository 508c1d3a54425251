/** What the map draws: projection, frame, which countries each actor is, where its capital lies. */
import type { ActorId } from '../engine/index.ts';
import type { Geometry } from './geometry/geometry.ts';

export type LonLat = readonly [number, number];

export interface ActorStage {
  readonly actor: ActorId;
  /** Countries of the stage's geometry; of the world's, ISO 3166 numeric codes as strings ("643"). */
  readonly countries: readonly string[];
  readonly capital: LonLat;
  /** Where its name is letter-spaced along the land: from, to; null for no name. */
  readonly name: { readonly from: LonLat; readonly to: LonLat } | null;
}

/** An area that is hatched: inside this country's feature, the polygon that contains this point. */
export interface OccupiedArea {
  readonly country: string;
  readonly contains: LonLat;
  /** Whose it is by the scenario's policy, and who holds it. */
  readonly of: ActorId;
  readonly by: ActorId;
  /** Ring of the area where the geometry has no polygon of its own. */
  readonly ring: readonly LonLat[];
  readonly label: string;
}

export interface Stage {
  /** The scenario's own shapes: a file beside it, or the shapes themselves. Null: the world's. */
  readonly geometry: string | Geometry | null;
  readonly projection: 'azimuthalEqualArea' | 'naturalEarth' | 'conicEqualArea';
  readonly rotate: readonly [number, number, number];
  /** These points are in view at the start, clear of the panels. */
  readonly frame: readonly LonLat[];
  readonly actors: readonly ActorStage[];
  readonly places: readonly { readonly name: string; readonly at: LonLat }[];
  readonly occupied: readonly OccupiedArea[];
  /** Names on water, both where two are in use. */
  readonly seas: readonly { readonly name: string; readonly at: LonLat }[];
  /** A crowded corner, shown once more and larger: the points that are in view on it. Null for none. */
  readonly inset: { readonly frame: readonly LonLat[] } | null;
}
