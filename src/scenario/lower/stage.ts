import type { ScenarioFile } from '../format/file.ts';
import type { RecordRow } from '../prose.ts';
import type { Stage } from '../stage.ts';
import { stageActors } from './actors.ts';
import type { Context } from './context.ts';

export function lowerStage(
  context: Context,
  { stage, actors }: Pick<ScenarioFile, 'stage' | 'actors'>,
): Stage {
  const at = ['stage', 'occupied'];
  return {
    ...stage,
    actors: stageActors(actors),
    occupied: stage.occupied.map((area, index) => ({
      ...area,
      of: context.actor([...at, index, 'of'], area.of),
      by: context.actor([...at, index, 'by'], area.by),
    })),
  };
}

/** What happened in truth, beside which the debrief sets the game. */
export function lowerRecord(context: Context, record: ScenarioFile['record']): RecordRow[] {
  return record.map(({ treaty, question, sources, ...row }, index) => ({
    ...row,
    sources: context.sources(['record', index, 'sources'], sources),
    treaty: treaty === undefined ? null : context.treaty(['record', index, 'treaty'], treaty),
    question: question === undefined ? null : context.question(['record', index, 'question'], question),
  }));
}
