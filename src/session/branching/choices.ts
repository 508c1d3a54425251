/** What of a played game can be done otherwise: what a seat sent, and what lies behind the moments that moved most. */
import type { ActorId, Happening, Order, Question, Reply, World } from '../../engine/index.ts';
import {
  actorAt,
  checkReply,
  numberOf,
  open,
  orderCost,
  replyCost,
  resolve,
  view,
} from '../../engine/index.ts';
import { questionCable } from '../desk/questions.ts';
import { orderTitle } from '../desk/orders.ts';
import { createTeller, dateOfTurn, type Teller } from '../telling/teller.ts';
import type { Choice, Played } from '../what-if.ts';

/** An input that was let in, with the world that it was sent in. */
interface Sent {
  readonly phase: number;
  readonly input: number;
  readonly before: World;
  readonly order: Order | null;
  /** What was answered, where it is an answer. */
  readonly reply: Reply | null;
  readonly question: Question | null;
}

/** Choices by the id of the happening that each led to, and all of a seat's own, in the order in which they were sent. */
export interface Choices {
  readonly all: readonly Choice[];
  /** The choice behind a happening; null where there was nothing to choose. */
  behind(happening: number): string | null;
}

/**
 * The choices of a seat, and those behind these happenings, whosever they were. Answers have the other answers that
 * were open at the time; an order can only be left out, as there is no end of what could have been ordered.
 */
export function choicesOf(
  teller: Teller,
  played: Played,
  seat: ActorId | null,
  happenings: readonly number[],
): Choices {
  const sent = sentIn(teller, played);
  const behind = new Map(happenings.map((id) => [id, sentBehind(teller, sent, id)]));
  const wanted = new Set([...behind.values()].filter((one) => one !== null));
  const told = new Map<Sent, Choice>();
  for (const one of sent) {
    const by = (one.order ?? one.reply)?.seat;
    if (!wanted.has(one) && (seat === null || by !== seat)) continue;
    const choice = choiceOf(teller, played, one);
    if (choice.instead.length > 0) told.set(one, choice);
  }
  return {
    all: [...told.values()],
    behind: (id) => {
      const one = behind.get(id);
      return one === undefined || one === null ? null : (told.get(one)?.id ?? null);
    },
  };
}

function sentIn({ scenario: { rules } }: Teller, { seed, seats, options, phases }: Played): readonly Sent[] {
  const found: Sent[] = [];
  let before = open(rules, { seed, turns: options.turns, holders: seats });
  for (const [phase, { inputs }] of phases.entries()) {
    const { world, refused } = resolve(rules, before, inputs);
    const away = new Set(refused.map(({ input }) => input));
    for (const [input, sent] of inputs.entries()) {
      if (away.has(input)) continue;
      const at = { phase, input, before };
      if (sent.type === 'order') found.push({ ...at, order: sent, reply: null, question: null });
      else if (sent.type === 'reply') {
        const question = before.awaiting.find(({ id }) => id === sent.to) ?? null;
        found.push({ ...at, order: null, reply: sent, question });
      }
    }
    before = world;
  }
  return found;
}

/** What was sent that led to a happening: found along its causes, nearest first. */
function sentBehind(teller: Teller, sent: readonly Sent[], id: number): Sent | null {
  let happening = teller.happening(id);
  while (happening !== undefined && happening.kind !== 'opening' && happening.kind !== 'month') {
    const at = happening;
    const found =
      sent.find((one) => isOrderOf(one, at) || isReplyOf(one, at)) ?? sent.find((one) => isAbout(one, at));
    if (found !== undefined) return found;
    happening = at.cause === at.id ? undefined : teller.happening(at.cause);
  }
  return null;
}

const isOrderOf = ({ order, before }: Sent, { kind, turn, by, to, on, params }: Happening): boolean =>
  order !== null &&
  kind === 'act' &&
  before.turn === turn &&
  order.seat === by &&
  order.act === params[0] &&
  (order.on ?? null) === on &&
  (order.target === undefined || order.target === to) &&
  (order.member === undefined || order.member === params[2]);

/** An answer leads to what is caused by what the question asked about, and is done by who answered, or to them. */
const isReplyOf = ({ reply, question, before }: Sent, { kind, turn, by, to, cause }: Happening): boolean =>
  reply !== null &&
  question !== null &&
  kind !== 'act' &&
  before.turn === turn &&
  question.happening === cause &&
  (reply.seat === by || (by === null && reply.seat === to));

/** A signature has no order of its own: what its government sent about that text in that month stands for it. */
const isAbout = ({ order, reply, question, before }: Sent, { turn, by, on }: Happening): boolean =>
  on !== null &&
  before.turn === turn &&
  (order ?? reply)?.seat === by &&
  (order?.on ?? question?.on ?? null) === on;

function choiceOf(
  teller: Teller,
  played: Played,
  { phase, input, before, order, reply, question }: Sent,
): Choice {
  const { scenario, words } = teller;
  const seat = (order ?? reply)?.seat ?? ('' as ActorId);
  const at = {
    id: `${phase}/${input}`,
    turn: before.turn,
    when: dateOfTurn(teller, before.turn),
    by: seat,
  };
  if (order !== null)
    return {
      ...at,
      text: orderTitle(createTeller(scenario, words, before), order),
      instead: [{ fork: { phase, input, answer: null }, text: words.say('what-if/left-out') }],
    };
  if (reply === null || question === null) return { ...at, text: '', instead: [] };
  const known = view(scenario.rules, before, seat);
  const left = leftFor(played, teller, before, phase, input, seat);
  const desk = { teller: createTeller(scenario, words, known), view: known, replies: [], left };
  const { title, options } = questionCable(desk, question);
  const given = options.find(({ answer }) => answer === reply.answer)?.title ?? reply.answer;
  return {
    ...at,
    text: words.say('what-if/answer', { title, option: given }),
    instead: options
      .filter(({ answer }) => {
        // another text than ours cannot be made up here
        if (answer === reply.answer || answer === 'counter') return false;
        const other: Reply = { type: 'reply', seat, to: reply.to, answer };
        return checkReply(scenario.rules, before, other, left) === null;
      })
      .map(({ answer, title: text }) => ({ fork: { phase, input, answer }, text })),
  };
}

/** The capital that a seat had for this answer, beside whatever else it sent. */
function leftFor(
  { phases }: Played,
  { scenario: { rules } }: Teller,
  before: World,
  phase: number,
  input: number,
  seat: ActorId,
): number {
  let left = numberOf(before, actorAt(rules, seat, 'capital'));
  for (const [index, sent] of (phases[phase]?.inputs ?? []).entries()) {
    if (index === input || sent.seat !== seat) continue;
    if (sent.type === 'order') left -= orderCost(rules, sent);
    else if (sent.type === 'reply') {
      const question = before.awaiting.find(({ id }) => id === sent.to);
      if (question !== undefined) left -= replyCost(rules, question, before, sent.answer);
    }
  }
  return left;
}
