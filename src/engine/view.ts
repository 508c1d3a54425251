/**
 * What one seat knows of the world, and a world that it could be. A view is made from what is public and what is
 * the seat's own: two worlds that differ only in others' secrets give the same view.
 */
import { INSTRUCTIONS } from './acceptance/vote.ts';
import { happeningOf, knownTo } from './chronicle.ts';
import { draw, drawBetween } from './draw.ts';
import { clamp } from './integers.ts';
import { tables } from './layout.ts';
import { tieOf } from './ledger.ts';
import { total } from './modifiers.ts';
import type { NumberRules, Rules } from './rules.ts';
import type { ActorId } from './vocabulary.ts';
import type { Known, LedgerEntry, Secrets, Span, View, World } from './world.ts';

export function knows(known: Known, seat: ActorId): boolean {
  return known === 'all' || known.includes(seat);
}

function seesExactly({ seenBy }: NumberRules, seat: ActorId): boolean {
  return seenBy === 'all' || seenBy.includes(seat);
}

/** A number that a seat sees an interval of, and how far the interval's lower end lies below the value. */
interface Blurred {
  readonly index: number;
  readonly rules: NumberRules;
  /** 0 … margin, the same all game. */
  readonly below: number;
}

/** What each seat of a game sees blurred: drawn once, as every view of the game asks for the same few. */
const blurs = new WeakMap<Rules, Map<string, readonly Blurred[]>>();
const MOST_BLURS = 512;

function blurredFor(rules: Rules, { seed }: World, seat: ActorId): readonly Blurred[] {
  const known = blurs.get(rules) ?? new Map<string, readonly Blurred[]>();
  blurs.set(rules, known);
  const key = `${seed}|${seat}`;
  let found = known.get(key);
  if (!found) {
    found = rules.numbers.flatMap((number, index) =>
      seesExactly(number, seat)
        ? []
        : [
            {
              index,
              rules: number,
              below: draw({ seed, salt: 0 }, 'estimate', seat, index) % (number.margin + 1),
            },
          ],
    );
    if (known.size >= MOST_BLURS) known.clear();
    known.set(key, found);
  }
  return found;
}

/** An interval as wide as the number's margin that contains the value, at a place that never moves within it. */
function estimate({ rules: { low, high, margin }, below }: Blurred, value: number): Span {
  const from = clamp(value - below, low, high);
  return { low: from, high: clamp(from + margin, low, high) };
}

/** Intervals of one value each. Nearly all numbers are seen exactly, so the common ones are made once. */
const COMMON = 100;
const points: readonly Span[] = Array.from({ length: 2 * COMMON + 1 }, (_, index) => ({
  low: index - COMMON,
  high: index - COMMON,
}));

function point(value: number): Span {
  return points[value + COMMON] ?? { low: value, high: value };
}

/** The seat's view. `ledger: false` leaves the ledger out, for AI seats that do not read it. */
export function view(rules: Rules, world: World, seat: ActorId, { ledger = true } = {}): View {
  const numbers = world.numbers.map(point);
  const hidden = world.veiled.filter(({ known }) => !knows(known, seat));
  for (const { subject, delta } of hidden) numbers[subject] = point((numbers[subject]?.low ?? 0) - delta);
  // Blurred after what the seat does not know is taken away: an estimate of the true value would tell of it.
  for (const blurred of blurredFor(rules, world, seat)) {
    numbers[blurred.index] = estimate(blurred, numbers[blurred.index]?.low ?? 0);
  }
  const modifiers = hidden.length === 0 ? world.modifiers : publicParts(rules, world, seat, hidden, numbers);
  const { secrets, sealed, answers } = world;
  const mine = `${seat}|`;
  return {
    turn: world.turn,
    turns: world.turns,
    months: world.months,
    phase: world.phase,
    ending: world.ending,
    holders: world.holders,
    pledges: world.pledges,
    favours: world.favours,
    routes: world.routes.filter(({ known }) => knows(known, seat)),
    lines: world.lines,
    seat,
    numbers,
    modifiers,
    own: secrets[seat] ?? { price: 0, aim: null, instructions: 0 },
    orders: sealed.filter(({ order }) => order.seat === seat).map(({ order }) => order),
    answers: answers.filter((reply) => reply.seat === seat),
    instruments: world.instruments.filter(({ known }) => knows(known, seat)),
    ledger: ledger ? visibleLedger(rules, world, seat) : [],
    events: knownTo(world.events, seat),
    casus: world.casus.filter(({ happening }) =>
      knows(happeningOf(world.events, happening)?.known ?? 'all', seat),
    ),
    habits: world.habits.filter(({ key }) => key.startsWith(mine)),
    awaiting: world.awaiting.filter((question) => question.seat === seat),
    bargains: world.bargains.filter(({ asker, answerer }) => asker === seat || answerer === seat),
  };
}

/** Regards as the parts that the seat knows make them: hidden parts neither count nor show by wearing off. */
function publicParts(
  rules: Rules,
  world: World,
  seat: ActorId,
  hidden: readonly LedgerEntry[],
  numbers: Span[],
): View['modifiers'] {
  const modifiers = [...world.modifiers];
  for (const { subject } of hidden) {
    const at = tieOf(rules, subject);
    if (at?.field !== 'regard') continue;
    const parts = (world.modifiers[at.tie] ?? []).filter(({ known }) => knows(known, seat));
    modifiers[at.tie] = parts;
    numbers[subject] = point(clamp(total(parts), -100, 100));
  }
  return modifiers;
}

function visibleLedger(rules: Rules, world: World, seat: ActorId): readonly LedgerEntry[] {
  return world.ledger.filter(({ subject, known }) => {
    const number = rules.numbers[subject];
    return knows(known, seat) && (number === undefined || seesExactly(number, seat));
  });
}

/**
 * A world that the seat cannot tell from the real one: what it does not know is drawn by `salt`, and what it
 * knows is as it is. Salt 0 takes the middle of every range. Plans and previews run on it, never on the World.
 */
export function imagine(rules: Rules, known: View, salt: number): World {
  const { seat, own, orders, numbers: spans } = known;
  const seeded = { seed: `imagined|${seat}|${known.turn}`, salt };
  const numbers = spans.map(({ low, high }, index) =>
    low === high ? low : salt === 0 ? (low + high) >> 1 : drawBetween(seeded, low, high, 'number', index),
  );
  const secrets: Record<ActorId, Secrets> = {};
  for (const actor of tables(rules).seats) {
    const asking = tables(rules).actors.get(actor)?.asking ?? { low: 0, high: 0 };
    secrets[actor] =
      actor === seat
        ? own
        : {
            price:
              salt === 0
                ? (asking.low + asking.high) >> 1
                : drawBetween(seeded, asking.low, asking.high, 'price', actor),
            aim: null,
            instructions:
              salt === 0 ? 0 : drawBetween(seeded, -INSTRUCTIONS, INSTRUCTIONS, 'instructions', actor),
          };
  }
  return {
    seed: seeded.seed,
    salt,
    turn: known.turn,
    turns: known.turns,
    months: known.months,
    phase: known.phase,
    ending: known.ending,
    holders: known.holders,
    numbers,
    modifiers: known.modifiers,
    instruments: known.instruments,
    ledger: [],
    veiled: [],
    events: known.events,
    awaiting: known.awaiting,
    pledges: known.pledges,
    routes: known.routes,
    favours: known.favours,
    casus: known.casus,
    bargains: known.bargains,
    lines: known.lines,
    habits: known.habits,
    sealed: orders.map((order) => ({ order, paid: 0, initialled: false })),
    answers: known.answers,
    secrets,
  };
}
