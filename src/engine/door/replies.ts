/** Replies: the answers that a question takes, and whether one may be given. */
import { isText } from '../acceptance/proposal.ts';
import { happeningOf } from '../chronicle.ts';
import { holds, instrumentOf, type Known } from '../condition.ts';
import { isDue } from '../due.ts';
import { tables } from '../layout.ts';
import type { RefusalCode, Reply } from '../orders.ts';
import type { Rules } from '../rules/rules.ts';
import { ANSWERS } from '../vocabulary.ts';
import type { Question } from '../world.ts';
import { replyCost } from './costs.ts';
import { changesNothing } from './treaties.ts';

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
