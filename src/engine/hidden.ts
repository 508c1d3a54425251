/** What is booked without a seat's knowledge: taken away from every number that it sees. */
import { ByName } from './by-name.ts';
import { knows } from './knows.ts';
import type { ActorId, Subject } from './vocabulary.ts';
import type { LedgerEntry, World } from './world.ts';

/**
 * What is booked without a seat's knowledge, added up by number: of the first `length` entries of a list that ends
 * in `last`. Two lists and not a Map, which is dear to walk through.
 */
export interface Hidden {
  readonly subjects: Subject[];
  readonly sums: number[];
  /** By subject: where it lies in the two lists. */
  readonly places: number[];
  length: number;
  last: LedgerEntry | undefined;
}

/**
 * By seat, for the world that it looked at last. Entries only ever come on top, so that the next sum goes on. The
 * played world and those that are only imagined are kept apart: plans look at both in turn.
 */
const hiddenSums = { played: new ByName<ActorId, Hidden>(), imagined: new ByName<ActorId, Hidden>() };
const MOST_HIDDEN = 64;

/** What the seat does not know of; `null` for nothing. To be read at once: its next look goes on with it. */
export function hiddenFrom({ veiled, salt }: World, seat: ActorId): Hidden | null {
  if (veiled.length === 0) return null;
  const sums = salt === 0 ? hiddenSums.played : hiddenSums.imagined;
  let hidden = sums.get(seat);
  if (!hidden || hidden.length > veiled.length || veiled[hidden.length - 1] !== hidden.last) {
    hidden = { subjects: [], sums: [], places: [], length: 0, last: undefined };
    if (sums.size >= MOST_HIDDEN) sums.clear();
    sums.set(seat, hidden);
  }
  for (; hidden.length < veiled.length; hidden.length++) {
    hidden.last = veiled[hidden.length];
    if (hidden.last !== undefined && !knows(hidden.last.known, seat)) addHidden(hidden, hidden.last);
  }
  return hidden.subjects.length === 0 ? null : hidden;
}

function addHidden({ subjects, sums, places }: Hidden, { subject, delta }: LedgerEntry): void {
  const place = places[subject] ?? subjects.length;
  if (place === subjects.length) {
    places[subject] = place;
    subjects.push(subject);
    sums.push(0);
  }
  sums[place] = (sums[place] ?? 0) + delta;
}
