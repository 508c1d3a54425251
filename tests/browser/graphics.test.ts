import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, opening } from './play.ts';

interface Graphics {
  contexts: WebGLRenderingContext[];
  loser: WEBGL_lose_context | null;
}

/** Phaser's canvas. */
const PICTURE = '.sheet-of-map canvas';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    viewport: { width: 1000, height: 500 },
    // the map alone goes through it: the page and what the map bakes are drawn as in the other tests, and sooner
    graphics: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-accelerated-2d-canvas',
      '--disable-gpu-rasterization',
    ],
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

/** The picture once it has stopped changing: fonts, fades and panels are over. */
async function settled(page: Page): Promise<string> {
  let [before, now] = ['', await picture(page)];
  while (before !== now) {
    await page.waitForTimeout(800);
    [before, now] = [now, await picture(page)];
  }
  return now;
}

/** How many colours are on the plain canvas; none while there is another, or none. */
const colours = (page: Page): Promise<number> =>
  page.locator(PICTURE).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return new Set(data === undefined ? [] : new Uint32Array(data.buffer)).size;
  });

test('a lost graphics context is restored, and one that stays away is replaced by the plain canvas', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await page.locator(PICTURE).waitFor({ state: 'attached' });
  await page.waitForTimeout(800);
  const whole = await settled(page);

  // lost and given back by the page itself: a test on a slow machine is later than the map's patience
  const again = await page.evaluate(async (picture) => {
    const { graphics } = window as unknown as { graphics: Graphics };
    const canvas = document.querySelector<HTMLCanvasElement>(picture);
    graphics.loser =
      graphics.contexts.find((context) => context.canvas === canvas)?.getExtension('WEBGL_lose_context') ??
      null;
    if (canvas === null || graphics.loser === null) return 'no graphics to lose';
    const back = new Promise((resolve) => {
      canvas.addEventListener('webglcontextrestored', resolve, { once: true });
    });
    graphics.loser.loseContext();
    setTimeout(() => graphics.loser?.restoreContext(), 300);
    await back;
    return 'back';
  }, PICTURE);
  expect(again).toBe('back');
  await expect.poll(() => picture(page)).toBe(whole);
  expect(await page.locator(PICTURE).evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d'))).toBe(
    null,
  );

  await page.evaluate(() => (window as unknown as { graphics: Graphics }).graphics.loser?.loseContext());
  await page.waitForFunction(
    (canvas) => document.querySelector<HTMLCanvasElement>(canvas)?.getContext('2d') !== null,
    PICTURE,
    { polling: 250 },
  );
  await expect.poll(() => colours(page)).toBeGreaterThan(100);
  expect(complaints).toEqual([]);
});

test('graphics that cannot run the programs of the map leave it to the plain canvas', async () => {
  await house.context.addInitScript(() => {
    const give = Reflect.get(WebGLRenderingContext.prototype, 'shaderSource') as () => void;
    WebGLRenderingContext.prototype.shaderSource = function shaderSource(shader: WebGLShader): void {
      Reflect.apply(give, this, [shader, 'no program']);
    };
  });
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await page.locator(PICTURE).waitFor({ state: 'attached' });
  await expect.poll(() => colours(page)).toBeGreaterThan(100);
  await expect(page.getByText('Something went wrong').count()).resolves.toBe(0);
  expect(complaints.filter((text) => !text.includes('Shader'))).toEqual([]);
});
