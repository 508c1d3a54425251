import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintedBox } from '../../src/map/pane.ts';

const windows = fc.record({
  wide: fc.integer({ min: 320, max: 3840 }),
  high: fc.integer({ min: 240, max: 2160 }),
  /** Screens whose pixels are finer, pages that are zoomed, windows in which the map is drawn larger. */
  ratio: fc.constantFrom(1, 1.1, 1.125, 1.25, 1.5, 2, 2.25, 3),
});

test('in a window of any size what is painted reaches beyond it by whole pixels, and is never too large a canvas', () => {
  fc.assert(
    fc.property(windows, ({ wide, high, ratio }) => {
      for (const margin of ['near', 'far'] as const) {
        const { x, y, width, height } = paintedBox(margin, wide / ratio, high / ratio, ratio);
        for (const beyond of [-x * ratio, -y * ratio]) {
          expect(beyond).toBeGreaterThan(0);
          expect(beyond).toBeCloseTo(Math.round(beyond), 6);
        }
        expect([width + x * 2, height + y * 2]).toEqual([
          expect.closeTo(wide / ratio, 6),
          expect.closeTo(high / ratio, 6),
        ]);
        expect(width * height * ratio * ratio).toBeLessThan(20_000_000);
      }
    }),
  );
});
