import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { faults } from './axe.ts';
import { atTurn, button, goOn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

/** The menu's entries that open a dialog, and how that is headed. */
const DIALOGS = [
  ['Help and keys', 'Help and keys'],
  ['Earlier reports', 'Earlier reports'],
  ['About this scenario', 'About this scenario'],
] as const;

test.each(['paper', 'night'])(
  '%s: everyone can choose a game and read the desk, as far as a program can tell',
  async (theme) => {
    const { page } = await house.visit(`?motion=off&sound=off&theme=${theme}`);
    await page.getByText('A New Level.', { exact: false }).first().waitFor();
    expect.soft(await faults(page, theme), 'title').toEqual([]);
    await button(page, 'Play').click();
    await button(page, 'Begin').waitFor();
    expect.soft(await faults(page, theme), 'choice').toEqual([]);

    await page.goto(house.address + opening('russia', `&theme=${theme}`));
    await atTurn(page, 1);
    await region(page, 'Map').getByRole('button', { name: 'North Korea (DPRK)', exact: true }).click();
    expect.soft(await faults(page, theme), 'desk').toEqual([]);
    for (const tab of ['Instruments', 'Indicators', 'Interests', 'History']) {
      await page.getByRole('tab', { name: tab }).click();
      expect.soft(await faults(page, theme), tab).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Table view' }).click();
    expect.soft(await faults(page, theme), 'table view').toEqual([]);
  },
);

test.each(['paper', 'night'])(
  '%s: everyone can talk at the Table and in the Council, and open what the menu holds',
  async (theme) => {
    const { page } = await house.visit(opening('russia', `&theme=${theme}`));
    await atTurn(page, 1);
    await region(page, 'Map').getByRole('button', { name: 'North Korea (DPRK)', exact: true }).click();
    await page
      .getByRole('button', { name: /^Open the Table/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: 'The Table' }).waitFor();
    expect.soft(await faults(page, theme), 'the Table').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'The Security Council' }).waitFor();
    await page.getByRole('button', { name: /^China, permanent/ }).click();
    expect.soft(await faults(page, theme), 'the Council').toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Menu').click();
    await button(page, 'Save the replay file').waitFor();
    expect.soft(await faults(page, theme), 'the menu').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [entry, name] of DIALOGS) {
      await button(page, 'Menu').click();
      await button(page, entry).click();
      await page.getByRole('dialog', { name }).waitFor();
      expect.soft(await faults(page, theme), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await button(page, 'Menu').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByRole('heading', { name: 'This cannot be opened' }).waitFor();
    expect.soft(await faults(page, theme), 'a file that cannot be opened').toEqual([]);
  },
);

test.each(['paper', 'night'])(
  '%s: everyone can follow the resolution, the report and the debrief',
  async (theme) => {
    const { page } = await house.visit(opening('north-korea', `&theme=${theme}`));
    await atTurn(page, 1);
    await goOn(page, (name) => name === 'Skip');
    expect.soft(await faults(page, theme), 'resolution').toEqual([]);
    await goOn(page, (name) => name === 'Next turn');
    expect.soft(await faults(page, theme), 'report').toEqual([]);
    await goOn(page, (name) => name === 'Debrief');
    expect.soft(await faults(page, theme), 'debrief').toEqual([]);
    // every table of who trusts whom, the numbers of a chart, an opened reason and an opened cause
    const folded = page
      .getByRole('button', { name: /’s word /, expanded: false })
      .or(page.locator('details:not([open]) > summary'));
    while ((await folded.count()) > 0) await folded.first().click();
    await page.getByRole('button', { name: /^Why/ }).first().click();
    await page
      .getByRole('table', { name: /’s word$/ })
      .getByRole('button')
      .first()
      .click();
    await page.locator('.popover').waitFor();
    expect.soft(await faults(page, theme), 'debrief, opened').toEqual([]);
  },
);

test.each([
  [1366, 768],
  [1920, 1080],
])('at %i × %i nothing lies outside the window', async (width, height) => {
  const { page } = await house.visit(opening('russia'));
  await page.setViewportSize({ width, height });
  await atTurn(page, 1);
  const outside = () =>
    page.evaluate(() => {
      const root = document.documentElement;
      return { across: root.scrollWidth - root.clientWidth, down: root.scrollHeight - root.clientHeight };
    });
  expect(await outside()).toEqual({ across: 0, down: 0 });
  const send = await button(page, 'Send démarches').boundingBox();
  expect(send!.y + send!.height).toBeLessThanOrEqual(height);
});

test('on a phone the controls of the resolution lie in one row', async () => {
  const { page } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Skip');
  await button(page, 'Pause').click(); // else it may be told to its end meanwhile
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    const buttons = await page.locator('.resolution-tools button').evaluateAll((found) =>
      found.map((one) => {
        const { left, right, top } = one.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    expect(buttons).toHaveLength(6);
    expect(new Set(buttons.map(({ top }) => top)).size).toBe(1);
    for (const { left, right } of buttons) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  }
});

test('at 200 % zoom everything is still there, by scrolling down alone', async () => {
  const { page } = await house.visit(opening('russia'));
  await page.setViewportSize({ width: 683, height: 384 });
  await atTurn(page, 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await goOn(page, (name) => name === 'Next turn');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
});
