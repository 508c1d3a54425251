/**
 * What one seat knows of the world. A view is made from what is public and what is
 * the seat's own: two worlds that differ only in others' secrets give the same view.
 */
import { happeningOf, knownTo } from './chronicle.ts';
import { monthOf } from './condition.ts';
import { isDue } from './due.ts';
import { draw } from './draw.ts';
import { hiddenFrom, type Hidden } from './hidden.ts';
import { isAgreed } from './instruments/treaty/amendment.ts';
import { clamp } from './integers.ts';
import { knows } from './knows.ts';
import { tables } from './layout.ts';
import { total } from './modifiers.ts';
import type { Clause, NumberRules, Rules } from './rules.ts';
import type { ActorId, Subject } from './vocabulary.ts';
import { sharpened, watchedPrices } from './covert/watch.ts';
import type {
  CovertCase,
  Estimate,
  Habit,
  Instrument,
  LedgerEntry,
  Sanctions,
  Treaty,
  View,
  Watch,
  World,
} from './world.ts';

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
  /** The whole range, where that is all that others know. */
  readonly blind: Estimate | null;
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
    found = rules.numbers.flatMap((number, index) => {
      if (seesExactly(number, seat)) return [];
      const subject = index as Subject;
      const blind = isBlind(number);
      return [
        {
          subject,
          rules: number,
          drawn: blind ? 0 : draw({ seed, salt: 0 }, 'estimate', seat, index),
          blind: blind ? { subject, low: number.low, high: number.high } : null,
        },
      ];
    });
    if (known.size >= MOST_BLURS) known.clear();
    known.set(key, found);
  }
  return found;
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
  let estimates: readonly Estimate[] = blurredFor(rules, world, seat).map((blurred) => {
    const { subject, blind } = blurred;
    const found = blind ?? estimate(blurred, numbers[subject] ?? 0, sharpened(blurred.rules, watches));
    numbers[subject] = (found.low + found.high) >> 1;
    return found;
  });
  let { modifiers } = world;
  if (hidden !== null) {
    const { regardTie } = tables(rules);
    modifiers = publicParts(regardTie, world, seat, hidden, numbers);
    // A regard whose hidden parts were taken out is the sum of the others.
    const isTakenApart = ({ subject }: Estimate): boolean =>
      (regardTie[subject] ?? -1) >= 0 && hidden.places.has(subject);
    if (estimates.some(isTakenApart)) estimates = estimates.filter((known) => !isTakenApart(known));
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
    covert: world.covert.length === 0 ? world.covert : casesOf(world, seat),
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

/** Where in a list of instruments those lie that not every seat sees as they are: the seats look at one list in turn. */
let delicate: { readonly instruments: readonly Instrument[]; readonly places: readonly number[] } | null =
  null;

function delicatePlaces(instruments: readonly Instrument[]): readonly number[] {
  if (delicate?.instruments !== instruments) {
    const places: number[] = [];
    instruments.forEach((instrument, place) => {
      if (instrument.known !== 'all' || hasSecrets(instrument)) places.push(place);
    });
    delicate = { instruments, places };
  }
  return delicate.places;
}

function hasSecrets(instrument: Instrument): boolean {
  if (instrument.kind === 'sanctions') return instrument.data.heard !== undefined;
  if (instrument.kind !== 'treaty') return false;
  const { amendment, read, clauses } = instrument.data;
  return amendment !== undefined || read !== undefined || clauses.some(({ secret }) => secret);
}

/** The instruments that the seat knows of: of a text between others, the clauses of a secret protocol are left out unless it has read them. */
function instrumentsFor({ instruments }: World, seat: ActorId): readonly Instrument[] {
  const places = delicatePlaces(instruments);
  if (places.length === 0) return instruments;
  const seen: Instrument[] = instruments.slice();
  // From the end, so that leaving one out moves none that is still to be looked at.
  for (const place of places.toReversed()) {
    const instrument = seen[place];
    const known = instrument === undefined ? null : asSeen(instrument, seat);
    if (known === null) seen.splice(place, 1);
    else seen[place] = known;
  }
  return seen;
}

/** An instrument as the seat knows it; `null` if it does not. */
function asSeen(instrument: Instrument, seat: ActorId): Instrument | null {
  if (instrument.kind === 'treaty') return textAsSeen(instrument, seat);
  if (!knows(instrument.known, seat)) return null;
  return instrument.kind === 'sanctions' ? regimeAsSeen(instrument, seat) : instrument;
}

function textAsSeen(treaty: Treaty, seat: ActorId): Treaty | null {
  const { data } = treaty;
  const { amendment, read, ...rest } = data;
  const reader = read?.includes(seat) ?? false;
  if (!reader && !knows(treaty.known, seat)) return null;
  if (!hasSecrets(treaty)) return treaty;
  if (treaty.parties.includes(seat)) {
    // Who else has read it is not known to those who signed it.
    return read === undefined
      ? treaty
      : { ...treaty, data: { ...rest, ...(amendment ? { amendment } : {}) } };
  }
  return {
    ...treaty,
    data: {
      ...rest,
      clauses: reader ? data.clauses : openly(data.clauses),
      ...(reader ? { read: [seat] } : {}),
      // What parties put to each other is their own affair until they have agreed.
      ...(amendment && isAgreed(amendment)
        ? { amendment: { ...amendment, clauses: openly(amendment.clauses) } }
        : {}),
    },
  };
}

/** How near a target is to giving way is its own affair. */
function regimeAsSeen(regime: Sanctions, seat: ActorId): Sanctions {
  const { heard, ...data } = regime.data;
  return heard === undefined || data.target === seat ? regime : { ...regime, data };
}

const openly = (clauses: readonly Clause[]): readonly Clause[] => clauses.filter(({ secret }) => !secret);

/** The habits of a world by who has them: every seat looks at the same world, one after another. */
let sorted: { readonly habits: readonly Habit[]; readonly bySeat: Map<string, Habit[]> } | null = null;

function habitsOf({ habits }: World, seat: ActorId): readonly Habit[] {
  if (sorted?.habits !== habits) {
    sorted = { habits, bySeat: new Map() };
    for (const habit of habits) {
      const by = habit.key.slice(0, habit.key.indexOf('|'));
      const list = sorted.bySeat.get(by);
      if (list) list.push(habit);
      else sorted.bySeat.set(by, [habit]);
    }
  }
  return sorted.bySeat.get(seat) ?? NO_HABITS;
}

const NO_HABITS: readonly Habit[] = [];

const NO_WATCHES: readonly Watch[] = [];

/** Services of the seat's own that see; one whose months are over is blind before the turn takes it away. */
function ownWatches(world: World, seat: ActorId): readonly Watch[] {
  if (world.watches.length === 0) return NO_WATCHES;
  const month = monthOf(world);
  return world.watches.filter(({ by, until }) => by === seat && until > month);
}

/** Covert acts that the seat knows of; who else found out is not its business. */
function casesOf({ covert }: World, seat: ActorId): readonly CovertCase[] {
  const cases: CovertCase[] = [];
  for (const known of covert) {
    const learned = known.learned.includes(seat);
    if (known.confidence === null && !learned && !known.circle.includes(seat)) continue;
    const alone = known.learned.length === (learned ? 1 : 0);
    cases.push(alone ? known : { ...known, learned: learned ? [seat] : [] });
  }
  return cases;
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
    const parts = (world.modifiers[tie] ?? []).filter(({ known }) => knows(known, seat));
    modifiers[tie] = parts;
    numbers[subject] = clamp(total(parts), -100, 100);
  }
  return modifiers;
}

function visibleLedger(rules: Rules, world: World, seat: ActorId): readonly LedgerEntry[] {
  return world.ledger.filter(({ subject, known }) => {
    const number = rules.numbers[subject];
    return knows(known, seat) && (number === undefined || seesExactly(number, seat));
  });
}
