/** One way of playing against another, in every seat in turn, with the same seeds for both. */
import type { ActorId, Level, SeatHolder } from '../engine/index.ts';
import { score, tables } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { ONE_NOTES, type OneNote } from './one-note.ts';
import { playOut } from './play.ts';

export const ENTRANTS = ['clerk', 'envoy', 'minister', ...ONE_NOTES] as const;
export type Entrant = Level | OneNote;

export interface Pairing {
  readonly first: Entrant;
  readonly second: Entrant;
  /** Who holds the other seats. */
  readonly others: Level;
  readonly turns: number;
}

/** What each made of the same seat in the same game. */
export interface Duel {
  readonly seat: ActorId;
  readonly first: number;
  readonly second: number;
}

const isOneNote = (entrant: Entrant): entrant is OneNote => ONE_NOTES.some((note) => note === entrant);

function scoreOf(
  scenario: Scenario,
  { others, turns }: Pairing,
  seat: ActorId,
  entrant: Entrant,
  seed: string,
): number {
  const holder: SeatHolder = isOneNote(entrant) ? 'human' : entrant;
  const world = playOut({
    scenario,
    seed,
    level: others,
    turns,
    seats: { [seat]: holder },
    ...(isOneNote(entrant) ? { notes: { [seat]: entrant } } : {}),
  });
  return score(scenario.rules, world, seat);
}

/** One duel in every seat, on one seed. */
export function duels(scenario: Scenario, pairing: Pairing, seed: string): readonly Duel[] {
  return tables(scenario.rules).seats.map((seat) => ({
    seat,
    first: scoreOf(scenario, pairing, seat, pairing.first, seed),
    second: scoreOf(scenario, pairing, seat, pairing.second, seed),
  }));
}

export interface Result {
  /** `null` for all seats together. */
  readonly seat: ActorId | null;
  readonly games: number;
  readonly first: number;
  readonly second: number;
  /** Mean of the paired differences, and half of its 95 % interval (normal approximation). */
  readonly difference: number;
  readonly margin: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function resultOf(seat: ActorId | null, list: readonly Duel[]): Result {
  const n = Math.max(1, list.length);
  const mean = (pick: (duel: Duel) => number): number => list.reduce((sum, duel) => sum + pick(duel), 0) / n;
  const difference = mean(({ first, second }) => first - second);
  const variance =
    list.reduce((sum, { first, second }) => sum + (first - second - difference) ** 2, 0) / Math.max(1, n - 1);
  return {
    seat,
    games: list.length,
    first: tenth(mean(({ first }) => first)),
    second: tenth(mean(({ second }) => second)),
    difference: tenth(difference),
    margin: tenth(1.96 * Math.sqrt(variance / n)),
  };
}

/** Duels added up by seat, and over all seats last. */
export function standings(scenario: Scenario, list: readonly Duel[]): readonly Result[] {
  return [
    ...tables(scenario.rules).seats.map((seat) =>
      resultOf(
        seat,
        list.filter((duel) => duel.seat === seat),
      ),
    ),
    resultOf(null, list),
  ];
}
