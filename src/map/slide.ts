/**
 * A drag while the picture reaches: one transform a move, and no more. All that it needs is found as the hand takes
 * hold; where it has come to is asked for by whoever wants to know.
 */
import type { Point } from './plane.ts';
import { reaches, type Room } from './press/leaves.ts';

/** How far the picture has been slid since it was taken hold of, in pixels of the map. */
export interface Slip {
  x: number;
  y: number;
  /** False once a new picture was drawn: this one is at its end. */
  live: boolean;
}

/** Moves the picture to where a pointer at this point of the screen takes it; false where it cannot be slid there. */
export type Slide = (x: number, y: number) => boolean;

/** What a slide goes by. */
export interface Rails {
  readonly element: HTMLElement;
  /** Where the pointer took hold, and where the element stands then, in CSS pixels. */
  readonly from: Point;
  readonly at: Point;
  /** How far the picture has been slid by then, in pixels of the map. */
  readonly gone: Point;
  /** How far the picture reaches; it may come to reach farther while it slides. */
  readonly room: Readonly<Room>;
  /** How far the view may go from there, to the left and up as less than nothing. */
  readonly slack: Readonly<Room>;
  /** Told how far the picture has been slid, after each move. */
  readonly heed: (dx: number, dy: number) => void;
  /** CSS pixels of a pixel of the map, and of the screen. */
  readonly large: number;
  readonly grain: number;
}

export function slideOn(
  { element, from, at, gone, room, slack, heed, large, grain }: Rails,
  slip: Slip,
): Slide {
  const { style } = element;
  const [fromX, fromY, atX, atY] = [from.x, from.y, at.x, at.y];
  const [goneX, goneY] = [gone.x, gone.y];
  const { left, right, up, down } = slack;
  return (x, y) => {
    // at the end of the sheet a hand goes on, and the sheet stays
    const dx = Math.min(Math.max((x - fromX) / large, left), right);
    const dy = Math.min(Math.max((y - fromY) / large, up), down);
    const [wholeX, wholeY] = [goneX + dx, goneY + dy];
    if (!slip.live || !reaches(room, wholeX, wholeY)) return false;
    if (dx === slip.x && dy === slip.y) return true;
    slip.x = dx;
    slip.y = dy;
    // whole pixels of the screen keep the picture crisp, and short numbers are read faster
    style.transform = `translate(${Math.round((atX + dx * large) / grain) * grain}px,${Math.round((atY + dy * large) / grain) * grain}px)`;
    heed(wholeX, wholeY);
    return true;
  };
}
