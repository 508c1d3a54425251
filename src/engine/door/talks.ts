/** Talks: the rounds at the Table, what the other side says in them, and whether a round may come in. */
import { answerProposal } from '../acceptance/answer.ts';
import { isText, sameText } from '../acceptance/proposal.ts';
import { counterpartOf } from '../instruments/treaty/parties.ts';
import { noteRefusal } from '../instruments/treaty/rules.ts';
import { Outbox } from '../outbox.ts';
import type { Order, RefusalCode, Talk } from '../orders.ts';
import type { Clause } from '../rules/treaties.ts';
import type { Rules } from '../rules/rules.ts';
import { view } from '../view.ts';
import type { View, World } from '../world.ts';
import { changesNothing, checkText } from './treaties.ts';

/** Rounds at the Table, for one text with one counterpart in a turn. */
export const ROUNDS = 3;

/** Why this round may not come in after those of `heard`, or `null` if it may. */
export function checkTalk(
  rules: Rules,
  world: World,
  known: View,
  heard: readonly Talk[],
  talk: Talk,
): RefusalCode | null {
  if (world.phase !== 'planning') return 'talk/not_planning';
  const treaty = world.instruments.find(({ id }) => id === talk.on);
  if (treaty?.kind !== 'treaty' || counterpartOf(treaty, talk.seat) !== talk.with) return 'talk/wrong_text';
  if (checkText(rules, known, treaty) !== null) return 'talk/wrong_text';
  // Nobody else may say what a person would answer.
  if (world.holders[talk.with] === 'human') return 'talk/wrong_text';
  if (!isText(rules, talk.on, talk.clauses)) return 'talk/bad_clauses';
  if (changesNothing(treaty, talk.clauses)) return 'talk/same_text';
  const before = heard.filter(({ seat, on }) => seat === talk.seat && on === talk.on);
  if (talk.round !== before.length + 1 || talk.round > ROUNDS) return 'talk/wrong_round';
  return talkAnswer(rules, world, before, talk).answer === talk.answer ? null : 'talk/wrong_answer';
}

/**
 * What the other side says at the Table: its own judgement on the world as planning began, and on the rounds of
 * this asker so far. A person's seat cannot be talked to: it is asked in replies.
 */
export function talkAnswer(
  rules: Rules,
  world: World,
  before: readonly Talk[],
  talk: Pick<Talk, 'seat' | 'with' | 'on' | 'clauses'>,
): { answer: Talk['answer']; clauses: readonly Clause[] | null } {
  const proposal = { treaty: talk.on, asker: talk.seat, answerer: talk.with, clauses: talk.clauses };
  const known = view(rules, afterTalks(rules, world, before), talk.with, { ledger: false });
  const { answer, clauses } = answerProposal(rules, known, proposal);
  return { answer, clauses };
}

/** The world with what these rounds have proved of asking prices. */
export function afterTalks(rules: Rules, world: World, talks: readonly Talk[]): World {
  const box = new Outbox(rules, world);
  for (const talk of talks) hear(box, talk);
  return talks.length === 0 ? world : box.post();
}

/** Whether the text that an order puts was agreed in one of these rounds: both have initialled it. */
export function isInitialled(talks: readonly Talk[], { seat, on, clauses }: Order): boolean {
  return talks.some(
    (talk) =>
      talk.seat === seat &&
      talk.on === on &&
      talk.answer === 'accept' &&
      sameText(talk.clauses, clauses ?? []),
  );
}

/** Takes note of what a round has proved. */
export function hear(box: Outbox, talk: Talk): void {
  const treaty = box.instrument('treaty', talk.on);
  if (treaty && talk.answer !== 'accept') noteRefusal(box, treaty, talk.seat, talk.with, talk.clauses);
}
