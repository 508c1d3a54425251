/** From signature to entry into force: months of ratification, who hurries and who delays it. */
import { actorAt, tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Order } from '../../orders.ts';
import type { ActorId, InstrumentId } from '../../vocabulary.ts';
import type { Amendment, Treaty } from '../instrument.ts';
import { adopt, fail } from './amendment.ts';
import { pairs, readable, setData } from './data.ts';

/** Months after signature in which every party must have ratified. */
export const RATIFICATION_LIMIT = 8;
/** Below this support of its government a chamber that has yet to ratify refuses. */
export const POPULAR_FROM = 36;

type Pending = Treaty['data']['ratification'];

/** What is left of the months that each party needs, a turn later. */
function nearer(box: Outbox, parties: readonly ActorId[], pending: Pending): Record<ActorId, number> {
  const left: Record<ActorId, number> = { ...pending };
  for (const party of parties)
    if ((left[party] ?? 0) > 0) left[party] = Math.max(0, (left[party] ?? 0) - box.world.months);
  return left;
}

/** Whose chamber, with a text yet to ratify, refuses it for what it thinks of its government. */
function unwilling(box: Outbox, parties: readonly ActorId[], pending: Pending): ActorId | undefined {
  return parties.find(
    (party) =>
      (pending[party] ?? 0) > 0 &&
      (box.world.numbers[actorAt(box.rules, party, 'support')] ?? 0) < POPULAR_FROM,
  );
}

/** A month nearer for each party; the last to ratify brings the text into force. */
export function ratify(box: Outbox, id: InstrumentId, month: number): void {
  const treaty = box.instrument('treaty', id);
  if (!treaty) return;
  const { ratification } = treaty.data;
  const left = nearer(box, treaty.parties, ratification);
  const done = treaty.parties.filter((party) => (ratification[party] ?? 0) > 0 && left[party] === 0);
  const unpopular = unwilling(box, treaty.parties, ratification);
  if (unpopular) {
    box.move('treaty', id, 'REFUSE');
    box.happen({ kind: 'ratificationRefused', by: unpopular, on: id, known: treaty.known });
    return;
  }
  const all = treaty.parties.every((party) => (left[party] ?? 0) === 0);
  setData(box, treaty, { ratification: left });
  for (const party of done) box.happen({ kind: 'ratified', by: party, on: id, known: treaty.known });
  if (!all && month >= treaty.data.endsAt) {
    box.move('treaty', id, 'LAPSE');
    box.happen({ kind: 'ratificationLapsed', on: id, known: treaty.known });
    return;
  }
  box.move('treaty', id, 'RATIFY', { all });
  if (all) enterIntoForce(box, id, month);
}

/** The same for a changed text of a treaty in force: the last to ratify puts it in the old one's place. */
export function ratifyAmendment(box: Outbox, treaty: Treaty, amendment: Amendment, month: number): void {
  const left = nearer(box, treaty.parties, amendment.ratification);
  const unpopular = unwilling(box, treaty.parties, amendment.ratification);
  if (unpopular) {
    fail(box, treaty, 'REFUSE', 'refused', unpopular);
    return;
  }
  setData(box, treaty, { amendment: { ...amendment, ratification: left } });
  if (treaty.parties.every((party) => (left[party] ?? 0) === 0)) adopt(box, treaty.id, box.month);
  else if (month >= amendment.endsAt)
    fail(box, box.instrument('treaty', treaty.id) as Treaty, 'LAPSE', 'late', null);
}

function enterIntoForce(box: Outbox, id: InstrumentId, month: number): void {
  const treaty = box.instrument('treaty', id) as Treaty;
  const rule = tables(box.rules).treaties.get(id);
  setData(box, treaty, { inForceSince: month, endsAt: -1, breaches: 0 });
  const [by = null, to = null] = treaty.parties;
  const happening = box.happen({
    kind: 'inForce',
    by,
    to,
    on: id,
    params: pairs(readable(treaty)),
    known: treaty.known,
  });
  for (const older of rule?.supersedes ?? []) {
    if (!box.move('treaty', older, 'SUPERSEDE')) continue;
    box.happen({
      kind: 'superseded',
      by,
      to,
      on: older,
      params: [id],
      cause: happening,
      known: treaty.known,
    });
  }
}

/** Ratification is hurried, delayed, or worked upon from outside. */
export function workOnRatification(box: Outbox, order: Order, by: -1 | 1): void {
  const treaty = box.instrument('treaty', order.on as InstrumentId);
  if (!treaty) return;
  const party = order.target ?? order.seat;
  const left = treaty.data.ratification[party] ?? 0;
  // Lobbying bites where the government is weak at home, and only there.
  const support = box.world.numbers[actorAt(box.rules, party, 'support')] ?? 0;
  const effect = order.target !== undefined && support >= 70 ? 0 : by;
  setData(box, treaty, {
    ratification: { ...treaty.data.ratification, [party]: Math.max(1, left + effect) },
  });
}
