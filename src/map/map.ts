/** The map as the page holds it: one state, drawn by a board, moved by a camera. */
import type { ActorId } from '../engine/index.ts';
import type { Stage } from '../session/index.ts';
import { Camera } from './camera.ts';
import { Easel } from './easel.ts';
import type { Engraving } from './engraving.ts';
import { fontsReady } from './fonts.ts';
import { Inset } from './inset.ts';
import { Journey } from './journey.ts';
import { capitalBoxes, layOut, spotsOf } from './layout.ts';
import { createMeasure } from './measure.ts';
import type { MapHandle, MapOptions } from './options.ts';
import { shapesOf } from './paint/shapes.ts';
import { createWater } from './paint/water.ts';
import { createPicker, type Picked } from './picker.ts';
import type { Point } from './plane.ts';
import { facesOfPage } from './press/faces.ts';
import { Press } from './press/press.ts';
import { projectionOf } from './projection.ts';
import { Rest, type House } from './rest.ts';
import { probeRenderer, type RendererName } from './renderer.ts';
import { run, sizeOf, type Running } from './running.ts';
import { slideOn } from './slide.ts';
import { tell, type Desk } from './telling.ts';
import { themeOf } from './theme.ts';
import { toScreen, type View } from './view.ts';

/** After a beat, panels that come back within this time mean that the next beat is being set up. */
const NEXT_BEAT = 700;
const EASE = 280;
/** Who asks for a map says next what it shows: for so long its first picture waits for that. */
const FIRST = 300;
const NONE: ReadonlySet<string> = new Set();

/** Starts the map of a stage, as it was engraved, in an element that has a size. Rejects if the browser can draw neither way. */
export async function createMap(
  host: HTMLElement,
  stage: Stage,
  engraving: Engraving,
  options: MapOptions,
): Promise<MapHandle> {
  let theme = themeOf(options.theme ?? 'paper', options.contrast ?? false);
  const names = options.names ?? {};
  const text = Object.values(names)
    .map(({ name, capital }) => name + capital)
    .join('');
  const faces = fontsReady(text);
  const projection = projectionOf(stage);
  const shapes = shapesOf(engraving);
  const spots = spotsOf(stage, projection, names);
  const capitals = spots.flatMap(({ actor, at }) => (actor === null ? [] : [{ actor, at }]));
  const picker = createPicker(engraving, capitals);
  const framed = [...stage.frame.map((at) => projection.project(at)), ...capitals.map(({ at }) => at)];
  const camera = new Camera(
    framed.filter((point) => point !== null),
    shapes.bounds,
  );
  await faces;
  const measure = createMeasure(createWater(shapes));
  const setting = { stage, projection, spots, names, measure };

  let size = sizeOf(host);
  let hovered = false;
  /** What the last frame was drawn for. */
  let drawn: View = camera.view;
  const journey = new Journey(camera);
  let covered = false;
  let homing: ReturnType<typeof setTimeout> | undefined;
  let playing = 0;
  const over = new AbortController();
  const press = new Press();

  const capitalOf = (actor: ActorId): Point | null => capitals.find((one) => one.actor === actor)?.at ?? null;
  const house: House = {
    camera,
    over: over.signal,
    running: () => running,
    drawn: () => drawn,
    travelling: () => journey.under,
    capital: capitalOf,
    laid: () => inset.drawSoon(),
    still: () => lie(),
    print(drawing, part, what) {
      press.start(() => ({ engraving, faces: facesOfPage(), text }));
      return press.print(drawing, { ...part, ratio: size.ratio }, what);
    },
    layOut: ({ atlas, selected }, view, card) => {
      const { x, y, width, height } = shapes.bounds;
      const box = { ...toScreen(view, { x, y }), width: width * view.k, height: height * view.k };
      return layOut(setting, { atlas, selected, view, box, clear: camera.clear, card });
    },
  };
  const easel = new Easel(house);
  const rest = new Rest(house, easel);
  const inset = new Inset({
    framed: (stage.inset?.frame ?? []).flatMap((at) => projection.project(at) ?? []),
    spots,
    shapes,
    picker,
    shown: () => easel.shown,
    theme: () => theme,
    size: () => size,
    layOut: ({ atlas, selected }, view, box) =>
      layOut(setting, { atlas, selected, view, box, clear: box, whole: true }),
  });
  const turnTo = async (to: View, duration: number, signal: AbortSignal): Promise<void> => {
    const time = options.motion ? duration : 0;
    stir();
    if (await journey.go(running.pulse, to, time, signal)) await rest.sharpen(signal);
  };
  let lying = false;
  const lie = (): void => {
    lying = true;
    delete host.dataset['moving'];
    const { scale } = size;
    options.onLie?.(
      capitalBoxes(easel.layout, easel.baked, camera.view).map((box) => ({
        x: box.x * scale,
        y: box.y * scale,
        width: box.width * scale,
        height: box.height * scale,
      })),
    );
  };
  const stir = (): void => {
    if (lying) host.dataset['moving'] = '';
    lying = false;
  };
  /** A hand on the map takes over from a camera that is on its way. */
  const byHand = (move: () => void): void => {
    journey.stop();
    move();
    stir();
    running.pulse.request(true);
    rest.touch();
  };
  const pick = (at: Point): Picked => picker(at, camera.view, easel.layout, easel.baked);

  const begin = (wanted: RendererName): Promise<Running> =>
    run(host, wanted, size, shapes, theme, {
      before() {
        camera.release();
        rest.frame();
        easel.bakeDue();
        // while a hand drags past what was baked, bake at once rather than show nothing
        const here = camera.view.k === easel.baked.k && !journey.under;
        if (here && !running.board.covers(camera.view)) easel.bakeOn();
      },
      slide() {
        const { k, x, y } = camera.view;
        return k === drawn.k && running.pane.slide(x - drawn.x, y - drawn.y);
      },
      place() {
        drawn = camera.view;
        running.board.follow(drawn);
      },
      after() {
        if (!running.pulse.moving() && !rest.held) lie();
      },
      restored: () => easel.bake(false),
      lost: () => void fallBack(),
      scale: () => size.scale,
      hold: (held) => rest.hold(held),
      pan: (dx, dy) => byHand(() => camera.pan(dx, dy)),
      take(from) {
        const { k, x, y } = camera.view;
        if (k !== drawn.k || running.pulse.due()) return null;
        const rails = running.pane.rails(from, x - drawn.x, y - drawn.y);
        return slideOn({ ...rails, slack: camera.slack }, camera.grasp());
      },
      print(box) {
        const { drawing, baked } = easel;
        if (drawing === null || easel.byHand) return Promise.resolve(null);
        const { ratio } = size;
        // the layers stand on whole pixels of the frame, and so does what is laid against it
        const off = (length: number): number => Math.round(length * ratio) / ratio;
        const place = { ...box, x: box.x - off(drawn.x - baked.x), y: box.y - off(drawn.y - baked.y) };
        return press.print(drawing, { view: baked, box: place, ratio }, 'whole');
      },
      slack: () => camera.slack,
      zoom: (factor, about) => byHand(() => camera.zoom(factor, about)),
      click: (at) => options.onPick(pick(at).actor),
      hover(at) {
        const found = at === null ? null : pick(at);
        const over = found !== null && (found.actor !== null || found.arc !== null);
        if (over || hovered)
          options.onHover?.(
            over && at !== null ? { ...found, x: at.x * size.scale, y: at.y * size.scale } : null,
          );
        hovered = over;
        return found !== null && found.actor !== null;
      },
    });
  const wanted = options.renderer ?? 'auto';
  const suited = wanted === 'auto' ? probeRenderer() : wanted;
  let running = await begin(suited).catch((error: unknown) => {
    if (suited === 'canvas') throw error;
    return begin('canvas');
  });
  const fallBack = async (): Promise<void> => {
    if (over.signal.aborted) return;
    running.end();
    running = await begin('canvas');
    easel.bake(false);
  };

  const desk: Desk = {
    get board() {
      return running.board;
    },
    get pulse() {
      return running.pulse;
    },
    get theme() {
      return theme;
    },
    motion: options.motion,
    atlas: () => easel.shown.atlas,
    laidOut: () => ({ view: easel.baked, routes: easel.layout.routes }),
    capital: capitalOf,
    place: (name) => spots.find(({ id }) => id === `place ${name}`)?.at ?? null,
    async apply(next, drawnByHand, fade, signal) {
      easel.shown = { ...easel.shown, atlas: next, live: drawnByHand };
      await easel.bakeIn(fade, signal);
    },
    async look(actors, duration, signal) {
      const points = actors.map((actor) => desk.capital(actor)).filter((point) => point !== null);
      const to = camera.look(points);
      if (to === null) return;
      camera.at = points.length === 0 ? 'home' : 'tour';
      await turnTo(to, duration, signal);
    },
  };

  const home = (): void => {
    camera.at = 'home';
    void turnTo(camera.home, EASE, over.signal);
  };
  const resize = (): void => {
    const next = sizeOf(host);
    const same = next.width === size.width && next.height === size.height && next.ratio === size.ratio;
    if (over.signal.aborted || same) return;
    size = next;
    running.board.resize(size.width, size.height, size.scale, size.ratio);
    camera.resize(size.width, size.height);
    easel.bake(false);
  };
  const watch = new ResizeObserver(resize);
  watch.observe(host);
  camera.resize(size.width, size.height);
  const first = setTimeout(() => easel.bakeSoon(), FIRST);

  return {
    get renderer() {
      return running.renderer;
    },
    show(next) {
      const { atlas } = easel.shown;
      if (atlas === next) return;
      // where software draws, fading two whole pictures into each other takes longer than it pleases
      const fades = atlas !== null && running.renderer === 'webgl';
      easel.shown = { ...easel.shown, atlas: next, live: NONE };
      clearTimeout(first);
      if (fades) void easel.bakeIn(EASE, over.signal);
      else easel.bakeSoon();
    },
    shown: () => easel.shown.atlas,
    dress(name, contrast) {
      const next = themeOf(name, contrast);
      if (next.id === theme.id) return;
      theme = next;
      running.board.theme = next;
      void easel.bakeIn(EASE, over.signal);
    },
    sketch(next) {
      easel.sketch(next);
    },
    select(actor) {
      if (actor === easel.shown.selected) return;
      easel.shown = { ...easel.shown, selected: actor };
      easel.bakeTies();
    },
    clear(insets) {
      const { scale } = size;
      const moved = camera.cover({
        left: insets.left / scale,
        top: insets.top / scale,
        right: insets.right / scale,
        bottom: insets.bottom / scale,
      });
      const begun = covered;
      covered = true;
      if (!moved || camera.at === 'hand') return;
      clearTimeout(homing);
      // the panels come once and are there; later they push
      if (!begun) {
        camera.view = camera.home;
        if (easel.shown.atlas !== null) easel.bakeSoon();
      } else if (camera.at === 'home') home();
      else homing = setTimeout(() => playing === 0 && home(), NEXT_BEAT);
    },
    async play(beat, { speed, signal }) {
      clearTimeout(homing);
      playing += 1;
      await tell(desk, beat, speed, AbortSignal.any([signal, over.signal])).finally(() => {
        playing -= 1;
      });
    },
    inset: (host) => inset.use(host),
    lay(card) {
      const { scale } = size;
      rest.card(
        card === null
          ? null
          : {
              x: card.x / scale,
              y: card.y / scale,
              width: card.width / scale,
              height: card.height / scale,
            },
      );
    },
    pickInset: (at) => inset.pick(at),
    pan: (dx, dy) => byHand(() => camera.pan(dx, dy)),
    zoom: (factor) => byHand(() => camera.zoom(factor)),
    home,
    resize,
    destroy() {
      if (over.signal.aborted) return;
      over.abort();
      watch.disconnect();
      rest.end();
      inset.end();
      press.end();
      clearTimeout(homing);
      clearTimeout(first);
      running.end();
    },
    frames: () => running.pulse.frames(),
  };
}
