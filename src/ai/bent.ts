/**
 * What a ministry is fond of in this game: a few instruments that it reaches for sooner than another would in its
 * place, and what it would like to read in a text. Drawn once a game for each seat, so that no two games meet quite
 * the same governments; the fondness for an instrument wears off with use.
 */
import {
  ByName,
  Prepared,
  bettered,
  draw,
  type ActId,
  type ActorId,
  type ActRules,
  type Clause,
  type Rules,
  type Treaty,
  type View,
} from '../engine/index.ts';

/** One act in so many is a ministry's own. */
const ONE_IN = 8;
/** Hundredths of a point for its first use, least and most. */
const LEAST = 80;
const MOST = 380;
/** What the bargaining, or the votes, decide alone. */
const SOBER: ReadonlySet<ActRules['operation']> = new Set(['propose', 'table', 'canvass', 'invoke']);

/** In one bargain of so many it puts the text that lies there, without a wish of its own. */
const CONTENT_IN = 4;

export interface Bent {
  /** Hundredths of a point for the acts that it is fond of. */
  readonly acts: ByName<ActId, number>;
  /** From 0 to 2³² − 1: decides what it would like to read in each text. `null` wishes for nothing. */
  readonly lot: number | null;
}

export const NO_BENT: Bent = { acts: new ByName(), lot: null };

/** By seed and seat, asked for at every decision of a game: those of some games are kept. */
const drawn = new Prepared(() => new Map<string, ByName<ActorId, Bent>>());
const MOST_GAMES = 64;

/** The bent of the view's seat in the game of this seed. */
export function bentOf(rules: Rules, { seat }: Pick<View, 'seat'>, seed: string): Bent {
  const kept = drawn.of(rules);
  let bySeat = kept.get(seed);
  if (!bySeat) {
    bySeat = new ByName();
    if (kept.size >= MOST_GAMES) kept.clear();
    kept.set(seed, bySeat);
  }
  let found = bySeat.get(seat);
  if (!found) {
    found = drawBent(rules, seat, seed);
    bySeat.set(seat, found);
  }
  return found;
}

function drawBent(rules: Rules, seat: ActorId, seed: string): Bent {
  const start = draw({ seed, salt: 0 }, 'bent', seat);
  const acts = new ByName<ActId, number>();
  for (const [place, { id, operation }] of rules.acts.entries()) {
    if (SOBER.has(operation)) continue;
    const lot = mixed(start, place);
    if (lot % ONE_IN === 0) acts.set(id, LEAST + ((lot >>> 8) % (MOST - LEAST)));
  }
  return { acts, lot: start };
}

function mixed(start: number, place: number): number {
  const first = Math.imul((Math.imul(place + 1, 0x9e3779b1) ^ start) >>> 0, 0x85ebca6b) >>> 0;
  return (first ^ (first >>> 15)) >>> 0;
}

/** The text with the one change that this ministry would like to see in it; `null` if it is content with it. */
export function wished(
  rules: Rules,
  { lot }: Bent,
  seat: ActorId,
  { id, parties }: Treaty,
  clauses: readonly Clause[],
): readonly Clause[] | null {
  if (lot === null) return null;
  const answerer = parties.find((party) => party !== seat) ?? seat;
  const texts = bettered(rules, { treaty: id, asker: seat, answerer, clauses });
  const own = mixed(lot, rules.acts.length + rules.treaties.findIndex((treaty) => treaty.id === id));
  return own % CONTENT_IN === 0 ? null : (texts[(own >>> 8) % texts.length] ?? null);
}

/** Hundredths of a point: what is so much against its interest a ministry does not do for the love of it. */
const AGAINST = -180;

/** What is left of it where the act was done so often lately, and is worth so much without it. */
export function fondness(bent: Bent, act: ActId, times: number, worth: number): number {
  return worth < AGAINST ? 0 : Math.trunc((bent.acts.get(act) ?? 0) / (1 + times));
}
