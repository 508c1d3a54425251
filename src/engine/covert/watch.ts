/** What a service inside another government is good for: its hidden numbers and its asking price, more sharply. */
import { drawBetween } from '../draw.ts';
import { clamp, divide } from '../integers.ts';
import { tables } from '../layout.ts';
import type { NumberRules } from '../rules/numbers.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Span, View, Watch, World } from '../world.ts';

/** Percent of an estimate's width that is left at each depth of a watch. */
const SHARPER = [100, 50, 25] as const;

/** How wide the estimate of a number is for who has these services in place. */
export function sharpened({ margin, seenBy }: NumberRules, watches: readonly Watch[]): number {
  if (watches.length === 0 || seenBy === 'all') return margin;
  let depth = 0;
  for (const watch of watches) if (seenBy.includes(watch.on) && watch.depth > depth) depth = watch.depth;
  return depth === 0 ? margin : divide(margin * (SHARPER[depth] ?? 25), 100);
}

const NOTHING: View['prices'] = {};

/** The asking prices of who is watched: ranges that contain them, at a place that never moves. */
export function watchedPrices(rules: Rules, world: World, watches: readonly Watch[]): View['prices'] {
  if (watches.length === 0) return NOTHING;
  const prices: Partial<Record<ActorId, Span>> = {};
  for (const watch of watches) {
    const { on, depth } = watch;
    const asking = tables(rules).actors.get(on)?.asking ?? { low: 0, high: 0 };
    const price = world.secrets[on]?.price ?? asking.low;
    const width = divide((asking.high - asking.low) * (SHARPER[depth] ?? 25), 100);
    const below = belowPrice(world, watch, width);
    const low = clamp(price - below, asking.low, asking.high - width);
    prices[on] = { low, high: low + width };
  }
  return prices;
}

/** How far below a price its range begins, for each watch of the game that was looked at last: it is asked for in each view. */
let drawn: { readonly seed: string; readonly byWatch: Map<Watch, number> } | null = null;

function belowPrice({ seed }: World, watch: Watch, width: number): number {
  if (drawn?.seed !== seed) drawn = { seed, byWatch: new Map() };
  let below = drawn.byWatch.get(watch);
  if (below === undefined) {
    below = drawBetween({ seed, salt: 0 }, 0, width, 'price estimate', watch.by, watch.on);
    drawn.byWatch.set(watch, below);
  }
  return below;
}
