/** Where the other seats think while the page goes on: from their own views, as anywhere. */
import { expose } from 'comlink';
import { shareNames, type Rules, type Talk, type World } from '../engine/index.ts';
import { thinkHere, type Progress } from '../session/index.ts';

let rules: Rules | null = null;

const cabinet = {
  /** The rules of the game that is played; they are large and stay. */
  learn(known: Rules): void {
    shareNames(known);
    rules = known;
  },
  async think(world: World, agreed: readonly Talk[], tell: (progress: Progress) => void) {
    if (rules === null) throw new Error('asked before it was told the rules');
    const { inputs, motives } = await thinkHere(rules, world, agreed, tell);
    return { inputs, motives };
  },
};
export type Cabinet = typeof cabinet;

expose(cabinet);
