import type { ActorId, Happening, Order, Reply, View } from '../../engine/index.ts';
import { actorAt, incomeOf, orderCost, replyCost, SLOTS } from '../../engine/index.ts';
import type { Motive } from '../replay/replay.ts';
import type { Debrief } from '../debrief.ts';
import type { Cable } from '../shown/cable.ts';
import type { Desk, Draft, Notice, Step } from '../shown/desk.ts';
import { middle, tensionFigure } from '../telling/figures.ts';
import { dateOfTurn, type Teller } from '../telling/teller.ts';
import { beatsOf } from './beats.ts';
import { newsCables, openingCable } from './news.ts';
import { questionCables } from './questions.ts';
import { offerOf } from './offers.ts';
import { reportOf, sinceReport } from './report.ts';

/** A turn that was resolved: the view as its démarches were sent, and what has happened since. */
export interface Past {
  readonly before: View;
  readonly motives: readonly Motive[];
}

export interface OnDesk {
  readonly teller: Teller;
  readonly view: View;
  readonly step: Step;
  readonly draft: Draft;
  readonly past: Past | null;
  readonly debrief: Debrief | null;
  readonly notices: readonly Notice[];
  readonly canUndo: boolean;
}

/** Capital that is left after the orders and answers of a draft. */
export function leftOf(
  { scenario: { rules } }: Teller,
  view: View,
  orders: readonly Order[],
  replies: readonly Reply[],
): number {
  const questions = new Map(view.awaiting.map((question) => [question.id, question]));
  const spent = orders.reduce((sum, order) => sum + orderCost(rules, order), 0);
  const answered = replies.reduce((sum, { to, answer }) => {
    const question = questions.get(to);
    return question === undefined ? sum : sum + replyCost(rules, question, view, answer);
  }, 0);
  return middle(view, actorAt(rules, view.seat, 'capital')) - spent - answered;
}

/** What happened in a turn that is over, without the briefing that opened it. */
export const happeningsOf = (view: View, { before }: Past): readonly Happening[] => {
  const last = before.events.at(-1)?.id ?? -1;
  return view.events.filter(({ id, turn }) => id > last && turn === before.turn);
};

/** Everything the desk shows, from the seat's view alone. */
export function deskOf(now: OnDesk): Desk {
  const { teller, view, step, draft, past, debrief, notices, canUndo } = now;
  const { rules } = teller.scenario;
  const { seat } = view;
  const left = leftOf(teller, view, draft.orders, draft.replies);
  const looksBack = past !== null && (step === 'resolution' || step === 'report' || step === 'debrief');
  const turn = looksBack ? past.before.turn : view.turn;
  const happened = looksBack ? happeningsOf(view, past) : [];
  const asking = step === 'replies' || step === 'crisis';
  const waiting =
    step === 'planning' || asking ? questionCables({ teller, view, replies: draft.replies, left }) : [];
  return {
    step,
    turn,
    turns: view.turns,
    over: view.phase === 'over',
    date: dateOfTurn(teller, turn),
    seat,
    view,
    capital: middle(view, actorAt(rules, seat, 'capital')),
    left,
    income: incomeOf(middle(view, actorAt(rules, seat, 'support')), view.months),
    tension: tensionFigure(teller, turn),
    cables:
      step === 'planning' || asking
        ? [...(step === 'planning' ? waiting : []), ...news(teller, view, past, seat)]
        : [],
    questions: asking ? waiting : [],
    draft,
    orders: draft.orders.map((order, index) => {
      const rest = draft.orders.filter((_, other) => other !== index);
      return offerOf(teller, view, rest, left + orderCost(rules, order), order);
    }),
    slots: SLOTS,
    beats: looksBack && step !== 'debrief' ? beatsOf(teller, past.before, happened, seat) : [],
    report: looksBack ? reportOf(teller, past.before, happened, seat, past.motives) : null,
    sinceReport: step === 'planning' && past !== null ? sinceReport(teller, view) : [],
    debrief,
    notices,
    canUndo,
  };
}

/** News of the month: what the last turn brought, and the new month's events. */
function news(teller: Teller, view: View, past: Past | null, seat: ActorId): readonly Cable[] {
  const last = past?.before.events.at(-1)?.id ?? -1;
  const fresh = view.events.filter(({ id }) => id > last);
  const opening = past === null ? [openingCable(teller, seat)] : [];
  return [...opening, ...newsCables(teller, seat, fresh)];
}
