/** Names letter-spaced along the land: how large, how far apart, and where each letter stands. */
import { distance, type Box, type Point } from './plane.ts';

export interface Letter extends Point {
  readonly text: string;
  /** Radians, clockwise. */
  readonly turn: number;
}

export interface Lettering {
  /** Pixels; the letters' middle is at their point. */
  readonly size: number;
  readonly letters: readonly Letter[];
}

const LARGEST = 34;
/** An abbreviation is not spread over a continent. */
const LARGEST_SHORT = 16;
/** Below this a name is left out: the capital's label says enough. */
const SMALLEST = 9.5;
const COMFORT = 11;
/** Space between letters, in shares of the size, at most. */
const WIDEST = 1.15;
const CLOSEST = 0.18;

/** A point at this length along a line of points, with the direction there. */
function walk(line: readonly Point[], length: number): Point & { readonly turn: number } {
  let left = length;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1], line[index]];
    if (a === undefined || b === undefined) break;
    const step = distance(a, b);
    if (left <= step || index === line.length - 1) {
      const share = step === 0 ? 0 : left / step;
      const turn = Math.atan2(b.y - a.y, b.x - a.x);
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, turn };
    }
    left -= step;
  }
  return { x: line[0]?.x ?? 0, y: line[0]?.y ?? 0, turn: 0 };
}

/**
 * Lays a name along a line on the screen (two points or more), reading from left to right. `measure` gives the
 * width of a letter at size 1. Null where the name would be too small to read.
 */
export function letter(
  name: string,
  line: readonly Point[],
  measure: (text: string) => number,
): Lettering | null {
  const first = line[0];
  const last = line.at(-1);
  if (first === undefined || last === undefined || name === '') return null;
  const way = first.x <= last.x ? line : line.toReversed();
  const length = way.reduce((sum, at, index) => {
    const before = way[index - 1];
    return before === undefined ? 0 : sum + distance(before, at);
  }, 0);
  // a letter with its accents is one letter
  const letters = Array.from(new Intl.Segmenter().segment(name.toUpperCase()), ({ segment }) => segment);
  const widths = letters.map(measure);
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(letters.length - 1, 1);
  // as large as fits with half a letter's space between letters, which is what makes it a map's name
  const largest = letters.length > 3 ? LARGEST : LARGEST_SHORT;
  const airy = Math.min(length / (natural + gaps * 0.5), largest);
  // rather close together than not there
  const size = Math.max(airy, Math.min(length / (natural + gaps * CLOSEST), COMFORT));
  if (size < SMALLEST) return null;
  const space = Math.min(Math.max((length - natural * size) / gaps, CLOSEST * size), WIDEST * size);
  let at = (length - natural * size - gaps * space) / 2;
  return {
    size,
    letters: letters.map((text, index) => {
      const width = (widths[index] ?? 0) * size;
      const placed = walk(way, at + width / 2);
      at += width + space;
      return { text, x: placed.x, y: placed.y, turn: placed.turn };
    }),
  };
}

/** The boxes that the letters cover. */
export const coverOf = ({ size, letters }: Lettering): Box[] =>
  letters.map(({ x, y }) => ({
    x: x - size * 0.45,
    y: y - size * 0.45,
    width: size * 0.9,
    height: size * 0.9,
  }));
