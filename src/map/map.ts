/** The map as the page holds it. */
import type Phaser from 'phaser';
import type { ActorId } from '../engine/index.ts';
import type { Atlas, Beat, Stage } from '../session/index.ts';
import { Board } from './board.ts';
import { fontsReady } from './fonts.ts';
import { endGame, onContext, startGame } from './game.ts';
import type { MapGeometry } from './geometry.ts';
import { listen } from './gestures.ts';
import { layOut, spotsOf, type Layout, type Naming } from './layout.ts';
import { createMeasure } from './measure.ts';
import { shapesOf } from './paint/shapes.ts';
import { capitalAt, createLandFinder } from './pick.ts';
import { inside, type Box, type Point } from './plane.ts';
import { projectionOf } from './projection.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { probeRenderer, type RendererName } from './renderer.ts';
import { tell, wellInView, type Desk } from './telling.ts';
import { divide } from './territory.ts';
import { PAPER } from './theme.ts';
import { between, clamp, clearBox, fit, scaleAt, toScreen, toSheet, type Limits, type View } from './view.ts';

export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MapOptions {
  /** False fades instead of moving. */
  readonly motion: boolean;
  /** Names of actors and capitals by actor id, such as `scenario.prose.actors`; without them nothing is named. */
  readonly names?: Readonly<Record<ActorId, Naming>>;
  /** A click on an actor's land or capital; null on the sea and on everyone else's. */
  onPick(actor: ActorId | null): void;
  /** While the pointer is over an actor, with its place on the map; once with null when it leaves. */
  onHover?(actor: ActorId | null, x: number, y: number): void;
  readonly renderer?: 'auto' | RendererName;
}

export interface MapHandle {
  readonly renderer: RendererName;
  /** Tints and arcs; what changes eases in. */
  show(atlas: Atlas): void;
  /** Outlines an actor's land and lifts its capital. */
  select(actor: ActorId | null): void;
  /** What panels cover at each edge, in pixels of the host. The frame fits into the rest. */
  clear(insets: Insets): void;
  /** Tells a beat; settles when it is told, or at once, at its end, when aborted. `speed` 1 takes about two seconds. */
  play(beat: Beat, options: { readonly speed: number; readonly signal: AbortSignal }): Promise<void>;
  /** Moves the sheet by pixels. */
  pan(dx: number, dy: number): void;
  /** Times as large, about the middle of the clear part. */
  zoom(factor: number): void;
  /** Back to the frame. */
  home(): void;
  /** Reads the host's size again; the map also notices by itself. */
  resize(): void;
  destroy(): void;
  /** Frames drawn so far. */
  frames(): number;
}

/** Padding around the frame for markers and labels. */
const PADDING = 74;
/** Milliseconds of stillness before a changed view is baked crisply. */
const SETTLE = 140;
/** A lost graphics context that is not back by then is given up for the canvas renderer. */
const LOST = 3000;
const EASE = 280;
const NONE: ReadonlySet<string> = new Set();

interface Running {
  readonly game: Phaser.Game;
  readonly board: Board;
  readonly pulse: Pulse;
  readonly renderer: RendererName;
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
  const landAt = createLandFinder(territory);
  const spots = spotsOf(stage, projection, names);
  const framed = [
    ...stage.frame.map((at) => projection.project(at)),
    ...spots.filter(({ actor }) => actor !== null).map(({ at }) => at),
  ].filter((point) => point !== null);

  const size = (): { width: number; height: number; ratio: number } => ({
    width: Math.max(host.clientWidth, 1),
    height: Math.max(host.clientHeight, 1),
    ratio: Math.min(Math.max(window.devicePixelRatio, 1), 2),
  });
  let { width, height, ratio } = size();
  let insets: Insets | null = null;
  let atlas: Atlas | null = null;
  let selected: ActorId | null = null;
  let live = NONE;
  let view: View = { k: 1, x: 0, y: 0 };
  let atHome = true;
  let layout: Layout = { names: [], seas: [], routes: [], labels: [] };
  let layoutView = view;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let fading = 0;
  let travelling = 0;
  let destroyed = false;
  const over = new AbortController();

  await fontsReady(
    Object.values(names)
      .flatMap(({ short, capital }) => [short, capital])
      .join(''),
  );
  const measure = createMeasure();

  const clear = (): Box => clearBox(width, height, insets ?? { left: 0, top: 0, right: 0, bottom: 0 });
  const middle = (): Point => {
    const box = clear();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const homeView = (): View => fit(framed, clear(), PADDING);
  const limits = (): Limits => {
    const { k } = homeView();
    const { bounds } = shapes;
    const inset = bounds.width * 0.1;
    return {
      low: k * 0.6,
      high: k * 10,
      sheet: {
        x: bounds.x + inset,
        y: bounds.y + inset,
        width: bounds.width - inset * 2,
        height: bounds.height - inset * 2,
      },
    };
  };

  const shown = (): { atlas: Atlas | null; selected: ActorId | null; live: ReadonlySet<string> } => ({
    atlas,
    selected,
    live,
  });
  const lay = (at: View): Box => {
    const box = running.board.bakedBox(width, height);
    layout = layOut(stage, projection, spots, names, atlas, selected, at, box, clear(), measure);
    layoutView = at;
    return box;
  };
  /** Everything anew at the present view. With `keep` the old picture stays, for a fade. */
  const bake = (keep: boolean): void => {
    clearTimeout(settling);
    settling = undefined;
    if (!keep) fading += 1;
    running.board.bake(view, lay(view), layout, shown(), keep);
    running.pulse.request();
  };
  const fadeIn = async (duration: number, signal: AbortSignal): Promise<void> => {
    fading += 1;
    const own = fading;
    bake(duration > 0);
    if (duration <= 0) return;
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
      const margin = Math.min(width, height) * 0.06;
      const roomy = { x: -margin, y: -margin, width: width + margin * 2, height: height + margin * 2 };
      const moved = view.k !== layoutView.k || !running.board.covers(view, roomy);
      if (!destroyed && travelling === 0 && moved) bake(false);
    }, SETTLE);
  };
  const move = (to: View): void => {
    view = to;
    running.pulse.request();
  };
  const turnTo = async (to: View, duration: number, signal: AbortSignal): Promise<void> => {
    const [from, about] = [view, middle()];
    travelling += 1;
    const own = travelling;
    await running.pulse.animate(
      options.motion ? duration : 0,
      (t) => {
        if (own === travelling) view = between(from, to, t, about);
      },
      signal,
    );
    if (own !== travelling) return;
    travelling = 0;
    bake(false);
  };
  /** Hands on the map take over from a camera that is on its way. */
  const byHand = (to: View): void => {
    travelling = 0;
    atHome = false;
    move(clamp(to, clear(), limits()));
    settle();
  };

  const begin = async (wanted: RendererName): Promise<Running> => {
    const { game, scene, renderer } = await startGame(host, wanted, width, height, ratio, theme.beyond);
    game.canvas.style.touchAction = 'none';
    game.canvas.style.display = 'block';
    game.canvas.setAttribute('aria-hidden', 'true'); // the page lists the actors as buttons beside it
    const board = new Board(scene, shapes, spots, theme, ratio);
    const pulse = createPulse(game, scene, () => {
      // while a hand drags past what was baked, bake at once rather than show nothing
      const screen = { x: 0, y: 0, width, height };
      if (view.k === layoutView.k && travelling === 0 && !board.covers(view, screen)) bake(false);
      board.follow(view);
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
    const stopListening = listen(game.canvas, {
      pan: (dx, dy) => byHand({ k: view.k, x: view.x + dx, y: view.y + dy }),
      zoom(factor, about) {
        const { low, high } = limits();
        byHand(scaleAt(view, Math.min(Math.max(view.k * factor, low), high), about));
      },
      click: (at) => options.onPick(pick(at)),
      hover(at) {
        const actor = at === null ? null : pick(at);
        game.canvas.style.cursor = actor === null ? 'default' : 'pointer';
        if (actor !== null || hovered !== null) options.onHover?.(actor, at?.x ?? 0, at?.y ?? 0);
        hovered = actor;
      },
    });
    over.signal.addEventListener('abort', stopListening);
    return { game, board, pulse, renderer };
  };
  let hovered: ActorId | null = null;

  const capitals = spots.flatMap(({ actor, at }) => (actor === null ? [] : [{ actor, at }]));
  const pick = (at: Point): ActorId | null => {
    const near = capitals.map((one) => ({ actor: one.actor, at: toScreen(view, one.at) }));
    const capital = capitalAt(near, at);
    if (capital !== null) return capital;
    const label = layout.labels.find(({ spot, box }) => {
      const [then, now] = [toScreen(layoutView, spot.at), toScreen(view, spot.at)];
      return inside({ ...box, x: box.x + now.x - then.x, y: box.y + now.y - then.y }, at);
    });
    if (label?.spot.actor != null) return label.spot.actor;
    const place = projection.invert(toSheet(view, at));
    return place === null ? null : landAt(place);
  };

  const wanted = options.renderer ?? 'auto';
  const first = wanted === 'auto' ? probeRenderer() : wanted;
  let running = await begin(first).catch((error: unknown) => {
    if (first === 'canvas') throw error;
    return begin('canvas');
  });
  const fallBack = async (): Promise<void> => {
    if (destroyed) return;
    running.pulse.stop();
    endGame(running.game);
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
    laidOut: () => ({ view: layoutView, routes: layout.routes }),
    capital: (actor) => capitals.find((one) => one.actor === actor)?.at ?? null,
    async apply(next, drawnByHand, fade, signal) {
      atlas = next;
      live = drawnByHand;
      await fadeIn(fade, signal);
    },
    async look(actors, duration, signal) {
      const points = actors.map((actor) => desk.capital(actor)).filter((point) => point !== null);
      if (points.length > 0 && wellInView(points, view, clear(), 44)) return;
      const home = homeView();
      // a single capital needs no close-up; two next to each other do
      const to =
        points.length === 0
          ? home
          : fit(points, clear(), 150, home.k, home.k * (points.length === 1 ? 1 : 2.6));
      atHome = points.length === 0;
      await turnTo(clamp(to, clear(), limits()), duration, signal);
    },
  };

  const resize = (): void => {
    if (destroyed) return;
    const next = size();
    if (next.width === width && next.height === height && next.ratio === ratio) return;
    const before = middle();
    ({ width, height, ratio } = next);
    running.board.resize(width, height, ratio);
    const after = middle();
    view = atHome
      ? homeView()
      : clamp(
          { k: view.k, x: view.x + after.x - before.x, y: view.y + after.y - before.y },
          clear(),
          limits(),
        );
    bake(false);
  };
  const watch = new ResizeObserver(resize);
  watch.observe(host);

  view = homeView();
  bake(false);

  return {
    get renderer() {
      return running.renderer;
    },
    show(next) {
      const same = atlas === next;
      const had = atlas !== null;
      atlas = next;
      live = NONE;
      if (!same) void fadeIn(had ? EASE : 0, over.signal);
    },
    select(actor) {
      if (actor === selected) return;
      selected = actor;
      running.board.bakeTies(layoutView, lay(layoutView), layout, shown(), false);
      running.pulse.request();
    },
    clear(next) {
      if (
        insets !== null &&
        (['left', 'top', 'right', 'bottom'] as const).every((side) => insets?.[side] === next[side])
      )
        return;
      const begun = insets !== null;
      insets = next;
      if (!atHome) return;
      if (begun) void turnTo(homeView(), EASE, over.signal);
      else {
        view = homeView();
        bake(false);
      }
    },
    async play(beat, { speed, signal }) {
      const both = AbortSignal.any([signal, over.signal]);
      await tell(desk, beat, speed, both);
    },
    pan: (dx, dy) => byHand({ k: view.k, x: view.x + dx, y: view.y + dy }),
    zoom(factor) {
      const { low, high } = limits();
      byHand(scaleAt(view, Math.min(Math.max(view.k * factor, low), high), middle()));
    },
    home() {
      atHome = true;
      void turnTo(homeView(), EASE, over.signal);
    },
    resize,
    destroy() {
      if (destroyed) return;
      destroyed = true;
      over.abort();
      watch.disconnect();
      clearTimeout(settling);
      running.pulse.stop();
      endGame(running.game);
    },
    frames: () => running.pulse.frames(),
  };
}
