/** How a person plays, by the names that INTERFACE.md promises: what the page tests have in common. */
import type { Locator, Page } from 'playwright-core';

/** The buttons that alone finish a game. */
export const ONWARD = ['Send démarches', 'Send replies', 'Skip', 'Next turn', 'Read the debrief'] as const;

/** A short game of the flagship at its first briefing. */
export const opening = (seat: string, more = ''): string =>
  `?scenario=new-level-2024&seat=${seat}&seed=1&turns=6&motion=off&sound=off${more}`;

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const banner = (page: Page): Locator => page.getByRole('banner');

/** Waits for the desk of a turn. */
export const atTurn = (page: Page, turn: number): Promise<void> =>
  banner(page)
    .getByText(new RegExp(`turn ${turn} of \\d+`))
    .waitFor();

/** What a page shows and offers, for a test that waits in vain. */
const account = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent,
    );
    return `${document.visibilityState}; buttons ${buttons.join(', ')}; ${document.body.innerText.slice(0, 600)}`;
  });

/** The name of the button that leads on now, or 'Debrief'; waits until there is one. */
export async function next(page: Page): Promise<string> {
  const handle = await page
    .waitForFunction(
      (names) => {
        if ([...document.querySelectorAll('h1')].some(({ textContent }) => textContent === 'Debrief'))
          return 'Debrief';
        return names.find((name) =>
          [...document.querySelectorAll('button')].some(
            (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
          ),
        );
      },
      ONWARD,
      { polling: 100 }, // by the clock: a browser short of time may not come to draw a frame
    )
    .catch(async (cause: unknown) => {
      throw new Error(`nothing leads on: ${await account(page)}`, { cause });
    });
  return (await handle.jsonValue()) ?? '';
}

/** Presses what leads on until `until` says stop; hands back what was pressed. */
export async function goOn(page: Page, until: (next: string) => boolean): Promise<string[]> {
  const pressed: string[] = [];
  for (let name = await next(page); !until(name); name = await next(page)) {
    await button(page, name).click();
    pressed.push(name);
  }
  return pressed;
}

/** Presses Tab until what has the focus answers to the name. */
export async function tabTo(page: Page, name: string | RegExp, most = 160): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return '';
      const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
      return (label ?? element.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** Whether the focus has fallen off the page. */
export const isFocusLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
