/**
 * Disclosure: what only some knew, others come to know. Nothing that was booked is changed; the entries of the act
 * are booked away from those who knew and towards those who know now, so that the number itself does not move and
 * every seat's entries go on adding up to what it sees.
 */
import { sameKnown, total } from '../modifiers.ts';
import type { Outbox } from '../outbox.ts';
import { tieOf } from '../layout.ts';
import type { ActorId } from '../vocabulary.ts';
import type { CovertCase, LedgerEntry } from '../world.ts';
import type { Known } from '../knows.ts';

const NOBODY: readonly ActorId[] = [];

/** Sums of a hidden act's entries, by number, reason and circle. */
function hiddenBy(box: Outbox, { happening }: CovertCase): LedgerEntry[] {
  const sums = new Map<string, LedgerEntry>();
  for (const entry of box.world.veiled) {
    if (entry.cause !== happening || entry.reason === 'decay') continue;
    // What the range of a regard cut off is no part of it.
    if (entry.reason === 'limit' && tieOf(box.rules, entry.subject)?.field === 'regard') continue;
    const key = `${entry.subject}|${entry.reason}|${entry.params.join()}|${String(entry.known)}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, delta: before.delta + entry.delta } : entry);
  }
  return [...sums.values()].filter(({ delta }) => delta !== 0);
}

/** How much of an entry still stands: all of it, or what is left of the part of a regard that it made. */
function left(box: Outbox, { subject, reason, params, known, delta }: LedgerEntry): [number, number] {
  const tie = tieOf(box.rules, subject);
  if (tie?.field !== 'regard') return [delta, 0];
  const name = params.length === 0 ? reason : `${reason}:${params.join(':')}`;
  const parts = (box.world.modifiers[tie.tie] ?? []).filter(
    (part) => part.reason === name && sameKnown(part.known, known),
  );
  const amount = total(parts);
  const decay = parts[0]?.decay ?? 0;
  if (Math.sign(amount) !== Math.sign(delta)) return [0, decay];
  return [Math.sign(delta) * Math.min(Math.abs(delta), Math.abs(amount)), decay];
}

function isCircle(known: Known, { circle }: CovertCase): boolean {
  return sameKnown(known, circle);
}

/** Everybody comes to know of the act: what it moved is booked in the open from now on. */
export function discloseToAll(box: Outbox, hidden: CovertCase, exposure: number): void {
  for (const entry of hiddenBy(box, hidden)) {
    const [amount, decay] = left(box, entry);
    const { subject, reason, params, known, cause } = entry;
    box.change(subject, -amount, reason, cause, params, decay, known);
    if (isCircle(known, hidden)) box.change(subject, amount, reason, exposure, params, decay);
  }
}

/**
 * One seat comes to know of the act. What it sees is booked for it alone, and taken back where nobody sees it, under
 * the learner's name, so that both wear off alike.
 */
export function discloseTo(box: Outbox, hidden: CovertCase, seat: ActorId): void {
  for (const entry of hiddenBy(box, hidden)) {
    if (!isCircle(entry.known, hidden)) continue;
    const [amount, decay] = left(box, entry);
    const { subject, reason, params, cause } = entry;
    box.change(subject, amount, reason, cause, params, decay, [seat]);
    box.change(subject, -amount, reason, cause, [...params, seat], decay, NOBODY);
  }
}
