/**
 * Paints parts of the sheet on a thread of its own, for a sheet at rest and a hand that drags: the page's thread only
 * shows what comes. Where there can be no such thread nothing is printed, and the page paints for itself.
 */
import type { Engraving } from '../engraving.ts';
import type { Part, PlateName } from '../ground.ts';
import type { Drawing } from '../picture.ts';
import type { Face } from './faces.ts';

/** What the press is set up with. */
export interface Opening {
  readonly engraving: Engraving;
  readonly faces: readonly Face[];
  /** All that is written on the map: the faces for it are fetched ahead. */
  readonly text: string;
}

/** All of the picture, or a plate of what lies under it and over it. */
export type What = 'whole' | PlateName;

export interface Job extends Part {
  readonly id: number;
  readonly what: What;
}

export interface Printed {
  readonly id: number;
  readonly bitmap: ImageBitmap | null;
}

/** What is sent is copied: the page keeps all of it. */
const COPIED: Transferable[] = [];

export class Press {
  #worker: Worker | null = null;
  #over = false;
  #drawing: Drawing | null = null;
  #jobs = 0;
  readonly #waiting = new Map<number, (bitmap: ImageBitmap | null) => void>();

  /** Has it ready before it is needed; more than once does nothing. */
  start(opening: () => Opening): void {
    if (this.#over || this.#worker !== null) return;
    try {
      const worker = new Worker(new URL('./press.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('error', () => this.end());
      worker.addEventListener('message', ({ data: { id, bitmap } }: MessageEvent<Printed>) =>
        this.#settle(id, bitmap),
      );
      worker.postMessage(opening(), COPIED);
      this.#worker = worker;
    } catch {
      this.end();
    }
  }

  /** Null where it cannot be had. */
  print(drawing: Drawing, { view, box, ratio }: Part, what: What): Promise<ImageBitmap | null> {
    const worker = this.#worker;
    if (worker === null) return Promise.resolve(null);
    if (drawing !== this.#drawing) worker.postMessage(drawing, COPIED);
    this.#drawing = drawing;
    this.#jobs += 1;
    const id = this.#jobs;
    worker.postMessage({ id, what, view, box, ratio } satisfies Job, COPIED);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
    });
  }

  #settle(id: number, bitmap: ImageBitmap | null): void {
    this.#waiting.get(id)?.(bitmap);
    this.#waiting.delete(id);
  }

  /** Nothing is printed from now on. */
  end(): void {
    this.#over = true;
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of this.#waiting.keys()) this.#settle(id, null);
  }
}
