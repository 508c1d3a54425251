import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, button, goOn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

test('in a small window the Table and the Council keep their buttons and their drafts in sight', async () => {
  const { page } = await house.visit(opening('south-korea'));
  await atTurn(page, 1);
  await page.setViewportSize({ width: 800, height: 600 });
  const foot = async (name: RegExp): Promise<number> => {
    const box = await page.getByRole('dialog').getByRole('button', { name }).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? Infinity);
  };

  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  expect(await foot(/^Table this draft/)).toBeLessThan(600);
  const drafts = page.getByRole('list', { name: 'Drafts' });
  expect((await drafts.boundingBox())?.height ?? 0).toBeGreaterThan(40);
  await page.keyboard.press('Escape');

  await region(page, 'Map').getByRole('button', { name: 'Japan', exact: true }).click();
  await page
    .getByRole('button', { name: /^Open the Table/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  for (const name of [/^Walk away/, /^Ask what/, /^Put this/]) expect(await foot(name)).toBeLessThan(600);
});

test('on a phone the Table and the Council have no side to scroll to, and an answer comes into sight', async () => {
  const { page } = await house.visit(
    '?scenario=new-level-2024&seat=north-korea&seed=9&turns=6&level=envoy&motion=off&sound=off',
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await atTurn(page, 1);
  const dialog = page.getByRole('dialog');
  const panels = page.getByRole('navigation', { name: 'Panels' });
  const wider = (selectors: string): Promise<readonly string[]> =>
    page.evaluate(
      (seen) =>
        [...document.querySelectorAll(seen)]
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.className),
      selectors,
    );

  await panels.getByRole('button', { name: 'Map' }).click();
  await page.getByRole('tab', { name: 'Table view' }).click();
  await page.getByRole('table', { name: /^Governments/ }).waitFor();
  expect(await wider('.table-view')).toEqual([]);
  await page
    .getByRole('table', { name: /^Governments/ })
    .getByRole('button', { name: 'Russia' })
    .click();
  await page.getByRole('tab', { name: 'Relations' }).click();

  await page.keyboard.press('c');
  await dialog.waitFor();
  expect(await wider('.council-dialog, .council-room')).toEqual([]);
  const count = await dialog.locator('.count').boundingBox();
  const first = await dialog.locator('.chair').first().boundingBox();
  expect(count?.y).toBeLessThan(first?.y ?? 0);
  await dialog.locator('.chair').last().click();
  await expect.poll(async () => (await dialog.locator('.chair-head').boundingBox())?.y).toBeLessThan(700);
  await page.keyboard.press('Escape');

  await panels.getByRole('button', { name: 'Dossier' }).click();
  await page
    .getByRole('button', { name: /^Open the Table/ })
    .first()
    .click();
  await dialog.waitFor();
  expect(await wider('.table-dialog, .clause-sheet')).toEqual([]);
  const cut = await dialog
    .locator('.clause-text')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(cut).toBe(0);
  // a card to the eye, and still a row of a table to a screen reader
  const row = dialog.getByRole('row', { name: /Mutual assistance/ });
  expect(await row.getByRole('cell').count()).toBe(4);
  await dialog.getByRole('button', { name: 'Put this on the table' }).click();
  const answer = dialog.locator('.said');
  await answer.waitFor();
  const foot = await dialog.locator('.table-foot').boundingBox();
  await expect
    .poll(async () => {
      const box = await answer.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    })
    .toBeLessThan(foot?.y ?? 0);
  await page.keyboard.press('Escape');

  // what is to be answered is read from its head, and the tab is called by what is in it
  const cables = region(page, 'Cables').locator('.scroll');
  await panels.getByRole('button', { name: 'Cables' }).click();
  await cables.evaluate((one) => one.scrollTo(0, 250));
  await panels.getByRole('button', { name: 'Tray' }).click();
  await button(page, 'Send démarches').click();
  await panels.getByRole('button', { name: /^Replies 0\/\d$/ }).waitFor();
  expect(await cables.evaluate((one) => one.scrollTop)).toBe(0);
  // the sheet with the button that was pressed is away: the focus is on what took its place
  const focused = page.locator(':focus');
  expect(await focused.textContent()).toMatch(/^Cables/);
  expect(await focused.isVisible()).toBe(true);
});

test('the debrief of a scenario without flags and without a record shows letters, and no empty table', async () => {
  const { page } = await house.visit(
    '?scenario=the-strait&seat=arven&seed=lantern&level=clerk&motion=off&sound=off',
  );
  await goOn(page, (name) => name === 'Debrief');
  const tokens = page.locator('.other-scores .flag');
  expect(await tokens.count()).toBe(3);
  for (const token of await tokens.all()) {
    const box = await token.boundingBox();
    expect(box?.width).toBe(box?.height);
  }
  expect(await page.getByText('This game beside the record').count()).toBe(0);
  expect(await button(page, 'Play again').count()).toBe(1);
  // no panel stands beside an empty place
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const edges = (selector: string, edge: 'bottom' | 'right'): Promise<readonly number[]> =>
      page
        .locator(selector)
        .evaluateAll((all, side) => all.map((one) => Math.round(one.getBoundingClientRect()[side])), edge);
    expect(new Set(await edges('.debrief-side > :last-child', 'bottom')).size).toBe(1);
    expect(new Set(await edges('.debrief-columns, .debrief-flow > .panel', 'right')).size).toBe(1);
  }
  // on a phone the names on its map can still be read
  await page.setViewportSize({ width: 390, height: 844 });
  const name = page.locator('.paper-picture text').first();
  await expect.poll(async () => (await name.boundingBox())?.height ?? 0).toBeGreaterThan(11);
});

test('the tray gives a long title two lines, and says where no capital is left', async () => {
  const { page } = await house.visit(opening('south-korea'));
  await page.setViewportSize({ width: 1000, height: 768 });
  await atTurn(page, 1);
  const dossier = region(page, 'Dossier');
  const orders = region(page, 'Orders');
  await orders.getByText('One more démarche (3 capital left)').waitFor();
  for (const title of ['Make the economy sanction-proof', 'Rally support']) {
    await dossier
      .locator('li.act')
      .filter({ hasText: title })
      .getByRole('button', { expanded: false })
      .first()
      .click();
    await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
    const heading = orders.getByRole('heading', { name: title });
    const cut = await heading.evaluate((one) =>
      Math.max(one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight),
    );
    expect(cut, title).toBeLessThanOrEqual(1);
  }
  await orders.getByText('No capital left').waitFor();
});

test('the card of the first steps covers nothing that is to be read or pressed', async () => {
  const { page } = await house.visit('?motion=off&sound=off');
  await button(page, 'Play').click();
  await button(page, 'Learn in seven steps').click();
  await atTurn(page, 1);
  const coach = page.getByRole('complementary', { name: 'First steps' });
  const covers = async (selectors: string): Promise<readonly string[]> => {
    await expect.poll(() => coach.getAttribute('class')).toMatch(/on the map|strip/);
    return coach.evaluate((card, seen) => {
      const at = card.getBoundingClientRect();
      return [...document.querySelectorAll(seen)]
        .filter((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return left < at.right && right > at.left && top < at.bottom && bottom > at.top;
        })
        .map((one) => one.className);
    }, selectors);
  };
  const desk = '.cables, .dossier, .orders, .actors, .lenses, .legend, .popover';
  await coach.getByText('1 of 7').waitFor();
  await expect.poll(() => covers(desk)).toEqual([]);
  await page
    .getByRole('button', { name: /^For one night/ })
    .first()
    .click();
  await coach.getByText('2 of 7').waitFor();
  await expect.poll(() => covers(desk)).toEqual([]);
  await region(page, 'Map').getByRole('button', { name: 'Keld', exact: true }).click();
  await coach.getByText('3 of 7').waitFor();
  await expect.poll(() => covers(desk)).toEqual([]);
  await page.getByRole('button', { name: /^Trust: word/ }).click();
  await coach.getByText('4 of 7').waitFor();
  await expect.poll(() => covers(desk)).toEqual([]); // with the note open
  await page.keyboard.press('Escape');
  await goOn(page, (name) => name === 'Next turn');
  await coach.getByText('7 of 7').waitFor();
  await expect.poll(() => covers('.report .scroll, .report .next-turn')).toEqual([]);
});
