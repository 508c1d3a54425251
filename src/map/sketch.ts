/** An order on paper: a pencilled way to whom it goes, and at each capital how much better or worse it would think. */
import type { ActorId } from '../engine/index.ts';
import type { Sketch } from '../session/index.ts';
import { curveBetween, type Curve } from './arcs.ts';
import type { Board } from './board.ts';
import { DEPTH } from './shown.ts';
import { CHIP, chipWidth, paintChip, paintPencil } from './paint/pencil.ts';
import type { Ink } from './paint/surface.ts';
import { around, type Point } from './plane.ts';
import { toScreen, type View } from './view.ts';

/** Draws it over the board, or takes it away. */
export function drawSketch(
  board: Board,
  view: View,
  sketch: Sketch | null,
  capital: (actor: ActorId) => Point | null,
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
  for (const { actor, amount } of sketch?.minds ?? []) {
    const at = capital(actor);
    if (at === null || amount === 0) continue;
    const text = `${amount > 0 ? '+' : '−'}${Math.abs(amount)}`;
    const name = `chip ${actor}`;
    const picture = {
      key: `chip ${text}`,
      width: chipWidth(text) + 8,
      height: CHIP + 8,
      paint: (context: Ink) => paintChip(context, text, amount > 0, board.theme),
    };
    board.marks.put(name, picture, at, DEPTH.dot, { x: 0, y: 21 });
    kept.add(name);
  }
  board.marks.keepOnly('chip ', kept);
}
