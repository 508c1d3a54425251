import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, isFocusLost, next, tabTo } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
});
afterAll(() => house?.close());

test('who has never played is shown the first steps by keyboard, at their own pace; Esc puts them away, and they can be taken up again', async () => {
  const { page, complaints } = await house.visit('?sound=off');
  const { keyboard } = page;
  await tabTo(page, 'Play');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Learn in seven steps' }).waitFor();
  await tabTo(page, 'Learn in seven steps');
  await keyboard.press('Enter');
  await atTurn(page, 1);
  const coach = page.getByRole('complementary', { name: 'First steps' });
  const spoken = coach.getByRole('status');
  await spoken.filter({ hasText: 'A frigate asks for a berth' }).waitFor();
  expect(await coach.evaluate((card) => card.contains(document.activeElement))).toBe(false);

  await tabTo(page, /^For one night/);
  await keyboard.press('Enter');
  await spoken.filter({ hasText: 'Choose Keld' }).waitFor();
  await tabTo(page, 'Keld');
  await keyboard.press('Enter');
  await spoken.filter({ hasText: 'How Keld regards you' }).waitFor();
  await tabTo(page, /^Trust: word/);
  await keyboard.press('Enter');
  await page.locator('.popover').waitFor();
  await keyboard.press('Escape');
  await spoken.filter({ hasText: 'Now act' }).waitFor();

  await keyboard.press('Escape');
  await coach.waitFor({ state: 'detached' });
  expect(await isFocusLost(page)).toBe(false);
  await page.getByRole('button', { name: 'Take them up again' }).click();
  await spoken.filter({ hasText: 'Now act' }).waitFor();
  await keyboard.press('Escape');
  await coach.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: 'First steps', exact: true }).click();
  await spoken.filter({ hasText: 'Now act' }).waitFor();
  await keyboard.press('Escape');
  // what was left is offered again; waved away it is gone for good, and never there for who comes by an address
  await page.goto(house.address);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Learn in seven steps' }).waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.goto(house.address);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('radio', { name: 'The Strait', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Learn in seven steps' }).count()).toBe(0);
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${house.address}?scenario=the-strait&seed=1&sound=off`);
  await atTurn(page, 1);
  expect(await coach.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a whole game is played by keyboard alone, and the focus is never lost', async () => {
  const { page, complaints } = await house.visit('?sound=off');
  const { keyboard } = page;
  await tabTo(page, 'Play');
  await keyboard.press('Enter');
  await page.getByRole('radio', { name: 'A New Level', exact: true }).waitFor();
  await tabTo(page, 'A New Level');
  await tabTo(page, 'Russia');
  await keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'North Korea (DPRK)', exact: true }).isChecked()).toBe(true);
  await tabTo(page, '12 turns');
  await keyboard.press('ArrowDown');
  await tabTo(page, 'Begin');
  await keyboard.press('Enter');
  await atTurn(page, 1);
  expect(await isFocusLost(page)).toBe(false);

  // lenses by number, actors by arrows, the dossier follows
  await keyboard.press('7');
  await page.getByRole('table', { name: /^Governments/ }).waitFor();
  // the legend has a word for each kind of line and each seal that is drawn
  await keyboard.press('2');
  const legend = page.getByRole('complementary', { name: 'Legend' });
  await legend.getByText('draft').waitFor();
  const listed = (await legend.getByRole('listitem').allTextContents()).join('; ');
  expect(listed).toMatch(/alliance.*draft.*in force/);
  expect(listed).not.toContain('signed');
  await keyboard.press('1');
  await tabTo(page, 'Russia');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'South Korea (ROK)', level: 2 }).waitFor();

  // keys dialog and sound
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Help and keys' }).waitFor();
  const signs = await page.getByRole('dialog').getByRole('listitem').allTextContents();
  for (const sign of ['called on', 'signed', 'held by another', 'diplomacy'])
    expect(
      signs.some((text) => text.includes(sign)),
      sign,
    ).toBe(true);
  await keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Help and keys' }).waitFor({ state: 'detached' });
  await expect.poll(() => isFocusLost(page)).toBe(false);
  await keyboard.press('m');
  await page.getByRole('button', { name: 'Sound on', exact: true }).waitFor();
  await keyboard.press('m');

  // a number, its reasons, and back to the number
  await tabTo(page, /^Regards Pyongyang/);
  await keyboard.press('Enter');
  await page.locator('.popover').waitFor();
  await keyboard.press('Escape');
  await page.locator('.popover').waitFor({ state: 'detached' });
  await expect.poll(() => isFocusLost(page)).toBe(false);

  // the Table opens, and Esc closes it
  await tabTo(page, 'Relations');
  await keyboard.press('Shift+Tab');
  const table = page.getByRole('dialog', { name: 'The Table' });
  const opens = page.getByRole('button', { name: /^Open the Table/ });
  if ((await opens.count()) === 0) {
    await keyboard.press('7');
    await tabTo(page, 'Russia');
    await keyboard.press('Enter');
    await keyboard.press('1');
  }
  await tabTo(page, /^Open the Table/);
  await keyboard.press('Enter');
  await table.waitFor();
  await keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });

  // and the whole game, to the debrief: the first month button by button, then by the key that leads on
  let turns = 0;
  for (let name = await next(page); name !== 'Debrief'; name = await next(page)) {
    // the same name may lead on again, in a second round: what was pressed has to go
    await page.evaluate((named) => {
      for (const one of document.querySelectorAll('button'))
        if ((one.getAttribute('aria-label') ?? one.textContent) === named) one.dataset['pressed'] = '';
    }, name);
    if (turns === 0) {
      await tabTo(page, new RegExp(`^${name}`));
      await keyboard.press('Enter');
    } else await keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.querySelector('[data-pressed]') === null, undefined, {
      polling: 100,
    });
    await expect.poll(() => isFocusLost(page)).toBe(false);
    if (name === 'Next turn' || name === 'Read the debrief') turns++;
  }
  expect(turns).toBe(6);
  await tabTo(page, 'Save the replay file');
  expect(complaints).toEqual([]);
});
