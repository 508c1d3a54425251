import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, button, next } from './play.ts';

let house: House;
// a window of 1366 × 768 at 200 %
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 683, height: 384 }, reducedMotion: 'reduce' });
});
afterAll(() => house?.close());

/** Whether a press at its middle would meet it: nothing lies over it and it is inside the window. */
const isReachable = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return met !== null && element.contains(met);
  });

test('at 200 % a whole game is played to its debrief: no control is covered, nothing runs out sideways', async () => {
  const { page, complaints } = await house.visit('?scenario=the-strait&seed=1&sound=off&motion=off');
  await atTurn(page, 1);
  const pressed: string[] = [];
  for (let name = await next(page); name !== 'Debrief'; name = await next(page)) {
    const control = button(page, name);
    if (!(await control.isVisible()))
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button').last().click();
    await control.scrollIntoViewIfNeeded();
    expect(await isReachable(control), `${name}, after ${pressed.length} steps`).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await control.click();
    pressed.push(name);
  }
  expect(pressed.filter((name) => name === 'Next turn')).toHaveLength(5);
  expect(pressed.at(-1)).toBe('Read the debrief');
  const replay = button(page, 'Save the replay file');
  await replay.scrollIntoViewIfNeeded();
  expect(await isReachable(replay)).toBe(true);
  // a game that has ended is not gone on with: what is left of it is its debrief
  await button(page, 'Back to the title').click();
  await button(page, 'Read the debrief').click();
  await page.getByRole('heading', { name: 'Debrief', level: 1 }).waitFor();
  expect(complaints).toEqual([]);
});
