import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** All rules by day. A theme changes colours alone: by night nothing else need be looked at again. */
const RULES = {
  paper: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  night: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** What axe finds wrong with what the page shows, in either theme, in a line each; the page is left on paper. */
export async function faults(page: Page): Promise<string[]> {
  // by axe itself and not by its driver, which loads it twice for each look, and a blank page to sum up in
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of ['night', 'paper'] as const) {
    const lines = await page.evaluate(
      async ([name, runOnly]) => {
        document.documentElement.dataset['theme'] = name;
        // a colour on its way from one to the other is nobody's contrast: motion is off, so this is a frame or two
        await document.fonts.ready;
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
        const { axe: own } = window as unknown as { axe: typeof axe };
        const { violations } = await own.run(document, {
          runOnly: { type: runOnly.type, values: [...runOnly.values] },
          resultTypes: ['violations'],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${name}: ${id}: ${html} ${failureSummary}`),
        );
      },
      [theme, RULES[theme]] as const,
    );
    found.push(...lines);
  }
  return found;
}
