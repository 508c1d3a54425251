/** A crowded corner of the sheet once more, larger, on a canvas of its own: painted when what it shows has changed. */
import type { ActorId } from '../engine/index.ts';
import { copyCanvas } from './copy.ts';
import { Ground } from './ground.ts';
import type { Layout, Spot } from './layout.ts';
import type { Shapes } from './paint/shapes.ts';
import type { Picked, Picker } from './picker.ts';
import { drawingOf, paintWhole } from './picture.ts';
import { inside, type Box, type Point } from './plane.ts';
import type { WindowSize } from './running.ts';
import type { Shown } from './shown.ts';
import type { Theme } from './theme.ts';
import { fit, toScreen, type View } from './view.ts';

/** Padding around what is framed. */
const PADDING = 12;
/** Milliseconds that the sheet is ahead, and that it is as the map opens: then all else comes first. */
const LATER = 60;
const OPENING = 400;
/** A name that would be cut off at the edge is left out. */
const WHOLE = 4;

/** What the inset needs of the map; what may change is asked for each time. */
export interface InsetStudio {
  /** Points of the sheet that are in view on it. */
  readonly framed: readonly Point[];
  readonly spots: readonly Spot[];
  readonly shapes: Shapes;
  readonly picker: Picker;
  shown(): Shown;
  theme(): Theme;
  size(): WindowSize;
  /** Lays out a box of its own, with the seals inside it. */
  layOut(shown: Shown, view: View, box: Box): Layout;
}

/** A capital on the inset, in CSS pixels of its host. */
export interface InsetCapital extends Point {
  readonly actor: ActorId;
}

export class Inset {
  readonly #studio: InsetStudio;
  readonly #ground: Ground;
  #host: HTMLElement | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #view: View = { k: 1, x: 0, y: 0 };
  #box: Box = { x: 0, y: 0, width: 1, height: 1 };
  #layout: Layout | null = null;
  #scheduled = 0;
  #ahead = OPENING;

  constructor(studio: InsetStudio) {
    this.#studio = studio;
    this.#ground = new Ground(studio.shapes);
  }

  /** Draws in this element from now on, as large as it is; answers with the capitals in it. */
  use(host: HTMLElement | null): readonly InsetCapital[] {
    if (host !== this.#host) this.#canvas = host === null ? null : copyCanvas(host);
    this.#host = host;
    this.#layout = null;
    const canvas = this.#canvas;
    if (host === null || canvas === null || host.clientWidth === 0) return [];
    const { scale, ratio } = this.#studio.size();
    const [width, height] = [host.clientWidth / scale, host.clientHeight / scale];
    this.#box = { x: 0, y: 0, width, height };
    this.#view = fit(this.#studio.framed, this.#box, PADDING);
    Object.assign(canvas, { width: Math.ceil(width * ratio), height: Math.ceil(height * ratio) });
    this.drawSoon();
    return this.#studio.spots.flatMap(({ actor, at }) => {
      const point = toScreen(this.#view, at);
      return actor === null || !inside(this.#box, point)
        ? []
        : [{ actor, x: point.x * scale, y: point.y * scale }];
    });
  }

  /** Once for all that has changed, and after the sheet itself, which is looked at first. */
  drawSoon(): void {
    if (this.#canvas === null || this.#scheduled !== 0) return;
    this.#scheduled = window.setTimeout(() => {
      this.#scheduled = 0;
      this.#draw();
      this.#ahead = LATER;
    }, this.#ahead);
  }

  #draw(): void {
    const context = this.#canvas?.getContext('2d', { alpha: false }) ?? null;
    if (context === null) return;
    const { shapes } = this.#studio;
    const [shown, theme] = [this.#studio.shown(), this.#studio.theme()];
    const [view, box] = [this.#view, this.#box];
    const all = this.#studio.layOut(shown, view, box);
    const within = ({ x, y }: Point): boolean =>
      x > WHOLE && y > WHOLE && x < box.width - WHOLE && y < box.height - WHOLE;
    const layout = {
      ...all,
      names: all.names.filter(({ lettering }) => lettering.letters.every(within)),
    };
    this.#layout = layout;
    const surface = { context, view, box, ratio: this.#studio.size().ratio };
    paintWhole(surface, shapes, this.#ground, drawingOf(layout, shown, theme));
  }

  /** What is at this point, in CSS pixels of the host. */
  pick({ x, y }: Point): Picked {
    const { scale } = this.#studio.size();
    if (this.#layout === null) return { actor: null, arc: null };
    return this.#studio.picker({ x: x / scale, y: y / scale }, this.#view, this.#layout, this.#view);
  }

  end(): void {
    clearTimeout(this.#scheduled);
    this.#scheduled = -1;
    this.#canvas = null;
  }
}
