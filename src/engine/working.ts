/**
 * A World that a phase works on. Published worlds are never changed; a phase copies the one it starts from once,
 * and each of its steps is booked into the copy, which is published when the phase is done.
 */
import { inherit } from './chronicle.ts';
import type { Happening, LedgerEntry, Modifier, World } from './world.ts';

export type Working = Omit<
  { -readonly [K in keyof World]: World[K] },
  'numbers' | 'modifiers' | 'ledger' | 'veiled' | 'events'
> & {
  readonly numbers: number[];
  readonly modifiers: (readonly Modifier[])[];
  readonly ledger: LedgerEntry[];
  readonly veiled: LedgerEntry[];
  readonly events: Happening[];
};

/** What steps write into is the copy's own. */
export function workingCopy(world: World): Working {
  const events = world.events.slice();
  inherit(world.events, events);
  return Object.assign(written(world), {
    numbers: world.numbers.slice(),
    modifiers: world.modifiers.slice(),
    ledger: world.ledger.slice(),
    veiled: world.veiled.slice(),
    events,
  });
}

/** The same world but for what is said. */
export function worldWith(world: World, change: Partial<World>): World {
  return Object.assign(written(world), change);
}

/** Written out and not spread: worlds of one shape are what keeps the rules quick. */
function written(world: World): World {
  return {
    seed: world.seed,
    salt: world.salt,
    turn: world.turn,
    turns: world.turns,
    months: world.months,
    phase: world.phase,
    ending: world.ending,
    holders: world.holders,
    numbers: world.numbers,
    modifiers: world.modifiers,
    instruments: world.instruments,
    ledger: world.ledger,
    veiled: world.veiled,
    events: world.events,
    awaiting: world.awaiting,
    pledges: world.pledges,
    routes: world.routes,
    favours: world.favours,
    casus: world.casus,
    bargains: world.bargains,
    lines: world.lines,
    habits: world.habits,
    covert: world.covert,
    watches: world.watches,
    sealed: world.sealed,
    answers: world.answers,
    secrets: world.secrets,
  };
}
