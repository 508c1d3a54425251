/** Where the names of capitals stand, so that they keep off each other, off the markers and off the lines. */
import { distance, inside, overlap, type Box, type Point } from './plane.ts';

export interface Label {
  readonly id: string;
  readonly at: Point;
  /** Radius of the marker that it stands beside. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Larger is placed first. */
  readonly weight: number;
}

export interface Placed {
  readonly id: string;
  readonly box: Box;
  /** Whether it had to be put over another label, a marker or something firm. */
  readonly crowded: boolean;
}

/** Things to keep off, at what price for covering them: a point's price is for one point, a box's for all of it. */
export interface Obstacles {
  readonly points: readonly Point[];
  readonly boxes: readonly Box[];
  /** Not to be covered at all, like other labels and markers. */
  readonly firm: readonly Box[];
  /** Labels had better stay in here. */
  readonly bounds: Box | null;
}

/** The eight places around a marker, best first, as shares of the label's size; then the same farther out. */
const SIDES: readonly (readonly [x: number, y: number, price: number])[] = [
  [1, 0, 0],
  [-1, 0, 2],
  [0.75, -1, 2.5],
  [0.75, 1, 2.5],
  [-0.75, -1, 4],
  [-0.75, 1, 4],
  [0, -1, 3.5],
  [0, 1, 3.5],
];
const GAP = 4;
/** To lie on something firm costs more than everything else together. */
const MEETS = 150;
/** How much farther out each ring of places is. */
const REACHES = [0, 9, 22, 36] as const;

function boxAt(label: Label, [x, y]: readonly [number, number, number], reach: number): Box {
  const across = x * (label.radius + GAP + reach) * (y === 0 ? 1 : 0.6);
  const down = y * (label.radius + GAP / 2 + reach);
  const left = x > 0 ? label.at.x + across : label.at.x + across - label.width;
  return {
    x: x === 0 ? label.at.x - label.width / 2 : left,
    y: y === 0 ? label.at.y - label.height / 2 : y > 0 ? label.at.y + down : label.at.y + down - label.height,
    width: label.width,
    height: label.height,
  };
}

/** From a box to a point outside it, 0 inside. */
const reachTo = ({ x, y, width, height }: Box, at: Point): number =>
  Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));

/** Greedy: the heaviest first, among equals the most crowded; each takes the cheapest of its places. */
export function placeLabels(labels: readonly Label[], obstacles: Obstacles): Placed[] {
  const crowd = (label: Label): number =>
    labels.filter((other) => other !== label && distance(other.at, label.at) < 90).length;
  const order = labels.toSorted(
    (a, b) => b.weight - a.weight || crowd(b) - crowd(a) || (a.id < b.id ? -1 : 1),
  );
  const markers = labels.map(({ id, at, radius }) => ({
    id,
    box: { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 },
  }));
  const placed: Placed[] = [];
  for (const label of order) {
    const hard = [
      ...markers.filter(({ id }) => id !== label.id).map((marker) => marker.box),
      ...placed.map((one) => one.box),
      ...obstacles.firm,
    ];
    const others = labels.filter((other) => other !== label);
    let best: { readonly box: Box; readonly price: number; readonly hit: number } | null = null;
    for (const reach of REACHES) {
      for (const side of SIDES) {
        const box = boxAt(label, side, reach);
        const most = best?.price ?? Infinity;
        // every share of the price only adds to it: the dear ones to reckon come last, if at all
        let price = side[2] + reach * 0.8;
        if (price >= most) continue;
        const hit = hard.reduce((sum, other) => sum + overlap(box, other), 0);
        if (hit > 0) price += MEETS + hit * 0.6;
        if (price >= most) continue;
        const area = box.width * box.height;
        const out = obstacles.bounds === null ? 0 : area - overlap(box, obstacles.bounds);
        const names = obstacles.boxes.reduce((sum, other) => sum + overlap(box, other), 0);
        price += (out / area) * 60 + (names / area) * 14;
        // a name that lies nearer to another marker than to its own would be read as that one's
        const own = reachTo(box, label.at);
        price += others.filter((other) => reachTo(box, other.at) < own + 3).length * 20;
        if (price >= most) continue;
        price += Math.min(obstacles.points.filter((point) => inside(box, point)).length, 14) * 0.8;
        if (price < most) best = { box, price, hit };
      }
    }
    if (best !== null) placed.push({ id: label.id, box: best.box, crowded: best.hit > 0 });
  }
  return placed;
}

/** From a capital to the middle of a chip beside it: below if that is free, else where it covers least. */
export function placeChip(at: Point, width: number, height: number, taken: readonly Box[]): Point {
  const [across, down] = [width / 2 + 12, 21];
  let best: Point = { x: 0, y: down };
  let least = Infinity;
  for (const [x, y] of [
    [0, down],
    [0, -down],
    [-across, 0],
    [across, 0],
    [-across, down],
    [across, down],
    [-across, -down],
    [across, -down],
  ] as const) {
    const box = { x: at.x + x - width / 2, y: at.y + y - height / 2, width, height };
    const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
    if (covered < least) [best, least] = [{ x, y }, covered];
  }
  return best;
}
