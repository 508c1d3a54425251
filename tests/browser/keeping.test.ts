import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import flagship from '../../scenarios/new-level-2024/scenario.yaml?raw';
import { readScenario } from '../../src/scenario/index.ts';
import { readReplay, verify } from '../../src/session/index.ts';
import { openHouse, type House } from '../support/browser.ts';
import { atTurn, button, goOn, opening, region } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

async function savedFile(page: Page): Promise<string> {
  await button(page, 'Menu').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save the replay file').click();
  return readFileSync(await (await download).path(), 'utf8');
}

const openFile = (page: Page, name: string, text: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** A game in its second turn with one order in the tray. */
async function secondTurn(page: Page): Promise<void> {
  await atTurn(page, 1);
  await goOn(page, (name) => name === 'Next turn');
  await button(page, 'Next turn').click();
  await atTurn(page, 2);
  const dossier = region(page, 'Dossier');
  await dossier.locator('li.act:not(.off) button[aria-expanded]').first().click();
  await dossier.getByRole('button', { name: /^Add to the tray/ }).click();
  await region(page, 'Orders')
    .getByRole('button', { name: /^Remove/ })
    .waitFor();
}

test('a page loaded again in the middle of a game goes on where it was, unsent orders too', async () => {
  const { page } = await house.visit(opening('china'));
  await secondTurn(page);
  const before = await savedFile(page);
  await page.reload();
  await button(page, 'Continue').click();
  await atTurn(page, 2);
  await region(page, 'Orders')
    .getByRole('button', { name: /^Remove/ })
    .waitFor();
  expect(await savedFile(page)).toBe(before);
  await goOn(page, (name) => name === 'Next turn'); // and to the end: crisis.test.ts
  await button(page, 'Next turn').click();
  await atTurn(page, 3);
});

test('a saved file is opened in another visit, and a bad one is refused with its reason', async () => {
  const { page } = await house.visit(opening('japan'));
  await secondTurn(page);
  const text = await savedFile(page);

  const { page: other } = await house.visit('?motion=off&sound=off');
  const heading = other.getByRole('heading', { name: 'This cannot be opened' });
  const page_ = other.locator('.page-of-faults');
  await other.getByText('A New Level.', { exact: false }).first().waitFor();

  await openFile(other, 'shopping.json', '{"milk": 2}');
  await heading.waitFor();
  expect(await page_.textContent()).toContain('holds no game');
  await button(other, 'Back to the title').click();

  const forged = text.replace(/"numbers":\{"([^"]+)":(-?\d+)/, (_, name: string, value: string) => {
    return `"numbers":{"${name}":${Number(value) + 1}`;
  });
  expect(forged).not.toBe(text);
  await openFile(other, 'forged.json', forged);
  await heading.waitFor();
  expect(await page_.textContent()).toMatch(/turn 1/i);
  await button(other, 'Back to the title').click();

  await openFile(other, 'mine.json', text);
  await atTurn(other, 2);
});

test('what was played in Chromium runs again in Node with the same numbers', async () => {
  const { page } = await house.visit(opening('ukraine'));
  await secondTurn(page);
  const read = readReplay(await savedFile(page));
  const { scenario } = readScenario(flagship, 'scenario.yaml');
  if (!read.ok || !scenario) throw new Error('neither file should be refused');
  expect(verify(scenario, read.replay)).toMatchObject({ ok: true, turns: 1 });
});

test('a broken scenario is refused with every fault at its place, and does not keep the page from opening', async () => {
  const { page } = await house.visit('?motion=off&sound=off');
  await page.route('**/assets/scenario-*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    // what the build writes for a file with a fault
    const fault = {
      path: 'scenarios/x/scenario.yaml',
      line: 3,
      column: 1,
      severity: 'error',
      code: 'x',
      message: 'x',
      hint: '',
    };
    const reading = JSON.stringify(JSON.stringify({ entry: null, scenario: null, diagnostics: [fault] }));
    await route.fulfill({ response, body: body.replace(/JSON\.parse\([\s\S]*\)/, `JSON.parse(${reading})`) });
  });
  await page.goto(`${house.address}?motion=off&sound=off`);
  await button(page, 'Show its faults').first().click();
  await page.getByRole('heading', { name: 'This cannot be opened' }).waitFor();
  expect(await page.locator('.page-of-faults').textContent()).toMatch(/scenario\.yaml:\d+:\d+/);

  await page.goto(house.address + opening('russia'));
  await page.getByRole('heading', { name: 'This cannot be opened' }).waitFor();
});

test('an address that names what there is not says what there is', async () => {
  const { page } = await house.visit('?scenario=atlantis');
  await page.getByText('There is no scenario “atlantis” here.').waitFor();
  expect(await page.locator('.page-of-faults').textContent()).toContain('new-level-2024');
  await page.goto(`${house.address}?scenario=new-level-2024&seat=atlantis`);
  await page.getByText('This scenario has no seat “atlantis”.').waitFor();
});
