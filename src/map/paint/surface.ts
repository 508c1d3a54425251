/** What the painters draw on: a 2D context, the view they draw, and the part of the screen that it covers. */
import type { Box } from '../plane.ts';
import type { View } from '../view.ts';

/** A canvas on the page, or one on another thread. */
export type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Surface {
  readonly context: Ink;
  readonly view: View;
  /** In CSS pixels of the screen; the canvas is this times `ratio`. */
  readonly box: Box;
  /** Canvas pixels a CSS pixel. */
  readonly ratio: number;
}

/** From here on the context is drawn on in CSS pixels of the screen. */
export function inPixels({ context, box, ratio }: Surface): void {
  context.setTransform(ratio, 0, 0, ratio, -box.x * ratio, -box.y * ratio);
}

/** From here on the context is drawn on in units of the sheet: widths of lines are shares of the scale. */
export function inUnits({ context, box, ratio, view }: Surface): void {
  const k = view.k * ratio;
  context.setTransform(k, 0, 0, k, (view.x - box.x) * ratio, (view.y - box.y) * ratio);
}

// Korean letters come from fonts of the system: a font for them would outweigh the whole game.
export const SERIF =
  '"Demarche Serif", "Source Serif 4", "Noto Serif KR", "Noto Serif CJK KR", AppleMyungjo, Batang, "Nanum Myeongjo", Georgia, serif';
export const SANS =
  '"Inter Variable", Inter, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", "Nanum Gothic", system-ui, sans-serif';
