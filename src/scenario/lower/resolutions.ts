import type { InstrumentId, MeasureId, ResolutionRules } from '../../engine/index.ts';
import type { ResolutionFile } from '../format/council.ts';
import type { ResolutionProse } from '../prose.ts';
import type { Path } from '../source.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerFacts } from './facts.ts';
import { lowerEffects, ROLES } from './place.ts';

const STANCES = { against: -1, for: 1, neither: 0 } as const;

/** The drafts that may come before the Council. `targets` is whom each regime is about. */
export function lowerResolutions(
  context: Context,
  resolutions: Readonly<Record<string, ResolutionFile>>,
  targets: Readonly<Record<string, string>>,
): Lowered<ResolutionRules, ResolutionProse> {
  const rules: ResolutionRules[] = [];
  const prose: Record<string, ResolutionProse> = {};
  for (const [id, resolution] of Object.entries(resolutions)) {
    const at = ['resolutions', id];
    rules.push(lowerResolution(context, at, id, resolution, targets));
    const { title, text, short } = resolution;
    prose[id] = { title, text, short, record: lowerFacts(context, [...at, 'record'], resolution.record) };
  }
  return { rules, prose };
}

function lowerResolution(
  context: Context,
  at: Path,
  id: string,
  resolution: ResolutionFile,
  targets: Readonly<Record<string, string>>,
): ResolutionRules {
  const { report, names } = context;
  const { regime, decision, measures, interests } = resolution;
  if (!names.council)
    report.error(at, 'missing_key', 'There is no Council to vote on it.', 'Add "council".', 'key');
  if (names.treaties.has(id) || names.regimes.has(id))
    report.error(
      at,
      'twice',
      `"${id}" is also a treaty or a regime.`,
      'Instruments share their names.',
      'key',
    );
  if (decision !== undefined && regime === undefined)
    report.error(
      [...at, 'decision'],
      'missing_key',
      'What is decided about? There is no regime.',
      'Add "regime".',
    );
  if ((decision === 'widen') !== measures.length > 0)
    report.error(
      decision === 'widen' ? [...at, 'decision'] : [...at, 'measures'],
      'wrong_value',
      'A decision to widen names measures, and no other does.',
      decision === 'widen' ? 'Add "measures".' : 'Leave "measures" out.',
    );
  const known = regime === undefined ? undefined : names.regimes.get(regime);
  if (known !== undefined)
    for (const [index, measure] of measures.entries())
      if (!known.has(measure)) context.unknown([...at, 'measures', index], measure, known, 'measure');
  // A name of the prototype, as `constructor`, is no regime.
  const aimed = regime !== undefined && Object.hasOwn(targets, regime) ? targets[regime] : undefined;
  const target = resolution.target ?? aimed;
  if (target === undefined && resolution.stance !== 'neither')
    report.error(
      [...at, 'stance'],
      'missing_key',
      `It is ${resolution.stance} nobody.`,
      'Add "target", or "regime".',
    );
  const voters = new Set([...names.actors, ...names.members, ...names.groups]);
  for (const voter of Object.keys(interests))
    if (!voters.has(voter)) context.unknown([...at, 'interests', voter], voter, voters, 'member', 'key');
  const outcome = (key: 'adopted' | 'vetoed' | 'failed') =>
    lowerEffects(
      context,
      [...at, key],
      resolution[key],
      target === undefined ? ROLES.filter((role) => role !== 'target') : ROLES,
    );
  return {
    id: id as InstrumentId,
    regime: regime === undefined ? null : context.regime([...at, 'regime'], regime),
    decision: decision ?? null,
    measures: measures as readonly string[] as readonly MeasureId[],
    target:
      target === undefined
        ? null
        : context.actor(resolution.target === undefined ? at : [...at, 'target'], target),
    stance: STANCES[resolution.stance],
    by: resolution.by === undefined ? null : context.actors([...at, 'by'], resolution.by),
    when: lowerCondition(context, [...at, 'when'], resolution.when),
    interests,
    precedent: resolution.precedent,
    adopted: outcome('adopted'),
    vetoed: outcome('vetoed'),
    failed: outcome('failed'),
  };
}
