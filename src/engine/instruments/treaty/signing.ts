/** Whether initials still stand when the treaty step comes, and what follows when every party signs. */
import { mindClause } from './minds.ts';
import { dearSum } from '../../acceptance/judgement.ts';
import { proposalBalance } from '../../acceptance/proposal.ts';
import { ofTurn } from '../../chronicle.ts';
import { actorAt, tables, tieAt } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { ActorId } from '../../vocabulary.ts';
import { view } from '../../view.ts';
import type { Reading, Treaty } from '../instrument.ts';
import { agree, fail, openAmendment } from './amendment.ts';
import { pairs, readable, setData } from './data.ts';
import { answerable } from './parties.ts';
import { shelve } from './proposal.ts';
import { defenceOf, publishReadings, readingOf } from './reading.ts';
import { RATIFICATION_LIMIT } from './ratification.ts';
import { crossesLineOf, isHostileTo, isRivalTo } from './release.ts';

/** An initial lapses if by the treaty step the text is worth less than this to who gave it. */
const LAPSE_BELOW = -15;

/** Who took back its word: its own judgement has fallen too far, or the other has acted against it this turn. */
function whoLapses(
  box: Outbox,
  treaty: Treaty,
): { who: ActorId; over: number; innocent: readonly ActorId[] } | null {
  const text = openAmendment(treaty) ?? treaty.data;
  for (const party of treaty.parties) {
    for (const other of answerable(treaty.parties, party)) {
      const hostile = ofTurn(box.world.events, box.turn).find(
        (event) => event.turn === box.turn && event.by === other && isHostileTo(box.rules, party, event),
      );
      const against = hostile?.id ?? crossing(box, party, other) ?? rival(box, treaty, party, other);
      if (against !== null) return { who: party, over: against, innocent: answerable(treaty.parties, other) };
    }
    if (party === text.proposer) continue;
    const proposal = {
      treaty: treaty.id,
      asker: text.proposer as ActorId,
      answerer: party,
      clauses: text.clauses,
    };
    const held = box.world.holders[party];
    if (held === 'human') continue; // a person's word is a person's: only the other's acts undo it
    const known = view(box.rules, box.world, party, { ledger: false });
    if (dearSum(proposalBalance(box.rules, known, proposal)) < LAPSE_BELOW)
      return { who: party, over: 0, innocent: answerable(treaty.parties, party) };
  }
  return null;
}

/** The other crossed a line of the party's this turn, in the open. */
function crossing({ rules, world, turn }: Outbox, party: ActorId, other: ActorId): number | null {
  if (!rules.redLines.some(({ owner }) => owner === party)) return null;
  const found = ofTurn(world.events, turn).find(
    (event) => event.by === other && crossesLineOf(rules, party, event),
  );
  return found?.id ?? null;
}

/** The other signs a text this turn, in the open, to which the party does not belong, and which it minds. */
function rival(box: Outbox, treaty: Treaty, party: ActorId, other: ActorId): number | null {
  for (const text of box.world.instruments) {
    if (
      text.kind !== 'treaty' ||
      text.id === treaty.id ||
      text.since !== box.turn ||
      text.parties.includes(party) ||
      !text.parties.includes(other) ||
      text.known !== 'all' ||
      !(text.state === 'proposed' || text.state === 'negotiating' || text.state === 'signed') ||
      !text.parties.every((each) => text.data.initialled.includes(each))
    )
      continue;
    if (!isRivalTo(box.rules, party, text.id, text.data.clauses)) continue;
    const put = ofTurn(box.world.events, box.turn).find(
      ({ kind, on }) => on === text.id && (kind === 'proposal' || kind === 'counter' || kind === 'signed'),
    );
    return put?.id ?? box.month;
  }
  return null;
}

/** Signs the text, or sends it back if an initial has lapsed. */
export function sign(box: Outbox, treaty: Treaty, month: number): void {
  const { rules } = box;
  const amendment = openAmendment(treaty);
  const lapsed = whoLapses(box, treaty);
  if (lapsed) {
    const happening = amendment
      ? fail(box, treaty, 'SHELVE', 'lapsed', lapsed.who, lapsed.over)
      : box.happen({
          kind: 'initialLapsed',
          by: lapsed.who,
          on: treaty.id,
          params: [lapsed.over],
          cause: lapsed.over,
          known: treaty.parties,
        });
    if (!amendment) shelve(box, treaty);
    // A counter-offer cost its author nothing.
    const { state, proposer } = amendment ?? { state: treaty.state, proposer: treaty.data.proposer };
    if (state === 'proposed' && proposer !== null && lapsed.innocent.includes(proposer)) {
      const cost = rules.acts.find(({ operation }) => operation === 'propose')?.cost ?? 0;
      box.change(actorAt(rules, proposer, 'capital'), cost, 'refund', happening);
    }
    return;
  }
  if (amendment) {
    agree(box, treaty, month, RATIFICATION_LIMIT);
    return;
  }
  conclude(box, treaty, month);
}

/** Every party signs a text that is new, and others make of it what they can read. */
export function conclude(box: Outbox, treaty: Treaty, month: number): void {
  const { rules } = box;
  box.move('treaty', treaty.id, 'SIGN');
  const rule = tables(rules).treaties.get(treaty.id);
  const secret = treaty.known !== 'all';
  const happening = box.happen({
    kind: 'signed',
    by: treaty.data.proposer,
    to: answerable(treaty.parties, treaty.data.proposer as ActorId)[0] ?? null,
    on: treaty.id,
    params: pairs(readable(treaty)),
    known: treaty.known,
  });
  const readings: Record<ActorId, Reading> = {};
  for (const party of treaty.parties) {
    readings[party] = readingOf(box, treaty, party);
    for (const other of answerable(treaty.parties, party)) {
      box.change(
        tieAt(rules, party, other, 'regard'),
        8,
        'treaty/signed',
        happening,
        [treaty.id],
        1,
        treaty.known,
      );
    }
  }
  if (defenceOf(box, treaty)) publishReadings(box, treaty, readings, happening);
  for (const clause of secret ? [] : treaty.data.clauses)
    if (!clause.secret) mindClause(box, treaty, clause, happening);
  setData(box, box.instrument('treaty', treaty.id) as Treaty, {
    readings,
    ratification: { ...rule?.ratification },
    endsAt: month + RATIFICATION_LIMIT,
  });
}
