/** The game that is asked for, by choice, by address or by file: what it is to be played from, or why it cannot be. */
import type { ActorId } from '../engine/index.ts';
import type { Entry } from '../scenario/index.ts';
import { strings, type Choice, type Fault, type Library } from '../ui/index.ts';
import { peek } from './peek.ts';

/** For the page of faults. */
export interface Refused {
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** A new game of a scenario of the page: seat and length are the first ones where none was named. */
export function wantedGame(
  { scenarios, broken }: Library,
  choice: Choice,
): { readonly id: Entry['id']; readonly seat: ActorId; readonly turns: number } | Refused {
  const scenario = scenarios.find(({ id }) => id === choice.scenario);
  if (scenario === undefined) {
    const read = broken.find(({ path }) => path.split('/').at(-2) === choice.scenario);
    return { title: choice.scenario, faults: read?.faults ?? [unknownScenario(choice.scenario, scenarios)] };
  }
  const { id, title, seats, lengths } = scenario;
  const actor = choice.seat === '' ? seats[0] : seats.find((seat) => seat.id === choice.seat);
  if (actor === undefined)
    return {
      title,
      faults: [fault('page/unknown_seat', strings.refusals.seat(choice.seat), choices(seats))],
    };
  const length = choice.turns === 0 ? lengths[0] : lengths.find(({ turns }) => turns === choice.turns);
  if (length === undefined) {
    const remedy = strings.refusals.choices(lengths.map(({ turns }) => turns).join(', '));
    return { title, faults: [fault('page/unknown_length', strings.refusals.turns(choice.turns), remedy)] };
  }
  return { id, seat: actor.id, turns: length.turns };
}

/** The game that a save or a replay holds, as far as a glance tells. */
export function wantedFile(
  { scenarios }: Library,
  text: string,
  name: string,
): { readonly id: Entry['id']; readonly minister: boolean } | Refused {
  const glance = peek(text);
  if (glance === null)
    return {
      title: name,
      faults: [fault('page/no_game', strings.refusals.noGame, strings.refusals.noGameRemedy)],
    };
  const scenario = scenarios.find(({ id }) => id === glance.scenario);
  return scenario === undefined
    ? { title: name, faults: [unknownScenario(glance.scenario, scenarios)] }
    : { id: scenario.id, minister: glance.minister };
}

/** A fault of what was asked for, at no place in a file. */
export const fault = (code: string, message: string, remedy: string): Fault => ({
  place: '',
  code,
  message,
  remedy,
});

const unknownScenario = (id: string, known: readonly Entry[]): Fault =>
  fault('page/unknown_scenario', strings.refusals.scenario(id), choices(known));

const choices = (list: readonly { readonly id: string }[]): string =>
  strings.refusals.choices(list.map(({ id }) => id).join(', '));
