/** What no lens changes, kept so that a change of lens or a beat need not paint it anew: the ground, and the lines. */
import { paintGround, paintLines } from './paint/sheet.ts';
import type { Shapes } from './paint/shapes.ts';
import type { Surface } from './paint/surface.ts';
import type { Box } from './plane.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

interface Made {
  readonly surface: Surface;
  readonly theme: Theme['id'];
}

/** More of a pixel than this between two pictures shows as a seam. */
const SEAM = 0.05;

/** A canvas that is painted when what it shows is not what is wanted; a part of it will do. */
class Plate {
  readonly #canvas = document.createElement('canvas');
  readonly #alpha: boolean;
  readonly #paint: (surface: Surface, theme: Theme) => void;
  #made: Made | null = null;

  constructor(alpha: boolean, paint: (surface: Surface, theme: Theme) => void) {
    this.#alpha = alpha;
    this.#paint = paint;
  }

  /** Where the surface's corner lies on this plate, in its pixels; null where it has to be painted anew. */
  #cornerOf({ view, box, ratio }: Omit<Surface, 'context'>, theme: Theme): { x: number; y: number } | null {
    if (this.#made === null || this.#made.theme !== theme.id) return null;
    const { surface } = this.#made;
    if (surface.view.k !== view.k || surface.ratio !== ratio) return null;
    const x = (box.x - view.x - surface.box.x + surface.view.x) * ratio;
    const y = (box.y - view.y - surface.box.y + surface.view.y) * ratio;
    const [left, top] = [Math.round(x), Math.round(y)];
    const { width, height } = this.#canvas;
    const holds =
      left >= 0 &&
      top >= 0 &&
      left + Math.ceil(box.width * ratio) <= width &&
      top + Math.ceil(box.height * ratio) <= height;
    return holds && Math.abs(left - x) < SEAM && Math.abs(top - y) < SEAM ? { x: left, y: top } : null;
  }

  /** Paints it for this part of the screen, unless it shows it already. */
  prepare(wanted: Omit<Surface, 'context'>, theme: Theme): void {
    if (this.#cornerOf(wanted, theme) !== null) return;
    const { box, ratio } = wanted;
    // setting the size empties a canvas, too
    Object.assign(this.#canvas, {
      width: Math.ceil(box.width * ratio),
      height: Math.ceil(box.height * ratio),
    });
    const context = this.#canvas.getContext('2d', { alpha: this.#alpha });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    const surface = { ...wanted, context };
    this.#paint(surface, theme);
    this.#made = { surface, theme: theme.id };
  }

  /** Lays it over a surface. */
  lay(surface: Surface, theme: Theme): void {
    this.prepare(surface, theme);
    const corner = this.#cornerOf(surface, theme) ?? { x: 0, y: 0 };
    const { context } = surface;
    const { width, height } = context.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#canvas, corner.x, corner.y, width, height, 0, 0, width, height);
  }
}

/** Sea and land under everything, and coasts and borders over it. */
export interface Bed {
  lay(surface: Surface, theme: Theme): void;
  lines(surface: Surface, theme: Theme): void;
}

/** Painted where it is wanted, and not kept: for a piece at the edge. */
export const bareBed = (shapes: Shapes): Bed => ({
  lay: (surface, theme) => paintGround(surface, shapes, theme),
  lines: (surface, theme) => paintLines(surface, shapes, theme),
});

export class Ground implements Bed {
  readonly #ground: Plate;
  readonly #lines: Plate;

  constructor(shapes: Shapes) {
    this.#ground = new Plate(false, (surface, theme) => paintGround(surface, shapes, theme));
    this.#lines = new Plate(true, (surface, theme) => paintLines(surface, shapes, theme));
  }

  /** What `lay` and `lines` will need for this part of the screen, to be made ahead one by one. */
  preparations(view: View, box: Box, ratio: number, theme: Theme): readonly (() => void)[] {
    const wanted = { view, box, ratio };
    return [() => this.#ground.prepare(wanted, theme), () => this.#lines.prepare(wanted, theme)];
  }

  /** Lays sea and land under everything. */
  lay(surface: Surface, theme: Theme): void {
    this.#ground.lay(surface, theme);
  }

  /** Lays coasts and borders over what is there. */
  lines(surface: Surface, theme: Theme): void {
    this.#lines.lay(surface, theme);
  }
}
