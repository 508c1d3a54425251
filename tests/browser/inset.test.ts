import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, opening, region, tabTo } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

const inset = (page: Page) => page.getByRole('figure', { name: 'Inset: Korea' });
const picture = (page: Page) => inset(page).locator('.inset-picture');
/** The colours of the inset, as one text. */
const colours = async (page: Page): Promise<string> => (await picture(page).screenshot()).toString('base64');
const heading = (page: Page) => region(page, 'Dossier').getByRole('heading').first();

test('Korea lies on the map once more, larger: by mouse, by keyboard, in every lens, folded and found folded again', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await expect.poll(() => inset(page).isVisible()).toBe(true);
  await expect.poll(() => inset(page).getByRole('button').count()).toBe(3);

  // it lies on the clear part of the map: over no panel
  const card = await inset(page).boundingBox();
  const legend = await page.getByRole('complementary', { name: 'Legend' }).boundingBox();
  const dossier = await region(page, 'Dossier').boundingBox();
  if (card === null || legend === null || dossier === null)
    throw new Error('a part of the page has no place');
  expect(card.y + card.height).toBeLessThanOrEqual(legend.y);
  expect(card.x + card.width).toBeLessThanOrEqual(dossier.x);

  // the same lens; the inset is drawn after the map, which is then at rest
  await page.locator('.sheet-of-map > div > div').waitFor({ state: 'attached' });
  const relations = await colours(page);
  await page.keyboard.press('3');
  await expect.poll(() => colours(page)).not.toBe(relations);
  await page.keyboard.press('1');
  await expect.poll(() => colours(page)).toBe(relations);

  const place = await inset(page).getByRole('button', { name: 'Seoul' }).boundingBox();
  if (place === null) throw new Error('Seoul has no place');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expect.poll(() => heading(page).textContent()).toContain('South Korea');

  await inset(page).getByRole('button', { name: 'Fold Korea away' }).focus();
  await page.keyboard.press('Tab');
  await tabTo(page, 'Pyongyang');
  expect(await inset(page).evaluate((figure) => figure.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page).textContent()).toContain('North Korea');

  await inset(page).getByRole('button', { name: 'Fold Korea away' }).click();
  expect(await picture(page).count()).toBe(0);
  expect(await page.locator('canvas').count()).toBe(1);
  const { page: later } = await house.visit(opening('russia'));
  await inset(later).getByRole('button', { name: 'Show Korea larger' }).click();
  await picture(later).waitFor();
  expect(complaints).toEqual([]);
});

test('while the map is dragged it steps aside; a phone does without it', async () => {
  const { page } = await house.visit(opening('japan'));
  await atTurn(page, 1);
  await expect.poll(() => inset(page).isVisible()).toBe(true);
  const opacity = (): Promise<string> => inset(page).evaluate((figure) => getComputedStyle(figure).opacity);
  await expect.poll(opacity).toBe('1');
  await page.mouse.move(600, 400);
  await page.mouse.down();
  await page.mouse.move(560, 420, { steps: 5 });
  await expect.poll(opacity).toBe('0');
  await page.mouse.up();
  await expect.poll(opacity).toBe('1');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect.poll(() => inset(page).isVisible()).toBe(false);
});
