import type { ActorId, LedgerEntry, Subject, World } from '../../engine/index.ts';
import { knows, tables, tensionAt, tieAt } from '../../engine/index.ts';
import type { Series } from '../debrief.ts';
import type { Gone } from '../replay/course.ts';
import { entriesOf, numberTitle } from '../telling/figures.ts';
import { dateOfTurn, type Teller } from '../telling/teller.ts';

/** Ties shown: those that moved most over the game. */
const MOST_TIES = 6;

/** The last turn that was played to its end. */
export const turnsPlayed = (world: World): number => (world.phase === 'over' ? world.turn : world.turn - 1);

/**
 * A number as the first desk showed it and at the end of each turn, added up from the ledger: from what `reads` lets
 * through, which is all of it where it is not given.
 */
export function valuesOf(
  teller: Teller,
  subject: Subject,
  reads: (entry: LedgerEntry) => boolean = () => true,
): readonly number[] {
  const world = teller.known as World;
  const values = Array.from({ length: turnsPlayed(world) + 1 }, () => 0);
  let sum = 0;
  let turn = 0;
  for (const entry of entriesOf(teller, subject).filter(reads)) {
    const at = isOpening(teller, entry) ? 0 : entry.turn;
    for (; turn < at && turn < values.length; turn += 1) values[turn] = sum;
    sum += entry.delta;
  }
  for (; turn < values.length; turn += 1) values[turn] = sum;
  return values;
}

/**
 * Whether an entry was booked before the first desk was seen: how the game opens, and the events of its first month.
 * What the first month itself moved hangs on the opening too, and is not of it.
 */
export function isOpening({ happening }: Teller, { turn, reason, cause }: LedgerEntry): boolean {
  if (turn > 1) return false;
  return reason === 'opening' || reason.startsWith('history/') || happening(cause)?.kind === 'event';
}

/** World tension as the reports of a seat had it, which knew nothing of what is secret from it; of nobody, as all had it. */
export const reportedTension = (teller: Teller, seat: ActorId | null): readonly number[] =>
  valuesOf(teller, tensionAt(teller.scenario.rules), ({ known }) =>
    seat === null ? known === 'all' : knows(known, seat),
  );

/** What a number stood at on a desk, with the turn. */
export interface Seen {
  readonly turn: number;
  readonly value: number;
}

/** A number on every desk that was opened, in the order in which they were: in planning, replies and crises. */
export const seenOf = (course: readonly Gone[], subject: Subject): readonly Seen[] =>
  course.map(({ before }) => ({ turn: before.turn, value: before.numbers[subject] ?? 0 }));

/** Labels of the points: the opening, then each turn's month. */
export function datesOf(teller: Teller): readonly string[] {
  const turns = turnsPlayed(teller.known as World);
  const opening = teller.words.say('series/opening');
  return [opening, ...Array.from({ length: turns }, (_, index) => dateOfTurn(teller, index + 1))];
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The regards that moved most, of one seat for others and of others for it; of anybody where no seat is named. */
export function tieSeries(teller: Teller, seat: ActorId | null): readonly Series[] {
  const { rules } = teller.scenario;
  const { seats } = tables(rules);
  const pairs = seats.flatMap((from) => seats.filter((to) => to !== from).map((to) => ({ from, to })));
  return pairs
    .filter(({ to }) => seat === null || to === seat)
    .map(({ from, to }) => {
      const subject = tieAt(rules, from, to, 'regard');
      return { title: numberTitle(teller, subject), actor: from, values: valuesOf(teller, subject) };
    })
    .toSorted((a, b) => span(b.values) - span(a.values))
    .slice(0, MOST_TIES);
}

/** World tension, with what it stood at as each month began: its events may have lifted it above both ends. */
export function tensionSeries(teller: Teller, course: readonly Gone[], seat: ActorId | null): Series {
  const subject = tensionAt(teller.scenario.rules);
  const values = valuesOf(teller, subject);
  const planned = course.filter(({ before }) => before.phase === 'planning');
  const begins = seenOf(planned, subject).map(({ value }) => value);
  const reported = reportedTension(teller, seat);
  return {
    title: numberTitle(teller, subject),
    actor: null,
    values,
    ...(reported.some((value, at) => value !== values[at]) ? { reported } : {}),
    begins: begins.slice(0, values.length - 1),
  };
}

/** The hold of each regime that stood at some time. */
export function sanctionsSeries(teller: Teller): readonly Series[] {
  const stood = new Set(
    teller.known.instruments.flatMap(({ id, kind, state, since }) =>
      kind === 'sanctions' && (state !== 'latent' || since > 0) ? [id] : [],
    ),
  );
  return teller.scenario.rules.regimes
    .filter(({ id }) => stood.has(id))
    .map(({ integrity, target }) => ({
      title: numberTitle(teller, integrity),
      actor: target,
      values: valuesOf(teller, integrity),
    }));
}
