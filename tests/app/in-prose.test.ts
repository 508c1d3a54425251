/** The map of a game in another language. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProse } from '../../src/app/in-prose.ts';
import { readScenario, translate, type Scenario } from '../../src/scenario/index.ts';

const text = (name: string): string => readFileSync(`scenarios/new-level-2024/${name}`, 'utf8');
const { scenario } = readScenario(text('scenario.yaml'), 'scenario.yaml');
if (scenario === null) throw new Error('the flagship is broken');

const namesOn = ({ stage }: Scenario): string[] => [...stage.places, ...stage.seas].map(({ name }) => name);

test('places and seas are called as the translation calls them, and the Council meets at its place', () => {
  const { prose } = translate(
    scenario,
    'map: {UN · New York: 유엔 · 뉴욕, Black Sea: 흑해}',
    'ko.yaml',
  ).scenario;
  const called: Readonly<Record<string, string>> = { 'UN · New York': '유엔 · 뉴욕', 'Black Sea': '흑해' };
  const shown = inProse(scenario, prose);
  expect(namesOn(shown)).toEqual(namesOn(scenario).map((name) => called[name] ?? name));
  expect(namesOn(shown)).toContain(shown.prose.council?.place);
});

test('nothing on the Korean map is left in English', () => {
  const { prose } = translate(scenario, text('ko.yaml'), 'ko.yaml').scenario;
  expect(namesOn(inProse(scenario, prose)).filter((name) => /[a-z]/i.test(name))).toEqual([]);
});
