/**
 * A drag while the picture reaches: one transform a move, and no more. All that it needs is found as the hand takes
 * hold; where it has come to is asked for by whoever wants to know.
 */

/** How far the picture has been slid since it was taken hold of, in pixels of the map. */
export interface Slip {
  x: number;
  y: number;
  /** False once a new picture was drawn: this one is at its end. */
  live: boolean;
}

/** Moves the picture to where a pointer at this point of the screen takes it; false where it cannot be slid there. */
export type Slide = (x: number, y: number) => boolean;

/** What a slide goes by, in CSS pixels. */
export interface Rails {
  readonly element: HTMLElement;
  /** Where the pointer took hold. */
  readonly from: { readonly x: number; readonly y: number };
  /** Where the element stands then. */
  readonly at: { readonly x: number; readonly y: number };
  /** How far it may go from there. */
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
  /** Of a pixel of the map, and of the screen. */
  readonly large: number;
  readonly grain: number;
}

export function slideOn(
  { element, from, at, left, right, up, down, large, grain }: Rails,
  slip: Slip,
): Slide {
  const { style } = element;
  const [fromX, fromY, atX, atY] = [from.x, from.y, at.x, at.y];
  return (x, y) => {
    const dx = x - fromX;
    const dy = y - fromY;
    if (!slip.live || dx > right || dx < left || dy > down || dy < up) return false;
    slip.x = dx / large;
    slip.y = dy / large;
    // whole pixels of the screen keep the picture crisp, and short numbers are read faster
    style.transform = `translate(${Math.round((atX + dx) / grain) * grain}px,${Math.round((atY + dy) / grain) * grain}px)`;
    return true;
  };
}
