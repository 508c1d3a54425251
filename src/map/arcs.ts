/** The way a tie takes across the sheet, and which of many is drawn over which. No drawing here. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, ArcKind } from '../session/index.ts';
import { distance, type Point } from './plane.ts';

/** A quadratic curve from one capital to another. */
export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

export interface Route {
  readonly arc: Arc;
  readonly curve: Curve;
  /** Where its seal stands along the curve, 0–1. */
  readonly seal: number;
}

const RANK: Readonly<Record<ArcKind, number>> = {
  sanctions: 1,
  consultation: 2,
  talks: 3,
  treaty: 4,
  alliance: 5,
};

/** Larger is more important and drawn later. What the eyes are party to comes last of all. */
export function importance(arc: Arc, eyes: ActorId | null): number {
  const own = arc.from === eyes || arc.to === eyes ? 100 : 0;
  const over = arc.seal === 'ended' ? -50 : 0;
  const alarm = arc.seal === 'invoked' || arc.seal === 'strained' ? 5 : 0;
  return own + over + alarm + RANK[arc.kind] * 3 + arc.weight;
}

export function pointOn({ from, bend, to }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * bend.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * bend.y + t * t * to.y,
  };
}

/** The beginning of the curve, up to share t, as a curve of its own. */
export function beginning({ from, bend, to }: Curve, t: number): Curve {
  const mid = { x: from.x + (bend.x - from.x) * t, y: from.y + (bend.y - from.y) * t };
  return { from, bend: mid, to: pointOn({ from, bend, to }, t) };
}

/** Length in the curve's units, to about a percent. */
export function lengthOf(curve: Curve): number {
  let sum = 0;
  for (let step = 1; step <= 16; step += 1) {
    sum += distance(pointOn(curve, (step - 1) / 16), pointOn(curve, step / 16));
  }
  return sum;
}

/**
 * A gentle curve that leans to the side of `over`, the middle of the short way on the globe, and `lane` pixels
 * farther (or nearer, below 0). Between neighbours the lean is at most a fifth of the way.
 */
export function curveBetween(from: Point, to: Point, over: Point | null, lane: number): Curve {
  const length = Math.max(distance(from, to), 1e-6);
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const short = over === null ? 0 : (over.x - middle.x) * normal.x + (over.y - middle.y) * normal.y;
  const side = short < 0 ? -1 : 1;
  const lean = side * Math.min(Math.max(Math.abs(short), length * 0.06), length * 0.2);
  // a quadratic curve passes its middle at half the bend's height
  const height = 2 * (lean + lane);
  return { from, to, bend: { x: middle.x + normal.x * height, y: middle.y + normal.y * height } };
}

/** 0, 1, −1, 2, −2 …: the most important of parallel arcs keeps the middle lane. */
const laneOf = (index: number): number => (index % 2 === 1 ? (index + 1) / 2 : -index / 2);

/** Smallest distance between the middles of two seals, and between a seal and a capital, in pixels. */
const ROOM = 24;
const STOPS = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7] as const;

/**
 * The routes of all arcs whose both ends are on the sheet, least important first. Arcs of one pair of actors are
 * fanned apart; seals step along their own arc to stay clear of each other and of the capitals.
 */
export function routes(
  arcs: readonly Arc[],
  eyes: ActorId | null,
  at: (actor: ActorId) => Point | null,
  over: (from: ActorId, to: ActorId) => Point | null,
): Route[] {
  const sorted = arcs.toSorted((a, b) => importance(b, eyes) - importance(a, eyes) || (a.id < b.id ? -1 : 1));
  const used = new Map<string, number>();
  const seals: Point[] = [];
  const capitals = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))]
    .map(at)
    .filter((point) => point !== null);
  const found: Route[] = [];
  for (const arc of sorted) {
    const [first, second] = arc.from < arc.to ? [arc.from, arc.to] : [arc.to, arc.from];
    const [a, b] = [at(first), at(second)];
    if (a === null || b === null || first === second) continue;
    const pair = `${first} ${second}`;
    const index = used.get(pair) ?? 0;
    used.set(pair, index + 1);
    const gap = Math.min(Math.max(distance(a, b) * 0.045, 8), 20);
    const straight = curveBetween(a, b, over(first, second), laneOf(index) * gap);
    const curve = first === arc.from ? straight : { from: b, bend: straight.bend, to: a };
    let seal = 0.5;
    if (arc.seal !== '') {
      const roomAt = (t: number): number => {
        const point = pointOn(curve, t);
        return Math.min(ROOM, ...[...seals, ...capitals].map((other) => distance(point, other)));
      };
      // the first stop with room enough, else the one with most
      const best = Math.max(...STOPS.map(roomAt));
      seal = STOPS.find((t) => roomAt(t) >= best) ?? 0.5;
      seals.push(pointOn(curve, seal));
    }
    found.push({ arc, curve, seal });
  }
  return found.toReversed();
}
