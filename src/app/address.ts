import type { Level } from '../engine/index.ts';

/** Written out, so that the first screen does not wait for the engine. */
const LEVELS: readonly Level[] = ['clerk', 'envoy', 'minister'];

/** What the address asks for: `/?scenario=ID&seat=ID&seed=N&turns=N&level=…&motion=off&sound=off&theme=night`. */
export interface Address {
  /** '' when no game is named. */
  readonly scenario: string;
  readonly seat: string;
  readonly seed: string;
  /** 0 for the scenario's own length. */
  readonly turns: number;
  readonly level: Level;
  /** '' where the address says nothing. */
  readonly language: string;
  readonly motion: boolean;
  /** null where the address says nothing. */
  readonly theme: 'paper' | 'night' | null;
  /** null where the address says nothing. */
  readonly sound: boolean | null;
}

/** Reads the query of an address; what it does not know or cannot use is left at its default. */
export function readAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const turns = Number(given.get('turns') ?? 0);
  const sound = given.get('sound');
  const theme = given.get('theme');
  return {
    scenario: given.get('scenario') ?? '',
    seat: given.get('seat') ?? '',
    seed: given.get('seed') ?? '',
    turns: Number.isSafeInteger(turns) && turns > 0 ? turns : 0,
    language: given.get('lang') ?? '',
    level: LEVELS.find((level) => level === given.get('level')) ?? 'envoy',
    motion: given.get('motion') !== 'off',
    theme: theme === 'paper' || theme === 'night' ? theme : null,
    sound: sound === null ? null : sound !== 'off',
  };
}

/** The same address without its game, so that loading the page again does not begin that game afresh. */
export function withoutGame(href: string): string {
  const url = new URL(href);
  for (const name of ['scenario', 'seat', 'seed', 'turns', 'level']) url.searchParams.delete(name);
  return url.href;
}
