/** The map as Phaser shows it: baked layers below, marks above. It draws a state; it decides nothing. */
import type Phaser from 'phaser';
import type { Curve, Route } from './arcs.ts';
import { bareBed, Ground, type Bed, type PlateName } from './ground.ts';
import { Layer } from './layer.ts';
import { Marks } from './marks.ts';
import type { SealSign } from './paint/seal.ts';
import type { Pane } from './pane.ts';
import type { Shapes } from './paint/shapes.ts';
import { inPixels, type Surface } from './paint/surface.ts';
import { paintTie } from './paint/ties.ts';
import { paintLand, paintOver, type Drawing } from './picture.ts';
import { around, holds, type Box, type Point } from './plane.ts';
import { DEPTH } from './shown.ts';
import { putSeal, putSeals, putSpots } from './standing.ts';
import type { Theme } from './theme.ts';
import type { View } from './view.ts';

export class Board {
  readonly marks: Marks;
  readonly #scene: Phaser.Scene;
  readonly #shapes: Shapes;
  readonly #ground: Ground;
  readonly #bare: Bed;
  #theme: Theme;
  /** Of each pair the first is shown, the other fades out or waits. */
  #sheets: [Layer, Layer];
  #ties: [Layer, Layer];
  readonly #overlay: Layer;
  readonly #live = new Map<string, Layer>();
  readonly #pane: Pane;
  #ratio: number;
  #over = false;

  constructor(scene: Phaser.Scene, pane: Pane, shapes: Shapes, theme: Theme, ratio: number) {
    this.#scene = scene;
    this.#pane = pane;
    this.#shapes = shapes;
    this.#ground = new Ground(shapes);
    this.#bare = bareBed(shapes);
    this.#theme = theme;
    this.#ratio = ratio;
    this.marks = new Marks(scene, ratio, theme.id);
    this.#overlay = new Layer(scene, 'overlay', DEPTH.live, false);
    this.#sheets = [
      new Layer(scene, 'sheet a', DEPTH.sheet, true),
      new Layer(scene, 'sheet b', DEPTH.sheet, true),
    ];
    this.#ties = [
      new Layer(scene, 'ties a', DEPTH.ties, false),
      new Layer(scene, 'ties b', DEPTH.ties, false),
    ];
  }

  get theme(): Theme {
    return this.#theme;
  }

  /** Nothing is shown any more: what was still on its way finds no scene to be shown in. */
  end(): void {
    this.#over = true;
    this.marks.end();
  }

  /** From the next bake on. */
  set theme(theme: Theme) {
    this.#theme = theme;
    this.marks.dress = theme.id;
  }

  resize(width: number, height: number, large: number, ratio: number): void {
    if (this.#over) return;
    this.#ratio = ratio;
    this.marks.ratio = ratio;
    this.#pane.resize(width, height, large, ratio);
  }

  /** Which plates a bake of this box would have to paint first. */
  lacks(view: View, box: Box): readonly PlateName[] {
    return this.#ground.lacks({ view, box, ratio: this.#ratio }, this.#theme);
  }

  /** Takes plates for this box that were printed elsewhere in this theme. */
  take(plates: ReadonlyMap<PlateName, ImageBitmap>, view: View, box: Box, theme: Theme): void {
    for (const [name, picture] of plates)
      this.#ground.take(name, picture, { view, box, ratio: this.#ratio }, theme);
  }

  /** Bakes everything for this view. With `keep`, what was shown stays below, for `fade`. */
  bake(view: View, box: Box, drawing: Drawing, keep: boolean): void {
    if (this.#over) return;
    if (keep) {
      this.#sheets = [this.#sheets[1], this.#sheets[0]];
      this.#ties = [this.#ties[1], this.#ties[0]];
    }
    const [sheet, oldSheet] = this.#sheets;
    sheet.bake(view, box, this.#ratio, (surface) => paintLand(surface, this.#shapes, this.#ground, drawing));
    if (!keep) {
      sheet.alpha = 1;
      oldSheet.clear();
    }
    this.bakeTies(view, box, drawing, keep);
  }

  /** Goes on with what is baked to another box at the same view: what is new is painted, and no more. */
  extend(box: Box, drawing: Drawing): void {
    if (this.#over) return;
    const [sheet, oldSheet] = this.#sheets;
    const [ties, oldTies] = this.#ties;
    sheet.extend(box, (surface) => paintLand(surface, this.#shapes, this.#bare, drawing));
    ties.extend(box, (surface) => paintOver(surface, this.#shapes, drawing));
    sheet.alpha = 1;
    ties.alpha = 1;
    oldSheet.clear();
    oldTies.clear();
  }

  bakeTies(view: View, box: Box, drawing: Drawing, keep: boolean): void {
    if (this.#over) return;
    const [ties, oldTies] = this.#ties;
    ties.bake(view, box, this.#ratio, (surface) => paintOver(surface, this.#shapes, drawing));
    if (!keep) {
      ties.alpha = 1;
      oldTies.clear();
    }
    const { layout, shown } = drawing;
    putSpots(this.marks, this.#theme, view, layout, shown);
    putSeals(this.marks, this.#theme, view, layout, shown);
  }

  /** Between what was shown (0) and what is (1). */
  fade(t: number): void {
    if (this.#over) return;
    const [sheet, oldSheet] = this.#sheets;
    const [ties, oldTies] = this.#ties;
    sheet.depth = DEPTH.sheet + 1;
    oldSheet.depth = DEPTH.sheet;
    sheet.alpha = t;
    oldSheet.alpha = 1;
    ties.alpha = t;
    oldTies.alpha = 1 - t;
    if (t >= 1) {
      oldSheet.clear();
      oldTies.clear();
    }
  }

  /** Puts a seal on its arc, above all others. */
  putSeal(view: View, route: Route, sign: SealSign): void {
    if (this.#over) return;
    putSeal(this.marks, this.#theme, view, route, sign, 99);
  }

  /** Draws a tie by hand, up to share `t` and as strong as `alpha`; `null` takes it away. */
  drawLive(
    view: View,
    { arc, curve }: Route,
    stroke: { readonly t: number; readonly alpha: number } | null,
  ): void {
    if (this.#over) return;
    const known = this.#live.get(arc.id);
    if (stroke === null) {
      known?.destroy();
      this.#live.delete(arc.id);
      return;
    }
    const layer = known ?? new Layer(this.#scene, `live ${arc.id}`, DEPTH.live, false);
    this.#live.set(arc.id, layer);
    layer.bake(view, liveBox(curve), this.#ratio, (surface) => {
      inPixels(surface);
      paintTie(surface.context, curve, arc, this.#theme, stroke);
    });
  }

  /** Paints something passing over the ties, anew each time; null takes it away. */
  overlay(view: View, box: Box | null, paint: (surface: Surface) => void): void {
    if (this.#over) return;
    if (box === null) this.#overlay.hide();
    else this.#overlay.bake(view, box, this.#ratio, paint);
  }

  /** Puts everything where the view wants it. */
  follow(view: View): void {
    for (const layer of [...this.#sheets, ...this.#ties, this.#overlay, ...this.#live.values()]) {
      layer.follow(view, this.#ratio);
    }
    this.marks.follow(view);
    this.#pane.settle(this.#sheets[0].boxAt(view) ?? { x: 0, y: 0, width: 0, height: 0 });
  }

  /** Whether what is baked covers the window at this view. */
  covers(view: View): boolean {
    const box = this.#sheets[0].boxAt(view);
    return box !== null && holds(box, this.#pane.window);
  }
}

/** The curve lies within its three points; the stroke reaches a little farther. */
function liveBox({ from, bend, to }: Curve): Box {
  const corners: readonly Point[] = [from, bend, to];
  const box = around(corners) ?? { x: 0, y: 0, width: 1, height: 1 };
  const x = Math.floor(box.x) - 8;
  const y = Math.floor(box.y) - 8;
  return { x, y, width: Math.ceil(box.width) + 18, height: Math.ceil(box.height) + 18 };
}
