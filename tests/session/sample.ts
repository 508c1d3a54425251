import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';

/** The small scenario that has everything once. */
export function sampleScenario(): Scenario {
  const path = 'tests/scenario/sample.yaml';
  const { scenario, diagnostics } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return scenario;
}
