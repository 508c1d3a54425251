/** Hands on the map: drag, wheel, pinch, click and hover, told in CSS pixels of the map. */
import type { Point } from './plane.ts';
import type { Slide } from './slide.ts';

export interface Hands {
  /** CSS pixels a pixel of the map. */
  scale(): number;
  /** A hand comes down on the map, or the last one leaves it. */
  hold(held: boolean): void;
  pan(dx: number, dy: number): void;
  /** How a pointer that takes hold at this point of the screen slides the sheet; null where it has to be panned. */
  take(from: Point): Slide | null;
  zoom(factor: number, about: Point): void;
  click(at: Point): void;
  /** Null when the pointer leaves, or begins to drag. Answers whether a click there would take something. */
  hover(at: Point | null): boolean;
}

/** A hand that moves less than this between down and up has clicked. */
const STILL = 6;
/** One notch of a wheel (100 pixels) zooms by about a sixth. */
const WHEEL = 0.0016;
const LINE = 16;

/** Listens on an element, and tells places in the frame around it, in pixels of the map; returns what stops it. */
export function listen(element: HTMLElement, frame: HTMLElement, hands: Hands): () => void {
  /** Where each pointer is on the screen. They are moved in place: a drag makes nothing that must be collected. */
  const pointers = new Map<number, { x: number; y: number }>();
  let start: Point | null = null;
  let moved = false;
  /** Where the frame stood as the hand came down: asking again at each move would cost more than the move. */
  let held: DOMRect | null = null;
  /** Moves the sheet as long as the picture reaches. */
  let slide: Slide | null = null;
  /** The pointer that slides it, and where it is. */
  let slider = { id: 0, at: { x: 0, y: 0 } };

  const at = ({ clientX, clientY }: MouseEvent): Point => within({ x: clientX, y: clientY });
  const within = ({ x, y }: Point): Point => {
    const box = held ?? frame.getBoundingClientRect();
    const large = hands.scale();
    return { x: (x - box.left) / large, y: (y - box.top) / large };
  };
  const middle = (): Point => {
    const all = [...pointers.values()];
    const sum = all.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
    return { x: sum.x / all.length, y: sum.y / all.length };
  };
  const spread = (): number => {
    const [a, b] = pointers.values();
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };

  const point = (where: Point | null): void => {
    element.style.cursor = hands.hover(where) ? 'pointer' : 'default';
  };

  const down = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    held = frame.getBoundingClientRect();
    if (pointers.size === 0) {
      moved = false;
      hands.hold(true);
    }
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    start = pointers.size === 1 ? { x: event.clientX, y: event.clientY } : null;
    slide = null;
    if (pointers.size > 1) moved = true;
  };
  const move = (event: PointerEvent): void => {
    const { clientX: x, clientY: y } = event;
    // a hand that drags is on its own: nothing else is asked, however often it moves
    if (slide !== null && event.pointerId === slider.id) {
      if (slide(x, y)) {
        slider.at.x = x;
        slider.at.y = y;
        return;
      }
      slide = null;
    }
    const known = pointers.get(event.pointerId);
    if (known === undefined) {
      if (event.pointerType === 'mouse') point(at(event));
      return;
    }
    if (!moved && start !== null) {
      if (Math.hypot(x - start.x, y - start.y) < STILL * hands.scale()) return;
      moved = true;
      point(null);
    }
    const large = hands.scale();
    const single = pointers.size === 1;
    const [before, width] = single ? [{ ...known }, 0] : [middle(), spread()];
    known.x = x;
    known.y = y;
    const [after, wide] = single ? [known, 0] : [middle(), spread()];
    hands.pan((after.x - before.x) / large, (after.y - before.y) / large);
    if (width > 0 && wide > 0) hands.zoom(wide / width, within(after));
    if (!single) return;
    slider = { id: event.pointerId, at: known };
    slide = hands.take({ x, y });
  };
  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    slide = null;
    if (event.type === 'pointerup' && pointers.size === 0 && !moved) hands.click(at(event));
    if (pointers.size > 0) return;
    held = null;
    hands.hold(false);
  };
  const leave = (): void => {
    if (pointers.size === 0) point(null);
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    // a trackpad's pinch comes as a wheel with Ctrl, in small steps
    const step = event.deltaY * unit * (event.ctrlKey ? 6 : 1);
    hands.zoom(Math.exp(-Math.max(-400, Math.min(400, step)) * WHEEL), at(event));
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
  };
}
