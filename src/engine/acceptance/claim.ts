/** What an obliged party makes of a call on its promise, and a target of a demand. */
import { numberOf, type Known } from '../condition.ts';
import { divide } from '../integers.ts';
import { actorAt, tables, tieAt } from '../layout.ts';
import type { Rules } from '../rules.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import type { Commitment, View } from '../world.ts';
import { judgement, line, type Judgement } from './judgement.ts';

/** From this sum on a call is honoured; from the second on it is qualified; below, the promise is not kept. */
export const HONOUR_FROM = 32;
export const QUALIFY_FROM = 18;

/** Why `obliged` would or would not stand by its word. Deeper promises bind more, and drag further (Snyder 1984). */
export function judgeClaim(rules: Rules, known: View, commitment: Commitment): Judgement {
  const { treaty, clause, depth, claimant, attacker, obliged, early, contestedBy } = commitment.data;
  const actor = tables(rules).actors.get(obliged);
  const rule = tables(rules).clauses.get(treaty)?.get(clause);
  const read = (from: ActorId, to: ActorId, field: Parameters<typeof tieAt>[3]): number =>
    from === to ? 0 : numberOf(known, tieAt(rules, from, to, field));
  const readiness = numberOf(known, actorAt(rules, obliged, 'readiness'));
  const observers = tables(rules).seats.filter(
    (seat) => seat !== obliged && seat !== claimant && seat !== attacker,
  );
  const watched = observers.reduce((sum, seat) => sum + Math.max(0, read(seat, obliged, 'regard')), 0);
  return judgement([
    ...line('claim/word', divide((6 + 6 * depth) * (actor?.temper.honour ?? 100), 100), depth),
    ...line('claim/interest', divide(rule?.interests[obliged]?.[depth] ?? 0, 2), clause, depth),
    ...line('claim/regard', divide(read(obliged, claimant, 'regard'), 4), claimant),
    ...line('claim/dependence', divide(read(obliged, claimant, 'dependence'), 5), claimant),
    ...line('claim/observers', divide(watched, 30)),
    ...line(
      'claim/risk',
      -divide(read(obliged, attacker, 'threat') * (actor?.temper.entrapment ?? 100), 400),
      attacker,
    ),
    ...line('claim/attacker', -divide(read(obliged, attacker, 'regard'), 5), attacker),
    ...line('claim/readiness', divide(readiness - 55, 3)),
    ...line('claim/contested', contestedBy.length === 0 ? 0 : -6),
    ...line('claim/early', early ? -5 : 0),
  ]);
}

/** Why the target of a threat would give way (a sum of 0 or more) or not. */
export function judgeDemand(rules: Rules, known: View, regime: InstrumentId, threatener: ActorId): Judgement {
  const rule = tables(rules).regimes.get(regime);
  if (!rule) return judgement([]);
  const { target } = rule;
  const bite = rule.measures.reduce((sum, measure) => sum + measure.bite, 0);
  const coverage = rule.coverage[threatener] ?? 0;
  const credibility = numberOf(known, tieAt(rules, target, threatener, 'signals'));
  const lately = recentActs(known, target, rule.demand.acts);
  const economy = numberOf(known, actorAt(rules, target, 'economy'));
  return judgement([
    ...line('demand/bite', divide(bite * coverage * credibility, 1500), threatener),
    ...line('demand/weakness', divide(50 - economy, 4)),
    ...line(
      'demand/regard',
      divide(numberOf(known, tieAt(rules, target, threatener, 'regard')), 5),
      threatener,
    ),
    ...line('demand/interest', -6 - 5 * Math.min(lately, 4)),
    ...line('demand/pride', -6),
  ]);
}

/** How often somebody did any of these acts in the last four turns. */
function recentActs(known: Known, by: ActorId, acts: readonly string[]): number {
  return known.events.filter(
    (event) =>
      event.kind === 'act' &&
      event.by === by &&
      event.turn > known.turn - 4 &&
      acts.includes(String(event.params[0])),
  ).length;
}
