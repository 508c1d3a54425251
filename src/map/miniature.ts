/** A sheet as a small picture that the page draws by itself: paths as SVG writes them. */
import type { ActorId } from '../engine/index.ts';
import type { Stage } from '../session/index.ts';
import type { Insets } from './camera.ts';
import { Reader, type Engraving, type Pen, type Way } from './engraving.ts';
import { around, overlap, type Point } from './plane.ts';
import { projectionOf } from './projection.ts';

/** The size of the picture, and how far from its edges the scenario's frame stays, in pixels. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  readonly margin: Insets;
}

export interface Miniature {
  /** Whose each land is; null for all that play no part. */
  readonly lands: readonly { readonly owner: ActorId | null; readonly path: string }[];
  readonly graticule: string;
  readonly capitals: ReadonlyMap<ActorId, Point>;
  /** The short way between two capitals. */
  way(from: ActorId, to: ActorId): string;
}

/** Of what is written, in pixels: steps that are shorter are left out. */
const FINE = 0.4;

/** Writes ways as SVG does, in pixels of the picture, to a tenth. */
class Quill implements Pen {
  path = '';
  readonly #place: (x: number, y: number) => Point;
  #last: Point = { x: 0, y: 0 };

  constructor(place: (x: number, y: number) => Point) {
    this.#place = place;
  }

  #write(letter: string, { x, y }: Point): void {
    this.#last = { x, y };
    this.path += `${letter}${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  }

  moveTo(x: number, y: number): void {
    this.#write('M', this.#place(x, y));
  }

  lineTo(x: number, y: number): void {
    const to = this.#place(x, y);
    if (Math.hypot(to.x - this.#last.x, to.y - this.#last.y) >= FINE) this.#write('L', to);
  }

  closePath(): void {
    this.path += 'Z';
  }
}

/** Draws the part of a sheet that the scenario frames. */
export function miniature(engraving: Engraving, stage: Stage, { width, height, margin }: Opening): Miniature {
  const projection = projectionOf(stage);
  const framed = around(stage.frame.flatMap((at) => projection.project(at) ?? [])) ?? engraving.bounds;
  const room = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const k = Math.min(room.width / Math.max(framed.width, 1), room.height / Math.max(framed.height, 1));
  const left = framed.x + framed.width / 2 - (margin.left + room.width / 2) / k;
  const top = framed.y + framed.height / 2 - (margin.top + room.height / 2) / k;
  const seen = { x: left, y: top, width: width / k, height: height / k };
  const place = (x: number, y: number): Point => ({ x: (x - left) * k, y: (y - top) * k });

  const reader = new Reader(engraving.arcs);
  const pathOf = (ways: readonly Way[], closed: boolean): string => {
    const quill = new Quill(place);
    for (const way of ways) reader.write(way, quill, closed);
    return quill.path;
  };
  return {
    lands: engraving.lands
      .filter(({ box }) => overlap(box, seen) > 0)
      .map(({ owner, rings, islets }) => ({ owner, path: pathOf([...rings, ...islets], true) })),
    graticule: pathOf(engraving.graticule, false),
    capitals: new Map(
      stage.actors.flatMap(({ actor, capital }) => {
        const at = projection.project(capital);
        return at === null ? [] : [[actor, place(at.x, at.y)] as const];
      }),
    ),
    way(from, to) {
      const ends = [from, to].map((id) => stage.actors.find(({ actor }) => actor === id)?.capital);
      const [first, last] = ends;
      const quill = new Quill(place);
      if (first !== undefined && last !== undefined)
        projection.draw({ type: 'LineString', coordinates: [[...first], [...last]] }, quill);
      return quill.path;
    },
  };
}
