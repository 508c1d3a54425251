/** Replies to what is put to a seat, as every level gives them at a first look. */
import {
  actorAt,
  imagine,
  numberOf,
  replyCost,
  type Question,
  type Reply,
  type Rules,
  type View,
  type World,
} from '../engine/index.ts';
import { reply } from './choice.ts';
import { stakesOf, type Stakes } from './stakes.ts';

/** To all that is still open. */
export function firstReplies(rules: Rules, known: View): readonly Reply[] {
  if (known.awaiting.every((question) => answered(known, question))) return [];
  const world = imagine(rules, known, 0);
  return answersNow(rules, known, world, stakesOf(rules, known, world));
}

function answered(known: View, question: Question): boolean {
  return known.answers.some(({ to }) => to === question.id);
}

/** The same for who has imagined the world already. */
export function answersNow(rules: Rules, known: View, world: World, stakes: Stakes): Reply[] {
  const answers: Reply[] = [];
  for (const question of known.awaiting) {
    if (answered(known, question)) continue;
    const answer = reply(rules, known, world, stakes, question);
    if (answer !== null) answers.push(answer);
  }
  return answers;
}

/** What is left to the seat once these replies are paid for. */
export function capitalAfter(rules: Rules, known: View, replies: readonly Reply[]): number {
  const spent = replies.reduce((sum, answer) => sum + costOf(rules, known, answer), 0);
  return numberOf(known, actorAt(rules, known.seat, 'capital')) - spent;
}

function costOf(rules: Rules, known: View, answer: Reply): number {
  const question = known.awaiting.find(({ id }) => id === answer.to);
  return question ? replyCost(rules, question, known, answer.answer) : 0;
}
