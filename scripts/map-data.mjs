// Makes assets/map/world.json from the world-atlas package: `node scripts/map-data.mjs`.
// One compact topology is shipped instead of the package's, so that the map is there at once.
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoContains } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import { filter, presimplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const source = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));

/** Steradians: a bend that spans less is straightened, an islet that is smaller is left out. */
const COARSE = 2.2e-6;
const FINE = 4e-7;
const ISLET = 4e-6;
/** Longitudes and latitudes where the scenarios look closely: the north from Europe to Japan. */
const CLOSE = [
  { west: -10, east: 60, south: 34, north: 62 },
  { west: 110, east: 150, south: 28, north: 52 },
];

/** Parts that the atlas lists beside the state which the United Nations count them to. */
const PART_OF = { Somaliland: '706', 'N. Cyprus': '196', 'Indian Ocean Ter.': '036' };
/** Named here where the atlas gives no ISO number. */
const OWN_ID = { Kosovo: 'kosovo', 'Siachen Glacier': 'siachen' };
const LEFT_OUT = new Set(['010']); // Antarctica: many points, in no one's view
const CRIMEA = [34.2, 45.2];

const polygons = (geometry) => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);
const containsPoint = (arcs, point) => geoContains(feature(source, { type: 'Polygon', arcs }), point);

function countries() {
  const byId = new Map();
  for (const geometry of source.objects.countries.geometries) {
    const name = geometry.properties.name;
    const id = geometry.id ?? PART_OF[name] ?? OWN_ID[name];
    if (id === undefined) throw new Error(`world-atlas has a new feature without an id: ${name}`);
    if (LEFT_OUT.has(id) || geometry.type === null) continue;
    const known = byId.get(id) ?? { id, name, arcs: [] };
    if (geometry.id !== undefined) known.name = name;
    known.arcs.push(...polygons(geometry));
    byId.set(id, known);
  }
  // General Assembly resolution 68/262: Crimea is Ukraine's. It stays a polygon of its own, for the hatching.
  const russia = byId.get('643');
  const crimea = russia.arcs.filter((arcs) => containsPoint(arcs, CRIMEA));
  if (crimea.length !== 1) throw new Error('Crimea is no longer one polygon of its own in world-atlas');
  russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs));
  byId.get('804').arcs.push(...crimea);
  return [...byId.values()].map(({ id, name, arcs }) => ({
    type: 'MultiPolygon',
    id,
    properties: { name },
    arcs,
  }));
}

const isClose = ([longitude, latitude]) =>
  CLOSE.some((b) => longitude >= b.west && longitude <= b.east && latitude >= b.south && latitude <= b.north);

const whole = { ...source, objects: { countries: { type: 'GeometryCollection', geometries: countries() } } };
const weighted = presimplify(whole, sphericalTriangleArea);
// Borders and coasts that scenarios look at closely keep more of their bends than the rest.
const simplified = {
  ...weighted,
  arcs: weighted.arcs.map((arc) =>
    arc
      .filter((point) => point[2] >= (isClose(point) ? FINE : COARSE))
      .map(([longitude, latitude]) => [longitude, latitude]),
  ),
};
delete simplified.transform;
const ringArea = (arcs) => {
  const ring = feature(simplified, { type: 'Polygon', arcs: [arcs] }).geometry.coordinates[0];
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area); // whichever way it is wound
};
// An islet goes, but every country keeps its largest part, however small.
for (const geometry of simplified.objects.countries.geometries) {
  const sized = geometry.arcs
    .map((rings) => ({ rings, area: ringArea(rings[0]) }))
    .toSorted((a, b) => b.area - a.area);
  geometry.arcs = sized
    .filter(({ area }, index) => index === 0 || area >= ISLET)
    .map(({ rings }) => rings.filter((ring, index) => index === 0 || ringArea(ring) >= ISLET / 4));
}
const kept = filter(simplified); // arcs that nothing uses any more
const shipped = quantize(kept, 3e4);

const text = JSON.stringify(shipped);
mkdirSync(join(root, 'assets/map'), { recursive: true });
writeFileSync(join(root, 'assets/map/world.json'), `${text}\n`);
const points = shipped.arcs.reduce((sum, arc) => sum + arc.length, 0);
const count = shipped.objects.countries.geometries.length;
console.log(
  `assets/map/world.json: ${Math.round(text.length / 1000)} kB, ${count} countries, ${points} points`,
);
