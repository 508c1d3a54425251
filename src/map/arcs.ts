/** The way a tie takes across the sheet, and which of many is drawn over which. No drawing here. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, ArcKind } from '../session/index.ts';
import { distance, inside, type Box, type Point } from './plane.ts';

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
  /** How large it is; 'none' where the arc has no seal or is too short for one. */
  readonly sealSize: SealSize;
}

const RANK: Readonly<Record<ArcKind, number>> = {
  foe: 0,
  friend: 1,
  sanctions: 1,
  threat: 1,
  trade: 1,
  consultation: 2,
  aid: 2,
  talks: 3,
  arms: 3,
  treaty: 4,
  alliance: 5,
  crisis: 6,
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

/** How far a point is from a curve, in the curve's units, to about a pixel. */
export function distanceTo(curve: Curve, at: Point): number {
  const steps = Math.max(8, Math.ceil(lengthOf(curve) / 6));
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= steps; step += 1)
    least = Math.min(least, distance(pointOn(curve, step / steps), at));
  return least;
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

/** Smallest distance between the middles of two seals, and between a seal and a capital, in pixels. */
const ROOM = 25;
const STOPS = [0.5, 0.43, 0.57, 0.36, 0.64, 0.3, 0.7, 0.24, 0.76] as const;
/** Capitals nearer to each other than this share a bundle: arcs to either would run into each other. */
const CLOSE = 40;
/** Arcs shorter than the first carry a small seal, shorter than the second none until the view is nearer. */
const SHORT = 110;
const TINY = 30;
/** From the edge of a box to the middle of a small seal inside it. */
const EDGE = 14;
/** Half the width of a small seal. */
const SMALL = 10;

/** From the loudest to the quietest, each as its share of a full one. */
export const SEAL_SHARES = { full: 1, small: 0.66, dot: 0.46 } as const;
export type SealSize = keyof typeof SEAL_SHARES | 'none';

/**
 * How large the seal of an arc is, of a length in pixels: what the eyes are party to and what has just changed stand
 * out, and a text that is only a draft, or is over, steps back.
 */
export function sealSize(
  { from, to, seal, fresh = false }: Arc,
  eyes: ActorId | null,
  length: number,
): SealSize {
  if (length < TINY) return 'none';
  const stands = fresh || from === eyes || to === eyes;
  const steps = (stands ? 0 : 1) + (!fresh && (seal === 'draft' || seal === 'ended') ? 1 : 0);
  return steps > 1 ? 'dot' : steps > 0 || length < SHORT ? 'small' : 'full';
}

/** Which bundle each actor's capital is in: the first actor of those that hang together. */
function bundles(actors: readonly ActorId[], at: (actor: ActorId) => Point | null): Map<ActorId, ActorId> {
  const found = new Map<ActorId, ActorId>();
  for (const actor of actors) {
    const point = at(actor);
    const near = [...found].find(([other]) => {
      const there = at(other);
      return point !== null && there !== null && distance(point, there) < CLOSE;
    });
    found.set(actor, near?.[1] ?? actor);
  }
  return found;
}

const wider = ({ x, y, width, height }: Box): Box => ({
  x: x - SMALL,
  y: y - SMALL,
  width: width + SMALL * 2,
  height: height + SMALL * 2,
});

/** Points of a curve where a small seal stands whole in a box and off others, the nearest to the middle first. */
function stopsIn({ x, y, width, height }: Box, curve: Curve, off: readonly Box[]): readonly number[] {
  const inner = { x: x + EDGE, y: y + EDGE, width: width - EDGE * 2, height: height - EDGE * 2 };
  const middle = { x: x + width / 2, y: y + height / 2 };
  const steps = Math.ceil(lengthOf(curve) / 7);
  return Array.from({ length: steps }, (_, step) => (step + 0.5) / steps)
    .map((t) => ({ t, at: pointOn(curve, t) }))
    .filter(({ at }) => inside(inner, at) && !off.some((box) => inside(wider(box), at)))
    .toSorted((a, b) => distance(a.at, middle) - distance(b.at, middle))
    .map(({ t }) => t);
}

interface Strand {
  readonly arc: Arc;
  readonly a: Point;
  readonly b: Point;
  /** Whether a is where the arc begins. */
  readonly ahead: boolean;
}

/**
 * The routes of all arcs whose both ends are on the sheet, least important first. Arcs of one pair of actors, and of
 * pairs whose ends lie close together, are fanned apart; seals step along their own arc to stay clear of each other
 * and of the capitals. With `within`, all seals stand in that box and off others, small ones; an arc that has no place
 * for one has none.
 */
export function routes(
  arcs: readonly Arc[],
  eyes: ActorId | null,
  at: (actor: ActorId) => Point | null,
  over: (from: ActorId, to: ActorId) => Point | null,
  within: Box | null = null,
  off: readonly Box[] = [],
): Route[] {
  const actors = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))].toSorted();
  const bundle = bundles(actors, at);
  const groups = new Map<string, Strand[]>();
  for (const arc of arcs) {
    const [from, to] = [at(arc.from), at(arc.to)];
    if (from === null || to === null || arc.from === arc.to) continue;
    const [one, other] = [bundle.get(arc.from) ?? arc.from, bundle.get(arc.to) ?? arc.to];
    // within a bundle each pair is a group of its own
    const inner = one === other;
    const ahead = inner ? arc.from < arc.to : one < other;
    const ends = inner ? [arc.from, arc.to] : [one, other];
    const key = ends.toSorted().join(' ');
    const strand = { arc, a: ahead ? from : to, b: ahead ? to : from, ahead };
    groups.set(key, [...(groups.get(key) ?? []), strand]);
  }

  const curves = new Map<string, Curve>();
  for (const strands of groups.values()) {
    const [first] = strands;
    if (first === undefined) continue;
    const length = Math.max(distance(first.a, first.b), 1e-6);
    const normal = { x: -(first.b.y - first.a.y) / length, y: (first.b.x - first.a.x) / length };
    // lanes in the order in which the ends lie, so that no two cross
    const aside = ({ a, b }: Strand): number => (a.x + b.x) * normal.x + (a.y + b.y) * normal.y;
    const lanes = strands.toSorted(
      (one, other) =>
        Math.round(aside(one) - aside(other)) ||
        importance(other.arc, eyes) - importance(one.arc, eyes) ||
        (one.arc.id < other.arc.id ? -1 : 1),
    );
    const gap = Math.min(Math.max(length * 0.035, 8), 17);
    for (const [index, { arc, a, b, ahead }] of lanes.entries()) {
      const [from, to] = ahead ? [arc.from, arc.to] : [arc.to, arc.from];
      const curve = curveBetween(a, b, over(from, to), (index - (lanes.length - 1) / 2) * gap);
      curves.set(arc.id, ahead ? curve : { from: curve.to, bend: curve.bend, to: curve.from });
    }
  }

  const capitals = actors.map(at).filter((point) => point !== null);
  const seals: Point[] = [];
  const found: Route[] = [];
  const sorted = arcs.toSorted((a, b) => importance(b, eyes) - importance(a, eyes) || (a.id < b.id ? -1 : 1));
  for (const arc of sorted) {
    const curve = curves.get(arc.id);
    if (curve === undefined) continue;
    let seal = 0.5;
    const stops = arc.seal === '' ? [] : within === null ? STOPS : stopsIn(within, curve, off);
    // in a box of its own no seal is large
    const length = within === null ? lengthOf(curve) : TINY;
    let size: SealSize = stops.length === 0 ? 'none' : sealSize(arc, eyes, length);
    if (size !== 'none') {
      const room = ROOM * SEAL_SHARES[size];
      const roomAt = (t: number): number => {
        const point = pointOn(curve, t);
        return Math.min(room, ...[...seals, ...capitals].map((other) => distance(point, other)));
      };
      // the first stop with room enough, else the one with most
      const best = Math.max(...stops.map(roomAt));
      seal = stops.find((t) => roomAt(t) >= best) ?? 0.5;
      // one that is drawn again elsewhere need not lie on another
      if (within !== null && best < SMALL) size = 'none';
      else seals.push(pointOn(curve, seal));
    }
    found.push({ arc, curve, seal, sealSize: size });
  }
  return found.toReversed();
}
