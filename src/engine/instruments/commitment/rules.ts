/** How much: what a kept, qualified or broken promise does to those who made it and to all who watch. */
import { changed, changedCall } from '../changed.ts';
import { setData } from '../treaty/data.ts';
import { monthOf } from '../../condition.ts';
import { apply } from '../../effects.ts';
import { owe } from '../../favours/favours.ts';
import { divide } from '../../integers.ts';
import { actorAt, tables, tensionAt, tieAt } from '../../layout.ts';
import { kept } from '../../names.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import {
  TRUST_FAMILIES,
  TRUST_FAMILY_OF,
  type ActorId,
  type InstrumentId,
  type QuestionId,
} from '../../vocabulary.ts';
import type { Commitment } from '../instrument.ts';
import type { Question } from '../../world.ts';
import { answerable } from '../treaty/parties.ts';
import { initialState } from '../statechart.ts';
import { stoodBy, verdictsOn } from './blame.ts';

/** A call is made: one commitment for each party that is bound, and a question to whom it names as the attacker. */
export function claim(box: Outbox, order: Order, happening: number): void {
  const treaty = box.instrument('treaty', order.on as InstrumentId);
  const attacker = order.target;
  if (!treaty || attacker === undefined) return;
  const clauses = tables(box.rules).clauses.get(treaty.id);
  const clause =
    treaty.data.clauses.find(({ id }) => clauses?.get(id)?.obligation === 'defence') ??
    treaty.data.clauses.find(({ id }) => clauses?.get(id)?.obligation === 'consultation');
  if (!clause) return;
  const early = treaty.state === 'signed' || treaty.state === 'ratifying';
  box.move('treaty', treaty.id, 'INVOKE');
  for (const obliged of answerable(treaty.parties, order.seat)) {
    const id = kept(
      `commitment.${treaty.id}.${order.seat}.${attacker}.${obliged}.${box.turn}` as InstrumentId,
    );
    box.put({
      id,
      kind: 'commitment',
      state: initialState('commitment'),
      since: box.turn,
      parties: [order.seat, obliged],
      known: 'all',
      data: {
        treaty: treaty.id,
        clause: clause.id,
        depth: clause.depth,
        claimant: order.seat,
        attacker,
        obliged,
        contestedBy: [],
        early,
        verdicts: {},
      },
    });
    box.move('commitment', id, 'CLAIM');
    const claimed = box.happen({
      kind: 'claimed',
      by: order.seat,
      to: obliged,
      on: id,
      params: [treaty.id, clause.id, attacker],
      cause: happening,
    });
    const asked: Question = {
      id: `contest/${id}` as QuestionId,
      seat: attacker,
      kind: 'contest',
      from: order.seat,
      on: id,
      happening: claimed,
      clauses: [],
      turn: box.turn,
    };
    if (tables(box.rules).seatIndex.has(attacker)) box.set('awaiting', [...box.now('awaiting'), asked]);
  }
}

/** Whom the claim names as attacker denies it, or lets it stand. */
export function contest(box: Outbox, question: Question, answer: string | null): void {
  const commitment = box.instrument('commitment', question.on as InstrumentId);
  if (!commitment) return;
  const denies = answer !== 'recognise';
  if (!box.move('commitment', commitment.id, denies ? 'CONTEST' : 'RECOGNISE')) return;
  const { claimant } = commitment.data;
  const happening = box.happen({
    kind: denies ? 'contested' : 'recognised',
    by: question.seat,
    to: claimant,
    on: commitment.id,
    params: [commitment.data.treaty, commitment.data.clause, commitment.data.attacker],
  });
  if (denies) {
    const moved = box.instrument('commitment', commitment.id) as Commitment;
    const contestedBy = [...moved.data.contestedBy, question.seat];
    box.put(changed(moved, { data: changedCall(moved.data, { contestedBy }) }));
  } else
    box.change(
      tieAt(box.rules, claimant, question.seat, 'regard'),
      3,
      'commitment/recognised',
      happening,
      [],
      1,
    );
}

/** After the contest the obliged are asked; they answer in the crisis round of the same turn. */
export function put(box: Outbox): void {
  for (const commitment of box.instruments()) {
    if (
      commitment.kind !== 'commitment' ||
      (commitment.state !== 'claimed' && commitment.state !== 'contested')
    )
      continue;
    box.move('commitment', commitment.id, 'PUT');
    const claimed =
      box.world.events.findLast(({ kind, on }) => kind === 'claimed' && on === commitment.id)?.id ?? 0;
    const question: Question = {
      id: `claim/${commitment.id}` as QuestionId,
      seat: commitment.data.obliged,
      kind: 'claim',
      from: commitment.data.claimant,
      on: commitment.id,
      happening: claimed,
      clauses: [],
      turn: box.turn,
    };
    box.set('awaiting', [...box.now('awaiting'), question]);
  }
}

/**
 * The observers' view lets an obliged party off: most of them name the claimant as the first attacker. Where it has
 * stood by the other side already, that alone counts; otherwise somebody must have contested the claim.
 */
function excusedByObservers(box: Outbox, commitment: Commitment): boolean {
  const contested = commitment.data.contestedBy.length > 0 || opposite(box, commitment) !== undefined;
  if (!contested) return false;
  const verdicts = verdictsOn(box.rules, box.world, commitment);
  return verdicts.filter(({ names }) => names === commitment.data.claimant).length * 2 > verdicts.length;
}

/** The same quarrel told the other way round, if the obliged has stood by that side: of two allies it helps one at most. */
function opposite(box: Outbox, { data }: Commitment): Commitment | undefined {
  // Both calls may be answered in one round: what was said a moment ago counts.
  const events = [...box.world.events, ...box.happenings];
  return box
    .instruments()
    .find(
      (other): other is Commitment =>
        other.kind === 'commitment' &&
        other.data.obliged === data.obliged &&
        other.data.claimant === data.attacker &&
        other.data.attacker === data.claimant &&
        stoodBy({ events }, other),
    );
}

/** Observers move their trust in the other kinds of promise by a part of what they learn of this one. */
const OTHER_KINDS = 3;
export const LESSONS = {
  honoured: { claimant: 12, observer: 4, regard: 12, attacker: -14, tension: 6, support: 0 },
  qualified: { claimant: -2, observer: 0, regard: 3, attacker: -5, tension: 2, support: 0 },
  reneged: { claimant: -22, observer: -7, regard: -22, attacker: 5, tension: -1, support: -4 },
  excused: { claimant: -4, observer: 0, regard: -6, attacker: 4, tension: 0, support: 0 },
} as const;

/** The answer is given, and everybody draws a conclusion about this kind of promise. */
export function decide(box: Outbox, question: Question, answer: string | null): void {
  const commitment = box.instrument('commitment', question.on as InstrumentId);
  if (commitment?.state !== 'deciding') return;
  const { treaty, clause, claimant, attacker, obliged, early } = commitment.data;
  const [kind = '', how = ''] = (answer ?? '').split('/');
  const may = opposite(box, commitment) === undefined;
  const event = may && kind === 'honour' ? 'HONOUR' : may && kind === 'qualify' ? 'QUALIFY' : 'RENEGE';
  const verdicts = Object.fromEntries(
    verdictsOn(box.rules, box.world, commitment).map(({ observer, names }) => [observer, names]),
  );
  box.put(changed(commitment, { data: changedCall(commitment.data, { verdicts }) }));
  box.move('commitment', commitment.id, event, { excused: early || excusedByObservers(box, commitment) });
  const { state } = box.instrument('commitment', commitment.id) as Commitment;
  if (state !== 'honoured' && state !== 'qualified' && state !== 'reneged' && state !== 'excused') return;
  const rule = tables(box.rules).clauses.get(treaty)?.get(clause);
  const means =
    state === 'qualified' ? (rule?.means.find(({ id }) => id === how) ?? rule?.means[0]) : undefined;
  const happening = box.happen({
    kind: state,
    by: obliged,
    to: claimant,
    on: commitment.id,
    params: means === undefined ? [treaty, clause, attacker] : [treaty, clause, attacker, means.id],
    cause: question.happening,
  });
  const lesson = LESSONS[state];
  const family = TRUST_FAMILY_OF[rule?.obligation ?? 'defence'];
  const half = (amount: number): number => (early ? divide(amount, 2) : amount);
  const reason = `commitment/${state}`;
  box.change(
    tieAt(box.rules, claimant, obliged, family),
    half(means?.trust ?? lesson.claimant),
    reason,
    happening,
    [treaty],
  );
  box.change(
    tieAt(box.rules, claimant, obliged, 'regard'),
    half(lesson.regard),
    reason,
    happening,
    [treaty],
    1,
  );
  if (attacker !== obliged) {
    box.change(
      tieAt(box.rules, attacker, obliged, 'regard'),
      lesson.attacker,
      reason,
      happening,
      [treaty],
      1,
    );
  }
  for (const observer of tables(box.rules).seats) {
    if (observer === obliged || observer === claimant || observer === attacker) continue;
    // Of this kind of promise it learns most; of the others something.
    for (const each of TRUST_FAMILIES)
      box.change(
        tieAt(box.rules, observer, obliged, each),
        each === family ? half(lesson.observer) : divide(half(lesson.observer), OTHER_KINDS),
        reason,
        happening,
        [treaty],
      );
  }
  box.change(tensionAt(box.rules), lesson.tension, reason, happening, [treaty]);
  box.change(actorAt(box.rules, obliged, 'support'), lesson.support, reason, happening, [treaty]);
  if (rule && state === 'honoured')
    apply(box, rule.honour, { self: obliged, target: claimant }, reason, happening, [treaty]);
  if (rule && state === 'qualified')
    apply(box, means?.effects ?? rule.qualify, { self: obliged, target: claimant }, reason, happening, [
      treaty,
    ]);
  if (state === 'honoured') owe(box, claimant, obliged, happening);
  misread(box, commitment, happening);
  box.move('commitment', commitment.id, 'CLOSE');
  const open = box
    .instruments()
    .some(
      (other) =>
        other.kind === 'commitment' &&
        other.data.treaty === treaty &&
        other.id !== commitment.id &&
        other.state !== 'answered',
    );
  box.move('treaty', treaty, 'ANSWER', { kept: state !== 'reneged', open });
  if (state === 'reneged') {
    const text = box.instrument('treaty', treaty);
    if (text) setData(box, text, { breaches: text.data.breaches + 2 });
  }
}

/** Two readings of one text come apart at its first call (GAME.md, ruling 6). */
function misread(box: Outbox, { data }: Commitment, happening: number): void {
  const treaty = box.instrument('treaty', data.treaty);
  if (!treaty) return;
  const ours = treaty.data.readings[data.obliged];
  const theirs = treaty.data.readings[data.claimant];
  if (ours === undefined || theirs === undefined || ours === theirs) return;
  const first = !box.world.events.some(
    ({ kind, params }) =>
      ['honoured', 'qualified', 'reneged', 'excused'].includes(kind) && params[0] === data.treaty,
  );
  if (first)
    box.change(tieAt(box.rules, data.claimant, data.obliged, 'defence'), -4, 'treaty/reading', happening, [
      data.treaty,
    ]);
}

/** Somebody has been attacked, or says so; for so many months a call may be made. */
export function openCasus(
  box: Outbox,
  victim: ActorId,
  attacker: ActorId,
  happening: number,
  months: number,
): void {
  box.set('casus', [
    // A new attack by the same takes the place of the last: it may be called one again.
    ...box
      .now('casus')
      .filter(
        (casus) =>
          casus.until >= monthOf(box.world) && !(casus.victim === victim && casus.attacker === attacker),
      ),
    { victim, attacker, happening, until: monthOf({ turn: box.turn, months: box.world.months }) + months },
  ]);
}
