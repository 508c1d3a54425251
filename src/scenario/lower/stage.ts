import type { ScenarioFile } from '../format/file.ts';
import type { RecordRow } from '../prose.ts';
import { checkGeometry, readGeometry } from '../geometry/read.ts';
import type { Geometry } from '../geometry/geometry.ts';
import type { Stage } from '../stage.ts';
import { stageActors } from './actors.ts';
import type { Context } from './context.ts';

const GEOMETRY = ['stage', 'geometry'];

export function lowerStage(
  context: Context,
  { stage, actors }: Pick<ScenarioFile, 'stage' | 'actors'>,
): Stage {
  const at = ['stage', 'occupied'];
  const geometry = lowerGeometry(context, stage.geometry);
  if (typeof geometry === 'object' && geometry !== null) checkCountries(context, geometry, stage, actors);
  const { policy: _, ...drawn } = stage;
  return {
    ...drawn,
    // a file stays a file: what plays the game without a map never reads it
    geometry: typeof stage.geometry === 'string' ? stage.geometry : geometry,
    actors: stageActors(actors),
    inset: lowerInset(context, stage.inset, actors),
    occupied: stage.occupied.map((area, index) => ({
      ...area,
      of: context.actor([...at, index, 'of'], area.of),
      by: context.actor([...at, index, 'by'], area.by),
    })),
  };
}

function lowerInset(
  context: Context,
  inset: ScenarioFile['stage']['inset'],
  actors: ScenarioFile['actors'],
): Stage['inset'] {
  if (inset === undefined) return null;
  const { frame } = inset;
  const between = (value: number, axis: 0 | 1): boolean =>
    value >= Math.min(...frame.map((at) => at[axis])) && value <= Math.max(...frame.map((at) => at[axis]));
  const shown = Object.values(actors).filter(
    ({ stage: { capital } }) => between(capital[0], 0) && between(capital[1], 1),
  );
  if (shown.length < 2)
    context.report.error(
      ['stage', 'inset', 'frame'],
      'inset_empty',
      'Fewer than two capitals lie between these points.',
      'Frame the capitals that crowd each other, or leave "inset" out.',
    );
  return { frame };
}

/** The scenario's own shapes, as far as they can be read here; null for the world's, or once it has complained. */
function lowerGeometry(context: Context, given: ScenarioFile['stage']['geometry']): Geometry | null {
  if (given === undefined) return null;
  if (typeof given !== 'string') {
    return checkGeometry(
      given,
      (at, code, message, hint) => context.report.error(at, code, message, hint),
      GEOMETRY,
    );
  }
  if (context.beside === null) return null;
  const file = context.beside(given);
  if (file === null) {
    context.report.error(
      GEOMETRY,
      'no_geometry',
      `There is no file ${given} beside the scenario.`,
      'Put it there, or leave "geometry" out to play on the map of the world.',
    );
    return null;
  }
  const { geometry, diagnostics } = readGeometry(file.text, file.path);
  context.report.adopt(diagnostics);
  return geometry;
}

function checkCountries(
  context: Context,
  geometry: Geometry,
  stage: ScenarioFile['stage'],
  actors: ScenarioFile['actors'],
): void {
  const known = new Set(geometry.objects.countries.geometries.map(({ id }) => String(id)));
  for (const [actor, { stage: own }] of Object.entries(actors))
    for (const [index, id] of own.countries.entries())
      if (!known.has(id))
        context.unknown(['actors', actor, 'stage', 'countries', index], id, known, 'country');
  for (const [index, { country, ring }] of stage.occupied.entries())
    if (ring.length === 0 && !known.has(country))
      context.unknown(['stage', 'occupied', index, 'country'], country, known, 'country');
}

/** What happened in truth, beside which the debrief sets the game. */
export function lowerRecord(context: Context, record: ScenarioFile['record']): RecordRow[] {
  return record.map(({ treaty, question, event, act, sources, ...row }, index) => ({
    ...row,
    sources: context.sources(['record', index, 'sources'], sources),
    treaty: treaty === undefined ? null : context.treaty(['record', index, 'treaty'], treaty),
    question: question === undefined ? null : context.question(['record', index, 'question'], question),
    event: event === undefined ? null : context.event(['record', index, 'event'], event),
    act: act === undefined ? null : context.act(['record', index, 'act'], act),
  }));
}
