/** A picture of a part of the sheet, painted once and then moved and scaled with the view. */
import type Phaser from 'phaser';
import type { Surface } from './paint/surface.ts';
import { without, type Box, type Point } from './plane.ts';
import type { View } from './view.ts';

export class Layer {
  readonly #scene: Phaser.Scene;
  readonly #key: string;
  readonly #opaque: boolean;
  readonly #image: Phaser.GameObjects.Image;
  #canvas: HTMLCanvasElement | null = null;
  /** The one from before: a large canvas is slow to make. */
  #spare: HTMLCanvasElement | null = null;
  #surface: Surface | null = null;

  /** `key` names its texture and must be the layer's own; an opaque layer is cheaper to draw. */
  constructor(scene: Phaser.Scene, key: string, depth: number, opaque: boolean) {
    this.#scene = scene;
    this.#key = key;
    this.#opaque = opaque;
    this.#image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0).setDepth(depth).setVisible(false);
  }

  /** What it was painted for, or null. */
  get surface(): Surface | null {
    return this.#surface;
  }

  set alpha(value: number) {
    this.#image.setAlpha(value);
  }

  set depth(value: number) {
    this.#image.setDepth(value);
  }

  /** Paints it anew for this view and box of the screen. */
  bake(view: View, box: Box, ratio: number, paint: (surface: Surface) => void): void {
    const [width, height] = [Math.ceil(box.width * ratio), Math.ceil(box.height * ratio)];
    const fits = this.#canvas?.width === width && this.#canvas.height === height;
    const canvas = fits && this.#canvas !== null ? this.#canvas : this.#another(width, height);
    const surface = { context: this.#emptied(canvas), view, box, ratio };
    paint(surface);
    this.#show(canvas, surface);
  }

  /**
   * Goes on to about this box of the screen at the view that it was painted for: keeps what it has of it, and paints
   * the rest, each piece as a picture of its own.
   */
  extend(about: Box, paint: (surface: Surface) => void): void {
    if (this.#surface === null || this.#canvas === null) return;
    const { view, box, ratio } = this.#surface;
    const kept = { ...box, width: this.#canvas.width / ratio, height: this.#canvas.height / ratio };
    // whole pixels from what is kept, or there would be a seam
    const whole = (length: number): number => Math.round(length * ratio) / ratio;
    const next = {
      x: box.x + whole(about.x - box.x),
      y: box.y + whole(about.y - box.y),
      width: Math.ceil(about.width * ratio) / ratio,
      height: Math.ceil(about.height * ratio) / ratio,
    };
    const canvas = this.#another(Math.round(next.width * ratio), Math.round(next.height * ratio));
    const context = this.#emptied(canvas);
    const put = (picture: HTMLCanvasElement, { x, y }: Point): void =>
      context.drawImage(picture, Math.round((x - next.x) * ratio), Math.round((y - next.y) * ratio));
    put(this.#canvas, kept);
    for (const piece of without(next, kept)) {
      const [width, height] = [Math.round(piece.width * ratio), Math.round(piece.height * ratio)];
      if (width === 0 || height === 0) continue;
      const picture = Object.assign(document.createElement('canvas'), { width, height });
      paint({ context: this.#emptied(picture), view, box: piece, ratio });
      put(picture, piece);
    }
    this.#show(canvas, { context, view, box: next, ratio });
  }

  #emptied(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const context = canvas.getContext('2d', { alpha: !this.#opaque });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    context.resetTransform();
    if (!this.#opaque) context.clearRect(0, 0, canvas.width, canvas.height);
    return context;
  }

  /** A canvas of this size that is not the one that is shown. */
  #another(width: number, height: number): HTMLCanvasElement {
    const spare = this.#spare;
    if (spare?.width === width && spare.height === height) return spare;
    return Object.assign(document.createElement('canvas'), { width, height });
  }

  #show(canvas: HTMLCanvasElement, surface: Surface): void {
    this.#surface = surface;

    const { textures } = this.#scene;
    if (canvas === this.#canvas) {
      textures.get(this.#key).source[0]?.update();
    } else {
      if (textures.exists(this.#key)) {
        this.#image.setTexture('__DEFAULT');
        textures.remove(this.#key);
      }
      // addCanvas would read all pixels back; a canvas is as good an image as any
      textures.addImage(this.#key, canvas as unknown as HTMLImageElement);
      this.#image.setTexture(this.#key);
      this.#spare = this.#canvas;
      this.#canvas = canvas;
    }
    this.#image.setVisible(true);
  }

  /** Puts it where this view wants it; `ratio` is the game's, in canvas pixels a CSS pixel. */
  follow(view: View, ratio: number): void {
    if (this.#surface === null) return;
    const { view: own, box, ratio: painted } = this.#surface;
    const scale = view.k / own.k;
    const x = (view.x + (box.x - own.x) * scale) * ratio;
    const y = (view.y + (box.y - own.y) * scale) * ratio;
    // at its own scale a picture stands on whole pixels, or it would blur
    if (scale === 1 && ratio === painted) this.#image.setPosition(Math.round(x), Math.round(y)).setScale(1);
    else this.#image.setPosition(x, y).setScale((scale * ratio) / painted);
  }

  /** The part of the screen that it covers at this view, null for none. */
  boxAt(view: View): Box | null {
    if (this.#surface === null) return null;
    const { view: own, box } = this.#surface;
    const scale = view.k / own.k;
    return {
      x: view.x + (box.x - own.x) * scale,
      y: view.y + (box.y - own.y) * scale,
      width: box.width * scale,
      height: box.height * scale,
    };
  }

  hide(): void {
    this.#image.setVisible(false);
  }

  /** Hides it, and gives back what it was painted on: a picture of the window and its margin is large. */
  clear(): void {
    this.hide();
    this.#image.setTexture('__DEFAULT');
    this.#forget();
  }

  #forget(): void {
    if (this.#scene.textures.exists(this.#key)) this.#scene.textures.remove(this.#key);
    this.#canvas = null;
    this.#spare = null;
    this.#surface = null;
  }

  destroy(): void {
    this.#image.destroy();
    this.#forget();
  }
}
