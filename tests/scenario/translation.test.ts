import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readScenario, translate, type Scenario } from '../../src/scenario/index.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const text = (id: string, name: string): string => readFileSync(`${folder}${id}/${name}`, 'utf8');
function read(id: string): Scenario {
  const beside = (name: string) => ({ path: name, text: text(id, name) });
  const { scenario } = readScenario(text(id, 'scenario.yaml'), id, beside);
  if (scenario === null) throw new Error(`${id} is broken`);
  return scenario;
}
const strait = read('the-strait');
const faults = (yaml: string): string[] =>
  translate(strait, yaml, 'ko.yaml').diagnostics.flatMap(({ severity, line, column, code, message, hint }) =>
    severity === 'error' ? [`${line}:${column} ${code} ${message} ${hint}`] : [],
  );

const translated = readdirSync(folder).flatMap((id) =>
  id === 'schema' || !readdirSync(folder + id).includes('ko.yaml') ? [] : [id],
);

test.each(translated)('the Korean of %s fits the scenario', (id) => {
  const path = `scenarios/${id}/ko.yaml`;
  const { diagnostics } = translate(id === 'the-strait' ? strait : read(id), text(id, 'ko.yaml'), path);
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

test('a translation replaces texts and nothing else', () => {
  const { scenario } = translate(strait, text('the-strait', 'ko.yaml'), 'ko.yaml');
  expect(scenario.prose.title).toBe('해협');
  expect(scenario.rules).toBe(strait.rules);
  expect(scenario.prose.actors['keld' as never]).toMatchObject({ name: '켈드', flag: '' });
});

test('what a translation leaves out stays as it is, and is named with its place', () => {
  const { scenario, diagnostics } = translate(
    strait,
    'title: 해협\nactors:\n  keld:\n    name: 켈드\n',
    'ko.yaml',
  );
  expect(scenario.prose.subtitle).toBe(strait.prose.subtitle);
  expect(scenario.prose.actors['keld' as never]).toMatchObject({ name: '켈드', capital: 'Northhold' });
  const keld = diagnostics.find(({ line }) => line === 3);
  expect(keld).toMatchObject({ severity: 'warning', code: 'translation/missing_text' });
  expect(keld?.message).toContain('short, adjective, capital, line, brief');
});

test('faults come with line, column and what may have been meant', () => {
  expect(faults('titel: x\n')).toEqual([
    '1:1 translation/unknown_text The scenario has no text "titel" here. Did you mean "title"?',
  ]);
  expect(faults('title: 5\nsubtitle: ""\n')).toHaveLength(2);
  expect(faults('actors:\n  kelt: { name: 켈드 }\n')[0]).toContain('2:3 translation/unknown_text');
  expect(faults('actors:\n  kelt: { name: 켈드 }\n')[0]).toContain('Did you mean "keld"?');
  expect(faults('actors: 켈드\n')[0]).toContain('1:9 translation/bad_part');
  expect(faults('discussion: [하나]\n')[0]).toContain('The scenario has 3 here');
  expect(faults('actors: { keld: { flag: kr } }\n')[0]).toContain('unknown_text');
  expect(faults('minutes: 3\n')[0]).toContain('unknown_text');
  expect(faults('acts: { sell-coal: { telling: "{who} 판매" } }\n')[0]).toContain(
    '1:31 translation/bad_telling',
  );
});

test('odd files never throw, and change nothing', () => {
  const odd = [
    '',
    '[]',
    '42',
    '{',
    '__proto__: { title: x }',
    'constructor: x',
    `title: ${'가'.repeat(5000)}`,
  ];
  for (const yaml of [...odd, `#${'x'.repeat(1 << 20)}`])
    expect(translate(strait, yaml, 'ko.yaml').scenario.prose).toEqual(strait.prose);
});

test('who asserts a fact is called as the translation calls the actor', () => {
  const flagship = read('new-level-2024');
  const id = 'russia' as keyof typeof flagship.prose.actors;
  const { scenario } = translate(
    flagship,
    'actors:\n  russia: { name: 러시아, background: [a, b, c, d, e, f] }\n',
    '',
  );
  expect(scenario.prose.actors[id]?.background[1]).toMatchObject({ text: 'b', by: '러시아' });
});

test('who asserts a fact is called as the translation calls them, actor or not', () => {
  const base = read('new-level-2024');
  const by = (yaml: string): readonly string[] => {
    const { scenario } = translate(base, yaml, 'ko.yaml');
    return Object.values(scenario.prose.events).flatMap(({ facts }) => facts.map((fact) => fact.by));
  };
  const told = by(text('new-level-2024', 'ko.yaml'));
  expect(told).toContain('런던의 연구자들');
  expect(told).toContain('우크라이나');
  expect(told).not.toContain('Researchers in London');

  const { diagnostics } = translate(base, 'who: { Researchers in Londn: x }\n', 'ko.yaml');
  expect(diagnostics.find(({ code }) => code.endsWith('unknown_text'))).toMatchObject({
    line: 1,
    hint: 'Did you mean "Researchers in London"?',
  });
  const lacking = diagnostics.find(({ message }) => message.includes('Eleven states'));
  expect(lacking).toMatchObject({ severity: 'warning', code: 'translation/missing_text' });
});

test('a name on the map that the scenario does not have is a fault', () => {
  expect(faults('map: {Inner Sea: 내해}')).toEqual([]);
  expect(faults('map: {Outer Sea: 외해}')[0]).toMatch(/unknown_text .*"Outer Sea"/);
});
