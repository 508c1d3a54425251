// Takes the pictures of docs/screenshots/ from the built page, always of the same game.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { page as builtPage } from './bundle.mjs';
import { ensureChromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';
import { isMain, root } from './shared.mjs';

const folder = join(root, 'docs', 'screenshots');
const game = '?scenario=new-level-2024&seat=russia&seed=1&motion=off&sound=off';
export const onward = ['Send démarches', 'Send replies', 'Skip', 'Next turn', 'Read the debrief'];

/** Presses what leads on until the button or heading `until` is there. */
export async function goOn(page, until) {
  for (;;) {
    const handle = await page.waitForFunction(
      ([names, last]) => {
        const texts = new Set(
          [...document.querySelectorAll('button, h1')].map(
            (one) => one.getAttribute('aria-label') ?? one.textContent,
          ),
        );
        return texts.has(last) ? last : names.find((name) => texts.has(name));
      },
      [onward, until],
    );
    const name = await handle.jsonValue();
    if (name === until) return;
    await page.getByRole('button', { name, exact: true }).click();
  }
}

async function take(page, address) {
  const shot = async (name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(1200); // the map settles and is baked crisply
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`docs/screenshots/${name}.png`);
  };
  const button = (name) => page.getByRole('button', { name, exact: true });

  await page.goto(`${address}?motion=off&sound=off`);
  await page.getByText('A New Level.').waitFor();
  await shot('title');

  await page.goto(address + game);
  await page.getByText('turn 1 of 12').waitFor();
  await page.locator('.sheet-of-map canvas:visible').waitFor();
  await page
    .getByRole('list', { name: 'Actors' })
    .getByRole('button', { name: 'North Korea (DPRK)' })
    .click();
  await shot('planning');

  await page
    .getByRole('button', { name: /^Open the Table/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'The Table' }).waitFor();
  await shot('table');
  await button('Put this on the table').click();
  await page.keyboard.press('Escape');

  await goOn(page, 'Skip');
  await button('Pause').click();
  await shot('resolution');
  await button('Skip').click();
  await shot('report');
  await goOn(page, 'Debrief');
  await shot('debrief');
}

export async function screenshots() {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return false;
  mkdirSync(folder, { recursive: true });
  const server = await serve(await builtPage());
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--mute-audio'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await take(page, server.address);
    return true;
  } finally {
    await browser.close();
    await server.close();
  }
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) && (await screenshots()) ? 0 : 1;
