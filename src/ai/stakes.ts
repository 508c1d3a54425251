/**
 * What each number is worth to a seat: hundredths of a point for one unit more. Drawn from its aims as they
 * stand, and from what every government cares about. The same stakes rank orders and explain them.
 */
import {
  actorAt,
  inside,
  instrumentOf,
  matches,
  numberOf,
  stabilityAt,
  tables,
  tensionAt,
  tieAt,
  type ActorId,
  type AimRules,
  type Condition,
  type HappeningFilter,
  type InstrumentId,
  type Rules,
  type Subject,
  type View,
} from '../engine/index.ts';

export interface Stake {
  readonly subject: Subject;
  readonly weight: number;
  /** The aim it comes from, or `null` for the ordinary care of a government. */
  readonly aim: AimRules | null;
}

export interface Stakes {
  /** By subject; several may bear on one number. */
  readonly bySubject: ReadonlyMap<Subject, readonly Stake[]>;
  /** What it is worth to have a treaty in force, beside its clauses. */
  readonly treaties: ReadonlyMap<InstrumentId, { readonly weight: number; readonly aim: AimRules }>;
  /** Acts that an aim counts. */
  /** The acts among them, for a quick look. */
  readonly counted: ReadonlySet<string>;
  readonly acts: readonly {
    readonly filter: HappeningFilter;
    readonly weight: number;
    readonly aim: AimRules;
  }[];
}

/** Hundredths of a point for one more of it, whoever the seat is. */
const CARE = {
  support: 26,
  economy: 22,
  readiness: 8,
  capital: 0,
  tension: -14,
  regard: 4,
  trust: 5,
  threat: -7,
  dependence: -4,
} as const;
/** A percent of regard for somebody makes their economy matter so much. */
const SYMPATHY = 12;

export function stakesOf(rules: Rules, known: View): Stakes {
  const bySubject = new Map<Subject, Stake[]>();
  const treaties = new Map<InstrumentId, { weight: number; aim: AimRules }>();
  const acts: { filter: HappeningFilter; weight: number; aim: AimRules }[] = [];
  const add = (subject: Subject, weight: number, aim: AimRules | null): void => {
    if (weight === 0) return;
    const list = bySubject.get(subject);
    if (list) list.push({ subject, weight, aim });
    else bySubject.set(subject, [{ subject, weight, aim }]);
  };
  ordinary(rules, known, add);
  const left = (known.turns - known.turn + 1) * known.months;
  for (const aim of tables(rules).aimsBySeat.get(known.seat) ?? []) {
    const percent = known.own.aim === aim.id ? 118 : 100;
    const { score } = aim;
    switch (score.kind) {
      case 'over': {
        const value = numberOf(known, score.number);
        const worth = Math.trunc((score.points * (value - score.from)) / score.per);
        const full = worth >= aim.most ? 20 : worth < 0 ? 55 : 100;
        add(score.number, Math.trunc((score.points * percent * full) / (score.per * 100)), aim);
        break;
      }
      case 'monthly':
        for (const [subject, sign, gap] of comparisons(known, score.when)) {
          const scale = gap > 0 ? Math.max(gap, 6) * 2 : 8 - gap * 2;
          add(subject, sign * Math.trunc((score.points * percent * Math.min(left, 6)) / scale), aim);
        }
        break;
      case 'state':
        for (const { when, points } of score.cases) {
          for (const treaty of treatiesIn(when)) {
            const before = treaties.get(treaty)?.weight ?? 0;
            const state = instrumentOf(known, treaty)?.state ?? '';
            const gained = inside(state, 'inForce') ? 0 : points * percent;
            if (gained > before) treaties.set(treaty, { weight: gained, aim });
          }
          for (const [subject, sign, gap] of comparisons(known, when)) {
            add(
              subject,
              sign * Math.trunc((points * percent) / (gap > 0 ? Math.max(gap, 6) * 2 : 10 - gap)),
              aim,
            );
          }
        }
        break;
      case 'each':
        for (const filter of score.filter) acts.push({ filter, weight: score.points * percent, aim });
    }
  }
  const counted = new Set(rules.acts.map(({ id }) => id as string));
  if (acts.every(({ filter }) => filter.act !== null)) {
    counted.clear();
    for (const { filter } of acts) if (filter.act !== null) counted.add(filter.act);
  }
  return { bySubject, treaties, acts, counted };
}

function ordinary(
  rules: Rules,
  known: View,
  add: (subject: Subject, weight: number, aim: null) => void,
): void {
  const { seat } = known;
  const at = (field: 'support' | 'economy' | 'readiness'): number =>
    numberOf(known, actorAt(rules, seat, field));
  // What is scarce matters more: nobody spends the last of its public or its purse lightly.
  add(
    actorAt(rules, seat, 'support'),
    (CARE.support * (at('support') < 35 ? 3 : at('support') > 75 ? 1 : 2)) >> 1,
    null,
  );
  add(
    actorAt(rules, seat, 'economy'),
    (CARE.economy * (at('economy') < 35 ? 3 : at('economy') > 70 ? 1 : 2)) >> 1,
    null,
  );
  add(actorAt(rules, seat, 'readiness'), at('readiness') > 70 ? 2 : CARE.readiness, null);
  const tension = numberOf(known, tensionAt(rules));
  add(tensionAt(rules), tension >= 55 ? CARE.tension * 2 : CARE.tension, null);
  add(stabilityAt(rules, seat), 100, null);
  for (const other of tables(rules).seats) {
    if (other === seat) continue;
    const regard = numberOf(known, tieAt(rules, seat, other, 'regard'));
    add(tieAt(rules, other, seat, 'regard'), CARE.regard + (regard > 30 ? 4 : 0), null);
    for (const family of ['defence', 'trade', 'signals'] as const)
      add(tieAt(rules, other, seat, family), CARE.trust, null);
    add(tieAt(rules, other, seat, 'threat'), regard < -40 ? 2 : CARE.threat, null);
    add(tieAt(rules, seat, other, 'threat'), CARE.threat, null);
    add(tieAt(rules, seat, other, 'dependence'), CARE.dependence, null);
    add(actorAt(rules, other, 'economy'), Math.trunc((regard * SYMPATHY) / 100), null);
  }
}

/** The comparisons of numbers in a condition: subject, which way is good, and how far it is from holding. */
function comparisons(known: View, condition: Condition): [Subject, 1 | -1, number][] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => comparisons(known, part));
    case 'not':
      return comparisons(known, condition.of).map(([subject, sign, gap]) => [
        subject,
        sign === 1 ? -1 : 1,
        -gap,
      ]);
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const up = condition.op === '>' || condition.op === '>=';
      if (!('number' in condition.left) || !('value' in condition.right)) return [];
      const gap = condition.right.value - numberOf(known, condition.left.number);
      return [[condition.left.number, up ? 1 : -1, up ? gap : -gap]];
    }
    default:
      return [];
  }
}

function treatiesIn(condition: Condition): InstrumentId[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(treatiesIn);
    case 'state':
      return condition.states.some(
        (state) => inside(state, 'inForce') || state === 'signed' || state === 'ratifying',
      )
        ? [condition.instrument]
        : [];
    default:
      return [];
  }
}

/** Whether doing this act to this actor is something the seat's aims count. */
export function actStakes(
  stakes: Stakes,
  seat: ActorId,
  act: string,
  to: ActorId | null,
  on: InstrumentId | null,
): readonly { weight: number; aim: AimRules }[] {
  return stakes.acts.filter(
    ({ filter }) =>
      (filter.act === null || filter.act === act) &&
      matches(filter, {
        id: 0,
        turn: 0,
        kind: 'act',
        by: seat,
        to,
        on,
        params: [act],
        cause: 0,
        known: 'all',
      }),
  );
}
