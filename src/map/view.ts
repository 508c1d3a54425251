/** Which part of the sheet is seen, and how large: screen = sheet × k + (x, y), in CSS pixels. */
import { around, type Box, type Point } from './plane.ts';

export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** How far a view may go: scales, and the box of the sheet that holds the middle of the clear part. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly sheet: Box;
}

export const toScreen = (view: View, at: Point): Point => ({
  x: at.x * view.k + view.x,
  y: at.y * view.k + view.y,
});

export const toSheet = (view: View, at: Point): Point => ({
  x: (at.x - view.x) / view.k,
  y: (at.y - view.y) / view.k,
});

/** The part of the window that is not under panels; never smaller than 40 pixels a side. */
export function clearBox(
  width: number,
  height: number,
  insets: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): Box {
  const across = Math.max(40, width - insets.left - insets.right);
  const down = Math.max(40, height - insets.top - insets.bottom);
  return {
    x: Math.min(insets.left, Math.max(0, width - across)),
    y: Math.min(insets.top, Math.max(0, height - down)),
    width: across,
    height: down,
  };
}

/**
 * The largest view that keeps the points inside the box, with room for their labels: `padding` pixels at the
 * sides, 0.7 of it above and below (a label is wider than it is high), less where the box is low. Scales stay
 * within low..high.
 */
export function fit(
  points: readonly Point[],
  into: Box,
  padding: number,
  low = 0,
  high = Number.POSITIVE_INFINITY,
): View {
  const box = around(points) ?? { x: 0, y: 0, width: 1, height: 1 };
  const [side, end] = [Math.min(padding, into.width / 4), Math.min(padding * 0.7, into.height * 0.085)];
  const best = Math.min(
    (into.width - 2 * side) / Math.max(box.width, 1e-6),
    (into.height - 2 * end) / Math.max(box.height, 1e-6),
  );
  const k = Math.min(Math.max(best, low), high);
  return {
    k,
    x: into.x + into.width / 2 - (box.x + box.width / 2) * k,
    y: into.y + into.height / 2 - (box.y + box.height / 2) * k,
  };
}

/** Moves a view back to where something of the sheet is in the middle of the clear part. */
export function clamp(view: View, clear: Box, { low, high, sheet }: Limits): View {
  const middle = { x: clear.x + clear.width / 2, y: clear.y + clear.height / 2 };
  const k = Math.min(Math.max(view.k, low), high);
  const scaled = k === view.k ? view : scaleAt(view, k, middle);
  const at = toSheet(scaled, middle);
  const x = Math.min(Math.max(at.x, sheet.x), sheet.x + sheet.width);
  const y = Math.min(Math.max(at.y, sheet.y), sheet.y + sheet.height);
  return { k, x: scaled.x + (at.x - x) * k, y: scaled.y + (at.y - y) * k };
}

/** The view at another scale, with the same point of the sheet under `about`. */
export function scaleAt(view: View, k: number, about: Point): View {
  const ratio = k / view.k;
  return { k, x: about.x - (about.x - view.x) * ratio, y: about.y - (about.y - view.y) * ratio };
}

/** Between two views at share t: scale runs evenly to the eye, and the point in the middle goes straight. */
export function between(from: View, to: View, t: number, middle: Point): View {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const k = from.k * (to.k / from.k) ** t;
  const [a, b] = [toSheet(from, middle), toSheet(to, middle)];
  // as the scale changes, equal steps on the screen are unequal steps on the sheet
  const share = Math.abs(to.k - from.k) < 1e-9 ? t : ((k - from.k) / (to.k - from.k)) * (to.k / k);
  const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  return { k, x: middle.x - at.x * k, y: middle.y - at.y * k };
}
