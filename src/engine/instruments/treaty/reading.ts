/** How each party reads what it has signed: as an alliance, or as no more than a partnership (GAME.md, ruling 6). */
import { tables } from '../../layout.ts';
import type { Outbox } from '../../outbox.ts';
import type { Clause } from '../../rules/treaties.ts';
import type { ActorId, InstrumentId, QuestionId } from '../../vocabulary.ts';
import type { Question } from '../../world.ts';
import type { Reading, Treaty } from '../instrument.ts';
import { setData } from './data.ts';
import { answerable } from './parties.ts';

/** From this interest in the defence clause on, a party calls the text an alliance. */
const ALLIANCE_INTEREST = 12;

/** The clause that makes a text one of defence, if it has one. */
export function defenceOf(box: Outbox, treaty: Treaty): Clause | undefined {
  const clauses = tables(box.rules).clauses.get(treaty.id);
  return treaty.data.clauses.find(({ id }) => clauses?.get(id)?.obligation === 'defence');
}

/** What a party calls the text by its own interest: what an AI seat says, and a person's who does not say. */
export function readingOf(box: Outbox, treaty: Treaty, party: ActorId): Reading {
  const defence = defenceOf(box, treaty);
  if (!defence) return 'partnership';
  const rule = tables(box.rules).clauses.get(treaty.id)?.get(defence.id);
  return (rule?.interests[party]?.[defence.depth] ?? 0) >= ALLIANCE_INTEREST ? 'alliance' : 'partnership';
}

/** Each party says what it has signed; a person is asked, and says so in the next turn. */
export function publishReadings(
  box: Outbox,
  treaty: Treaty,
  readings: Readonly<Record<ActorId, Reading>>,
  signed: number,
): void {
  for (const party of treaty.parties) {
    if (box.world.holders[party] !== 'human') {
      publish(box, treaty, party, readings[party] ?? 'partnership', signed);
      continue;
    }
    const question: Question = {
      id: `reading/${treaty.id}/${party}/${signed}` as QuestionId,
      seat: party,
      kind: 'reading',
      from: answerable(treaty.parties, party)[0] ?? null,
      on: treaty.id,
      happening: signed,
      clauses: treaty.data.clauses,
      turn: box.turn + 1,
    };
    box.set('awaiting', [...box.now('awaiting'), question]);
  }
}

/** A person's reading; silence leaves what its interest says. */
export function read(box: Outbox, question: Question, answer: string | null): void {
  const treaty = box.instrument('treaty', question.on as InstrumentId);
  if (!treaty) return;
  const reading: Reading =
    answer === 'alliance' || answer === 'partnership' ? answer : readingOf(box, treaty, question.seat);
  setData(box, treaty, { readings: { ...treaty.data.readings, [question.seat]: reading } });
  publish(box, treaty, question.seat, reading, question.happening);
}

function publish(box: Outbox, treaty: Treaty, party: ActorId, reading: Reading, cause: number): void {
  box.happen({ kind: 'reading', by: party, on: treaty.id, params: [reading], cause, known: treaty.known });
}
