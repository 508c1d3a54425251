/** The world's shapes as ready paths in sheet units, drawn at any scale. */
import type { ActorId } from '../../engine/index.ts';
import { around, type Box } from '../plane.ts';
import { Reader, type Engraving, type Way } from '../engraving.ts';

export interface LandShape {
  readonly path: Path2D;
  /** Without the islets, which an outline would fill. */
  readonly outline: Path2D;
  readonly box: Box;
  readonly owner: ActorId | null;
  readonly occupied: boolean;
}

/** Lines in pieces, so that those far from what is painted are left alone. */
export type Lines = readonly { readonly path: Path2D; readonly box: Box }[];

export interface Shapes {
  readonly globe: Path2D;
  /** The globe's box on the sheet. */
  readonly bounds: Box;
  readonly graticule: Path2D;
  readonly lands: readonly LandShape[];
  readonly coast: Lines;
  readonly borders: Lines;
  readonly control: Lines;
  readonly drawn: readonly {
    readonly ring: Path2D;
    readonly within: Path2D;
    readonly box: Box;
    readonly owner: ActorId;
  }[];
}

/** Everything that does not change in a game, ready to be painted. */
export function shapesOf({
  arcs,
  globe,
  bounds,
  graticule,
  lands,
  coast,
  borders,
  control,
  drawn,
}: Engraving): Shapes {
  const reader = new Reader(arcs);
  const pathOf = (ways: readonly Way[], closed: boolean): Path2D => {
    const path = new Path2D();
    for (const way of ways) reader.write(way, path, closed);
    return path;
  };
  const linesOf = (ways: readonly Way[]): Lines =>
    ways.flatMap((way) => {
      const box = around(reader.places(way));
      return box === null ? [] : [{ path: pathOf([way], false), box }];
    });
  return {
    globe: pathOf(globe, true),
    bounds,
    graticule: pathOf(graticule, false),
    lands: lands.map(({ owner, occupied, box, rings, islets }) => {
      const outline = pathOf(rings, true);
      const path = new Path2D(outline);
      for (const way of islets) reader.write(way, path, true);
      return { path, outline, box, owner, occupied };
    }),
    coast: linesOf(coast),
    borders: linesOf(borders),
    control: linesOf(control),
    drawn: drawn.map(({ owner, rings, within, box }) => ({
      owner,
      ring: pathOf(rings, true),
      within: pathOf(within, true),
      box,
    })),
  };
}
