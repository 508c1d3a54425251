/** What was signed in secret: a text between a few, or a protocol to an open one. It may be found out, and published. */
import { inside } from '../condition.ts';
import { chance } from '../draw.ts';
import { mindClause } from '../instruments/treaty/minds.ts';
import { changed, treatyWith } from '../instruments/changed.ts';
import { pairs, setData } from '../instruments/treaty/data.ts';
import { answerable } from '../instruments/treaty/parties.ts';
import { divide } from '../integers.ts';
import { tables, tieAt } from '../layout.ts';
import type { Outbox } from '../outbox.ts';
import type { Clause } from '../rules/treaties.ts';
import type { ActorId, InstrumentId } from '../vocabulary.ts';
import type { Instrument, Treaty } from '../instruments/instrument.ts';
import type { Watch } from '../world.ts';

/** Trust in the word of a party that published what it had signed: with the others that signed, and with everybody else. */
const BETRAYED = -14;
const INDISCREET = -3;
/** The same of an outsider that published it, with those who signed. */
const PRIED = -4;

const SIGNED = ['signed', 'ratifying', 'inForce', 'invoked', 'denounced'] as const;

/** Whether there is something in a signed text that only some may read. */
export function isHidden({ state, known, data }: Treaty): boolean {
  // Nearly every text is open to all: that is looked at first.
  return (known !== 'all' || hasSecret(data.clauses)) && SIGNED.some((outer) => inside(state, outer));
}

function hasSecret(clauses: readonly Clause[]): boolean {
  for (const { secret } of clauses) if (secret) return true;
  return false;
}

/** The signed texts in which there is something that only some may read. */
export function hiddenTexts(instruments: readonly Instrument[]): readonly Treaty[] {
  const hidden: Treaty[] = [];
  for (const instrument of instruments)
    if (instrument.kind === 'treaty' && isHidden(instrument)) hidden.push(instrument);
  return hidden;
}

/** Whether a seat has read it: as a party, or by a service of its own. */
export function hasRead({ parties, data }: Treaty, seat: ActorId): boolean {
  return parties.includes(seat) || (data.read?.includes(seat) ?? false);
}

/** A service inside a party reads what it has signed in secret, at so many percent a month. */
export function readProtocols(
  box: Outbox,
  hidden: readonly Treaty[],
  { by, on, depth, happening }: Watch,
  percent: number,
): void {
  for (const { id, parties } of hidden) {
    if (!parties.includes(on)) continue;
    const treaty = box.instrument('treaty', id);
    if (!treaty || hasRead(treaty, by)) continue;
    if (!chance(box.world, percent * depth, 'protocol', by, on, id, box.turn)) continue;
    setData(box, treaty, { read: [...(treaty.data.read ?? []), by] });
    const [first = null, second = null] = treaty.parties;
    box.happen({
      kind: 'protocolRead',
      by: first,
      to: second,
      on: id,
      params: pairs(treaty.data.clauses.filter(({ secret }) => secret || treaty.known !== 'all')),
      cause: happening,
      known: [by],
    });
  }
}

/** It lies open for all to read: others take it as they would have at the signature. `named` puts a name under it. */
export function publishProtocol(
  box: Outbox,
  seat: ActorId,
  id: InstrumentId,
  named: boolean,
  cause: number,
): void {
  const treaty = box.instrument('treaty', id);
  if (!treaty || !isHidden(treaty)) return;
  const news = treaty.data.clauses.filter(({ secret }) => secret || treaty.known !== 'all');
  const { amendment } = treaty.data;
  const clauses = treaty.data.clauses.map(({ id: clause, depth }) => ({ id: clause, depth, secret: false }));
  box.put(changed(treaty, { known: 'all', data: treatyWith(treaty.data, { clauses, amendment }) }));
  const published = box.happen({
    kind: 'protocolPublished',
    by: named ? seat : null,
    on: id,
    params: pairs(news),
    // a leak must not lead back to who leaked it
    cause: named ? cause : box.month,
  });
  for (const clause of news) mindClause(box, treaty, clause, published);
  if (named) blame(box, seat, treaty, published, 100);
}

/** What publishing it costs who did, once that is known: trust in its word. */
export function blame(
  box: Outbox,
  by: ActorId,
  { id, parties }: Treaty,
  cause: number,
  percent: number,
): void {
  const party = parties.includes(by);
  for (const seat of answerable(tables(box.rules).seats, by)) {
    const amount = parties.includes(seat) ? (party ? BETRAYED : PRIED) : party ? INDISCREET : 0;
    box.change(tieAt(box.rules, seat, by, 'signals'), divide(amount * percent, 100), 'covert/leaked', cause, [
      id,
    ]);
  }
}
