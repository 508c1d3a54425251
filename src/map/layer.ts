/** A picture of a part of the sheet, painted once and then moved and scaled with the view. */
import type Phaser from 'phaser';
import type { Surface } from './paint/surface.ts';
import type { Box } from './plane.ts';
import type { View } from './view.ts';

export class Layer {
  readonly #scene: Phaser.Scene;
  readonly #key: string;
  readonly #opaque: boolean;
  readonly #image: Phaser.GameObjects.Image;
  #canvas: HTMLCanvasElement | null = null;
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
    const canvas = fits && this.#canvas !== null ? this.#canvas : document.createElement('canvas');
    if (!fits) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { alpha: !this.#opaque });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    context.resetTransform();
    if (!this.#opaque) context.clearRect(0, 0, width, height);
    const surface = { context, view, box, ratio };
    paint(surface);
    this.#surface = surface;

    const { textures } = this.#scene;
    if (fits) {
      textures.get(this.#key).source[0]?.update();
    } else {
      if (textures.exists(this.#key)) {
        this.#image.setTexture('__DEFAULT');
        textures.remove(this.#key);
      }
      // addCanvas would read all pixels back; a canvas is as good an image as any
      textures.addImage(this.#key, canvas as unknown as HTMLImageElement);
      this.#image.setTexture(this.#key);
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
    this.#surface = null;
  }

  destroy(): void {
    this.#image.destroy();
    this.#forget();
  }
}
