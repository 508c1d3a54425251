/**
 * A scenario's sheet as it was engraved when the page was built (`engrave.ts`): the shapes of the world divided by
 * its stage and projected, once for every player. The page only draws it.
 */
import type { ActorId } from '../engine/index.ts';
import type { Box, Point } from './plane.ts';
import { readSteps } from './steps.ts';

/** Arcs one after the other by their number, those that run backwards by its complement. A ring ends where it began. */
export type Way = readonly number[];

/** Of an arc's number, in units of the sheet: half a pixel at the nearest view. */
export const GRAIN = 0.1;

export interface EngravedLand {
  /** The actor whose it is by the scenario's policy. */
  readonly owner: ActorId | null;
  /** Whether it is held by somebody else. */
  readonly occupied: boolean;
  readonly box: Box;
  readonly rings: readonly Way[];
  /** The parts that an outline would fill. */
  readonly islets: readonly Way[];
}

export interface Engraving {
  /** Each as its steps (`steps.ts`). */
  readonly arcs: readonly string[];
  /** The edge of the sheet, and its box. */
  readonly globe: readonly Way[];
  readonly bounds: Box;
  /** Every fifteenth meridian and tenth parallel. */
  readonly graticule: readonly Way[];
  readonly lands: readonly EngravedLand[];
  readonly coast: readonly Way[];
  readonly borders: readonly Way[];
  /** Between an occupied area and the rest of its owner's land: no border. */
  readonly control: readonly Way[];
  /** Areas drawn by the scenario inside a country; hatched, cut off at that country's shape. */
  readonly drawn: readonly {
    readonly owner: ActorId;
    readonly rings: readonly Way[];
    readonly within: readonly Way[];
    readonly box: Box;
  }[];
}

/** What a way is written with; a `Path2D` is one. */
export type Pen = Pick<Path2D, 'moveTo' | 'lineTo' | 'closePath'>;

/** Reads ways of an engraving as places of the sheet. */
export class Reader {
  /** Of each arc the places, as x and y in turn. */
  readonly #arcs: readonly Float64Array[];

  constructor(arcs: Engraving['arcs']) {
    this.#arcs = arcs.map((text) => {
      const steps = readSteps(text);
      const places = new Float64Array(steps.length);
      let [x, y] = [0, 0];
      for (let index = 0; index < steps.length; index += 2) {
        x += steps[index] ?? 0;
        y += steps[index + 1] ?? 0;
        places[index] = x * GRAIN;
        places[index + 1] = y * GRAIN;
      }
      return places;
    });
  }

  /** Writes a way; `closed` as a ring. */
  write(way: Way, pen: Pen, closed: boolean): void {
    let begun = false;
    for (const number of way) {
      const back = number < 0;
      const places = this.#arcs[back ? ~number : number] ?? new Float64Array();
      const last = places.length - 2;
      // an arc begins where the one before it ended
      for (let index = begun ? 2 : 0; index <= last; index += 2) {
        const at = back ? last - index : index;
        const [x, y] = [places[at] ?? 0, places[at + 1] ?? 0];
        if (begun) pen.lineTo(x, y);
        else pen.moveTo(x, y);
        begun = true;
      }
    }
    if (begun && closed) pen.closePath();
  }

  /** The places of a way. */
  places(way: Way): Point[] {
    const places: Point[] = [];
    const put = (x: number, y: number): void => void places.push({ x, y });
    this.write(way, { moveTo: put, lineTo: put, closePath: () => {} }, false);
    return places;
  }
}
