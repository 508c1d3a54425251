/** Names on water: they step aside for everything else, and stay away where there is no room. */
import { holds, inside, overlap, type Box, type Point } from './plane.ts';

export interface SeaName {
  readonly lines: readonly string[];
  /** Where its middle should be, on the screen. */
  readonly at: Point;
  readonly width: number;
}

export interface SeaPlaced {
  readonly lines: readonly string[];
  readonly at: Point;
  /** Half its width. */
  readonly reach: number;
}

export const SEA_LINE = 15;

/** How far it may step aside, nearest first; farther it would be on another water. */
const STEPS: readonly Point[] = [0, 9, 18, 27, 40].flatMap((reach) =>
  reach === 0
    ? [{ x: 0, y: 0 }]
    : Array.from({ length: 8 }, (_, index) => ({
        x: Math.cos((index * Math.PI) / 4) * reach * 1.4,
        y: Math.sin((index * Math.PI) / 4) * reach,
      })),
);

/** Two names in use stand one above the other. */
export const linesOf = (name: string): string[] => name.split(/\s+[/·]\s+/);

/** Points of a box that must all be wet: text may touch a coast, not lie across one. */
const samples = ({ x, y, width, height }: Box): Point[] =>
  [0.06, 0.28, 0.5, 0.72, 0.94].flatMap((across) =>
    [0.3, 0.7].map((down) => ({ x: x + width * across, y: y + height * down })),
  );

/**
 * Places what finds room on the water, among points (of lines) and boxes (of labels and other names). None is cut off
 * at the edge of `clear`: it lies wholly in there, or wholly outside.
 */
export function placeSeas(
  seas: readonly SeaName[],
  points: readonly Point[],
  boxes: readonly Box[],
  clear: Box | null,
  isWater: (at: Point) => boolean,
): SeaPlaced[] {
  const taken = [...boxes];
  const placed: SeaPlaced[] = [];
  for (const { lines, at, width } of seas) {
    const height = lines.length * SEA_LINE;
    const boxAt = (step: Point): Box => ({
      x: at.x + step.x - width / 2 - 3,
      y: at.y + step.y - height / 2,
      width: width + 6,
      height,
    });
    const free = STEPS.find((step) => {
      const box = boxAt(step);
      return (
        (clear === null || holds(clear, box) || overlap(clear, box) === 0) &&
        !taken.some((other) => overlap(box, other) > 0) &&
        !points.some((point) => inside(box, point)) &&
        samples(box).every(isWater)
      );
    });
    if (free === undefined) continue;
    taken.push(boxAt(free));
    placed.push({ lines, at: { x: at.x + free.x, y: at.y + free.y }, reach: width / 2 });
  }
  return placed;
}
