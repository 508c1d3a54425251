import type {
  ActId,
  ActorId,
  AimId,
  AimRules,
  AimScore,
  EndingRules,
  HappeningFilter,
} from '../../engine/index.ts';
import type { OpenQuestionRules, RedLineId, RedLineRules } from '../../engine/index.ts';
import type { AimFile, FilterFile, RedLineFile } from '../format/aims.ts';
import type { ScenarioFile } from '../format/file.ts';
import type { Prose, Titled } from '../prose.ts';
import type { Path } from '../source.ts';
import type { Lowered } from './actors.ts';
import { lowerCondition } from './condition.ts';
import type { Context } from './context.ts';
import { lowerSubject } from './place.ts';

const OTHER_AIMS: ReadonlySet<string> = new Set(['secret', 'stability']);

export function lowerAims(
  context: Context,
  aims: Readonly<Record<string, AimFile>>,
): Lowered<AimRules, Titled> {
  const rules: AimRules[] = [];
  const prose: Record<string, Titled> = {};
  for (const [id, { seat, title, text, most, score }] of Object.entries(aims)) {
    const at = ['aims', id];
    if (OTHER_AIMS.has(id))
      context.report.error(at, 'bad_id', `Every seat has an aim "${id}" already.`, '', 'key');
    rules.push({
      id: id as AimId,
      seat: context.seat([...at, 'seat'], seat),
      most,
      number: context.subject(`aims.${seat}.${id}`),
      score: lowerScore(context, [...at, 'score'], score),
    });
    prose[id] = { title, text };
  }
  return { rules, prose };
}

function lowerScore(context: Context, at: Path, score: AimFile['score']): AimScore {
  if ('over' in score) {
    const { over, from, points, per } = score;
    if (per === 0)
      context.report.error(
        [...at, 'per'],
        'out_of_range',
        'Nothing can be divided by 0.',
        'Use 1, or −1 where less is better.',
      );
    return { kind: 'over', number: lowerSubject(context, [...at, 'over'], over), from, points, per };
  }
  if ('monthly' in score)
    return {
      kind: 'monthly',
      when: lowerCondition(context, [...at, 'monthly'], score.monthly),
      points: score.points,
    };
  if ('cases' in score)
    return {
      kind: 'state',
      cases: score.cases.map(({ when, points }, index) => ({
        when: lowerCondition(context, [...at, 'cases', index, 'when'], when),
        points,
      })),
    };
  return {
    kind: 'each',
    start: score.start,
    filter: lowerFilters(context, [...at, 'each'], score.each),
    points: score.points,
  };
}

/** Filters as the engine matches them: an event takes the place of an act. */
export function lowerFilters(context: Context, at: Path, filters: readonly FilterFile[]): HappeningFilter[] {
  return filters.map(({ kind, act, event, by, to, on }, index) => {
    const place = [...at, index];
    const actor = (key: 'by' | 'to', id: string | undefined): ActorId | null =>
      id === undefined ? null : context.actor([...place, key], id);
    return {
      kind,
      act:
        event !== undefined
          ? (context.event([...place, 'event'], event) as string as ActId)
          : act === undefined
            ? null
            : context.act([...place, 'act'], act),
      by: actor('by', by),
      to: actor('to', to),
      on: on === undefined ? null : context.instrument([...place, 'on'], on),
    };
  });
}

export function lowerRedLines(
  context: Context,
  lines: Readonly<Record<string, RedLineFile>>,
): Lowered<RedLineRules, Titled> {
  const rules: RedLineRules[] = [];
  const prose: Record<string, Titled> = {};
  for (const [id, { owner, title, text, crossed, answers, months }] of Object.entries(lines)) {
    const at = ['red-lines', id];
    rules.push({
      id: id as RedLineId,
      owner: context.seat([...at, 'owner'], owner),
      crossed: lowerFilters(context, [...at, 'crossed'], crossed),
      answers: context.acts([...at, 'answers'], answers),
      months,
    });
    prose[id] = { title, text };
  }
  return { rules, prose };
}

export function lowerEndings(
  context: Context,
  endings: ScenarioFile['endings'],
): Lowered<EndingRules, Titled> {
  const all = Object.entries(endings);
  const rules = all.map(([id, { when }]) => ({
    id,
    when: lowerCondition(context, ['endings', id, 'when'], when),
  }));
  const last = rules.at(-1);
  if (last !== undefined && last.when.op !== 'true')
    warnOpenEnd(context, ['endings', last.id, 'when'], 'ending');
  return { rules, prose: Object.fromEntries(all.map(([id, { title, text }]) => [id, { title, text }])) };
}

export function lowerQuestions(
  context: Context,
  questions: ScenarioFile['questions'],
): Lowered<OpenQuestionRules, Prose['questions'][string]> {
  const rules: OpenQuestionRules[] = [];
  const prose: Record<string, Prose['questions'][string]> = {};
  for (const [id, { title, answers }] of Object.entries(questions)) {
    const at = ['questions', id, 'answers'];
    const all = Object.entries(answers);
    const lowered = all.map(([name, { when }]) => ({
      id: name,
      when: lowerCondition(context, [...at, name, 'when'], when),
    }));
    const last = lowered.at(-1);
    if (last !== undefined && last.when.op !== 'true')
      warnOpenEnd(context, [...at, last.id, 'when'], 'answer');
    rules.push({ id, answers: lowered });
    prose[id] = { title, answers: Object.fromEntries(all.map(([name, { text }]) => [name, text])) };
  }
  return { rules, prose };
}

function warnOpenEnd(context: Context, at: Path, noun: string): void {
  context.report.warn(
    at,
    'open_end',
    `A game may come to no ${noun}: the last does not always hold.`,
    "Give the last one when: 'true'.",
  );
}
