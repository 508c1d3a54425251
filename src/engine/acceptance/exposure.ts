/** What an accused government makes of denying: thin evidence tempts, proof that may follow and a good name do not. */
import { numberOf } from '../condition.ts';
import { eventually, exposureOdds, timesBefore } from '../covert/odds.ts';
import { divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Rules } from '../rules/rules.ts';
import type { Confidence } from '../vocabulary.ts';
import type { CovertCase, View } from '../world.ts';
import { judgement, line, type Judgement } from './judgement.ts';

/** From this sum on it is denied; below the second it is admitted; between, nothing is said. */
export const DENY_FROM = 0;
export const ADMIT_BELOW = -18;

/** What a denial may spare, by how sure the world is. */
const THIN = { asserted: 20, assessed: 10, confirmed: -20 } as const satisfies Record<Confidence, number>;

/** Why the view's seat would deny (0 or more), or own up. */
export function judgeExposure(rules: Rules, known: View, accused: CovertCase): Judgement {
  const act = tables(rules).acts.get(accused.act);
  if (!act || accused.confidence === null) return judgement([]);
  const { seat } = known;
  const { by, to, on } = accused;
  const { low, high } = exposureOdds(rules, known, { act, by, to, on, times: timesBefore(known, accused) });
  const proof = eventually(divide(low + high, 4));
  const others = tables(rules).seats.filter((other) => !accused.circle.includes(other));
  const believed = divide(
    others.reduce((sum, other) => sum + numberOf(known, tieAt(rules, other, seat, 'signals')), 0),
    Math.max(1, others.length),
  );
  return judgement([
    ...line('exposure/evidence', THIN[accused.confidence], accused.confidence),
    // what is proved already cannot be proved once more
    ...line('exposure/risk', accused.confidence === 'confirmed' ? 0 : -divide(proof, 8)),
    ...line('exposure/honour', -divide(tables(rules).actors.get(seat)?.temper.honour ?? 100, 16)),
    ...line('exposure/word', -divide(believed, 8)),
  ]);
}
