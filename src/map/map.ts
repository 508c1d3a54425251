/** The map as the page holds it: one state, drawn by a board, moved by a camera. */
import type { ActorId } from '../engine/index.ts';
import type { Atlas, Stage } from '../session/index.ts';
import { Board } from './board.ts';
import { Camera } from './camera.ts';
import { fontsReady } from './fonts.ts';
import { endGame, onContext, startGame } from './game.ts';
import type { MapGeometry } from './geometry.ts';
import { listen } from './gestures.ts';
import { layOut, spotsOf, type Layout } from './layout.ts';
import { createMeasure } from './measure.ts';
import type { MapHandle, MapOptions } from './options.ts';
import { shapesOf } from './paint/shapes.ts';
import { createWater } from './paint/water.ts';
import { createPicker } from './picker.ts';
import type { Box, Point } from './plane.ts';
import { projectionOf } from './projection.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { probeRenderer, type RendererName } from './renderer.ts';
import { tell, type Desk } from './telling.ts';
import { divide } from './territory.ts';
import { PAPER } from './theme.ts';
import { between, type View } from './view.ts';

/** Milliseconds of stillness before a changed view is baked crisply. */
const SETTLE = 140;
/** A lost graphics context that is not back by then is given up for the canvas renderer. */
const LOST = 3000;
const EASE = 280;
const SHARPEN = 140;
const NONE: ReadonlySet<string> = new Set();

interface Running {
  readonly board: Board;
  readonly pulse: Pulse;
  readonly renderer: RendererName;
  end(): void;
}

/** Starts the map in an element that has a size. Rejects if the browser can draw neither way. */
export async function createMap(
  host: HTMLElement,
  stage: Stage,
  geometry: MapGeometry,
  options: MapOptions,
): Promise<MapHandle> {
  const theme = PAPER;
  const names = options.names ?? {};
  const projection = projectionOf(stage);
  const territory = divide(geometry, stage);
  const shapes = shapesOf(territory, projection);
  const spots = spotsOf(stage, projection, names);
  const capitals = spots.flatMap(({ actor, at }) => (actor === null ? [] : [{ actor, at }]));
  const picker = createPicker(territory, projection, capitals);
  const framed = [...stage.frame.map((at) => projection.project(at)), ...capitals.map(({ at }) => at)];
  const camera = new Camera(
    framed.filter((point) => point !== null),
    shapes.bounds,
  );
  await fontsReady(
    Object.values(names)
      .map(({ name, capital }) => name + capital)
      .join(''),
  );
  const measure = createMeasure(createWater(shapes));

  const readSize = (): { width: number; height: number; ratio: number } => ({
    width: Math.max(host.clientWidth, 1),
    height: Math.max(host.clientHeight, 1),
    ratio: Math.min(Math.max(window.devicePixelRatio, 1), 2),
  });
  let size = readSize();
  let atlas: Atlas | null = null;
  let selected: ActorId | null = null;
  let live = NONE;
  let hovered: ActorId | null = null;
  let layout: Layout = { names: [], seas: [], routes: [], spots: [], labels: [] };
  /** What the layout and the layers were made for. */
  let baked: View = camera.view;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Count up with each fade and each travel: an older one that is still running lets go. */
  let fading = 0;
  let travel = 0;
  let travelling = false;
  let covered = false;
  const over = new AbortController();

  const lay = (): Box => {
    const box = running.board.bakedBox(size.width, size.height);
    layout = layOut(stage, projection, spots, names, atlas, selected, baked, box, camera.clear, measure);
    return box;
  };
  /** Everything anew at the present view. With `keep` the old picture stays, for a fade. */
  const bake = (keep: boolean): void => {
    clearTimeout(settling);
    fading += 1;
    baked = camera.view;
    running.board.bake(baked, lay(), layout, { atlas, selected, live }, keep);
    running.pulse.request();
  };
  const bakeIn = async (duration: number, signal: AbortSignal): Promise<void> => {
    bake(duration > 0);
    const own = fading;
    if (duration <= 0) return;
    running.board.fade(0);
    await running.pulse.animate(
      duration,
      (t) => {
        if (own === fading) running.board.fade(t);
      },
      signal,
      'Sine.easeInOut',
    );
  };
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const margin = Math.min(size.width, size.height) * 0.06;
      const roomy = {
        x: -margin,
        y: -margin,
        width: size.width + margin * 2,
        height: size.height + margin * 2,
      };
      if (over.signal.aborted || travelling) return;
      if (camera.view.k !== baked.k) void bakeIn(SHARPEN, over.signal);
      else if (!running.board.covers(camera.view, roomy)) bake(false);
    }, SETTLE);
  };
  const turnTo = async (to: View, duration: number, signal: AbortSignal): Promise<void> => {
    const [from, about] = [camera.view, camera.middle];
    travel += 1;
    const own = travel;
    travelling = true;
    await running.pulse.animate(
      options.motion ? duration : 0,
      (t) => {
        if (own === travel) camera.view = between(from, to, t, about);
      },
      signal,
    );
    if (own !== travel) return;
    travelling = false;
    await bakeIn(signal.aborted ? 0 : SHARPEN, signal);
  };
  /** A hand on the map takes over from a camera that is on its way. */
  const byHand = (move: () => void): void => {
    travel += 1;
    travelling = false;
    move();
    running.pulse.request();
    settle();
  };
  const pick = (at: Point): ActorId | null => picker(at, camera.view, layout, baked);

  const begin = async (wanted: RendererName): Promise<Running> => {
    const { width, height, ratio } = size;
    const { game, scene, renderer } = await startGame(host, wanted, width, height, ratio, theme.beyond);
    game.canvas.style.touchAction = 'none';
    game.canvas.style.display = 'block';
    game.canvas.setAttribute('aria-hidden', 'true'); // the page lists the actors as buttons beside it
    const board = new Board(scene, shapes, theme, ratio);
    const pulse = createPulse(game, scene, () => {
      // while a hand drags past what was baked, bake at once rather than show nothing
      const screen = { x: 0, y: 0, width: size.width, height: size.height };
      if (camera.view.k === baked.k && !travelling && !board.covers(camera.view, screen)) bake(false);
      board.follow(camera.view);
    });
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    onContext(
      game,
      () => {
        giveUp = setTimeout(() => void fallBack(), LOST);
      },
      () => {
        clearTimeout(giveUp);
        bake(false);
      },
    );
    const deaf = listen(game.canvas, {
      pan: (dx, dy) => byHand(() => camera.pan(dx, dy)),
      zoom: (factor, about) => byHand(() => camera.zoom(factor, about)),
      click: (at) => options.onPick(pick(at)),
      hover(at) {
        const actor = at === null ? null : pick(at);
        game.canvas.style.cursor = actor === null ? 'default' : 'pointer';
        if (actor !== null || hovered !== null) options.onHover?.(actor, at?.x ?? 0, at?.y ?? 0);
        hovered = actor;
      },
    });
    const end = (): void => {
      clearTimeout(giveUp);
      deaf();
      pulse.stop();
      endGame(game);
    };
    return { board, pulse, renderer, end };
  };
  const wanted = options.renderer ?? 'auto';
  const first = wanted === 'auto' ? probeRenderer() : wanted;
  let running = await begin(first).catch((error: unknown) => {
    if (first === 'canvas') throw error;
    return begin('canvas');
  });
  const fallBack = async (): Promise<void> => {
    if (over.signal.aborted) return;
    running.end();
    running = await begin('canvas');
    bake(false);
  };

  const desk: Desk = {
    get board() {
      return running.board;
    },
    get pulse() {
      return running.pulse;
    },
    theme,
    motion: options.motion,
    atlas: () => atlas,
    laidOut: () => ({ view: baked, routes: layout.routes }),
    capital: (actor) => capitals.find((one) => one.actor === actor)?.at ?? null,
    async apply(next, drawnByHand, fade, signal) {
      atlas = next;
      live = drawnByHand;
      await bakeIn(fade, signal);
    },
    async look(actors, duration, signal) {
      const points = actors.map((actor) => desk.capital(actor)).filter((point) => point !== null);
      const to = camera.look(points);
      if (to === null) return;
      camera.atHome = points.length === 0;
      await turnTo(to, duration, signal);
    },
  };

  const resize = (): void => {
    const next = readSize();
    const same = next.width === size.width && next.height === size.height && next.ratio === size.ratio;
    if (over.signal.aborted || same) return;
    size = next;
    running.board.resize(size.width, size.height, size.ratio);
    camera.resize(size.width, size.height);
    bake(false);
  };
  const watch = new ResizeObserver(resize);
  watch.observe(host);
  camera.resize(size.width, size.height);
  bake(false);

  return {
    get renderer() {
      return running.renderer;
    },
    show(next) {
      if (atlas === next) return;
      const had = atlas !== null;
      atlas = next;
      live = NONE;
      void bakeIn(had ? EASE : 0, over.signal);
    },
    select(actor) {
      if (actor === selected) return;
      selected = actor;
      running.board.bakeTies(baked, lay(), layout, { atlas, selected, live }, false);
      running.pulse.request();
    },
    clear(insets) {
      const moved = camera.cover(insets);
      const begun = covered;
      covered = true;
      if (!moved || !camera.atHome) return;
      // the panels come once and are there; later they push
      if (begun) void turnTo(camera.home, EASE, over.signal);
      else {
        camera.view = camera.home;
        bake(false);
      }
    },
    play: (beat, { speed, signal }) => tell(desk, beat, speed, AbortSignal.any([signal, over.signal])),
    pan: (dx, dy) => byHand(() => camera.pan(dx, dy)),
    zoom: (factor) => byHand(() => camera.zoom(factor)),
    home() {
      camera.atHome = true;
      void turnTo(camera.home, EASE, over.signal);
    },
    resize,
    destroy() {
      if (over.signal.aborted) return;
      over.abort();
      watch.disconnect();
      clearTimeout(settling);
      running.end();
    },
    frames: () => running.pulse.frames(),
  };
}
