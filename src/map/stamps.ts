/** Markers, labels and seals painted at once on a surface that does not move; the board's `Marks` are for one that does. */
import type { Picture } from './marks.ts';
import type { Surface } from './paint/surface.ts';
import type { Point } from './plane.ts';
import { toScreen } from './view.ts';

interface Stamp {
  readonly picture: Picture;
  readonly at: Point;
  readonly depth: number;
  readonly offset: Point;
  alpha: number;
}

export class Stamps {
  readonly #stamps = new Map<string, Stamp>();

  put(name: string, picture: Picture, at: Point, depth: number, offset: Point = { x: 0, y: 0 }): void {
    this.#stamps.set(name, { picture, at, depth, offset, alpha: 1 });
  }

  pose(name: string, _scale: number, alpha: number): void {
    const stamp = this.#stamps.get(name);
    if (stamp !== undefined) stamp.alpha = alpha;
  }

  /** Each surface is stamped once: nothing is left over from before. */
  keepOnly(): void {}

  /** Paints them all, the deepest first. */
  paint({ context, view, box, ratio }: Surface): void {
    for (const { picture, at, offset, alpha } of [...this.#stamps.values()].toSorted(
      (a, b) => a.depth - b.depth,
    )) {
      const screen = toScreen(view, at);
      const x = Math.round((screen.x + offset.x - box.x) * ratio);
      const y = Math.round((screen.y + offset.y - box.y) * ratio);
      context.save();
      context.setTransform(ratio, 0, 0, ratio, x, y);
      context.globalAlpha = alpha;
      picture.paint(context);
      context.restore();
    }
  }
}
