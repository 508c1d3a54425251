import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, opening } from './play.ts';

interface Graphics {
  contexts: WebGLRenderingContext[];
  loser: WEBGL_lose_context | null;
}

let house: House;
beforeAll(async () => {
  house = await openHouse({
    viewport: { width: 1000, height: 500 },
    graphics: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  // software that says it is a graphics card, so that the map draws with it
  await house.context.addInitScript(() => {
    const graphics: Graphics = { contexts: [], loser: null };
    Object.assign(window, { graphics });
    const ask = Reflect.get(WebGLRenderingContext.prototype, 'getParameter') as (name: number) => unknown;
    WebGLRenderingContext.prototype.getParameter = function getParameter(name: number): unknown {
      return name === 0x9246 ? 'A graphics card' : Reflect.apply(ask, this, [name]);
    };
    const get = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as () => unknown;
    Reflect.set(
      HTMLCanvasElement.prototype,
      'getContext',
      function getContext(this: unknown, ...all: unknown[]) {
        const context: unknown = Reflect.apply(get, this, all);
        if (context instanceof WebGLRenderingContext) graphics.contexts.push(context);
        return context;
      },
    );
  });
});
afterAll(() => house?.close());

const picture = async (page: Page): Promise<string> =>
  (await page.screenshot({ clip: { x: 320, y: 150, width: 260, height: 200 } })).toString('base64');

test('a lost graphics context is restored, and one that stays away is replaced by the plain canvas', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await page.locator('canvas').waitFor();
  await page.waitForTimeout(1500);
  const whole = await picture(page);

  const lose = () =>
    page.evaluate(() => {
      const { graphics } = window as unknown as { graphics: Graphics };
      const canvas = document.querySelector('canvas');
      graphics.loser =
        graphics.contexts.find((context) => context.canvas === canvas)?.getExtension('WEBGL_lose_context') ??
        null;
      graphics.loser?.loseContext();
      return graphics.loser !== null;
    });
  expect(await lose()).toBe(true);
  await page.waitForTimeout(400);
  const dark = await picture(page);
  expect(dark).not.toBe(whole);
  await page.evaluate(() => (window as unknown as { graphics: Graphics }).graphics.loser?.restoreContext());
  await expect.poll(() => picture(page), { timeout: 5000 }).toBe(whole);

  expect(await lose()).toBe(true);
  await page.waitForFunction(() => document.querySelector('canvas')?.getContext('2d') !== null, null, {
    polling: 250,
  });
  expect(await picture(page)).not.toBe(dark);
  expect(complaints).toEqual([]);
});
