/** The lines in which a case says what seats send. */
import type { ActId, ActorId, Clause, InstrumentId, MemberId, Order } from '../engine/index.ts';
import type { Context, Path, Position } from '../scenario/index.ts';
import type { Sends, TalkSends } from './case.ts';
import { clausesOf, instrumentNamed, puzzled, wordsOf, type Word } from './line.ts';

const ORDER = 'Write SEAT ACT, then whom or which instrument, then "with" and the clauses of a text.';
const REPLY =
  'Write SEAT ANSWER, then what the question is about, then "with" and the clauses of a counter-offer.';
const TALK = 'Write SEAT to SEAT, the treaty, then "with" and its clauses.';

/** A line of `orders`, or an order as it is handed to the door. */
export function lowerOrder(
  context: Context,
  at: Path,
  line: string | Readonly<Record<string, unknown>>,
): Sends {
  if (typeof line !== 'string') return { kind: 'raw', input: { type: 'order', ...line } };
  const { words, text } = wordsOf(line);
  const seat = seatOf(context, at, words[0]);
  const act = words[1];
  if (act?.text === 'decides') return { kind: 'decides', seat };
  if (act === undefined || !context.names.acts.has(act.text))
    context.unknown(at, act?.text ?? '', context.names.acts, 'act', act?.at ?? 0);
  let target: ActorId | null = null;
  let on: InstrumentId | null = null;
  // A member of the Council may also be an actor: it is meant as a member where it is asked for a vote.
  const vote = words.map(({ text: word }) => word).find((word) => word === 'yes' || word === 'no');
  let member: string | null = null;
  let covert = false;
  // An order about a secret names it by the act that was done.
  let secret: ActId | null = null;
  for (const word of words.slice(2)) {
    if (word.text === vote) continue;
    if (word.text === 'covertly') covert = true;
    else if (vote !== undefined && context.names.members.has(word.text)) member = word.text;
    else if (context.names.actors.has(word.text)) target = word.text as ActorId;
    else if (secret === null && context.names.acts.has(word.text)) secret = word.text as ActId;
    else if (on === null) on = thingNamed(context, at, word);
    else puzzled(context, at, word, context.names.actors, ORDER);
  }
  const order: Order = {
    type: 'order',
    seat,
    act: (act?.text ?? '') as ActId,
    ...(target === null ? {} : { target }),
    ...(on === null ? {} : { on }),
    ...(vote === undefined ? {} : { vote }),
    ...(member === null ? {} : { member: member as MemberId }),
    ...(covert ? { covert } : {}),
    ...(text === null ? {} : { clauses: clausesOf(context, at, on ?? '', text) }),
  };
  return { kind: 'order', order, secret };
}

/** An instrument; a word that is neither that nor an actor is complained of with both in mind. */
function thingNamed(context: Context, at: Path, word: Word): InstrumentId {
  const { treaties, regimes, resolutions, crises, actors } = context.names;
  const things = [...treaties.keys(), ...regimes.keys(), ...resolutions, ...crises];
  if (things.includes(word.text) || word.text.includes('.')) return word.text as InstrumentId;
  context.unknown(at, word.text, [...actors, ...things], 'actor_or_instrument', word.at);
  return word.text as InstrumentId;
}

function seatOf(context: Context, at: Path, word: Word | undefined): ActorId {
  const id = word?.text ?? '';
  if (!context.names.seats.has(id)) context.unknown(at, id, context.names.seats, 'seat', word?.at ?? 0);
  return id as ActorId;
}

/** A line of `replies`, or a reply as it is handed to the door. */
export function lowerReply(
  context: Context,
  at: Path,
  line: string | Readonly<Record<string, unknown>>,
  where: Position,
): Sends {
  if (typeof line !== 'string') return { kind: 'raw', input: { type: 'reply', ...line } };
  const { words, text } = wordsOf(line);
  const seat = seatOf(context, at, words[0]);
  const [, answer, about, more] = words;
  if (answer?.text === 'decides') return { kind: 'decides', seat };
  if (answer === undefined || more !== undefined)
    puzzled(context, at, more ?? words[0] ?? { text: line, at: 0 }, [], REPLY);
  const clauses: readonly Clause[] | null =
    text === null ? null : clausesOf(context, at, about?.text ?? '', text);
  return { kind: 'reply', seat, answer: answer?.text ?? '', about: about?.text ?? null, clauses, where };
}

/** A line of `talks`. */
export function lowerTalk(context: Context, at: Path, line: string): TalkSends {
  const { words, text } = wordsOf(line);
  const [, other, on, more] = words;
  if (on === undefined || text === null || more !== undefined)
    puzzled(context, at, more ?? words[0] ?? { text: line, at: 0 }, [], TALK);
  return {
    seat: seatOf(context, at, words[0]),
    with: seatOf(context, at, other),
    on: instrumentNamed(context, at, on ?? { text: '', at: 0 }),
    clauses: clausesOf(context, at, on?.text ?? '', text ?? []),
  };
}
