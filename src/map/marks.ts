/** Small things on the map that keep their size while the view changes: markers, labels, seals, rings. */
import type Phaser from 'phaser';
import type { Ink } from './paint/surface.ts';
import type { Point } from './plane.ts';
import { toScreen, type View } from './view.ts';

interface Mark {
  readonly image: Phaser.GameObjects.Image;
  /** On the sheet, and pixels from there on the screen. */
  at: Point;
  offset: Point;
}

/** How a picture is made: its key, its size in CSS pixels, and the painter around its middle. */
export interface Picture {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  paint(context: Ink): void;
}

export class Marks {
  readonly #scene: Phaser.Scene;
  readonly #marks = new Map<string, Mark>();
  #ratio: number;
  #dress: string;
  #over = false;

  constructor(scene: Phaser.Scene, ratio: number, dress: string) {
    this.#scene = scene;
    this.#ratio = ratio;
    this.#dress = dress;
  }

  /** None is put any more, and those that are there are gone with their scene. */
  end(): void {
    this.#over = true;
    this.#marks.clear();
  }

  /** Names the theme that pictures are painted in. */
  set dress(value: string) {
    this.#dress = value;
  }

  /** Pictures are painted for one pixel ratio: with another they are painted anew. */
  set ratio(value: number) {
    this.#ratio = value;
  }

  #texture(picture: Picture): string {
    const key = `${picture.key}@${this.#ratio} ${this.#dress}`;
    const { textures } = this.#scene;
    if (textures.exists(key)) return key;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.width * this.#ratio);
    canvas.height = Math.ceil(picture.height * this.#ratio);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser gives no 2D canvas');
    context.setTransform(this.#ratio, 0, 0, this.#ratio, canvas.width / 2, canvas.height / 2);
    picture.paint(context);
    textures.addImage(key, canvas as unknown as HTMLImageElement);
    return key;
  }

  /** Puts a mark on the sheet, or moves and repaints the one of this name. */
  put(name: string, picture: Picture, at: Point, depth: number, offset: Point = { x: 0, y: 0 }): void {
    if (this.#over) return;
    const key = this.#texture(picture);
    const known = this.#marks.get(name);
    if (known === undefined) {
      const image = this.#scene.add.image(0, 0, key).setDepth(depth);
      this.#marks.set(name, { image, at, offset });
      return;
    }
    if (known.image.texture.key !== key) known.image.setTexture(key);
    known.image.setDepth(depth);
    Object.assign(known, { at, offset });
  }

  has(name: string): boolean {
    return this.#marks.has(name);
  }

  /** How a mark looks for the moment: 1, 1 and 0 (radians, clockwise) is at rest. */
  pose(name: string, scale: number, alpha: number, turn = 0): void {
    this.#marks.get(name)?.image.setScale(scale).setAlpha(alpha).setRotation(turn);
  }

  remove(name: string): void {
    this.#marks.get(name)?.image.destroy();
    this.#marks.delete(name);
  }

  /** Removes the marks whose name begins so, but for those named. */
  keepOnly(prefix: string, names: ReadonlySet<string>): void {
    for (const name of this.#marks.keys()) {
      if (name.startsWith(prefix) && !names.has(name)) this.remove(name);
    }
  }

  follow(view: View): void {
    for (const { image, at, offset } of this.#marks.values()) {
      const screen = toScreen(view, at);
      // whole pixels keep letters crisp
      image.setPosition(
        Math.round((screen.x + offset.x) * this.#ratio),
        Math.round((screen.y + offset.y) * this.#ratio),
      );
    }
  }
}
