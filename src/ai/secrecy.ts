/** What acts out of sight are for, beyond the numbers they move: to see, to tell, to help round measures. */
import {
  Prepared,
  instrumentOf,
  numberOf,
  tables,
  tieAt,
  type ActorId,
  type ActRules,
  type Outlook,
  type Order,
  type Rules,
  type View,
} from '../engine/index.ts';
import type { Motive } from './motive.ts';
import type { Weighing } from './weighing.ts';

/** Hundredths of a point for sight of one hidden number, and for a text that is being bargained over. */
const SIGHT = 14;
const BARGAIN = 25;
/** For having a service in place at all, and for placing again one that still sees. */
const PLACED = 30;
const AGAIN = -90;
/** For breaking others' measures at all, whatever it brings. */
const RISKY = -55;
/** For burning a source, and for standing by what it saw with one's own name. */
const SOURCE = -45;
const TOLD = 15;
/** For breaking the silence that one has signed oneself. */
const OWN_WORD = -120;
/** For trusting another with it. */
const TRUSTED = -40;

/** The reason for a covert act that lies in no number: `null` for what is done in the open. */
export function secretly(weighing: Weighing, { operation }: ActRules, order: Order): Motive | null {
  const { rules, known } = weighing;
  switch (operation) {
    case 'spy':
      return order.target === undefined
        ? null
        : { reason: 'motive/watch', params: [order.target], amount: sight(rules, known, order.target) };
    case 'publish': {
      if (order.what === undefined) return opened(weighing, order);
      const secret = known.covert.find(({ happening }) => happening === order.what);
      if (!secret) return null;
      const enmity = ill(rules, known, secret.by) + (secret.to === null ? 0 : ill(rules, known, secret.to));
      const counted = weighing.stakes.acts.reduce(
        (sum, { filter, weight }) =>
          filter.kind === 'exposed' &&
          (filter.act === null || filter.act === secret.act) &&
          (filter.by === null || filter.by === secret.by)
            ? sum + weight
            : sum,
        0,
      );
      const amount = (enmity >> 1) + counted + SOURCE + (order.covert === true ? 0 : TOLD);
      return { reason: 'motive/tell', params: [secret.by], amount };
    }
    case 'share': {
      const secret = known.covert.find(({ happening }) => happening === order.what);
      if (!secret || order.target === undefined) return null;
      const theirs = numberOf(known, tieAt(rules, order.target, secret.by, 'regard'));
      const ours = numberOf(known, tieAt(rules, known.seat, order.target, 'regard'));
      return { reason: 'motive/tell', params: [order.target], amount: ((ours - theirs) >> 2) + TRUSTED };
    }
    case 'evade': {
      const regime = order.on === undefined ? undefined : instrumentOf(known, order.on);
      if (regime?.kind !== 'sanctions') return null;
      const { target } = regime.data;
      const senders = regime.parties.filter((party) => tables(rules).seatIndex.has(party));
      const against = senders.reduce((sum, sender) => sum + ill(rules, known, sender), 0);
      const amount =
        RISKY - ill(rules, known, target) + Math.trunc(against / Math.max(1, 3 * senders.length));
      return { reason: 'motive/regime', params: [regime.id], amount };
    }
    default:
      return null;
  }
}

/** For laying open what others signed in secret, or what one has signed oneself: the enmity, and the word given. */
function opened({ rules, known }: Weighing, order: Order): Motive | null {
  const treaty = order.on === undefined ? undefined : instrumentOf(known, order.on);
  if (treaty?.kind !== 'treaty') return null;
  const enmity = treaty.parties.reduce((sum, party) => sum + ill(rules, known, party), 0);
  const word = treaty.parties.includes(known.seat) ? OWN_WORD : SOURCE;
  const amount = (enmity >> 1) + word + (order.covert === true ? 0 : TOLD);
  return {
    reason: 'motive/tell',
    params: [treaty.parties.find((party) => party !== known.seat) ?? known.seat],
    amount,
  };
}

/** What it would cost if it came out, at the odds that it does. */
export function feared({ stakes }: Weighing, exposure: Outlook['exposure'], line: number): Motive[] {
  if (exposure === null) return [];
  const percent = (exposure.eventually.low + exposure.eventually.high) >> 1;
  let sum = line * exposure.lines.length;
  for (const { subject, delta } of exposure.changes) sum += (stakes.weights[subject] ?? 0) * delta;
  const amount = Math.trunc((sum * percent) / 100);
  return amount === 0 ? [] : [{ reason: 'motive/secret', params: [percent], amount }];
}

/** Ill will for somebody, −100..100. */
function ill(rules: Rules, known: View, other: ActorId): number {
  return other === known.seat ? 0 : -numberOf(known, tieAt(rules, known.seat, other, 'regard'));
}

const hiddenCounts = new Prepared(() => new Map<ActorId, Map<ActorId, number>>());

/** How many numbers the other sees exactly and we do not, where seeing them would tell us something. */
function hiddenBy(rules: Rules, seat: ActorId, on: ActorId): number {
  const bySeat = hiddenCounts.of(rules);
  let counts = bySeat.get(seat);
  if (!counts) {
    counts = new Map();
    bySeat.set(seat, counts);
  }
  let count = counts.get(on);
  if (count === undefined) {
    count = rules.numbers.filter(
      ({ seenBy, margin, low, high }) =>
        seenBy !== 'all' && !seenBy.includes(seat) && seenBy.includes(on) && margin < high - low,
    ).length;
    counts.set(on, count);
  }
  return count;
}

function sight(rules: Rules, known: View, on: ActorId): number {
  const month = (known.turn - 1) * known.months;
  const placed = known.watches.find((watch) => watch.on === on);
  if (placed && placed.until > month + known.months) return AGAIN;
  const hidden = hiddenBy(rules, known.seat, on);
  const bargains = known.instruments.some(
    ({ kind, state, parties }) =>
      kind === 'treaty' &&
      (state === 'drafted' || state === 'negotiating') &&
      parties.includes(on) &&
      parties.includes(known.seat),
  );
  const enmity = Math.max(0, ill(rules, known, on));
  return PLACED + SIGHT * Math.min(hidden, 4) + (bargains ? BARGAIN : 0) + (enmity >> 1);
}
