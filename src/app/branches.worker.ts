/** Where the games of a what-if are played while the page goes on. */
import { expose } from 'comlink';
import type { Rules } from '../engine/index.ts';
import { playBranches, type Fork, type Pair, type Played, type Progress } from '../session/index.ts';

const branches = {
  play(
    rules: Rules,
    played: Played,
    fork: Fork,
    [from, to]: readonly [number, number],
    tell: (progress: Progress) => void,
  ): readonly Pair[] {
    const pairs: Pair[] = [];
    for (const pair of playBranches(rules, played, fork, from, to)) {
      pairs.push(pair);
      tell({ done: pairs.length, of: to - from + 1 });
    }
    return pairs;
  },
};
export type Branches = typeof branches;

expose(branches);
