import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isFor } from '../../src/engine/door/actors.ts';
import type { ActorId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const ids = readdirSync(folder).filter((name) => name !== 'schema');

test.each(ids)('the scenario %s is sound and is called as its folder', (id) => {
  const path = `scenarios/${id}/scenario.yaml`;
  const beside = (name: string) => ({
    path: `scenarios/${id}/${name}`,
    text: readFileSync(`${folder}${id}/${name}`, 'utf8'),
  });
  const { scenario, diagnostics } = readScenario(
    readFileSync(`${folder}${id}/scenario.yaml`, 'utf8'),
    path,
    beside,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scenario?.id).toBe(id);
  // What is told when a line is crossed is its title and text: they must not speak of less than crosses it.
  for (const { id: line, crossed } of scenario?.rules.redLines ?? []) {
    const { text } = scenario?.prose.redLines[line] ?? { text: '' };
    for (const { kind } of crossed) if (kind === 'signed') expect(text, line).toContain('treaty');
  }
  // The game writes ’ everywhere, and its words stand beside the scenario's.
  expect(JSON.stringify(scenario?.prose).match(/.{20}'.{20}/gu)).toBeNull();
});

test('what a choice does to whom it is towards and what observers make of it have one sign', () => {
  const path = 'new-level-2024/scenario.yaml';
  const { scenario } = readScenario(readFileSync(`${folder}${path}`, 'utf8'), path);
  const crossed = (scenario?.rules.events ?? []).flatMap(({ id, seat, towards, options }) =>
    options.flatMap(({ id: option, weight, effects }) => {
      // Regard and trust of the one it is towards. Up to three points are a friend who had hoped for more.
      const felt = effects.reduce((sum, { by, place }) => {
        const name = place.at === 'subject' ? (scenario?.rules.numbers[place.subject]?.name ?? '') : '';
        const tie =
          name.startsWith(`ties.${towards}.${seat}.`) && /\.(regard|defence|trade|signals)$/.test(name);
        return tie ? sum + by : sum;
      }, 0);
      return Math.abs(felt) > 3 && felt * weight < 0 ? [`${id}/${option}: ${weight}, felt as ${felt}`] : [];
    }),
  );
  expect(crossed).toEqual([]);
});

test('between two at war there is no ceremony, and there are talks and prisoners', () => {
  const path = 'new-level-2024/scenario.yaml';
  const { scenario } = readScenario(readFileSync(`${folder}${path}`, 'utf8'), path);
  const [russia, ukraine] = ['russia', 'ukraine'] as ActorId[];
  const between = (self: ActorId | undefined, target: ActorId | undefined): string[] =>
    (scenario?.rules.acts ?? []).flatMap((act) =>
      act.target === 'actor' && self && target && isFor(act, self, target) ? [act.id] : [],
    );
  const both = ['consult', 'call-in-favour', 'call-in-condemnation', 'condemn', 'spy', 'exchange-prisoners'];
  expect(between(russia, ukraine).toSorted()).toEqual(both.toSorted());
  expect(between(ukraine, russia).toSorted()).toEqual(
    [...both, 'request-food', 'strike-russian-soil'].toSorted(),
  );
  expect(between(russia, 'china' as ActorId)).toContain('gift');
});
