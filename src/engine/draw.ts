/**
 * Chance, as keyed draws and not as a stream: each draw is named by what it is for, so that no act shifts
 * another's luck and the World carries no generator. The generator is seedrandom's Tyche-i (its xor128 streams
 * correlate for neighbouring names and are not used).
 */
import tychei from 'seedrandom/lib/tychei.js';
import type { Param, World } from './world.ts';

type Seeded = Pick<World, 'seed' | 'salt'>;

/** A number in 0 … 2³²−1, the same for the same seed, salt, purpose and key. */
export function draw(world: Seeded, purpose: string, ...key: readonly Param[]): number {
  let name = `${world.seed}|${world.salt}|${purpose}|${key[0] ?? ''}`;
  for (let place = 1; place < key.length; place++) name += `|${key[place]}`;
  return tychei(name).int32() >>> 0;
}

/** An integer in low … high, both included. */
export function drawBetween(
  world: Seeded,
  low: number,
  high: number,
  purpose: string,
  ...key: readonly Param[]
): number {
  return low + (draw(world, purpose, ...key) % (high - low + 1));
}

/** True with this many chances in a hundred. */
export function chance(world: Seeded, percent: number, purpose: string, ...key: readonly Param[]): boolean {
  return percent >= 100 || draw(world, purpose, ...key) % 100 < percent;
}
