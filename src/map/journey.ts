/** The camera on its way from one view to another; a newer journey, or a hand, ends it where it is. */
import type { Camera } from './camera.ts';
import type { Pulse } from './pulse.ts';
import { between, type View } from './view.ts';

export class Journey {
  readonly #camera: Camera;
  /** Counts up with each journey: an older one that is still running lets go. */
  #count = 0;
  #under = false;

  constructor(camera: Camera) {
    this.#camera = camera;
  }

  get under(): boolean {
    return this.#under;
  }

  /** Moves the camera in so many milliseconds; true if it has arrived, false if it was called elsewhere. */
  async go(pulse: Pulse, to: View, duration: number, signal: AbortSignal): Promise<boolean> {
    const [from, about] = [this.#camera.view, this.#camera.middle];
    this.#count += 1;
    const own = this.#count;
    this.#under = true;
    await pulse.animate(
      duration,
      (t) => {
        if (own === this.#count) this.#camera.view = between(from, to, t, about);
      },
      signal,
    );
    if (own !== this.#count) return false;
    this.#under = false;
    return true;
  }

  stop(): void {
    this.#count += 1;
    this.#under = false;
  }
}
