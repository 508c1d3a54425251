import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSteps, writeSteps } from '../../src/map/steps.ts';

test('steps come back as they were written, however long', () => {
  const long = fc.integer({ min: -352_484, max: 352_484 });
  const short = fc.integer({ min: -800, max: 800 });
  fc.assert(
    fc.property(fc.array(fc.oneof(short, long)), (steps) => {
      expect(readSteps(writeSteps(steps))).toEqual(steps);
    }),
  );
});

test('a short step takes a letter, and no letter needs an escape', () => {
  const short = Array.from({ length: 73 }, (_, index) => index - 36);
  expect(writeSteps(short)).toHaveLength(73);
  const all = writeSteps(Array.from({ length: 4000 }, (_, index) => 2 * index - 4000));
  expect(JSON.stringify(all)).toBe(`"${all}"`);
  expect(all).not.toMatch(/[`$']/);
});

test('what is no whole step of a sheet is refused', () => {
  for (const step of [0.5, 352_485, -352_485, Number.NaN])
    expect(() => writeSteps([step])).toThrow(RangeError);
});
