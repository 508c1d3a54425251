import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Geometry } from './geometry.ts';

const HALF = 2 * Math.PI;

/**
 * The same shapes with each ring wound as the globe wants it: outlines around their smaller side, holes the other
 * way. Most tools wind GeoJSON the other way round, and a lake would then be the sea and the sea a land.
 */
export function wind(geometry: Geometry): Geometry {
  const areaOf = (ring: number[]): number =>
    geoArea(feature(geometry, { type: 'Polygon', arcs: [ring] }).geometry satisfies Polygon);
  const wound = (rings: number[][]): number[][] =>
    rings.map((ring, index) =>
      areaOf(ring) > HALF === (index === 0) ? ring.toReversed().map((arc) => ~arc) : ring,
    );
  const { countries } = geometry.objects;
  return {
    ...geometry,
    objects: {
      countries: {
        ...countries,
        geometries: countries.geometries.map((country) =>
          country.type === 'Polygon'
            ? { ...country, arcs: wound(country.arcs) }
            : country.type === 'MultiPolygon'
              ? { ...country, arcs: country.arcs.map(wound) }
              : country,
        ),
      },
    },
  };
}
