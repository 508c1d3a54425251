/** A crisis in which a person stands, on the built page: reached, read, left and finished by the buttons. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import flagship from '../../scenarios/new-level-2024/scenario.yaml?raw';
import type { ActorId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { openSession } from '../../src/session/index.ts';
import { openHouse, type House, type Visit } from '../support/browser.ts';
import { faults } from './axe.ts';
import { banner, button, goOn, isFocusLost, next, region } from './play.ts';

const SEAT = 'north-korea';
const TURNS = 6;
/** The first seed that is tried: one that had a crisis when this was last written. */
const FROM = 7;

/** A seed with which whoever holds Pyongyang, and only presses what leads on, has to stand or back down. */
async function seedOfCrisis(): Promise<number> {
  const { scenario } = readScenario(flagship, 'scenario.yaml');
  if (scenario === null) throw new Error('the flagship does not read');
  for (let tried = 0; tried < 40; tried += 1) {
    const seed = FROM + tried;
    const game = openSession({
      scenario,
      seat: SEAT as ActorId,
      seed: String(seed),
      turns: TURNS,
      level: 'clerk',
    });
    while (game.desk().step !== 'debrief') {
      await game.send();
      if (game.desk().step === 'replies') await game.sendReplies();
      while (game.desk().step === 'crisis') {
        if (game.desk().questions.some(({ standoff }) => standoff)) return seed;
        await game.sendReplies();
      }
      game.seen();
      game.nextTurn();
    }
  }
  throw new Error('no game of forty comes to a crisis');
}

let house: House;
/** One game for both tests, in their order. */
let visit: Visit;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
  const seed = await seedOfCrisis();
  const address = `?scenario=new-level-2024&seat=${SEAT}&seed=${seed}&turns=${TURNS}&level=clerk&motion=off&sound=off`;
  visit = await house.visit(address);
});
afterAll(() => house?.close());

const phase = (page: Page): Promise<string> =>
  banner(page).locator('[aria-current="step"]').innerText({ timeout: 60_000 });
const stand = (page: Page) => region(page, 'Cables').getByRole('button', { name: /^Stand / });

/** Presses what leads on until somebody asks this desk to stand. */
async function toCrisis(page: Page): Promise<void> {
  for (;;) {
    const name = await next(page);
    if (name === 'Debrief') throw new Error('the game went by without a crisis');
    if (/crisis/i.test(await phase(page)) && (await stand(page).count()) > 0) return;
    await button(page, name).click();
  }
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return {
      tag: at?.tagName,
      text: at?.textContent ?? '',
      asked: at?.closest('article')?.querySelector('[role=group]')?.textContent ?? '',
    };
  });

async function savedFile(page: Page): Promise<string> {
  await button(page, 'Menu').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save the replay file').click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('a crisis is reached by the buttons alone, read by everyone, kept over a reload, and finished', async () => {
  const { page, complaints } = visit;
  await toCrisis(page);

  // the focus stands on what is asked, with its answers and its ladder below
  const asked = await focused(page);
  expect(asked.tag).toBe('H3');
  expect(asked.asked).toContain('Back down');
  const cable = region(page, 'Cables').getByRole('article', { name: asked.text, exact: true });
  expect(await cable.locator('.standoff').innerText()).toMatch(/ stands in \d+/);
  expect.soft(await faults(page), 'crisis').toEqual([]);

  // a tab that is closed with the answer chosen and not sent loses nothing
  await stand(page).first().click();
  const before = await savedFile(page);
  await page.reload();
  await button(page, 'Continue').click();
  await stand(page).first().waitFor();
  expect(await phase(page)).toMatch(/crisis/i);
  expect(await stand(page).first().getAttribute('aria-pressed')).toBe('true');
  expect((await focused(page)).text).toBe(asked.text);
  expect(await savedFile(page)).toBe(before);

  // standing leads on: to the next question, or out of it; the focus goes along
  await button(page, 'Send replies').click();
  await next(page);
  expect(await isFocusLost(page)).toBe(false);
  await goOn(page, (name) => name === 'Debrief');

  const ladder = page.getByRole('table', { name: /^Ladder: / }).first();
  expect(await ladder.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^rung$/i), expect.stringMatching(/^DPRK$/i)]),
  );
  expect(await ladder.innerText()).toContain('stood');
  expect(complaints).toEqual([]);
});

test('its debrief can be read by everyone, folded and unfolded, and on a phone', async () => {
  const { page, complaints } = visit;
  expect(await next(page)).toBe('Debrief');
  expect.soft(await faults(page), 'debrief').toEqual([]);
  // neither side of the page is left empty beside the other: both end together, and not in a blank panel
  const blanks = await page.locator('.debrief-side > :last-child').evaluateAll((panels) =>
    panels.map((panel) => {
      const bottoms = [...panel.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom);
      return panel.getBoundingClientRect().bottom - Math.max(...bottoms);
    }),
  );
  for (const blank of blanks) expect.soft(blank).toBeLessThan(300);
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
  expect.soft(await faults(page), 'debrief, opened').toEqual([]);
  // on a phone the tables scroll, and the page does not
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(complaints).toEqual([]);
});
