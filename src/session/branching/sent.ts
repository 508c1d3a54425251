/** What governments sent in a game, and what they left unanswered or empty: each could have been otherwise. */
import type { ActorId, Happening, Order, Question, World } from '../../engine/index.ts';
import { SLOTS } from '../../engine/index.ts';
import type { Gone } from '../replay/course.ts';
import type { Teller } from '../telling/teller.ts';

interface Base {
  readonly phase: number;
  /** The world that it was sent in. */
  readonly before: World;
  readonly seat: ActorId;
}

interface SentOrder extends Base {
  readonly input: number;
  readonly order: Order;
}

/** An answer; or, where both are null, that there was none. */
interface SentAnswer extends Base {
  readonly input: number | null;
  readonly order: null;
  readonly question: Question;
  readonly answer: string | null;
}

/** What was not sent: a slot that a government left empty while orders were planned. */
interface EmptySlot extends Base {
  readonly input: null;
  readonly order: null;
  readonly question: null;
}

export type Sent = SentOrder | SentAnswer | EmptySlot;

/** All that was let in, in the order in which it was sent; what was left open or empty comes at the end of its phase. */
export function sentIn(course: readonly Gone[]): readonly Sent[] {
  const found: Sent[] = [];
  for (const [phase, { before, inputs, refused }] of course.entries()) {
    const away = new Set(refused.map(({ input }) => input));
    const answered = new Set(before.answers.map(({ to }) => to));
    const base = { phase, before };
    const slots = new Map<ActorId, number>();
    for (const [input, sent] of inputs.entries()) {
      if (away.has(input)) continue;
      if (sent.type === 'order') {
        found.push({ ...base, seat: sent.seat, input, order: sent });
        slots.set(sent.seat, (slots.get(sent.seat) ?? 0) + 1);
      }
      if (sent.type !== 'reply') continue;
      answered.add(sent.to);
      const question = before.awaiting.find(({ id }) => id === sent.to);
      if (question !== undefined)
        found.push({ ...base, seat: sent.seat, input, order: null, question, answer: sent.answer });
    }
    // what is asked while orders are planned can still be answered with the replies
    if (before.phase === 'planning') {
      for (const seat of Object.keys(before.holders) as ActorId[])
        if ((slots.get(seat) ?? 0) < SLOTS)
          found.push({ ...base, seat, input: null, order: null, question: null });
    } else
      for (const question of before.awaiting)
        if (!answered.has(question.id))
          found.push({ ...base, seat: question.seat, input: null, order: null, question, answer: null });
  }
  return found;
}

/** What led to a happening: found along its causes, nearest first. */
export function sentBehind(teller: Teller, sent: readonly Sent[], id: number): Sent | null {
  let happening = teller.happening(id);
  while (happening !== undefined && happening.kind !== 'opening' && happening.kind !== 'month') {
    const at = happening;
    const found = sent.find((one) => ledTo(one, at)) ?? sent.find((one) => isAbout(one, at));
    if (found !== undefined) return found;
    happening = at.cause === at.id ? undefined : teller.happening(at.cause);
  }
  return null;
}

/** An order leads to its act, an answer to what is caused by what was asked about, and is done by or to who was asked. */
function ledTo(sent: Sent, happening: Happening): boolean {
  const { kind, turn, by, to, cause } = happening;
  if (sent.before.turn !== turn) return false;
  const { order, seat } = sent;
  if (order !== null) return isActOf(order, happening);
  return (
    kind !== 'act' && sent.question?.happening === cause && (seat === by || (by === null && seat === to))
  );
}

/** Whether this is the act of an order, in whatever month it was sent. */
export const isActOf = (order: Order, { kind, by, to, on, params }: Happening): boolean =>
  kind === 'act' &&
  order.seat === by &&
  order.act === params[0] &&
  (order.on ?? null) === on &&
  (order.target === undefined || order.target === to) &&
  (order.member === undefined || order.member === params[2]);

/** A signature has no order of its own: what its government sent about that text in that month stands for it. */
const isAbout = (sent: Sent, { turn, by, on }: Happening): boolean =>
  on !== null &&
  sent.before.turn === turn &&
  sent.seat === by &&
  ((sent.order === null ? sent.question?.on : sent.order.on) ?? null) === on;
