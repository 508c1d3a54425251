/** An order on paper: a pencilled way to whom it goes, and at each capital how much better or worse it would think. */
import type { ActorId } from '../engine/index.ts';
import type { Sketch } from '../session/index.ts';
import { curveBetween, type Curve } from './arcs.ts';
import type { Board } from './board.ts';
import { placeChip } from './labels.ts';
import type { Layout } from './layout.ts';
import { DEPTH } from './shown.ts';
import { CHIP, chipWidth, paintChip, paintPencil } from './paint/pencil.ts';
import type { Ink } from './paint/surface.ts';
import { around, type Box, type Point } from './plane.ts';
import { toScreen, type View } from './view.ts';

/** Half the width of a capital's marker. */
const MARKER = 8;

/** Draws it over the board, or takes it away; chips keep off the labels and markers, which are those of this view. */
export function drawSketch(
  board: Board,
  view: View,
  sketch: Sketch | null,
  capital: (actor: ActorId) => Point | null,
  { labels, spots }: Pick<Layout, 'labels' | 'spots'>,
): void {
  const on = (actor: ActorId): Point | null => {
    const at = capital(actor);
    return at === null ? null : toScreen(view, at);
  };
  const from = sketch === null ? null : on(sketch.from);
  const ways = (sketch?.to ?? []).flatMap((actor): Curve[] => {
    const to = on(actor);
    return from === null || to === null || actor === sketch?.from ? [] : [curveBetween(from, to, null, -34)];
  });
  const box = around(ways.flatMap(({ from: a, bend, to }) => [a, bend, to]));
  const roomy =
    box === null
      ? null
      : {
          x: Math.floor(box.x) - 12,
          y: Math.floor(box.y) - 12,
          width: box.width + 24,
          height: box.height + 24,
        };
  board.overlay(view, roomy, (surface) => {
    for (const way of ways) paintPencil(surface, way, board.theme);
  });

  const kept = new Set<string>();
  const taken = [
    ...labels.map(({ box: label }) => label),
    ...spots.map((spot): Box => {
      const { x, y } = toScreen(view, spot.at);
      return { x: x - MARKER, y: y - MARKER, width: 2 * MARKER, height: 2 * MARKER };
    }),
  ];
  for (const { actor, amount } of sketch?.minds ?? []) {
    const at = capital(actor);
    if (at === null || amount === 0) continue;
    const text = `${amount > 0 ? '+' : '−'}${Math.abs(amount)}`;
    const name = `chip ${actor}`;
    const width = chipWidth(text);
    const here = toScreen(view, at);
    const offset = placeChip(here, width, CHIP, taken);
    taken.push({ x: here.x + offset.x - width / 2, y: here.y + offset.y - CHIP / 2, width, height: CHIP });
    const picture = {
      key: `chip ${text}`,
      width: width + 8,
      height: CHIP + 8,
      paint: (context: Ink) => paintChip(context, text, amount > 0, board.theme),
    };
    board.marks.put(name, picture, at, DEPTH.dot, offset);
    kept.add(name);
  }
  board.marks.keepOnly('chip ', kept);
}
