import type {
  InstrumentId,
  MemberRules,
  Order,
  Question,
  Resolution,
  View,
  Vote,
} from '../../engine/index.ts';
import {
  afterAsking,
  canvasses,
  chairs,
  foreseeVote,
  instrumentOf,
  judgeVote,
  majority,
  monthOf,
  swayNow,
} from '../../engine/index.ts';
import type { Chair, CouncilDraft, CouncilState } from '../shown/council.ts';
import type { Offer } from '../shown/offer.ts';
import { withReading } from '../telling/reasons.ts';
import { dateOfTurn, nameOrNone, type Teller } from '../telling/teller.ts';
import { withEffects, type WithMoves } from './effects.ts';
import { factsOf } from './facts.ts';
import { offerOf } from './offers.ts';
import { refusalText } from './refusal.ts';
import { stateChips, stateText, stateTitle } from './states.ts';
import { leaning, linesOf, sponsorsOf, tabling, voteWords } from './votes.ts';

const isDraft = (instrument: { readonly kind: string }): instrument is Resolution =>
  instrument.kind === 'resolution';

function chairOf(
  teller: Teller,
  view: View,
  draft: Resolution | undefined,
  sponsors: Resolution['parties'],
  member: MemberRules,
): Chair {
  const { words, scenario } = teller;
  const { rules, prose } = scenario;
  const name = nameOrNone('member', member.id);
  const judgement = draft === undefined ? null : judgeVote(rules, view, draft, member, sponsors);
  const vote = judgement === null ? null : leaning(judgement);
  const actor = member.actor === null ? undefined : prose.actors[member.actor];
  const own = prose.council?.members[member.id];
  return {
    member: member.id,
    actor: member.actor,
    name: actor?.name ?? own?.name ?? member.id,
    short: actor?.short ?? own?.short ?? member.id,
    flag: actor?.flag ?? own?.flag ?? '',
    permanent: member.permanent,
    ours: member.actor === view.seat,
    sponsor: member.actor !== null && sponsors.includes(member.actor),
    low: vote?.low ?? 'abstain',
    high: vote?.high ?? 'abstain',
    sum:
      judgement === null
        ? { low: 0, high: 0 }
        : { low: judgement.low + judgement.price.low, high: judgement.high + judgement.price.high },
    lines: judgement === null ? [] : linesOf(teller, judgement),
    last: draft?.data.votes[member.id] ?? null,
    label: words.say('council/chair', {
      member: name,
      permanent: member.permanent ? 'yes' : 'no',
      vote: vote === null ? '' : voteWords(teller, vote),
    }),
  };
}

/** How many of each there will be: the least and the most that is possible. */
function countOf(seats: readonly Chair[]): CouncilState['count'] {
  const span = (vote: Vote) => {
    const sure = seats.filter(({ low, high }) => low === vote && high === vote).length;
    const possible = seats.filter(({ low, high }) => between(low, vote, high)).length;
    return { low: sure, high: possible };
  };
  return { yes: span('yes'), no: span('no'), abstain: span('abstain'), need: majority(seats.length) };
}

const RANK: Readonly<Record<Vote, number>> = { no: 0, abstain: 1, yes: 2 };
const between = (low: Vote, vote: Vote, high: Vote): boolean =>
  RANK[low] <= RANK[vote] && RANK[vote] <= RANK[high];

/** What the count would come to, as far as it can be told. */
function outlookOf(seats: readonly Chair[], { yes, need }: CouncilState['count']): CouncilState['outlook'] {
  const bars = (which: 'low' | 'high'): boolean =>
    seats.some((seat) => seat.permanent && seat[which] === 'no');
  if (yes.high < need) return 'failed';
  if (yes.low >= need && bars('high')) return 'vetoed';
  if (yes.low >= need && !bars('low')) return 'adopted';
  return 'open';
}

function draftOf(
  teller: Teller,
  view: View,
  orders: readonly Order[],
  left: number,
  draft: Resolution,
): CouncilDraft {
  const { words, scenario } = teller;
  const prose = scenario.prose.resolutions[draft.id];
  const possible = tabling(teller, view, draft);
  return {
    id: draft.id,
    title: prose?.title ?? draft.id,
    text: prose?.text ?? '',
    state: stateTitle(teller, draft),
    stateText: stateText(teller, draft),
    states: stateChips(teller, draft),
    since: draft.since === 0 ? '' : words.say('council/since', { date: dateOfTurn(teller, draft.since) }),
    facts: factsOf(scenario, words, prose?.record ?? []),
    table: possible?.refusal === null ? offerOf(teller, view, orders, left, possible.order) : null,
    refusal: possible?.refusal == null ? '' : refusalText(teller, view, possible.order, possible.refusal),
  };
}

/** The Council as the seat sees it, with the chairs' leanings on one draft; null where there is none. */
export function councilOf(
  teller: Teller,
  view: View,
  orders: readonly Order[],
  left: number,
  wanted: InstrumentId | null,
): CouncilState | null {
  const { rules, prose } = teller.scenario;
  if (rules.council === null || prose.council === null) return null;
  // what lies in the tray has been asked, as far as a leaning goes
  const asked = afterAsking(rules, view, orders);
  const drafts = asked.instruments.filter(isDraft);
  const draft =
    drafts.find(({ id }) => id === wanted) ?? drafts.find(({ state }) => state === 'tabled') ?? drafts[0];
  const sponsors = draft === undefined ? [] : sponsorsOf(teller, view, draft);
  // around the table they sit by name
  const seats = chairs(rules, monthOf(view))
    .map((member) => chairOf(teller, asked, draft, sponsors, member))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const count = countOf(seats);
  return {
    title: prose.council.title,
    text: prose.council.text,
    facts: factsOf(teller.scenario, teller.words, prose.council.facts),
    drafts: drafts.map((each) => draftOf(teller, view, orders, left, each)),
    draft: draft?.id ?? null,
    sponsor: sponsors[0] ?? null,
    chairs: seats,
    count,
    outlook: outlookOf(seats, count),
  };
}

/** What can be done about a member's vote on a draft: each way, each with its price. */
export function canvassing(
  teller: Teller,
  view: View,
  orders: readonly Order[],
  left: number,
  on: InstrumentId,
  member: MemberRules['id'],
): readonly Offer[] {
  const draft = instrumentOf(view, on);
  if (draft?.kind !== 'resolution' || view.phase !== 'planning') return [];
  const { words, scenario } = teller;
  return (['yes', 'no'] as const).flatMap((vote) =>
    canvasses(scenario.rules, view, draft, member, vote).map((order) => {
      const others = orders.filter(({ act, on: text }) => act !== order.act || text !== on);
      const value = swayNow(scenario.rules, afterAsking(scenario.rules, view, others), order);
      const act = scenario.prose.acts[order.act]?.title ?? order.act;
      return offerOf(teller, view, orders, left, order, words.say(`council/ask-${vote}`, { act, value }));
    }),
  );
}

/** The draft that is put to the vote, with our own reading of it. */
export function voteText(teller: Teller, view: View, { on }: Question): string {
  const draft = on === null ? undefined : instrumentOf(view, on);
  if (draft?.kind !== 'resolution') return '';
  const state = councilOf(teller, view, [], 0, draft.id);
  const text = teller.scenario.prose.resolutions[draft.id]?.text ?? '';
  const own = state?.chairs.find(({ ours }) => ours);
  if (!state || !own) return text;
  return withReading(teller, text, 'vote', own.lines, own.sum.low);
}

/** What a vote would lead to: the count we expect, and what it would move. */
export function voteOutcome(teller: Teller, view: View, question: Question, vote: Vote): WithMoves {
  const { words, scenario } = teller;
  const text = words.say(`answer/${vote}/text`);
  const final = foreseeVote(scenario.rules, view, question, vote);
  if (final === null) return { text, effects: [] };
  const votes = Object.values(final.votes);
  const tally = (which: Vote): number => votes.filter((other) => other === which).length;
  const count = words.say('council/count', { yes: tally('yes'), no: tally('no'), abstain: tally('abstain') });
  const led = words.say('cable/vote/follows', {
    text,
    state: final.state,
    count,
  });
  return withEffects(teller, led, final.changes, view.seat);
}
