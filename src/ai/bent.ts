/**
 * What a ministry is fond of in this game: a few instruments that it reaches for sooner than another would in its
 * place. Drawn once a game for each seat, so that no two games meet quite the same governments; it wears off with use.
 */
import { draw, type ActId, type ActorId, type ActRules, type Rules, type View } from '../engine/index.ts';

/** One act in so many is a ministry's own. */
const ONE_IN = 8;
/** Hundredths of a point for its first use, least and most. */
const LEAST = 80;
const MOST = 380;
/** What the bargaining, or the votes, decide alone. */
const SOBER: ReadonlySet<ActRules['operation']> = new Set(['propose', 'table', 'canvass', 'invoke']);

/** Hundredths of a point for the acts that it is fond of. */
export type Bent = ReadonlyMap<ActId, number>;

export const NO_BENT: Bent = new Map();

/** Asked for at every decision of a game: a few hundred are kept. */
const drawn = new WeakMap<Rules, Map<string, Bent>>();
const MOST_BENTS = 512;

/** The bent of the view's seat in the game of this seed. */
export function bentOf(rules: Rules, { seat }: Pick<View, 'seat'>, seed: string): Bent {
  const kept = drawn.get(rules) ?? new Map<string, Bent>();
  drawn.set(rules, kept);
  const key = `${seed}|${seat}`;
  const found = kept.get(key) ?? drawBent(rules, seat, seed);
  if (kept.size >= MOST_BENTS) kept.clear();
  kept.set(key, found);
  return found;
}

function drawBent(rules: Rules, seat: ActorId, seed: string): Bent {
  const start = draw({ seed, salt: 0 }, 'bent', seat);
  const bent = new Map<ActId, number>();
  for (const [place, { id, operation }] of rules.acts.entries()) {
    if (SOBER.has(operation)) continue;
    const mixed = Math.imul((Math.imul(place + 1, 0x9e3779b1) ^ start) >>> 0, 0x85ebca6b) >>> 0;
    const lot = (mixed ^ (mixed >>> 15)) >>> 0;
    if (lot % ONE_IN === 0) bent.set(id, LEAST + ((lot >>> 8) % (MOST - LEAST)));
  }
  return bent;
}

/** What is left of it where the act was done so often lately. */
export function fondness(bent: Bent, act: ActId, times: number): number {
  return Math.trunc((bent.get(act) ?? 0) / (1 + times));
}
