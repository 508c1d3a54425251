import type { ActorId, Order, View } from '../../engine/index.ts';
import { candidates, checkOrder, foresee, orderCost, tables } from '../../engine/index.ts';
import type { Offer, Preview, ReasonLine } from '../session.ts';
import { numberTitle } from '../telling/figures.ts';
import { actorName, type Teller } from '../telling/teller.ts';
import { concernedBy, kindOfAct } from './beats.ts';
import { orderTitle } from './orders.ts';

/** Effects and minds shown in a preview. */
const MOST_EFFECTS = 6;
const MOST_MINDS = 4;

/** What an order would do, and whether it may be sent after those on the list. */
export function previewOf(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  order: Order,
): Preview {
  const { words, scenario } = teller;
  const { rules, prose } = scenario;
  const cost = orderCost(rules, order);
  const refusal =
    checkOrder(rules, view, view.seat, draft, order) ?? (cost > left ? 'order/too_little_capital' : null);
  const { changes, minds, lines } = foresee(rules, view, order);
  const moved = new Map<number, ReasonLine>();
  for (const { subject, delta, reason } of changes) {
    // regard for us is told under who minds
    if (isRegardForUs(rules.numbers[subject]?.name, view.seat)) continue;
    const known = moved.get(subject);
    moved.set(subject, {
      code: reason,
      text: numberTitle(teller, subject, view.seat),
      amount: delta + (known?.amount ?? 0),
    });
  }
  return {
    cost,
    affordable: cost <= left,
    refusal: refusal === null ? '' : words.say(refusal),
    effects: [...moved.values()]
      .filter(({ amount }) => amount !== 0)
      .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .slice(0, MOST_EFFECTS),
    minds: minds.slice(0, MOST_MINDS).map(({ actor, delta }) => ({
      actor,
      text: words.say('preview/mind', { actor: actorName(actor) }),
      amount: delta,
    })),
    warnings: lines.map((line) => {
      const owner = tables(rules).redLines.get(line)?.owner ?? ('' as ActorId);
      const title = prose.redLines[line]?.title ?? line;
      return words.say('preview/warning', { owner: actorName(owner), line: title });
    }),
  };
}

const isRegardForUs = (name: string | undefined, seat: ActorId): boolean =>
  name !== undefined && name.startsWith('ties.') && name.endsWith(`.${seat}.regard`);

export function offerOf(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  order: Order,
  title = orderTitle(teller, order),
): Offer {
  const preview = previewOf(teller, view, draft, left, order);
  const { target, on } = order;
  return {
    order,
    title,
    text: teller.scenario.prose.acts[order.act]?.text ?? '',
    preview,
    sketch: {
      from: view.seat,
      to: target === undefined ? concernedBy(teller, on ?? null, view.seat) : [target],
      kind: kindOfAct(teller, order.act)[0],
      minds: preview.minds,
    },
  };
}

/** Orders that concern an actor: what can be done to it, with its texts, or, on one's own desk, at home. */
export function offersFor(
  teller: Teller,
  view: View,
  draft: readonly Order[],
  left: number,
  actor: ActorId,
): readonly Offer[] {
  if (view.phase !== 'planning') return [];
  const { rules } = teller.scenario;
  return candidates(rules, view)
    .filter((order) => tables(rules).acts.get(order.act)?.operation !== 'propose')
    .filter((order) => concerns(teller, view.seat, order, actor))
    .map((order) => offerOf(teller, view, draft, left, order, orderTitle(teller, order, actor)));
}

function concerns({ instrument }: Teller, seat: ActorId, { target, on }: Order, actor: ActorId): boolean {
  if (target !== undefined)
    return (
      target === actor ||
      (on !== undefined && (instrument(on)?.parties.includes(actor) ?? false) && actor !== seat)
    );
  const concerned = instrument(on ?? null);
  if (concerned === undefined) return actor === seat;
  if (concerned.kind === 'sanctions') {
    const { target: sanctioned } = concerned.data;
    return sanctioned === seat ? concerned.parties.includes(actor) || actor === seat : sanctioned === actor;
  }
  return actor !== seat && concerned.parties.includes(actor);
}
