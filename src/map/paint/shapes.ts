/** The world's shapes as ready paths in sheet units: projected once, drawn at any scale. */
import { geoCircle, geoGraticule } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Position } from 'geojson';
import type { ActorId } from '../../engine/index.ts';
import type { Box } from '../plane.ts';
import type { Projection } from '../projection.ts';
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
  const isSizeable = (coordinates: Position[][]): boolean => {
    const { width, height } = boxOf({ type: 'Polygon', coordinates });
    return Math.max(width, height) > ISLET;
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
      path: pathOf(shape),
      outline: pathOf({ type: 'MultiPolygon', coordinates: shape.coordinates.filter(isSizeable) }),
      box: boxOf(shape),
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
