/** Threes of governments as fields between their capitals: even where they balance, hatched where they do not. */
import type { Triangle } from '../../session/index.ts';
import type { Point } from '../plane.ts';
import type { Theme } from '../theme.ts';
import { inPixels, type Ink, type Surface } from './surface.ts';

/** More fields than these, of each kind, would hide the map. */
const MOST = 3;

/** The strongest of each kind; those of the eyes alone if `eyes` has any. */
export function chosenTriangles(triangles: readonly Triangle[], eyes: string | null): readonly Triangle[] {
  const own = triangles.filter(({ actors }) => actors.some((actor) => actor === eyes));
  const from = own.length > 0 ? own : triangles;
  return [
    ...from.filter(({ balanced }) => balanced).slice(0, MOST),
    ...from.filter(({ balanced }) => !balanced).slice(0, MOST),
  ];
}

function pathOf([first, ...others]: readonly Point[]): Path2D {
  const path = new Path2D();
  if (first === undefined) return path;
  path.moveTo(first.x, first.y);
  for (const { x, y } of others) path.lineTo(x, y);
  path.closePath();
  return path;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

function paintMark(context: Ink, at: Point, balanced: boolean, theme: Theme): void {
  const colour = balanced ? theme.balanced : theme.unbalanced;
  context.beginPath();
  context.arc(at.x, at.y, 9, 0, Math.PI * 2);
  context.fillStyle = theme.paper;
  context.fill();
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke();
  context.lineWidth = 2;
  context.beginPath();
  for (const y of [-2.4, 2.4]) {
    context.moveTo(at.x - 4.4, at.y + y);
    context.lineTo(at.x + 4.4, at.y + y);
  }
  if (!balanced) {
    context.moveTo(at.x - 3, at.y + 5.4);
    context.lineTo(at.x + 3, at.y - 5.4);
  }
  context.stroke();
}

/** Paints the fields, and on each an equals sign, struck through where it does not balance. */
export function paintTriangles(
  surface: Surface,
  triangles: readonly Triangle[],
  at: (actor: Triangle['actors'][number]) => Point | null,
  theme: Theme,
): void {
  const { context } = surface;
  inPixels(surface);
  const drawn = triangles.flatMap(({ actors, balanced }) => {
    const points = actors.map(at).filter((point) => point !== null);
    return points.length < 3 ? [] : [{ points, balanced, path: pathOf(points) }];
  });
  for (const { points, balanced, path } of drawn) {
    context.save();
    context.fillStyle = balanced ? theme.balanced : theme.unbalanced;
    context.globalAlpha = balanced ? 0.16 : 0.08;
    context.fill(path);
    context.restore();
    if (balanced) continue;
    context.save();
    context.clip(path);
    context.strokeStyle = theme.unbalanced;
    context.globalAlpha = 0.5;
    context.lineWidth = 1.2;
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    context.beginPath();
    for (let x = left - (bottom - top); x < right; x += 9) {
      context.moveTo(x, top);
      context.lineTo(x + (bottom - top), bottom);
    }
    context.stroke();
    context.restore();
  }
  for (const { points, balanced } of drawn) paintMark(context, middleOf(points), balanced, theme);
}
