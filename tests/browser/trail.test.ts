import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, button, goOn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

const title = (page: Page): Promise<void> => button(page, 'Play').waitFor();

/** Chooses the short flagship from the title, as a person does. */
async function chosenGame(page: Page): Promise<void> {
  await button(page, 'Play').click();
  await button(page, 'Begin').click();
  await atTurn(page, 1);
}

async function oneOrder(page: Page): Promise<void> {
  const dossier = region(page, 'Dossier');
  await dossier.locator('li.act:not(.off) button[aria-expanded]').first().click();
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  await removal(page).waitFor();
}

const removal = (page: Page) => region(page, 'Orders').getByRole('button', { name: /^Remove/ });

test('Back leads from a game to the title with the game kept, Forward and Continue into it again', async () => {
  const { page, complaints } = await house.visit('?motion=off&sound=off');
  await title(page);
  await chosenGame(page);
  await oneOrder(page);

  await page.goBack();
  await title(page);
  expect(page.url()).toContain('motion=off');
  await page.goForward();
  await atTurn(page, 1);
  await removal(page).waitFor();

  await page.goBack();
  await button(page, 'Continue').click();
  await atTurn(page, 1);
  await removal(page).waitFor();
  expect(complaints).toEqual([]);
});

test('the game that an address names lies on the title, and a reload keeps both', async () => {
  const { page } = await house.visit(opening('japan'));
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Next turn');
  await button(page, 'Next turn').click();
  await atTurn(page, 2);
  await page.goBack();
  await title(page);
  await page.goForward();
  await atTurn(page, 2);

  await page.reload();
  await button(page, 'Continue').click();
  await atTurn(page, 2);
  await page.goBack();
  await title(page);
  await button(page, 'Continue').waitFor();
  await page.reload();
  await button(page, 'Continue').waitFor();
  await page.goForward(); // the game itself is gone with the reload: it is read from what was kept
  await atTurn(page, 2);
});

test('leaving a game by the menu is a step of its own: Back leads into the game again', async () => {
  const { page } = await house.visit('?motion=off&sound=off');
  await title(page);
  await button(page, 'Play').click();
  await page.goBack();
  await title(page);
  await chosenGame(page);
  await button(page, 'Menu').click();
  await page.getByRole('button', { name: /^Quit to the title/ }).click();
  await title(page);
  await page.goBack();
  await atTurn(page, 1);
});
