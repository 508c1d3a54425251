/** Which corner of the clear part of the map has room for the inset. */
import type { Rect } from '../ports.ts';

export const CORNERS = ['bottom right', 'bottom left', 'top right', 'top left'] as const;
export type Corner = (typeof CORNERS)[number];

/** More of the clear part than this, and the inset would hide the map that it belongs to. */
const MOST_ACROSS = 0.42;
const MOST_DOWN = 0.55;
/** Pixels that it keeps off what lies on the map. */
const APART = 4;

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + APART &&
  b.x < a.x + a.width + APART &&
  a.y < b.y + b.height + APART &&
  b.y < a.y + a.height + APART;

/** Where a card of this size lies over nothing: where it lay before, if it can. Null where there is no room. */
export function cornerFor(
  size: { readonly width: number; readonly height: number },
  clear: Rect,
  taken: readonly Rect[],
  before: Corner | null,
): Corner | null {
  if (size.width > clear.width * MOST_ACROSS || size.height > clear.height * MOST_DOWN) return null;
  const free = (corner: Corner): boolean => {
    const x = corner.endsWith('right') ? clear.x + clear.width - size.width : clear.x;
    const y = corner.startsWith('bottom') ? clear.y + clear.height - size.height : clear.y;
    return !taken.some((other) => meet({ x, y, ...size }, other));
  };
  if (before !== null && free(before)) return before;
  return CORNERS.find(free) ?? null;
}
