/** Players with one idea: what a game that can be exploited would reward. They act by rote on their own view. */
import { candidates, orderCost, actorAt, numberOf, SLOTS, tables } from '../engine/index.ts';
import type { ActRules, Input, Operation, Order, Reply, Rules, View } from '../engine/index.ts';

export const ONE_NOTES = ['idle', 'praise', 'sign', 'sanction', 'stand-firm'] as const;
/** Does nothing; is kind to all; signs everything; punishes everybody; never gives way. */
export type OneNote = (typeof ONE_NOTES)[number];

const PRESSURE: ReadonlySet<Operation | null> = new Set<Operation>([
  'threaten',
  'impose',
  'join',
  'snapBack',
]);
/** What a mind with one idea says to each kind of question, first that is allowed. */
const ANSWERS: Readonly<Record<Exclude<OneNote, 'idle'>, readonly string[]>> = {
  praise: ['accept', 'concede', 'recognise', 'qualify', 'yes', 'backDown', 'admit'],
  sign: ['accept', 'concede', 'recognise', 'honour', 'yes', 'stand', 'deny'],
  sanction: ['refuse', 'defy', 'contest', 'renege', 'no', 'stand', 'deny'],
  'stand-firm': ['refuse', 'defy', 'contest', 'honour', 'no', 'stand', 'deny'],
};

/** How much an order is to its liking; 0 leaves it out. */
function liking(note: OneNote, act: ActRules): number {
  switch (note) {
    case 'praise':
      return act.operation === null && act.target === 'actor' && act.weight > 0 ? act.weight : 0;
    case 'sign':
      return act.operation === 'propose' ? 100 : act.operation === 'hasten' ? 50 : 0;
    case 'sanction':
      return PRESSURE.has(act.operation) ? 100 : act.group === 'pressure' && act.weight < 0 ? -act.weight : 0;
    case 'stand-firm':
      return act.group === 'security' ? 100 : act.group === 'home' ? 10 : 0;
    default:
      return 0;
  }
}

function reply(note: OneNote, known: View): Reply[] {
  if (note === 'idle') return [];
  return known.awaiting.flatMap(({ id, kind }) => {
    if (known.answers.some(({ to }) => to === id)) return [];
    // An event's options are the scenario's own words: it takes the first, as silence would.
    if (kind === 'choice') return [];
    return ANSWERS[note].map((answer): Reply => ({ type: 'reply', seat: known.seat, to: id, answer }));
  });
}

/** What it sends in this phase. Of several answers to one question the door takes the first that fits. */
export function byRote(rules: Rules, known: View, note: OneNote): readonly Input[] {
  const replies = reply(note, known);
  if (note === 'idle' || known.phase !== 'planning') return replies;
  const acts = tables(rules).acts;
  const liked = candidates(rules, known)
    .map((order, index) => ({ order, index, liking: likingOf(note, acts.get(order.act)) }))
    .filter((entry) => entry.liking > 0)
    // By rote, but not always to the same: the list is begun elsewhere each month.
    .toSorted(
      (a, b) => b.liking - a.liking || ((a.index + known.turn * 7) % 11) - ((b.index + known.turn * 7) % 11),
    );
  const chosen: Order[] = [];
  let left = numberOf(known, actorAt(rules, known.seat, 'capital'));
  for (const { order } of liked) {
    const cost = orderCost(rules, order);
    if (chosen.length >= SLOTS || cost > left) continue;
    if (
      chosen.some(
        (other) => other.act === order.act && other.target === order.target && other.on === order.on,
      )
    )
      continue;
    if (order.on !== undefined && chosen.some((other) => other.on === order.on)) continue;
    chosen.push(order);
    left -= cost;
  }
  return [...replies, ...chosen];
}

const likingOf = (note: OneNote, act: ActRules | undefined): number => (act ? liking(note, act) : 0);
