/** Tells one beat on the map: look there, draw what comes, press the seals. */
import type { ActorId } from '../engine/index.ts';
import type { Arc, Atlas, Beat } from '../session/index.ts';
import { curveBetween, pointOn, type Curve, type Route } from './arcs.ts';
import type { Board } from './board.ts';
import { DEPTH } from './shown.ts';
import type { SealSign } from './paint/seal.ts';
import { DOT_REACH, paintAeroplane, paintDot, paintGrain, paintRing, RING_REACH } from './paint/effect.ts';
import type { Ink } from './paint/surface.ts';
import type { Point } from './plane.ts';
import type { Pulse } from './pulse.ts';
import { stagingOf, type Staging, type Tone } from './staging.ts';
import type { Theme } from './theme.ts';
import { toSheet, type View } from './view.ts';

/** What the telling needs of the map. */
export interface Desk {
  readonly board: Board;
  readonly pulse: Pulse;
  readonly theme: Theme;
  readonly motion: boolean;
  atlas(): Atlas | null;
  /** The view that the layout was made for, and the routes in it. */
  laidOut(): { readonly view: View; readonly routes: readonly Route[] };
  /** A capital on the sheet. */
  capital(actor: ActorId): Point | null;
  /** A place of the stage on the sheet. */
  place(name: string): Point | null;
  /** Shows this atlas, but for the arcs drawn by hand; settles when it has faded in. */
  apply(atlas: Atlas, live: ReadonlySet<string>, fade: number, signal: AbortSignal): Promise<void>;
  /** Brings these capitals into the clear part; all of the frame for none. */
  look(actors: readonly ActorId[], duration: number, signal: AbortSignal): Promise<void>;
}

/** Milliseconds at speed 1. */
const TIME = {
  look: 650,
  fade: 300,
  draw: 700,
  travel: 850,
  ring: 750,
  press: 260,
  rest: 120,
  still: 150,
} as const;
const NONE: ReadonlySet<string> = new Set();

const routeOf = (desk: Desk, arc: Arc): Route | null =>
  desk.laidOut().routes.find((route) => route.arc.id === arc.id) ?? null;

async function draw(desk: Desk, arc: Arc, duration: number, signal: AbortSignal): Promise<void> {
  await desk.pulse.animate(
    duration,
    (t) => {
      const route = routeOf(desk, arc);
      if (route !== null && t > 0) desk.board.drawLive(desk.laidOut().view, route, { t, alpha: 1 });
    },
    signal,
  );
}

async function press(
  desk: Desk,
  arc: Arc,
  sign: SealSign,
  duration: number,
  signal: AbortSignal,
): Promise<void> {
  const route = routeOf(desk, arc);
  if (route === null) return;
  desk.board.putSeal(desk.laidOut().view, route, sign);
  await desk.pulse.animate(
    duration,
    (t) => desk.board.marks.pose(`seal ${arc.id}`, 1 + (1 - t) * 1.4, Math.min(1, 0.2 + t)),
    signal,
    'Quad.easeIn',
  );
}

/** The way from one capital to another, on the sheet: along their tie where there is one. */
function wayBetween(desk: Desk, from: ActorId, to: ActorId): Curve | null {
  const { view, routes } = desk.laidOut();
  const tie = routes.find(
    ({ arc }) => (arc.from === from && arc.to === to) || (arc.from === to && arc.to === from),
  );
  if (tie !== undefined) {
    const sheet = {
      from: toSheet(view, tie.curve.from),
      bend: toSheet(view, tie.curve.bend),
      to: toSheet(view, tie.curve.to),
    };
    return tie.arc.from === from ? sheet : { from: sheet.to, bend: sheet.bend, to: sheet.from };
  }
  const [a, b] = [desk.capital(from), desk.capital(to)];
  return a === null || b === null ? null : curveBetween(a, b, null, 0);
}

/** Grains of one delivery, and how far behind each other they are, in shares of the way. */
const GRAINS = 6;
const APART = 0.09;

interface Carrier {
  readonly key: string;
  readonly reach: number;
  /** How many go one behind the other. */
  readonly count: number;
  /** Whether its nose is to the front. */
  readonly turns: boolean;
  readonly paint: (context: Ink) => void;
}

function carrierOf({ vehicle, tone }: Staging['travels'][number], theme: Theme): Carrier {
  switch (vehicle) {
    case 'dot':
      return {
        key: `dot ${tone}`,
        reach: DOT_REACH,
        count: 1,
        turns: false,
        paint: (context) => paintDot(context, tone, theme),
      };
    case 'grains':
      return {
        key: `grain ${tone}`,
        reach: 8,
        count: GRAINS,
        turns: true,
        paint: (context) => paintGrain(context, tone, theme),
      };
    case 'aeroplane':
      return {
        key: 'aeroplane',
        reach: 20,
        count: 1,
        turns: true,
        paint: (context) => paintAeroplane(context, theme),
      };
  }
}

async function travel(
  desk: Desk,
  one: Staging['travels'][number],
  duration: number,
  signal: AbortSignal,
): Promise<void> {
  const { from, to } = one;
  const way = wayBetween(desk, from, to);
  if (way === null) return;
  const { key, reach, count, turns, paint } = carrierOf(one, desk.theme);
  const { marks } = desk.board;
  const names = Array.from({ length: count }, (_, index) => `${key} ${from} ${to} ${index}`);
  const picture = { key, width: reach * 2, height: reach * 2, paint };
  const whole = 1 + (count - 1) * APART;
  await desk.pulse.animate(
    duration * whole,
    (share) => {
      for (const [index, name] of names.entries()) {
        const t = Math.min(1, Math.max(0, share * whole - index * APART));
        const [at, next] = [pointOn(way, t), pointOn(way, Math.min(1, t + 0.02))];
        const before = pointOn(way, t - 0.02);
        marks.put(name, picture, at, DEPTH.dot);
        const turn =
          t < 1 ? Math.atan2(next.y - at.y, next.x - at.x) : Math.atan2(at.y - before.y, at.x - before.x);
        // what has not left yet, or is there already, is not on its way
        const shown = count > 1 && (t <= 0 || t >= 1) ? 0 : 1;
        marks.pose(name, 1, shown, turns ? turn : 0);
      }
    },
    signal,
    'Sine.easeInOut',
  );
  for (const name of names) marks.remove(name);
}

async function ring(
  desk: Desk,
  actor: string,
  at: Point | null,
  tone: Tone,
  times: number,
  duration: number,
  signal: AbortSignal,
): Promise<void> {
  if (at === null) return;
  const size = RING_REACH * 2;
  const paint = (context: Ink): void => paintRing(context, tone, desk.theme);
  const names = Array.from({ length: times }, (_, index) => `ring ${actor} ${index}`);
  for (const name of names) {
    desk.board.marks.put(name, { key: `ring ${tone}`, width: size, height: size, paint }, at, DEPTH.effect);
    desk.board.marks.pose(name, 0.15, 0);
  }
  const spread = times > 1 ? 0.25 : 0;
  await desk.pulse.animate(
    duration * (1 + spread * (times - 1)),
    (whole) => {
      for (const [index, name] of names.entries()) {
        const t = Math.min(1, Math.max(0, whole * (1 + spread * (times - 1)) - index * spread));
        const late = times > 1 && index === times - 1 ? 1.3 : 1;
        desk.board.marks.pose(name, (0.15 + 0.65 * t) * late, t <= 0 ? 0 : (1 - t) ** 0.7);
      }
    },
    signal,
    'Sine.easeOut',
  );
  for (const name of names) desk.board.marks.remove(name);
}

/** Tells a beat. Settles when it is told; at once, with the map as the beat leaves it, when aborted. */
export async function tell(desk: Desk, beat: Beat, speed: number, signal: AbortSignal): Promise<void> {
  const pace = 1 / Math.max(speed, 0.1);
  if (!desk.motion) {
    await desk.apply(beat.after, NONE, TIME.still, signal);
    return;
  }
  const { focus, drawn, dropped, pressed, rings, travels, kept } = stagingOf(beat, desk.atlas());
  await desk.look(focus, TIME.look * pace, signal);
  // what ends is crossed out before it fades; a whole regime that goes at once just fades
  if (dropped.length <= 3) {
    await Promise.all(dropped.map((arc) => press(desk, arc, 'ended', TIME.press * pace, signal)));
  }
  const live = new Set(drawn.map(({ id }) => id));
  await Promise.all([
    desk.apply(beat.after, live, TIME.fade * pace, signal),
    ...drawn.map((arc) => draw(desk, arc, TIME.draw * pace, signal)),
    ...travels.map((one) => travel(desk, one, TIME.travel * pace, signal)),
    ...rings.map(({ actor, tone, times }) =>
      ring(desk, actor, desk.capital(actor), tone, times, TIME.ring * pace, signal),
    ),
    ...(beat.place === undefined
      ? []
      : [ring(desk, beat.place, desk.place(beat.place), 'ink', 1, TIME.ring * pace, signal)]),
  ]);
  if (drawn.length > 0) {
    const { view, routes } = desk.laidOut();
    await desk.apply(beat.after, NONE, 0, signal);
    for (const route of routes) desk.board.drawLive(view, route, null);
  }
  await Promise.all([
    ...[...drawn, ...pressed].flatMap((arc) =>
      arc.seal === '' ? [] : [press(desk, arc, arc.seal, TIME.press * pace, signal)],
    ),
    ...kept.map((arc) => press(desk, arc, 'kept', TIME.press * pace, signal)),
  ]);
  await desk.pulse.animate(TIME.rest * pace, () => undefined, signal);
}
