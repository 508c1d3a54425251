/** What no lens changes, kept so that a change of lens or a beat need not paint it anew: the ground, and the lines. */
import { paintGround, paintLines } from './paint/sheet.ts';
import type { Shapes } from './paint/shapes.ts';
import type { Surface } from './paint/surface.ts';
import type { Theme } from './theme.ts';

/** A part of the screen at a view. */
export type Part = Omit<Surface, 'context'>;

interface Made {
  readonly part: Part;
  readonly theme: Theme['id'];
}

/** More of a pixel than this between two pictures shows as a seam. */
const SEAM = 0.05;

/** A canvas that is painted when what it shows is not what is wanted; a part of it will do. */
class Plate {
  readonly #canvas = document.createElement('canvas');
  /** The canvas, or what was printed elsewhere. */
  #picture: HTMLCanvasElement | ImageBitmap = this.#canvas;
  readonly #alpha: boolean;
  readonly #paint: (surface: Surface, theme: Theme) => void;
  #made: Made | null = null;

  constructor(alpha: boolean, paint: (surface: Surface, theme: Theme) => void) {
    this.#alpha = alpha;
    this.#paint = paint;
  }

  /** Where the surface's corner lies on this plate, in its pixels; null where it has to be painted anew. */
  #cornerOf({ view, box, ratio }: Part, theme: Theme): { x: number; y: number } | null {
    if (this.#made === null || this.#made.theme !== theme.id) return null;
    const { part } = this.#made;
    if (part.view.k !== view.k || part.ratio !== ratio) return null;
    const x = (box.x - view.x - part.box.x + part.view.x) * ratio;
    const y = (box.y - view.y - part.box.y + part.view.y) * ratio;
    const [left, top] = [Math.round(x), Math.round(y)];
    const { width, height } = this.#picture;
    const holds =
      left >= 0 &&
      top >= 0 &&
      left + Math.ceil(box.width * ratio) <= width &&
      top + Math.ceil(box.height * ratio) <= height;
    return holds && Math.abs(left - x) < SEAM && Math.abs(top - y) < SEAM ? { x: left, y: top } : null;
  }

  /** Whether it shows this part of the screen. */
  shows(part: Part, theme: Theme): boolean {
    return this.#cornerOf(part, theme) !== null;
  }

  /** Takes what was printed for this part of the screen. */
  take(picture: ImageBitmap, part: Part, theme: Theme): void {
    this.#replace(picture);
    this.#made = { part, theme: theme.id };
  }

  #replace(picture: HTMLCanvasElement | ImageBitmap): void {
    if (this.#picture instanceof ImageBitmap) this.#picture.close();
    this.#picture = picture;
  }

  #prepare(part: Part, theme: Theme): void {
    if (this.shows(part, theme)) return;
    const { box, ratio } = part;
    // setting the size empties a canvas, too
    Object.assign(this.#canvas, {
      width: Math.ceil(box.width * ratio),
      height: Math.ceil(box.height * ratio),
    });
    const context = this.#canvas.getContext('2d', { alpha: this.#alpha });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    this.#paint({ ...part, context }, theme);
    this.#replace(this.#canvas);
    this.#made = { part, theme: theme.id };
  }

  /** Lays it over a surface. */
  lay(surface: Surface, theme: Theme): void {
    this.#prepare(surface, theme);
    const corner = this.#cornerOf(surface, theme) ?? { x: 0, y: 0 };
    const { context } = surface;
    const { width, height } = context.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#picture, corner.x, corner.y, width, height, 0, 0, width, height);
  }
}

/** What lies under all lenses, and what lies over them. */
export const PLATES = ['ground', 'lines'] as const;
export type PlateName = (typeof PLATES)[number];

export function paintPlate(name: PlateName, surface: Surface, shapes: Shapes, theme: Theme): void {
  if (name === 'ground') paintGround(surface, shapes, theme);
  else paintLines(surface, shapes, theme);
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
  readonly #plates: Readonly<Record<PlateName, Plate>>;

  constructor(shapes: Shapes) {
    this.#plates = {
      ground: new Plate(false, (surface, theme) => paintPlate('ground', surface, shapes, theme)),
      lines: new Plate(true, (surface, theme) => paintPlate('lines', surface, shapes, theme)),
    };
  }

  /** Which plates do not show this part of the screen, and would have to be painted for it. */
  lacks(part: Part, theme: Theme): readonly PlateName[] {
    return PLATES.filter((name) => !this.#plates[name].shows(part, theme));
  }

  /** Takes a plate that was printed elsewhere. */
  take(name: PlateName, picture: ImageBitmap, part: Part, theme: Theme): void {
    this.#plates[name].take(picture, part, theme);
  }

  /** Lays sea and land under everything. */
  lay(surface: Surface, theme: Theme): void {
    this.#plates.ground.lay(surface, theme);
  }

  /** Lays coasts and borders over what is there. */
  lines(surface: Surface, theme: Theme): void {
    this.#plates.lines.lay(surface, theme);
  }
}
