/** A scenario as a library lists it: what is shown before one is chosen, and no more. */
import type { ActorId } from '../engine/index.ts';
import type { ActorProse } from './prose.ts';
import type { Scenario } from './scenario.ts';

export interface EntrySeat extends Pick<ActorProse, 'name' | 'line' | 'flag' | 'brief'> {
  readonly id: ActorId;
}

export interface Entry {
  readonly id: Scenario['id'];
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** The content note that opens the scenario. */
  readonly note: string;
  readonly minutes: number;
  readonly fictional: boolean;
  /** The month in which it opens, counted from the year 0. */
  readonly start: number;
  readonly lengths: readonly { readonly turns: number; readonly months: number }[];
  readonly seats: readonly EntrySeat[];
}

/** What a library lists of a scenario, in the language of its prose. */
export function entryOf({ id, rules, prose }: Scenario): Entry {
  const { title, subtitle, summary, note, minutes, fictional } = prose;
  return {
    id,
    title,
    subtitle,
    summary,
    note,
    minutes,
    fictional,
    start: rules.start,
    lengths: rules.lengths.map(({ turns, months }) => ({ turns, months })),
    seats: rules.actors.flatMap((actor) => {
      const told = prose.actors[actor.id];
      if (!actor.seat || told === undefined) return [];
      const { name, line, flag, brief } = told;
      return [{ id: actor.id, name, line, flag, brief }];
    }),
  };
}
