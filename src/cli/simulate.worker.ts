/** Plays a share of the games of a simulation. The scenario is read once a worker. */
import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../scenario/index.ts';
import type { Level } from '../engine/index.ts';
import { tallyGame, type Tally } from '../session/index.ts';

export interface Share {
  readonly path: string;
  readonly first: number;
  readonly games: number;
  readonly seed: string;
  readonly level: Level;
  readonly turns: number;
}

const scenarios = new Map<string, Scenario>();

function scenarioAt(path: string): Scenario {
  const known = scenarios.get(path);
  if (known) return known;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (!scenario) throw new Error(`${path} has faults`);
  scenarios.set(path, scenario);
  return scenario;
}

export default function playShare({ path, first, games, seed, level, turns }: Share): Tally[] {
  const scenario = scenarioAt(path);
  return Array.from({ length: games }, (_, index) =>
    tallyGame(scenario, { seed: `${seed}/${first + index}`, level, turns, now: () => performance.now() }),
  );
}
