/** Where the coach's card stands: beside what it points at, never on it, never outside the window. */
export interface Spot {
  readonly side: 'right' | 'left' | 'above' | 'below' | 'docked' | 'docked high';
  readonly left: number;
  readonly top: number;
  /** Around the target; null where nothing is pointed at. */
  readonly ring: Ring | null;
}

interface Ring {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const EDGE = 10;
const AIR = 4;
/** Below this width there is no room beside anything: the card stays at the foot of the window, or at its head. */
const NARROW = 760;

export const isNarrow = (): boolean => window.innerWidth < NARROW;

/** The part of an element that its scrolling panel shows. */
export function seenOf(element: Element): DOMRect {
  const whole = element.getBoundingClientRect();
  const panel = element.parentElement?.closest('.scroll')?.getBoundingClientRect();
  if (panel === undefined) return whole;
  const top = Math.max(whole.top, panel.top);
  return new DOMRect(whole.left, top, whole.width, Math.max(0, Math.min(whole.bottom, panel.bottom) - top));
}

/** A card of this size beside `target`, in pixels of the window. */
export function beside(target: DOMRect | null, width: number, height: number): Spot {
  const { innerWidth, innerHeight } = window;
  if (target === null || target.width === 0) return { side: 'docked', left: 0, top: 0, ring: null };
  const top = Math.max(0, target.top);
  const bottom = Math.min(innerHeight, target.bottom);
  const ring =
    bottom - top < 4
      ? null
      : {
          left: target.left - AIR,
          top: top - AIR,
          width: target.width + 2 * AIR,
          height: bottom - top + 2 * AIR,
        };
  const within = (value: number, most: number): number => Math.min(Math.max(EDGE, value), most);
  const level = within(top + Math.min(0, bottom - top - height) / 2, innerHeight - height - EDGE);
  const centred = within(target.left + (target.width - width) / 2, innerWidth - width - EDGE);
  if (isNarrow()) {
    const side = (top + bottom) / 2 > innerHeight / 2 ? 'docked high' : 'docked';
    return { side, left: 0, top: 0, ring };
  }
  if (target.right + GAP + width + EDGE <= innerWidth)
    return { side: 'right', left: target.right + GAP, top: level, ring };
  if (target.left - GAP - width >= EDGE)
    return { side: 'left', left: target.left - GAP - width, top: level, ring };
  if (bottom + GAP + height + EDGE <= innerHeight)
    return { side: 'below', left: centred, top: bottom + GAP, ring };
  return { side: 'above', left: centred, top: Math.max(EDGE, top - GAP - height), ring };
}
