/**
 * A picture of the sheet, painted for any surface: the window's, the inset's, or one on another thread. A drawing is
 * plain data, and all that it is painted from but the shapes.
 */
import type { ActorId } from '../engine/index.ts';
import type { Bed } from './ground.ts';
import type { Layout } from './layout.ts';
import type { Shapes } from './paint/shapes.ts';
import { paintSheet, type Fills, type NameOnLand } from './paint/sheet.ts';
import { inUnits, type Surface } from './paint/surface.ts';
import { paintOutline, paintTies } from './paint/ties.ts';
import { chosenTriangles, paintTriangles } from './paint/triangles.ts';
import { focusOf, type Shown } from './shown.ts';
import { Stamps } from './stamps.ts';
import { putSeals, putSpots } from './standing.ts';
import { nameOn, tintOf, type Theme } from './theme.ts';
import { toScreen } from './view.ts';

export interface Drawing {
  readonly layout: Layout;
  readonly shown: Shown;
  readonly fills: Fills;
  readonly names: readonly NameOnLand[];
  readonly theme: Theme;
}

/** What is laid out so, in its colours. */
export function drawingOf(layout: Layout, shown: Shown, theme: Theme): Drawing {
  const { atlas } = shown;
  const fills = new Map<ActorId, string>();
  for (const { actor, value } of atlas?.tints ?? []) fills.set(actor, tintOf(theme, value, atlas?.scale));
  if (atlas !== null) fills.set(atlas.eyes, tintOf(theme, null));
  const names = layout.names.map(({ actor, lettering, wet }) => ({
    lettering,
    wet,
    colour: nameOn(theme, fills.get(actor) ?? theme.land),
  }));
  return { layout, shown, fills, names, theme };
}

/** Sea, land, tints, borders and names. */
export function paintLand(surface: Surface, shapes: Shapes, bed: Bed, drawing: Drawing): void {
  const { layout, fills, names, theme } = drawing;
  bed.lay(surface, theme);
  paintSheet(surface, shapes, fills, names, layout.seas, theme, () => bed.lines(surface, theme));
}

/** What lies over the land: the selected actor's outline, triangles, and ties that are not drawn by hand. */
export function paintOver(surface: Surface, shapes: Shapes, { layout, shown, theme }: Drawing): void {
  const { context, view } = surface;
  const lands = shapes.lands.filter(({ owner }) => owner !== null && owner === shown.selected);
  inUnits(surface);
  paintOutline(
    context,
    lands.map(({ outline }) => outline),
    view.k,
    theme,
  );
  const { atlas } = shown;
  if (atlas !== null && atlas.triangles.length > 0) {
    const capitals = new Map(layout.spots.map(({ actor, at }) => [actor, toScreen(view, at)]));
    const triangles = chosenTriangles(atlas.triangles, atlas.eyes);
    paintTriangles(surface, triangles, (actor) => capitals.get(actor) ?? null, theme);
  }
  const settled = layout.routes.filter(({ arc }) => !shown.live.has(arc.id));
  paintTies(surface, settled, focusOf(shown), theme);
}

/** All of it, with the markers, labels and seals that stand on it. */
export function paintWhole(surface: Surface, shapes: Shapes, bed: Bed, drawing: Drawing): void {
  const { layout, shown, theme } = drawing;
  paintLand(surface, shapes, bed, drawing);
  paintOver(surface, shapes, drawing);
  const stamps = new Stamps();
  putSpots(stamps, theme, surface.view, layout, shown);
  putSeals(stamps, theme, surface.view, layout, shown);
  stamps.paint(surface);
}
