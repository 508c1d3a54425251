/** A coarse picture of where the land is, to tell quickly whether a spot of the sheet is water. */
import type { Point } from '../plane.ts';
import type { Shapes } from './shapes.ts';

/** Points a side. At the first view one is about two pixels. */
const SIDE = 640;

/** Whether there is water at a point of the sheet; beyond the edge there is none. */
export function createWater(shapes: Shapes): (at: Point) => boolean {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: SIDE, height: SIDE });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no 2D canvas');
  const { bounds, lands, globe } = shapes;
  const scale = SIDE / Math.max(bounds.width, bounds.height);
  context.setTransform(scale, 0, 0, scale, -bounds.x * scale, -bounds.y * scale);
  context.fill(globe);
  context.globalCompositeOperation = 'destination-out';
  for (const { path } of lands) context.fill(path);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return ({ x, y }) => {
    const [column, row] = [Math.floor((x - bounds.x) * scale), Math.floor((y - bounds.y) * scale)];
    const within = column >= 0 && row >= 0 && column < SIDE && row < SIDE;
    return within && (data[(row * SIDE + column) * 4 + 3] ?? 0) > 200;
  };
}
