/** Orders on a draft: to table it in the Council, or to ask a member for its vote. */
import { chairOf, chairs } from '../acceptance/vote.ts';
import { holds, instrumentOf, monthOf, type Known } from '../condition.ts';
import { wouldChange } from '../instruments/resolution/decisions.ts';
import { tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Resolution } from '../instruments/instrument.ts';

/** Months before a draft that was vetoed or failed may come again. */
const REDRAFT_MONTHS = 3;

/** Why this draft may not come before the Council now, or `null` if it may. */
export function checkReady(rules: Rules, known: Known, draft: Resolution): RefusalCode | null {
  const rule = tables(rules).resolutions.get(draft.id);
  if (!rule || draft.state === 'adopted') return 'order/wrong_state';
  const waited = (known.turn - draft.since) * known.months;
  if ((draft.state === 'vetoed' || draft.state === 'failed') && waited < REDRAFT_MONTHS)
    return 'order/too_soon';
  const regime = rule.regime === null ? undefined : instrumentOf(known, rule.regime);
  if (regime?.kind === 'sanctions' && !wouldChange(rule, regime)) return 'order/not_now';
  return holds(known, rule.when) ? null : 'order/not_now';
}

/** Why an order may not be sent on a draft, or `null` if it may. */
export function checkDraft(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  { member, vote }: Pick<Order, 'member' | 'vote'>,
  draft: Resolution,
): RefusalCode | null {
  const month = monthOf(known);
  if (act.operation === 'canvass') {
    const asked = chairs(rules, month).find(({ id }) => id === member);
    if (!asked || asked.actor === seat || (vote !== 'yes' && vote !== 'no')) return 'order/wrong_member';
    if (draft.data.canvassed.some((other) => other.by === seat && other.member === member))
      return 'order/twice';
    return checkReady(rules, known, draft);
  }
  if (member !== undefined || vote !== undefined) return 'order/wrong_member';
  if (!chairOf(rules, seat, month)) return 'order/no_member';
  const by = tables(rules).resolutions.get(draft.id)?.by ?? null;
  return by !== null && !by.includes(seat) ? 'order/not_for_seat' : checkReady(rules, known, draft);
}
