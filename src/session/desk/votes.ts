/** What a member of the Council would say to a draft as far as we can tell, and what asking it for its vote comes to. */
import type { Judgement, Order, RefusalCode, Resolution, View, Vote } from '../../engine/index.ts';
import {
  afterAsking,
  chairs,
  checkOrder,
  instrumentOf,
  judgeVote,
  monthOf,
  tables,
  voteAt,
} from '../../engine/index.ts';
import type { ReasonLine } from '../shown/figure.ts';
import type { Preview } from '../shown/offer.ts';
import { signedSpan } from '../telling/figures.ts';
import { judgementLine } from '../telling/reasons.ts';
import { nameOrNone, type Teller } from '../telling/teller.ts';

/** The order by which we would table a draft, and why it may not go out now. */
export function tabling(
  { scenario: { rules } }: Teller,
  view: View,
  draft: Resolution,
): { readonly order: Order; readonly refusal: RefusalCode | null } | null {
  const act = rules.acts.find(({ operation }) => operation === 'table');
  if (act === undefined) return null;
  const order: Order = { type: 'order', seat: view.seat, act: act.id, on: draft.id };
  return { order, refusal: checkOrder(rules, view, view.seat, [], order) };
}

/** Who would sponsor a draft for a reckoning before it is tabled: who did, else we if we may, else who gains most. */
export function sponsorsOf(teller: Teller, view: View, draft: Resolution): Resolution['parties'] {
  if (draft.state === 'tabled' || draft.state === 'voting') return draft.parties;
  const rule = tables(teller.scenario.rules).resolutions.get(draft.id);
  const seated = chairs(teller.scenario.rules, monthOf(view)).flatMap(({ actor }) =>
    actor !== null && (rule?.by?.includes(actor) ?? true) ? [actor] : [],
  );
  if (seated.includes(view.seat) && tabling(teller, view, draft)?.refusal === null) return [view.seat];
  const worth = (actor: string): number => rule?.interests[actor] ?? 0;
  const best = seated.toSorted((a, b) => worth(b) - worth(a))[0];
  return best === undefined ? [] : [best];
}

/** What a member would say as far as we can tell: both ends where it is not certain. */
export function leaning({ low, high, price }: Judgement): { low: Vote; high: Vote } {
  return { low: voteAt(low + price.low), high: voteAt(high + price.high) };
}

export function linesOf(teller: Teller, judgement: Judgement): readonly ReasonLine[] {
  const { low, high } = judgement.price;
  const told: ReasonLine = {
    code: 'vote/told',
    text: teller.words.say(low === high ? 'reason/vote/told' : 'reason/vote/told/hidden'),
    amount: Math.trunc((low + high) / 2),
    ...(low === high ? {} : { low, high }),
  };
  return [
    ...judgement.lines
      .map((line) => judgementLine(teller, line, ''))
      .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    ...(low === 0 && high === 0 ? [] : [told]),
  ];
}

export function voteWords({ words }: Teller, { low, high }: { low: Vote; high: Vote }): string {
  return low === high
    ? words.say(`vote/${low}`)
    : words.say('council/between', { low: words.say(`vote/${low}`), high: words.say(`vote/${high}`) });
}

/** What a member that is asked for its vote would say then, after all that it is asked this month, and why. */
export function askedOf(teller: Teller, view: View, draft: readonly Order[], order: Order): Preview['calls'] {
  const { words, scenario } = teller;
  const { rules } = scenario;
  const member = chairs(rules, monthOf(view)).find(({ id }) => id === order.member);
  if (member === undefined) return [];
  const judged = (orders: readonly Order[]): Judgement | null => {
    const known = afterAsking(rules, view, orders);
    const text = instrumentOf(known, order.on ?? ('' as never));
    return text?.kind === 'resolution'
      ? judgeVote(rules, known, text, member, sponsorsOf(teller, view, text))
      : null;
  };
  const [before, then] = [judged(draft), judged([...draft, order])];
  if (before === null || then === null) return [];
  const [was, is] = [leaning(before), leaning(then)];
  const isIdle = is.low === is.high && was.low === is.low && was.high === is.high;
  const sum = signedSpan(teller, {
    low: then.low + then.price.low,
    high: then.high + then.price.high,
  });
  return [
    {
      actor: member.actor,
      text: words.say('preview/vote', {
        member: nameOrNone('member', member.id),
        vote: voteWords(teller, is),
        sum,
        does: isIdle ? 'nothing' : 'moves',
      }),
      reasons: linesOf(teller, then),
    },
  ];
}
