/**
 * The ledger is the only way a number changes. What the steps of a turn ask for in an Outbox is booked here: one
 * entry a change, and a `limit` entry for what a range cut off.
 */
import { clamp } from './integers.ts';
import { isPublic } from './knows.ts';
import { tables } from './layout.ts';
import { addPart, total } from './modifiers.ts';
import type { Rules } from './rules/rules.ts';
import type { Subject } from './vocabulary.ts';
import type { Working } from './working.ts';
import type { LedgerEntry, Modifier, Param } from './world.ts';

/** The reason of entries that tell of parts wearing off, and name no part. */
export const WEAR = 'decay';
/** One list for all that has nothing more to say: thousands of entries share it. */
export const NO_PARAMS: readonly Param[] = [];

/**
 * Scratch of `book`, all zeros between bookings: what the changes of each number add up to, and the place (from 1)
 * of its last one.
 */
let sums = new Int32Array(0);
let lasts = new Int32Array(0);
/** Which regards have a list of parts of this booking's own. */
let owned = new Uint8Array(0);

/** Books changes: an entry for each, and one for what the range of a number cuts off. */
export function book(
  rules: Rules,
  working: Working,
  turn: number,
  changes: readonly LedgerEntry[],
  decays: readonly number[],
): void {
  const { numbers, modifiers } = working;
  const { regardTie } = tables(rules);
  if (sums.length < numbers.length) {
    sums = new Int32Array(numbers.length);
    lasts = new Int32Array(numbers.length);
    owned = new Uint8Array(numbers.length);
  }
  const touched: Subject[] = [];
  for (let place = 0; place < changes.length; place++) {
    const change = changes[place];
    if (change === undefined) continue;
    const { subject, delta, reason } = change;
    enter(working, change);
    if (lasts[subject] === 0) touched.push(subject);
    lasts[subject] = place + 1;
    sums[subject] = (sums[subject] ?? 0) + delta;
    const tie = regardTie[subject] ?? -1;
    if (tie < 0 || reason === WEAR) continue;
    // A published list of parts is never changed: the first part makes a copy, which takes all that comes after.
    const parts = owned[subject] === 1 ? (modifiers[tie] as Modifier[]) : (modifiers[tie]?.slice() ?? []);
    owned[subject] = 1;
    modifiers[tie] = parts;
    addPart(parts, change, decays[place] ?? 0);
  }
  for (const subject of touched) {
    const sum = sums[subject] ?? 0;
    const last = changes[(lasts[subject] ?? 0) - 1];
    sums[subject] = 0;
    lasts[subject] = 0;
    owned[subject] = 0;
    const before = numbers[subject] ?? 0;
    const tie = regardTie[subject] ?? -1;
    const range = rules.numbers[subject];
    const wanted = tie >= 0 ? total(modifiers[tie] ?? []) : before + sum;
    const after = clamp(wanted, range?.low ?? wanted, range?.high ?? wanted);
    numbers[subject] = after;
    const delta = after - before - sum;
    if (delta === 0 || !last) continue;
    const { cause, known } = last;
    enter(working, { turn, subject, delta, reason: 'limit', params: NO_PARAMS, cause, known });
  }
}

function enter({ ledger, veiled }: Working, entry: LedgerEntry): void {
  ledger.push(entry);
  if (!isPublic(entry.known)) veiled.push(entry);
}
