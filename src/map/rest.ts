/**
 * What follows once nothing moves: a view that a hand has changed is baked crisply, names are set anew for where it
 * has come to, and a still is laid over the picture that reaches far beyond the window. A hand that drags then finds
 * all that it uncovers.
 */
import type { Easel, Studio } from './easel.ts';
import { overlap, type Box, type Point } from './plane.ts';
import { nothing, printPlates, printRest, type Print } from './press/still.ts';
import { SEA_LINE } from './seas.ts';
import type { View } from './view.ts';

/** Milliseconds of stillness before a changed view is baked crisply. */
const SETTLE = 140;
/** Milliseconds of rest before a still is made. */
const REST = 900;
/** Of what it shows beyond the window, the share that may be used up before it is made anew. */
const USED = 0.4;
/** Milliseconds in which the crisp picture comes over the scaled one. */
const SHARPEN = 140;

/** What else it needs of the map. */
export interface House extends Studio {
  readonly over: AbortSignal;
  /** On a thread of its own. */
  readonly print: Print;
  /** Whether the camera is on its way: then nothing is baked in between. */
  travelling(): boolean;
  /** Nothing has moved for a while. */
  still(): void;
}

/** How far a view is from another of the same scale. */
const away = (view: View, from: View): Point => ({ x: view.x - from.x, y: view.y - from.y });

export class Rest {
  readonly #house: House;
  readonly #easel: Easel;
  #held = false;
  #touched = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The view of the still that lies over the last frame; null for none. */
  #still: View | null = null;
  /** Counts up with each frame, and as a hand comes down or leaves: a still that was begun before is dropped. */
  #stills = 0;
  /** Counts up with each: one that is overtaken by another lets go. */
  #sharpenings = 0;

  constructor(house: House, easel: Easel) {
    this.#house = house;
    this.#easel = easel;
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

  /** A frame is about to be drawn: what lay over the last one is gone. */
  frame(): void {
    this.#still = null;
    this.#stills += 1;
    this.#soon();
  }

  /** Where a card of the page lies now, null for nowhere. A name of a sea under it is set anew. */
  card(card: Box | null): void {
    this.#easel.card = card;
    if (!this.#meets(card)) return;
    this.#still = null;
    this.#soon();
  }

  #meets(card: Box | null): boolean {
    return (
      card !== null &&
      this.#easel.layout.seas.some(({ at: { x, y }, lines, reach }) => {
        const height = lines.length * SEA_LINE;
        return overlap(card, { x: x - reach, y: y - height / 2, width: reach * 2, height }) > 0;
      })
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
    const house = this.#house;
    if (left > 1 || house.over.aborted || house.travelling()) return;
    if (house.camera.view.k !== this.#easel.baked.k) void this.sharpen(house.over);
    else {
      house.still();
      this.#soon();
    }
  }

  /**
   * Bakes crisply at the view that the camera has come to. The plates for it are printed first: to paint them here
   * would hold the page up for longer than the whole change of a lens.
   */
  async sharpen(signal: AbortSignal): Promise<void> {
    const { camera, print } = this.#house;
    const { board, pane } = this.#house.running();
    const { drawing } = this.#easel;
    const { view } = camera;
    const near = { view, box: pane.boxOf('near') };
    this.#sharpenings += 1;
    const own = this.#sharpenings;
    const wanted = (): boolean => own === this.#sharpenings && camera.view === view && !signal.aborted;
    if (drawing !== null && !signal.aborted) {
      const lacking = board.lacks(view, near.box);
      const plates = await Promise.race([
        printPlates(print, drawing, near, lacking, wanted),
        nothing(signal),
      ]);
      board.take(plates, view, near.box, drawing.theme);
      // the view has gone on: whoever moved it has it baked
      if (!wanted() && !signal.aborted) return;
    }
    if (this.#house.over.aborted) return;
    await this.#easel.bakeIn(signal.aborted ? 0 : SHARPEN, signal);
  }

  #soon(): void {
    clearTimeout(this.#resting);
    if (!this.#held) this.#resting = setTimeout(() => void this.#spread(), REST);
  }

  /** Lays a still over the picture, and bakes below it what the next frame begins with. */
  async #spread(): Promise<void> {
    const [house, easel] = [this.#house, this.#easel];
    const { board, pane, pulse } = house.running();
    const { view } = house.camera;
    const far = pane.boxOf('far');
    if (house.over.aborted || this.#covers(view, far)) return;
    if (house.travelling() || pulse.moving() || easel.due || view.k !== easel.baked.k) {
      this.#soon();
      return;
    }
    const anew = view.x !== easel.baked.x || view.y !== easel.baked.y || this.#meets(easel.card);
    const drawing = anew && !easel.byHand ? easel.lay(view) : easel.drawing;
    if (easel.byHand || drawing === null) {
      if (anew) easel.bakeSoon();
      return;
    }
    const near = pane.boxOf('near');
    this.#stills += 1;
    const own = this.#stills;
    const wanted = (): boolean => own === this.#stills;
    const printed = await printRest(
      house.print,
      drawing,
      { view, box: far },
      { view, box: near },
      board.lacks(view, near),
      wanted,
    );
    if (printed === null) {
      if (wanted() && anew) easel.bakeSoon();
      return;
    }
    board.take(printed.plates, view, near, drawing.theme);
    if (anew) easel.put(view, drawing, false);
    const frame = house.drawn();
    if (pane.lay(printed.still, far, away(view, frame), away(house.camera.view, frame))) this.#still = view;
    house.still();
  }

  /** Whether the still reaches far enough about this view. */
  #covers(view: View, box: Box): boolean {
    const still = this.#still;
    if (still === null) return false;
    return Math.max(Math.abs((view.x - still.x) / box.x), Math.abs((view.y - still.y) / box.y)) < USED;
  }

  /** Nothing follows any more. */
  end(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#resting);
  }
}
