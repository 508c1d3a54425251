/**
 * Draws frames only while there is something to see. Phaser's own loop sleeps for good; each frame is stepped
 * from here, when asked for.
 */
import type { Started } from './game.ts';

/** Eased share 0–1 of a movement; called at least once, with 1, at its end. */
export type Step = (t: number) => void;

export interface Pulse {
  /** One frame, soon; a `slight` one may be had by sliding the last. */
  request(slight?: boolean): void;
  /** Moves something for so many milliseconds; ends at once, at its end, if the signal aborts. */
  animate(duration: number, step: Step, signal?: AbortSignal, ease?: string): Promise<void>;
  frames(): number;
  /** Whether a frame is to be drawn. */
  due(): boolean;
  /** Whether something is on its way, and frames follow by themselves. */
  moving(): boolean;
  /** Ends all that moves, and draws no more. */
  stop(): void;
}

/** What is done around each frame. */
export interface Stagehands {
  /** Ahead of each; `moving` if more follow by themselves. */
  before(moving: boolean): void;
  /** Moves the last frame to where the view is now; false where only a new one will do. */
  slide(): boolean;
  /** Puts everything where a new one wants it. */
  place(): void;
  /** It is drawn. */
  after(): void;
  /** The renderer could not draw it, and will not draw another. */
  lost(): void;
}

/** Puts the game's loop to sleep and takes over. */
export function createPulse({ game, scene, renderer }: Started, hands: Stagehands): Pulse {
  let frames = 0;
  let moving = 0;
  let scheduled = 0;
  let idle = true;
  let whole = true;
  let stopped = false;
  const enders = new Set<() => void>();
  game.loop.sleep();

  const draw = (time: number): void => {
    scheduled = 0;
    hands.before(moving > 0);
    if (!whole && moving === 0 && hands.slide()) return;
    whole = false;
    hands.place();
    // the time asleep is no part of a movement
    if (idle) game.loop.resetDelta();
    idle = false;
    try {
      game.loop.step(time);
    } catch (error) {
      if (renderer === 'canvas') throw error; // there is nothing simpler
      hands.lost();
      return;
    }
    hands.after();
    frames += 1;
    if (moving > 0) schedule();
    else idle = true;
  };
  const schedule = (): void => {
    if (scheduled === 0 && !stopped) scheduled = requestAnimationFrame(draw);
  };

  return {
    request(slight = false) {
      // pointers move once a frame: what can be slid is slid at once, without waiting for a frame of our own
      if (slight && scheduled === 0 && !whole && hands.slide()) return;
      whole ||= !slight;
      schedule();
    },
    frames: () => frames,
    due: () => scheduled !== 0,
    moving: () => moving > 0,
    stop() {
      stopped = true;
      for (const end of enders) end();
      cancelAnimationFrame(scheduled);
      scheduled = 0;
    },
    animate(duration, step, signal, ease = 'Cubic.easeInOut') {
      // a hidden page draws no frames, and a stopped pulse none: what moves there is simply at its end
      if (duration <= 0 || signal?.aborted === true || document.hidden || stopped) {
        step(1);
        whole = true;
        schedule();
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        moving += 1;
        let over = false;
        const end = (): void => {
          if (over) return;
          over = true;
          moving -= 1;
          enders.delete(end);
          signal?.removeEventListener('abort', cut);
          document.removeEventListener('visibilitychange', cut);
          step(1);
          whole = true;
          schedule();
          resolve();
        };
        const tween = scene.tweens.addCounter({
          from: 0,
          to: 1,
          duration,
          ease,
          onUpdate: (counter) => {
            if (!over) step(counter.getValue() ?? 1);
          },
          onComplete: end,
        });
        const cut = (): void => {
          tween.remove();
          end();
        };
        enders.add(end);
        signal?.addEventListener('abort', cut);
        document.addEventListener('visibilitychange', cut);
        schedule();
      });
    },
  };
}
