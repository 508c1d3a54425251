import { layoutNames, shareNames } from '../engine/index.ts';
import type { ActorId, AimId, InstrumentId, Rules, TrackId } from '../engine/index.ts';
import { file } from './format/file.ts';
import type { ScenarioFile } from './format/file.ts';
import { hash } from './hash.ts';
import { reportIssues } from './issues.ts';
import { checkCoherence } from './lower/coherence.ts';
import { Context } from './lower/context.ts';
import type { Beside } from './lower/context.ts';
import { lowerNumbers } from './lower/numbers.ts';
import { lowerParts } from './lower/parts.ts';
import type { Parts } from './lower/parts.ts';
import { gather, keys } from './names.ts';
import type { Names } from './names.ts';
import { Report } from './report.ts';
import type { Diagnostic, Scenario } from './scenario.ts';
import { Source } from './source.ts';
import type { Path } from './source.ts';
import { standardActs } from './standard.ts';

export interface Reading {
  /** Null if there is any error. */
  readonly scenario: Scenario | null;
  /** Everything that is wrong, in the order of the file. Warnings alone do not keep it from being played. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every name that the file defines, whether it is sound or not; null if it is not YAML. */
  readonly names: Names | null;
}

/**
 * Reads a scenario file (up to 1 MiB of YAML). Never throws, whatever the text; `path` is only repeated in the
 * diagnostics. With `beside` the geometry file that it names is checked too; without, only its name is.
 */
export function readScenario(yaml: string, path: string, beside: Beside | null = null): Reading {
  const source = new Source(yaml);
  const report = new Report(path, source);
  if (source.faults.length > 0) return { scenario: null, diagnostics: report.diagnostics, names: null };

  const raw = source.value;
  const names = gather(raw, Object.keys(standardActs()));
  const layout = layoutOf(names);
  const context = new Context(names, report, layout, beside);

  const parsed = file.safeParse(raw);
  if (parsed.success) {
    const parts = lowerParts(context, parsed.data);
    checkCoherence(context, parsed.data);
    const sound = !report.failed;
    return {
      scenario: sound ? assemble(parsed.data, parts, layout) : null,
      diagnostics: report.diagnostics,
      names,
    };
  }
  const { issues } = parsed.error;
  reportIssues(raw, issues, report);
  const remains = file.partial().safeParse(
    without(
      raw,
      issues.map((issue) => issue.path as Path),
    ),
  );
  if (remains.success) lowerParts(context, remains.data as Partial<ScenarioFile>);
  return { scenario: null, diagnostics: report.diagnostics, names };
}

function layoutOf({ actors, seats, tracks, regimes, aims }: Names): string[] {
  return layoutNames(
    [...actors] as ActorId[],
    [...tracks] as TrackId[],
    [...regimes.keys()] as InstrumentId[],
    aims.map(({ id, seat }) => ({ id: id as AimId, seat: seat as ActorId })),
    [...seats] as ActorId[],
  );
}

/** The file without its faulty parts: single entries of the sections that have entries, else whole sections. */
function without(raw: unknown, faulty: readonly Path[]): unknown {
  const known = new Set(Object.keys(file.shape));
  const kept: Record<string, unknown> = {};
  for (const section of keys(raw)) {
    if (!known.has(section)) continue;
    const faults = faulty.filter(([first]) => first === section);
    const value = (raw as Record<string, unknown>)[section];
    if (faults.length === 0) kept[section] = value;
    else if (faults.every(({ length }) => length > 1) && SECTIONS.has(section)) {
      const bad = new Set(faults.map(([, entry]) => String(entry)));
      kept[section] = Object.fromEntries(
        Object.entries(value as object).filter(([entry]) => !bad.has(entry)),
      );
    }
  }
  return kept;
}

/** Sections that hold entries by name. */
const SECTIONS: ReadonlySet<string> = new Set([
  'sources',
  'actors',
  'tracks',
  'ties',
  'acts',
  'treaties',
  'regimes',
  'resolutions',
  'crises',
  'events',
  'aims',
  'red-lines',
  'endings',
  'questions',
]);

function assemble(whole: ScenarioFile, parts: Parts, layout: readonly string[]): Scenario | null {
  if (parts.stage === null) return null;
  const [year = 0, month = 1] = whole.start.split('-').map(Number);
  const rules: Rules = {
    id: whole.id,
    start: year * 12 + (month - 1),
    lengths: parts.lengths,
    actors: parts.actors.rules,
    tracks: Object.keys(whole.tracks) as TrackId[],
    numbers: lowerNumbers(layout, whole),
    drifts: parts.tracks.drifts,
    modifiers: parts.ties.modifiers,
    acts: parts.acts.rules,
    treaties: parts.treaties.rules,
    regimes: parts.regimes.rules,
    council: parts.council.rules,
    resolutions: parts.resolutions.rules,
    crises: parts.crises.rules,
    events: parts.events.rules,
    aims: parts.aims.rules,
    redLines: parts.redLines.rules,
    endings: parts.endings.rules,
    questions: parts.questions.rules,
  };
  shareNames(rules);
  const { title, subtitle, summary, note, opening, paper, minutes, fictional, discussion } = whole;
  return {
    id: whole.id,
    hash: hash(rules),
    rules,
    prose: {
      title,
      subtitle,
      summary,
      note,
      opening,
      paper,
      inset: whole.stage.inset?.title ?? '',
      map: Object.fromEntries([...whole.stage.places, ...whole.stage.seas].map(({ name }) => [name, name])),
      policy: whole.stage.policy,
      minutes,
      fictional,
      discussion,
      actors: parts.actors.prose,
      tracks: parts.tracks.prose,
      acts: parts.acts.prose,
      treaties: parts.treaties.prose,
      regimes: parts.regimes.prose,
      council: parts.council.prose,
      resolutions: parts.resolutions.prose,
      crises: parts.crises.prose,
      events: parts.events.prose,
      aims: parts.aims.prose,
      redLines: parts.redLines.prose,
      reasons: parts.ties.reasons,
      endings: parts.endings.prose,
      questions: parts.questions.prose,
      record: parts.record,
      sources: Object.fromEntries(
        Object.entries(whole.sources).map(([id, source]) => [id, { id, ...source }]),
      ),
    },
    stage: parts.stage,
  };
}
