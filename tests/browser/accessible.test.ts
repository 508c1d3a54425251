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

test('everyone can choose a game and read the desk, as far as a program can tell', async () => {
  const { page } = await house.visit('?motion=off&sound=off');
  await page.getByText('A New Level.', { exact: false }).first().waitFor();
  expect.soft(await faults(page), 'title').toEqual([]);
  await button(page, 'Play').click();
  await button(page, 'Begin').waitFor();
  expect.soft(await faults(page), 'choice').toEqual([]);

  await page.goto(house.address + opening('russia'));
  await atTurn(page, 1);
  await region(page, 'Map').getByRole('button', { name: 'North Korea (DPRK)', exact: true }).click();
  expect.soft(await faults(page), 'desk').toEqual([]);
  for (const tab of ['Instruments', 'Indicators', 'Interests', 'History']) {
    await page.getByRole('tab', { name: tab }).click();
    expect.soft(await faults(page), tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Table view' }).click();
  expect.soft(await faults(page), 'table view').toEqual([]);
});

test('everyone can talk at the Table and in the Council, and open what the menu holds', async () => {
  const { page } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await region(page, 'Map').getByRole('button', { name: 'North Korea (DPRK)', exact: true }).click();
  await page
    .getByRole('button', { name: /^Open the Table/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'The Table' }).waitFor();
  expect.soft(await faults(page), 'the Table').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: 'The Security Council' }).waitFor();
  await page.getByRole('button', { name: /^China, permanent/ }).click();
  expect.soft(await faults(page), 'the Council').toEqual([]);
  await page.keyboard.press('Escape');
  await button(page, 'Menu').click();
  await button(page, 'Save the replay file').waitFor();
  expect.soft(await faults(page), 'the menu').toEqual([]);
  await page.keyboard.press('Escape');
  for (const [entry, name] of DIALOGS) {
    await button(page, 'Menu').click();
    await button(page, entry).click();
    await page.getByRole('dialog', { name }).waitFor();
    expect.soft(await faults(page), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await button(page, 'Menu').click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByRole('heading', { name: 'This cannot be opened' }).waitFor();
  expect.soft(await faults(page), 'a file that cannot be opened').toEqual([]);
});

// the debrief is looked at where a crisis has been: crisis.test.ts
test('everyone can follow the resolution and the report', async () => {
  const { page } = await house.visit(opening('north-korea'));
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Skip');
  expect.soft(await faults(page), 'resolution').toEqual([]);
  await goOn(page, (name) => name === 'Next turn');
  expect.soft(await faults(page), 'report').toEqual([]);
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

test('night is asked for in the address, and changed by a key; nothing lies outside the window, whatever its size', async () => {
  const { page } = await house.visit(opening('russia', '&theme=night'));
  await atTurn(page, 1);
  const themed = () => page.evaluate(() => document.documentElement.dataset['theme']);
  expect(await themed()).toBe('night');
  await page.keyboard.press('n');
  await expect.poll(themed).toBe('paper');

  const outside = () =>
    page.evaluate(() => {
      const root = document.documentElement;
      return { across: root.scrollWidth - root.clientWidth, down: root.scrollHeight - root.clientHeight };
    });
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await outside(), `${width} × ${height}`).toEqual({ across: 0, down: 0 });
    const send = await button(page, 'Send démarches').boundingBox();
    expect(send!.y + send!.height).toBeLessThanOrEqual(height);
  }

  // at 200 % zoom everything is still there, by scrolling down alone
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await goOn(page, (name) => name === 'Next turn');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
});
