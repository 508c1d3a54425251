/** The world's shapes as ready paths in sheet units: projected once, drawn at any scale. */
import { geoCircle, geoGraticule } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { ActorId } from '../../engine/index.ts';
import type { Box } from '../plane.ts';
import type { Pen, Projection } from '../projection.ts';
import type { Territory } from '../territory.ts';

export interface LandShape {
  readonly path: Path2D;
  /** Without the islets, which an outline would fill. */
  readonly outline: Path2D;
  readonly box: Box;
  readonly owner: ActorId | null;
  readonly occupied: boolean;
}

export interface Shapes {
  readonly globe: Path2D;
  /** The globe's box on the sheet. */
  readonly bounds: Box;
  readonly graticule: Path2D;
  readonly lands: readonly LandShape[];
  readonly coast: Path2D;
  readonly borders: Path2D;
  readonly control: Path2D;
  readonly drawn: readonly {
    readonly ring: Path2D;
    readonly within: Path2D;
    readonly box: Box;
    readonly owner: ActorId;
  }[];
}

/** In sheet units: four pixels or so at the first view. */
const ISLET = 14;

/** Writes a path and keeps the box of what it has written: to project again for a box would double the cost. */
class BoxedPath implements Pen {
  readonly path = new Path2D();
  left = Number.POSITIVE_INFINITY;
  top = Number.POSITIVE_INFINITY;
  right = Number.NEGATIVE_INFINITY;
  bottom = Number.NEGATIVE_INFINITY;

  #reach(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(x, y);
    this.#reach(x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(x, y);
    this.#reach(x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.path.arc(x, y, radius, from, to);
    this.#reach(x - radius, y - radius);
    this.#reach(x + radius, y + radius);
  }

  closePath(): void {
    this.path.closePath();
  }
}

/** A land's path, the path of its larger parts, and its box; each polygon is projected once. */
function drawn(
  { coordinates }: MultiPolygon,
  projection: Projection,
): Pick<LandShape, 'path' | 'outline' | 'box'> {
  const [path, outline] = [new Path2D(), new Path2D()];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const polygon of coordinates) {
    const part = new BoxedPath();
    projection.draw({ type: 'Polygon', coordinates: polygon }, part);
    if (part.left > part.right) continue; // all of it is beyond the edge
    path.addPath(part.path);
    if (Math.max(part.right - part.left, part.bottom - part.top) > ISLET) outline.addPath(part.path);
    [left, top] = [Math.min(left, part.left), Math.min(top, part.top)];
    [right, bottom] = [Math.max(right, part.right), Math.max(bottom, part.bottom)];
  }
  // a land that is nowhere on the sheet has a box that is never seen
  return { path, outline, box: { x: left, y: top, width: right - left, height: bottom - top } };
}

/** Projects everything that does not change in a game. */
export function shapesOf(territory: Territory, projection: Projection): Shapes {
  const pathOf = (...shapes: readonly GeoPermissibleObjects[]): Path2D => {
    const path = new Path2D();
    for (const shape of shapes) projection.draw(shape, path);
    return path;
  };
  const boxOf = (shape: GeoPermissibleObjects): Box => {
    const [low, high] = projection.bounds(shape);
    return { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y };
  };
  const [yaw, pitch] = projection.rotate;
  const whole = projection.reach >= 180;
  const globe: GeoPermissibleObjects = whole
    ? { type: 'Sphere' }
    : geoCircle()
        .center([-yaw, -pitch])
        .radius(projection.reach - 1e-3)
        .precision(1)();
  const fine = geoGraticule()
    .step([15, 10])
    .extentMinor([
      [-180, -80.001],
      [180, 80.001],
    ]);
  return {
    globe: pathOf(globe),
    bounds: boxOf(globe),
    graticule: pathOf(fine()),
    lands: territory.lands.map(({ shape, owner, occupied }) => ({
      ...drawn(shape, projection),
      owner,
      occupied: occupied !== null,
    })),
    coast: pathOf(territory.coast),
    borders: pathOf(territory.borders),
    control: pathOf(territory.control),
    drawn: territory.drawn.map(({ area, ring, within }) => ({
      owner: area.of,
      ring: pathOf(ring),
      within: pathOf(...territory.lands.filter(({ id }) => id === within).map(({ shape }) => shape)),
      box: boxOf(ring),
    })),
  };
}
