// Draws the invented map of The Strait: `node scripts/strait-map.mjs` writes scenarios/the-strait/geometry.json.
// The same seed gives the same map. It is drawn on the sheet and laid on the globe at the end.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify } from 'topojson-simplify';
import { COUNTRIES, createLand } from './strait/land.mjs';
import { polygons, rings, soften, sweep } from './strait/trace.mjs';

const SEED = 'the strait 4';
/** Cells a side, and the half width of what they cover. */
const SIDE = 2700;
const REACH = 1.62;
const CELL = (2 * REACH) / SIDE;
/** Where the scenario looks: finer lines inside. Plane units. */
const MIDDLE = [-0.1, 0];
const NEAR = 0.75;
/** Bends that span less than this are straightened, in cells. */
const FINE = 0.75;
const COARSE = 7;
/** The middle of the sheet; `stage.rotate` of the scenario is this with its signs turned. */
const CENTRE = [0, 24];

const { height, owner } = createLand(SEED);
const labels = new Uint8Array(SIDE * SIDE);
for (let row = 0; row < SIDE; row += 1) {
  for (let column = 0; column < SIDE; column += 1) {
    const [x, y] = [(column + 0.5) * CELL - REACH, REACH - (row + 0.5) * CELL];
    if (height(x, y) > 0) labels[row * SIDE + column] = 1 + owner(x, y);
  }
}
sweep(labels, SIDE);

const traced = rings(labels, SIDE);
const features = COUNTRIES.map(({ id, name }, index) => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: { type: 'MultiPolygon', coordinates: polygons(traced.get(index + 1) ?? []) },
}));
const drawn = topology({ countries: { type: 'FeatureCollection', features } });
const softened = presimplify({ ...drawn, arcs: drawn.arcs.map((arc) => soften(arc, 3)) });

const onPlane = ([column, row]) => [column * CELL - REACH, REACH - row * CELL];
const least = (point) => {
  const [x, y] = onPlane(point);
  const away = Math.hypot(x - MIDDLE[0], y - MIDDLE[1]) / NEAR;
  return away < 1 ? FINE : FINE + (COARSE - FINE) * Math.min(1, away - 1);
};
const projection = geoAzimuthalEqualArea().scale(1).translate([0, 0]).rotate([-CENTRE[0], -CENTRE[1], 0]);
const onGlobe = ([x, y]) => projection.invert([x, -y]);
const laid = {
  ...softened,
  arcs: softened.arcs.map((arc) => {
    const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
    let kept = arc.filter((point, at) => at === 0 || at === arc.length - 1 || point[2] >= least(point));
    // an islet keeps four corners, however small
    if (closed && kept.length < 5)
      kept = [0, 0.25, 0.5, 0.75, 1].map((share) => arc[Math.round(share * (arc.length - 1))]);
    return kept.map((point) => onGlobe(onPlane(point)));
  }),
};
const shipped = quantize(filter(laid), 4e4);
const text = JSON.stringify(shipped);
writeFileSync(join(import.meta.dirname, '../scenarios/the-strait/geometry.json'), `${text}\n`);
const points = shipped.arcs.reduce((sum, arc) => sum + arc.length, 0);
console.log(`scenarios/the-strait/geometry.json: ${Math.round(text.length / 1000)} kB, ${points} points`);
