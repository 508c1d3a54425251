/** Whether a scenario's condition holds. Conditions are data; a view's numbers count as the middle of what it knows. */
import type { Condition, Term } from './rules/condition.ts';
import type { Rules } from './rules/rules.ts';
import type { Estimate, Shared, Span } from './world.ts';
import type { Instrument } from './instruments/instrument.ts';
import { ByName } from './by-name.ts';
import { hasHappened, wasDone } from './chronicle.ts';
import { tables } from './layout.ts';
import type { ActorId, InstrumentId, Subject } from './vocabulary.ts';

/** What a World and a View both have, numbers included. */
export type Known = Shared & { readonly numbers: readonly number[] };

/** A number, or the middle of the interval in which a view knows it to lie. */
export function numberOf(known: Pick<Known, 'numbers'>, subject: Subject): number {
  return known.numbers[subject] ?? 0;
}

/** A number as far as it is known: both ends the same where it is known exactly. */
export function spanOf(
  known: Pick<Known, 'numbers'> & { readonly estimates?: readonly Estimate[] },
  subject: Subject,
): Span {
  const value = known.numbers[subject] ?? 0;
  const estimate = known.estimates?.find((other) => other.subject === subject);
  return { low: estimate?.low ?? value, high: estimate?.high ?? value };
}

export function monthOf(shared: Pick<Shared, 'turn' | 'months'>): number {
  return (shared.turn - 1) * shared.months;
}

/** How far on each instrument was found: nearly always where it will be found again. */
const places = new ByName<InstrumentId, number>();
const MOST_PLACES = 4096;
/** Further off, it is the place in another game that was found. */
const MOST_LEFT_OUT = 12;

export function instrumentOf(
  { instruments }: Pick<Shared, 'instruments'>,
  id: InstrumentId,
): Instrument | undefined {
  const likely = instruments[places.get(id) ?? -1];
  return likely?.id === id ? likely : instruments[search(instruments, id)];
}

/** Where the instrument lies in the list, or −1. */
export function placeOf({ instruments }: Pick<Shared, 'instruments'>, id: InstrumentId): number {
  const likely = places.get(id) ?? -1;
  return instruments[likely]?.id === id ? likely : search(instruments, id);
}

function search(instruments: readonly Instrument[], id: InstrumentId): number {
  const likely = places.get(id) ?? -1;
  // A view leaves some out, so that the others lie a little before their place in the world: that place is kept.
  for (let place = Math.min(likely, instruments.length) - 1; place >= 0; place--)
    if (instruments[place]?.id === id) return likely - place > MOST_LEFT_OUT ? noted(id, place) : place;
  for (let place = likely + 1; place < instruments.length; place++)
    if (instruments[place]?.id === id) return noted(id, place);
  return -1;
}

function noted(id: InstrumentId, place: number): number {
  if (places.size >= MOST_PLACES) places.clear();
  places.set(id, place);
  return place;
}

const DOT = 46;

/** True if `state` is `outer` or lies inside it: `inForce` covers `inForce.standing`. */
export function inside(state: string, outer: string): boolean {
  return (
    state === outer ||
    (state.length > outer.length && state.charCodeAt(outer.length) === DOT && state.startsWith(outer))
  );
}

function term(known: Known, value: Term): number {
  if ('value' in value) return value.value;
  if ('month' in value) return monthOf(known);
  return numberOf(known, value.number);
}

export function holds(known: Known, condition: Condition): boolean {
  switch (condition.op) {
    case 'true':
      return true;
    // Loops, here and below: conditions are asked for hundreds of times a decision, and a function made for each is dear.
    case 'all':
      for (const part of condition.of) if (!holds(known, part)) return false;
      return true;
    case 'any':
      for (const part of condition.of) if (holds(known, part)) return true;
      return false;
    case 'not':
      return !holds(known, condition.of);
    case 'state': {
      const instrument = instrumentOf(known, condition.instrument);
      if (instrument === undefined) return false;
      for (const outer of condition.states) if (inside(instrument.state, outer)) return true;
      return false;
    }
    case 'clause': {
      const treaty = instrumentOf(known, condition.treaty);
      if (treaty?.kind !== 'treaty') return false;
      return treaty.data.clauses.some(({ id, depth }) => id === condition.clause && depth >= condition.depth);
    }
    case 'happened':
      return hasHappened(known.events, condition.event, condition.choice);
    case 'acted': {
      const since = condition.months === 0 ? 0 : known.turn - Math.ceil(condition.months / known.months);
      return wasDone(known.events, condition.act, condition.by, condition.to, since);
    }
    default:
      return compare(condition.op, term(known, condition.left), term(known, condition.right));
  }
}

function compare(op: '<' | '<=' | '>' | '>=' | '==' | '!=', left: number, right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
  }
}

/** What a condition is made of, without what joins it. */
type Leaf = Exclude<Condition, { readonly op: 'all' | 'any' | 'not' }>;
type Compared = Extract<Condition, { readonly left: Term }>;

/** All that a condition asks, in the order in which it is written; a "not" around it turns about whether it is wanted. */
export function leavesIn(
  condition: Condition,
  wanted = true,
): readonly { readonly leaf: Leaf; readonly wanted: boolean }[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => leavesIn(part, wanted));
    case 'not':
      return leavesIn(condition.of, !wanted);
    default:
      return [{ leaf: condition, wanted }];
  }
}

/** A comparison inside a condition. */
export interface Comparison extends Compared {
  /** Whether the condition wants it to hold: a "not" around it turns it about. */
  readonly wanted: boolean;
}

/** All comparisons that a condition makes, in the order in which they are written. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  return leavesIn(condition).flatMap(({ leaf, wanted }) => ('left' in leaf ? [{ ...leaf, wanted }] : []));
}

/** Whether a comparison asks for more of what stands on its left, 1, or for less, −1; 0 where for neither. */
export function wayOf({ op, wanted }: Comparison): -1 | 0 | 1 {
  if (op === '==' || op === '!=') return 0;
  return (op === '>' || op === '>=') === wanted ? 1 : -1;
}

/** Whether it is a treaty that binds its parties to defend each other. */
function hasDefence(rules: Rules, instrument: Instrument): boolean {
  if (
    instrument.kind !== 'treaty' ||
    !(inside(instrument.state, 'inForce') || instrument.state === 'invoked')
  )
    return false;
  const clauses = tables(rules).clauses.get(instrument.id);
  return instrument.data.clauses.some(({ id }) => clauses?.get(id)?.obligation === 'defence');
}

/** The pacts of defence that bind among the instruments that were looked at last: a decision asks of them a dozen times. */
let bound: {
  readonly rules: Rules;
  readonly instruments: readonly Instrument[];
  readonly pacts: readonly Instrument[];
} | null = null;

/** The treaties that bind their parties to defend each other. */
export function pactsIn(rules: Rules, { instruments }: Pick<Shared, 'instruments'>): readonly Instrument[] {
  if (bound?.instruments !== instruments || bound.rules !== rules)
    bound = { rules, instruments, pacts: instruments.filter((instrument) => hasDefence(rules, instrument)) };
  return bound.pacts;
}

/** Whether a pact of defence binds the two. */
export function areBound(
  rules: Rules,
  known: Pick<Shared, 'instruments'>,
  one: ActorId,
  other: ActorId,
): boolean {
  for (const { parties } of pactsIn(rules, known))
    if (parties.includes(one) && parties.includes(other)) return true;
  return false;
}

/** Seats that a pact of defence binds to stand by an actor. */
export function alliesOf(
  rules: Rules,
  known: Pick<Shared, 'instruments'>,
  actor: ActorId,
): readonly ActorId[] {
  return tables(rules).seats.filter((seat) => seat !== actor && areBound(rules, known, actor, seat));
}
