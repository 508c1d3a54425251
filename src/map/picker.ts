/** Which actor is under a point of the screen: capitals first, then their labels, then land. */
import type { ActorId } from '../engine/index.ts';
import type { Layout } from './layout.ts';
import { capitalAt, createLandFinder, type Capital } from './pick.ts';
import { inside, type Point } from './plane.ts';
import type { Projection } from './projection.ts';
import type { Territory } from './territory.ts';
import { toScreen, toSheet, type View } from './view.ts';

export type Picker = (at: Point, view: View, layout: Layout, layoutView: View) => ActorId | null;

/** `capitals` are on the sheet. */
export function createPicker(
  territory: Territory,
  projection: Projection,
  capitals: readonly Capital[],
): Picker {
  const landAt = createLandFinder(territory);
  return (at, view, layout, layoutView) => {
    const near = capitals.map((one) => ({ actor: one.actor, at: toScreen(view, one.at) }));
    const capital = capitalAt(near, at);
    if (capital !== null) return capital;
    // labels keep their place beside their marker while the view moves
    const label = layout.labels.find(({ spot, box }) => {
      const [then, now] = [toScreen(layoutView, spot.at), toScreen(view, spot.at)];
      return (
        spot.actor !== null && inside({ ...box, x: box.x + now.x - then.x, y: box.y + now.y - then.y }, at)
      );
    });
    if (label !== undefined) return label.spot.actor;
    const place = projection.invert(toSheet(view, at));
    return place === null ? null : landAt(place);
  };
}
