import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { luminance } from '../../src/map/theme.ts';

const folder = join(import.meta.dirname, '../../src/ui/styles');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const COLOUR = /#[0-9a-f]{3,8}\b|\brgba?\(/i;

test('only the themes name a colour', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'themes.css')) {
    const lines = read(name).split('\n');
    expect(
      lines.filter((line) => COLOUR.test(line)),
      name,
    ).toEqual([]);
  }
});

/** The variables of each theme, the night's over the paper's. */
function palettes(): Readonly<Record<string, ReadonlyMap<string, string>>> {
  const [, paper = '', night = ''] = /:root \{([^}]*)\}[\s\S]*?data-theme='night'\] \{([^}]*)\}/.exec(
    read('themes.css'),
  )!;
  const pairs = (block: string) =>
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
  return { paper: new Map(pairs(paper)), night: new Map([...pairs(paper), ...pairs(night)]) };
}

test.each(Object.entries(palettes()))('%s can be read: text at 4.5 to 1 or more', (_, colours) => {
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [a, b]
      .map((name) => luminance(colours.get(name)!))
      .toSorted((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  };
  const papers = ['--paper', '--paper-deep', '--paper-light', '--newsprint'];
  const inks = ['--ink', '--ink-soft', '--hostile', '--friendly', '--vermilion', '--ochre', '--green'];
  for (const ink of inks)
    for (const paper of papers)
      expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  for (const [text, ground] of [
    ['--paper-light', '--ink'],
    ['--paper-light', '--ink-hover'],
    ['--on-seal', '--seal'],
    ['--on-seal', '--seal-hover'],
    ['--on-warning', '--warning'],
  ] as const)
    expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});
