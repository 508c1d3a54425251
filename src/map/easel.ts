/**
 * What is painted just now: laid out, baked, faded over what was there, baked crisply once it is still, and far
 * beyond the window once nothing is asked for. A hand that drags then finds all that it uncovers.
 */
import type { ActorId } from '../engine/index.ts';
import type { Sketch } from '../session/index.ts';
import type { Shown } from './shown.ts';
import type { Camera } from './camera.ts';
import type { Layout } from './layout.ts';
import type { Margin } from './pane.ts';
import type { Drawing } from './picture.ts';
import type { Box, Point } from './plane.ts';
import type { Running } from './running.ts';
import { drawSketch } from './sketch.ts';
import type { View } from './view.ts';

/** Milliseconds of stillness before a changed view is baked crisply. */
const SETTLE = 140;
/** Milliseconds of rest before the picture is made larger than the window needs. */
const REST = 900;
/** Of what is drawn beyond the window, the share that may be used up before it is drawn anew. */
const USED = 0.4;
/** Of the margin on the side that a hand comes from, the share that goes to the side where it is going. */
const AHEAD = 0.9;
/** Milliseconds in which the crisp picture comes over the scaled one. */
export const SHARPEN = 140;

/** What the easel needs of the map; what may change is asked for each time. */
export interface Studio {
  readonly camera: Camera;
  readonly over: AbortSignal;
  running(): Running;
  /** The view of the last frame. */
  drawn(): View;
  /** Whether the camera is on its way: then nothing is baked in between. */
  travelling(): boolean;
  capital(actor: ActorId): Point | null;
  /** All is laid out anew. */
  laid(): void;
  /** Nothing has moved for a while. */
  still(): void;
  /** And all that is prepared for then is done. */
  rested(): void;
  /** Lays out the whole sheet, with labels in the clear part where they can be. */
  layOut(shown: Shown, view: View, clear: Box): Layout;
}

const EMPTY: Layout = { names: [], seas: [], routes: [], spots: [], labels: [] };

export class Easel {
  shown: Shown = { atlas: null, selected: null, live: new Set() };
  readonly #studio: Studio;
  #layout = EMPTY;
  #baked: View;
  #sketch: Sketch | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #touched = 0;
  #held = false;
  /** How far beyond the window the last bake went, and whether the next frame goes as far. */
  #reach: Margin = 'near';
  #far = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Something was changed: it is baked before the next frame, once for all that changed. */
  #due = false;
  /** A first picture was baked. */
  #begun = false;
  /** Counts up with each fade: an older one that is still running lets go. */
  #fading = 0;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#baked = studio.camera.view;
  }

  get layout(): Layout {
    return this.#layout;
  }

  /** The view that the layout and the layers were made for. */
  get baked(): View {
    return this.#baked;
  }

  /** What is baked, as it can be painted elsewhere, too; null where something is drawn by hand. */
  get drawing(): Drawing | null {
    return this.#sketch === null && this.shown.live.size === 0 ? this.#studio.running().board.drawing : null;
  }

  /** All of the sheet is laid out: labels stay where they are while a hand drags, and when the margin grows. */
  #lay(): void {
    const { shown } = this;
    this.#layout = this.#studio.layOut(shown, this.#baked, this.#studio.camera.clear);
    this.#studio.laid();
  }

  /** Pencils in what an order would do; null takes it away. */
  sketch(next: Sketch | null): void {
    if (next === this.#sketch) return;
    this.#sketch = next;
    this.#pencil();
    this.#studio.running().pulse.request();
  }

  #pencil(): void {
    const { board } = this.#studio.running();
    drawSketch(board, this.#baked, this.#sketch, (actor) => this.#studio.capital(actor));
  }

  /** Everything anew ahead of the next frame. */
  bakeSoon(): void {
    this.#due = true;
    this.#studio.running().pulse.request();
  }

  /** Bakes what is due; called ahead of each frame, which is a small one unless it was asked for at rest. */
  bakeDue(moving: boolean): void {
    const far = this.#far && !moving && !this.#due;
    this.#far = false;
    this.#studio.running().pane.margin = far ? 'far' : 'near';
    if (!far) this.#restSoon();
    if (this.#due) this.bake(false);
  }

  /** Everything anew at the present view. With `keep` the old picture stays, for a fade. */
  bake(keep: boolean): void {
    this.rest();
    this.#due = false;
    this.#fading += 1;
    const { board, pane, pulse } = this.#studio.running();
    this.#baked = this.#studio.camera.view;
    this.#lay();
    this.#reach = 'near';
    board.bake(this.#baked, this.#begun ? pane.boxOf('near') : pane.least, this.#layout, this.shown, keep);
    this.#begun = true;
    this.#pencil();
    pulse.request();
  }

  /** While a hand drags past what was baked: goes on with the picture, most of all where the hand is going. */
  bakeOn(): void {
    const { board, pane } = this.#studio.running();
    const { view } = this.#studio.camera;
    const drawn = this.#studio.drawn();
    const box = pane.boxOf('near');
    const gone = Math.max(Math.abs(view.x - drawn.x), Math.abs(view.y - drawn.y), 1);
    // where the sheet goes right, its left is uncovered; the layout stays what it was, at its own view
    const onward = {
      ...box,
      x: box.x + (box.x * AHEAD * (view.x - drawn.x)) / gone + this.#baked.x - view.x,
      y: box.y + (box.y * AHEAD * (view.y - drawn.y)) / gone + this.#baked.y - view.y,
    };
    this.#fading += 1;
    this.#reach = 'near';
    board.extend(onward, this.#layout, this.shown);
  }

  /** Once all is at rest, bakes and draws far beyond the window, a piece at a time. */
  #restSoon(): void {
    clearTimeout(this.#resting);
    if (!this.#held) this.#resting = setTimeout(() => this.#spread(), REST);
  }

  #spread(): void {
    const { board, pane, pulse } = this.#studio.running();
    const { view } = this.#studio.camera;
    const drawn = this.#studio.drawn();
    const box = pane.boxOf('far');
    const used = Math.max(Math.abs((view.x - drawn.x) / box.x), Math.abs((view.y - drawn.y) / box.y));
    if (this.#studio.over.aborted || (pane.margin === 'far' && used < USED)) return;
    if (this.#studio.travelling() || pulse.moving() || this.#due || view.k !== this.#baked.k) {
      this.#restSoon();
      return;
    }
    const steps = [...board.preparations(view, box), () => this.#bakeFar(view, box)];
    const next = (): void => {
      steps.shift()?.();
      if (steps.length > 0) this.#resting = setTimeout(next);
    };
    next();
  }

  #bakeFar(view: View, box: Box): void {
    const { board, pulse } = this.#studio.running();
    if (this.#reach !== 'far' || view !== this.#baked) {
      if (view !== this.#baked) {
        this.#baked = view;
        this.#lay();
      }
      this.#reach = 'far';
      board.bake(view, box, this.#layout, this.shown, false);
      this.#pencil();
    }
    this.#far = true;
    pulse.request();
    this.#studio.rested();
  }

  get held(): boolean {
    return this.#held;
  }

  /** While a hand holds the sheet, nothing is made ahead. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) clearTimeout(this.#resting);
    else this.touch();
  }

  /** The ties and all that stands on the map anew, the land as it is. */
  bakeTies(): void {
    if (this.#due) return;
    const { board, pane, pulse } = this.#studio.running();
    this.#lay();
    this.#reach = 'near';
    board.bakeTies(this.#baked, pane.boxOf('near'), this.#layout, this.shown, false);
    pulse.request();
  }

  /** Bakes and lets it come in so many milliseconds; at once for none. */
  async bakeIn(duration: number, signal: AbortSignal): Promise<void> {
    this.bake(duration > 0);
    const own = this.#fading;
    if (duration <= 0) return;
    const { board, pulse } = this.#studio.running();
    board.fade(0);
    await pulse.animate(
      duration,
      (t) => {
        if (own === this.#fading) board.fade(t);
      },
      signal,
      'Sine.easeInOut',
    );
  }

  /** A hand has moved the view: it is baked anew once it has been still for a while. */
  touch(): void {
    if (this.#held) return;
    this.#touched = performance.now();
    // one timer that looks again costs a dragging hand less than a new one at each move
    this.#settling ??= setTimeout(() => this.#settle(), SETTLE);
  }

  #settle(): void {
    const left = this.#touched + SETTLE - performance.now();
    this.#settling = left > 1 ? setTimeout(() => this.#settle(), left) : undefined;
    const { camera, over } = this.#studio;
    if (left > 1 || over.aborted || this.#studio.travelling()) return;
    if (camera.view.k !== this.#baked.k) void this.bakeIn(SHARPEN, over);
    else {
      this.#studio.still();
      this.#restSoon();
    }
  }

  /** Forgets that a hand has moved the view. */
  rest(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    clearTimeout(this.#resting);
  }
}
