/** Holds the view: how it fits between the panels, where hands may take it, where home is. */
import type { Box, Point } from './plane.ts';
import type { Room } from './press/leaves.ts';
import type { Slip } from './slide.ts';
import { clamp, clearBox, fit, scaleAt, toScreen, type Limits, type View } from './view.ts';

export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Padding around the frame, for markers and labels. */
const PADDING = 74;
const CLOSE_UP = 150;

interface Frame {
  readonly clear: Box;
  readonly home: View;
  readonly limits: Limits;
}

export class Camera {
  #view: View = { k: 1, x: 0, y: 0 };
  /** What a hand slides, and how far of that is in the view already. */
  #slip: Slip = { x: 0, y: 0, live: false };
  #slid: Point = { x: 0, y: 0 };
  /** At home it follows the frame when the window or the panels change; a hand keeps it where it is. */
  at: 'home' | 'tour' | 'hand' = 'home';
  readonly #framed: readonly Point[];
  readonly #sheet: Box;
  #width = 1;
  #height = 1;
  #insets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
  /** What follows from the window and the panels, until they change: a hand that drags asks at each move. */
  #frame: Frame | null = null;

  /** `framed` must be in view at home; `sheet` is the box of the whole sheet. Both in sheet units. */
  constructor(framed: readonly Point[], sheet: Box) {
    this.#framed = framed;
    this.#sheet = sheet;
  }

  get view(): View {
    const { x, y } = this.#slip;
    if (x !== this.#slid.x || y !== this.#slid.y) {
      const view = this.#view;
      this.#view = { k: view.k, x: view.x + x - this.#slid.x, y: view.y + y - this.#slid.y };
      this.#slid = { x, y };
    }
    return this.#view;
  }

  set view(view: View) {
    this.#view = view;
    this.#slid = { x: this.#slip.x, y: this.#slip.y };
  }

  /** From now on the view follows what a hand slides, until it is taken hold of again. */
  grasp(): Slip {
    this.#view = this.view;
    this.#slip = { x: 0, y: 0, live: true };
    this.#slid = { x: 0, y: 0 };
    return this.#slip;
  }

  /** A new picture is drawn: what a hand slides is at its end. */
  release(): void {
    this.#slip.live = false;
  }

  get clear(): Box {
    return this.#framing.clear;
  }

  get middle(): Point {
    const { x, y, width, height } = this.clear;
    return { x: x + width / 2, y: y + height / 2 };
  }

  get home(): View {
    return this.#framing.home;
  }

  get #framing(): Frame {
    if (this.#frame !== null) return this.#frame;
    const clear = clearBox(this.#width, this.#height, this.#insets);
    const home = fit(this.#framed, clear, PADDING);
    const { x, y, width, height } = this.#sheet;
    // the very edge of the sheet in the middle would leave half a window of nothing
    const inset = width * 0.1;
    const limits = {
      low: home.k * 0.6,
      high: home.k * 10,
      sheet: { x: x + inset, y: y + inset, width: width - inset * 2, height: height - inset * 2 },
    };
    this.#frame = { clear, home, limits };
    return this.#frame;
  }

  within(view: View): View {
    const { clear, limits } = this.#framing;
    return clamp(view, clear, limits);
  }

  /** Takes the size of the window. At home the frame is fitted anew, else the middle stays the middle. */
  resize(width: number, height: number): void {
    const before = this.middle;
    this.#width = width;
    this.#height = height;
    this.#frame = null;
    const after = this.middle;
    const { k, x, y } = this.view;
    this.view =
      this.at === 'home'
        ? this.home
        : this.within({ k, x: x + after.x - before.x, y: y + after.y - before.y });
  }

  /** Takes what the panels cover; false if that is what they covered before. */
  cover(insets: Insets): boolean {
    const known = this.#insets;
    this.#insets = insets;
    this.#frame = null;
    return (['left', 'top', 'right', 'bottom'] as const).some((side) => known[side] !== insets[side]);
  }

  pan(dx: number, dy: number): void {
    this.at = 'hand';
    const { k, x, y } = this.view;
    this.view = this.within({ k, x: x + dx, y: y + dy });
  }

  /** How far a hand may move the view each way: less than nothing to the left and up. */
  get slack(): Readonly<Room> {
    const { limits, clear } = this.#framing;
    const { k, x, y } = this.view;
    const { sheet } = limits;
    const right = clear.x + clear.width / 2 - sheet.x * k - x;
    const down = clear.y + clear.height / 2 - sheet.y * k - y;
    return { left: right - sheet.width * k, right, up: down - sheet.height * k, down };
  }

  zoom(factor: number, about: Point = this.middle): void {
    const { low, high } = this.#framing.limits;
    this.at = 'hand';
    this.view = this.within(scaleAt(this.view, Math.min(Math.max(this.view.k * factor, low), high), about));
  }

  /** A view in which these points are well seen; null if they are already. No points: the frame. */
  look(points: readonly Point[]): View | null {
    const { home } = this;
    if (points.length === 0) return home;
    if (
      wellSeen(
        points.map((point) => toScreen(this.view, point)),
        this.clear,
      )
    )
      return null;
    // a single capital needs no close-up; two next to each other do
    const most = points.length === 1 ? home.k : home.k * 2.6;
    return this.within(fit(points, this.clear, CLOSE_UP, home.k, most));
  }
}

/** Whether points of the screen are inside the box and not on top of each other. */
function wellSeen(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const [edge, apart] = [30, 44];
  const within = points.every(
    (at) => at.x >= x + edge && at.x <= x + width - edge && at.y >= y + edge && at.y <= y + height - edge,
  );
  const close = points.some((a, index) =>
    points.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < apart),
  );
  return within && !close;
}
