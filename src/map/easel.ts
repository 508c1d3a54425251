/**
 * What is painted just now: laid out, baked, faded over what was there, baked crisply once it is still, and covered by
 * a still that reaches far beyond the window once nothing is asked for. A hand that drags then finds all that it
 * uncovers.
 */
import type { ActorId } from '../engine/index.ts';
import type { Sketch } from '../session/index.ts';
import { SEA_LINE } from './seas.ts';
import type { Shown } from './shown.ts';
import type { Camera } from './camera.ts';
import type { Layout } from './layout.ts';
import { drawingOf, type Drawing } from './picture.ts';
import { overlap, type Box, type Point } from './plane.ts';
import { printRest, type Print } from './press/still.ts';
import type { Running } from './running.ts';
import { drawSketch } from './sketch.ts';
import type { View } from './view.ts';

/** Milliseconds of stillness before a changed view is baked crisply. */
const SETTLE = 140;
/** Milliseconds of rest before a still is made. */
const REST = 900;
/** Of what it shows beyond the window, the share that may be used up before it is made anew. */
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
  /** On a thread of its own. */
  readonly print: Print;
  /** Lays out the whole sheet, with labels in the clear part where they can be. */
  layOut(shown: Shown, view: View, card: Box | null): Layout;
}

const EMPTY: Layout = { names: [], seas: [], routes: [], spots: [], labels: [] };

/** How far a view is from another of the same scale. */
const away = (view: View, from: View): Point => ({ x: view.x - from.x, y: view.y - from.y });

export class Easel {
  shown: Shown = { atlas: null, selected: null, live: new Set() };
  readonly #studio: Studio;
  #layout = EMPTY;
  #baked: View;
  #sketch: Sketch | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #touched = 0;
  #held = false;
  #drawing: Drawing | null = null;
  #card: Box | null = null;
  /** The view of the still that lies over the last frame; null for none. */
  #still: View | null = null;
  /** Counts up with each frame, and as a hand comes down: a still that was begun before is dropped. */
  #stills = 0;
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

  /** What is baked, as it can be printed, too; null where something is drawn by hand. */
  get drawing(): Drawing | null {
    return this.#sketch === null && this.shown.live.size === 0 ? this.#drawing : null;
  }

  /** All of the sheet is laid out: labels stay where they are while a hand drags. */
  #lay(view: View): Drawing {
    const { shown } = this;
    const layout = this.#studio.layOut(shown, view, this.#card);
    const drawing = drawingOf(layout, shown, this.#studio.running().board.theme);
    this.#set(view, layout, drawing);
    return drawing;
  }

  #set(view: View, layout: Layout, drawing: Drawing): void {
    this.#baked = view;
    this.#layout = layout;
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
    drawSketch(board, this.#baked, this.#sketch, (actor) => this.#studio.capital(actor));
  }

  /** Everything anew ahead of the next frame. */
  bakeSoon(): void {
    this.#due = true;
    this.#studio.running().pulse.request();
  }

  /** Bakes what is due; called ahead of each frame. */
  bakeDue(): void {
    this.#still = null;
    this.#stills += 1;
    this.#restSoon();
    if (this.#due) this.bake(false);
  }

  /** Everything anew at the present view. With `keep` the old picture stays, for a fade. */
  bake(keep: boolean): void {
    this.rest();
    this.#due = false;
    this.#fading += 1;
    const { board, pane, pulse } = this.#studio.running();
    const drawing = this.#lay(this.#studio.camera.view);
    board.bake(this.#baked, this.#begun ? pane.boxOf('near') : pane.frame, drawing, keep);
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
    if (this.#drawing !== null) board.extend(onward, this.#drawing);
  }

  /** Once all is at rest, has a still made. */
  #restSoon(): void {
    clearTimeout(this.#resting);
    if (!this.#held) this.#resting = setTimeout(() => void this.#spread(), REST);
  }

  async #spread(): Promise<void> {
    const studio = this.#studio;
    const { board, pane, pulse } = studio.running();
    const { view } = studio.camera;
    const [near, far] = [pane.boxOf('near'), pane.boxOf('far')];
    if (studio.over.aborted || this.#covers(view, far)) return;
    if (studio.travelling() || pulse.moving() || this.#due || view.k !== this.#baked.k) {
      this.#restSoon();
      return;
    }
    // where a hand has moved the view, or a card lies on a name, names are set anew
    const moved = view.x !== this.#baked.x || view.y !== this.#baked.y || this.#meets(this.#card);
    const layout = moved ? studio.layOut(this.shown, view, this.#card) : this.#layout;
    const drawing = moved ? drawingOf(layout, this.shown, board.theme) : this.drawing;
    if (this.drawing === null || drawing === null) {
      if (moved) this.bakeSoon();
      return;
    }
    this.#stills += 1;
    const own = this.#stills;
    const wanted = (): boolean => own === this.#stills;
    const lacking = board.lacks(view, near);
    const rest = await printRest(
      studio.print,
      drawing,
      { view, box: far },
      { view, box: near },
      lacking,
      wanted,
    );
    if (rest === null) {
      if (wanted() && moved) this.bakeSoon();
      return;
    }
    for (const [name, plate] of rest.plates) board.take(name, plate, view, near);
    if (moved) {
      this.#set(view, layout, drawing);
      board.bake(view, near, drawing, false);
    }
    const frame = studio.drawn();
    if (pane.lay(rest.still, far, away(view, frame), away(studio.camera.view, frame))) this.#still = view;
    studio.still();
  }

  /** Where a card of the page lies on the picture. A name of a sea under it is set anew once all is at rest. */
  set card(card: Box | null) {
    this.#card = card;
    if (!this.#meets(card)) return;
    this.#still = null;
    this.#restSoon();
  }

  #meets(card: Box | null): boolean {
    return (
      card !== null &&
      this.#layout.seas.some(({ at: { x, y }, lines, reach }) => {
        const height = lines.length * SEA_LINE;
        return overlap(card, { x: x - reach, y: y - height / 2, width: reach * 2, height }) > 0;
      })
    );
  }

  /** Whether the still reaches far enough about this view. */
  #covers(view: View, box: Box): boolean {
    const still = this.#still;
    return (
      still !== null &&
      Math.max(Math.abs((view.x - still.x) / box.x), Math.abs((view.y - still.y) / box.y)) < USED
    );
  }

  get held(): boolean {
    return this.#held;
  }

  /** While a hand holds the sheet, nothing is made ahead. */
  hold(held: boolean): void {
    this.#held = held;
    this.#stills += 1;
    if (held) clearTimeout(this.#resting);
    else this.touch();
  }

  /** The ties and all that stands on the map anew, the land as it is. */
  bakeTies(): void {
    if (this.#due) return;
    const { board, pane, pulse } = this.#studio.running();
    board.bakeTies(this.#baked, pane.boxOf('near'), this.#lay(this.#baked), false);
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
