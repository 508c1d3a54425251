import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ base: '/some/where/' });
});
afterAll(() => house?.close()); // there is none when no Chromium was found

test('the page opens from any path, asks no other host for anything and breaks no rule of its own', async () => {
  const { page, complaints } = await house.visit();
  await page.waitForFunction(() => (document.querySelector('#app')?.textContent ?? '').includes('Démarche'));
  expect(await page.title()).toContain('Démarche');
  expect(complaints).toEqual([]);
});

test('the page forbids evaluated code', async () => {
  const { page } = await house.visit();
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    return 'injected' in window;
  });
  expect(outcome).toBe(false);
});
