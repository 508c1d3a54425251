import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bakedBox } from '../../src/map/pane.ts';

const windows = fc.record({
  wide: fc.integer({ min: 320, max: 3840 }),
  high: fc.integer({ min: 240, max: 2160 }),
  /** Screens whose pixels are finer, pages that are zoomed, windows in which the map is drawn larger. */
  ratio: fc.constantFrom(1, 1.1, 1.125, 1.25, 1.5, 2, 2.25, 3),
});

test('in a window of any size the picture for a change can be cut out of the one at rest, by whole pixels', () => {
  fc.assert(
    fc.property(windows, ({ wide, high, ratio }) => {
      const near = bakedBox('near', wide / ratio, high / ratio, ratio);
      const far = bakedBox('far', wide / ratio, high / ratio, ratio);
      for (const side of ['x', 'y'] as const) {
        const off = (near[side] - far[side]) * ratio;
        expect(off).toBeGreaterThanOrEqual(0);
        expect(off).toBeCloseTo(Math.round(off), 6);
      }
      expect(near.x).toBeLessThan(0);
      expect(far.width).toBeGreaterThanOrEqual(near.width);
      expect(far.height).toBeGreaterThanOrEqual(near.height);
      // what is made while things change is never past what a canvas is quick with
      expect(near.width * near.height * ratio * ratio).toBeLessThan(20_000_000);
    }),
  );
});
