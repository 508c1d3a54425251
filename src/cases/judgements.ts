/** The judgements that a case expects, resolved against its scenario. */
import type { ActId, ActorId, InstrumentId } from '../engine/index.ts';
import type { Context, Path } from '../scenario/index.ts';
import { JUDGED, type Judged } from './case.ts';
import type { JudgedFile } from './format.ts';
import { clausesOf, instrumentNamed, type textOf } from './line.ts';

/** Judgements of what somebody asks for. */
const ASKED: ReadonlySet<Judged['kind']> = new Set(['text', 'demand', 'vote', 'request']);

/** A judgement that a case looks at, with its names resolved. */
export function lowerJudged(context: Context, at: Path, file: JudgedFile): Judged {
  const kinds = JUDGED.filter((key) => file[key] !== undefined);
  const [kind = 'text'] = kinds;
  if (kinds.length !== 1)
    context.report.error(at, 'bad_line', 'A judgement is of one thing.', `Name one of ${JUDGED.join(', ')}.`);
  const written = file[kind] ?? '';
  const act = kind === 'request' || kind === 'secret' ? actNamed(context, [...at, kind], written) : null;
  const on =
    act === null ? instrumentNamed(context, [...at, kind], { text: written, at: 0 }) : ('' as InstrumentId);
  const chair = kind === 'vote' && context.names.members.has(file.of);
  // A member that nobody plays is judged as anybody sees it.
  const of = chair && !context.names.seats.has(file.of) ? null : context.seat([...at, 'of'], file.of);
  if (ASKED.has(kind) && file.from === undefined)
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
    act,
    of: of ?? reader,
    member: file.of,
    as: file.as === undefined ? (of ?? reader) : context.seat([...at, 'as'], file.as),
    from: file.from === undefined ? null : context.seat([...at, 'from'], file.from),
    to: file.to === undefined ? null : context.seat([...at, 'to'], file.to),
    clauses: text('with'),
    sum: file.sum ?? null,
    lines: file.lines,
    odds: file.odds ?? null,
    answer: file.answer ?? null,
    nearest: file.nearest === undefined ? null : text('nearest'),
  };
}

function actNamed(context: Context, at: Path, id: string): ActId {
  if (!context.names.acts.has(id)) context.unknown(at, id, context.names.acts, 'act');
  return id as ActId;
}
