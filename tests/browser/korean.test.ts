import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../support/browser.ts';
import { button } from './play.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => house?.close());

/** Names that stay as they are: the game itself, keys, formats. */
const NAMES = /Démarche|démarche|Enter|Esc|Tab|Ctrl|English/g;
const ONWARD = ['조치 발송', '회답 발송', '건너뛰기', '다음 차례', '사후 평가 읽기'];

test('a game in Korean shows no English, from the front page to the debrief', async () => {
  const { page, complaints } = await house.visit('?lang=ko&motion=off&sound=off');
  const seen = new Set<string>();
  /** What can be read or heard on the page: text, names and titles of controls. */
  const look = async (): Promise<void> => {
    const texts = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Element)
          for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
            found.push(node.getAttribute(name) ?? '');
        else if (!/^(script|style|noscript)$/i.test(node.parentElement?.tagName ?? ''))
          found.push(node.nodeValue ?? '');
      }
      return found;
    });
    for (const text of texts) if (/[a-z]{3,}/i.test(text.replace(NAMES, ''))) seen.add(text.trim());
  };

  await button(page, '시작').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko');
  await look();
  await page.goto(`${house.address}?lang=ko&scenario=the-strait&seat=arven&seed=1&motion=off&sound=off`);
  for (let steps = 0; steps < 40; steps += 1) {
    const handle = await page.waitForFunction(
      (names) =>
        [...document.querySelectorAll('h1')].some(({ textContent }) => textContent === '사후 평가')
          ? '사후 평가'
          : names.find((name) =>
              [...document.querySelectorAll('button')].some(
                (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
              ),
            ),
      ONWARD,
    );
    const name = (await handle.jsonValue()) ?? '';
    await look();
    if (name === '사후 평가') break;
    await button(page, name).click();
  }
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('사후 평가');
  await button(page, '이 책상에 공사급 AI').click();
  await page.getByRole('heading', { name: '공사급 AI가 진행한 20판의 결과' }).waitFor();
  await look();
  expect([...seen]).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);
