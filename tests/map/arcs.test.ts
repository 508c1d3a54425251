import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../src/engine/index.ts';
import {
  beginning,
  curveBetween,
  importance,
  lengthOf,
  pointOn,
  routes,
  sealSize,
} from '../../src/map/arcs.ts';
import type { Arc } from '../../src/session/index.ts';
import { strokeOf } from '../../src/map/paint/ties.ts';
import { distance, type Point } from '../../src/map/plane.ts';
import { PAPER } from '../../src/map/theme.ts';
import { ATLAS, CROWDED, SIGNED } from './harness/example.ts';

const PLACES: Readonly<Record<string, Point>> = {
  russia: { x: 510, y: 320 },
  'north-korea': { x: 661, y: 597 },
  'south-korea': { x: 666, y: 605 },
  'united-states': { x: 850, y: 118 },
  japan: { x: 723, y: 616 },
  china: { x: 623, y: 584 },
  ukraine: { x: 486, y: 298 },
};
const at = (actor: ActorId): Point | null => PLACES[actor] ?? null;
const straight = (): null => null;

describe('routes', () => {
  test('arcs of one pair are fanned apart, and so are those whose ends lie close together', () => {
    const ways = routes(CROWDED.arcs, CROWDED.eyes, at, straight);
    const between = (a: string, b: string): Point[] =>
      ways
        .filter(({ arc }) => [arc.from, arc.to].toSorted().join() === [a, b].toSorted().join())
        .map(({ curve }) => pointOn(curve, 0.5));
    for (const [a, b] of [
      ['russia', 'united-states'],
      ['russia', 'north-korea'],
    ] as const) {
      const [one, other] = between(a, b);
      if (one === undefined || other === undefined) throw new Error('two arcs each');
      expect(distance(one, other)).toBeGreaterThan(6);
    }
    const [seoul] = between('united-states', 'south-korea');
    const [pyongyang] = between('united-states', 'north-korea');
    if (seoul === undefined || pyongyang === undefined) throw new Error('both');
    expect(distance(seoul, pyongyang)).toBeGreaterThan(6);
  });

  test('an arc begins at its own beginning, whatever its lane', () => {
    for (const { arc, curve } of routes(CROWDED.arcs, CROWDED.eyes, at, straight)) {
      expect(curve.from).toEqual(at(arc.from));
      expect(curve.to).toEqual(at(arc.to));
    }
  });

  test('seals keep off each other and off the capitals where there is room', () => {
    const fresh = ATLAS.arcs.map((arc) => ({ ...arc, fresh: true }));
    const ways = routes(fresh, ATLAS.eyes, at, straight).filter(({ sealSize }) => sealSize === 'full');
    const seals = ways.map(({ curve, seal }) => pointOn(curve, seal));
    expect(seals.length).toBeGreaterThanOrEqual(3);
    for (const [index, one] of seals.entries()) {
      for (const other of [...seals.slice(index + 1), ...Object.values(PLACES)]) {
        expect(distance(one, other)).toBeGreaterThanOrEqual(24);
      }
    }
  });

  test('the seals of the eyes and of what has just changed are large, those of drafts between others least', () => {
    const [arc] = ATLAS.arcs;
    if (arc === undefined) throw new Error('no arc');
    const size = (change: Partial<Arc>, eyes: string | null): string =>
      sealSize({ ...arc, fresh: false, ...change }, eyes as ActorId | null, 300);
    expect(size({ seal: 'inForce' }, arc.from)).toBe('full');
    expect(size({ seal: 'inForce' }, null)).toBe('small');
    expect(size({ seal: 'draft' }, arc.to)).toBe('small');
    expect(size({ seal: 'draft' }, null)).toBe('dot');
    expect(size({ seal: 'signed', fresh: true }, null)).toBe('full');
  });

  test('a tie too short for a seal has none', () => {
    const tie = routes(CROWDED.arcs, CROWDED.eyes, at, straight).find(
      ({ arc }) => arc.from === 'north-korea' && arc.to === 'south-korea' && arc.seal !== '',
    );
    expect(tie?.sealSize).toBe('none');
  });

  test('what the eyes are party to is drawn last, and what has ended first', () => {
    const ways = routes(CROWDED.arcs, CROWDED.eyes, at, straight);
    const touches = ways.map(({ arc }) => arc.from === CROWDED.eyes || arc.to === CROWDED.eyes);
    expect(touches.lastIndexOf(false)).toBeLessThan(touches.indexOf(true));
    const [arc] = SIGNED.arcs;
    if (arc === undefined) throw new Error('no arc');
    expect(importance({ ...arc, seal: 'ended' }, null)).toBeLessThan(importance(arc, null));
  });

  test('an arc to somewhere off the sheet is left out', () => {
    const known = (actor: ActorId): Point | null => (actor === 'japan' ? null : at(actor));
    const ways = routes(ATLAS.arcs, ATLAS.eyes, known, straight);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.some(({ arc }) => arc.from === 'japan' || arc.to === 'japan')).toBe(false);
  });
});

describe('curves', () => {
  const from = { x: 0, y: 0 };
  const to = { x: 300, y: 0 };

  test('lean to the short way on the globe, but only a little', () => {
    expect(pointOn(curveBetween(from, to, { x: 150, y: 30 }, 0), 0.5).y).toBeCloseTo(30, 6);
    expect(pointOn(curveBetween(from, to, { x: 150, y: -30 }, 0), 0.5).y).toBeCloseTo(-30, 6);
    expect(Math.abs(pointOn(curveBetween(from, to, { x: 150, y: 900 }, 0), 0.5).y)).toBeLessThanOrEqual(60);
  });

  test('drawn in, they follow the whole curve', () => {
    const curve = curveBetween(from, to, { x: 150, y: 50 }, 0);
    const part = beginning(curve, 0.4);
    for (const t of [0, 0.3, 0.7, 1]) {
      expect(distance(pointOn(part, t), pointOn(curve, t * 0.4))).toBeLessThan(1e-6);
    }
    expect(lengthOf(part)).toBeLessThan(lengthOf(curve));
  });

  test('between the same place do not break', () => {
    const curve = curveBetween(from, from, null, 0);
    expect(Number.isFinite(curve.bend.x) && Number.isFinite(curve.bend.y)).toBe(true);
  });
});

test('kinds of tie differ without colour', () => {
  const [arc] = ATLAS.arcs;
  if (arc === undefined) throw new Error('no arc');
  const looks = (['alliance', 'treaty', 'consultation', 'sanctions', 'talks'] as const).map((kind) => {
    const { width, dash } = strokeOf({ ...arc, kind, seal: '', weight: 2 }, PAPER);
    return `${width} ${dash.join()}`;
  });
  expect(new Set(looks).size).toBe(looks.length);
});
