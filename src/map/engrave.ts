/** Engraves the sheet of a scenario, when the page is built: `scripts/read-scenarios.mjs` asks for it. */
import { geoCircle, geoGraticule, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Stage } from '../session/index.ts';
import { GRAIN, Reader, type Engraving, type Pen, type Way } from './engraving.ts';
import type { MapGeometry } from './geometry.ts';
import { around, type Box } from './plane.ts';
import { projectionOf, type Projection } from './projection.ts';
import { writeSteps, type Steps } from './steps.ts';
import { divide, type Territory } from './territory.ts';

/** In sheet units: four pixels or so at the first view. */
const ISLET = 14;

/** Writes arcs: a new one for each stretch, without steps that are smaller than a grain. */
class Burin implements Pen {
  readonly arcs: number[][] = [];
  #x = 0;
  #y = 0;

  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [Math.round(x / GRAIN), Math.round(y / GRAIN)];
    this.arcs.push([this.#x, this.#y]);
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x / GRAIN) - this.#x, Math.round(y / GRAIN) - this.#y];
    if (dx === 0 && dy === 0) return;
    this.arcs.at(-1)?.push(dx, dy);
    this.#x += dx;
    this.#y += dy;
  }

  closePath(): void {}
}

/** Draws shapes in arcs, those of the topology once for all that they bound. */
class Plate {
  readonly arcs: Steps[] = [];
  readonly #topology: Territory['topology'];
  readonly #projection: Projection;
  /** What became of the topology's arcs: their numbers, or null where the sheet's edge cuts them. */
  readonly #known = new Map<number, number | null>();

  constructor(topology: Territory['topology'], projection: Projection) {
    this.#topology = topology;
    this.#projection = projection;
  }

  #add(arc: Steps): number {
    return this.arcs.push(arc) - 1;
  }

  #whole(number: number): number | null {
    const known = this.#known.get(number);
    if (known !== undefined) return known;
    const { coordinates } = feature(this.#topology, { type: 'LineString', arcs: [number] }).geometry;
    const burin = new Burin();
    this.#projection.draw({ type: 'LineString', coordinates }, burin);
    const [arc, other] = burin.arcs;
    const ends = [coordinates[0], coordinates.at(-1)].map(([longitude = 0, latitude = 0] = []) =>
      this.#projection.project([longitude, latitude]),
    );
    const uncut =
      arc !== undefined &&
      other === undefined &&
      [0, 1].every((end) => {
        const [x, y] = end === 0 ? arc : endOf(arc);
        const at = ends[end];
        return at != null && x === Math.round(at.x / GRAIN) && y === Math.round(at.y / GRAIN);
      });
    const found = uncut ? this.#add(arc) : null;
    this.#known.set(number, found);
    return found;
  }

  /** The same way in arcs of the plate; null where the sheet's edge cuts it. */
  #wayOf(arcs: readonly number[]): Way | null {
    const way: number[] = [];
    for (const number of arcs) {
      const whole = this.#whole(number < 0 ? ~number : number);
      if (whole === null) return null;
      way.push(number < 0 ? ~whole : whole);
    }
    return way;
  }

  draw(shape: GeoPermissibleObjects): Way[] {
    const burin = new Burin();
    this.#projection.draw(shape, burin);
    return burin.arcs.map((arc) => [this.#add(arc)]);
  }

  /** The rings of a polygon. */
  polygon(arcs: readonly (readonly number[])[]): readonly Way[] {
    const ways = arcs.map((ring) => this.#wayOf(ring));
    if (ways.every((way) => way !== null)) return ways;
    return this.draw(
      feature(this.#topology, { type: 'Polygon', arcs: arcs.map((ring) => [...ring]) }).geometry,
    );
  }

  lines(lines: readonly (readonly number[])[]): readonly Way[] {
    return lines.flatMap((line) => {
      const way = this.#wayOf(line);
      if (way !== null) return [way];
      return line.flatMap((number) => {
        const one = this.#wayOf([number]);
        if (one !== null) return [one];
        const arcs = [number < 0 ? ~number : number];
        return this.draw(feature(this.#topology, { type: 'LineString', arcs }).geometry);
      });
    });
  }
}

function endOf(arc: Steps): [x: number, y: number] {
  let [x, y] = [0, 0];
  for (let index = 0; index < arc.length; index += 2) {
    x += arc[index] ?? 0;
    y += arc[index + 1] ?? 0;
  }
  return [x, y];
}

/** What of the globe the sheet shows. */
function globeOf({ reach, rotate: [yaw, pitch] }: Projection): GeoPermissibleObjects {
  if (reach >= 180) return { type: 'Sphere' };
  return geoCircle()
    .center([-yaw, -pitch])
    .radius(reach - 1e-3)
    .precision(1)();
}

const graticule = geoGraticule()
  .step([15, 10])
  .extentMinor([
    [-180, -80.001],
    [180, 80.001],
  ]);

/** Places lie on grains: what a sum adds behind the tenths is noise, and long to write. */
const tidy = (value: number): number => Math.round(value / GRAIN) / Math.round(1 / GRAIN);

/** Everything of the sheet that does not change in a game. */
export function engrave(geometry: MapGeometry, stage: Stage): Engraving {
  const projection = projectionOf(stage);
  const territory = divide(geometry, stage);
  const plate = new Plate(territory.topology, projection);
  const polygons = territory.lands.map(({ arcs }) => arcs.map((polygon) => plate.polygon(polygon)));
  const coast = plate.lines(territory.coast);
  const borders = plate.lines(territory.borders);
  const control = plate.lines(territory.control);
  const drawn = territory.drawn.map(({ area, ring, within }) => ({
    owner: area.of,
    rings: plate.draw(ring),
    within: territory.lands.flatMap(({ id }, index) => (id === within ? (polygons[index] ?? []).flat() : [])),
  }));

  const globe = globeOf(projection);
  const [low, high] = projection.bounds(globe);
  const edge = plate.draw(globe);
  const grid = plate.draw(graticule());

  const arcs = plate.arcs.map(writeSteps);
  const reader = new Reader(arcs);
  const boxOf = (ways: readonly Way[]): Box | null => {
    const box = around(ways.flatMap((way) => reader.places(way)));
    return box && { x: tidy(box.x), y: tidy(box.y), width: tidy(box.width), height: tidy(box.height) };
  };
  const isIslet = (ways: readonly Way[]): boolean => {
    const box = boxOf(ways);
    return box !== null && Math.max(box.width, box.height) <= ISLET;
  };
  return {
    arcs,
    globe: edge,
    bounds: { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y },
    graticule: grid,
    lands: territory.lands.flatMap(({ owner, occupied }, index) => {
      const all = polygons[index] ?? [];
      const box = boxOf(all.flat());
      if (box === null) return []; // all of it is beyond the edge
      return [
        {
          owner,
          occupied: occupied !== null,
          box,
          rings: all.filter((ways) => !isIslet(ways)).flat(),
          islets: all.filter(isIslet).flat(),
        },
      ];
    }),
    coast,
    borders,
    control,
    drawn: drawn.flatMap((area) => {
      const box = boxOf(area.rings);
      return box === null ? [] : [{ ...area, box }];
    }),
  };
}
