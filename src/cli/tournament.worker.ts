/** Plays one seed of a tournament in every seat. */
import { duels, type Duel, type Pairing } from '../session/index.ts';
import { scenarioAt } from './scenario-at.ts';

export interface Round extends Pairing {
  readonly path: string;
  readonly seed: string;
}

export default function playRound({ path, seed, ...pairing }: Round): readonly Duel[] {
  return duels(scenarioAt(path), pairing, seed);
}
