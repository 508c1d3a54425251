// Takes the pictures of docs/gallery/ from the built page, always of the same game: every screen and lens in both
// themes, and the planning of every size that the game promises.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { page as builtPage } from './bundle.mjs';
import { ensureChromium } from './chromium.mjs';
import { goOn } from './screenshots.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { isMain, root } from './shared.mjs';

const folder = join(root, 'docs', 'gallery');
const themes = ['paper', 'night'];
const sizes = {
  1366: { width: 1366, height: 768 },
  1920: { width: 1920, height: 1080 },
  2560: { width: 2560, height: 1440 },
  phone: { width: 390, height: 844 },
  // what a window of 1366 × 768 holds at 200 %
  zoom: { width: 683, height: 384 },
};
/** Keys of the lenses, with what each is called here. */
const lenses = { 2: 'treaties', 3: 'sanctions', 4: 'trade', 5: 'threat', 6: 'blocs', 7: 'table-view' };

/** On a phone the button that sends lies in the tray, which is called by what is in it. */
async function sendFromTray(page) {
  const skip = page.getByRole('button', { name: 'Skip', exact: true });
  while ((await skip.count()) === 0) {
    const tray = page
      .getByRole('navigation', { name: 'Panels' })
      .getByRole('button', { name: /^(Tray|Replies)/ });
    if ((await tray.count()) > 0) await tray.click();
    const send = page.getByRole('button', { name: /^Send (démarches|replies)$/ });
    if ((await send.count()) > 0) await send.click();
    await page.waitForTimeout(500);
  }
}

/** One size in one theme; what is shown of each differs, or the folder would hold a hundred pictures. */
async function take(browser, address, size, theme) {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'en-GB' });
  const page = await context.newPage();
  const shot = async (name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(900); // the map settles and is baked crisply
    const path = join(folder, `${name}-${size}-${theme}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 52 });
  };
  const button = (name) => page.getByRole('button', { name, exact: true });
  const whole = size === '1366';
  const query = `motion=off&sound=off&theme=${theme}`;

  if (size !== '2560' && size !== 'zoom') {
    await page.goto(`${address}?${query}`);
    await page.getByText('A New Level.').first().waitFor();
    await shot('title');
  }
  await page.goto(`${address}?scenario=new-level-2024&seat=russia&seed=1&turns=6&${query}`);
  await page.getByText('turn 1 of 6').waitFor();
  await page.locator('.sheet-of-map canvas:visible').waitFor();
  if (size === 'phone') {
    for (const sheet of ['Cables', 'Map', 'Dossier', 'Tray']) {
      await page
        .getByRole('navigation', { name: 'Panels' })
        .getByRole('button', { name: new RegExp(`^${sheet}`) })
        .click();
      await shot(`planning-${sheet.toLowerCase()}`);
    }
  } else {
    await page
      .getByRole('list', { name: 'Actors' })
      .getByRole('button', { name: 'North Korea (DPRK)' })
      .click();
    await shot('planning');
    // in so low a window the page scrolls, past the cables to the map and on to the dossier
    for (const name of size === 'zoom' ? ['Map', 'Dossier'] : []) {
      await page.getByRole('region', { name, exact: true }).evaluate((part) => part.scrollIntoView());
      await shot(`planning-${name.toLowerCase()}`);
    }
  }
  if (size === '2560' || size === 'zoom') return context.close();

  if (whole) {
    for (const [key, name] of Object.entries(lenses)) {
      await page.keyboard.press(key);
      await shot(`lens-${name}`);
    }
    await page.keyboard.press('1');
    const open = page.getByRole('button', { name: /^Open the Table/ }).first();
    await open.click();
    await page.getByRole('dialog', { name: 'The Table' }).waitFor();
    await shot('table');
    await page.keyboard.press('Escape');
  }
  if (size === 'phone') await sendFromTray(page);
  else await goOn(page, 'Skip');
  await button('Pause').click();
  await shot('resolution');
  await button('Skip').click();
  if (size !== '1920') await shot('report');
  if (size !== 'phone') {
    await goOn(page, 'Debrief');
    await shot('debrief');
  }
  return context.close();
}

export async function gallery() {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await serve(await builtPage());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--mute-audio'],
  });
  try {
    for (const theme of themes)
      for (const size of Object.keys(sizes)) await take(browser, server.address, size, theme);
  } finally {
    await browser.close();
    await server.close();
  }
  const names = readdirSync(folder);
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(`docs/gallery: ${names.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
  return true;
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) && (await gallery()) ? 0 : 1;
