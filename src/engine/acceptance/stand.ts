/** What a side of a crisis makes of standing or backing down. A sum of 0 or more stands. */
import { matches } from '../aims/aims.ts';
import { conceived } from '../aims/conceived.ts';
import { hasDefence, numberOf, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../layout.ts';
import type { Rules } from '../rules.ts';
import { RUNGS, type ActorId } from '../vocabulary.ts';
import type { Crisis, Happening, View } from '../world.ts';
import { judgement, line, NERVE, type Judgement } from './judgement.ts';

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
  const rule = tables(rules).crises.get(crisis.id);
  const other = crisis.parties.find((party) => party !== side);
  if (!rule || other === undefined) return judgement([]);
  const { rung, raised, mediator } = crisis.data;
  const step = clamp(rung, 1, 4);
  const times = doubling(step);
  const temper = tables(rules).actors.get(side)?.temper;
  const read = (from: ActorId, to: ActorId, field: Parameters<typeof tieAt>[3]): number =>
    numberOf(known, tieAt(rules, from, to, field));
  const readiness = (actor: ActorId): number => numberOf(known, actorAt(rules, actor, 'readiness'));
  const support = numberOf(known, actorAt(rules, side, 'support'));
  const tension = numberOf(known, tensionAt(rules));
  const fear = divide((FEAR[step] ?? 0) * (temper?.entrapment ?? 100), 100);
  const audience = divide(times * (raised === side ? 3 : 2) * (support < 40 ? 3 : 2), 4);
  // Arms and allies count for little while it is words, and for more than they are once there are shots.
  const nearer = (amount: number, most = 12): number => divide(clamp(amount, -most, most) * step, 3);
  const nerve = known.seat === side ? known.own.nerve : null;
  return judgement(
    [
      ...line('stand/stake', (rule.sides[side]?.worth ?? 0) * times, rung),
      ...line('stand/audience', audience, rung),
      ...line('stand/word', divide(times * (temper?.honour ?? 100), 100)),
      ...line('stand/ill-will', clamp(divide(-read(side, other, 'regard'), 10), -10, 10), other),
      ...line('stand/readiness', nearer(divide(readiness(side) - readiness(other), 6), 8), other),
      ...line('stand/allies', nearer(behind(rules, known, side, other))),
      ...line('stand/their-allies', -nearer(behind(rules, known, other, side)), other),
      ...line('stand/threat', -nearer(divide(read(side, other, 'threat'), 8)), other),
      ...line('stand/war', -fear, rung),
      ...line('stand/tension', -divide(fear * (tension - FEAR_TENSION), 50), tension),
      ...line('stand/aims', aimed(rules, crisis, side, other)),
      ...(mediator === null
        ? []
        : line('stand/mediator', -clamp(6 + divide(read(side, mediator, 'regard'), 6), 0, 16), mediator)),
    ],
    nerve === null ? { low: -NERVE, high: NERVE } : { low: nerve, high: nerve },
  );
}

/** What those who are bound to defend it are worth, by how much it trusts them; those bound to both count for nobody. */
function behind(rules: Rules, known: Known, side: ActorId, other: ActorId): number {
  let sum = 0;
  for (const instrument of known.instruments) {
    if (instrument.kind !== 'treaty' || !instrument.parties.includes(side)) continue;
    if (instrument.parties.includes(other) || !hasDefence(rules, instrument)) continue;
    for (const ally of instrument.parties)
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
