/**
 * What is painted just now: laid out, baked, faded over what was there, and gone on with while a hand drags past it.
 * What follows once nothing moves is `rest.ts`.
 */
import type { ActorId } from '../engine/index.ts';
import type { Sketch } from '../session/index.ts';
import type { Shown } from './shown.ts';
import type { Camera } from './camera.ts';
import type { Layout } from './layout.ts';
import { drawingOf, type Drawing } from './picture.ts';
import type { Box, Point } from './plane.ts';
import type { Running } from './running.ts';
import { drawSketch } from './sketch.ts';
import type { View } from './view.ts';

/** Of the margin on the side that a hand comes from, the share that goes to the side where it is going. */
const AHEAD = 0.9;

/** What the easel needs of the map; what may change is asked for each time. */
export interface Studio {
  readonly camera: Camera;
  running(): Running;
  /** The view of the last frame. */
  drawn(): View;
  capital(actor: ActorId): Point | null;
  /** All is laid out anew. */
  laid(): void;
  /** Lays out the whole sheet, with labels in the clear part where they can be, and names of seas off a card. */
  layOut(shown: Shown, view: View, card: Box | null): Layout;
}

const EMPTY: Layout = { names: [], seas: [], routes: [], spots: [], labels: [] };

export class Easel {
  shown: Shown = { atlas: null, selected: null, live: new Set() };
  /** Where a card of the page lies on the picture. */
  card: Box | null = null;
  readonly #studio: Studio;
  #layout = EMPTY;
  #baked: View;
  #drawing: Drawing | null = null;
  #sketch: Sketch | null = null;
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

  /** What is baked; null before the first. */
  get drawing(): Drawing | null {
    return this.#drawing;
  }

  /** Whether something lies on the picture that no drawing tells of: what a beat or a pencil draws. */
  get byHand(): boolean {
    return this.#sketch !== null || this.shown.live.size > 0;
  }

  /** Whether something waits for the next frame. */
  get due(): boolean {
    return this.#due;
  }

  /** All of the sheet as it would be laid out at a view: labels stay where they are while a hand drags. */
  lay(view: View): Drawing {
    const layout = this.#studio.layOut(this.shown, view, this.card);
    return drawingOf(layout, this.shown, this.#studio.running().board.theme);
  }

  #take(view: View, drawing: Drawing): void {
    this.#baked = view;
    this.#layout = drawing.layout;
    this.#drawing = drawing;
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
    drawSketch(board, this.#baked, this.#sketch, (actor) => this.#studio.capital(actor), this.#layout);
  }

  /** Everything anew ahead of the next frame. */
  bakeSoon(): void {
    this.#due = true;
    this.#studio.running().pulse.request();
  }

  /** Bakes what is due; called ahead of each frame. */
  bakeDue(): void {
    if (this.#due) this.bake(false);
  }

  /** Everything anew at the present view. With `keep` the old picture stays, for a fade. */
  bake(keep: boolean): void {
    const { view } = this.#studio.camera;
    this.put(view, this.lay(view), keep);
    this.#studio.running().pulse.request();
  }

  /** Bakes this drawing for a view; what is on the screen stays until a frame is asked for. */
  put(view: View, drawing: Drawing, keep: boolean): void {
    const { board, pane } = this.#studio.running();
    this.#due = false;
    this.#fading += 1;
    this.#take(view, drawing);
    board.bake(view, this.#begun ? pane.boxOf('near') : pane.frame, drawing, keep);
    this.#begun = true;
    this.#pencil();
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
    if (this.#drawing !== null) board.extend(onward, this.#drawing);
  }

  /** The ties and all that stands on the map anew, the land as it is. */
  bakeTies(): void {
    if (this.#due) return;
    const { board, pane, pulse } = this.#studio.running();
    const drawing = this.lay(this.#baked);
    this.#take(this.#baked, drawing);
    board.bakeTies(this.#baked, pane.boxOf('near'), drawing, false);
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
}
