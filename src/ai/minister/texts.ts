/**
 * What texts are worth to a seat whose aims ask for more than that one be signed: an aim may pay for a clause, and for
 * one depth of it more than for another. A minister puts the text that pays best at the odds that it is signed.
 */
import {
  changed,
  changedTreaty,
  divide,
  holds,
  instrumentOf,
  leavesIn,
  SECRET_BONUS,
  tables,
  type ActorId,
  type AimRules,
  type Clause,
  type Condition,
  type InstrumentId,
  type Reply,
  type Rules,
  type Treaty,
  type View,
  type World,
} from '../../engine/index.ts';
import { hopeOf } from '../hope.ts';

/** Percent of hope from which another text is put in place of one that lies there to be signed. */
const HOPE = 35;

/** Percent of what an aim reads that it brings: the secret one has its bonus in proportion. */
export function percentOf(secret: AimRules['id'] | null, { id, most }: AimRules): number {
  return 100 + (secret === id ? divide(100 * SECRET_BONUS, most) : 0);
}

/** Hundredths of a point that a seat's aims will read in texts, as they stand and as far as they are under way. */
export function underWay(
  rules: Rules,
  known: View | World,
  seat: ActorId,
  secret: AimRules['id'] | null,
): number {
  return read(rules, known, seat, secret, (treaty) =>
    isSigned(treaty) ? ripened(rules, known, treaty) : treaty,
  );
}

/** Hundredths of a point that the aims of the view's seat will read more if this text is signed now. */
export function wishFor(rules: Rules, known: View, id: InstrumentId, clauses: readonly Clause[]): number {
  const { seat, own } = known;
  const signed = read(rules, known, seat, own.aim, (treaty) =>
    treaty.id === id
      ? ripened(
          rules,
          known,
          changed(treaty, { since: known.turn, data: changedTreaty(treaty.data, { clauses }) }),
        )
      : isSigned(treaty)
        ? ripened(rules, known, treaty)
        : treaty,
  );
  return signed - underWay(rules, known, seat, own.aim);
}

function read(
  rules: Rules,
  known: View | World,
  seat: ActorId,
  secret: AimRules['id'] | null,
  changed: (treaty: Treaty) => Treaty,
): number {
  const aims = (tables(rules).aimsBySeat.get(seat) ?? []).filter(({ score }) => score.kind === 'state');
  if (aims.length === 0) return 0;
  const instruments = known.instruments.map((each) => (each.kind === 'treaty' ? changed(each) : each));
  const then = { ...known, instruments };
  let sum = 0;
  for (const aim of aims) {
    if (aim.score.kind !== 'state') continue;
    const points = aim.score.cases.find(({ when }) => holds(then, when))?.points ?? 0;
    sum += points * percentOf(secret, aim);
  }
  return sum;
}

function isSigned({ state }: Treaty): boolean {
  return state === 'signed' || state.startsWith('ratifying');
}

/** A signed text as it will be at the end if nothing goes wrong: in force, where there is time to ratify it. */
function ripened(rules: Rules, { turn, turns, months }: View | World, treaty: Treaty): Treaty {
  const takes = Object.values(tables(rules).treaties.get(treaty.id)?.ratification ?? {});
  const ratified = treaty.since * months + Math.max(0, ...takes);
  const state = turn <= turns && ratified < turns * months ? 'inForce.standing' : 'signed';
  return changed(treaty, { state });
}

/** The text with what the seat's aims ask of it, once for each of their cases. */
export function wanted(
  rules: Rules,
  { seat }: View,
  id: InstrumentId,
  clauses: readonly Clause[],
): readonly (readonly Clause[])[] {
  return (tables(rules).aimsBySeat.get(seat) ?? []).flatMap(({ score }) =>
    score.kind === 'state' ? score.cases.flatMap(({ when }) => asking(when, id, clauses)) : [],
  );
}

function asking(
  when: Condition,
  id: InstrumentId,
  clauses: readonly Clause[],
): readonly (readonly Clause[])[] {
  const asked = clausesIn(when, id);
  if (asked.length === 0) return [];
  const of = (clause: Clause['id']): Clause | undefined => clauses.find((other) => other.id === clause);
  return [
    [
      ...clauses.filter((other) => !asked.some(({ clause }) => clause === other.id)),
      ...asked.map(({ clause, depth }) => ({ id: clause, depth, secret: of(clause)?.secret ?? false })),
    ],
  ];
}

function clausesIn(condition: Condition, id: InstrumentId): readonly (Condition & { op: 'clause' })[] {
  return leavesIn(condition).flatMap(({ leaf, wanted: asked }) =>
    asked && leaf.op === 'clause' && leaf.treaty === id ? [leaf] : [],
  );
}

/** The replies, with a counter-offer where a text that the aims pay better for may still be had. */
export function bargained(rules: Rules, known: View, replies: readonly Reply[]): readonly Reply[] {
  return replies.map((reply) => {
    const question = known.awaiting.find(({ id }) => id === reply.to);
    if (question?.kind !== 'proposal' || reply.answer === 'refuse') return reply;
    const { on, from } = question;
    const treaty = on === null ? undefined : instrumentOf(known, on);
    if (treaty?.kind !== 'treaty' || from === null || treaty.parties.length !== 2) return reply;
    const text = reply.clauses ?? question.clauses;
    const offered = Math.max(0, wishFor(rules, known, treaty.id, text));
    let best = reply;
    let most = offered;
    for (const clauses of wanted(rules, known, treaty.id, text)) {
      const hope = hopeOf(rules, known, treaty, clauses);
      if (hope < HOPE) continue;
      // who is told no may still get the text that lay there, later
      const worth = divide(
        wishFor(rules, known, treaty.id, clauses) * hope + (offered >> 1) * (100 - hope),
        100,
      );
      if (worth <= most) continue;
      most = worth;
      best = { ...reply, answer: 'counter', clauses };
    }
    return best;
  });
}
