/** Where everything stands at one view: names, routes of ties, labels. Knows no renderer. */
import type { ActorId } from '../engine/index.ts';
import type { Atlas, Stage } from '../session/index.ts';
import { pointOn, routes, type Route } from './arcs.ts';
import { placeLabels, type Placed } from './labels.ts';
import { LABEL_HEIGHT } from './paint/marker.ts';
import { coverOf, letter, type Lettering } from './names.ts';
import { inside, type Box, type Point } from './plane.ts';
import type { Projection } from './projection.ts';
import { toScreen, type View } from './view.ts';

/** What the map calls an actor and its capital; the scenario's prose fits. */
export interface Naming {
  readonly short: string;
  readonly capital: string;
}

/** A capital or another place, ready to be marked. */
export interface Spot {
  readonly id: string;
  readonly actor: ActorId | null;
  readonly text: string;
  /** On the sheet. */
  readonly at: Point;
}

/** Widths of texts in pixels. */
export interface Measure {
  label(text: string, small: boolean): number;
  /** Of a letter of a land's name, at size 1. */
  letter(text: string): number;
  sea(text: string): number;
}

export interface Layout {
  readonly names: readonly { readonly actor: ActorId; readonly lettering: Lettering }[];
  readonly seas: readonly { readonly lines: readonly string[]; readonly at: Point }[];
  readonly routes: readonly Route[];
  readonly labels: readonly { readonly spot: Spot; readonly box: Box }[];
}

/** The places of a stage that are on its sheet. */
export function spotsOf(
  stage: Stage,
  projection: Projection,
  names: Readonly<Record<ActorId, Naming>>,
): readonly Spot[] {
  const capitals = stage.actors.map(({ actor, capital }) => ({
    id: `capital ${actor}`,
    actor,
    text: (names[actor]?.capital ?? '').toUpperCase(),
    at: projection.project(capital),
  }));
  const places = stage.places.map(({ name, at }) => ({
    id: `place ${name}`,
    actor: null,
    text: name.toUpperCase(),
    at: projection.project(at),
  }));
  return [...capitals, ...places].flatMap((spot) => (spot.at === null ? [] : [{ ...spot, at: spot.at }]));
}

/** Two names in use stand one above the other. */
const linesOf = (name: string): string[] => name.split(/\s+[/·]\s+/);

/** Lays out the part of the screen in `box`. */
export function layOut(
  stage: Stage,
  projection: Projection,
  spots: readonly Spot[],
  names: Readonly<Record<ActorId, Naming>>,
  atlas: Atlas | null,
  selected: ActorId | null,
  view: View,
  box: Box,
  clear: Box,
  measure: Measure,
): Layout {
  const lettered = stage.actors.flatMap(({ actor, name }) => {
    const text = names[actor]?.short ?? '';
    if (name === null || text === '') return [];
    const line = projection.along(name.from, name.to, 24).map((at) => toScreen(view, at));
    const lettering = letter(text, line, (one) => measure.letter(one));
    return lettering === null ? [] : [{ actor, lettering }];
  });

  const at = new Map(spots.map((spot) => [spot.id, toScreen(view, spot.at)]));
  const capital = (actor: ActorId): Point | null => at.get(`capital ${actor}`) ?? null;
  const place = new Map(stage.actors.map((actor) => [actor.actor, actor.capital]));
  const over = (from: ActorId, to: ActorId): Point | null => {
    const [a, b] = [place.get(from), place.get(to)];
    const middle = a === undefined || b === undefined ? undefined : projection.along(a, b, 2)[1];
    return middle === undefined ? null : toScreen(view, middle);
  };
  const ways = routes(atlas?.arcs ?? [], atlas?.eyes ?? null, capital, over);

  const seas = stage.seas.flatMap(({ name, at: where }) => {
    const point = projection.project(where);
    if (point === null) return [];
    const lines = linesOf(name);
    const width = Math.max(...lines.map((line) => measure.sea(line)));
    const middle = toScreen(view, point);
    return [
      {
        lines,
        at: middle,
        box: { x: middle.x - width / 2, y: middle.y - lines.length * 8, width, height: lines.length * 15 },
      },
    ];
  });

  const onTies = ways.flatMap(({ curve, arc, seal }) => {
    const steps = Array.from({ length: 40 }, (_, step) => pointOn(curve, (step + 0.5) / 40));
    const stamp = pointOn(curve, seal);
    // a seal is worth keeping off more than a line
    return arc.seal === '' ? steps : [...steps, stamp, stamp, stamp];
  });
  const inView = spots.filter((spot) => {
    const point = at.get(spot.id);
    return point !== undefined && spot.text !== '' && inside(box, point);
  });
  const placed = placeLabels(
    inView.map((spot) => ({
      id: spot.id,
      at: at.get(spot.id) ?? { x: 0, y: 0 },
      radius: spot.actor === null ? 5 : 7.5,
      width: measure.label(spot.text, spot.actor === null),
      height: LABEL_HEIGHT,
      weight: spot.actor === null ? 0 : spot.actor === selected ? 2 : 1,
    })),
    {
      points: onTies,
      boxes: [...lettered.flatMap(({ lettering }) => coverOf(lettering)), ...seas.map((sea) => sea.box)],
      bounds: clear,
    },
  );
  const boxes = new Map<string, Placed>(placed.map((one) => [one.id, one]));
  return {
    names: lettered,
    seas,
    routes: ways,
    labels: inView.flatMap((spot) => {
      const found = boxes.get(spot.id);
      // the name of a mere place gives way; a capital's never does
      return found === undefined || (found.crowded && spot.actor === null) ? [] : [{ spot, box: found.box }];
    }),
  };
}
