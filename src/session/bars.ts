/** The balance bars of a shipped scenario (GAME.md), held against a simulation. */
import { TREATY_STATES } from '../engine/index.ts';
import type { ActorId } from '../engine/index.ts';
import { ONE_NOTES, type OneNote } from './one-note.ts';
import type { Simulation, Tally } from './simulate.ts';

export interface Bar {
  readonly id: string;
  readonly title: string;
  /** What is asked: "3 % to 15 %". */
  readonly asked: string;
  /** What came. */
  readonly came: string;
  /** Null where there was nothing to measure. */
  readonly ok: boolean | null;
}

/** What a player with one idea makes of a seat on average, and what an AI makes of it in the median. */
export interface Fared {
  readonly note: OneNote;
  readonly seat: ActorId;
  readonly mean: number;
  readonly median: number;
}

const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;

/** All of them; those about players with one idea only where they were measured. */
export function barsOf(result: Simulation, fared: readonly Fared[] = []): readonly Bar[] {
  return [
    ...seats(result),
    ...acts(result),
    within('war', 'Games that end in war', result.endings.war, result.games, 3, 15),
    rungs(result),
    within(
      'sanctions',
      'Regimes raised in play that reach at least part of their demand',
      result.sanctions.demandsMet + result.sanctions.demandsPartlyMet,
      result.sanctions.regimes,
      25,
      50,
    ),
    calls(result),
    states(result),
    ...ONE_NOTES.flatMap((note) => oneNote(note, fared)),
  ];
}

function within(id: string, title: string, hits: number, trials: number, low: number, high: number): Bar {
  const share = hits / Math.max(1, trials);
  return {
    id,
    title,
    asked: `${low} % to ${high} %`,
    came: trials === 0 ? 'none' : `${percent(share)} of ${trials}`,
    ok: trials === 0 ? null : share >= low / 100 && share <= high / 100,
  };
}

function seats({ seats: found }: Simulation): Bar[] {
  const list = Object.entries(found).toSorted((a, b) => b[1].topShare - a[1].topShare);
  const most = list[0]?.[1].topShare ?? 0;
  const off = list.filter(([, { mean }]) => mean < 45 || mean > 60);
  return [
    {
      id: 'top',
      title: 'No seat has the top score too often',
      asked: 'at most 40 %',
      came: list.map(([seat, { topShare }]) => `${seat} ${percent(topShare)}`).join(', '),
      ok: most <= 0.4,
    },
    {
      id: 'par',
      title: 'The mean score of every seat',
      asked: '45 to 60',
      came: list.map(([seat, { mean }]) => `${seat} ${mean}`).join(', '),
      ok: off.length === 0,
    },
  ];
}

function acts({ orders }: Simulation): Bar[] {
  const list = Object.entries(orders).toSorted((a, b) => b[1] - a[1]);
  const [most = ['none', 0]] = list;
  const unused = list.filter(([, share]) => share === 0).map(([act]) => act);
  return [
    {
      id: 'act',
      title: 'No act is done too often',
      asked: 'at most 25 %',
      came: `${most[0]} ${percent(most[1])}`,
      ok: most[1] <= 0.25,
    },
    {
      id: 'every-act',
      title: 'Every act is done',
      asked: 'all',
      came: unused.length === 0 ? 'all' : `never: ${unused.join(', ')}`,
      ok: unused.length === 0,
    },
  ];
}

/** Crises end on every rung of the ladder. */
function rungs(result: Simulation): Bar {
  const reached = result.crises?.finalRung ?? [];
  return {
    id: 'rungs',
    title: 'Crises end on every rung',
    asked: 'all five',
    came: reached.length === 0 ? 'none' : reached.join(', '),
    ok: reached.every((games) => games === 0)
      ? null
      : reached.length === 5 && reached.every((games) => games > 0),
  };
}

function calls({ commitments: { honoured, qualified, reneged, excused } }: Simulation): Bar {
  const answered = honoured + qualified + reneged + excused;
  return within('calls', 'Calls that are honoured or qualified', honoured + qualified, answered, 50, 80);
}

function states({ treaties }: Simulation): Bar {
  const missing = TREATY_STATES.filter((state) => (treaties.states[state] ?? 0) === 0);
  return {
    id: 'states',
    title: 'Every state of a treaty is visited',
    asked: 'all',
    came: missing.length === 0 ? 'all' : `never: ${missing.join(', ')}`,
    ok: missing.length === 0,
  };
}

/** What each does, as the head of its row. */
const NOTES: Readonly<Record<OneNote, string>> = {
  idle: 'Doing nothing',
  praise: 'Being kind to all',
  sign: 'Signing everything',
  sanction: 'Punishing everybody',
  'stand-firm': 'Never giving way',
};

function oneNote(note: OneNote, fared: readonly Fared[]): Bar[] {
  const seats = fared.filter((seat) => seat.note === note);
  if (seats.length === 0) return [];
  return [
    {
      id: note,
      title: `${NOTES[note]} is worse than the median AI, in every seat`,
      asked: 'all',
      came: seats.map(({ seat, mean, median }) => `${seat} ${mean} of ${median}`).join(', '),
      ok: seats.every(({ mean, median }) => mean < median),
    },
  ];
}

/** The median score of a seat over many games. */
export function medianOf(tallies: readonly Tally[], seat: ActorId): number {
  const sorted = tallies.map(({ scores }) => scores[seat] ?? 0).toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The bars as a Markdown table. */
export function barsTable(list: readonly Bar[]): string {
  const verdict = ({ ok }: Bar): string =>
    ok === null ? 'nothing to measure' : ok ? 'holds' : '**does not hold**';
  return [
    '| bar | asked | came | |',
    '|---|---|---|---|',
    ...list.map((bar) => `| ${bar.title} | ${bar.asked} | ${bar.came} | ${verdict(bar)} |`),
  ].join('\n');
}
