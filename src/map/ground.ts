/** What no lens changes, kept so that a change of lens or a beat need not paint it anew: the ground, and the lines. */
import { paintGround, paintLines } from './paint/sheet.ts';
import type { Shapes } from './paint/shapes.ts';
import type { Surface } from './paint/surface.ts';
import type { Theme } from './theme.ts';

/** A canvas that is painted when its size or what it shows has changed. */
class Plate {
  readonly canvas = document.createElement('canvas');
  #made = '';

  paint(surface: Surface, wanted: string, alpha: boolean, paint: (surface: Surface) => void): void {
    if (wanted === this.#made) return;
    const { width, height } = surface.context.canvas;
    // setting the size empties a canvas, too
    Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d', { alpha });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    paint({ ...surface, context });
    this.#made = wanted;
  }
}

export class Ground {
  readonly #shapes: Shapes;
  readonly #ground = new Plate();
  readonly #lines = new Plate();

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** Lays sea and land under a surface, and answers with the lines that belong over it. */
  lay(surface: Surface, theme: Theme): CanvasImageSource {
    const { context, view, box, ratio } = surface;
    const { width, height } = context.canvas;
    const wanted = [view.k, view.x, view.y, box.x, box.y, width, height, ratio, theme.id].join();
    this.#ground.paint(surface, wanted, false, (own) => paintGround(own, this.#shapes, theme));
    this.#lines.paint(surface, wanted, true, (own) => paintLines(own, this.#shapes, theme));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#ground.canvas, 0, 0);
    return this.#lines.canvas;
  }
}
