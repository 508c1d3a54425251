/** What of an act done in secret happens at once, and what waits until somebody notices. */
import { isPublic } from '../knows.ts';
import { tables, tieOf } from '../layout.ts';
import type { Order } from '../orders.ts';
import { Prepared } from '../prepared.ts';
import type { ActRules } from '../rules/acts.ts';
import type { Effect } from '../rules/effects.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId, Confidence } from '../vocabulary.ts';
import type { Happening } from '../world.ts';

export interface Parts {
  /** What moves in those who take part: their stores, their economies, what they hold of each other. */
  readonly hidden: readonly Effect[];
  /** What everybody sees happen without being told why: the front moves. */
  readonly unexplained: readonly Effect[];
  /** What others and publics make of it, tension, the hold of regimes: booked when it is exposed. */
  readonly waiting: readonly Effect[];
}

const split = new Prepared(() => new Map<ActRules, Parts>());

/** The two parts of an act that may be done covertly. */
export function partsOf(rules: Rules, act: ActRules): Parts {
  const known = split.of(rules);
  const found = known.get(act);
  if (found) return found;
  const waits = act.effects.map((effect) => isWaiting(rules, act, effect));
  const now = act.effects.filter((_, index) => !waits[index]);
  const parts: Parts = {
    hidden: now.filter((effect) => !isPlain(rules, effect)),
    unexplained: now.filter((effect) => isPlain(rules, effect)),
    waiting: act.effects.filter((_, index) => waits[index]),
  };
  known.set(act, parts);
  return parts;
}

/** A number of the world's own that everybody sees: tension, or a track without a margin. */
export function isPlain(rules: Rules, { place }: Effect): boolean {
  if (place.at !== 'subject' || tieOf(rules, place.subject) !== null) return false;
  const { seenBy, name } = rules.numbers[place.subject] ?? { seenBy: [], name: '' };
  return seenBy === 'all' && (name === 'tension' || name.startsWith('tracks.'));
}

function isWaiting(rules: Rules, { covert, by, to }: ActRules, { place }: Effect): boolean {
  const both = covert?.knows === 'both';
  switch (place.at) {
    case 'actor':
      return place.field === 'support' || (place.who !== 'self' && !(both && place.who === 'target'));
    case 'tie':
      return place.from !== 'self' && !(both && place.from === 'target');
    case 'subject': {
      if (covert?.waits.includes(place.subject)) return true;
      const tie = tieOf(rules, place.subject);
      // A tie of named actors is the doer's or the receiver's own only where nobody else could be either.
      if (tie !== null) {
        const from = tables(rules).ties[tie.tie]?.from as ActorId;
        return !(by?.length === 1 && by[0] === from) && !(both && to?.length === 1 && to[0] === from);
      }
      const name = rules.numbers[place.subject]?.name ?? '';
      return name === 'tension' || name.startsWith('integrity.');
    }
  }
}

/** Whether this order is done in secret. */
export function isCovert(act: ActRules, order: Pick<Order, 'covert'>): boolean {
  return act.covert !== null && (act.covert.only || order.covert === true);
}

/** Percent of what had waited that is booked at each confidence: what is merely asserted is half believed. */
const BELIEVED = { asserted: 40, assessed: 70, confirmed: 100 } as const satisfies Record<Confidence, number>;

export function believed(confidence: Confidence | null): number {
  return confidence === null ? 0 : BELIEVED[confidence];
}

/**
 * The happening as the act that the world takes it for: one done in the open, or one that has just become more
 * than an assertion; `null` for what is nobody's deed or nobody's knowledge.
 */
export function openDeed(happening: Happening): Happening | null {
  const { kind, known, params } = happening;
  if (!isPublic(known)) return null;
  if (kind === 'act') return happening;
  if (kind !== 'exposed' && kind !== 'corroborated') return null;
  const before = params[5];
  return params[2] !== 'asserted' && (before === '' || before === 'asserted')
    ? { ...happening, kind: 'act' }
    : null;
}
