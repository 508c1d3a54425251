import { expect, test } from 'vitest';
import { engrave } from '../../src/map/engrave.ts';
import { GRAIN, Reader } from '../../src/map/engraving.ts';
import { projectionOf } from '../../src/map/projection.ts';
import { writeSteps } from '../../src/map/steps.ts';
import { STAGE } from './harness/example.ts';
import { readWorld } from './support/world.ts';

const world = readWorld();
const sheet = engrave(world, STAGE);
const reader = new Reader(sheet.arcs);
const projection = projectionOf(STAGE);

test('a ring of several arcs ends where it began', () => {
  for (const { rings, islets } of sheet.lands) {
    for (const way of [...rings, ...islets]) {
      const places = reader.places(way);
      const [first, last] = [places[0], places.at(-1)];
      if (way.length === 1) continue; // an island, or cut off at the edge of the sheet
      expect(places.length).toBeGreaterThan(2);
      expect(first?.x).toBeCloseTo(last?.x ?? 0, 6);
      expect(first?.y).toBeCloseTo(last?.y ?? 0, 6);
    }
  }
});

test('a border is engraved once, for both lands and the line between them', () => {
  const used = new Map<number, number>();
  for (const { rings, islets } of sheet.lands)
    for (const number of [...rings, ...islets].flat()) {
      const arc = number < 0 ? ~number : number;
      used.set(arc, (used.get(arc) ?? 0) + 1);
    }
  const inner = sheet.borders.flat().map((number) => (number < 0 ? ~number : number));
  expect(inner.length).toBeGreaterThan(100);
  const both = inner.filter((arc) => used.get(arc) === 2);
  // what the edge of the sheet cuts stands for itself
  expect(both.length / inner.length).toBeGreaterThan(0.8);
});

test('nothing lies beyond the edge of the sheet, and places are where they are projected', () => {
  const pole = projection.project([128, 66]);
  if (pole === null) throw new Error('the middle is off the sheet');
  const edge = 2000 * Math.sin(((projection.reach / 2) * Math.PI) / 180);
  for (const { rings } of sheet.lands)
    for (const way of rings)
      for (const { x, y } of reader.places(way))
        expect(Math.hypot(x - pole.x, y - pole.y)).toBeLessThan(edge + 1);
});

test('two arcs of a way meet in one place, forwards and back', () => {
  const steps = [
    [0, 0, 10, 0],
    [20, 0, -10, 0],
  ];
  const places = new Reader(steps.map(writeSteps)).places([0, ~1]);
  expect(places).toEqual([
    { x: 0, y: 0 },
    { x: 10 * GRAIN, y: 0 },
    { x: 20 * GRAIN, y: 0 },
  ]);
});
