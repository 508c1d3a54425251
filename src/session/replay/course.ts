import type { Input, Refusal, Rules, World } from '../../engine/index.ts';
import { open, resolve } from '../../engine/index.ts';
import type { Played } from '../what-if.ts';

/** A phase of a game that was played, as it went. */
export interface Gone {
  /** The world that the inputs were sent in. */
  readonly before: World;
  readonly inputs: readonly Input[];
  readonly refused: readonly Refusal[];
}

/** The phases of a game one after another, played again from what was sent. */
export function* courseOf(rules: Rules, { seed, seats, options, phases }: Played): Generator<Gone, void> {
  let before = open(rules, { seed, turns: options.turns, holders: seats });
  for (const { inputs } of phases) {
    const { world, refused } = resolve(rules, before, inputs);
    yield { before, inputs, refused };
    before = world;
  }
}

/** One phase of a game, played again up to there. Throws where the game did not come so far. */
export function goneAt(rules: Rules, played: Played, phase: number): Gone {
  const until = { ...played, phases: played.phases.slice(0, phase + 1) };
  const gone = [...courseOf(rules, until)][phase];
  if (gone === undefined) throw new Error(`no phase ${phase} was played`);
  return gone;
}
