/**
 * Leaves that were printed: a still that is laid over a frame at rest, and what is laid against the edge while a hand
 * drags there. The next frame that is drawn takes them all away.
 */
import { copyCanvas } from '../copy.ts';
import type { Box, Point } from '../plane.ts';

/** How far the picture reaches beyond the window each way, in pixels of the map: so far it may be slid. */
export interface Room {
  right: number;
  down: number;
  left: number;
  up: number;
}

type Side = keyof Room;

/** Whether it may be slid so far. */
export const reaches = ({ right, down, left, up }: Readonly<Room>, dx: number, dy: number): boolean =>
  dx <= right && -dx <= left && dy <= down && -dy <= up;

interface Leaf {
  readonly element: HTMLElement;
  readonly shown: ImageBitmapRenderingContext | null;
}

/** The picture as it was drawn. */
export interface Frame {
  /** Of the window, in pixels of the map. */
  readonly width: number;
  readonly height: number;
  /** How far it is drawn beyond the window: there the element begins that leaves are laid in. */
  readonly edge: number;
  /** CSS pixels and canvas pixels a pixel of the map. */
  readonly large: number;
  readonly ratio: number;
}

export interface Printer {
  /** A part of the picture, by the window as it was drawn; null where none can be had. */
  print(box: Box): Promise<ImageBitmap | null>;
  /** How far the view may still go each way, to the left and up as less than nothing. */
  slack(): Readonly<Room>;
}

/** Of the window: a leaf, and what is left beyond the edge when the next is printed. */
const LEAF = 0.5;
const AHEAD = 0.2;
/** Canvas pixels of all leaves together. */
const MOST_PIXELS = 16_000_000;

export class Leaves {
  /** The same object for good: hands that slide look at it. */
  readonly room: Room = { right: 0, down: 0, left: 0, up: 0 };
  readonly #host: HTMLElement;
  readonly #printer: Printer;
  #frame: Frame = { width: 1, height: 1, edge: 0, large: 1, ratio: 1 };
  #laid: Leaf[] = [];
  #pixels = 0;
  #printing = false;
  /** Counts up with each frame: what was printed for an older one is thrown away. */
  #frames = 0;
  #last = { x: 0, y: 0 };

  constructor(host: HTMLElement, printer: Printer) {
    this.#host = host;
    this.#printer = printer;
  }

  /** A new frame was drawn, which reaches so far by itself. */
  settle(frame: Frame, room: Room): void {
    this.#clear();
    this.#last = { x: 0, y: 0 };
    this.#frame = frame;
    Object.assign(this.room, room);
  }

  #clear(): void {
    for (const { element, shown } of this.#laid) {
      element.remove();
      shown?.transferFromImageBitmap(null); // gives the picture back at once: it is large
    }
    this.#laid = [];
    this.#pixels = 0;
    this.#printing = false;
    this.#frames += 1;
  }

  /** Lays a still over all that is there; false if the picture has been slid past its edge by now. */
  cover(still: ImageBitmap, box: Box, now: Point): boolean {
    const { width, height } = this.#frame;
    const room = {
      right: -box.x,
      down: -box.y,
      left: box.x + box.width - width,
      up: box.y + box.height - height,
    };
    if (!reaches(room, now.x, now.y)) {
      still.close();
      return false;
    }
    this.#clear();
    this.#put(still, box);
    this.#pixels = 0; // what comes against its edge is counted apart
    Object.assign(this.room, room);
    return true;
  }

  /** Told where the picture was slid to: prints on where it is going, if little is left there. */
  heed(dx: number, dy: number): void {
    const { x, y } = this.#last;
    const { right, down, left, up } = this.room;
    const across = this.#frame.width * AHEAD;
    const along = this.#frame.height * AHEAD;
    this.#last = { x: dx, y: dy };
    if (this.#printing) return;
    if (dx > x && right - dx < across && this.#printOn('right', dx, dy)) return;
    if (dx < x && left + dx < across && this.#printOn('left', dx, dy)) return;
    if (dy > y && down - dy < along && this.#printOn('down', dx, dy)) return;
    if (dy < y && up + dy < along) this.#printOn('up', dx, dy);
  }

  /** False where there is nothing more on that side. */
  #printOn(side: Side, dx: number, dy: number): boolean {
    const box = this.#next(side, dx, dy);
    if (box !== null) void this.#lay(side, box);
    return box !== null;
  }

  /** The leaf beyond this edge, as far as the view may go; null where there is nothing more. */
  #next(side: Side, dx: number, dy: number): Box | null {
    const { room } = this;
    const { width, height, ratio } = this.#frame;
    const slack = this.#printer.slack();
    const gone = { right: dx, down: dy, left: -dx, up: -dy }[side];
    const free = gone + Math.abs(slack[side]) - room[side];
    const level = side === 'left' || side === 'right';
    const size = Math.ceil(Math.min(free, (level ? width : height) * LEAF) * ratio) / ratio;
    const [wide, high] = [width + room.left + room.right, height + room.up + room.down];
    const pixels = size * (level ? high : wide) * ratio * ratio;
    if (size <= 0 || this.#pixels + pixels > MOST_PIXELS) return null;
    const [x, y] = [-room.right, -room.down];
    switch (side) {
      case 'right':
        return { x: x - size, y, width: size, height: high };
      case 'left':
        return { x: x + wide, y, width: size, height: high };
      case 'down':
        return { x, y: y - size, width: wide, height: size };
      case 'up':
        return { x, y: y + high, width: wide, height: size };
    }
  }

  async #lay(side: Side, box: Box): Promise<void> {
    const own = this.#frames;
    this.#printing = true;
    const bitmap = await this.#printer.print(box);
    if (own !== this.#frames) {
      bitmap?.close();
      return;
    }
    // where none can be had, none is asked for until the next frame
    if (bitmap === null) return;
    this.#printing = false;
    this.#put(bitmap, box);
    this.room[side] += side === 'left' || side === 'right' ? box.width : box.height;
  }

  #put(bitmap: ImageBitmap, box: Box): void {
    const { edge, large } = this.#frame;
    const element = document.createElement('div');
    Object.assign(element.style, {
      position: 'absolute',
      left: `${(edge + box.x) * large}px`,
      top: `${(edge + box.y) * large}px`,
      width: `${box.width * large}px`,
      height: `${box.height * large}px`,
    });
    const canvas = copyCanvas(element);
    this.#pixels += bitmap.width * bitmap.height;
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    const shown = canvas.getContext('bitmaprenderer', { alpha: false });
    shown?.transferFromImageBitmap(bitmap);
    this.#host.append(element);
    this.#laid.push({ element, shown });
  }
}
