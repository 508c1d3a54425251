import { look } from './names.ts';
import type { Report } from './report.ts';
import { shown } from './source.ts';
import type { Path } from './source.ts';
import { suggest } from './suggest.ts';
import type { z } from './format/zod.ts';

type Issue = z.core.$ZodIssue;

const plural = (count: number | bigint, noun: string): string =>
  `${count} ${noun}${Number(count) === 1 ? '' : 's'}`;

function described(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return `the text "${shown(value)}"`;
  return JSON.stringify(value) ?? 'nothing';
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

/** Puts the faults that the schema found into words, each at its line and column. `raw` is what was checked. */
export function reportIssues(raw: unknown, issues: readonly Issue[], report: Report): void {
  for (const issue of issues) reportIssue(raw, issue, [], report);
}

function reportIssue(raw: unknown, issue: Issue, base: Path, report: Report): void {
  const path = [...base, ...(issue.path as Path)];
  const value = look(raw, path);
  const name = path.join('.') || 'the file';
  const last = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const hints = issue.message.split('\n');
    for (const [index, key] of issue.keys.entries())
      report.error([...path, key], 'unknown_key', `${name} has no key "${shown(key)}".`, hints[index], 'key');
    return;
  }
  if (path.length === 0 && value == null) {
    report.error([], 'empty', 'The file is empty.');
    return;
  }
  if (value === undefined && issue.code !== 'invalid_key') {
    report.error(path.slice(0, -1), 'missing_key', `${name} is missing.`, `Add "${last ?? ''}".`, 'key');
    return;
  }
  switch (issue.code) {
    case 'invalid_union': {
      const nearest = issue.errors.toSorted((a, b) => weigh(a) - weigh(b))[0] ?? [];
      for (const inner of nearest) reportIssue(raw, inner, path, report);
      return;
    }
    case 'invalid_key': {
      const hint = issue.issues[0]?.message ?? '';
      report.error(path, 'bad_id', `"${shown(String(last))}" cannot be a name.`, `${hint}.`, 'key');
      return;
    }
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      const quotes = issue.expected === 'string' && typeof value !== 'object' ? 'Put it in quotes.' : '';
      report.error(path, 'wrong_type', `${name} must be ${expected}; this is ${described(value)}.`, quotes);
      return;
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const known = values.length === 1 ? (values[0] ?? '') : `one of ${values.length} known words`;
      const hint = typeof value === 'string' ? suggest(value, values) : `One of: ${values.join(', ')}.`;
      report.error(path, 'wrong_value', `${name} must be ${known}; this is ${described(value)}.`, hint);
      return;
    }
    case 'too_big':
    case 'too_small': {
      const [word, bound] =
        issue.code === 'too_big' ? (['most', issue.maximum] as const) : (['least', issue.minimum] as const);
      if (issue.origin === 'string' || issue.origin === 'array') {
        const noun = issue.origin === 'string' ? 'character' : 'entry';
        const count =
          noun === 'entry' ? (Number(bound) === 1 ? '1 entry' : `${bound} entries`) : plural(bound, noun);
        report.error(path, 'wrong_length', `${name} must have at ${word} ${count}.`);
      } else
        report.error(path, 'out_of_range', `${name} is ${described(value)}; it must be at ${word} ${bound}.`);
      return;
    }
    default:
      report.error(path, 'bad_format', `${name}: ${issue.message}; this is ${described(value)}.`);
  }
}

/** How far this branch of a choice is from fitting. A fault deeper inside means that the outside fits. */
function weigh(issues: readonly Issue[]): number {
  const weight = (issue: Issue): number =>
    issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : issue.path.length > 0 ? 1 : 2;
  return issues.reduce((sum, issue) => sum + weight(issue), 0);
}
