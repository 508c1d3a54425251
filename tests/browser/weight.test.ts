import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPage, openHouse, type House } from '../support/browser.ts';
import { button, next } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

/** As sent by a server that packs what is not packed yet, in kB. */
function weigh(path: string): number {
  const content = readFileSync(join(builtPage(), path === '/' ? 'index.html' : path));
  return (/\.(?:woff2|webm|mp3|png|jpg)$/.test(path) ? content : gzipSync(content)).length / 1000;
}

test('a first game weighs less than 900 kB, from the title to the debrief, with faces, map, sounds and music', async () => {
  const fetched = new Set<string>();
  house.context.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http')) fetched.add(pathname);
  });
  const { page, complaints } = await house.visit('?motion=off');
  await button(page, 'Play').click();
  await page.getByRole('radio', { name: /^6 turns/ }).check();
  await button(page, 'Begin').click();
  for (let name = await next(page); name !== 'Debrief'; name = await next(page))
    await button(page, name).click();
  await page.locator('.paper-picture .country').first().waitFor({ state: 'attached' });

  const kinds = ['phaser', 'map', 'cues', 'bed', 'serif', 'sans', 'scenario', 'session', 'press.worker'];
  for (const kind of kinds)
    expect(
      [...fetched].some((path) => path.includes(`/${kind}`)),
      kind,
    ).toBe(true);
  const weight = [...fetched].reduce((sum, path) => sum + weigh(path), 0);
  expect(weight).toBeLessThan(900);
  expect(complaints).toEqual([]);
});
