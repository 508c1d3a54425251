/** From longitude and latitude to the sheet. The sheet's unit is fixed; views scale it. */
import {
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoDistance,
  geoInterpolate,
  geoNaturalEarth1,
  geoPath,
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { Pen } from './engraving.ts';
import type { LonLat, Point } from './plane.ts';
import type { Stage } from '../session/index.ts';

/** The globe's radius on the sheet, in units. At a view's scale of 0.5 it is 500 pixels. */
const RADIUS = 1000;
const DEGREE = Math.PI / 180;
/** How far beyond the farthest framed point an azimuthal sheet goes on before the globe's edge. */
const MARGIN = 28;

export interface Projection {
  readonly rotate: Stage['rotate'];
  /** The part of the globe that the sheet shows, degrees from its middle; 180 is all of it. */
  readonly reach: number;
  project(at: LonLat): Point | null;
  /** Draws a shape, in sheet units. */
  draw(shape: GeoPermissibleObjects, into: Pen): void;
  /** Corners of a shape, in sheet units. */
  bounds(shape: GeoPermissibleObjects): readonly [Point, Point];
  /** Points along the short way from one place to the other; those beyond the edge are left out. */
  along(from: LonLat, to: LonLat, steps: number): Point[];
}

function raw(stage: Stage): GeoProjection {
  switch (stage.projection) {
    case 'azimuthalEqualArea':
      return geoAzimuthalEqualArea();
    case 'naturalEarth':
      return geoNaturalEarth1();
    case 'conicEqualArea': {
      const latitudes = stage.frame.map(([, latitude]) => latitude);
      const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
      return geoConicEqualArea().parallels([south + (north - south) / 6, north - (north - south) / 6]);
    }
  }
}

/** The projection that a stage asks for. */
export function projectionOf(stage: Stage): Projection {
  const [yaw, pitch, roll] = stage.rotate;
  const middle: [number, number] = [-yaw, -pitch];
  const farthest = Math.max(0, ...stage.frame.map((at) => geoDistance(middle, [at[0], at[1]]) / DEGREE));
  const azimuthal = stage.projection === 'azimuthalEqualArea';
  const reach = azimuthal ? Math.min(Math.max(90, farthest + MARGIN), 150) : 180;

  const projection = raw(stage).scale(RADIUS).translate([0, 0]).rotate([yaw, pitch, roll]).precision(0.2);
  if (azimuthal) projection.clipAngle(reach);
  const path = geoPath(projection);

  // the projections themselves do not clip a lone point
  const visible = (at: LonLat): boolean =>
    !azimuthal || geoDistance(middle, [at[0], at[1]]) <= reach * DEGREE;
  const project = (at: LonLat): Point | null => {
    const point = visible(at) ? projection([at[0], at[1]]) : null;
    return point === null ? null : { x: point[0], y: point[1] };
  };

  return {
    rotate: stage.rotate,
    reach,
    project,
    draw(shape, into) {
      // the type asks for beginPath, which d3 leaves to its caller and a fresh path does not need
      path.context(into as unknown as GeoContext)(shape);
      path.context(null);
    },
    bounds(shape) {
      const [[left, top], [right, bottom]] = path.bounds(shape);
      return [
        { x: left, y: top },
        { x: right, y: bottom },
      ];
    },
    along(from, to, steps) {
      const walk = geoInterpolate([from[0], from[1]], [to[0], to[1]]);
      return Array.from({ length: steps + 1 }, (_, step) => project(walk(step / steps))).filter(
        (point) => point !== null,
      );
    },
  };
}
