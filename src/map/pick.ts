/** Which actor is under a point of the sheet. */
import type { ActorId } from '../engine/index.ts';
import { Reader, type Engraving } from './engraving.ts';
import { around, distance, inside, type Box, type Point } from './plane.ts';

/** Pixels around a capital that count as the capital. */
export const CAPITAL_RADIUS = 14;

export interface Capital {
  readonly actor: ActorId;
  /** On the screen. */
  readonly at: Point;
}

/** The nearest capital within reach of a point on the screen. */
export function capitalAt(capitals: readonly Capital[], at: Point): ActorId | null {
  const near = capitals
    .map(({ actor, at: capital }) => ({ actor, away: distance(capital, at) }))
    .filter(({ away }) => away <= CAPITAL_RADIUS)
    .toSorted((a, b) => a.away - b.away);
  return near[0]?.actor ?? null;
}

interface Outline {
  readonly owner: ActorId;
  readonly box: Box;
  readonly places: readonly Point[];
}

/** Looks up whose land a point of the sheet is. Boxes first: a ring is walked only if its box holds the point. */
export function createLandFinder({ arcs, lands }: Engraving): (at: Point) => ActorId | null {
  const reader = new Reader(arcs);
  const outlines: Outline[] = [];
  for (const { owner, rings, islets } of lands) {
    if (owner === null) continue;
    for (const way of [...rings, ...islets]) {
      const places = reader.places(way);
      const box = around(places);
      if (box !== null) outlines.push({ owner, box, places });
    }
  }
  return (at) => {
    /** Within a hole one is within its land's ring, too: an even number of rings is none. */
    const within = new Set<ActorId>();
    for (const { owner, box, places } of outlines) {
      if (inside(box, at) && encloses(places, at) && !within.delete(owner)) within.add(owner);
    }
    const [owner] = within;
    return owner ?? null;
  };
}

/** Whether a ring goes round a point: a line from there to the right crosses it an odd number of times. */
function encloses(ring: readonly Point[], { x, y }: Point): boolean {
  let odd = false;
  let before = ring.at(-1);
  for (const place of ring) {
    if (
      before !== undefined &&
      place.y > y !== before.y > y &&
      x < ((before.x - place.x) * (y - place.y)) / (before.y - place.y) + place.x
    )
      odd = !odd;
    before = place;
  }
  return odd;
}
