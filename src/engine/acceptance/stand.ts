/** What a side of a crisis makes of standing or backing down. A sum of 0 or more stands. */
import { matches } from '../aims/aims.ts';
import { conceived } from '../aims/conceived.ts';
import { numberOf, pactsIn, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../layout.ts';
import type { Rules } from '../rules/rules.ts';
import { RUNGS, type ActorId, type TieField } from '../vocabulary.ts';
import type { Crisis } from '../instruments/instrument.ts';
import type { Happening, Span, View } from '../world.ts';
import { NERVE, Tally, type Judgement, type Balance } from './judgement.ts';

/** Fear of what comes next, by the rung one stands on: words cost little, the last step everything. */
const FEAR = [0, 0, 4, 13, 30] as const;
/** Where fear is felt as it is; above, more, and below, less. */
const FEAR_TENSION = 55;

/** The stake and the public cost at a rung, against those at the first: 1, 2, 4, 8. */
export function doubling(rung: number): number {
  return 1 << Math.max(0, rung - 1);
}

/** The reasons of `side`, as `known` knows them: the nerve of others is a range. */
export function judgeStand(rules: Rules, known: View, crisis: Crisis, side: ActorId): Judgement {
  const tally = new Tally([]);
  return tally.judgement(weigh(rules, known, crisis, side, tally));
}

/** The same without the reasons. */
export function standBalance(rules: Rules, known: View, crisis: Crisis, side: ActorId): Balance {
  const tally = new Tally(null);
  return tally.balance(weigh(rules, known, crisis, side, tally));
}

/** Counts every reason; gives the nerve, as far as it is known. */
function weigh(rules: Rules, known: View, crisis: Crisis, side: ActorId, tally: Tally): Span | undefined {
  const rule = tables(rules).crises.get(crisis.id);
  const other = crisis.parties.find((party) => party !== side);
  if (!rule || other === undefined) return undefined;
  const { rung, raised, mediator } = crisis.data;
  const step = clamp(rung, 1, 4);
  const times = doubling(step);
  const temper = tables(rules).actors.get(side)?.temper;
  const read = (from: ActorId, to: ActorId, field: TieField): number =>
    numberOf(known, tieAt(rules, from, to, field));
  const readiness = (actor: ActorId): number => numberOf(known, actorAt(rules, actor, 'readiness'));
  const support = numberOf(known, actorAt(rules, side, 'support'));
  const tension = numberOf(known, tensionAt(rules));
  const fear = divide((FEAR[step] ?? 0) * (temper?.entrapment ?? 100), 100);
  const audience = divide(times * (raised === side ? 3 : 2) * (support < 40 ? 3 : 2), 4);
  // Arms and allies count for little while it is words, and for more than they are once there are shots.
  const nearer = (amount: number, most = 12): number => divide(clamp(amount, -most, most) * step, 3);
  tally.add('stand/stake', (rule.sides[side]?.worth ?? 0) * times, rung);
  tally.add('stand/audience', audience, rung);
  tally.add('stand/word', divide(times * (temper?.honour ?? 100), 100));
  tally.add('stand/ill-will', clamp(divide(-read(side, other, 'regard'), 10), -10, 10), other);
  tally.add('stand/readiness', nearer(divide(readiness(side) - readiness(other), 6), 8), other);
  tally.add('stand/allies', nearer(behind(rules, known, side, other)));
  tally.add('stand/their-allies', -nearer(behind(rules, known, other, side)), other);
  tally.add('stand/threat', -nearer(divide(read(side, other, 'threat'), 8)), other);
  tally.add('stand/war', -fear, rung);
  tally.add('stand/tension', -divide(fear * (tension - FEAR_TENSION), 50), tension);
  tally.add('stand/aims', aimed(rules, crisis, side, other));
  if (mediator !== null)
    tally.add('stand/mediator', -clamp(6 + divide(read(side, mediator, 'regard'), 6), 0, 16), mediator);
  const nerve = known.seat === side ? known.own.nerve : null;
  return nerve === null ? ANY_NERVE : { low: nerve, high: nerve };
}

const ANY_NERVE: Span = { low: -NERVE, high: NERVE };

/** What those who are bound to defend it are worth, by how much it trusts them; those bound to both count for nobody. */
function behind(rules: Rules, known: Known, side: ActorId, other: ActorId): number {
  let sum = 0;
  for (const { parties } of pactsIn(rules, known)) {
    if (!parties.includes(side) || parties.includes(other)) continue;
    for (const ally of parties)
      if (ally !== side && tables(rules).seatIndex.has(ally))
        sum += Math.max(0, numberOf(known, tieAt(rules, side, ally, 'defence')) - 35);
  }
  return clamp(divide(sum, 6), 0, 10);
}

/** What its aims say of going up one rung. */
function aimed(rules: Rules, crisis: Crisis, side: ActorId, other: ActorId): number {
  const kind = RUNGS[crisis.data.rung];
  if (kind === undefined) return 0;
  const next = (by: ActorId, to: ActorId): Happening =>
    conceived({ kind, by, to, on: crisis.id, params: [] });
  let sum = 0;
  for (const { score } of tables(rules).aimsBySeat.get(side) ?? []) {
    if (score.kind !== 'each') continue;
    const hit = score.filter.some(
      (filter) => matches(filter, next(side, other)) || matches(filter, next(other, side)),
    );
    if (hit) sum += score.points;
  }
  return sum;
}
