/**
 * The engine's door: every order, reply and talk is checked here, once, and refused with a code: an order by what
 * its seat knows, so that no refusal tells of what is hidden. Inside there is no defensive code. The same checks
 * tell the desk and the AI what may be ordered.
 */
import { isText, sameText } from './acceptance/proposal.ts';
import { happeningOf, wasDone } from './chronicle.ts';
import { areBound, holds, inside, instrumentOf, monthOf, numberOf, type Known } from './condition.ts';
import { condemnerFor, favoursOwed } from './favours/favours.ts';
import { askedBy } from './favours/requests.ts';
import { helpsEvade } from './instruments/sanctions/evasion.ts';
import { amended, isAgreed, openAmendment } from './instruments/treaty/amendment.ts';
import { stands } from './instruments/treaty/state.ts';
import { isCovert } from './covert/parts.ts';
import { hasRead, isHidden } from './covert/protocol.ts';
import { whenPublished } from './covert/word.ts';
import { actorAt, tables } from './layout.ts';
import { isDue } from './due.ts';
import type { Order, RefusalCode, Reply } from './orders.ts';
import type { ActRules, Clause, Rules } from './rules.ts';
import {
  ANSWERS,
  type ActorId,
  type Operation,
  type SanctionsState,
  type TreatyState,
} from './vocabulary.ts';
import { chairOf, chairs } from './acceptance/vote.ts';
import { wouldChange } from './instruments/resolution/decisions.ts';
import type { CovertCase, Crisis, Happening, Question, Resolution, Sanctions, Treaty } from './world.ts';

/** Démarches a seat may send in a turn. */
export const SLOTS = 3;
/** Units of one supply that a seat may send to one actor in a turn; other acts are done once. */
export const UNITS = 2;
/** Rounds at the Table, for one text with one counterpart in a turn. */
export const ROUNDS = 3;

/** Months before a draft that was vetoed or failed may come again. */
const REDRAFT_MONTHS = 3;
/** Months before the same may be asked of the same government again, whatever it answered. */
const REQUEST_RESTS = 3;

const OPEN_TO_PROPOSALS: ReadonlySet<string> = new Set([
  'drafted',
  'proposed',
  'negotiating',
  'shelved',
  'rejected',
  'refused',
  'lapsed',
]);
const NOT_RAISED: ReadonlySet<string> = new Set(['latent', 'settled', 'withdrawn', 'lifted', 'lapsed']);

/** Capital that an order costs, 0–8: secrecy has its own price. */
export function orderCost(rules: Rules, order: Order): number {
  const act = tables(rules).acts.get(order.act);
  if (!act) return 0;
  return act.covert !== null && isCovert(act, order) ? Math.max(0, act.cost + act.covert.cost) : act.cost;
}

/** Why this order may not be sent after those of `draft`, or `null` if it may. */
export function checkOrder(
  rules: Rules,
  known: Known,
  seat: ActorId,
  draft: readonly Order[],
  order: Order,
): RefusalCode | null {
  if (known.phase !== 'planning') return 'order/not_planning';
  if (order.seat !== seat || !tables(rules).seats.includes(seat)) return 'order/unknown_seat';
  const act = tables(rules).acts.get(order.act);
  if (!act) return 'order/unknown_act';
  if (act.by !== null && !act.by.includes(seat)) return 'order/not_for_seat';
  if (order.covert === true && act.covert === null) return 'order/not_covert';
  if (order.what !== undefined && act.target !== 'secret') return 'order/no_secret';
  const wrong = checkTarget(rules, known, seat, act, order);
  if (wrong !== null) return wrong;
  if (!holds(known, act.when)) return 'order/not_now';
  const same = draft.filter((other) => sameOrder(other, order)).length;
  if (same >= (act.supplies ? UNITS : 1)) return 'order/twice';
  if (draft.length >= SLOTS) return 'order/too_many';
  const spent = draft.reduce((sum, other) => sum + orderCost(rules, other), 0);
  if (spent + orderCost(rules, order) > numberOf(known, actorAt(rules, seat, 'capital')))
    return 'order/too_little_capital';
  return null;
}

function sameOrder(a: Order, b: Order): boolean {
  return (
    a.act === b.act && a.target === b.target && a.on === b.on && a.member === b.member && a.what === b.what
  );
}

function checkTarget(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
): RefusalCode | null {
  switch (act.target) {
    case 'none':
      return order.target === undefined && order.on === undefined ? null : 'order/wrong_target';
    case 'actor':
      return order.on === undefined
        ? (checkActor(rules, seat, act, order.target) ?? checkOccasion(rules, known, seat, act, order.target))
        : 'order/wrong_instrument';
    case 'treaty': {
      if (order.on === undefined) return 'order/no_instrument';
      // Only lobbying is of one party; the other acts on a text name nobody.
      if (order.target !== undefined && act.operation !== 'lobby') return 'order/wrong_target';
      const treaty = instrumentOf(known, order.on);
      return treaty?.kind === 'treaty'
        ? checkTreaty(rules, known, seat, act, order, treaty)
        : 'order/wrong_instrument';
    }
    case 'regime': {
      if (order.on === undefined) return 'order/no_instrument';
      if ((order.target !== undefined) !== (act.operation === 'secondary')) return 'order/wrong_target';
      const regime = instrumentOf(known, order.on);
      if (regime?.kind !== 'sanctions') return 'order/wrong_instrument';
      return checkRegime(rules, known, seat, act, regime) ?? checkThird(rules, known, seat, order, regime);
    }
    case 'crisis': {
      if (order.on === undefined) return 'order/no_instrument';
      if (order.target !== undefined) return 'order/wrong_target';
      const crisis = instrumentOf(known, order.on);
      return crisis?.kind === 'crisis'
        ? checkCrisis(rules, known, seat, act, crisis)
        : 'order/wrong_instrument';
    }
    case 'casus':
      return checkCasus(rules, known, seat, order);
    case 'resolution': {
      if (order.on === undefined) return 'order/no_instrument';
      if (order.target !== undefined) return 'order/wrong_target';
      const draft = instrumentOf(known, order.on);
      return draft?.kind === 'resolution'
        ? checkDraft(rules, known, seat, act, order, draft)
        : 'order/wrong_instrument';
    }
    case 'secret':
      return checkSecret(rules, known, seat, act, order);
  }
}

function checkActor(
  rules: Rules,
  seat: ActorId,
  act: ActRules,
  target: ActorId | undefined,
): RefusalCode | null {
  if (target === undefined) return 'order/no_target';
  if (target === seat || !tables(rules).seats.includes(target)) return 'order/wrong_target';
  return act.to !== null && !act.to.includes(target) ? 'order/wrong_target' : null;
}

/** Whether the state of a treaty leaves room for an operation, whoever it is that asks. */
export function treatyAllows(state: TreatyState, operation: Operation | null): boolean {
  switch (operation) {
    case 'propose':
      return OPEN_TO_PROPOSALS.has(state) || state === 'inForce.standing' || state === 'inForce.strained';
    case 'denounce':
      return inside(state, 'inForce') || state === 'invoked';
    case 'hasten':
    case 'stall':
    case 'lobby':
      return state === 'ratifying';
    default:
      return true;
  }
}

/** Why there is no occasion for an act at an actor: no alliance, no favour owed, nobody who could be asked. */
export function checkOccasion(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  target: ActorId | undefined,
): RefusalCode | null {
  if (target === undefined) return null;
  if (act.bound && !areBound(rules, known, seat, target)) return 'order/not_bound';
  switch (act.operation) {
    case 'callFavour':
      return favoursOwed(known, target, seat).length > 0 ? null : 'order/no_favour';
    case 'callCondemnation':
      return condemnerFor(rules, known, seat, target) === null ? 'order/no_favour' : null;
    case 'request': {
      const asked = askedBy(rules, { seat, act: act.id, target });
      if (!asked) return 'order/wrong_target';
      const { by, to } = asked.act;
      if ((by !== null && !by.includes(target)) || (to !== null && !to.includes(seat)))
        return 'order/wrong_target';
      if (!holds(known, asked.act.when)) return 'order/not_now';
      const since = known.turn - Math.ceil(REQUEST_RESTS / known.months);
      return wasDone(known.events, act.id, seat, target, since) ? 'order/asked_lately' : null;
    }
    default:
      return null;
  }
}

/** Whether a text says what the treaty that stands says already. */
export function changesNothing(treaty: Treaty, clauses: readonly Clause[]): boolean {
  return stands(treaty.state) && sameText(amended(treaty, clauses), treaty.data.clauses);
}

/** Why nothing may be put forward on this treaty now, or `null` if a text may. */
export function checkText(rules: Rules, known: Known, treaty: Treaty): RefusalCode | null {
  if (!treatyAllows(treaty.state, 'propose')) return 'order/wrong_state';
  const amendment = openAmendment(treaty);
  if (amendment !== null && isAgreed(amendment)) return 'order/wrong_state';
  // the occasion is one for the treaty itself: what stands may be changed at any time
  if (stands(treaty.state)) return null;
  const rule = tables(rules).treaties.get(treaty.id);
  return rule && holds(known, rule.when) ? null : 'order/not_now';
}

/** The same for an order on a treaty that is at hand: seat, state and text, but not capital and slots. */
export function checkTreaty(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
  treaty: Treaty,
): RefusalCode | null {
  const party = treaty.parties.includes(seat);
  const pending = treaty.data.ratification[order.target ?? seat] ?? 0;
  const ok = treatyAllows(treaty.state, act.operation);
  switch (act.operation) {
    case 'propose': {
      if (!party) return 'order/not_for_seat';
      return (
        checkText(rules, known, treaty) ??
        (!isText(rules, treaty.id, order.clauses ?? [])
          ? 'order/bad_clauses'
          : changesNothing(treaty, order.clauses ?? [])
            ? 'order/same_text'
            : null)
      );
    }
    case 'denounce':
      if (!party) return 'order/not_for_seat';
      return ok ? null : 'order/wrong_state';
    case 'hasten':
    case 'stall':
      if (!party) return 'order/not_for_seat';
      return ok && pending > 0 ? null : 'order/wrong_state';
    case 'lobby':
      if (party) return 'order/not_for_seat';
      if (order.target === undefined) return 'order/no_target';
      if (!treaty.parties.includes(order.target)) return 'order/wrong_target';
      return ok && pending > 0 ? null : 'order/wrong_state';
    default:
      return null;
  }
}

function pledged({ pledges }: Known, { id }: Sanctions): boolean {
  return pledges.some((pledge) => pledge.regime === id);
}

/** Whether the state of a regime leaves room for an operation, whoever it is that asks. */
function regimeAllows(state: SanctionsState, operation: Operation | null): boolean {
  const imposed = state.startsWith('imposed.');
  const easing = state.startsWith('easing.');
  const mandated = state.includes('.mandated.');
  switch (operation) {
    case 'threaten':
      return NOT_RAISED.has(state);
    case 'impose':
      return NOT_RAISED.has(state) || state === 'threatened';
    case 'join':
    case 'leave':
      return (imposed || easing) && !mandated;
    case 'ease':
    case 'concede':
    case 'concedePart':
      return imposed && !mandated;
    case 'snapBack':
    case 'lift':
      return easing && !mandated;
    case 'withdraw':
      return state === 'threatened';
    case 'secondary':
    case 'evade':
      return imposed || easing;
    case 'monitor':
      return (imposed || easing) && state.endsWith('.unmonitored');
    default:
      return true;
  }
}

/** The same for an order on a sanctions regime. */
function checkRegime(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  regime: Sanctions,
): RefusalCode | null {
  return checkRight(rules, seat, act, regime) ?? checkMoment(rules, known, act, regime);
}

/** What of it lies in the regime itself: who asks, and its state. */
export function checkRight(
  rules: Rules,
  seat: ActorId,
  act: ActRules,
  { id, state, data, parties }: Sanctions,
): RefusalCode | null {
  const rule = tables(rules).regimes.get(id);
  if (!rule) return 'order/wrong_instrument';
  const need = (right: boolean): RefusalCode | null =>
    !right ? 'order/not_for_seat' : regimeAllows(state, act.operation) ? null : 'order/wrong_state';
  const may = rule.senders.includes(seat) || rule.mayJoin.includes(seat);
  switch (act.operation) {
    case 'threaten':
    case 'impose':
      return need(may);
    case 'join':
      return need(may && !parties.includes(seat));
    case 'leave':
      return need(parties.includes(seat) && parties.length > 1);
    case 'ease':
    case 'snapBack':
    case 'lift':
      return need(parties[0] === seat);
    case 'withdraw':
      return need(data.threatener === seat);
    case 'concede':
    case 'concedePart':
      return need(data.target === seat);
    case 'secondary':
      return need(parties.includes(seat));
    case 'monitor':
      return need(data.target !== seat);
    case 'evade':
      return need(data.target !== seat && !parties.includes(seat));
    default:
      return null;
  }
}

/** What of it may change while the regime does not. */
export function checkMoment(
  rules: Rules,
  known: Known,
  { operation }: ActRules,
  regime: Sanctions,
): RefusalCode | null {
  switch (operation) {
    case 'threaten':
    case 'impose': {
      const rule = tables(rules).regimes.get(regime.id);
      return rule && !holds(known, rule.when) ? 'order/not_now' : null;
    }
    case 'concede':
    case 'concedePart':
      return pledged(known, regime) ? 'order/wrong_state' : null;
    default:
      return null;
  }
}

/** Measures against a third party are for those who help the target evade, as far as is known. */
export function checkThird(
  rules: Rules,
  known: Known,
  seat: ActorId,
  { target }: Pick<Order, 'target'>,
  regime: Sanctions,
): RefusalCode | null {
  if (target === undefined) return null;
  if (target === seat || target === regime.data.target || !tables(rules).seats.includes(target))
    return 'order/wrong_target';
  return helpsEvade(rules, known, regime, target) ? null : 'order/no_evasion';
}

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

/** The same for an order on a draft: to table it, or to ask a member for its vote. */
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

/** Only what one has found out about others, or signed in secret, may be told, and only while it is worth telling. */
export function checkSecret(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
): RefusalCode | null {
  if (act.operation === 'publish' && order.what === undefined && order.on !== undefined) {
    if (order.target !== undefined) return 'order/wrong_target';
    const treaty = instrumentOf(known, order.on);
    if (treaty?.kind !== 'treaty') return 'order/wrong_instrument';
    return isHidden(treaty) && hasRead(treaty, seat) ? null : 'order/no_secret';
  }
  const secret = known.covert.find(({ happening }) => happening === order.what);
  if (!secret || !secret.learned.includes(seat) || secret.confidence === 'confirmed')
    return 'order/no_secret';
  if (order.on !== undefined) return 'order/wrong_instrument';
  if (act.operation !== 'share') {
    if (order.target !== undefined) return 'order/wrong_target';
    // Said again by who has said it, it is no surer.
    const sure = whenPublished(rules, known.events, secret, seat, !isCovert(act, order));
    return sure === secret.confidence ? 'order/own_word' : null;
  }
  if (order.target === undefined) return 'order/no_target';
  if (secret.confidence !== null) return 'order/no_secret';
  if (order.target === seat || !tables(rules).seats.includes(order.target)) return 'order/wrong_target';
  if (secret.circle.includes(order.target)) return 'order/wrong_target';
  return wasTold(known, seat, order.target, secret) ? 'order/twice' : null;
}

/** Whether the seat has already told somebody. */
function wasTold(known: Known, seat: ActorId, to: ActorId, secret: CovertCase): boolean {
  const { events } = known;
  const { happening } = secret;
  const isSame =
    told?.events === events &&
    told.length === events.length &&
    told.seat === seat &&
    told.happening === happening;
  if (!isSame) told = { events, length: events.length, seat, happening, who: toldBy(known, seat, secret) };
  return told?.who.includes(to) ?? false;
}

/** Whom a seat was found to have told of a secret last: it is asked of every other in turn. */
let told: {
  readonly events: readonly Happening[];
  readonly length: number;
  readonly seat: ActorId;
  readonly happening: number;
  readonly who: readonly (ActorId | null)[];
} | null = null;

function toldBy(
  { events }: Known,
  seat: ActorId,
  { turn, happening }: CovertCase,
): readonly (ActorId | null)[] {
  const who: (ActorId | null)[] = [];
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event === undefined || event.turn < turn) break;
    if (event.kind === 'act' && event.by === seat && event.params[3] === happening) who.push(event.to);
  }
  return who;
}

/** The same for an order on a crisis. */
export function checkCrisis(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  { id, state, parties, data }: Crisis,
): RefusalCode | null {
  const party = parties.includes(seat);
  const open = inside(state, 'open');
  const words = state === 'open.protest' || state === 'open.ultimatum';
  if (act.operation === 'mediate') {
    if (party) return 'order/not_for_seat';
    if (!open) return 'order/wrong_state';
    return data.mediator === null ? null : 'order/no_mediator';
  }
  if (!party) return 'order/not_for_seat';
  const rule = tables(rules).crises.get(id);
  if (!open && rule && !holds(known, rule.when)) return 'order/not_now';
  switch (act.operation) {
    case 'ultimatum':
      return state === 'quiet' || state === 'open.protest' ? null : 'order/wrong_state';
    case 'deploy':
      return state === 'quiet' || words ? null : 'order/wrong_state';
    case 'standDown':
      return state === 'quiet' || open ? null : 'order/wrong_state';
    default:
      return null;
  }
}

const CLAIMABLE = ['inForce', 'invoked', 'signed', 'ratifying', 'denounced'];

function checkCasus(rules: Rules, known: Known, seat: ActorId, order: Order): RefusalCode | null {
  if (order.on === undefined) return 'order/no_instrument';
  if (order.target === undefined) return 'order/no_target';
  const treaty = instrumentOf(known, order.on);
  if (treaty?.kind !== 'treaty' || !treaty.parties.includes(seat)) return 'order/wrong_instrument';
  if (!CLAIMABLE.some((outer) => inside(treaty.state, outer))) return 'order/wrong_state';
  if (treaty.parties.includes(order.target)) return 'order/wrong_target';
  const clauses = tables(rules).clauses.get(treaty.id);
  const binding = treaty.data.clauses.some(({ id }) => {
    const obligation = clauses?.get(id)?.obligation;
    return obligation === 'defence' || obligation === 'consultation';
  });
  if (!binding) return 'order/wrong_instrument';
  const casus = known.casus.find(({ victim, attacker }) => victim === seat && attacker === order.target);
  if (!casus || casus.until < monthOf(known)) return 'order/no_casus';
  const called = known.instruments.some(
    (other) =>
      other.kind === 'commitment' &&
      other.data.treaty === treaty.id &&
      other.data.claimant === seat &&
      other.data.attacker === order.target &&
      known.events[0] !== undefined &&
      other.since >= (happeningOf(known.events, casus.happening)?.turn ?? 0),
  );
  return called ? 'order/twice' : null;
}

/** The answers that a question takes: fixed ones, or the options of its event. */
export function answersTo(rules: Rules, question: Question, known: Known): readonly string[] {
  if (question.kind === 'claim') return answersToClaim(rules, question, known);
  if (question.kind === 'stand') {
    const crisis = question.on === null ? undefined : instrumentOf(known, question.on);
    const offered = crisis?.kind === 'crisis' && crisis.data.mediator !== null;
    return ANSWERS.stand.filter((answer) => offered || answer !== 'mediation');
  }
  if (question.kind !== 'choice') return ANSWERS[question.kind];
  const happening = happeningOf(known.events, question.happening);
  const event = tables(rules).events.get(happening?.params[0] as never);
  return event?.options.filter(({ when }) => holds(known, when)).map(({ id }) => id) ?? [];
}

/** A call is honoured, answered in part (with one of the means that its clause names), or left. */
function answersToClaim(rules: Rules, { on }: Question, known: Known): readonly string[] {
  const commitment = on === null ? undefined : instrumentOf(known, on);
  if (commitment?.kind !== 'commitment') return ANSWERS.claim;
  const means = tables(rules).clauses.get(commitment.data.treaty)?.get(commitment.data.clause)?.means ?? [];
  return means.length === 0 ? ANSWERS.claim : ['honour', ...means.map(({ id }) => `qualify/${id}`), 'renege'];
}

/** Who does what it was asked to do pays for it like anybody. An act that only needed consent is paid by its author. */
function grantCost(rules: Rules, { happening }: Question, known: Known): number {
  const [wanted, through] = happeningOf(known.events, happening)?.params ?? [];
  return wanted === through ? 0 : (tables(rules).acts.get(wanted as never)?.cost ?? 0);
}

/** Capital that an answer costs. */
export function replyCost(rules: Rules, question: Question, known: Known, answer: string): number {
  if (question.kind === 'request') return answer === 'grant' ? grantCost(rules, question, known) : 0;
  if (question.kind !== 'choice') return 0;
  const happening = happeningOf(known.events, question.happening);
  return (
    tables(rules)
      .events.get(happening?.params[0] as never)
      ?.options.find(({ id }) => id === answer)?.cost ?? 0
  );
}

/** Why this reply cannot be taken with so much capital left, or `null` if it can. */
export function checkReply(rules: Rules, known: Known, reply: Reply, capital: number): RefusalCode | null {
  const question = known.awaiting.find(({ id, seat }) => id === reply.to && seat === reply.seat);
  if (!question || !isDue(known, question)) return 'reply/no_question';
  if (!answersTo(rules, question, known).includes(reply.answer)) return 'reply/wrong_answer';
  if (
    reply.answer === 'counter' &&
    (question.on === null || !isText(rules, question.on, reply.clauses ?? []))
  ) {
    return 'reply/bad_clauses';
  }
  const treaty = reply.answer === 'counter' && question.on !== null ? instrumentOf(known, question.on) : null;
  if (treaty?.kind === 'treaty' && changesNothing(treaty, reply.clauses ?? [])) return 'reply/bad_clauses';
  return replyCost(rules, question, known, reply.answer) > capital ? 'reply/too_little_capital' : null;
}
