/**
 * What an AI seat sends. Levels differ in how far they look, never in what they know or get: a clerk reads a
 * part of its file and takes the best-looking orders one by one; an envoy reads all of it and plays close plans a
 * turn on, with the others' replies, on a world it cannot tell from the real one. A minister does so with an eye
 * on the end of the game, and then plays more plans on against what the others may send.
 */
import {
  imagine,
  type InstrumentId,
  type Level,
  type Reply,
  type Rules,
  type SeatHolder,
  type View,
} from '../engine/index.ts';
import { readAll, readPart } from './attention.ts';
import { bentOf } from './bent.ts';
import { fully, pick, plans, ranked, WORTHWHILE_AT_A_GLANCE } from './courses.ts';
import { Decision, type Plan } from './decision.ts';
import { initialsOf } from './initials.ts';
import { lookAhead } from './look-ahead.ts';
import { considered, thought } from './minister/minister.ts';
import { prospectsOf } from './minister/prospects.ts';
import type { Habit } from './minister/roll-out.ts';
import { answersNow, capitalAfter, firstReplies } from './replies.ts';
import { shortlist, SHORTLIST } from './shortlist.ts';
import { stakesOf } from './stakes.ts';
import { capitalPrice, weighingOf } from './weighing.ts';

/** How often a clerk halves its file to read one part of it a month: an eighth of what could be ordered. */
const HALVINGS = 3;

/**
 * Orders and answers of the view's seat for the planning phase. `salt` seeds what a clerk reads, and what a ministry is
 * fond of; `agreed` are the texts that it has initialled at the Table.
 */
export function plan(
  rules: Rules,
  known: View,
  level: Level | 'caretaker',
  salt: string,
  agreed: readonly InstrumentId[] = [],
): Plan {
  const world = imagine(rules, known, 0);
  const stakes = stakesOf(rules, known, world);
  const replies = answersNow(rules, known, world, stakes);
  if (level === 'caretaker') return { inputs: replies, motives: [] };
  const capital = capitalAfter(rules, known, replies);
  const bent = bentOf(rules, known, salt);
  const weighing = weighingOf(rules, known, world, stakes, {
    attention:
      level === 'clerk'
        ? readPart(rules, world, known, bent.lot ?? 0, HALVINGS)
        : readAll(rules, world, known),
    bargains: level !== 'clerk',
    bent,
    price: capitalPrice(capital),
    initials: initialsOf(known, replies, agreed),
  });
  if (level === 'minister') return thought(weighing, replies, habit);
  const listed = shortlist(weighing, capital, SHORTLIST);
  const chosen =
    level === 'clerk'
      ? pick(weighing, ranked(listed, WORTHWHILE_AT_A_GLANCE), capital)
      : lookAhead(
          weighing,
          replies,
          plans(weighing, ranked(listed.map(({ order }) => fully(weighing, order))), capital),
        );
  return new Decision([...replies, ...chosen.map(({ order }) => order)], weighing, chosen);
}

/** Replies of the view's seat to what is still open, for the replies phase. */
export function respond(rules: Rules, known: View, level: SeatHolder): readonly Reply[] {
  const replies = firstReplies(rules, known);
  if (level !== 'minister' || replies.length === 0) return replies;
  const stakes = stakesOf(rules, known, imagine(rules, known, 0));
  return considered(rules, known, prospectsOf(rules, known, stakes), replies, habit);
}

/**
 * In roll-outs everybody acts as a clerk would. What their ministries are fond of, and read, is not known: it is drawn
 * anew for each.
 */
const habit =
  (lot: number): Habit =>
  (rules, known) =>
    known.phase === 'planning'
      ? plan(rules, known, 'clerk', `imagined/${lot}`).inputs
      : respond(rules, known, 'clerk');
