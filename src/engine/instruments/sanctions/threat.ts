/** Threats: uttered, answered, carried out, taken back or let lapse; and what giving way means. */
import { demandSum } from '../../acceptance/claim.ts';
import { monthOf } from '../../condition.ts';
import { divide } from '../../integers.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { ActorId, InstrumentId, MeasureId, QuestionId } from '../../vocabulary.ts';
import { view } from '../../view.ts';
import type { Question } from '../../world.ts';
import type { Sanctions } from '../instrument.ts';
import { setData, standing, tell } from './regime.ts';

/** Months in which a threat must be carried out, or its author is seen to back down. */
const THREAT_MONTHS = 2;
/** What backing down costs: trust in the author's signals with everybody, and support at home (Tomz 2007: it exists and grows; the size is ours). */
const BACK_DOWN_TRUST = -5;
const BACK_DOWN_SUPPORT = -4;
/** Measures in spite of a promise that met part of the demand: the target believes their author less. */
const OVER_PLEDGE_TRUST = -6;

/** Delivery of a threat: its target is asked at once. */
export function threaten(box: Outbox, order: Order): void {
  const id = order.on as InstrumentId;
  if (!box.move('sanctions', id, 'THREATEN')) return;
  const regime = box.instrument('sanctions', id) as Sanctions;
  const { target } = regime.data;
  setData(box, regime, {
    threatener: order.seat,
    deadline: monthOf(box.world) + THREAT_MONTHS * Math.max(1, box.world.months),
    raised: regime.data.raised || box.turn,
    asked: box.turn,
    heard: nearness(box, regime, order.seat),
  });
  const happening = box.happen({ kind: 'threat', by: order.seat, to: target, on: id, known: regime.known });
  put(box, regime, order.seat, happening, box.turn);
}

/** Puts the demand to the target, once at a time. */
function put(box: Outbox, { id, data }: Sanctions, from: ActorId, happening: number, turn: number): void {
  if (!tables(box.rules).seatIndex.has(data.target)) return;
  const question: Question = {
    id: `demand/${id}/${turn}` as QuestionId,
    seat: data.target,
    kind: 'demand',
    from,
    on: id,
    happening,
    clauses: [],
    turn,
  };
  box.set('awaiting', [...box.now('awaiting').filter((other) => other.on !== id), question]);
}

/** Months between the times at which a target under measures is asked whether it gives way. */
const ASKED_MONTHS = 2;

/**
 * A target weighs giving way while it is threatened, and while measures that were raised in play stand: it is asked
 * every second month, until it has.
 */
export function demandAgain(box: Outbox, regime: Sanctions): void {
  const { id, data, state, parties } = regime;
  const threatened = state === 'threatened';
  if (!threatened && (data.raised === 0 || !state.startsWith('imposed.') || state.includes('.mandated.')))
    return;
  const from = threatened ? data.threatener : (parties[0] ?? null);
  if (from === null || box.now('pledges').some((pledge) => pledge.regime === id)) return;
  const since = threatened ? data.asked : Math.max(data.asked, regime.since);
  if ((box.turn + 1 - since) * box.world.months < (threatened ? 1 : ASKED_MONTHS)) return;
  const asked = box.world.events.findLast(
    ({ kind, on }) => on === id && (kind === 'threat' || kind === 'imposed'),
  );
  // Who stood firm under a threat is not asked the same again until it has come nearer to giving way.
  const heard = threatened ? nearness(box, regime, from) : undefined;
  if (heard !== undefined && data.heard !== undefined && heard <= data.heard) return;
  setData(box, regime, { asked: box.turn + 1, ...(heard === undefined ? {} : { heard }) });
  put(box, regime, from, asked?.id ?? box.month, box.turn + 1);
}

/** How near the target is to giving way, by its own judgement. */
function nearness({ rules, world }: Outbox, { id, data }: Sanctions, from: ActorId): number {
  return demandSum(rules, view(rules, world, data.target, { ledger: false }), id, from);
}

/** The target's answer: a pledge that meets the demand, one that meets part of it, or defiance. */
export function answerDemand(box: Outbox, question: Question, answer: string | null): void {
  const id = question.on as InstrumentId;
  const regime = box.instrument('sanctions', id);
  if (!regime || question.from === null) return;
  const threatened = regime.state === 'threatened';
  if (!threatened && !regime.state.startsWith('imposed.')) return;
  if (answer === 'concede' || answer === 'concedePart')
    giveWay(box, regime, question.from, answer === 'concedePart', question.happening);
  // Once is news; that it still holds out is not.
  else if (threatened && regime.data.asked === regime.since)
    box.happen({ kind: 'defied', by: question.seat, to: question.from, on: id });
}

/** The target gives way: in full the measures are settled or eased, in part one of them falls. */
export function giveWay(box: Outbox, regime: Sanctions, to: ActorId, part: boolean, cause: number): void {
  const { id, data } = regime;
  pledge(box, id, to, part);
  if (regime.state === 'threatened') {
    // Half a promise does not settle it, but its author may now go home with something.
    if (!part) box.move('sanctions', id, 'CONCEDE');
    else setData(box, regime, { deadline: data.deadline + THREAT_MONTHS * box.world.months });
    return;
  }
  if (!standing(regime)) return;
  const dropped = part ? dearest(box, regime) : null;
  if (dropped !== null && data.measures.length > 1)
    setData(box, regime, { measures: data.measures.filter((measure) => measure !== dropped) });
  else tell(box, regime, 'EASE', 'eased', to, cause);
}

/** The standing measure that costs its senders most. */
function dearest(box: Outbox, { id, data }: Sanctions): MeasureId | null {
  const measures = tables(box.rules).regimes.get(id)?.measures ?? [];
  let found: MeasureId | null = null;
  let most = -1;
  for (const measure of measures) {
    if (!data.measures.includes(measure.id) || measure.cost <= most) continue;
    most = measure.cost;
    found = measure.id;
  }
  return found;
}

/** A pledge to refrain, for as long as was demanded or for half of it. */
function pledge(box: Outbox, id: InstrumentId, to: ActorId, part: boolean): void {
  const rule = tables(box.rules).regimes.get(id);
  if (!rule) return;
  const { target } = rule;
  const happening = box.happen({ kind: part ? 'concededPart' : 'conceded', by: target, to, on: id });
  const months = part ? (rule.demand.months + 1) >> 1 : rule.demand.months;
  box.set('pledges', [
    ...box.now('pledges').filter(({ regime: other }) => other !== id),
    {
      by: target,
      to,
      regime: id,
      until: monthOf(box.world) + months,
      ...(part ? ({ part: true } as const) : {}),
    },
  ]);
  box.change(tieAt(box.rules, to, target, 'regard'), part ? 3 : 6, 'sanctions/conceded', happening, [id], 1);
  box.change(actorAt(box.rules, target, 'support'), part ? -2 : -4, 'sanctions/conceded', happening, [id]);
}

/** Measures in spite of a pledge that met part of the demand. */
export function overPledge(box: Outbox, { id, data }: Sanctions, seat: ActorId, cause: number): void {
  if (!box.now('pledges').some((pledge) => pledge.regime === id && pledge.part)) return;
  box.set(
    'pledges',
    box.now('pledges').filter((pledge) => pledge.regime !== id),
  );
  box.change(
    tieAt(box.rules, data.target, seat, 'signals'),
    OVER_PLEDGE_TRUST,
    'sanctions/over-pledge',
    cause,
    [id],
  );
}

/** A threat is taken back, or its time is up. Whoever got part of what it asked may do so without shame. */
export function takeBack(box: Outbox, regime: Sanctions, late: boolean, cause: number): void {
  const { id, data } = regime;
  const { threatener, target } = data;
  if (threatener === null || !box.move('sanctions', id, 'WITHDRAW')) return;
  const eased = gotPart(box, regime);
  const kind = late && !eased ? 'backedDown' : 'withdrawn';
  const happening = box.happen({ kind, by: threatener, to: target, on: id, cause });
  setData(box, box.instrument('sanctions', id) as Sanctions, { threatener: null, deadline: -1 });
  if (!eased) backDown(box, threatener, id, happening, late ? 100 : 50);
}

/** Whether this threat brought at least half a promise that was kept: for as long as it ran, and after it. */
function gotPart(box: Outbox, { id }: Sanctions): boolean {
  const told = box.world.events.filter(({ on }) => on === id);
  const since = told.slice(told.findLastIndex(({ kind }) => kind === 'threat') + 1);
  return (
    since.some(({ kind }) => kind === 'concededPart' || kind === 'conceded') &&
    !since.some(({ kind }) => kind === 'pledgeBroken')
  );
}

/** Everybody believes the author's next threat less; at home it looks weak. A threat taken back in time costs half. */
function backDown(box: Outbox, author: ActorId, id: InstrumentId, cause: number, percent: number): void {
  for (const seat of tables(box.rules).seats) {
    if (seat !== author)
      box.change(
        tieAt(box.rules, seat, author, 'signals'),
        divide(BACK_DOWN_TRUST * percent, 100),
        'threat/backed-down',
        cause,
        [id],
      );
  }
  box.change(
    actorAt(box.rules, author, 'support'),
    divide(BACK_DOWN_SUPPORT * percent, 100),
    'threat/backed-down',
    cause,
    [id],
  );
}
