/**
 * What of the picture is held ready, and the element that slides it under the window. While things change that is
 * Phaser's canvas, little larger than the window. At rest a still lies over it that reaches much farther: a browser
 * that draws in software copies a canvas whenever anything on the page changes, and a still never.
 */
import type Phaser from 'phaser';
import type { Box, Point } from './plane.ts';
import { Leaves, reaches, type Printer } from './press/leaves.ts';
import type { Rails } from './slide.ts';

/** What is drawn beyond each edge of the window, in pixels: so far a hand slides it before anything else comes. */
const EDGE = 128;

/** How much of the sheet is painted: for the frame and what lies beyond it, and at rest for a still. */
export type Margin = 'near' | 'far';

/** What is painted beyond each edge, as a share of the window. */
const SHARE: Readonly<Record<Margin, number>> = { near: 0.22, far: 0.4 };

/** A canvas of more pixels than this is slow to make and to hold. */
const MOST_PIXELS: Readonly<Record<Margin, number>> = { near: 16_000_000, far: 12_000_000 };

/** Whole pixels of the canvas, so that what is painted apart meets without a seam. */
const whole = (length: number, ratio: number): number => Math.round(length * ratio) / ratio;

/** What is painted of a window of this size, in pixels of the map; `ratio` in canvas pixels a pixel. */
export function paintedBox(margin: Margin, width: number, height: number, ratio: number): Box {
  const room = MOST_PIXELS[margin] / (ratio * ratio);
  const most = Math.max(0.02, (Math.sqrt(room / (width * height)) - 1) / 2);
  const share = Math.min(SHARE[margin], most);
  const [x, y] = [whole(width * share, ratio), whole(height * share, ratio)];
  return { x: -x, y: -y, width: width + 2 * x, height: height + 2 * y };
}

export class Pane {
  /** Takes the hands, and moves with what it holds. */
  readonly element = document.createElement('div');
  #scene: Phaser.Scene | null = null;
  #width = 1;
  #height = 1;
  /** CSS pixels a pixel of the map, and canvas pixels. */
  #large = 1;
  #ratio = 1;
  /** The canvas lies under a still. */
  #hidden = false;
  /** Lie beyond the edge of the last frame, and know how far it may slide before that shows. */
  readonly #leaves: Leaves;

  constructor(host: HTMLElement, printer: Printer) {
    this.#leaves = new Leaves(this.element, printer);
    const style = { position: 'absolute', left: '0', top: '0', willChange: 'transform', touchAction: 'none' };
    Object.assign(this.element.style, style);
    host.append(this.element);
  }

  /** Phaser draws in here from now on. */
  set scene(scene: Phaser.Scene) {
    this.#scene = scene;
  }

  resize(width: number, height: number, large: number, ratio: number): void {
    this.#width = width;
    this.#height = height;
    this.#large = large;
    this.#ratio = ratio;
    this.#stretch();
    this.#put(0, 0);
  }

  #stretch(): void {
    const scene = this.#scene;
    if (scene === null) return;
    const ratio = this.#ratio;
    const { x, y, width, height } = this.frame;
    scene.scale.setZoom(1 / ratio);
    scene.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    scene.cameras.main.setScroll(x * ratio, y * ratio);
    const size = { width: `${width * this.#large}px`, height: `${height * this.#large}px` };
    Object.assign(this.element.style, size);
    // Phaser leaves the old style where the zoom is 1
    Object.assign(scene.game.canvas.style, size);
  }

  /** A new frame is about to be drawn, of this part of the screen: it stands where it belongs, and alone. */
  settle({ x, y, width, height }: Box): void {
    this.#put(0, 0);
    const [ratio, large, edge] = [this.#ratio, this.#large, this.#edge];
    const within = (room: number): number => Math.floor(Math.min(room, edge) * ratio) / ratio;
    this.#leaves.settle(
      { width: this.#width, height: this.#height, edge, large, ratio },
      {
        right: within(-x),
        down: within(-y),
        left: within(x + width - this.#width),
        up: within(y + height - this.#height),
      },
    );
    this.#hide(false);
  }

  /**
   * Lays a still over the frame that shows this part of the screen, with the view so far from the frame's. False where
   * the picture has been slid past it by now.
   */
  lay(still: ImageBitmap, box: Box, from: Point, now: Point): boolean {
    const [x, y] = [box.x - whole(from.x, this.#ratio), box.y - whole(from.y, this.#ratio)];
    const laid = this.#leaves.cover(still, { ...box, x, y }, now);
    if (laid) this.#hide(true);
    return laid;
  }

  /** Out of the window the canvas costs nothing, and stays the map to whoever looks for it. */
  #hide(hidden: boolean): void {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    const canvas = this.#scene?.game.canvas;
    if (canvas !== undefined) canvas.style.transform = hidden ? 'translateX(-300vw)' : '';
  }

  /** Moves what was drawn last by so many pixels; false where that would show its edge. */
  slide(dx: number, dy: number): boolean {
    if (!reaches(this.#leaves.room, dx, dy)) return false;
    this.#put(dx, dy);
    this.#leaves.heed(dx, dy);
    return true;
  }

  /** What a pointer slides it by that takes hold at this point of the screen, with the view so far from the last frame. */
  rails(from: Point, dx: number, dy: number): Omit<Rails, 'slack'> {
    const [large, leaves] = [this.#large, this.#leaves];
    return {
      element: this.element,
      from,
      at: { x: (dx - this.#edge) * large, y: (dy - this.#edge) * large },
      gone: { x: dx, y: dy },
      room: leaves.room,
      heed: (x, y) => leaves.heed(x, y),
      large,
      grain: large / this.#ratio,
    };
  }

  #put(dx: number, dy: number): void {
    // whole pixels of the screen keep the picture crisp, and short numbers are read faster
    const grain = this.#large / this.#ratio;
    const x = Math.round((dx - this.#edge) * this.#ratio) * grain;
    const y = Math.round((dy - this.#edge) * this.#ratio) * grain;
    this.element.style.transform = `translate(${x}px,${y}px)`;
  }

  /** The part of the screen that is painted: the window, and a margin to drag into. */
  boxOf(margin: Margin): Box {
    return paintedBox(margin, this.#width, this.#height, this.#ratio);
  }

  /** No more than a frame shows: for the first picture, which somebody waits for. */
  get frame(): Box {
    const edge = this.#edge;
    return { x: -edge, y: -edge, width: this.#width + 2 * edge, height: this.#height + 2 * edge };
  }

  get #edge(): number {
    return whole(EDGE, this.#ratio);
  }

  /** The window itself. */
  get window(): Box {
    return { x: 0, y: 0, width: this.#width, height: this.#height };
  }

  remove(): void {
    this.element.remove();
  }
}
