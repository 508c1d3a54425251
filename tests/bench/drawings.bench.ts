/**
 * The built page in Chromium, its map dragged by a hand, beside plain drawings of the same countries dragged the
 * same way in the same run; then what the page costs at its start and at rest. All drawn in software, as on a
 * school's machine without a graphics driver.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { ensureChromium } from '../../scripts/chromium.mjs';
import type { serve } from '../../scripts/serve.mjs';

const VIEW = { width: 1366, height: 768 };
const STEPS = 120;
/** Pixels that a drag goes to each side: so far that no drawing can merely slide what it has drawn. */
const REACH = 420;
const GAME = '?scenario=new-level-2024&seat=russia&seed=1&sound=off';
/** A title and a map on a machine four times as slow, in ms. */
const SLOWDOWN = 4;

/** What scripts/bench.mjs hands to every benchmark. */
interface Tools {
  readonly page: () => Promise<string>;
  readonly drawings: () => Promise<string>;
  readonly ensureChromium: typeof ensureChromium;
  readonly serve: typeof serve;
}

interface Row {
  readonly what: string;
  readonly [figure: string]: string | number;
}

const open = async (browser: Browser): Promise<{ page: Page; tools: CDPSession }> => {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-GB' });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  return { page, tools };
};

/** Seconds that the page's thread has spent so far, by kind. */
async function spent(tools: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await tools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Drags over the middle of the window and back, and says what a frame cost. */
async function drag(page: Page, tools: CDPSession, what: string): Promise<Row> {
  await page.waitForTimeout(1200);
  await page.evaluate(() => {
    const counter = { frames: 0 };
    Object.assign(window, { counter });
    const count = (): void => {
      counter.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const [x, y] = [640, 400];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { counter: { frames: number } }).counter.frames);
  const [before, first, begun] = [await spent(tools), await frames(), performance.now()];
  for (let step = 1; step <= STEPS; step += 1) {
    const along = Math.sin((step / STEPS) * Math.PI * 2);
    await page.mouse.move(x + along * REACH, y + along * 120);
  }
  const [after, last, ended] = [await spent(tools), await frames(), performance.now()];
  await page.mouse.up();
  const drawn = Math.max(1, last - first);
  const each = (name: string): number =>
    Math.round((((after[name] ?? 0) - (before[name] ?? 0)) * 100_000) / drawn) / 100;
  return {
    what,
    'JS ms a frame': each('ScriptDuration'),
    'all ms a frame': each('TaskDuration'),
    'frames a second': Math.round((drawn * 1000) / (ended - begun)),
  };
}

export default async function bench(hands: Tools): Promise<readonly Row[]> {
  const executablePath = await hands.ensureChromium();
  if (executablePath === undefined) return [];
  const game = await hands.serve(await hands.page());
  const plain = await hands.serve(await hands.drawings());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--mute-audio'],
  });
  try {
    const rows: Row[] = [];
    const ours = await open(browser);
    await ours.page.goto(game.address + GAME);
    await ours.page.locator('canvas').waitFor();
    rows.push(await drag(ours.page, ours.tools, 'Démarche'));
    for (const [query, name] of [
      ['canvas', 'd3 on canvas'],
      ['svg', 'd3 in SVG'],
      ['leaflet', 'Leaflet'],
    ]) {
      const { page, tools } = await open(browser);
      await page.goto(`${plain.address}tests/bench/drawings/?${query}`);
      await page.locator('html[data-ready=yes]').waitFor();
      rows.push(await drag(page, tools, name ?? ''));
      await page.context().close();
    }
    await ours.page.context().close();
    rows.push(...(await costs(browser, game.address)));
    return rows;
  } finally {
    await browser.close();
    await Promise.all([game.close(), plain.close()]);
  }
}

/** Start, change of lens and rest. */
async function costs(browser: Browser, address: string): Promise<Row[]> {
  const { page, tools } = await open(browser);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  let begun = performance.now();
  await page.goto(`${address}?sound=off`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const title = Math.round(performance.now() - begun);
  begun = performance.now();
  await page.goto(address + GAME, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Whole map' }).waitFor(); // there with the map
  // and the frame that was asked for with it has been drawn
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const map = Math.round(performance.now() - begun);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(2000);

  const before = await spent(tools);
  await page.waitForTimeout(10_000);
  const after = await spent(tools);
  const rest = ((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 10;

  const lenses: number[] = [];
  for (const key of ['4', '5', '6', '2', '3', '1']) {
    const used = await spent(tools);
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    lenses.push(((await spent(tools))['ScriptDuration'] ?? 0) - (used['ScriptDuration'] ?? 0));
    await page.waitForTimeout(500);
  }
  await page.context().close();
  return [
    { what: `title readable, ${SLOWDOWN} × slower (1,500)`, ms: title },
    { what: `map drawn, ${SLOWDOWN} × slower (4,000)`, ms: map },
    { what: 'change of lens, slowest of six (100)', ms: Math.round(Math.max(...lenses) * 1000) },
    { what: 'ten seconds at rest (1 % of a core)', '% of a core': Math.round(rest * 100) / 100 },
  ];
}
