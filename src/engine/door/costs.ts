/** What orders and answers cost: capital, paid at the door. */
import { happeningOf } from '../chronicle.ts';
import type { Known } from '../condition.ts';
import { isCovert } from '../covert/parts.ts';
import { tables } from '../layout.ts';
import type { Order } from '../orders.ts';
import type { Rules } from '../rules/rules.ts';
import type { Question } from '../world.ts';

/** Capital that an order costs, 0–8: secrecy has its own price. */
export function orderCost(rules: Rules, order: Order): number {
  const act = tables(rules).acts.get(order.act);
  if (!act) return 0;
  return act.covert !== null && isCovert(act, order) ? Math.max(0, act.cost + act.covert.cost) : act.cost;
}

/** Capital that an answer costs. */
export function replyCost(rules: Rules, question: Question, known: Known, answer: string): number {
  if (question.kind === 'request') return answer === 'grant' ? grantCost(rules, question, known) : 0;
  if (question.kind !== 'choice') return 0;
  const happening = happeningOf(known.events, question.happening);
  return (
    tables(rules)
      .events.get(happening?.params[0] as never)
      ?.options.find(({ id }) => id === answer)?.cost ?? 0
  );
}

/** Who does what it was asked to do pays for it like anybody. An act that only needed consent is paid by its author. */
function grantCost(rules: Rules, { happening }: Question, known: Known): number {
  const [wanted, through] = happeningOf(known.events, happening)?.params ?? [];
  return wanted === through ? 0 : (tables(rules).acts.get(wanted as never)?.cost ?? 0);
}
