/** What a case expects after a step, resolved against its scenario. */
import { HAPPENINGS, REFUSAL_CODES } from '../engine/index.ts';
import type { ActorId, HappeningKind, Rules } from '../engine/index.ts';
import type { Context, Path, Position } from '../scenario/index.ts';
import type { Check, Looked } from './case.ts';
import type { ExpectFile } from './format.ts';
import { lowerJudged } from './judgements.ts';
import { instrumentNamed, puzzled, textOf, wordsOf } from './line.ts';
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
  checks.push(...favours(context, at, expected, place), ...ranges(context, at, rules, expected, place));
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

/** `{alba>borea: 1}`: so many favours does Alba owe Borea. */
function favours(context: Context, at: Path, { owed }: ExpectFile, place: Place): Check[] {
  return Object.entries(owed).map(([ends, count]) => {
    const here = [...at, 'owed', ends];
    const [by = '', to = '', more] = ends.split('>');
    if (more !== undefined) puzzled(context, here, { text: ends, at: 0 }, [], 'Write BY>TO.');
    const [debtor, creditor] = [by, to].map((seat) => context.actor(here, seat, 'key'));
    return { kind: 'owed', where: place(here, 'key'), by: debtor as ActorId, to: creditor as ActorId, count };
  });
}

/** `{borea: {tracks.arms: 3, alba.asking: 5}}`: how closely a seat knows a number, or an asking price. */
function ranges(context: Context, at: Path, rules: Rules, expected: ExpectFile, place: Place): Check[] {
  const checks: Check[] = [];
  for (const [seat, widths] of Object.entries(expected.ranges)) {
    const by = context.actor([...at, 'ranges', seat], seat, 'key');
    for (const [name, width] of Object.entries(widths)) {
      const here = [...at, 'ranges', seat, name];
      const where = place(here, 'key');
      if (name.endsWith('.asking')) {
        const actor = context.actor(here, name.slice(0, -'.asking'.length), 'key');
        checks.push({ kind: 'range', where, seat: by, of: { at: 'price', actor }, name, width });
        continue;
      }
      const subject = numberNamed(context, here, rules, name, 'key');
      if (subject !== null)
        checks.push({ kind: 'range', where, seat: by, of: { at: 'number', subject }, name, width });
    }
  }
  return checks;
}
