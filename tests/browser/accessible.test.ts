import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, button, goOn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

/** What axe finds wrong, in a line each. A theme changes colours alone: by night nothing else need be looked at again. */
async function faults(page: Page, theme: string): Promise<string[]> {
  // a colour on its way from one to the other is nobody's contrast: motion is off, so this is a frame or two
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    theme === 'night'
      ? axe.withRules(['color-contrast', 'link-in-text-block'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The menu's entries that open a dialog, and how that is headed. */
const DIALOGS = [
  ['Help and keys', 'Help and keys'],
  ['Earlier reports', 'Earlier reports'],
  ['About this scenario', 'About this scenario'],
] as const;

test.each(['paper', 'night'])(
  '%s: everyone can choose a game, read the desk and talk at the Table, as far as a program can tell',
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
    for (const [entry, name] of DIALOGS) {
      await button(page, 'Menu').click();
      await button(page, entry).click();
      await page.getByRole('dialog', { name }).waitFor();
      expect.soft(await faults(page, theme), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
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

test('at 200 % zoom everything is still there, by scrolling down alone', async () => {
  const { page } = await house.visit(opening('russia'));
  await page.setViewportSize({ width: 683, height: 384 });
  await atTurn(page, 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await goOn(page, (name) => name === 'Next turn');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
});
