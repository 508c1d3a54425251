/** The governments of a game in the order of its scenario, with their names. */
import type { ActorId } from '../../engine/index.ts';
import type { Session } from '../../session/index.ts';

export interface Named {
  readonly id: ActorId;
  readonly name: string;
  readonly short: string;
  readonly flag: string;
  readonly capital: string;
  readonly line: string;
}

/** What an actor is called; the bare id if the scenario has no words for it. */
export function named(session: Session, id: ActorId): Named {
  const prose = session.scenario.prose.actors[id];
  return {
    id,
    name: prose?.name ?? id,
    short: prose?.short ?? id,
    flag: prose?.flag ?? '',
    capital: prose?.capital ?? '',
    line: prose?.line ?? '',
  };
}

export const actorsOf = (session: Session): readonly Named[] =>
  session.scenario.rules.actors.map(({ id }) => named(session, id));

/** A word for a regard of −100..100. */
export function regardWord(value: number, words: readonly string[]): string {
  const step = [-50, -20, -5, 6, 30, Infinity].findIndex((edge) => value < edge);
  return words[step] ?? '';
}
