/** Telling of secrets: of what one has found out about others, or has signed or read in a secret protocol. */
import { instrumentOf, type Known } from '../condition.ts';
import { isCovert } from '../covert/parts.ts';
import { hasRead, isHidden } from '../covert/protocol.ts';
import { whenPublished } from '../covert/word.ts';
import { tables } from '../layout.ts';
import type { Order, RefusalCode } from '../orders.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { CovertCase, Happening } from '../world.ts';

/** Only what one has found out about others, or signed in secret, may be told, and only while it is worth telling. */
export function checkSecret(
  rules: Rules,
  known: Known,
  seat: ActorId,
  act: ActRules,
  order: Order,
): RefusalCode | null {
  if (act.operation === 'publish' && order.what === undefined && order.on !== undefined) {
    if (order.target !== undefined) return 'order/wrong_target';
    const treaty = instrumentOf(known, order.on);
    if (treaty?.kind !== 'treaty') return 'order/wrong_instrument';
    return isHidden(treaty) && hasRead(treaty, seat) ? null : 'order/no_secret';
  }
  const secret = known.covert.find(({ happening }) => happening === order.what);
  if (!secret || !secret.learned.includes(seat) || secret.confidence === 'confirmed')
    return 'order/no_secret';
  if (order.on !== undefined) return 'order/wrong_instrument';
  if (act.operation !== 'share') {
    if (order.target !== undefined) return 'order/wrong_target';
    // Said again by who has said it, it is no surer.
    const sure = whenPublished(rules, known.events, secret, seat, !isCovert(act, order));
    return sure === secret.confidence ? 'order/own_word' : null;
  }
  if (order.target === undefined) return 'order/no_target';
  if (secret.confidence !== null) return 'order/no_secret';
  if (order.target === seat || !tables(rules).seats.includes(order.target)) return 'order/wrong_target';
  if (secret.circle.includes(order.target)) return 'order/wrong_target';
  return wasTold(known, seat, order.target, secret) ? 'order/twice' : null;
}

/** Whom a seat was found to have told of a secret last: it is asked of every other in turn. */
let told: {
  readonly events: readonly Happening[];
  readonly length: number;
  readonly seat: ActorId;
  readonly happening: number;
  readonly who: readonly (ActorId | null)[];
} | null = null;

/** Whether the seat has already told somebody. */
function wasTold(known: Known, seat: ActorId, to: ActorId, secret: CovertCase): boolean {
  const { events } = known;
  const { happening } = secret;
  const isSame =
    told?.events === events &&
    told.length === events.length &&
    told.seat === seat &&
    told.happening === happening;
  if (!isSame) told = { events, length: events.length, seat, happening, who: toldBy(known, seat, secret) };
  return told?.who.includes(to) ?? false;
}

function toldBy(
  { events }: Known,
  seat: ActorId,
  { turn, happening }: CovertCase,
): readonly (ActorId | null)[] {
  const who: (ActorId | null)[] = [];
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i];
    if (event === undefined || event.turn < turn) break;
    if (event.kind === 'act' && event.by === seat && event.params[3] === happening) who.push(event.to);
  }
  return who;
}
