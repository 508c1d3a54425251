/** What stands on the map and keeps its size: capitals and places with their labels, and the seals on the arcs. */
import type { ActorId } from '../engine/index.ts';
import { pointOn, SEAL_SHARES, type Route } from './arcs.ts';
import type { Layout } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Stamps } from './stamps.ts';
import { LABEL_HEIGHT, MARKER_REACH, paintLabel, paintMarker, type MarkerKind } from './paint/marker.ts';
import { paintSeal, SEAL_REACH, type SealSign } from './paint/seal.ts';
import type { Ink } from './paint/surface.ts';
import { presence } from './paint/ties.ts';
import { DEPTH, focusOf, type Shown } from './shown.ts';
import type { Theme } from './theme.ts';
import { toScreen, toSheet, type View } from './view.ts';

/** Puts capitals and places with their labels, and takes away those that are no longer. */
export function putSpots(
  marks: Marks | Stamps,
  theme: Theme,
  view: View,
  layout: Layout,
  shown: Shown,
): void {
  const { atlas, selected } = shown;
  const kept = new Set<string>();
  const kindOf = (actor: ActorId | null): MarkerKind => {
    if (actor === null) return 'place';
    return actor === selected ? 'selected' : actor === atlas?.eyes ? 'eyes' : 'capital';
  };
  for (const { id, actor, at } of layout.spots) {
    const kind = kindOf(actor);
    const size = MARKER_REACH * 2;
    const paint = (context: Ink): void => paintMarker(context, kind, theme);
    const depth = DEPTH.marker + (kind === 'selected' ? 5 : kind === 'place' ? -1 : 0);
    marks.put(`spot ${id}`, { key: `marker ${kind}`, width: size, height: size, paint }, at, depth);
    kept.add(`spot ${id}`);
  }
  for (const { spot, box } of layout.labels) {
    const small = spot.actor === null;
    const plate = spot.actor !== null && spot.actor === selected;
    const [width, height] = [box.width + 4, LABEL_HEIGHT + 4];
    const paint = (context: Ink): void => {
      context.translate(-box.width / 2, -LABEL_HEIGHT / 2);
      paintLabel(context, spot.text, box.width, { small, selected: plate }, theme);
    };
    const marker = toScreen(view, spot.at);
    const offset = { x: box.x + box.width / 2 - marker.x, y: box.y + box.height / 2 - marker.y };
    const key = `label ${spot.text}${plate ? ' plate' : ''}${small ? ' small' : ''}`;
    marks.put(`spot label ${spot.id}`, { key, width, height, paint }, spot.at, DEPTH.label, offset);
    kept.add(`spot label ${spot.id}`);
  }
  marks.keepOnly('spot ', kept);
}

/** Puts the seals of the arcs that are not being drawn by hand. */
export function putSeals(
  marks: Marks | Stamps,
  theme: Theme,
  view: View,
  layout: Layout,
  shown: Shown,
): void {
  const focus = focusOf(shown);
  const sealed = new Set<string>();
  for (const [index, route] of layout.routes.entries()) {
    const { arc } = route;
    if (arc.seal === '' || route.sealSize === 'none' || shown.live.has(arc.id)) continue;
    putSeal(marks, theme, view, route, arc.seal, index);
    marks.pose(`seal ${arc.id}`, 1, Math.min(1, presence(arc, layout.routes.length, focus) + 0.1));
    sealed.add(`seal ${arc.id}`);
  }
  marks.keepOnly('seal ', sealed);
}

/** Puts a seal on its arc; `order` of 0–99 decides which lies over which. */
export function putSeal(
  marks: Marks | Stamps,
  theme: Theme,
  view: View,
  { arc, curve, seal, sealSize }: Route,
  sign: SealSign,
  order: number,
): void {
  const share = SEAL_SHARES[sealSize === 'none' ? 'small' : sealSize];
  const size = Math.ceil(SEAL_REACH * share) * 2;
  // a letter of that size would be a blot
  const blank = sealSize === 'dot' && sign === 'draft';
  const paint = (context: Ink): void => {
    context.scale(share, share);
    paintSeal(context, arc.kind, sign, theme, blank);
  };
  const key = `seal ${arc.kind} ${sign} ${share}`;
  const picture = { key, width: size, height: size, paint };
  marks.put(`seal ${arc.id}`, picture, toSheet(view, pointOn(curve, seal)), DEPTH.seal + order / 20);
}
