import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { MOST, type Geometry, type Place } from './geometry.ts';
import type { Values } from './values.ts';

type Data = Readonly<Record<string, unknown>>;
type Point = [number, number];

/** Reads a GeoJSON FeatureCollection of polygons. Borders that two countries share become one arc. */
export function readGeoJson(values: Values, data: Data, at: Place): Geometry {
  const place = [...at, 'features'];
  const taken = new Set<string>();
  let points = 0;
  const readRing = (value: unknown, here: Place): Point[] => {
    const ring = values.list(value, here, 'A ring', 4, MOST.points);
    points += ring.length;
    if (points > MOST.points)
      values.refuse(here, 'too_many', `The geometry has more than ${MOST.points} points.`);
    const positions = ring.map((position, index) => values.position(position, [...here, index]));
    const [first, last] = [positions[0], positions.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      values.refuse(here, 'bad_ring', 'This ring is not closed.', 'Its last point must be its first.');
    return positions;
  };
  const readRings = (value: unknown, here: Place): Point[][] =>
    values
      .list(value, here, 'A polygon', 1, MOST.arcs)
      .map((ring, index) => readRing(ring, [...here, index]));

  const features = values
    .list(data['features'], place, 'features', 1, MOST.countries)
    .map((entry, index): Feature<Polygon | MultiPolygon> => {
      const here = [...place, index];
      const feature = values.group(entry, here, 'A feature');
      const { id, name } = values.identity(feature, here, taken);
      const within = [...here, 'geometry'];
      const geometry = values.group(feature['geometry'], within, 'geometry');
      const type = values.shape(geometry, within);
      const inside = [...within, 'coordinates'];
      const properties = { name };
      if (type === 'Polygon') {
        const coordinates = readRings(geometry['coordinates'], inside);
        return { type: 'Feature', id, properties, geometry: { type, coordinates } };
      }
      const parts = values.list(geometry['coordinates'], inside, 'coordinates', 1, MOST.arcs);
      const coordinates = parts.map((part, spot) => readRings(part, [...inside, spot]));
      return { type: 'Feature', id, properties, geometry: { type, coordinates } };
    });
  const countries: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ countries }) as unknown as Geometry;
}
