/** Where the games that a debrief asks for are played while the page goes on. */
import { expose } from 'comlink';
import { shareNames, type Rules } from '../engine/index.ts';
import {
  gather,
  playBranches,
  playEnvoys,
  type Fork,
  type Opening,
  type Outcome,
  type Pair,
  type Played,
} from '../session/index.ts';
import type { Span } from './branches.ts';

const branches = {
  fork(
    rules: Rules,
    played: Played,
    fork: Fork,
    { from, to }: Span,
    tell: (done: number) => void,
  ): readonly Pair[] {
    shareNames(rules);
    return gather(playBranches(rules, played, fork, from, to), tell);
  },
  envoys(
    rules: Rules,
    opening: Opening,
    { from, to }: Span,
    tell: (done: number) => void,
  ): readonly Outcome[] {
    shareNames(rules);
    return gather(playEnvoys(rules, opening, from, to), tell);
  },
};
export type Branches = typeof branches;

expose(branches);
