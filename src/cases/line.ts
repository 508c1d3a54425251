/** The short lines in which cases write orders, answers and happenings: words with their places in the file. */
import { shown } from './shown.ts';
import type { Context, Names, Path } from '../scenario/index.ts';
import { suggest } from '../scenario/index.ts';
import type { Clause, ClauseId, InstrumentId } from '../engine/index.ts';

export interface Word {
  readonly text: string;
  /** Where it begins in its line. */
  readonly at: number;
}

/** Words that join others and mean nothing by themselves. */
const JOINING: ReadonlySet<string> = new Set(['to', 'on', 'at', 'against', 'from', 'of', 'for']);

/** A line's words, and those after `with`, which are a text. */
export function wordsOf(line: string): { readonly words: Word[]; readonly text: Word[] | null } {
  const all = [...line.matchAll(/[^\s,]+|,/g)].map(({ 0: text, index }) => ({ text, at: index }));
  const split = all.findIndex(({ text }) => text === 'with');
  const spoken = split < 0 ? all : all.slice(0, split);
  return {
    words: spoken.filter(({ text }) => !JOINING.has(text)),
    text: split < 0 ? null : all.slice(split + 1),
  };
}

/** A line that is a text alone: `defence automatic, supply one secret`. */
export function textOf(context: Context, at: Path, treaty: string, line: string): readonly Clause[] {
  const words = [...line.matchAll(/[^\s,]+|,/g)].map(({ 0: text, index }) => ({ text, at: index }));
  return clausesOf(context, at, treaty, words);
}

/** The clauses that these words name; unknown ones are complained of where they stand. */
export function clausesOf(
  context: Context,
  at: Path,
  treaty: string,
  words: readonly Word[],
): readonly Clause[] {
  const known: Names['treaties'] = context.names.treaties;
  const clauses = known.get(treaty) ?? new Map<string, readonly string[]>();
  const found: Clause[] = [];
  let current: Word[] = [];
  const close = (): void => {
    const [name, depth, third] = current;
    current = [];
    if (!name) return;
    const depths = clauses.get(name.text);
    if (depths === undefined) {
      context.unknown(at, name.text, clauses.keys(), 'clause', name.at);
      return;
    }
    // A clause with one depth need not name it.
    const single = depths.length === 1 && (depth === undefined || depth.text === 'secret');
    const index = single ? 0 : depths.indexOf(depth?.text ?? '');
    if (index < 0) {
      context.unknown(at, depth?.text ?? '', depths, 'depth', depth?.at ?? name.at);
      return;
    }
    const secret = (single ? depth : third)?.text === 'secret';
    found.push({ id: name.text as ClauseId, depth: index, secret });
  };
  for (const word of words) {
    if (word.text === ',') close();
    else current.push(word);
  }
  close();
  return found;
}

/** The instrument a word names: one of the scenario, or one that is born in play, whose kind it begins with. */
export function instrumentNamed(context: Context, at: Path, word: Word): InstrumentId {
  const { treaties, regimes, resolutions, crises } = context.names;
  const known = [...treaties.keys(), ...regimes.keys(), ...resolutions, ...crises];
  if (!known.includes(word.text) && !word.text.includes('.'))
    context.unknown(at, word.text, known, 'instrument', word.at);
  return word.text as InstrumentId;
}

/** Complains of a line that cannot be understood. */
export function puzzled(context: Context, at: Path, word: Word, known: Iterable<string>, form: string): void {
  context.report.error(
    at,
    'bad_line',
    `"${shown(word.text)}" cannot stand here.`,
    suggest(word.text, known) || form,
    word.at,
  );
}
