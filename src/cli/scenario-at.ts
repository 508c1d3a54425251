/** The scenarios that a worker plays, read once each. */
import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../scenario/index.ts';

const scenarios = new Map<string, Scenario>();

/** The scenario of this file, which has been checked before. Throws if it has faults after all. */
export function scenarioAt(path: string): Scenario {
  const known = scenarios.get(path);
  if (known) return known;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (!scenario) throw new Error(`${path} has faults`);
  scenarios.set(path, scenario);
  return scenario;
}
