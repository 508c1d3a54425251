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
