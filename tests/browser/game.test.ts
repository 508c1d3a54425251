import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, banner, button, goOn, isFocusLost, next, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

test('a game is chosen on the front page, played by name and ends in a debrief', async () => {
  const { page, complaints } = await house.visit('?motion=off&sound=off');
  await page.getByRole('heading', { name: 'Démarche', level: 1 }).waitFor();
  await button(page, 'Play').click();
  await page.getByRole('radio', { name: 'A New Level', exact: true }).check();
  await page.getByRole('radio', { name: 'North Korea (DPRK)', exact: true }).check();
  await page.getByRole('radio', { name: /^6 turns/ }).check();
  await button(page, 'Begin').click();
  await atTurn(page, 1);

  for (const name of ['Cables', 'Dossier', 'Orders', 'Map']) expect(await region(page, name).count()).toBe(1);
  const actors = region(page, 'Map').getByRole('list', { name: 'Actors' }).getByRole('button');
  expect(await actors.count()).toBe(7);

  // the dossier follows the actor; an act is looked at, added, taken back
  await actors.filter({ hasText: 'Russia' }).click();
  const dossier = region(page, 'Dossier');
  await dossier.getByRole('heading', { name: 'Russia', level: 2 }).waitFor();
  const act = dossier.locator('li.act:not(.off) button[aria-expanded]').first();
  const chosen = (await act.locator('.act-title').textContent()) ?? '';
  const meant = (await act.locator('.soft').textContent()) ?? '';
  await act.click();
  await dossier.getByText('How others take it').waitFor();
  const orders = region(page, 'Orders');
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  const remove = orders.getByRole('button', { name: /^Remove/ });
  await remove.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('button, h2')?.textContent ?? '');
  expect(await focused()).toContain(chosen);
  // that it may not be sent twice is said beside what it is
  expect(await focused()).toContain(`${meant}The same démarche is already on the list.`);
  await dossier.locator('li.act:not(.off) button[aria-expanded]').first().click();
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  // from the last card to the one before it, and from the only one to the head of the tray
  await remove.nth(1).press('Enter');
  await remove.nth(1).waitFor({ state: 'detached' });
  expect(await remove.evaluate((element) => element === document.activeElement)).toBe(true);
  await remove.press('Enter');
  await remove.waitFor({ state: 'detached' });
  expect(await focused()).toBe('Orders');
  await act.click();
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  await button(page, 'Undo').press('Enter');
  await remove.waitFor({ state: 'detached' });
  expect(await isFocusLost(page)).toBe(false);

  // every number opens into reasons
  await dossier.getByRole('button', { name: /^Regards Pyongyang/ }).click();
  await page.getByText('Scale from −100 to +100.').waitFor();
  await page.keyboard.press('Escape');

  // lenses, the table view among them
  const lenses = page.getByRole('tablist', { name: 'Lenses' }).getByRole('tab');
  expect(await lenses.allTextContents()).toEqual([
    'Relations',
    'Treaties',
    'Sanctions',
    'Trade and arms',
    'Threat',
    'Blocs',
    'Table view',
  ]);
  await lenses.last().click();
  const table = page.getByRole('table', { name: /^Governments/ });
  expect(await table.getByRole('row').count()).toBe(8);

  const pressed = await goOn(page, (name) => name === 'Debrief');
  expect(pressed.filter((name) => name === 'Next turn').length).toBeGreaterThanOrEqual(1);
  expect(pressed).toContain('Skip');
  await page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(await page.locator('.paper').textContent()).toMatch(/simulated/i);
  // each chart has its numbers beside it
  const charts = page.locator('.chart');
  expect(await charts.count()).toBeGreaterThanOrEqual(2);
  expect(await charts.locator('table').count()).toBe(await charts.count());
  await page.locator('.aim-table button').first().click();
  await page.locator('.popover').waitFor();
  expect(complaints).toEqual([]);
});

test('at the Table a text is changed, put, answered and left', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  await region(page, 'Map').getByRole('button', { name: 'North Korea (DPRK)', exact: true }).click();
  await page
    .getByRole('button', { name: /^Open the Table/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'The Table', exact: true });
  await dialog.waitFor();

  const sum = dialog.getByText('Likely to sign').locator('xpath=..');
  const before = await sum.textContent();
  const box = dialog.getByRole('checkbox').first();
  await box.uncheck();
  await expect.poll(() => sum.textContent()).not.toBe(before);
  await box.check();
  await expect.poll(() => sum.textContent()).toBe(before);

  await dialog.getByRole('button', { name: 'Ask what they need', exact: true }).click();
  await dialog.locator('.said').waitFor();
  const put = dialog.getByRole('button', { name: 'Put this on the table', exact: true });
  // what they named is taken up by the keyboard, and the focus goes on to what puts it
  await dialog.getByRole('button', { name: 'Take up this text', exact: true }).press('Enter');
  await dialog.locator('.nearest').waitFor({ state: 'detached' });
  expect(await put.evaluate((element) => element === document.activeElement)).toBe(true);
  await put.click();
  await dialog.getByText('Round 2 of 3').waitFor();
  await dialog.getByText(/They (initial it|offer another text|refuse)\./).waitFor();
  await dialog.getByRole('button', { name: /^(Walk away|Leave the Table)$/ }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Open the Table');
  expect(complaints).toEqual([]);
});

test('a proposal is answered with a text of our own, written at the Table', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  const cables = region(page, 'Cables');
  const counter = cables.getByRole('button', { name: /^Send back our text/ }).first();
  // somebody proposes something sooner or later
  while ((await counter.count()) === 0) {
    await button(page, await next(page)).click();
    expect(await next(page)).not.toBe('Debrief');
  }
  await counter.click();
  const dialog = page.getByRole('dialog', { name: 'The Table', exact: true });
  await dialog.getByRole('checkbox', { checked: true }).first().uncheck();
  await dialog.getByRole('button', { name: 'Send this counter-offer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await cables.getByRole('button', { name: /^Send back our text/, pressed: true }).waitFor();
  expect(complaints).toEqual([]);
});

test('the resolution is told with captions, then comes a report whose numbers open, and can be read again', async () => {
  const { page } = await house.visit(opening('ukraine'));
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Skip');
  await page.getByText(/^Resolution · 1 of \d+/).waitFor();
  const voice = page.locator('[aria-live=polite].spoken');
  await expect.poll(() => voice.textContent()).toBe(await page.locator('.caption').textContent());
  // it can be held, stepped both ways and hurried, by hand and by key, and the pace is remembered
  await button(page, 'Pause').click();
  const first = await page.locator('.caption').textContent();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/^Resolution · 2 of \d+/).waitFor();
  await button(page, 'One back').click();
  await page.getByText(/^Resolution · 1 of \d+/).waitFor();
  expect(await page.locator('.caption').textContent()).toBe(first);
  await page.keyboard.press('+');
  await page.getByText('× 2', { exact: true }).waitFor();
  expect(await button(page, 'Faster').isDisabled()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('demarche/speed'))).toBe('2');
  await button(page, 'Skip').click();
  const report = region(page, 'Report');
  const headline = (await report.getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(headline.length).toBeGreaterThan(5);
  await report.locator('.changed-face').first().click();
  await report.locator('.popover .reasons li').first().waitFor();
  await button(page, 'Next turn').click();
  await atTurn(page, 2);
  await button(page, 'Menu').click();
  await button(page, 'Earlier reports').click();
  await page.getByRole('dialog', { name: 'Earlier reports' }).getByText(headline).waitFor();
});

test('a resolution that is left alone is told to its end, and the report follows by itself', async () => {
  const { page } = await house.visit(opening('south-korea'));
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Skip');
  const beats = Number((await page.getByText(/^Resolution · 1 of \d+/).textContent())?.match(/\d+$/)?.[0]);
  const told = new Set<string>();
  while ((await region(page, 'Report').count()) === 0) {
    // Read in one go: a caption may be gone a moment after it was seen.
    for (const caption of await page.locator('.caption').allTextContents()) told.add(caption);
    await page.waitForTimeout(100);
  }
  expect(told.size).toBeGreaterThanOrEqual(beats - 1); // two beats may be told in the same words
  expect(await next(page)).toBe('Next turn');
});

test('the page goes on without its map, and says so once', async () => {
  const { page } = await house.visit('?motion=off&sound=off');
  await page.route('**/assets/phaser-*.js', (route) => route.abort());
  await page.goto(house.address + opening('japan'));
  await page.getByText('The map cannot be shown in this browser.').waitFor();
  expect(await region(page, 'Map').getByRole('button', { name: 'China', exact: true }).count()).toBe(1);
  await button(page, 'Dismiss').click();
  await goOn(page, (name) => name === 'Next turn');
  expect(await next(page)).toBe('Next turn');
  expect(await banner(page).count()).toBe(1);
  expect(await page.getByText('The map cannot be shown').count()).toBe(0);
});

test('a number is looked at in passing, pinned, and its words are walked through', async () => {
  const { page, complaints } = await house.visit(opening('russia'));
  await atTurn(page, 1);
  const tension = banner(page).getByRole('button', { name: /^World tension/ });
  const note = page.getByRole('group', { name: 'World tension' });
  const word = (name: string) => note.getByRole('button', { name, exact: true });

  const restOn = async (what: Locator): Promise<void> => {
    const { x, y, width, height } = (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width / 3, y + height / 2);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 2 });
  };

  // with the pointer at rest on it, for as long as it rests there
  await restOn(tension);
  await note.waitFor();
  // what raises tension is bad news in whatever colour bad news has
  const amounts = await note
    .locator('.amount')
    .evaluateAll((found) => found.map(({ textContent, className }) => `${textContent} ${className}`));
  expect(amounts.filter((one) => one.startsWith('+')).length).toBeGreaterThan(0);
  for (const one of amounts) expect(one).toMatch(/^(\+\S+ amount down|−\S+ amount up)$/);
  await page.mouse.move(600, 500, { steps: 3 });
  await note.waitFor({ state: 'detached' });

  // into the note, and it stays
  await restOn(tension);
  await note.waitFor();
  await restOn(word('crisis'));
  await page.waitForTimeout(500);
  expect(await note.count()).toBe(1);

  // pressed, a word leads on and back, with the focus; the pointer may go
  await word('crisis').click();
  await note.getByText('Two governments on a ladder').waitFor();
  await page.mouse.move(600, 500, { steps: 3 });
  await page.keyboard.press('Enter');
  await note.getByText('it drifts back towards 30').waitFor();
  expect(await isFocusLost(page)).toBe(false);
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await tension.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});
