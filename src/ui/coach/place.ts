/** Where the coach's card stands: near what it points at, on nothing that is to be read or pressed, never outside the window. */
export interface Spot {
  readonly side: 'right' | 'left' | 'above' | 'below' | 'on the map' | 'strip' | 'docked' | 'docked high';
  readonly left: number;
  readonly top: number;
  /** 0 for the card's own. */
  readonly width: number;
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

/** What lies open between the panels of the desk, or beside the button of the report. */
export interface Room {
  /** The map's part of the window without its lists and its legend; null where panels lie over it. */
  readonly map: DOMRect | null;
  /** Left of the report's button. */
  readonly foot: DOMRect | null;
  /** An open note. */
  readonly note: DOMRect | null;
}

/** The room that there is on the page now. */
export function roomOn(page: Document): Room {
  const rect = (selector: string): DOMRect | null =>
    page.querySelector(selector)?.getBoundingClientRect() ?? null;
  const map = rect('.desk-main > .map');
  const lists = rect('.actors');
  const panels = [rect('.cables'), rect('.dossier')];
  const free = map !== null && panels.every((panel) => panel === null || apart(panel, map));
  const top = Math.max(map?.top ?? 0, lists?.bottom ?? 0);
  const bottom = Math.min(map?.bottom ?? 0, rect('.legend')?.top ?? Infinity);
  const foot = rect('.report > footer');
  const button = rect('.report .next-turn');
  return {
    map: map !== null && free ? new DOMRect(map.left, top, map.width, bottom - top) : null,
    foot:
      foot === null || button === null
        ? null
        : new DOMRect(foot.left, foot.top, button.left - foot.left - GAP, foot.height),
    note: rect('.popover'),
  };
}

const apart = (one: DOMRect, other: DOMRect): boolean =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

/** A card of this size near `target`, in pixels of the window. */
export function beside(target: DOMRect | null, width: number, height: number, room: Room): Spot {
  const { innerWidth, innerHeight } = window;
  if (target === null || target.width === 0) return { side: 'docked', left: 0, top: 0, width: 0, ring: null };
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
    return { side, left: 0, top: 0, width: 0, ring };
  }
  if (room.foot !== null) {
    const { left, top: head, width: wide, height: high } = room.foot;
    return { side: 'strip', left, top: head + Math.min(0, high - height), width: wide, ring };
  }
  if (room.map !== null && room.map.width >= width + 2 * EDGE && room.map.height >= height + 2 * EDGE)
    return { side: 'on the map', ...onMap(target, room.map, room.note, width, height), width: 0, ring };
  if (target.right + GAP + width + EDGE <= innerWidth)
    return { side: 'right', left: target.right + GAP, top: level, width: 0, ring };
  if (target.left - GAP - width >= EDGE)
    return { side: 'left', left: target.left - GAP - width, top: level, width: 0, ring };
  if (bottom + GAP + height + EDGE <= innerHeight)
    return { side: 'below', left: centred, top: bottom + GAP, width: 0, ring };
  return { side: 'above', left: centred, top: Math.max(EDGE, top - GAP - height), width: 0, ring };
}

/** At the edge of the map that is nearest to the target, and clear of an open note. */
function onMap(
  target: DOMRect,
  map: DOMRect,
  note: DOMRect | null,
  width: number,
  height: number,
): { left: number; top: number } {
  const middle = (map.left + map.right) / 2;
  const noted = note !== null && !apart(note, map) ? note : null;
  const from = noted !== null && noted.left < middle ? noted.right : map.left;
  const to = noted !== null && noted.left >= middle ? noted.left : map.right;
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  return {
    left: clamp(target.left + Math.min(0, target.width - width) / 2, from + EDGE, to - EDGE - width),
    top: clamp(
      target.top + Math.min(0, target.height - height) / 2,
      map.top + GAP,
      map.bottom - EDGE - height,
    ),
  };
}
