/**
 * What of the picture is held ready, and the element that slides it under the window. While things change that is
 * Phaser's canvas, little larger than the window. At rest it is a still of a much larger frame: a browser that draws
 * in software copies a canvas whenever anything on the page changes, and a still never.
 */
import type Phaser from 'phaser';
import { copyCanvas } from './copy.ts';
import type { Box, Point } from './plane.ts';
import { Leaves, type Printer } from './press/leaves.ts';
import type { Rails } from './slide.ts';

/** How much is held ready beyond the window: little while things change, much once they rest. */
export type Margin = 'near' | 'far';

/** What is drawn beyond each edge of the window, in pixels, while things change. */
const NEAR = 128;

/** What is baked beyond each edge, as a share of the window; once all is at rest, it is drawn that far, too. */
const SHARE: Readonly<Record<Margin, number>> = { near: 0.22, far: 0.4 };

/** A canvas of more pixels than this is slow to make and to hold. */
const MOST_PIXELS: Readonly<Record<Margin, number>> = { near: 16_000_000, far: 8_000_000 };

/** Whole pixels of the canvas: a smaller picture can then be cut out of a larger one without a seam. */
const whole = (length: number, ratio: number): number => Math.round(length * ratio) / ratio;

/** What is baked of a window of this size, in pixels of the map; `ratio` in canvas pixels a pixel. */
export function bakedBox(margin: Margin, width: number, height: number, ratio: number): Box {
  const shareOf = (one: Margin): number => {
    const room = MOST_PIXELS[one] / (ratio * ratio);
    return Math.min(SHARE[one], Math.max(0.02, (Math.sqrt(room / (width * height)) - 1) / 2));
  };
  const share = margin === 'near' ? shareOf('near') : Math.max(shareOf('near'), shareOf('far'));
  const [x, y] = [whole(width * share, ratio), whole(height * share, ratio)];
  return { x: -x, y: -y, width: width + 2 * x, height: height + 2 * y };
}

export class Pane {
  /** Takes the hands, and moves with what it holds. */
  readonly element = document.createElement('div');
  readonly #still = document.createElement('div');
  readonly #copy = copyCanvas(this.#still);
  #scene: Phaser.Scene | null = null;
  #width = 1;
  #height = 1;
  /** CSS pixels a pixel of the map, and canvas pixels. */
  #large = 1;
  #ratio = 1;
  #margin: Margin = 'near';
  /** What is drawn beyond the left and right edges, and beyond the upper and lower, in pixels. */
  #beyond: Point = { x: NEAR, y: NEAR };
  /** Lie beyond the edge of the last frame, and know how far it may slide before that shows. */
  readonly #leaves: Leaves;

  constructor(host: HTMLElement, printer: Printer) {
    this.#leaves = new Leaves(this.element, printer);
    const whole = { position: 'absolute', left: '0', top: '0' };
    Object.assign(this.element.style, whole, { willChange: 'transform', touchAction: 'none' });
    Object.assign(this.#still.style, whole, { width: '100%', height: '100%', display: 'none' });
    this.element.append(this.#still);
    host.append(this.element);
  }

  /** Phaser draws in here from now on. */
  set scene(scene: Phaser.Scene) {
    this.#scene = scene;
  }

  get margin(): Margin {
    return this.#margin;
  }

  /** From the next frame on, draws so far beyond the window. */
  set margin(margin: Margin) {
    if (margin !== this.#margin) this.#stretch(margin);
  }

  resize(width: number, height: number, large: number, ratio: number): void {
    this.#width = width;
    this.#height = height;
    this.#large = large;
    this.#ratio = ratio;
    this.#scene?.scale.setZoom(1 / ratio);
    this.#stretch('near');
    this.#put(0, 0);
  }

  #stretch(margin: Margin): void {
    const scene = this.#scene;
    if (scene === null) return;
    const { x, y } = this.boxOf('far');
    this.#margin = margin;
    this.#beyond = margin === 'far' ? { x: -x, y: -y } : { x: this.#edge, y: this.#edge };
    const [wide, high] = [this.#width + this.#beyond.x * 2, this.#height + this.#beyond.y * 2];
    scene.scale.resize(Math.round(wide * this.#ratio), Math.round(high * this.#ratio));
    scene.cameras.main.setScroll(-this.#beyond.x * this.#ratio, -this.#beyond.y * this.#ratio);
    const size = { width: `${wide * this.#large}px`, height: `${high * this.#large}px` };
    Object.assign(this.element.style, size);
    // Phaser leaves the old style where the zoom is 1
    Object.assign(scene.game.canvas.style, size);
  }

  /** A new frame is about to be drawn, of this part of the screen: it stands where it belongs. */
  settle({ x, y, width, height }: Box): void {
    this.#put(0, 0);
    const beyond = this.#beyond;
    const [ratio, large] = [this.#ratio, this.#large];
    const within = (room: number, most: number): number => Math.floor(Math.min(room, most) * ratio) / ratio;
    this.#leaves.settle(
      { width: this.#width, height: this.#height, ...beyond, large, ratio },
      {
        right: within(-x, beyond.x),
        down: within(-y, beyond.y),
        left: within(x + width - this.#width, beyond.x),
        up: within(y + height - this.#height, beyond.y),
      },
    );
  }

  /** The frame is drawn: shows it, as a still where it is a large one. */
  reveal(): void {
    const canvas = this.#scene?.game.canvas;
    if (canvas === undefined) return;
    const still = this.#margin === 'far' && this.#take(canvas);
    this.#still.style.display = still ? 'block' : 'none';
    // out of the window, where it costs nothing: it stays the map to whoever looks for it
    canvas.style.transform = still ? 'translateX(-300vw)' : '';
  }

  #take(canvas: HTMLCanvasElement): boolean {
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d', { alpha: false });
    const shown = this.#copy.getContext('bitmaprenderer', { alpha: false });
    if (context === null || shown === null) return false;
    context.drawImage(canvas, 0, 0);
    shown.transferFromImageBitmap(copy.transferToImageBitmap());
    return true;
  }

  /** Moves what was drawn last by so many pixels; false where that would show its edge. */
  slide(dx: number, dy: number): boolean {
    const { right, down, left, up } = this.#leaves.room;
    if (dx > right || -dx > left || dy > down || -dy > up) return false;
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
      at: { x: (dx - this.#beyond.x) * large, y: (dy - this.#beyond.y) * large },
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
    const x = Math.round((dx - this.#beyond.x) * this.#ratio) * grain;
    const y = Math.round((dy - this.#beyond.y) * this.#ratio) * grain;
    this.element.style.transform = `translate(${x}px,${y}px)`;
  }

  /** The part of the screen that is baked: the window, and a margin to drag into. */
  boxOf(margin: Margin): Box {
    return bakedBox(margin, this.#width, this.#height, this.#ratio);
  }

  /** No more than is drawn while things change: for the first picture, which somebody waits for. */
  get least(): Box {
    const edge = this.#edge;
    return { x: -edge, y: -edge, width: this.#width + 2 * edge, height: this.#height + 2 * edge };
  }

  /** What is drawn beyond the window while things change. */
  get #edge(): number {
    return whole(NEAR, this.#ratio);
  }

  /** The window itself. */
  get window(): Box {
    return { x: 0, y: 0, width: this.#width, height: this.#height };
  }

  remove(): void {
    this.element.remove();
  }
}
