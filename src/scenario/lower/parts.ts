import type { ScenarioFile } from '../format/file.ts';
import { lowerActors } from './actors.ts';
import { lowerActs } from './acts.ts';
import { lowerAims, lowerEndings, lowerQuestions, lowerRedLines } from './aims.ts';
import type { Context } from './context.ts';
import { lowerCouncil } from './council.ts';
import { lowerCrises } from './crises.ts';
import { lowerEvents } from './events.ts';
import { lowerLengths } from './lengths.ts';
import { lowerTies, lowerTracks } from './numbers.ts';
import { lowerRegimes } from './regimes.ts';
import { lowerResolutions } from './resolutions.ts';
import { lowerRecord, lowerStage } from './stage.ts';
import { lowerTreaties } from './treaties.ts';

export type Parts = ReturnType<typeof lowerParts>;

/** Lowers whatever is sound of a file, so that all its faults come to light at once. */
export function lowerParts(context: Context, file: Partial<ScenarioFile>) {
  const { actors = {}, stage } = file;
  return {
    lengths: lowerLengths(context, file.lengths ?? []),
    actors: lowerActors(context, actors),
    tracks: lowerTracks(context, file.tracks ?? {}),
    ties: lowerTies(context, file.ties ?? {}),
    acts: lowerActs(context, file.acts ?? {}, file['drop-acts'] ?? []),
    treaties: lowerTreaties(context, file.treaties ?? {}),
    regimes: lowerRegimes(context, file.regimes ?? {}),
    council: lowerCouncil(
      context,
      file.council,
      file.start ?? '',
      stage?.places ?? [],
      longestOf(file.lengths),
    ),
    resolutions: lowerResolutions(context, file.resolutions ?? {}, targetsOf(file.regimes ?? {})),
    crises: lowerCrises(context, file.crises ?? {}),
    events: lowerEvents(context, file.events ?? {}),
    aims: lowerAims(context, file.aims ?? {}),
    redLines: lowerRedLines(context, file['red-lines'] ?? {}),
    endings: lowerEndings(context, file.endings ?? {}),
    questions: lowerQuestions(context, file.questions ?? {}),
    record: lowerRecord(context, file.record ?? []),
    stage: stage === undefined ? null : lowerStage(context, { stage, actors }),
  };
}

const targetsOf = (regimes: ScenarioFile['regimes']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(regimes).map(([id, { target }]) => [id, target]));

const longestOf = (lengths: ScenarioFile['lengths'] | undefined): number =>
  Math.max(0, ...(lengths ?? []).map(({ turns, months }) => turns * months));
