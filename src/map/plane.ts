/** Points and boxes of the plane. */
import type { Stage } from '../session/index.ts';

export type LonLat = Stage['frame'][number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Left, top, width and height. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The area that two boxes share, 0 for none. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Whether the one box holds all of the other. */
export const holds = (box: Box, other: Box): boolean =>
  box.x <= other.x &&
  box.y <= other.y &&
  box.x + box.width >= other.x + other.width &&
  box.y + box.height >= other.y + other.height;

/** What is left of a box without another, in boxes: to its left and right, and above and below between those. */
export function without(box: Box, other: Box): Box[] {
  if (overlap(box, other) === 0) return [box];
  const [left, top] = [Math.max(box.x, other.x), Math.max(box.y, other.y)];
  const right = Math.min(box.x + box.width, other.x + other.width);
  const bottom = Math.min(box.y + box.height, other.y + other.height);
  const width = right - left;
  return [
    { ...box, width: left - box.x },
    { ...box, x: right, width: box.x + box.width - right },
    { x: left, y: box.y, width, height: top - box.y },
    { x: left, y: bottom, width, height: box.y + box.height - bottom },
  ].filter((piece) => piece.width > 0 && piece.height > 0);
}

export const inside = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** The smallest box around the points, null for none. */
export function around(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
