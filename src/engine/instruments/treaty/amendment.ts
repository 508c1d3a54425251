/**
 * A changed text of a treaty in force (docs/decisions/0011-amending.md). It walks the chart that every text walks,
 * beside the treaty: the old text stands and binds until the changed one has entered into force in its place.
 */
import { changed, changedTreaty, treatyWith } from '../changed.ts';
import { tables, tensionAt, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Clause } from '../../rules/treaties.ts';
import type { ActorId, InstrumentId, TreatyState } from '../../vocabulary.ts';
import type { Amendment, Treaty } from '../instrument.ts';
import { next, type Flags } from '../statechart.ts';
import { pairs, readable, setData } from './data.ts';
import { answerable } from './parties.ts';
import { stands } from './state.ts';

/** Why a changed text came to nothing, as the happening says it. */
export type Failure = 'lapsed' | 'shelved' | 'refused' | 'late' | 'moot';

/** A changed text that waits for answers or for its ratification; `null` if none does. */
export function openAmendment({ state, data: { amendment } }: Treaty): Amendment | null {
  return stands(state) && amendment !== undefined && ON_ITS_WAY.has(amendment.state) ? amendment : null;
}

const ON_ITS_WAY: ReadonlySet<TreatyState> = new Set(['proposed', 'negotiating', 'signed', 'ratifying']);

/** Whether the parties have agreed to it and it waits for parliaments: from then on the world knows of it. */
export const isAgreed = ({ state }: Amendment): boolean => state === 'signed' || state === 'ratifying';

/** What the treaty would say: a clause that stands in the open cannot be hidden any more. */
export function amended({ data }: Pick<Treaty, 'data'>, clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause) =>
    clause.secret && data.clauses.some(({ id, secret }) => id === clause.id && !secret)
      ? { ...clause, secret: false }
      : clause,
  );
}

/** Moves the changed text along its chart. False if that may not happen in its present state. */
export function stepAmendment(
  box: Outbox,
  treaty: Treaty,
  event: string,
  data: Partial<Amendment> = {},
  flags: Flags = {},
): boolean {
  const { amendment } = treaty.data;
  if (!amendment) return false;
  const state = next('treaty', amendment.state, event, flags);
  if (state === null) return false;
  const since = state === amendment.state ? amendment.since : box.turn;
  setData(box, treaty, { amendment: { ...amendment, since, ...data, state } });
  return true;
}

/** A party puts a changed text; what was put before it and not agreed is forgotten. False if one is agreed already. */
export function putAmendment(box: Outbox, treaty: Treaty, text: Partial<Amendment>): boolean {
  const open = openAmendment(treaty);
  if (open !== null && isAgreed(open)) return false;
  const blank: Amendment = {
    state: open?.state ?? 'drafted',
    since: box.turn,
    clauses: [],
    proposer: null,
    initialled: [],
    ratification: {},
    endsAt: -1,
  };
  return stepAmendment(
    box,
    changed(treaty, { data: changedTreaty(treaty.data, { amendment: blank }) }),
    'PROPOSE',
    {
      ...text,
      since: box.turn,
    },
  );
}

/** Every party has signed it: the world hears of it, and it enters into force or goes to be ratified. */
export function agree(box: Outbox, treaty: Treaty, month: number, limit: number): void {
  const { amendment } = treaty.data;
  if (!amendment) return;
  const ratification = tables(box.rules).treaties.get(treaty.id)?.ratification ?? {};
  const happening = box.happen({
    kind: 'amendmentAgreed',
    by: amendment.proposer,
    to: answerable(treaty.parties, amendment.proposer as ActorId)[0] ?? null,
    on: treaty.id,
    params: pairs(readable(treaty, amendment.clauses)),
    known: treaty.known,
  });
  if (treaty.known === 'all') react(box, treaty, amendment.clauses, happening);
  stepAmendment(box, treaty, 'SIGN', { ratification: { ...ratification }, endsAt: month + limit });
  stepAmendment(box, box.instrument('treaty', treaty.id) as Treaty, 'SUBMIT');
  if (treaty.parties.every((party) => (ratification[party] ?? 0) === 0)) adopt(box, treaty.id, happening);
}

/** What others make of what has changed in the open, as they would had it been signed so at first. */
function react(box: Outbox, treaty: Treaty, clauses: readonly Clause[], cause: number): void {
  const { rules } = box;
  for (const clause of tables(rules).treaties.get(treaty.id)?.clauses ?? []) {
    const { id } = clause;
    const read = (text: readonly Clause[]): number =>
      text.find((each) => each.id === id && !each.secret)?.depth ?? -1;
    const before = read(treaty.data.clauses);
    const after = read(clauses);
    if (before === after) continue;
    const more = (byDepth: readonly number[]): number => (byDepth[after] ?? 0) - (byDepth[before] ?? 0);
    for (const [observer, minds] of Object.entries(clause.mind) as [ActorId, readonly number[]][]) {
      if (treaty.parties.includes(observer)) continue;
      for (const party of treaty.parties)
        box.change(
          tieAt(rules, observer, party, 'regard'),
          more(minds),
          'treaty/mind',
          cause,
          [treaty.id, id],
          1,
        );
    }
    box.change(tensionAt(rules), more(clause.tension), 'treaty/amended', cause, [treaty.id, id]);
  }
}

/** The changed text takes the place of the old one, in one step. */
export function adopt(box: Outbox, id: InstrumentId, cause: number): void {
  const treaty = box.instrument('treaty', id);
  const text = treaty?.data.amendment;
  if (!treaty || !text) return;
  const { read, clauses: old } = treaty.data;
  // What was published meanwhile stays open; who had read the old protocol has not read a new one.
  const clauses = amended(treaty, text.clauses);
  const hidden = clauses.some(
    ({ id: clause, secret }) => secret && !old.some((before) => before.id === clause),
  );
  box.put(changed(treaty, { data: treatyWith(treaty.data, { clauses, read: hidden ? undefined : read }) }));
  const [by = null, to = null] = treaty.parties;
  box.happen({
    kind: 'amended',
    by,
    to,
    on: id,
    params: pairs(readable(treaty, clauses)),
    cause,
    known: treaty.known,
  });
}

/** It came to nothing: what stood goes on standing. */
export function fail(
  box: Outbox,
  treaty: Treaty,
  event: 'SHELVE' | 'REFUSE' | 'LAPSE',
  why: Failure,
  by: ActorId | null,
  cause = 0,
): number {
  const { amendment } = treaty.data;
  const agreed = amendment !== undefined && isAgreed(amendment);
  stepAmendment(box, treaty, event);
  box.set(
    'awaiting',
    box.now('awaiting').filter(({ kind, on }) => kind !== 'proposal' || on !== treaty.id),
  );
  return box.happen({
    kind: 'amendmentFailed',
    by,
    on: treaty.id,
    params: [why],
    cause,
    known: agreed ? treaty.known : treaty.parties,
  });
}

/** The treaty itself is at its end, or a party leaves it: there is nothing left to change. */
export function drop(box: Outbox, treaty: Treaty): Treaty {
  const { amendment, clauses, read } = treaty.data;
  if (amendment === undefined) return treaty;
  if (ON_ITS_WAY.has(amendment.state))
    fail(box, treaty, isAgreed(amendment) ? 'LAPSE' : 'SHELVE', 'moot', null);
  const left = changed(box.instrument('treaty', treaty.id) ?? treaty, {
    data: treatyWith(treaty.data, { clauses, read }),
  });
  box.put(left);
  return left;
}
