/**
 * What a scenario waits for among the happenings: sparks of quarrels, crossed lines, deeds that aims count. It names
 * hundreds, of which a happening meets one or two: they are sorted by kind and act once a scenario, so that each
 * happening is held against those alone.
 */
import { Prepared } from './prepared.ts';
import type { AimRules, HappeningFilter, RedLineRules } from './rules/aims.ts';
import type { Rules } from './rules/rules.ts';
import type { HappeningKind } from './vocabulary.ts';
import type { Happening, Param } from './world.ts';

interface Waiting<T> {
  readonly filter: HappeningFilter;
  readonly of: T;
}

interface OfKind<T> {
  /** Those that ask for one act and those that ask for any, together and in the order of the scenario. */
  readonly named: ReadonlyMap<Param, readonly Waiting<T>[]>;
  readonly any: readonly Waiting<T>[];
}

type Sieve<T> = ReadonlyMap<HappeningKind, OfKind<T>>;

function sieve<T>(all: readonly Waiting<T>[]): Sieve<T> {
  const kinds = new Set(all.map(({ filter }) => filter.kind));
  return new Map(
    Array.from(kinds, (kind) => {
      const ofKind = all.filter(({ filter }) => filter.kind === kind);
      const acts = new Set(ofKind.flatMap(({ filter: { act } }) => (act === null ? [] : [act])));
      const named = Array.from(
        acts,
        (act) => [act, ofKind.filter(({ filter }) => filter.act === null || filter.act === act)] as const,
      );
      return [kind, { named: new Map(named), any: ofKind.filter(({ filter }) => filter.act === null) }];
    }),
  );
}

interface Sieves {
  /** By the place of its quarrel in the rules. */
  readonly sparks: Sieve<{ readonly crisis: number; readonly points: number }>;
  /** What crosses red lines. */
  readonly crossings: Sieve<RedLineRules>;
  /** What aims count. */
  readonly counted: Sieve<AimRules>;
}

const compiled = new Prepared((rules): Sieves => ({
  sparks: sieve(
    rules.crises.flatMap(({ sparks }, crisis) =>
      sparks.map(({ filter, points }) => ({ filter, of: { crisis, points } })),
    ),
  ),
  crossings: sieve(rules.redLines.flatMap((line) => line.crossed.map((filter) => ({ filter, of: line })))),
  counted: sieve(
    rules.aims.flatMap((aim) =>
      aim.score.kind === 'each' ? aim.score.filter.map((filter) => ({ filter, of: aim })) : [],
    ),
  ),
}));

/** All that these rules wait for. */
export function sieves(rules: Rules): Sieves {
  return compiled.of(rules);
}

/** Those that might wait for it: whether actors and instrument fit is for `matches` to say. */
export function near<T>(from: Sieve<T>, { kind, params: [name = ''] }: Happening): readonly Waiting<T>[] {
  const ofKind = from.get(kind);
  return ofKind?.named.get(name) ?? ofKind?.any ?? [];
}
