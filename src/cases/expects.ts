/** What a case expects after a step, resolved against its scenario. */
import { HAPPENINGS, REFUSAL_CODES } from '../engine/index.ts';
import type { ActorId, HappeningKind, Rules } from '../engine/index.ts';
import type { Context, Path, Position } from '../scenario/index.ts';
import type { Check, Judged, Looked } from './case.ts';
import type { JudgedFile, ExpectFile } from './format.ts';
import { clausesOf, instrumentNamed, puzzled, textOf, wordsOf } from './line.ts';
import { numberNamed } from './place.ts';

type Place = (at: Path, spot?: 'key' | 'value') => Position;

export function lowerExpected(
  context: Context,
  at: Path,
  rules: Rules,
  expected: ExpectFile,
  place: Place,
): readonly Check[] {
  const checks: Check[] = [];
  const keyed = <T>(
    section: 'numbers' | 'changes' | 'because',
    use: (name: string, value: T) => void,
  ): void => {
    for (const [name, value] of Object.entries(expected[section])) use(name, value as T);
  };
  keyed<number>('numbers', (name, value) => {
    const here = [...at, 'numbers', name];
    const subject = numberNamed(context, here, rules, name, 'key');
    if (subject !== null) checks.push({ kind: 'number', where: place(here, 'key'), subject, name, value });
  });
  keyed<number>('changes', (name, by) => {
    const here = [...at, 'changes', name];
    const subject = numberNamed(context, here, rules, name, 'key');
    if (subject !== null) checks.push({ kind: 'change', where: place(here, 'key'), subject, name, by });
  });
  keyed<Readonly<Record<string, number>>>('because', (name, reasons) => {
    const here = [...at, 'because', name];
    const subject = numberNamed(context, here, rules, name, 'key');
    if (subject === null) return;
    for (const [reason, by] of Object.entries(reasons))
      checks.push({ kind: 'reason', where: place([...here, reason], 'key'), subject, name, reason, by });
  });
  for (const [id, state] of Object.entries(expected.states)) {
    const here = [...at, 'states', id];
    const on = instrumentNamed(context, here, { text: id, at: 0 });
    checks.push({ kind: 'state', where: place(here, 'key'), on, state });
  }
  for (const [id, line] of Object.entries(expected.texts)) {
    const here = [...at, 'texts', id];
    const on = context.treaty(here, id, 'key');
    checks.push({ kind: 'text', where: place(here, 'key'), on, clauses: textOf(context, here, id, line) });
  }
  checks.push(...happenings(context, at, expected, place));
  if (expected.talked.length > 0)
    checks.push({ kind: 'talked', where: place([...at, 'talked']), answers: expected.talked });
  checks.push({
    kind: 'refused',
    where: place([...at, 'refused']),
    codes: expected.refused.map((code, index) => {
      if (!(REFUSAL_CODES as readonly string[]).includes(code))
        context.unknown([...at, 'refused', index], code, REFUSAL_CODES, 'refusal');
      return code;
    }),
  });
  for (const key of ['asked', 'unasked'] as const)
    expected[key].forEach((line, index) => {
      const here = [...at, key, index];
      const [seat, ...about] = wordsOf(line).words.map(({ text }) => text);
      checks.push({
        kind: 'asked',
        where: place(here),
        seat: context.seat(here, seat ?? ''),
        about,
        waits: key === 'asked',
      });
    });
  expected.judged.forEach((judged, index) => {
    const here = [...at, 'judged', index];
    checks.push({ kind: 'judged', where: place(here), judged: lowerJudged(context, here, judged) });
  });
  for (const [seat, value] of Object.entries(expected.scores)) {
    const here = [...at, 'scores', seat];
    checks.push({ kind: 'score', where: place(here, 'key'), seat: context.actor(here, seat, 'key'), value });
  }
  if (expected.ending !== undefined)
    checks.push({ kind: 'ending', where: place([...at, 'ending'], 'key'), ending: expected.ending });
  return checks;
}

function happenings(context: Context, at: Path, expected: ExpectFile, place: Place): Check[] {
  const checks: Check[] = [];
  const read = (here: Path, lines: readonly string[]): Looked[] =>
    lines.map((line, index) => lowerLooked(context, [...here, index], line));
  const add = (here: Path, lines: readonly string[], seat: ActorId | null, wanted: boolean): void => {
    const order = read(here, lines);
    if (order.length === 0) return;
    if (wanted) checks.push({ kind: 'happened', where: place(here, 'key'), seat, order });
    else
      order.forEach((looked, index) =>
        checks.push({ kind: 'never', where: place([...here, index]), seat, looked }),
      );
  };
  add([...at, 'happened'], expected.happened, null, true);
  add([...at, 'never'], expected.never, null, false);
  for (const key of ['seen', 'unseen'] as const)
    for (const [seat, lines] of Object.entries(expected[key]))
      add([...at, key, seat], lines, context.actor([...at, key, seat], seat, 'key'), key === 'seen');
  return checks;
}

/** `KIND [BY>TO] [instrument, act, clause, amount …]`; either end of `BY>TO` may be left out. */
function lowerLooked(context: Context, at: Path, line: string): Looked {
  const { words } = wordsOf(line);
  const [kind, ...rest] = words;
  if (!(HAPPENINGS as readonly string[]).includes(kind?.text ?? ''))
    context.unknown(at, kind?.text ?? '', HAPPENINGS, 'happening', kind?.at ?? 0);
  let by: ActorId | null = null;
  let to: ActorId | null = null;
  const others: string[] = [];
  for (const word of rest) {
    if (!word.text.includes('>')) {
      others.push(word.text);
      continue;
    }
    const [from = '', towards = '', more] = word.text.split('>');
    if (more !== undefined) puzzled(context, at, word, [], 'Write BY>TO.');
    for (const [id, offset] of [
      [from, 0],
      [towards, from.length + 1],
    ] as const)
      if (id !== '' && !context.names.actors.has(id))
        context.unknown(at, id, context.names.actors, 'actor', word.at + offset);
    by = from === '' ? null : (from as ActorId);
    to = towards === '' ? null : (towards as ActorId);
  }
  return { kind: kind?.text as HappeningKind, by, to, rest: others, written: line };
}

function lowerJudged(context: Context, at: Path, file: JudgedFile): Judged {
  const kinds = (['text', 'demand', 'claim', 'vote'] as const).filter((key) => file[key] !== undefined);
  const [kind = 'text'] = kinds;
  if (kinds.length !== 1)
    context.report.error(
      at,
      'bad_line',
      'A judgement is of one thing.',
      'Name one of text, demand, claim, vote.',
    );
  const written = file[kind] ?? '';
  const on = instrumentNamed(context, [...at, kind], { text: written, at: 0 });
  const chair = kind === 'vote' && context.names.members.has(file.of);
  // A member that nobody plays is judged as anybody sees it.
  const of = chair && !context.names.seats.has(file.of) ? null : context.seat([...at, 'of'], file.of);
  if (kind !== 'claim' && file.from === undefined)
    context.report.error(at, 'missing_key', 'Who asks for it?', 'Add "from".', 'key');
  const reader = [...context.names.seats][0] as ActorId;
  const text = (key: 'with' | 'nearest'): readonly ReturnType<typeof textOf>[number][] => {
    const line = file[key];
    if (line === undefined || line === 'none') return [];
    return clausesOf(
      context,
      [...at, key],
      written,
      [...line.matchAll(/[^\s,]+|,/g)].map(({ 0: word, index }) => ({ text: word, at: index })),
    );
  };
  return {
    kind,
    on,
    of: of ?? reader,
    member: file.of,
    as: file.as === undefined ? (of ?? reader) : context.seat([...at, 'as'], file.as),
    from: file.from === undefined ? null : context.seat([...at, 'from'], file.from),
    clauses: text('with'),
    sum: file.sum ?? null,
    lines: file.lines,
    odds: file.odds ?? null,
    answer: file.answer ?? null,
    nearest: file.nearest === undefined ? null : text('nearest'),
  };
}
