/** Plays a share of the games of a simulation. */
import type { Level } from '../engine/index.ts';
import { tallyGame, type Tally } from '../session/index.ts';
import { scenarioAt } from './scenario-at.ts';

export interface Share {
  readonly path: string;
  readonly first: number;
  readonly games: number;
  readonly seed: string;
  readonly level: Level;
  readonly turns: number;
}

export default function playShare({ path, first, games, seed, level, turns }: Share): Tally[] {
  const scenario = scenarioAt(path);
  return Array.from({ length: games }, (_, index) =>
    tallyGame(scenario, { seed: `${seed}/${first + index}`, level, turns, now: () => performance.now() }),
  );
}
