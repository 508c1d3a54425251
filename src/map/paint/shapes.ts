/** The world's shapes as ready paths in sheet units, drawn at any scale. */
import { geoCircle, geoGraticule } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import type { ActorId } from '../../engine/index.ts';
import { around, type Box } from '../plane.ts';
import { Reader, type Engraving, type Way } from '../engraving.ts';
import type { Projection } from '../projection.ts';

export interface LandShape {
  readonly path: Path2D;
  /** Without the islets, which an outline would fill. */
  readonly outline: Path2D;
  readonly box: Box;
  readonly owner: ActorId | null;
  readonly occupied: boolean;
}

/** Lines in pieces, so that those far from what is painted are left alone. */
export type Lines = readonly { readonly path: Path2D; readonly box: Box }[];

export interface Shapes {
  readonly globe: Path2D;
  /** The globe's box on the sheet. */
  readonly bounds: Box;
  readonly graticule: Path2D;
  readonly lands: readonly LandShape[];
  readonly coast: Lines;
  readonly borders: Lines;
  readonly control: Lines;
  readonly drawn: readonly {
    readonly ring: Path2D;
    readonly within: Path2D;
    readonly box: Box;
    readonly owner: ActorId;
  }[];
}

/** Everything that does not change in a game, ready to be painted. */
export function shapesOf(
  { arcs, lands, coast, borders, control, drawn }: Engraving,
  projection: Projection,
): Shapes {
  const reader = new Reader(arcs);
  const pathOf = (ways: readonly Way[], closed: boolean): Path2D => {
    const path = new Path2D();
    for (const way of ways) reader.write(way, path, closed);
    return path;
  };
  const linesOf = (ways: readonly Way[]): Lines =>
    ways.flatMap((way) => {
      const box = around(reader.places(way));
      return box === null ? [] : [{ path: pathOf([way], false), box }];
    });
  const projected = (shape: GeoPermissibleObjects): Path2D => {
    const path = new Path2D();
    projection.draw(shape, path);
    return path;
  };
  const [yaw, pitch] = projection.rotate;
  const whole = projection.reach >= 180;
  const globe: GeoPermissibleObjects = whole
    ? { type: 'Sphere' }
    : geoCircle()
        .center([-yaw, -pitch])
        .radius(projection.reach - 1e-3)
        .precision(1)();
  const [low, high] = projection.bounds(globe);
  const fine = geoGraticule()
    .step([15, 10])
    .extentMinor([
      [-180, -80.001],
      [180, 80.001],
    ]);
  return {
    globe: projected(globe),
    bounds: { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y },
    graticule: projected(fine()),
    lands: lands.map(({ owner, occupied, box, rings, islets }) => {
      const outline = pathOf(rings, true);
      const path = new Path2D(outline);
      for (const way of islets) reader.write(way, path, true);
      return { path, outline, box, owner, occupied };
    }),
    coast: linesOf(coast),
    borders: linesOf(borders),
    control: linesOf(control),
    drawn: drawn.map(({ owner, rings, within, box }) => ({
      owner,
      ring: pathOf(rings, true),
      within: pathOf(within, true),
      box,
    })),
  };
}
