import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
  // counts what is drawn on a canvas that is on the page (the sheet is baked on ones that are not), what a thread of
  // its own has been asked to print, and what of it it has not handed back yet
  await house.context.addInitScript(() => {
    const drawn = { count: 0, asked: 0, ordered: 0 };
    Object.assign(window, { drawn });
    const post = Reflect.get(Worker.prototype, 'postMessage') as () => void;
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function postMessage(...args: [unknown]) {
      const [message] = args;
      if (typeof message === 'object' && message !== null && 'what' in message) {
        drawn.asked += 1;
        drawn.ordered += 1;
        if (!heard.has(this)) {
          this.addEventListener('message', () => (drawn.ordered -= 1));
          this.addEventListener('error', () => (drawn.ordered = 0));
        }
        heard.add(this);
      }
      Reflect.apply(post, this, args);
    };
    const draw = Reflect.get(CanvasRenderingContext2D.prototype, 'drawImage') as () => void;
    CanvasRenderingContext2D.prototype.drawImage = function drawImage(...args: unknown[]) {
      if (this.canvas.isConnected) drawn.count += 1;
      Reflect.apply(draw, this, args);
    };
  });
});
afterAll(() => house?.close());

interface Counted {
  /** What was drawn on canvases of the page. */
  readonly count: number;
  /** What was asked to be printed, and what of it is being printed. */
  readonly asked: number;
  readonly ordered: number;
}

/**
 * What was counted after `wait` milliseconds of the page's own clock, and the frames that had been asked for by then: a
 * page short of time is not taken for one at rest.
 */
const counted = (page: Page, wait = 0): Promise<Counted> =>
  page.evaluate(async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return { ...(window as unknown as { drawn: Counted }).drawn };
  }, wait);

const drawn = async (page: Page): Promise<number> => (await counted(page)).count;

/**
 * Waits until for a while nothing was drawn or handed over to be drawn; a map that never rests keeps the test until it
 * fails.
 */
async function quiet(page: Page): Promise<number> {
  let before: Counted = { count: -1, asked: -1, ordered: 0 };
  let now = await counted(page);
  while (before.count !== now.count || before.asked !== now.asked || before.ordered + now.ordered > 0) {
    before = now;
    now = await counted(page, 1200);
  }
  return now.count;
}

/** What was printed elsewhere: a still over the picture, and what lies against its edge. */
const leavesOf = (page: Page): Locator => page.locator('.sheet-of-map > div > div');

/** A game with its map drawn and at rest. */
async function atRest(query: string): Promise<Page> {
  const { page } = await house.visit(query);
  await atTurn(page, 1);
  await page.locator('.sheet-of-map canvas:visible').waitFor();
  await page.waitForFunction(() => (window as unknown as { drawn: Counted }).drawn.count > 0);
  await quiet(page);
  return page;
}

test('a map at rest costs nothing; a drag slides what is drawn, and once it is over the map rests again', async () => {
  const page = await atRest(opening('russia'));
  const leaves = leavesOf(page);
  await expect.poll(() => leaves.count()).toBe(1);
  // a name under the inset's card has moved aside by then, and the inset was drawn with it
  const before = await quiet(page);
  await page.waitForTimeout(1200);
  expect(await drawn(page)).toBe(before);

  const box = await region(page, 'Map').boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moved = (): Promise<number> =>
    page.locator('.sheet-of-map > div').evaluate((pane) => pane.getBoundingClientRect().x);
  const stood = await moved();
  await page.mouse.move(x + 260, y + 90, { steps: 10 });
  await expect.poll(moved).toBe(stood + 260);
  expect(await drawn(page)).toBe(before);
  await page.mouse.up();

  for (const name of ['Zoom in', 'Zoom in']) await page.getByRole('button', { name }).click();
  expect(await quiet(page)).toBeGreaterThan(before);
  await page.mouse.move(x, y + 180);
  await page.mouse.down();
  await page.mouse.move(x, y - 320, { steps: 12 });
  await page.mouse.up();

  const after = await quiet(page);
  await page.waitForTimeout(1200);
  expect(await drawn(page)).toBe(after);
});

/** The share of a picture's pixels that another has in another colour, as the eye sees it. */
const otherwise = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        }),
      );
      if (a === undefined || b === undefined || a.length === 0 || a.length !== b.length) return 1;
      const far = a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 12);
      return far.length / a.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );

/** The map alone, without what stands on it, three steps nearer and at rest; and where a hand can take hold of it. */
async function nearer(page: Page): Promise<{ x: number; top: number; foot: number }> {
  for (const name of ['Zoom in', 'Zoom in', 'Zoom in']) await page.getByRole('button', { name }).click();
  await quiet(page);
  const box = await region(page, 'Map').boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  await page.addStyleTag({ content: '.desk > :not(.sheet-of-map) { visibility: hidden }' });
  return { x: box.x + box.width / 2, top: box.y + 100, foot: box.y + box.height - 60 };
}

const CLIP = { x: 0, y: 0, width: 1366, height: 300 };

/** Sees that a picture that was dragged to is the one that is there at rest, and not the first. */
async function seeSame(page: Page, first: Buffer, leaves: number): Promise<void> {
  const held = await page.screenshot({ clip: CLIP });
  await expect.poll(() => leavesOf(page).count()).toBe(leaves);
  await quiet(page);
  const rested = await page.screenshot({ clip: CLIP });
  const blank = await house.visit('');
  expect(await otherwise(blank.page, first, rested)).toBeGreaterThan(0.1);
  // names of places are set anew where the view has come to
  expect(await otherwise(blank.page, held, rested)).toBeLessThan(0.015);
}

test('what a very long drag uncovers is printed elsewhere, as it would be at rest, and the page draws nothing', async () => {
  const page = await atRest(opening('russia'));
  const { x, top, foot } = await nearer(page);
  const leaves = leavesOf(page);
  await expect.poll(() => leaves.count()).toBe(1);
  const first = await page.screenshot({ clip: CLIP });
  const before = await drawn(page);
  await page.mouse.move(x, top);
  await page.mouse.down();
  await page.mouse.move(x + 40, top + 240, { steps: 12 });
  await expect.poll(() => leaves.count()).toBeGreaterThan(1);
  await page.mouse.move(x + 30, foot, { steps: 6 });
  await page.mouse.up();
  await page.mouse.move(x, top);
  await page.mouse.down();
  await page.mouse.move(x - 40, top + 120, { steps: 6 });
  await page.mouse.up();
  expect(await drawn(page)).toBe(before);
  // a new still is large enough by itself
  await seeSame(page, first, 1);
});

test('where that thread does not start the page paints it by itself, strip by strip', async () => {
  await house.context.route('**/press.worker-*', (route) => route.abort());
  const page = await atRest(opening('russia'));
  await house.context.unroute('**/press.worker-*');
  const { x, top, foot } = await nearer(page);
  const first = await page.screenshot({ clip: CLIP });
  const before = await drawn(page);
  // stroke after stroke, without a rest, on to a side that was never baked
  for (const tilt of [60, -40]) {
    await page.mouse.move(x, top);
    await page.mouse.down();
    await page.mouse.move(x + tilt, foot, { steps: 12 });
    await page.mouse.up();
  }
  expect(await drawn(page)).toBeGreaterThan(before);
  await seeSame(page, first, 0);
});

test('a game that is left while its map waits to be sharpened is left in peace', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await page.locator('.sheet-of-map canvas:visible').waitFor();
  await quiet(page);
  const orders = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let lost = 0;
        // from now on what is ordered is never printed
        Worker.prototype.postMessage = () => void (lost += 1);
        document.querySelector<HTMLButtonElement>('[aria-label="Zoom in"]')?.click();
        setTimeout(() => resolve(lost), 600);
      }),
  );
  expect(orders).toBeGreaterThan(0);
  await page.goBack();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await page.waitForTimeout(300);
  expect(complaints).toEqual([]);
});

test('a click on a land opens the dossier of whose it is', async () => {
  const page = await atRest(opening('japan'));
  const heading = region(page, 'Dossier').getByRole('heading').first();
  await expect.poll(() => heading.textContent()).toContain('Japan');
  const box = await region(page, 'Map').boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  const found = new Set<string>();
  for (let column = 0.2; column < 0.9; column += 0.1) {
    for (let row = 0.35; row < 0.85; row += 0.1) {
      await page.mouse.move(box.x + box.width * column, box.y + box.height * row);
      const pointed = await page
        .locator('.sheet-of-map > div')
        .evaluate((pane) => pane.style.cursor === 'pointer');
      if (!pointed) continue;
      await page.mouse.down();
      await page.mouse.up();
      found.add((await heading.textContent()) ?? '');
    }
  }
  expect([...found].join()).toContain('Russia');
  expect([...found].join()).toContain('China');
});
