/**
 * What a seat's aims look at, read once from the rules: where the numbers lie that they compare, which treaties
 * they want, which acts they count. `stakes.ts` puts a price on it each month.
 */
import {
  Prepared,
  actorAt,
  comparisonsIn,
  inside,
  leavesIn,
  stabilityAt,
  tables,
  tensionAt,
  tieAt,
  wayOf,
  type ActorId,
  type AimRules,
  type Condition,
  type HappeningFilter,
  type InstrumentId,
  type Rules,
  type Subject,
} from '../engine/index.ts';

/** A comparison of a number in a condition: which way is good, and from where it holds. */
export interface Comparison {
  readonly subject: Subject;
  readonly good: 1 | -1;
  readonly value: number;
  /** The gap to `value` is counted upwards (1) or downwards (−1). */
  readonly towards: 1 | -1;
}

/** A case of an aim with its points, taken apart. */
export interface Wanted {
  readonly points: number;
  readonly comparisons: readonly Comparison[];
  readonly treaties: readonly InstrumentId[];
}

export interface Purpose {
  readonly aim: AimRules;
  /** The cases of an aim by state, or the one condition of a monthly aim; empty for the others. */
  readonly wanted: readonly Wanted[];
}

/** Where the numbers lie that concern a government with another. */
export interface Neighbour {
  readonly economy: Subject;
  /** What it holds about us. */
  readonly regard: Subject;
  readonly trust: readonly Subject[];
  readonly threat: Subject;
  /** What we hold about it. */
  readonly ours: {
    readonly regard: Subject;
    readonly threat: Subject;
    readonly dependence: Subject;
  };
}

export interface Purposes {
  readonly support: Subject;
  readonly economy: Subject;
  readonly readiness: Subject;
  readonly capital: Subject;
  readonly tension: Subject;
  readonly stability: Subject;
  readonly neighbours: readonly Neighbour[];
  readonly aims: readonly Purpose[];
  readonly acts: readonly {
    readonly filter: HappeningFilter;
    readonly points: number;
    readonly aim: AimRules;
  }[];
  /** The acts among them, for a quick look; `null` if any act may count. */
  readonly counted: ReadonlySet<string> | null;
}

const compiled = new Prepared(() => new Map<ActorId, Purposes>());

/** The purposes of a seat; compiled at the first call. */
export function purposesOf(rules: Rules, seat: ActorId): Purposes {
  const bySeat = compiled.of(rules);
  let found = bySeat.get(seat);
  if (!found) {
    found = compile(rules, seat);
    bySeat.set(seat, found);
  }
  return found;
}

function compile(rules: Rules, seat: ActorId): Purposes {
  const aims = tables(rules).aimsBySeat.get(seat) ?? [];
  const acts = aims.flatMap((aim) =>
    aim.score.kind === 'each'
      ? aim.score.filter.map((filter) => ({
          filter,
          points: aim.score.kind === 'each' ? aim.score.points : 0,
          aim,
        }))
      : [],
  );
  const names = acts.map(({ filter }) => filter.act);
  return {
    support: actorAt(rules, seat, 'support'),
    economy: actorAt(rules, seat, 'economy'),
    readiness: actorAt(rules, seat, 'readiness'),
    capital: actorAt(rules, seat, 'capital'),
    tension: tensionAt(rules),
    stability: stabilityAt(rules, seat),
    neighbours: tables(rules)
      .seats.filter((other) => other !== seat)
      .map((other) => ({
        economy: actorAt(rules, other, 'economy'),
        regard: tieAt(rules, other, seat, 'regard'),
        trust: (['defence', 'trade', 'signals'] as const).map((family) => tieAt(rules, other, seat, family)),
        threat: tieAt(rules, other, seat, 'threat'),
        ours: {
          regard: tieAt(rules, seat, other, 'regard'),
          threat: tieAt(rules, seat, other, 'threat'),
          dependence: tieAt(rules, seat, other, 'dependence'),
        },
      })),
    aims: aims.map((aim) => ({ aim, wanted: wantedBy(aim) })),
    acts,
    counted: names.every((name) => name !== null) ? new Set<string>(names) : null,
  };
}

function wantedBy({ score }: AimRules): readonly Wanted[] {
  switch (score.kind) {
    case 'monthly':
      return [takeApart(score.when, score.points)];
    case 'state':
      return score.cases.map(({ when, points }) => takeApart(when, points));
    default:
      return [];
  }
}

function takeApart(when: Condition, points: number): Wanted {
  return { points, comparisons: comparisons(when), treaties: treatiesIn(when) };
}

function comparisons(condition: Condition): readonly Comparison[] {
  return comparisonsIn(condition).flatMap((comparison) => {
    const { left, right } = comparison;
    const way = wayOf(comparison);
    if (way === 0 || !('number' in left) || !('value' in right)) return [];
    return [{ subject: left.number, good: way, value: right.value, towards: way }];
  });
}

function treatiesIn(condition: Condition): readonly InstrumentId[] {
  return leavesIn(condition).flatMap(({ leaf, wanted }) =>
    wanted &&
    leaf.op === 'state' &&
    leaf.states.some((state) => inside(state, 'inForce') || state === 'signed' || state === 'ratifying')
      ? [leaf.instrument]
      : [],
  );
}
