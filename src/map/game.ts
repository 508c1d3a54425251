/** Starts Phaser with as little of it as the map needs. */
import Phaser from 'phaser';
import type { RendererName } from './renderer.ts';

export interface Started {
  readonly game: Phaser.Game;
  readonly scene: Phaser.Scene;
  readonly renderer: RendererName;
}

/** Sizes in CSS pixels; `ratio` canvas pixels each. Rejects if the renderer cannot be had. */
export function startGame(
  host: HTMLElement,
  renderer: RendererName,
  width: number,
  height: number,
  ratio: number,
  background: string,
): Promise<Started> {
  return new Promise((resolve, reject) => {
    const starting = new AbortController();
    const fail = (error: unknown): void => {
      starting.abort();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    // Phaser goes on by itself when its first textures are there: what a renderer throws then reaches the window alone
    addEventListener(
      'error',
      (event) => {
        event.stopImmediatePropagation();
        fail(event.error);
      },
      { capture: true, signal: starting.signal },
    );
    try {
      const game = new Phaser.Game({
        type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent: host,
        backgroundColor: background,
        scale: {
          mode: Phaser.Scale.NONE,
          width: Math.round(width * ratio),
          height: Math.round(height * ratio),
          zoom: 1 / ratio,
        },
        render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        banner: false,
        autoFocus: false,
        scene: {
          create(this: Phaser.Scene) {
            starting.abort();
            resolve({
              game,
              scene: this,
              renderer: game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
            });
          },
        },
      });
    } catch (error) {
      fail(error);
    }
  });
}

/** Ends a game at once, with its canvas, though its loop sleeps. */
export function endGame(game: Phaser.Game): void {
  game.destroy(true);
  game.loop.step(performance.now());
}

/** Calls back when the graphics context was lost, and when it is back. */
export function onContext(game: Phaser.Game, lost: () => void, restored: () => void): void {
  if (!(game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return;
  game.renderer.on(Phaser.Renderer.Events.LOSE_WEBGL, lost);
  game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, restored);
}
