/** The scenarios that a thread plays, read once each. */
import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../scenario/index.ts';

const scenarios = new Map<string, Scenario>();

/** Tells that the file was read: who plays in this thread need not read it again. */
export function wasRead(path: string, scenario: Scenario): void {
  scenarios.set(path, scenario);
}

/** The scenario of this file, which has been checked before. Throws if it has faults after all. */
export function scenarioAt(path: string): Scenario {
  const known = scenarios.get(path);
  if (known) return known;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (!scenario) throw new Error(`${path} has faults`);
  scenarios.set(path, scenario);
  return scenario;
}
