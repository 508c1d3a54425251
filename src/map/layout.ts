/** Where everything stands at one view: names, routes of ties, labels. Knows no renderer. */
import type { ActorId } from '../engine/index.ts';
import type { Atlas, Stage } from '../session/index.ts';
import { lengthOf, pointOn, routes, SEAL_SHARES, type Route } from './arcs.ts';
import { placeLabels, type Placed } from './labels.ts';
import { LABEL_HEIGHT } from './paint/marker.ts';
import { coverOf, letter, type Lettering } from './names.ts';
import { distance, inside, type Box, type Point } from './plane.ts';
import type { Projection } from './projection.ts';
import { linesOf, placeSeas, type SeaPlaced } from './seas.ts';
import { toScreen, toSheet, type View } from './view.ts';

/** What the map calls an actor and its capital; the scenario's prose fits. */
export interface Naming {
  /** What stands on its land; what is in brackets is left out. */
  readonly name: string;
  /** Stands there instead where the name has no room. */
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

/** What the layout asks of the screen: widths of texts in pixels, and where there is water. */
export interface Measure {
  label(text: string, small: boolean): number;
  /** Of a letter of a land's name, at size 1. */
  letter(text: string): number;
  sea(text: string): number;
  /** At a point of the sheet. */
  isWater(at: Point): boolean;
}

export interface Layout {
  readonly names: readonly {
    readonly actor: ActorId;
    readonly lettering: Lettering;
    /** Which of its letters stand on water, and so not on the land's tint. */
    readonly wet: readonly boolean[];
  }[];
  readonly seas: readonly SeaPlaced[];
  readonly routes: readonly Route[];
  /** The markers that are shown. */
  readonly spots: readonly Spot[];
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

/** The box of the seal on a tie, null for none. */
export function sealBox({ curve, seal, sealSize }: Route): Box | null {
  if (sealSize === 'none') return null;
  const { x, y } = pointOn(curve, seal);
  const reach = SEAL * SEAL_SHARES[sealSize];
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

const sealsOf = (ways: readonly Route[]): Box[] => ways.flatMap((way) => sealBox(way) ?? []);

/** Half the width of a seal's disc. */
const SEAL = 14;

/** Pixels that names keep off what covers the map. */
const OFF_PANELS = 6;

const within = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Pixels between the points that stand for a tie: less than a label is high. */
const STRIDE = 8;

/** A mere place between two capitals is left out until the view is nearer. */
const hasRoom = (point: Point, capitals: readonly Point[]): boolean =>
  capitals.filter((capital) => distance(capital, point) < 64).length < 2;

/** "North Korea (DPRK)" is "North Korea" on the land. */
const bare = (name: string): string => name.replaceAll(/\s*\(.*?\)/g, '');

/** What does not change in a game. */
export interface Setting {
  readonly stage: Stage;
  readonly projection: Projection;
  readonly spots: readonly Spot[];
  readonly names: Readonly<Record<ActorId, Naming>>;
  readonly measure: Measure;
}

/** What is laid out, and where. */
export interface Wanted {
  readonly atlas: Atlas | null;
  readonly selected: ActorId | null;
  readonly view: View;
  /** The part of the screen that is laid out, and what of it nothing covers. */
  readonly box: Box;
  readonly clear: Box;
  /** A card that lies in there: names of seas keep off it. */
  readonly card?: Box | null;
  /** All seals stand in the box. */
  readonly whole?: boolean;
}

export function layOut(
  { stage, projection, spots, names, measure }: Setting,
  { atlas, selected, view, box, clear, card = null, whole = false }: Wanted,
): Layout {
  const sealsIn = whole ? box : null;
  const lettered = stage.actors.flatMap(({ actor, name }) => {
    const naming = names[actor];
    if (name === null || naming === undefined) return [];
    const line = projection.along(name.from, name.to, 24).map((at) => toScreen(view, at));
    const width = (one: string): number => measure.letter(one);
    const lettering = letter(bare(naming.name), line, width) ?? letter(naming.short, line, width);
    if (lettering === null) return [];
    return [{ actor, lettering, wet: lettering.letters.map((at) => measure.isWater(toSheet(view, at))) }];
  });

  const at = new Map(spots.map((spot) => [spot.id, toScreen(view, spot.at)]));
  const capitals = spots.flatMap((spot) => (spot.actor === null ? [] : (at.get(spot.id) ?? [])));
  const capital = (actor: ActorId): Point | null => at.get(`capital ${actor}`) ?? null;
  const place = new Map(stage.actors.map((actor) => [actor.actor, actor.capital]));
  const over = (from: ActorId, to: ActorId): Point | null => {
    const [a, b] = [place.get(from), place.get(to)];
    const middle = a === undefined || b === undefined ? undefined : projection.along(a, b, 2)[1];
    return middle === undefined ? null : toScreen(view, middle);
  };
  const [arcs, eyes] = [atlas?.arcs ?? [], atlas?.eyes ?? null];
  const first = routes(arcs, eyes, capital, over, sealsIn);

  const onTies = first.flatMap(({ curve, seal, sealSize }) => {
    const count = Math.ceil(lengthOf(curve) / STRIDE);
    const steps = Array.from({ length: count }, (_, step) => pointOn(curve, (step + 0.5) / count));
    const stamp = pointOn(curve, seal);
    // a seal is worth keeping off more than a line
    return sealSize === 'none' ? steps : [...steps, stamp, stamp, stamp];
  });
  const onLand = lettered.flatMap(({ lettering }) => coverOf(lettering));
  const inView = spots.filter((spot) => {
    const point = at.get(spot.id);
    return point !== undefined && inside(box, point) && (spot.actor !== null || hasRoom(point, capitals));
  });
  const placed = placeLabels(
    inView
      .filter(({ text }) => text !== '')
      .map((spot) => ({
        id: spot.id,
        at: at.get(spot.id) ?? { x: 0, y: 0 },
        radius: spot.actor === null ? 5 : 7.5,
        width: measure.label(spot.text, spot.actor === null),
        height: LABEL_HEIGHT,
        weight: spot.actor === null ? 0 : spot.actor === selected ? 2 : 1,
      })),
    {
      points: onTies,
      boxes: onLand,
      // in a box of its own the names come first, and the seals stand where they leave room
      firm: sealsIn === null ? sealsOf(first) : [],
      bounds: within(clear, OFF_PANELS),
    },
  );
  const boxes = new Map<string, Placed>(placed.map((one) => [one.id, one]));
  const labels = inView.flatMap((spot) => {
    const found = boxes.get(spot.id);
    // the name of a mere place gives way; a capital's never does
    return found === undefined || (found.crowded && spot.actor === null) ? [] : [{ spot, box: found.box }];
  });

  const off = labels.map(({ box: label }) => label);
  const ways = sealsIn === null ? first : routes(arcs, eyes, capital, over, sealsIn, off);
  const waters = stage.seas.flatMap(({ name, at: where }) => {
    const point = projection.project(where);
    if (point === null) return [];
    const lines = linesOf(name);
    return [{ lines, at: toScreen(view, point), width: Math.max(...lines.map((line) => measure.sea(line))) }];
  });
  const seas = placeSeas(
    waters,
    onTies,
    [...labels.map((one) => one.box), ...onLand, ...sealsOf(ways), ...(card === null ? [] : [card])],
    clear,
    (point) => measure.isWater(toSheet(view, point)),
  );
  return { names: lettered, seas, routes: ways, spots: inView, labels };
}

/** Where the capitals and their names are on the screen once the view has moved on from what was laid out. */
export function capitalBoxes({ spots, labels }: Layout, laidOut: View, view: View): Box[] {
  const reach = 12;
  const markers = spots.flatMap(({ actor, at }) => {
    const { x, y } = toScreen(view, at);
    return actor === null ? [] : [{ x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 }];
  });
  const names = labels.flatMap(({ spot, box }) => {
    const [then, now] = [toScreen(laidOut, spot.at), toScreen(view, spot.at)];
    return spot.actor === null ? [] : [{ ...box, x: box.x + now.x - then.x, y: box.y + now.y - then.y }];
  });
  return [...markers, ...names];
}
