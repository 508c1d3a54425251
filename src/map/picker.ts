/** What is under a point of the screen: capitals first, then their labels, seals, ties, and land. */
import type { ActorId } from '../engine/index.ts';
import type { Arc } from '../session/index.ts';
import { distanceTo, pointOn, SEAL_SHARES, type Route } from './arcs.ts';
import type { Engraving } from './engraving.ts';
import type { Layout } from './layout.ts';
import { capitalAt, createLandFinder, type Capital } from './pick.ts';
import { distance, inside, type Point } from './plane.ts';
import { toScreen, toSheet, type View } from './view.ts';

export interface Picked {
  readonly actor: ActorId | null;
  readonly arc: Arc | null;
}

export type Picker = (at: Point, view: View, layout: Layout, layoutView: View) => Picked;

/** Pixels around a seal, and beside a line, that count as it. */
const SEAL = 13;
const LINE = 5;

const NOTHING: Picked = { actor: null, arc: null };

/** The uppermost seal, else the nearest line, within reach of a point; `scale` from the screen to the layout's. */
function arcAt(routes: readonly Route[], at: Point, scale: number): Arc | null {
  const sealed = routes.findLast(
    ({ curve, seal, sealSize }) =>
      sealSize !== 'none' && distance(pointOn(curve, seal), at) <= SEAL * SEAL_SHARES[sealSize],
  );
  if (sealed !== undefined) return sealed.arc;
  let best: { readonly arc: Arc; readonly away: number } | null = null;
  for (const { arc, curve } of routes) {
    const away = distanceTo(curve, at);
    if (away <= LINE * Math.max(scale, 0.5) && (best === null || away < best.away)) best = { arc, away };
  }
  return best?.arc ?? null;
}

/** `capitals` are on the sheet. */
export function createPicker(engraving: Engraving, capitals: readonly Capital[]): Picker {
  // made at the first move of a pointer: a map should be seen before it is pointed at
  let landAt: ReturnType<typeof createLandFinder> | undefined;
  return (at, view, layout, layoutView) => {
    const near = capitals.map((one) => ({ actor: one.actor, at: toScreen(view, one.at) }));
    const capital = capitalAt(near, at);
    if (capital !== null) return { actor: capital, arc: null };
    // labels keep their place beside their marker while the view moves
    const label = layout.labels.find(({ spot, box }) => {
      const [then, now] = [toScreen(layoutView, spot.at), toScreen(view, spot.at)];
      return (
        spot.actor !== null && inside({ ...box, x: box.x + now.x - then.x, y: box.y + now.y - then.y }, at)
      );
    });
    if (label !== undefined) return { actor: label.spot.actor, arc: null };
    landAt ??= createLandFinder(engraving);
    const actor = landAt(toSheet(view, at));
    const arc = arcAt(layout.routes, toScreen(layoutView, toSheet(view, at)), layoutView.k / view.k);
    return arc === null && actor === null ? NOTHING : { actor, arc };
  };
}
