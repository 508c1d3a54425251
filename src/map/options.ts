/** What the page asks of the map. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, Atlas, Beat, Sketch } from '../session/index.ts';
import type { Insets } from './camera.ts';
import type { InsetCapital } from './inset.ts';
import type { Naming } from './layout.ts';
import type { Box } from './plane.ts';
import type { RendererName } from './renderer.ts';
import type { ThemeName } from './theme.ts';

export interface MapOptions {
  /** Paper unless said otherwise. */
  readonly theme?: ThemeName;
  /** Firmer lines, fuller inks. */
  readonly contrast?: boolean;
  /** False fades instead of moving. */
  readonly motion: boolean;
  /** Names of actors and capitals by actor id, such as `scenario.prose.actors`; without them nothing is named. */
  readonly names?: Readonly<Record<ActorId, Naming>>;
  /** A click on an actor's land or capital; null on the sea and on everyone else's. */
  onPick(actor: ActorId | null): void;
  /** While the pointer is over an actor or a tie; once with null when it leaves. */
  onHover?(hover: Hover | null): void;
  /**
   * Boxes of the capitals and their names on the map, in CSS pixels, whenever it has come to rest. Until then the host
   * has `data-moving`: a style sheet answers at no cost to a hand that drags.
   */
  onLie?(capitals: readonly Box[]): void;
  readonly renderer?: 'auto' | RendererName;
}

/** What is under the pointer, with its place on the map in CSS pixels. */
export interface Hover {
  readonly actor: ActorId | null;
  readonly arc: Arc | null;
  readonly x: number;
  readonly y: number;
}

export interface MapHandle {
  readonly renderer: RendererName;
  /** Tints and arcs; what changes eases in. */
  show(atlas: Atlas): void;
  /** What it shows; null before the first. */
  shown(): Atlas | null;
  /** Paper or night desk; the old picture fades into the new one. */
  dress(theme: ThemeName, contrast: boolean): void;
  /** Draws what an order would do over everything, until told otherwise. */
  sketch(sketch: Sketch | null): void;
  /** Outlines an actor's land and lifts its capital. */
  select(actor: ActorId | null): void;
  /** What panels cover at each edge, in pixels of the host. The frame fits into the rest. */
  clear(insets: Insets): void;
  /**
   * Tells a beat; settles when it is told, or at once, at its end, when aborted. At speed 1 that takes one to two
   * seconds. The view stays where the beat was until the panels change, or `home` is called.
   */
  play(beat: Beat, options: { readonly speed: number; readonly signal: AbortSignal }): Promise<void>;
  /** Draws the stage's inset on this canvas, as large as it is; answers with the capitals on it. Null: no more. */
  inset(canvas: HTMLCanvasElement | null): readonly InsetCapital[];
  /** Told where a card of the page lies on the map, in pixels of the host; null for none. Names of seas keep off it. */
  lay(card: Box | null): void;
  /** What is at this point of the inset, in CSS pixels of its canvas. */
  pickInset(at: { readonly x: number; readonly y: number }): Pick<Hover, 'actor' | 'arc'>;
  /** Moves the sheet by pixels. */
  pan(dx: number, dy: number): void;
  /** Times as large, about the middle of the clear part. */
  zoom(factor: number): void;
  /** Back to the frame. */
  home(): void;
  /** Reads the host's size again; the map also notices by itself. */
  resize(): void;
  destroy(): void;
  /** Frames drawn so far; nothing moves, none is added. */
  frames(): number;
}
