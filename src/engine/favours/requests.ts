/** Requests and consents: an act that one seat does only if another agrees, who is asked in replies. */
import { ByName } from '../by-name.ts';
import { Tally, type Judgement } from '../acceptance/judgement.ts';
import { conceived, linesCrossed } from '../aims/conceived.ts';
import { happeningOf } from '../chronicle.ts';
import { circleOf } from '../covert/cases.ts';
import { isCovert } from '../covert/parts.ts';
import { numberOf, type Known } from '../condition.ts';
import { clamp, divide } from '../integers.ts';
import { actorAt, tables, thirdsOf, tieAt, tieOffset, tieStart } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import { orderOf, type Order } from '../orders.ts';
import { Prepared } from '../prepared.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActId, ActorId, QuestionId } from '../vocabulary.ts';
import type { Question } from '../world.ts';
import { perform } from '../turn/perform.ts';
import { favourCalled, mayOwe, owe } from './favours.ts';

/** From this sum on it is granted. */
const GRANT_FROM = 0;
/** A red line of somebody's that the act would cross. */
const LINE = -12;

const REGARD = tieOffset('regard');
const DEPENDENCE = tieOffset('dependence');

/** The act that would be done if it is agreed to: who does it, to whom. */
export interface Asked {
  readonly act: ActRules;
  readonly by: ActorId;
  readonly to: ActorId;
  /** Who is asked. */
  readonly asked: ActorId;
}

/** What an order asks of its target, or `null` if it asks nothing. */
export function askedBy(rules: Rules, order: Pick<Order, 'seat' | 'act' | 'target'>): Asked | null {
  const act = tables(rules).acts.get(order.act);
  if (!act || order.target === undefined) return null;
  if (act.consent) return { act, by: order.seat, to: order.target, asked: order.target };
  const wanted = act.asks === null ? undefined : tables(rules).acts.get(act.asks);
  return wanted ? { act: wanted, by: order.target, to: order.seat, asked: order.target } : null;
}

/** Why who is asked would agree (a sum of 0 or more) or not. */
export function judgeRequest(rules: Rules, known: Known, asked: Asked): Judgement {
  const tally = new Tally([]);
  weigh(rules, known, asked, tally);
  return tally.judgement();
}

/** Whether who is asked would agree, as far as is known. */
export function wouldGrant(rules: Rules, known: Known, asked: Asked): boolean {
  const tally = new Tally(null);
  weigh(rules, known, asked, tally);
  return tally.sum >= GRANT_FROM;
}

function weigh(rules: Rules, known: Known, { act, by, to, asked }: Asked, tally: Tally): void {
  const asker = asked === by ? to : by;
  const { numbers } = known;
  const ours = tieStart(rules, asked, asker);
  let echo = 0;
  let worst: ActorId | null = null;
  let most = 0;
  let shared = 0;
  // One is who is asked, the other who asks; what is done by who is asked is done to the other.
  for (const { seat, ofOther, byOne, byOther } of thirdsOf(rules, asked, asker)) {
    const regard = numbers[byOne + REGARD] ?? 0;
    if (asked === by) {
      const mind = divide((numbers[ofOther + REGARD] ?? 0) * act.weight * act.visibility, 100_000);
      const need = Math.max(numbers[byOne + DEPENDENCE] ?? 0, regard, 0);
      const cost = divide(mind * need, 40);
      echo += cost;
      if (cost < most) {
        most = cost;
        worst = seat;
      }
    }
    shared = Math.max(shared, Math.min(-regard, -(numbers[byOther + REGARD] ?? 0)) - 20);
  }
  const lines = asked === by ? linesOf(rules, act, by, to) : 0;
  const economy = numberOf(known, actorAt(rules, asked, 'economy'));
  tally.add('request/regard', divide(numbers[ours + REGARD] ?? 0, 3), asker);
  tally.add('request/need', divide(numbers[ours + DEPENDENCE] ?? 0, 5), asker);
  tally.add('request/shared', divide(Math.max(0, shared), 5));
  tally.add('request/favour', favourCalled(known, asked, asker), asker);
  if (worst !== null) tally.add('request/minds', clamp(echo, -30, 0), worst);
  tally.add('request/lines', LINE * lines);
  tally.add('request/cost', asked === by ? -6 * act.cost : -4 * Math.max(1, act.cost));
  tally.add('request/means', asked === by ? clamp(divide(economy - 50, 4), -10, 6) : 0);
  tally.add('request/pride', -6);
}

/** By act, doer and receiver: red lines do not change, and the same few things are asked for each month. */
const crossed = new Prepared(() => new ByName<ActId, ByName<ActorId, ByName<ActorId, number>>>());

/** How many red lines of others the act would cross. */
function linesOf(rules: Rules, act: ActRules, by: ActorId, to: ActorId): number {
  const acts = crossed.of(rules);
  let doers = acts.get(act.id);
  if (!doers) {
    doers = new ByName();
    acts.set(act.id, doers);
  }
  let pairs = doers.get(by);
  if (!pairs) {
    pairs = new ByName();
    doers.set(by, pairs);
  }
  let lines = pairs.get(to);
  if (lines === undefined) {
    lines = linesCrossed(rules, conceived({ kind: 'act', by, to, on: null, params: [act.id] }));
    pairs.set(to, lines);
  }
  return lines;
}

/**
 * Who owes a favour once what was asked is done, if anybody: who asked, for what it did not have to be given; for what
 * needed consent alone, who agreed to it, where the act is a favour. Nobody owes for a favour done in secret.
 */
export function debtorFor(known: Known, { act, by, to, asked }: Asked, covert: boolean): ActorId | null {
  const owes = act.favour ? !covert : asked === by;
  return owes && mayOwe(known, to, by) ? to : null;
}

/** Delivery: the request, or the offer of an act that needs consent, lies before its target. */
export function ask(box: Outbox, order: Order): void {
  const asked = askedBy(box.rules, order);
  if (!asked) return;
  const happening = box.happen({
    kind: 'requested',
    by: order.seat,
    to: asked.asked,
    // who takes part in what is meant to stay secret is told so
    params: isToldSecret(asked, order) ? [asked.act.id, order.act, 'covert'] : [asked.act.id, order.act],
    known: [order.seat, asked.asked],
  });
  const question: Question = {
    id: `request/${order.seat}/${order.act}/${asked.asked}/${box.turn}` as QuestionId,
    seat: asked.asked,
    kind: 'request',
    from: order.seat,
    on: null,
    happening,
    clauses: [],
    turn: box.turn,
  };
  box.set('awaiting', [...box.now('awaiting'), question]);
}

/** Whether it has sent the act itself this turn, in the open. */
function isSealed({ world, rules }: Outbox, seat: ActorId, id: ActId, target: ActorId): boolean {
  const act = tables(rules).acts.get(id);
  return world.sealed.some(
    ({ order }) =>
      order.seat === seat &&
      order.act === id &&
      order.target === target &&
      act !== undefined &&
      !isCovert(act, order),
  );
}

function isToldSecret({ act, by, to, asked }: Asked, order: Order): boolean {
  // what is asked for is done in the open, whatever became of the asking
  const done = act.id === order.act ? order : {};
  return isCovert(act, done) && circleOf(act, by, to).includes(asked);
}

/**
 * The answer. What is granted is done at once and returned one day; a no between friends is remembered for a while. Who
 * has sent the same of its own accord has agreed, whatever it says: that is done once, and owed for as an act of its own.
 */
export function answerRequest(box: Outbox, question: Question, answer: string | null): void {
  const { seat, from } = question;
  const [wanted, through] = happeningOf(box.world.events, question.happening)?.params ?? [];
  if (from === null || wanted === undefined) return;
  const agreed = answer === 'grant';
  const own = !agreed && wanted !== through && isSealed(box, seat, wanted as ActId, from);
  const happening = box.happen({
    kind: agreed || own ? 'granted' : 'declined',
    by: seat,
    to: from,
    params: own ? [wanted, 'own'] : [wanted],
    cause: question.happening,
    known: [seat, from],
  });
  if (own) return;
  if (!agreed) {
    const regard = tieAt(box.rules, from, seat, 'regard');
    box.change(regard, -2, 'request/declined', happening, [wanted], 1, [seat, from]);
    return;
  }
  // What needed only consent is carried out with the other acts of its kind.
  if (wanted === through) return;
  const done = perform(box, orderOf(seat, wanted as ActId, { target: from }));
  if (!tables(box.rules).acts.get(wanted as ActId)?.favour) owe(box, from, seat, done);
}
