import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filter } from '../../scripts/sounds/signal.mjs';
import { peakOf } from '../../scripts/sounds/sprite.mjs';
import { stems } from '../../src/audio/stems.ts';
import { openHouse, type House } from '../support/browser.ts';

const folder = join(import.meta.dirname, '../../assets/sounds');
/** Seconds on either side of a join that are looked at, and the length of a look, in samples. */
const AROUND = 0.4;
const LOOK = 200;

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  page = await house.context.newPage();
});
afterAll(() => house.close());

/** The end of each stem and then its start, as a browser at this rate decodes and loops them. */
async function joins(file: string, rate: number): Promise<Record<string, number[]>> {
  const data = readFileSync(join(folder, file)).toString('base64');
  return page.evaluate(
    async ({ data, rate, stems, around }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
      const sound = decoded.getChannelData(0);
      const count = Math.round(around * rate);
      return Object.fromEntries(
        Object.entries(stems).map(([name, [offset, length]]) => {
          const start = Math.round((offset / 1000) * rate);
          const end = start + Math.round((length / 1000) * rate);
          return [name, [...sound.slice(end - count, end), ...sound.slice(start, start + count)]];
        }),
      );
    },
    { data, rate, stems, around: AROUND },
  );
}

describe.each([
  ['bed.webm', 48_000],
  ['bed.webm', 44_100],
  ['bed.mp3', 48_000],
  ['bed.mp3', 44_100],
])('%s, decoded at %i Hz', (file, rate) => {
  test('joins every stem without a click: nothing bright stands out there', async () => {
    for (const [name, sound] of Object.entries(await joins(file, rate))) {
      expect(sound.length, name).toBe(2 * Math.round(AROUND * rate));
      const [once, twice] = [filter('high', 2000), filter('high', 2000)];
      const bright = Float64Array.from(sound, (x) => twice(once(x)));
      const looks = Array.from({ length: Math.floor(bright.length / LOOK) - 2 }, (_, n) =>
        peakOf(bright.subarray((n + 1) * LOOK, (n + 2) * LOOK)),
      );
      const middle = Math.floor(bright.length / 2 / LOOK) - 1;
      const there = Math.max(...looks.slice(middle - 1, middle + 2));
      const near = [...looks.slice(2, middle - 3), ...looks.slice(middle + 4)];
      expect(there, name).toBeLessThan(Math.max(-80, Math.max(...near) + 3));
    }
  });
});
