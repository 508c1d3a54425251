import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
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
});
