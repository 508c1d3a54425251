import { expect, test } from 'vitest';
import { projectionOf } from '../../src/map/projection.ts';
import { distance } from '../../src/map/plane.ts';
import { STAGE } from './harness/example.ts';

test('every framed place is on the sheet, and no two stand on one spot', () => {
  for (const kind of ['azimuthalEqualArea', 'naturalEarth', 'conicEqualArea'] as const) {
    const projection = projectionOf({ ...STAGE, projection: kind });
    const points = STAGE.frame.map((place) => {
      const point = projection.project(place);
      if (point === null) throw new Error(`${kind} hides ${place.join()}`);
      return `${point.x} ${point.y}`;
    });
    expect(new Set(points).size).toBe(points.length);
  }
});

test('the far side of the globe is not smeared over the sheet', () => {
  const projection = projectionOf(STAGE);
  expect(projection.reach).toBeLessThan(130);
  expect(projection.project([-60, -60])).toBeNull();
});

test('the way from Washington to Pyongyang goes north', () => {
  const projection = projectionOf(STAGE);
  const middle = projection.along([-77.04, 38.9], [125.75, 39.02], 2)[1];
  const pole = projection.project([0, 90]);
  if (middle === undefined || pole === null) throw new Error('off the sheet');
  const arctic = distance(pole, projection.project([0, 70]) ?? pole);
  expect(distance(pole, middle)).toBeLessThan(arctic);
});
