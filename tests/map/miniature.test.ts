import { expect, test } from 'vitest';
import { engrave } from '../../src/map/engrave.ts';
import { miniature } from '../../src/map/miniature.ts';
import { STAGE } from './harness/example.ts';
import { readWorld } from './support/world.ts';

const opening = { width: 640, height: 300, margin: { top: 30, right: 90, bottom: 26, left: 70 } };
const picture = miniature(engrave(readWorld(), STAGE), STAGE, opening);

/** All places of a path. */
const placesOf = (path: string): (readonly [number, number])[] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('every capital stands in the picture, on land of its own', () => {
  expect([...picture.capitals.keys()].toSorted()).toEqual(STAGE.actors.map(({ actor }) => actor).toSorted());
  for (const [actor, { x, y }] of picture.capitals) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(opening.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(opening.height);
    const near = picture.lands
      .filter(({ owner }) => owner === actor)
      .flatMap(({ path }) => placesOf(path))
      .some(([left, top]) => Math.hypot(left - x, top - y) < 60);
    expect(near, actor).toBe(true);
  }
});

test('the way between two capitals runs from the one to the other', () => {
  const [[one, from] = [], [other, to] = []] = [...picture.capitals];
  if (one === undefined || other === undefined || from === undefined || to === undefined)
    throw new Error('two capitals');
  const places = placesOf(picture.way(one, other));
  expect(places[0]?.[0]).toBeCloseTo(from.x, 0);
  expect(places[0]?.[1]).toBeCloseTo(from.y, 0);
  // the pen leaves out what is nearer than it can tell apart
  expect(Math.hypot((places.at(-1)?.[0] ?? 0) - to.x, (places.at(-1)?.[1] ?? 0) - to.y)).toBeLessThan(1);
});

test('no path of the picture is written finer than it can be seen', () => {
  const places = picture.lands.flatMap(({ path }) => path.split('M').slice(1)).map(placesOf);
  const steps = places.flatMap((line) =>
    line
      .slice(1)
      .map(([x, y], index) => Math.hypot(x - (line[index]?.[0] ?? 0), y - (line[index]?.[1] ?? 0))),
  );
  expect(steps.length).toBeGreaterThan(1000);
  expect(Math.min(...steps)).toBeGreaterThan(0.2);
});
