/** What an obliged party makes of a call on its promise, and a target of a demand. */
import { timesDoneBy } from '../chronicle.ts';
import { instrumentOf, numberOf } from '../condition.ts';
import { divide } from '../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../layout.ts';
import { biteAt, coverageOf, routesOf } from '../instruments/sanctions/bite.ts';
import { wearinessOf } from '../instruments/sanctions/fatigue.ts';
import { standing } from '../instruments/sanctions/regime.ts';
import type { RegimeRules } from '../rules/regimes.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import type { Commitment, Sanctions } from '../instruments/instrument.ts';
import type { View } from '../world.ts';
import { judgement, line, Tally, type Judgement } from './judgement.ts';

/** From this sum on a call is honoured; from the second on it is qualified; below, the promise is not kept. */
export const HONOUR_FROM = 35;
export const QUALIFY_FROM = 22;
/** What was done before these turns is not held against a target that is asked to stop. */
const RECENT_TURNS = 4;

/** What calling a text an alliance in public adds to a call under it, and calling it a partnership takes. */
const READING = 4;

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
  const text = instrumentOf(known, treaty);
  const reading = text?.kind === 'treaty' ? text.data.readings[obliged] : undefined;
  return judgement([
    ...line('claim/reading', reading === 'alliance' ? READING : reading === 'partnership' ? -READING : 0),
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

/** From this sum on a target gives way in full; from the second on in part; below, it holds out. */
export const CONCEDE_FROM = 0;
export const CONCEDE_PART_FROM = -7;

/**
 * Why the target of a threat, or of measures that stand, would give way or not. What is threatened counts as far as
 * its author is believed; what stands counts as it bites, less the ways round it that are known here.
 */
export function judgeDemand(rules: Rules, known: View, regime: InstrumentId, threatener: ActorId): Judgement {
  const tally = new Tally([]);
  weighDemand(rules, known, regime, threatener, tally);
  return tally.judgement();
}

/** What was asked last: whoever weighs giving way asks the same for giving way in full, in part, and not at all. */
let demanded: {
  readonly rules: Rules;
  readonly known: View;
  readonly regime: InstrumentId;
  readonly threatener: ActorId;
  readonly sum: number;
} | null = null;

/** The same without the reasons. */
export function demandSum(rules: Rules, known: View, regime: InstrumentId, threatener: ActorId): number {
  const isSame =
    demanded?.known === known &&
    demanded.rules === rules &&
    demanded.regime === regime &&
    demanded.threatener === threatener;
  if (demanded === null || !isSame) {
    const tally = new Tally(null);
    weighDemand(rules, known, regime, threatener, tally);
    demanded = { rules, known, regime, threatener, sum: tally.sum };
  }
  return demanded.sum;
}

function weighDemand(
  rules: Rules,
  known: View,
  regime: InstrumentId,
  threatener: ActorId,
  tally: Tally,
): void {
  const rule = tables(rules).regimes.get(regime);
  if (!rule) return;
  const { target } = rule;
  const lately = timesDoneBy(known.events, rule.demand.acts, target, known.turn - RECENT_TURNS);
  const economy = numberOf(known, actorAt(rules, target, 'economy'));
  const support = numberOf(known, actorAt(rules, target, 'support'));
  const found = instrumentOf(known, regime);
  if (found?.kind === 'sanctions' && standing(found)) weighStanding(rules, known, found, threatener, tally);
  else weighThreat(rules, known, rule, threatener, tally);
  tally.add('demand/weakness', divide(50 - economy, 4));
  tally.add(
    'demand/regard',
    divide(numberOf(known, tieAt(rules, target, threatener, 'regard')), 8),
    threatener,
  );
  tally.add('demand/interest', -6 - 4 * Math.min(lately, 2));
  tally.add('demand/public', -divide(Math.max(0, support - 60), 5));
  tally.add('demand/pride', -6);
}

/** What is threatened, as far as its author is believed. */
function weighThreat(
  rules: Rules,
  known: View,
  { measures, coverage, target }: RegimeRules,
  threatener: ActorId,
  tally: Tally,
): void {
  const bite = measures.reduce((sum, measure) => sum + measure.bite, 0);
  const credibility = numberOf(known, tieAt(rules, target, threatener, 'signals'));
  tally.add('demand/bite', divide(bite * (coverage[threatener] ?? 0) * credibility, 1500), threatener);
}

/** What stands: its bite with evasion taken off, the months it has been borne, and how long its senders will last. */
function weighStanding(rules: Rules, known: View, regime: Sanctions, leader: ActorId, tally: Tally): void {
  const integrity = numberOf(known, tables(rules).regimes.get(regime.id)?.integrity ?? tensionAt(rules));
  const routes = routesOf(known, regime.id);
  const months = (known.turn - Math.max(1, regime.data.raised)) * known.months;
  let weariest: ActorId | null = null;
  let most = 0;
  for (const sender of regime.parties) {
    const weary = wearinessOf(rules, known, regime, sender);
    if (weary <= most) continue;
    most = weary;
    weariest = sender;
  }
  tally.add('demand/standing', 5 * biteAt(rules, regime, coverageOf(rules, regime), integrity), leader);
  tally.add('demand/borne', Math.min(12, months));
  tally.add(
    'demand/evasion',
    -divide(
      routes.reduce((sum, { volume }) => sum + volume, 0),
      4,
    ),
  );
  if (weariest !== null) tally.add('demand/senders', -divide(most, 5), weariest);
}
