/**
 * Puts what a view holds into words. A teller knows one scenario and one view (or, for the debrief, the world),
 * and says nothing that is not in it.
 */
import type {
  ActorId,
  Clause,
  Happening,
  Instrument,
  InstrumentId,
  View,
  World,
} from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Name, Words } from '../../words/index.ts';

export interface Teller {
  readonly scenario: Scenario;
  readonly words: Words;
  readonly known: View | World;
  /** Whom it is told; null where it is told to nobody in particular. */
  readonly reader: ActorId | null;
  readonly happening: (id: number) => Happening | undefined;
  readonly instrument: (id: InstrumentId | null) => Instrument | undefined;
}

export function createTeller(
  scenario: Scenario,
  words: Words,
  known: View | World,
  reader: ActorId | null = 'seat' in known ? known.seat : null,
): Teller {
  const events = new Map(known.events.map((event) => [event.id, event]));
  const instruments = new Map(known.instruments.map((instrument) => [instrument.id, instrument]));
  return {
    scenario,
    words,
    known,
    reader,
    happening: (id) => events.get(id),
    instrument: (id) => (id === null ? undefined : instruments.get(id)),
  };
}

export const actorName = (id: ActorId): Name => ({ of: 'actor', id });
export const actorNames = (ids: readonly ActorId[]): readonly Name[] => ids.map(actorName);
export const nameOrNone = (of: Name['of'], id: string | null, within?: string): Name | null =>
  id === null ? null : { of, id, ...(within === undefined ? {} : { within }) };

/** A treaty or a regime goes by its own name, a call on a promise by that of its treaty. */
export function instrumentName({ instrument }: Teller, id: InstrumentId | null): Name | null {
  const found = instrument(id);
  return nameOrNone('instrument', found?.kind === 'commitment' ? found.data.treaty : id);
}

/** Calendar month in which a turn begins, as `Words.date` takes it. */
export const monthOfTurn = ({ scenario, known }: Pick<Teller, 'scenario' | 'known'>, turn: number): number =>
  scenario.rules.start + (turn - 1) * known.months;

export const dateOfTurn = (teller: Teller, turn: number): string =>
  teller.words.date(monthOfTurn(teller, turn));

export const clauseName = (treaty: string, clause: string): Name => ({
  of: 'clause',
  id: clause,
  within: treaty,
});
export const depthName = (treaty: string, clause: string, depth: number): Name => ({
  of: 'depth',
  id: `${clause}/${depth}`,
  within: treaty,
});

/** A text in a line: "Mutual assistance (qualified) and Trade (broad)". */
export function textOf({ words }: Teller, treaty: InstrumentId, clauses: readonly Clause[]): string {
  if (clauses.length === 0) return words.say('text/none');
  return words.list(
    clauses.map(({ id, depth, secret }) =>
      words.say(secret ? 'text/clause/secret' : 'text/clause', {
        clause: clauseName(treaty, id),
        depth: depthName(treaty, id, depth),
      }),
    ),
  );
}
