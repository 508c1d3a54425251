import { expect, test } from 'vitest';
import { projectionOf } from '../../src/map/projection.ts';
import { STAGE } from './harness/example.ts';

test('places go to the sheet and back', () => {
  for (const kind of ['azimuthalEqualArea', 'naturalEarth', 'conicEqualArea'] as const) {
    const projection = projectionOf({ ...STAGE, projection: kind });
    for (const place of STAGE.frame) {
      const point = projection.project(place);
      if (point === null) throw new Error(`${kind} hides ${place.join()}`);
      const back = projection.invert(point);
      expect(back?.[0]).toBeCloseTo(place[0], 4);
      expect(back?.[1]).toBeCloseTo(place[1], 4);
    }
  }
});

test('the far side of the globe is not smeared over the sheet', () => {
  const projection = projectionOf(STAGE);
  expect(projection.reach).toBeLessThan(130);
  expect(projection.project([-60, -60])).toBeNull();
  expect(projection.invert({ x: 5000, y: 0 })).toBeNull();
  expect(projection.invert({ x: 1950, y: 0 })).toBeNull();
});

test('the way from Washington to Pyongyang goes north', () => {
  const projection = projectionOf(STAGE);
  const middle = projection.along([-77.04, 38.9], [125.75, 39.02], 2)[1];
  const place = middle === undefined ? null : projection.invert(middle);
  expect(place?.[1]).toBeGreaterThan(70);
});
