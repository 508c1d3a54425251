/** How a crisis comes, what can be ordered in one, and its rounds. What each rung costs is in `ladder.ts`. */
import { tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order, Reply } from '../../orders.ts';
import { RUNGS, type ActorId, type InstrumentId, type QuestionId } from '../../vocabulary.ts';
import type { Crisis, Spark } from '../instrument.ts';
import type { Question } from '../../world.ts';
import { happeningOf } from '../../chronicle.ts';
import { holds } from '../../condition.ts';
import { heatOf, judgeHeat, sparksOf, WARNING_MARGIN } from './heat.ts';
import {
  climb,
  costPercent,
  crisisOf,
  defuse,
  FORCE,
  isOpen,
  otherSide,
  refuseMediation,
  setCrisis,
  settle,
  UNASKED,
  yieldTo,
} from './ladder.ts';

/** Crises that the world can have at once. */
const MOST_OPEN = 2;
/** Rounds in a turn, while it is a matter of words; force takes its time. */
const ROUNDS = 2;
/** Months after an end before the quarrel can be taken up again. */
const REST_MONTHS = 2;
/** From this regard on, upwards, a side would talk through a mediator. */
const MEDIATOR_REGARD = -20;
/** Reasons that a warning names. */
const REASONS = 3;

/** Delivery of an ultimatum: the other side is asked at once. False if the ladder does not lead there any more. */
export function ultimatum(box: Outbox, order: Order, cause: number): boolean {
  const id = order.on as InstrumentId;
  const happening = climb(box, id, 'ULTIMATUM', order.seat, cause);
  if (happening === null) return false;
  setCrisis(box, id, { raised: order.seat, challenger: order.seat, turn: box.turn, rounds: 0 });
  const crisis = crisisOf(box, id) as Crisis;
  ask(box, crisis, happening, [otherSide(crisis, order.seat)]);
  return true;
}

/** The other acts on a crisis, in the resolution. */
export function operate(box: Outbox, order: Order, cause: number): void {
  const id = order.on as InstrumentId;
  const crisis = crisisOf(box, id);
  if (!crisis) return;
  switch (tables(box.rules).acts.get(order.act)?.operation) {
    case 'deploy':
      if (climb(box, id, 'FORCE', order.seat, cause) !== null) setCrisis(box, id, { raised: order.seat });
      return;
    case 'standDown':
      if (isOpen(crisis)) yieldTo(box, id, order.seat, UNASKED, cause);
      return;
    case 'mediate':
      offer(box, crisis, order.seat, cause);
      return;
    default:
  }
}

/** Whether somebody mediates already in what the order is about: one is enough. */
export function isMediated(box: Outbox, { on }: Order): boolean {
  return on !== undefined && (crisisOf(box, on)?.data.mediator ?? null) !== null;
}

/** An offer to mediate stands until it is taken or turned away; a side that thinks ill of the mediator declines at once. */
function offer(box: Outbox, crisis: Crisis, mediator: ActorId, cause: number): void {
  const { id, parties, data } = crisis;
  if (!isOpen(crisis) || data.mediator !== null) return;
  const happening = box.happen({
    kind: 'mediationOffered',
    by: mediator,
    on: id,
    params: [data.rung],
    cause,
  });
  setCrisis(box, id, { mediator });
  const unwilling = parties.find(
    (side) => (box.world.numbers[tieAt(box.rules, side, mediator, 'regard')] ?? 0) < MEDIATOR_REGARD,
  );
  if (unwilling !== undefined) refuseMediation(box, id, unwilling, happening);
}

/** The crises step: what happened heats quarrels; they are warned of, break out, or are asked about again. */
export function stir(box: Outbox): void {
  const ripe: { readonly crisis: Crisis; readonly heat: number }[] = [];
  let open = 0;
  const lit = sparksOf(box.rules, box.world);
  for (const [place, rule] of box.rules.crises.entries()) {
    const crisis = crisisOf(box, rule.id);
    if (!crisis || crisis.state === 'war') continue;
    if (isOpen(crisis)) {
      open++;
      ask(box, crisis, lastRung(box, crisis), crisis.parties);
      continue;
    }
    const { data } = crisis;
    if (crisis.state !== 'quiet' && (box.turn - data.ended) * box.world.months >= REST_MONTHS) {
      box.move('crisis', rule.id, 'RESET');
      setCrisis(box, rule.id, { rung: 0, challenger: null });
    }
    const kept = data.sparks.filter(({ turn }) => turn === box.turn - 1);
    const fresh = lit[place] ?? [];
    const sparks =
      fresh.length === 0 && kept.length === data.sparks.length ? data.sparks : [...kept, ...fresh];
    if (sparks !== data.sparks) setCrisis(box, rule.id, { sparks });
    const now = crisisOf(box, rule.id) as Crisis;
    if (now.state !== 'quiet' || !holds(box.world, rule.when)) continue;
    const heat = heatOf(box.rules, box.world, now);
    if (heat < rule.threshold - WARNING_MARGIN) {
      if (data.warned >= 0) setCrisis(box, rule.id, { warned: -1 });
    } else if (data.warned < 0) {
      const told = judgeHeat(box.rules, box.world, now)
        .lines.filter(({ low }) => low > 0)
        .toSorted((a, b) => b.low - a.low)
        .slice(0, REASONS);
      box.happen({
        kind: 'crisisWarning',
        by: rule.parties[0],
        to: rule.parties[1],
        on: rule.id,
        params: [
          heat,
          rule.threshold,
          ...told.flatMap(({ reason, low, params }) => [reason, low, params[0] ?? -1]),
        ],
        cause: sparks.at(-1)?.happening ?? box.month,
      });
      setCrisis(box, rule.id, { warned: box.turn });
    } else if (heat >= rule.threshold) ripe.push({ crisis: now, heat });
  }
  for (const { crisis } of ripe.toSorted((a, b) => b.heat - a.heat)) {
    if (open >= MOST_OPEN) break;
    if (quarrels(box, crisis)) continue;
    breakOut(box, crisis);
    open++;
  }
}

/** Whether these two are on a ladder already. */
function quarrels(box: Outbox, { parties }: Crisis): boolean {
  return box
    .instruments()
    .some(
      (other) =>
        other.kind === 'crisis' && isOpen(other) && other.parties.every((party) => parties.includes(party)),
    );
}

function breakOut(box: Outbox, { id, parties, data }: Crisis): void {
  const worst = data.sparks.toSorted((a, b) => b.points - a.points)[0];
  const challenger = challengerOf(box, parties, worst);
  const happening = climb(box, id, 'PROTEST', challenger, worst?.happening ?? box.month);
  if (happening === null) return;
  setCrisis(box, id, { turn: box.turn, rounds: 0, warned: -1 });
  ask(box, crisisOf(box, id) as Crisis, happening, parties);
}

/** Who was wronged protests; where neither did anything, whoever is more afraid. */
function challengerOf(box: Outbox, parties: readonly ActorId[], worst: Spark | undefined): ActorId {
  const [one, other] = parties as readonly [ActorId, ActorId];
  const by = worst && happeningOf(box.world.events, worst.happening)?.by;
  if (by === one) return other;
  if (by === other) return one;
  const felt = (from: ActorId, to: ActorId): number =>
    box.world.numbers[tieAt(box.rules, from, to, 'threat')] ?? 0;
  return felt(one, other) >= felt(other, one) ? one : other;
}

function lastRung(box: Outbox, { id }: Crisis): number {
  return (
    [...box.happenings, ...box.world.events].findLast(
      ({ kind, on }) => on === id && RUNGS.some((rung) => rung === kind),
    )?.id ?? box.month
  );
}

function ask(box: Outbox, crisis: Crisis, happening: number, sides: readonly ActorId[]): void {
  const { id, data } = crisis;
  const both = sides.length > 1;
  const rounds = data.turn === box.turn ? data.rounds + (both ? 1 : 0) : 1;
  setCrisis(box, id, { turn: box.turn, rounds });
  const asked = sides.map((seat): Question => ({
    id: `stand/${id}/${box.turn}/${rounds}/${seat}` as QuestionId,
    seat,
    kind: 'stand',
    from: otherSide(crisis, seat),
    on: id,
    happening,
    clauses: [],
    turn: box.turn,
  }));
  box.set('awaiting', [
    ...box.now('awaiting').filter(({ id: old }) => !asked.some((q) => q.id === old)),
    ...asked,
  ]);
}

/** What silence means: words are stood by; from a show of force on nobody goes on by not answering. */
export function unsaid({ data }: Crisis): 'stand' | 'mediation' | 'backDown' {
  if (data.rung < FORCE) return 'stand';
  return data.mediator === null ? 'backDown' : 'mediation';
}

/** The answer of whom an ultimatum addresses, before anything else happens. */
export function answerUltimatum(box: Outbox, question: Question, answer: string | null): void {
  const id = question.on as InstrumentId;
  const crisis = crisisOf(box, id);
  if (!crisis || !isOpen(crisis)) return;
  if (answer === 'backDown')
    yieldTo(box, id, question.seat, costPercent(crisis, question.seat), question.happening);
  else stands(box, crisis, question);
}

function stands(box: Outbox, { id, data }: Crisis, { seat, from, happening }: Question): number {
  return box.happen({ kind: 'stood', by: seat, to: from, on: id, params: [data.rung], cause: happening });
}

/** A round: both have answered, and the ladder is climbed, left, or held for a mediator. */
export function round(box: Outbox, replies: readonly Reply[]): void {
  const asked = box.world.awaiting.filter(({ kind }) => kind === 'stand');
  box.set(
    'awaiting',
    box.now('awaiting').filter(({ kind }) => kind !== 'stand'),
  );
  for (const id of new Set(asked.map(({ on }) => on as InstrumentId))) {
    const crisis = crisisOf(box, id);
    if (!crisis || !isOpen(crisis)) continue;
    const sides = asked
      .filter(({ on }) => on === id)
      .map((question) => {
        const said = replies.findLast(({ to, seat }) => to === question.id && seat === question.seat)?.answer;
        return { question, answer: said ?? unsaid(crisis) };
      });
    const standing = sides.filter(({ answer }) => answer === 'stand');
    const cause = sides[0]?.question.happening ?? box.month;
    const leaver = sides.find(({ answer }) => answer !== 'stand');
    if (leaver === undefined)
      bothStand(
        box,
        crisis,
        sides.map(({ question }) => question),
      );
    else if (standing.length === 0) {
      if (sides.some(({ answer }) => answer === 'mediation')) defuse(box, id, cause);
      else settle(box, id, cause);
    } else if (leaver.answer === 'mediation')
      refuseMediation(box, id, otherSide(crisis, leaver.question.seat), cause);
    else yieldTo(box, id, leaver.question.seat, costPercent(crisis, leaver.question.seat), cause);
  }
}

function bothStand(box: Outbox, crisis: Crisis, questions: readonly Question[]): void {
  const { id, data } = crisis;
  const by = data.challenger ?? crisis.parties[0] ?? null;
  if (by === null) return;
  const stood = questions.map((question) => ({
    side: question.seat,
    happening: stands(box, crisis, question),
  }));
  const happening = climb(box, id, 'STAND', by, stood[0]?.happening ?? box.month, stood);
  const after = crisisOf(box, id) as Crisis;
  if (happening !== null && isOpen(after) && after.data.rung < FORCE && after.data.rounds < ROUNDS)
    ask(box, after, happening, after.parties);
}

/** Tension alone has made it war: the crisis that stood highest was the way there. */
export function overrun(box: Outbox): void {
  const open = box
    .instruments()
    .filter((instrument) => instrument.kind === 'crisis')
    .filter((crisis) => isOpen(crisis) && crisis.data.rung >= FORCE)
    .toSorted((a, b) => b.data.rung - a.data.rung);
  const [highest] = open;
  if (highest && box.move('crisis', highest.id, 'WAR')) setCrisis(box, highest.id, { rung: RUNGS.length });
}
