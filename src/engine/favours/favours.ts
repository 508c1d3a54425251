/** Favours: what was done for somebody and is to be returned. Each is one thing, owed by one to another, and counted. */
import { monthOf, numberOf, type Known } from '../condition.ts';
import { tables, tensionAt, tieAt } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import { worldWith } from '../working.ts';
import type { Rules } from '../rules/rules.ts';
import type { ActorId } from '../vocabulary.ts';
import type { Favour } from '../world.ts';

/** Months after which a favour is forgotten, and for which it weighs once it is called in. */
const REMEMBERED = 12;
const CALLED = 2;
/** At most so many are owed by one to another. */
const MOST = 2;
/** What a favour called in adds to every judgement of who owes it on a text, a vote or a request. */
export const FAVOUR_WORTH = 10;
/** What a condemnation for a friend's sake costs with who is condemned. */
const CONDEMNED = { debtor: -5, caller: -2 } as const;

/** The favours that `by` owes to `to` and that have not been called in. */
export function favoursOwed(known: Pick<Known, 'favours'>, by: ActorId, to: ActorId): readonly Favour[] {
  return known.favours.length === 0
    ? known.favours
    : known.favours.filter((each) => each.by === by && each.to === to && each.called < 0);
}

/** What `by` counts for a favour that `to` has called in and that still weighs: 0 or `FAVOUR_WORTH`. */
export function favourCalled(known: Known, by: ActorId, to: ActorId): number {
  if (known.favours.length === 0) return 0;
  const month = monthOf(known);
  return known.favours.some((each) => each.by === by && each.to === to && each.called >= month)
    ? FAVOUR_WORTH
    : 0;
}

/** Whether `by` would keep one more favour of `to` in mind. */
export function mayOwe(known: Pick<Known, 'favours'>, by: ActorId, to: ActorId): boolean {
  return favoursOwed(known, by, to).length < MOST;
}

/** `by` owes `to` a favour for what happened; no more than two are kept in mind. */
export function owe(box: Outbox, by: ActorId, to: ActorId, happening: number): void {
  const { seatIndex } = tables(box.rules);
  if (by === to || !seatIndex.has(by) || !seatIndex.has(to)) return;
  if (!mayOwe({ favours: box.now('favours') }, by, to)) return;
  box.happen({ kind: 'favourOwed', by, to, cause: happening });
  box.set('favours', [
    ...box.now('favours'),
    { by, to, happening, until: monthOf(box.world) + REMEMBERED, called: -1 },
  ]);
}

/** A favour is called in: for the next two months it weighs in whatever its debtor decides about the caller. */
export function callIn(box: Outbox, caller: ActorId, debtor: ActorId, cause: number): void {
  const [favour] = favoursOwed({ favours: box.now('favours') }, debtor, caller);
  if (!favour) return;
  box.happen({ kind: 'favourCalled', by: caller, to: debtor, cause });
  const called = monthOf(box.world) + CALLED * box.world.months;
  box.set(
    'favours',
    box.now('favours').map((each) => (each === favour ? { ...favour, called } : each)),
  );
}

/** Who would condemn `target` for the caller's sake: of those who owe it, the one who likes the target least. */
export function condemnerFor(rules: Rules, known: Known, caller: ActorId, target: ActorId): ActorId | null {
  let found: ActorId | null = null;
  let least = Number.MAX_SAFE_INTEGER;
  for (const debtor of tables(rules).seats) {
    if (debtor === target || favoursOwed(known, debtor, caller).length === 0) continue;
    const regard = numberOf(known, tieAt(rules, debtor, target, 'regard'));
    if (regard >= least) continue;
    least = regard;
    found = debtor;
  }
  return found;
}

/** A favour is spent on a condemnation: the debtor says in public what the caller thinks of a third. */
export function callCondemnation(box: Outbox, caller: ActorId, target: ActorId, cause: number): void {
  const debtor = condemnerFor(
    box.rules,
    worldWith(box.world, { favours: box.now('favours') }),
    caller,
    target,
  );
  if (debtor === null) return;
  const [favour] = favoursOwed({ favours: box.now('favours') }, debtor, caller);
  const said = box.happen({ kind: 'favourCalled', by: caller, to: debtor, cause });
  box.set(
    'favours',
    box.now('favours').filter((each) => each !== favour),
  );
  const regard = (to: ActorId, by: number): void =>
    box.change(tieAt(box.rules, target, to, 'regard'), by, 'favour/condemned', said, [debtor], 1);
  regard(debtor, CONDEMNED.debtor);
  regard(caller, CONDEMNED.caller);
  box.change(tensionAt(box.rules), 1, 'favour/condemned', said, [debtor]);
}

/** Favours that nobody remembers, and those that were called in and have weighed. */
export function forget(box: Outbox): void {
  const { favours } = box.world;
  if (favours.length === 0) return;
  const month = monthOf(box.world);
  const kept = favours.filter(({ until, called }) => until > month && (called < 0 || called > month));
  if (kept.length !== favours.length) box.set('favours', kept);
}
