import type { ScenarioFile } from '../format/file.ts';
import type { Context } from './context.ts';

/** Aims of a seat add up to this; stability is beside it (GAME.md). */
const POINTS = 85;
const FEWEST_AIMS = 4;
const MOST_AIMS = 6;

/** Warns of what is allowed and yet probably not meant. For files whose structure is sound. */
export function checkCoherence(context: Context, file: ScenarioFile): void {
  checkAims(context, file);
  checkDuties(context, file);
  checkWindows(context, file);
  for (const key of ['aims', 'endings', 'actors'] as const)
    if (Object.keys(file[key]).length === 0)
      context.report.error([key], 'too_few', `A scenario has at least one entry in "${key}".`, '', 'key');
  for (const id of context.unusedSources)
    context.report.warn(
      ['sources', id],
      'unused',
      `Nothing names the source "${id}".`,
      'Name it, or take it out.',
    );
}

function checkAims({ report, names }: Context, { aims }: ScenarioFile): void {
  for (const seat of names.seats) {
    const own = Object.values(aims).filter((aim) => aim.seat === seat);
    const points = own.reduce((sum, { most }) => sum + most, 0);
    if (own.length < FEWEST_AIMS || own.length > MOST_AIMS)
      report.warn(
        ['actors', seat],
        'aims',
        `${seat} has ${own.length} aims; a seat has ${FEWEST_AIMS} to ${MOST_AIMS}.`,
      );
    if (points !== POINTS)
      report.warn(
        ['actors', seat],
        'aims',
        `The aims of ${seat} are worth ${points} points together; seats compare when each has ${POINTS}.`,
      );
  }
}

function checkDuties({ report }: Context, { acts, treaties }: ScenarioFile): void {
  for (const [treaty, { clauses }] of Object.entries(treaties))
    for (const [clause, { duty }] of Object.entries(clauses))
      if (duty !== undefined && acts[duty.act]?.supplies !== true)
        report.warn(
          ['treaties', treaty, 'clauses', clause, 'duty', 'act'],
          'no_supply',
          `"${duty.act}" sends nothing that would count as a unit.`,
          'Give the act supplies: true.',
        );
}

function checkWindows({ report }: Context, { events, lengths }: ScenarioFile): void {
  const longest = Math.max(...lengths.map(({ turns, months }) => turns * months));
  for (const [id, { window }] of Object.entries(events))
    if (window.from >= longest)
      report.warn(
        ['events', id, 'window'],
        'no_effect',
        `Month ${window.from} lies after the end of the longest game.`,
      );
}
