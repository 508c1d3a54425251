/** Reads a file of cases: its faults have line, column and a remedy, as those of a scenario have. */
import type { ActorId, Rules, SeatHolder } from '../engine/index.ts';
import { tables } from '../engine/index.ts';
import {
  Context,
  reportIssues,
  Report,
  Source,
  type Path,
  type Position,
  type Reading,
} from '../scenario/index.ts';
import type { Case, ReadCases, Sends, Step } from './case.ts';
import { lowerExpected } from './expects.ts';
import { caseFile, given as givenShape, type CaseEntry, type StepFile } from './format.ts';
import { checkGivenNames, withGiven } from './given.ts';
import { lowerOrder, lowerReply, lowerTalk } from './sends.ts';

const NOTHING_GIVEN = givenShape.parse({});

/** True if the text looks like a file of cases, and not like a scenario or anything else. */
export function holdsCases(yaml: string): boolean {
  return /^cases:/m.test(yaml);
}

/**
 * Reads a file of cases. `scenarioOf` finds the scenario that it names: a path beside it, or the id of one that is
 * shipped; null if there is none. Never throws, whatever the text.
 */
export function readCases(
  yaml: string,
  path: string,
  scenarioOf: (name: string) => Reading | null,
): ReadCases {
  const source = new Source(yaml);
  const report = new Report(path, source, 'cases');
  const nothing = (): ReadCases => ({ file: null, diagnostics: report.diagnostics });
  if (source.faults.length > 0) return nothing();
  const parsed = caseFile.safeParse(source.value);
  if (!parsed.success) {
    reportIssues(source.value, parsed.error.issues, report);
    return nothing();
  }
  const { title, scenario: name, cases } = parsed.data;
  const reading = scenarioOf(name);
  if (reading?.scenario == null || reading.names === null) {
    const faults = reading?.diagnostics.find(({ severity }) => severity === 'error');
    report.error(
      ['scenario'],
      'no_scenario',
      faults === undefined
        ? `There is no scenario "${name}".`
        : `The scenario "${name}" has faults: ${faults.message}`,
      faults === undefined
        ? 'Name a file beside this one, or a scenario by its id.'
        : `See check ${faults.path}.`,
    );
    return nothing();
  }
  const { rules } = reading.scenario;
  const context = new Context(
    reading.names,
    report,
    rules.numbers.map((number) => number.name),
  );
  const place = (at: Path, spot: 'key' | 'value' = 'value'): Position => source.place(at, spot);
  const lowered = Object.entries(cases).map(([id, entry]) =>
    lowerCase(context, ['cases', id], rules, id, entry, place),
  );
  return {
    file: report.failed ? null : { path, title, scenario: reading.scenario, cases: lowered },
    diagnostics: report.diagnostics,
  };
}

function lowerCase(
  context: Context,
  at: Path,
  scenario: Rules,
  id: string,
  { title, why, given = NOTHING_GIVEN, play }: CaseEntry,
  place: (at: Path, spot?: 'key' | 'value') => Position,
): Case {
  const here = [...at, 'given'];
  checkGivenNames(context, here, given);
  const rules = withGiven(context, here, scenario, given);
  const holders: Record<ActorId, SeatHolder> = {};
  for (const seat of tables(rules).seats) holders[seat] = given.holders[seat] ?? 'human';
  const turns = given.turns ?? scenario.lengths[0]?.turns ?? 1;
  if (!scenario.lengths.some((length) => length.turns === turns)) {
    const lengths = scenario.lengths.map((length) => length.turns).join(' or ');
    context.report.error(
      [...here, 'turns'],
      'wrong_value',
      `No game has ${turns} turns.`,
      `It has ${lengths}.`,
    );
  }
  return {
    id,
    title,
    why,
    where: place(at, 'key'),
    rules,
    holders,
    turns,
    seed: given.seed,
    steps: play.map((step, index) => lowerStep(context, [...at, 'play', index], rules, step, place)),
  };
}

function lowerStep(
  context: Context,
  at: Path,
  rules: Rules,
  { talks, orders, replies, wait = 0, expect }: StepFile,
  place: (at: Path, spot?: 'key' | 'value') => Position,
): Step {
  const listed = (
    key: 'orders' | 'replies',
    lines: StepFile['orders'],
    lower: (here: Path, line: string | Readonly<Record<string, unknown>>) => Sends,
  ): readonly Sends[] | null => lines?.map((line, index) => lower([...at, key, index], line)) ?? null;
  return {
    where: place(at),
    talks: talks.map((line, index) => lowerTalk(context, [...at, 'talks', index], line)),
    orders:
      listed('orders', orders, (here, line) => lowerOrder(context, here, line)) ??
      (talks.length > 0 ? [] : null),
    replies: listed('replies', replies, (here, line) => lowerReply(context, here, line, place(here))),
    wait,
    checks:
      expect === undefined
        ? [{ kind: 'refused', where: place(at), codes: [] }]
        : lowerExpected(context, [...at, 'expect'], rules, expect, place),
  };
}
