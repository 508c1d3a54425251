/** Which actor is under a point of the sheet. */
import { geoBounds, geoContains } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { ActorId } from '../engine/index.ts';
import type { LonLat, Point } from './plane.ts';
import { distance } from './plane.ts';
import type { Territory } from './territory.ts';

/** Pixels around a capital that count as the capital. */
export const CAPITAL_RADIUS = 14;

export interface Capital {
  readonly actor: ActorId;
  /** On the screen. */
  readonly at: Point;
}

/** The nearest capital within reach of a point on the screen. */
export function capitalAt(capitals: readonly Capital[], at: Point): ActorId | null {
  const near = capitals
    .map(({ actor, at: capital }) => ({ actor, away: distance(capital, at) }))
    .filter(({ away }) => away <= CAPITAL_RADIUS)
    .toSorted((a, b) => a.away - b.away);
  return near[0]?.actor ?? null;
}

interface Outline {
  readonly owner: ActorId;
  readonly shape: MultiPolygon;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Looks up whose land a place is. Boxes first: a country is asked only if its box holds the place. */
export function createLandFinder(territory: Territory): (at: LonLat) => ActorId | null {
  const outlines: Outline[] = [];
  for (const { owner, shape } of territory.lands) {
    if (owner === null) continue;
    // polygon by polygon: the box of a whole country with far islands holds half the world
    for (const coordinates of shape.coordinates) {
      const part: MultiPolygon = { type: 'MultiPolygon', coordinates: [coordinates] };
      const [[west, south], [east, north]] = geoBounds(part);
      outlines.push({ owner, shape: part, west, south, east, north });
    }
  }
  return ([longitude, latitude]) => {
    const found = outlines.find(({ shape, west, south, east, north }) => {
      if (latitude < south || latitude > north) return false;
      // a box over the antimeridian has its west east of its east
      const between =
        west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
      return between && geoContains(shape, [longitude, latitude]);
    });
    return found?.owner ?? null;
  };
}
