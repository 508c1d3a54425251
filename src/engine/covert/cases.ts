/** The life of a covert act: done, exposed, believed more and more, denied or admitted. */
import { apply } from '../effects.ts';
import { uncoverRoute } from '../instruments/sanctions/evasion.ts';
import { divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { ActRules } from '../rules/acts.ts';
import { CONFIDENCES, type ActorId, type Confidence, type QuestionId } from '../vocabulary.ts';
import type { CovertCase, Question } from '../world.ts';
import { changedCase } from './changed.ts';
import { discloseTo, discloseToAll } from './disclosure.ts';
import { believed, partsOf } from './parts.ts';
import { blame } from './protocol.ts';

/** Percent of what an exposure booked that a denial by all who are accused takes back, while evidence is thin. */
const RELIEF = { asserted: 50, assessed: 25, confirmed: 0 } as const satisfies Record<Confidence, number>;
/** Trust in one's signals, with everybody, that a denial costs once it is shown beyond dispute to be untrue. */
const LIE = -10;
/** What owning up is worth, with everybody. */
const CANDOUR = 2;

export function actOf(box: Outbox, { act }: Pick<CovertCase, 'act'>): ActRules {
  const found = tables(box.rules).acts.get(act);
  if (!found) throw new Error(`no act ${act}`);
  return found;
}

export function caseOf(box: Outbox, happening: number): CovertCase | undefined {
  return box.now('covert').find((known) => known.happening === happening);
}

export function keep(box: Outbox, changed: CovertCase): void {
  box.set(
    'covert',
    box.now('covert').map((known) => (known.happening === changed.happening ? changed : known)),
  );
}

/** Who takes part in an act, and so knows of it. */
export function circleOf(act: ActRules, by: ActorId, to: ActorId | null): readonly ActorId[] {
  return act.covert?.knows === 'both' && to !== null ? [by, to] : [by];
}

const NOBODY: readonly ActorId[] = [];

/** A covert act has been done. */
export function openCase(
  box: Outbox,
  done: Pick<CovertCase, 'happening' | 'act' | 'by' | 'to' | 'on' | 'percent' | 'circle'>,
): void {
  // Written out: cases of one shape are what is looked through every month.
  const fresh: CovertCase = {
    happening: done.happening,
    act: done.act,
    by: done.by,
    to: done.to,
    on: done.on,
    percent: done.percent,
    circle: done.circle,
    turn: box.turn,
    learned: NOBODY,
    confidence: null,
    accuser: null,
    denied: NOBODY,
    admitted: NOBODY,
  };
  box.set('covert', [...box.now('covert'), fresh]);
}

/** It is said aloud for the first time: everybody knows of it, and believes it as far as `confidence` reaches. */
export function expose(
  box: Outbox,
  hidden: CovertCase,
  accuser: ActorId | null,
  confidence: Confidence,
  cause: number,
): void {
  const exposure = tell(box, hidden, 'exposed', accuser, confidence, cause);
  discloseToAll(box, hidden, exposure);
  react(box, hidden, exposure, believed(confidence));
  const act = actOf(box, hidden);
  if (act.covert)
    apply(
      box,
      act.covert.exposed,
      castOf(hidden),
      'covert/exposed',
      exposure,
      [hidden.act],
      believed(confidence),
    );
  if (act.operation === 'evade' && hidden.on !== null)
    uncoverRoute(box, hidden.on, hidden.by, 'all', exposure);
  if (act.operation === 'spy')
    box.set(
      'watches',
      box.now('watches').filter(({ by, on }) => by !== hidden.by || on !== hidden.to),
    );
  keep(box, changedCase(hidden, { confidence, accuser }));
  ask(box, hidden, accuser, exposure, hidden.circle);
}

/** More evidence: what had waited on doubt is booked, and who denied it is shown to have lied. */
export function corroborate(
  box: Outbox,
  known: CovertCase,
  accuser: ActorId | null,
  confidence: Confidence,
  cause: number,
): void {
  const before = known.confidence;
  if (before === null || CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(before)) return;
  const evidence = tell(box, known, 'corroborated', accuser, confidence, cause);
  react(box, known, evidence, believed(confidence) - believed(before));
  if (confidence === 'confirmed')
    for (const liar of known.denied) catchOut(box, known, liar, before, evidence);
  keep(box, changedCase(known, { confidence }));
  if (confidence !== 'confirmed')
    ask(
      box,
      known,
      accuser,
      evidence,
      known.circle.filter((seat) => !known.denied.includes(seat) && !known.admitted.includes(seat)),
    );
}

/** The answer of somebody who is accused. Silence is neither, and changes nothing. */
export function answerExposure(box: Outbox, question: Question, answer: string | null): void {
  const accused = question.seat;
  const known = box.now('covert').find(({ happening }) => question.id.startsWith(`exposure/${happening}/`));
  if (!known || known.confidence === null) return;
  if (known.denied.includes(accused) || known.admitted.includes(accused)) return;
  if (answer === 'deny') {
    const denial = box.happen({
      kind: 'denied',
      by: accused,
      to: known.accuser,
      on: known.on,
      params: [known.act, 100, known.confidence],
      cause: question.happening,
    });
    relieve(box, known, known.confidence, denial, -1);
    keep(box, changedCase(known, { denied: [...known.denied, accused] }));
  } else if (answer === 'admit') {
    const admission = box.happen({
      kind: 'admitted',
      by: accused,
      to: known.accuser,
      on: known.on,
      params: [known.act, 100, known.confidence],
      cause: question.happening,
    });
    trust(box, accused, CANDOUR, 'covert/admitted', admission, known);
    keep(box, changedCase(known, { admitted: [...known.admitted, accused] }));
    const now = caseOf(box, known.happening);
    if (now) corroborate(box, now, accused, 'confirmed', admission);
  }
}

/** One seat finds out, or is told. */
export function learn(
  box: Outbox,
  hidden: CovertCase,
  seat: ActorId,
  kind: 'learned' | 'shared',
  cause: number,
): void {
  if (hidden.confidence === null) discloseTo(box, hidden, seat);
  box.happen({
    kind,
    by: hidden.by,
    to: hidden.to,
    on: hidden.on,
    params: [hidden.act, hidden.percent, '', '', hidden.happening],
    cause,
    known: [seat],
  });
  keep(box, changedCase(hidden, { learned: [...hidden.learned, seat] }));
}

const castOf = ({ by, to }: CovertCase): { self: ActorId; target: ActorId | null } => ({
  self: by,
  target: to,
});

/** The happening by which the world hears of it: act, how much of it spills over, how sure, by whom, which, and how sure before. */
function tell(
  box: Outbox,
  hidden: CovertCase,
  kind: 'exposed' | 'corroborated',
  accuser: ActorId | null,
  confidence: Confidence,
  cause: number,
): number {
  const more = believed(confidence) - believed(hidden.confidence);
  const params = [
    hidden.act,
    divide(hidden.percent * more, 100),
    confidence,
    accuser ?? '',
    hidden.happening,
    hidden.confidence ?? '',
  ];
  return box.happen({ kind, by: hidden.by, to: hidden.to, on: hidden.on, params, cause });
}

/** Books so many percent of what had waited for exposure. */
function react(box: Outbox, hidden: CovertCase, cause: number, percent: number): void {
  const act = actOf(box, hidden);
  const share = divide(hidden.percent * percent, 100);
  apply(box, partsOf(box.rules, act).waiting, castOf(hidden), `act/${act.id}`, cause, [], share);
  // Who laid a secret protocol open without a name is found out.
  const treaty = hidden.on === null ? undefined : box.instrument('treaty', hidden.on);
  if (act.operation === 'publish' && treaty) blame(box, hidden.by, treaty, cause, percent);
}

/** What one denial takes back of the reaction (`sign` −1), or gives back when it is shown to be untrue (+1). */
function relieve(box: Outbox, known: CovertCase, confidence: Confidence, cause: number, sign: -1 | 1): void {
  const percent = divide(
    known.percent * believed(confidence) * RELIEF[confidence],
    10_000 * known.circle.length,
  );
  const act = actOf(box, known);
  const reason = sign < 0 ? 'covert/denied' : 'covert/lie';
  apply(box, partsOf(box.rules, act).waiting, castOf(known), reason, cause, [known.act], sign * percent);
}

function catchOut(box: Outbox, known: CovertCase, liar: ActorId, before: Confidence, evidence: number): void {
  const happening = box.happen({
    kind: 'lieProven',
    by: liar,
    to: known.accuser,
    on: known.on,
    params: [known.act, 100, 'confirmed'],
    cause: evidence,
  });
  relieve(box, known, before, happening, 1);
  trust(box, liar, LIE, 'covert/lie', happening, known);
}

/** What everybody makes of somebody's word. */
function trust(
  box: Outbox,
  of: ActorId,
  by: number,
  reason: string,
  cause: number,
  { act, circle }: CovertCase,
): void {
  for (const seat of tables(box.rules).seats) {
    if (seat === of || (circle.includes(seat) && by < 0)) continue;
    box.change(tieAt(box.rules, seat, of, 'signals'), by, reason, cause, [act]);
  }
}

/** Asks those who are accused. Acts against somebody ask their doer alone. */
function ask(
  box: Outbox,
  { happening, on }: CovertCase,
  accuser: ActorId | null,
  exposure: number,
  accused: readonly ActorId[],
): void {
  const questions = accused.map((seat): Question => ({
    id: `exposure/${happening}/${seat}/${box.turn}` as QuestionId,
    seat,
    kind: 'exposure',
    from: accuser,
    on,
    happening: exposure,
    clauses: [],
    turn: box.turn + 1,
  }));
  // What came of the same act later in the month puts the older question aside.
  const ids = new Set(questions.map(({ id }) => id));
  box.set('awaiting', [...box.now('awaiting').filter(({ id }) => !ids.has(id)), ...questions]);
}

export const knowsOf = ({ circle, learned }: CovertCase, seat: ActorId): boolean =>
  circle.includes(seat) || learned.includes(seat);
