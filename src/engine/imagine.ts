/**
 * A world that one seat could be in, from what it knows. The rest is drawn, or taken as the middle of what it can be.
 */
import { NERVE } from './acceptance/judgement.ts';
import { INSTRUCTIONS } from './acceptance/vote.ts';
import { numberOf } from './condition.ts';
import { chance, drawBetween } from './draw.ts';
import { tables, tieAt } from './layout.ts';
import { Prepared } from './prepared.ts';
import type { Rules } from './rules/rules.ts';
import { isBlind } from './view.ts';
import type { ActorId } from './vocabulary.ts';
import type { Secrets, Span, View, Watch, World } from './world.ts';

/**
 * A world that the seat cannot tell from the real one: what it does not know is drawn by `salt`, and what it
 * knows is as it is. Salt 0 takes the middle of every range. Plans and previews run on it, never on the World.
 */
export function imagine(rules: Rules, known: View, salt: number): World {
  const { seat, orders } = known;
  const seeded = { seed: `imagined|${seat}|${known.turn}`, salt };
  const secrets = salt === 0 ? likeliest(rules, known) : guessedSecrets(rules, known, seeded);
  return {
    seed: seeded.seed,
    salt,
    turn: known.turn,
    turns: known.turns,
    months: known.months,
    phase: known.phase,
    ending: known.ending,
    holders: known.holders,
    numbers: salt === 0 ? known.numbers : drawNumbers(rules, known, seeded),
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
    covert: known.covert,
    watches: salt === 0 ? known.watches : [...known.watches, ...guessedWatches(rules, known, seeded)],
    sealed: orders.map((order) => ({ order, paid: 0, initialled: false })),
    answers: known.answers,
    secrets,
  };
}

type AllSecrets = Readonly<Record<ActorId, Secrets>>;

/** By what a seat knows of itself, which is the same all game. */
const likely = new Prepared(() => new WeakMap<Secrets, AllSecrets>());

/** The middle of everything that a seat does not know: of asking prices, that of the range to which a service narrows them. */
function likeliest(rules: Rules, { seat, own, prices }: View): AllSecrets {
  const common = unwatched(rules, seat, own);
  const watched = Object.keys(prices) as ActorId[];
  if (watched.length === 0) return common;
  const secrets: Record<ActorId, Secrets> = { ...common };
  for (const actor of watched) {
    const price = prices[actor];
    if (price !== undefined && actor !== seat && actor in secrets) secrets[actor] = middling(price);
  }
  return secrets;
}

/** What a seat guesses of everybody where nobody is watched. */
function unwatched(rules: Rules, seat: ActorId, own: Secrets): AllSecrets {
  const known = likely.of(rules);
  let found = known.get(own);
  if (!found) {
    found = Object.fromEntries(
      tables(rules).seats.map((actor) => [actor, actor === seat ? own : middling(askingOf(rules, actor))]),
    );
    known.set(own, found);
  }
  return found;
}

function askingOf(rules: Rules, actor: ActorId): Span {
  return tables(rules).actors.get(actor)?.asking ?? { low: 0, high: 0 };
}

function middling({ low, high }: Span): Secrets {
  return { price: (low + high) >> 1, nerve: 0, aim: null, instructions: 0 };
}

function guessedSecrets(
  rules: Rules,
  { seat, own, prices }: View,
  seeded: Seeded,
): Readonly<Record<ActorId, Secrets>> {
  const secrets: Record<ActorId, Secrets> = {};
  for (const actor of tables(rules).seats) {
    const { low, high } = prices[actor] ?? askingOf(rules, actor);
    secrets[actor] =
      actor === seat
        ? own
        : {
            price: drawBetween(seeded, low, high, 'price', actor),
            nerve: drawBetween(seeded, -NERVE, NERVE, 'nerve', actor),
            aim: null,
            instructions: drawBetween(seeded, -INSTRUCTIONS, INSTRUCTIONS, 'instructions', actor),
          };
  }
  return secrets;
}

/** What the seat does not know exactly, drawn within what it knows. */
function drawNumbers(rules: Rules, { numbers, estimates }: View, seeded: Seeded): readonly number[] {
  const drawn = numbers.slice();
  for (const { subject, low, high } of estimates)
    if (low !== high && !isBlind(rules.numbers[subject]))
      drawn[subject] = drawBetween(seeded, low, high, 'number', subject);
  return drawn;
}

type Seeded = Pick<World, 'seed' | 'salt'>;

/** From this regard on, downwards, a government is thought to have a service inside one's own, at these odds. */
const SUSPECT = -40;
const SUSPECTED = 30;

/** Foreign services that may well be inside one's own government: what one does in secret is not safe in plans either. */
function guessedWatches(rules: Rules, known: View, seeded: Seeded): Watch[] {
  const { seat } = known;
  const watches: Watch[] = [];
  for (const by of tables(rules).seats) {
    if (by === seat || numberOf(known, tieAt(rules, by, seat, 'regard')) > SUSPECT) continue;
    if (chance(seeded, SUSPECTED, 'watched', by))
      watches.push({ by, on: seat, happening: 0, depth: 1, until: (known.turn + 1) * known.months });
  }
  return watches;
}
