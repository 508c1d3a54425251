import type { GeometryObject } from 'topojson-specification';
import { MOST, type Geometry, type Place } from './geometry.ts';
import type { Values } from './values.ts';

type Data = Readonly<Record<string, unknown>>;
type Point = [number, number];

/** Reads a TopoJSON topology, quantized or not, into one with plain coordinates. */
export function readTopology(values: Values, data: Data, at: Place): Geometry {
  const arcs = readArcs(values, data, at);
  const objects = values.group(data['objects'], [...at, 'objects'], 'objects');
  const names = Object.keys(objects);
  const name = names.includes('countries') || names.length !== 1 ? 'countries' : (names[0] ?? 'countries');
  const here = [...at, 'objects', name];
  if (!Object.hasOwn(objects, name))
    values.refuse([...at, 'objects'], 'missing_key', 'objects.countries is missing.');
  const collection = values.group(objects[name], here, name);
  const list = values.list(
    collection['geometries'],
    [...here, 'geometries'],
    'geometries',
    1,
    MOST.countries,
  );

  const taken = new Set<string>();
  let drawn = 0;
  const readRing = (value: unknown, place: Place): number[] => {
    const ring = values.list(value, place, 'A ring', 1, MOST.arcs).map((index, spot) => {
      const arc = values.number(index, [...place, spot], 'An arc');
      const one = Number.isInteger(arc) ? arcs[arc < 0 ? ~arc : arc] : undefined;
      if (one === undefined)
        values.refuse([...place, spot], 'out_of_range', `There is no arc ${arc}; there are ${arcs.length}.`);
      drawn += one?.length ?? 0;
      return arc;
    });
    if (drawn > MOST.drawn)
      values.refuse(place, 'too_many', `The countries use more than ${MOST.drawn} points in all.`);
    const ends = ring.map((arc) => {
      const points = arcs[arc < 0 ? ~arc : arc] ?? [];
      const [first, last] = [points[0], points.at(-1)];
      return arc < 0 ? [last, first] : [first, last];
    });
    const meets = ends.every(([, end], spot) => {
      const [start] = ends[(spot + 1) % ends.length] ?? [];
      return end?.[0] === start?.[0] && end?.[1] === start?.[1];
    });
    if (!meets) values.refuse(place, 'bad_ring', 'The arcs of this ring do not meet end to end.');
    const points = ring.reduce((sum, arc) => sum + (arcs[arc < 0 ? ~arc : arc]?.length ?? 1) - 1, 1);
    if (points < 4) values.refuse(place, 'bad_ring', 'A ring needs at least three corners.');
    return ring;
  };
  const readRings = (value: unknown, place: Place): number[][] =>
    values
      .list(value, place, 'A polygon', 1, MOST.arcs)
      .map((ring, index) => readRing(ring, [...place, index]));

  const geometries = list.map((entry, index): GeometryObject<{ readonly name: string }> => {
    const place = [...here, 'geometries', index];
    const country = values.group(entry, place, 'A country');
    const type = values.shape(country, place);
    const { id, name: called } = values.identity(country, place, taken);
    const properties = { name: called };
    const within = [...place, 'arcs'];
    if (type === 'Polygon') return { type, id, properties, arcs: readRings(country['arcs'], within) };
    const parts = values.list(country['arcs'], within, 'arcs', 1, MOST.arcs);
    return { type, id, properties, arcs: parts.map((part, spot) => readRings(part, [...within, spot])) };
  });
  return { type: 'Topology', arcs, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** The arcs in longitude and latitude: a transform is undone. */
function readArcs(values: Values, data: Data, at: Place): Point[][] {
  const place = [...at, 'arcs'];
  const list = values.list(data['arcs'], place, 'arcs', 1, MOST.arcs);
  const transform = data['transform'];
  let scale: Point | null = null;
  let origin: Point = [0, 0];
  if (transform !== undefined && transform !== null) {
    const here = [...at, 'transform'];
    const group = values.group(transform, here, 'transform');
    const pair = (key: string): Point => {
      const [x, y] = values.list(group[key], [...here, key], key, 2, 2);
      return [values.number(x, [...here, key, 0], key), values.number(y, [...here, key, 1], key)];
    };
    scale = pair('scale');
    origin = pair('translate');
  }
  let points = 0;
  return list.map((arc, index) => {
    const entries = values.list(arc, [...place, index], 'An arc', 2, MOST.points);
    points += entries.length;
    if (points > MOST.points)
      values.refuse([...place, index], 'too_many', `The geometry has more than ${MOST.points} points.`);
    let [x, y] = [0, 0];
    return entries.map((entry, spot) => {
      const where = [...place, index, spot];
      if (scale === null) return values.position(entry, where);
      const [dx, dy] = values.list(entry, where, 'A point', 2, 2);
      x += values.number(dx, [...where, 0], 'A step');
      y += values.number(dy, [...where, 1], 'A step');
      return values.onGlobe(x * scale[0] + origin[0], y * scale[1] + origin[1], where);
    });
  });
}
