/**
 * The built page in Chromium, its map dragged by a hand, beside plain drawings of the same countries dragged the
 * same way in the same run; then what the page costs at its start and at rest. All drawn in software, as on a
 * school's machine without a graphics driver.
 *
 * What is counted. JS is all script that ran on the page's thread during the drag, by whatever it was called, with
 * the calls into the browser (painting on a canvas) that it waited for. "All" is everything on that thread: style,
 * layout and paint, too. Both are divided by the frames that the page made meanwhile. What the browser draws on
 * other threads is in the frames a second alone.
 *
 * What is the same for each. The countries, the window, the browser, the gesture: mouse events through the
 * browser's own input, the next one sent when the last was handled. All pages stay open, the drawings take turns,
 * and what is printed is the median of the rounds.
 *
 * What is not the same. The plain drawings are nothing but tinted countries: no names, ties, seals, coasts or
 * hatching, and nothing in them can be pointed at. The one on a canvas projects and paints anew each frame; SVG
 * and Leaflet have drawn all there is once, and are moved. Ours has drawn the window and a margin.
 */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { ensureChromium } from '../../scripts/chromium.mjs';
import type { serve } from '../../scripts/serve.mjs';

const VIEW = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };
const ROUNDS = 5;
const GAME = '?scenario=new-level-2024&seat=russia&seed=1&sound=off';
/** A title and a map on a machine four times as slow, in ms. */
const SLOWDOWN = 4;
/** Times as large for each press of the button. */
const STEP = 1.4;

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

/** One drawing, open in a page of its own. */
interface Sitter {
  readonly what: string;
  readonly page: Page;
  readonly tools: CDPSession;
}

interface Reading {
  readonly js: number;
  readonly all: number;
  readonly rate: number;
}

type Stroke = readonly (readonly [x: number, y: number])[];

/** To and fro about the middle: as far as a hand goes on the map in one drag. */
const SWAY: readonly Stroke[] = [
  Array.from({ length: 121 }, (_, step) => {
    const along = Math.sin((step / 120) * Math.PI * 2);
    return [640 + along * 420, 400 + along * 120] as const;
  }),
];

/** Across the whole sheet: stroke after stroke without a rest, three one way and three back. */
const HAUL: readonly Stroke[] = [1, 1, 1, -1, -1, -1].map((way) =>
  Array.from({ length: 31 }, (_, step) => [660 + way * (320 - (step / 30) * 640), 300] as const),
);

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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Drags by these strokes, and says what a frame cost. */
async function drag({ page, tools }: Sitter, strokes: readonly Stroke[]): Promise<Reading> {
  await page.bringToFront();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const counter = { frames: 0, ends: false };
    Object.assign(window, { counter });
    const count = (): void => {
      counter.frames += 1;
      if (!counter.ends) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const frames = (ends: boolean): Promise<number> =>
    page.evaluate((ending) => {
      const { counter } = window as unknown as { counter: { frames: number; ends: boolean } };
      counter.ends = ending;
      return counter.frames;
    }, ends);
  // straight to the browser: Playwright's mouse runs script of its own in the page at every move
  const send = (
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    [x, y]: Stroke[number],
  ): Promise<unknown> =>
    tools.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  const first = await frames(false);
  const [before, begun] = [await spent(tools), performance.now()];
  for (const stroke of strokes) {
    const [from = [0, 0], to = [0, 0]] = [stroke[0], stroke.at(-1)];
    await send('mousePressed', from);
    for (const at of stroke) await send('mouseMoved', at);
    await send('mouseReleased', to);
  }
  const [after, ended] = [await spent(tools), performance.now()];
  const drawn = Math.max(1, (await frames(true)) - first);
  const each = (name: string): number => (((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / drawn;
  return {
    js: each('ScriptDuration'),
    all: each('TaskDuration'),
    rate: (drawn * 1000) / (ended - begun),
  };
}

/** Every drawing by every stroke, in turns; medians. */
async function compare(sitters: readonly Sitter[], strokes: readonly Stroke[], how: string): Promise<Row[]> {
  const readings = new Map<Sitter, Reading[]>(sitters.map((sitter) => [sitter, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [sitter, known] of readings) known.push(await drag(sitter, strokes));
  return [...readings].map(([{ what }, all]) => ({
    what: `${what}, ${how}`,
    'JS ms a frame': Math.round(median(all.map(({ js }) => js)) * 100) / 100,
    'all ms a frame': Math.round(median(all.map((one) => one.all)) * 100) / 100,
    'frames a second': Math.round(median(all.map(({ rate }) => rate))),
  }));
}

/** The plain drawings, so many times larger than the map at home. */
async function plainSitters(browser: Browser, address: string, large: number): Promise<Sitter[]> {
  const sitters: Sitter[] = [];
  for (const [kind, what] of [
    ['canvas', 'd3 on canvas'],
    ['svg', 'd3 in SVG'],
    ['leaflet', 'Leaflet'],
  ] as const) {
    const { page, tools } = await open(browser);
    await page.goto(`${address}tests/bench/drawings/?as=${kind}&large=${large}`);
    await page.locator('html[data-ready=yes]').waitFor();
    sitters.push({ what, page, tools });
  }
  return sitters;
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
    const { page, tools } = await open(browser);
    await page.goto(game.address + GAME);
    await page.locator('.sheet-of-map canvas:visible').waitFor();
    const ours = { what: 'Démarche', page, tools };
    for (const [nearer, strokes, how] of [
      [0, SWAY, 'to and fro'],
      [3, HAUL, 'hauled'],
    ] as const) {
      const others = await plainSitters(browser, plain.address, STEP ** nearer);
      await page.bringToFront();
      for (let times = 0; times < nearer; times += 1)
        await page.getByRole('button', { name: 'Zoom in' }).click();
      rows.push(...(await compare([ours, ...others], strokes, how)));
      for (const other of others) await other.page.context().close();
    }
    await page.context().close();
    rows.push(...(await costs(browser, game.address)));
    return rows;
  } finally {
    await browser.close();
    await Promise.all([game.close(), plain.close()]);
  }
}

/** Of a change to each lens, the most script, in ms. */
async function lensChange(page: Page, tools: CDPSession): Promise<number> {
  const lenses: number[] = [];
  for (const key of ['4', '5', '6', '2', '3', '1']) {
    const used = await spent(tools);
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    lenses.push(((await spent(tools))['ScriptDuration'] ?? 0) - (used['ScriptDuration'] ?? 0));
    await page.waitForTimeout(2500); // the map is wholly at rest again
  }
  return Math.round(Math.max(...lenses) * 1000);
}

/** Of a step nearer, the longest task of the page's thread, in ms; 0 if none is longer than the 50 that a browser tells of. */
async function stepNearer(page: Page): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(4000);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return Math.round(Math.max(0, ...tasks));
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

  const usual = await lensChange(page, tools);
  await page.setViewportSize(LARGE);
  await page.waitForTimeout(4000);
  const large = await lensChange(page, tools);
  const nearer = await stepNearer(page);
  await page.context().close();
  return [
    { what: `title readable, ${SLOWDOWN} × slower (1,500)`, ms: title },
    { what: `map drawn, ${SLOWDOWN} × slower (4,000)`, ms: map },
    { what: 'change of lens, slowest of six (100)', ms: usual },
    { what: `change of lens at ${LARGE.width} × ${LARGE.height}, slowest of six (100)`, ms: large },
    { what: 'a step nearer there, longest task', ms: nearer },
    { what: 'ten seconds at rest (1 % of a core)', '% of a core': Math.round(rest * 100) / 100 },
  ];
}
