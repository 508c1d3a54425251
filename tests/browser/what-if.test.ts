import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { faults } from './axe.ts';
import { atTurn, button, goOn, isFocusLost, opening, region, tabTo } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

const RUN = 'Play 40 games each way';
const ENVOYS = 'An envoy at this desk';
const whatIf = (page: Page) => page.locator('.what-if');

/** The debrief of a short game in which we sent one order. */
async function atDebrief(page: Page): Promise<void> {
  await atTurn(page, 1);
  const dossier = region(page, 'Dossier');
  await dossier.locator('li.act:not(.off) button[aria-expanded]').first().click();
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  await goOn(page, (name) => name === 'Debrief');
}
/** Games of the small scenario are over before anybody could call them off. */
const SMALL = '?scenario=the-strait&seat=arven&seed=1&motion=off&sound=off';

test('a turning point is played otherwise, and the game by envoys, by the keyboard alone; what came of it is read out', async () => {
  const { page, complaints } = await house.visit(SMALL);
  await atDebrief(page);
  await tabTo(page, /^What if not: /);
  const asked = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'What if');
  expect(asked).toMatch(/^What if not: ./);
  await tabTo(page, RUN);
  await page.keyboard.press('Enter');
  // the focus waits with the games, and then reads what came of them
  await page.waitForFunction(() => /of 40 games/.test(document.activeElement?.textContent ?? ''));
  await page.waitForFunction(
    () => document.activeElement?.textContent === 'What came of 40 games each way',
    undefined,
    { timeout: 90_000 },
  );
  expect(await page.locator('[aria-live="polite"]').first().textContent()).toMatch(
    /on average|the same points/,
  );
  const score = await page.locator('.score-head strong').textContent();
  const row = whatIf(page).getByRole('row', { name: /^Points in all/ });
  expect(await row.getByRole('cell').first().textContent()).toBe(score);
  expect(await whatIf(page).textContent()).toContain('prove nothing');
  expect(await button(page, 'Look closer: 200 games each way').isEnabled()).toBe(true);
  await whatIf(page).locator('summary').click();
  expect.soft(await faults(page), 'what came of it').toEqual([]);

  // another decision: what was found of the first is not told of it
  const decision = whatIf(page).getByRole('combobox', { name: 'Decision' });
  const others = await decision
    .locator('option')
    .evaluateAll((options) =>
      (options as HTMLOptionElement[]).filter((one) => !one.selected).map((one) => one.value),
    );
  expect(others.length).toBeGreaterThan(0);
  await decision.selectOption(others[0]!);
  expect(await whatIf(page).getByRole('table').count()).toBe(0);

  // and the whole game by envoys, told beside our score
  await tabTo(page, ENVOYS);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.activeElement?.textContent === 'What envoys made of it in 20 games',
    undefined,
    { timeout: 90_000 },
  );
  const told = await page.locator('[aria-live="polite"]').first().textContent();
  expect(told).toMatch(/^With an envoy at \S+ desk, the middle one of 20 games comes to \d+ points?[;,] /);
  expect(told).toMatch(
    / (You did better than (every one|\d+) of the 20|All 20 envoys did better\.|None of the 20 envoys did worse)/,
  );
  const panel = page.locator('.panel', { has: page.locator('.score-head') });
  expect(await panel.locator('p').allTextContents()).toContain(told);
  const table = panel.getByRole('table').first();
  const means = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const points = await means.evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent));
  expect(points.length).toBeGreaterThan(2);
  for (const mean of points) expect(mean).toMatch(/^\d+(\.\d)?$/);
  expect(await table.getByRole('columnheader').last().textContent()).toBe('Envoys’ mean');
  expect.soft(await faults(page), 'what envoys made of it').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
});

test('another démarche is sent instead, or in a slot left empty, chosen by act and then by whom it is done to', async () => {
  const { page, complaints } = await house.visit(SMALL);
  await atDebrief(page);
  const decision = whatIf(page).getByRole('combobox', { name: 'Decision' });
  const instead = whatIf(page).getByRole('combobox', { name: 'Instead' });
  const object = whatIf(page).getByRole('combobox', { name: 'To whom or what' });
  const shown = (list: Locator): Promise<string> =>
    list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).labels?.[0]?.textContent ?? '');

  // what was sent can be left out, and there is more to choose from: what is likely, then all acts by heading
  await decision.selectOption({ index: 0 });
  expect(await shown(instead)).toBe('It is not sent');
  expect(await object.count()).toBe(0);
  const headings = await instead
    .locator('optgroup')
    .evaluateAll((groups) => groups.map((group) => (group as HTMLOptGroupElement).label));
  expect(headings.slice(0, 3)).toEqual(['Likely at this desk', 'Bargain', 'Transfer']);

  // by the keyboard: the act, then whom it is done to
  await instead.focus();
  await page.keyboard.type('Send a g');
  expect(await shown(instead)).toBe('Send a gift … (cost 1)');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('To whom or what');
  await page.keyboard.type('Farh');
  expect(await shown(object)).toBe('Farhaven');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await whatIf(page).getByRole('table').first().waitFor({ timeout: 90_000 });
  expect(await whatIf(page).locator('p').allTextContents()).toContainEqual(
    expect.stringContaining('Instead: Send a gift: Farhaven'),
  );

  // another object: what was found of the first is not told of it
  await object.selectOption('Northhold');
  expect(await whatIf(page).getByRole('table').count()).toBe(0);

  // a slot that was left empty is never left out
  await decision.selectOption({ label: 'March 2031: A démarche not sent' });
  expect(await shown(instead)).not.toBe('It is not sent');
  expect(await instead.locator('option', { hasText: 'It is not sent' }).count()).toBe(0);
  await instead.selectOption({ label: 'Condemn … (cost 1)' });
  await object.selectOption('Farhaven');
  expect(await faults(page)).toEqual([]);
  await button(page, RUN).click();
  await whatIf(page).getByRole('table').first().waitFor({ timeout: 90_000 });
  expect(await whatIf(page).locator('p').allTextContents()).toContainEqual(
    expect.stringContaining('March 2031: A démarche not sentInstead: Condemn: Farhaven'),
  );
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
});

test('games that are being played can be called off, and nothing comes of them', async () => {
  const { page } = await house.visit(opening('south-korea'));
  await atDebrief(page);
  await button(page, RUN).click();
  await button(page, 'Call off').click();
  await button(page, RUN).waitFor();
  await page.waitForFunction((name) => document.activeElement?.textContent === name, RUN);
  expect(await isFocusLost(page)).toBe(false);
  expect(await whatIf(page).getByRole('table').count()).toBe(0);

  // the same for what envoys make of it; and one part of the page waits for the other
  await button(page, ENVOYS).click();
  await button(page, 'Call off').waitFor();
  expect(await button(page, RUN).isDisabled()).toBe(true);
  await button(page, 'Call off').click();
  await page.waitForFunction((name) => document.activeElement?.textContent === name, ENVOYS);
  expect(await button(page, RUN).isEnabled()).toBe(true);
  expect(await page.getByRole('columnheader', { name: 'Envoys’ mean' }).count()).toBe(0);

  // and while they are played the page can be read by everyone
  await button(page, RUN).click();
  await button(page, 'Call off').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.close();
});
