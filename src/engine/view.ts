/**
 * What one seat knows of the world. A view is made from what is public and what is
 * the seat's own: two worlds that differ only in others' secrets give the same view.
 */
import { happeningOf, knownTo } from './chronicle.ts';
import { monthOf } from './condition.ts';
import { isDue } from './due.ts';
import { draw } from './draw.ts';
import { hiddenFrom, type Hidden } from './hidden.ts';
import { clamp } from './integers.ts';
import { knows } from './knows.ts';
import { tables } from './layout.ts';
import { total } from './modifiers.ts';
import { Prepared } from './prepared.ts';
import type { NumberRules } from './rules/numbers.ts';
import type { Rules } from './rules/rules.ts';
import { casesFor, instrumentsFor } from './shown.ts';
import type { ActorId, Subject } from './vocabulary.ts';
import { sharpened, watchedPrices } from './covert/watch.ts';
import type { Estimate, Habit, LedgerEntry, Modifier, View, Watch, World } from './world.ts';

function seesExactly({ seenBy }: NumberRules, seat: ActorId): boolean {
  return seenBy === 'all' || seenBy.includes(seat);
}

/** Whether others know nothing at all of this number: there is nothing to guess it from. */
export function isBlind(number: NumberRules | undefined): boolean {
  return number !== undefined && number.seenBy !== 'all' && number.margin >= number.high - number.low;
}

/** A number that a seat sees an interval of, and what decides how far its lower end lies below the value. */
interface Blurred {
  readonly subject: Subject;
  readonly rules: NumberRules;
  /** Modulo the width, the same all game. */
  readonly drawn: number;
}

/** What a seat does not see exactly in a game. */
interface Blurs {
  /** Estimates of all of it, in order: of what it is blind to they never change, the others are to be filled in. */
  readonly estimates: readonly Estimate[];
  /** Those others, by their place among the estimates. */
  readonly moving: readonly { readonly place: number; readonly blurred: Blurred }[];
  /** Whether regards are among them, whose estimates may have to go. */
  readonly hasRegards: boolean;
}

/** By seed and seat: drawn once, as every view of a game asks for the same few. */
const drawnBlurs = new Prepared(() => new Map<string, Map<ActorId, Blurs>>());
/** Games for which they are kept: the real one, and those imagined in each of its months. */
const MOST_GAMES = 128;

function blursFor(rules: Rules, { seed }: World, seat: ActorId): Blurs {
  const games = drawnBlurs.of(rules);
  let bySeat = games.get(seed);
  if (!bySeat) {
    bySeat = new Map();
    if (games.size >= MOST_GAMES) games.clear();
    games.set(seed, bySeat);
  }
  let found = bySeat.get(seat);
  if (!found) {
    found = drawBlurs(rules, seed, seat);
    bySeat.set(seat, found);
  }
  return found;
}

function drawBlurs(rules: Rules, seed: string, seat: ActorId): Blurs {
  const estimates: Estimate[] = [];
  const moving: { place: number; blurred: Blurred }[] = [];
  rules.numbers.forEach((number, index) => {
    if (seesExactly(number, seat)) return;
    const subject = index as Subject;
    const { low, high } = number;
    if (!isBlind(number)) {
      const drawn = draw({ seed, salt: 0 }, 'estimate', seat, index);
      moving.push({ place: estimates.length, blurred: { subject, rules: number, drawn } });
    }
    estimates.push({ subject, low, high });
  });
  const { regardTie } = tables(rules);
  const hasRegards = estimates.some(({ subject }) => (regardTie[subject] ?? -1) >= 0);
  return { estimates, moving, hasRegards };
}

/** What the seat guesses of the numbers that it does not see exactly; their middle takes their place. */
function blur({ estimates: whole, moving }: Blurs, numbers: number[], watches: readonly Watch[]): Estimate[] {
  const estimates = whole.slice();
  for (const { place, blurred } of moving)
    estimates[place] = estimate(blurred, numbers[blurred.subject] ?? 0, sharpened(blurred.rules, watches));
  for (const { subject, low, high } of estimates) numbers[subject] = (low + high) >> 1;
  return estimates;
}

/** An interval as wide as the number's margin that contains the value, at a place that never moves within it. */
function estimate(
  { subject, rules: { low, high }, drawn }: Blurred,
  value: number,
  margin: number,
): Estimate {
  const from = clamp(value - (drawn % (margin + 1)), low, high);
  return { subject, low: from, high: clamp(from + margin, low, high) };
}

interface Looking {
  /** `false` leaves the ledger out, for AI seats that do not read it. */
  readonly ledger?: boolean;
}

/** The seat's view. */
export function view(rules: Rules, world: World, seat: ActorId, { ledger = true }: Looking = {}): View {
  const numbers = world.numbers.slice();
  const hidden = hiddenFrom(world, seat);
  hidden?.subjects.forEach((subject, place) => {
    numbers[subject] = (numbers[subject] ?? 0) - (hidden.sums[place] ?? 0);
  });
  // Blurred after what the seat does not know is taken away: an estimate of the true value would tell of it.
  const watches = ownWatches(world, seat);
  const blurs = blursFor(rules, world, seat);
  let estimates = blur(blurs, numbers, watches);
  let { modifiers } = world;
  if (hidden !== null) {
    const { regardTie } = tables(rules);
    modifiers = publicParts(regardTie, world, seat, hidden, numbers);
    // A regard whose hidden parts were taken out is the sum of the others.
    if (blurs.hasRegards)
      estimates = estimates.filter(
        ({ subject }) => (regardTie[subject] ?? -1) < 0 || hidden.places[subject] === undefined,
      );
  }
  const { secrets, sealed, answers } = world;
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
    estimates,
    modifiers,
    own: secrets[seat] ?? { price: 0, nerve: 0, aim: null, instructions: 0 },
    prices: watchedPrices(rules, world, watches),
    covert: casesFor(world, seat, tables(rules).seats),
    watches,
    orders: sealed.filter(({ order }) => order.seat === seat).map(({ order }) => order),
    answers: answers.filter((reply) => reply.seat === seat),
    instruments: instrumentsFor(world, seat),
    ledger: ledger ? visibleLedger(rules, world, seat) : [],
    events: knownTo(world.events, seat),
    casus: world.casus.filter(({ happening }) =>
      knows(happeningOf(world.events, happening)?.known ?? 'all', seat),
    ),
    habits: habitsOf(world, seat),
    awaiting: world.awaiting.filter((question) => question.seat === seat && isDue(world, question)),
    bargains: world.bargains.filter(({ asker, answerer }) => asker === seat || answerer === seat),
  };
}

/**
 * Views without a ledger of the few worlds that were looked at last: the real one, and those imagined beside it.
 * A WeakMap would do, but the collector takes what lies in a large one for living, and copies it all.
 */
const glimpses: { readonly world: World; readonly views: Map<ActorId, View> }[] = [];
const MOST_GLIMPSED = 4;

/** The seat's view without the ledger, made once for a world: who decides reads it, and the door after it. */
export function glimpse(rules: Rules, world: World, seat: ActorId): View {
  let glimpsed = glimpses.find((other) => other.world === world);
  if (!glimpsed) {
    glimpsed = { world, views: new Map() };
    if (glimpses.length >= MOST_GLIMPSED) glimpses.shift();
    glimpses.push(glimpsed);
  }
  const { views } = glimpsed;
  let seen = views.get(seat);
  if (!seen) {
    seen = view(rules, world, seat, { ledger: false });
    views.set(seat, seen);
  }
  return seen;
}

/** The habits of a world by who has them: every seat looks at the same world, one after another. */
interface Sorted {
  readonly habits: readonly Habit[];
  /** Everybody that was met with a habit so far, in any world. */
  readonly owners: string[];
  /** By habit: the place of its owner among them. */
  readonly owned: readonly number[];
  /** By owner. */
  readonly lists: readonly (readonly Habit[])[];
}
let sorted: Sorted = { habits: [], owners: [], owned: [], lists: [] };

function habitsOf({ habits }: World, seat: ActorId): readonly Habit[] {
  if (sorted.habits !== habits) sorted = sortHabits(habits, sorted);
  return sorted.lists[sorted.owners.indexOf(seat)] ?? NO_HABITS;
}

/**
 * Most of them were there in the world before, in the same order: who has them need not be read out of their keys
 * again. Those that went are passed over; what is new stands last.
 */
function sortHabits(habits: readonly Habit[], { habits: old, owners, owned: before }: Sorted): Sorted {
  const lists = owners.map((): Habit[] => []);
  const owned: number[] = [];
  let place = 0;
  for (const habit of habits) {
    while (place < old.length && old[place] !== habit) place++;
    const owner = before[place++] ?? ownerOf(habit, owners);
    owned.push(owner);
    const list = lists[owner];
    if (list) list.push(habit);
    else lists[owner] = [habit];
  }
  return { habits, owners, owned, lists };
}

/** The place of who has a habit, as its key says, among the owners; a new one is added to them. */
function ownerOf({ key }: Habit, owners: string[]): number {
  const owner = key.slice(0, key.indexOf('|'));
  const place = owners.indexOf(owner);
  return place < 0 ? owners.push(owner) - 1 : place;
}

const NO_HABITS: readonly Habit[] = [];

const NO_WATCHES: readonly Watch[] = [];

/** Services of the seat's own that see; one whose months are over is blind before the turn takes it away. */
function ownWatches(world: World, seat: ActorId): readonly Watch[] {
  if (world.watches.length === 0) return NO_WATCHES;
  const month = monthOf(world);
  return world.watches.filter(({ by, until }) => by === seat && until > month);
}

/** Regards as the parts that the seat knows make them: hidden parts neither count nor show by wearing off. */
function publicParts(
  regardTie: Int16Array,
  world: World,
  seat: ActorId,
  { subjects }: Hidden,
  numbers: number[],
): View['modifiers'] {
  const modifiers = world.modifiers.slice();
  for (const subject of subjects) {
    const tie = regardTie[subject] ?? -1;
    if (tie < 0) continue;
    const parts = partsKnownTo(world.modifiers[tie] ?? NO_PARTS, seat);
    modifiers[tie] = parts;
    numbers[subject] = clamp(total(parts), -100, 100);
  }
  return modifiers;
}

const NO_PARTS: readonly Modifier[] = [];

/** The list itself where the seat knows of all of it, as when what was hidden has worn off. */
function partsKnownTo(parts: readonly Modifier[], seat: ActorId): readonly Modifier[] {
  for (const { known } of parts)
    if (!knows(known, seat)) return parts.filter((part) => knows(part.known, seat));
  return parts;
}

function visibleLedger(rules: Rules, world: World, seat: ActorId): readonly LedgerEntry[] {
  return world.ledger.filter(({ subject, known }) => {
    const number = rules.numbers[subject];
    return knows(known, seat) && (number === undefined || seesExactly(number, seat));
  });
}
