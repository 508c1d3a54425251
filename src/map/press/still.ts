/** What is printed once the sheet is at rest: a still of it, and the plates that the next change will look for. */
import type { Part, PlateName } from '../ground.ts';
import type { Drawing } from '../picture.ts';
import type { What } from './press.ts';

export interface Rest {
  readonly still: ImageBitmap;
  readonly plates: Plates;
}

/** A part of the screen at a view, in canvas pixels as many as the map has. */
type Piece = Omit<Part, 'ratio'>;

/** Prints; null where that cannot be had. */
export type Print = (drawing: Drawing, part: Piece, what: What) => Promise<ImageBitmap | null>;

type Plates = ReadonlyMap<PlateName, ImageBitmap>;

const drop = (pictures: Iterable<ImageBitmap>): void => {
  for (const picture of pictures) picture.close();
};

/** No plates, as soon as the signal aborts. */
export const nothing = (signal: AbortSignal): Promise<Plates> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(new Map()), { once: true });
  });

/** Plates for a part of the screen; none as soon as they are not wanted any more, or where nothing can be printed. */
export async function printPlates(
  print: Print,
  drawing: Drawing,
  near: Piece,
  lacking: readonly PlateName[],
  wanted: () => boolean,
): Promise<Plates> {
  const plates = new Map<PlateName, ImageBitmap>();
  for (const name of lacking) {
    const plate = wanted() ? await print(drawing, near, name) : null;
    if (plate !== null) plates.set(name, plate);
  }
  if (wanted()) return plates;
  drop(plates.values());
  return new Map();
}

/**
 * One after the other, so that a hand that comes down in between waits for one at most; null as soon as it is not
 * wanted any more, and where nothing can be printed.
 */
export async function printRest(
  print: Print,
  drawing: Drawing,
  far: Piece,
  near: Piece,
  lacking: readonly PlateName[],
  wanted: () => boolean,
): Promise<Rest | null> {
  const plates = await printPlates(print, drawing, near, lacking, wanted);
  const still = wanted() ? await print(drawing, far, 'whole') : null;
  if (still !== null && wanted()) return { still, plates };
  still?.close();
  drop(plates.values());
  return null;
}
