/** One run of Phaser with what hangs on it; a map may need a second, when the first loses its graphics for good. */
import { Board } from './board.ts';
import { endGame, onContext, startGame } from './game.ts';
import { listen, type Hands } from './gestures.ts';
import type { Shapes } from './paint/shapes.ts';
import { Pane } from './pane.ts';
import type { Printer } from './press/leaves.ts';
import { createPulse, type Pulse, type Stagehands } from './pulse.ts';
import type { RendererName } from './renderer.ts';
import type { Theme } from './theme.ts';

/** A lost graphics context that is not back by then is given up. */
const LOST = 3000;

export interface Running {
  readonly board: Board;
  readonly pane: Pane;
  readonly pulse: Pulse;
  readonly renderer: RendererName;
  end(): void;
}

export interface Crew extends Hands, Stagehands, Printer {
  /** The context was lost and is back: what was baked has to be baked again. */
  restored(): void;
}

/** In pixels of the map, each `scale` CSS pixels: on large screens everything on it grows with the page's letters. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  /** CSS pixels a pixel of the map: what a `rem` is to 16. */
  readonly scale: number;
  /** Canvas pixels a pixel of the map: the screen's own, up to two a CSS pixel. */
  readonly ratio: number;
}

/** The size of an element, at least a pixel. */
export function sizeOf(host: HTMLElement): WindowSize {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = Math.min(Math.max(letters / 16, 1), 2) || 1;
  return {
    width: Math.max(host.clientWidth / scale, 1),
    height: Math.max(host.clientHeight / scale, 1),
    scale,
    ratio: Math.min(Math.max(window.devicePixelRatio, 1), 2) * scale,
  };
}

/** Starts drawing into an element; rejects if this renderer cannot be had. */
export async function run(
  host: HTMLElement,
  wanted: RendererName,
  size: WindowSize,
  shapes: Shapes,
  theme: Theme,
  crew: Crew,
): Promise<Running> {
  const { width, height, scale, ratio } = size;
  const pane = new Pane(host, crew);
  const started = await startGame(pane.element, wanted, width, height, ratio, theme.beyond).catch(
    (error: unknown) => {
      pane.remove();
      throw error;
    },
  );
  const { game, scene, renderer } = started;
  pane.scene = scene;
  host.style.overflow = 'hidden'; // the pane is larger
  pane.element.setAttribute('aria-hidden', 'true'); // the page lists the actors as buttons beside it
  const board = new Board(scene, pane, shapes, theme, ratio);
  board.resize(width, height, scale, ratio);
  const pulse = createPulse(started, crew);
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  onContext(
    game,
    () => {
      giveUp = setTimeout(() => crew.lost(), LOST);
    },
    () => {
      clearTimeout(giveUp);
      crew.restored();
    },
  );
  const deaf = listen(pane.element, host, crew);
  return {
    board,
    pane,
    pulse,
    renderer,
    end() {
      clearTimeout(giveUp);
      deaf();
      pulse.stop();
      board.end();
      endGame(game);
      pane.remove();
    },
  };
}
