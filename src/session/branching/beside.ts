import type { ActorId, Order, Rules } from '../../engine/index.ts';
import { actorAt, numberOf, orderCost, replyCost } from '../../engine/index.ts';
import type { Gone } from '../replay/course.ts';

/** What a seat sent in a phase beside one input of it. */
export interface Beside {
  readonly orders: readonly Order[];
  /** The capital that this left it. */
  readonly left: number;
}

/** What was let in of a seat beside `input`; beside nothing where that is null. */
export function besideOf(
  rules: Rules,
  { before, inputs, refused }: Gone,
  seat: ActorId,
  input: number | null,
): Beside {
  const away = new Set(refused.map((refusal) => refusal.input));
  const orders: Order[] = [];
  let left = numberOf(before, actorAt(rules, seat, 'capital'));
  for (const [index, sent] of inputs.entries()) {
    if (index === input || sent.seat !== seat || away.has(index)) continue;
    if (sent.type === 'order') {
      orders.push(sent);
      left -= orderCost(rules, sent);
    } else if (sent.type === 'reply') {
      const question = before.awaiting.find(({ id }) => id === sent.to);
      if (question !== undefined) left -= replyCost(rules, question, before, sent.answer);
    }
  }
  return { orders, left };
}
