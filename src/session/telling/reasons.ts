import type { ActorId, Happening, JudgementLine, LedgerEntry, Modifier, Param } from '../../engine/index.ts';
import type { Args } from '../../words/index.ts';
import type { ReasonLine, Sense } from '../shown/figure.ts';
import { headline } from './happening.ts';
import { MODIFIER_CAP } from '../../engine/index.ts';
import { senseOf } from './sense.ts';
import { actorName, clauseName, dateOfTurn, depthName, instrumentName, nameOrNone } from './teller.ts';
import type { Teller } from './teller.ts';

/** Lines shown for one number; the smallest of the others are summed up in a last line. */
const MOST_LINES = 8;

/** Where the parameters of a reason name an actor. */
const ACTOR_AT: Readonly<Record<string, number>> = {
  'motive/occasion': 0,
  'sanctions/evaded': 1,
  'sanctions/busted': 1,
  'sanctions/weary': 1,
};

/** Reasons named in our own reading of what is asked of us; the others are one item more. */
const MOST_WEIGHED = 4;

const after = (code: string, prefix: string): string => code.slice(prefix.length);

/** A reason of the ledger in words. `cause` is the happening behind it, where the view knows it. */
export function reasonText(
  teller: Teller,
  reason: string,
  params: readonly Param[],
  cause?: Happening,
): string {
  const { words } = teller;
  const [kind = '', id = '', sub = ''] = reason.split('/');
  const from = params.map(String);
  const by = nameOrNone('actor', cause?.by ?? null);
  const to = nameOrNone('actor', cause?.to ?? null);
  const on = instrumentName(teller, teller.instrument((from[0] ?? '') as never)?.id ?? cause?.on ?? null);
  switch (kind) {
    case 'act':
      return cause?.kind === 'act' && cause.params[0] === id
        ? headline(teller, cause)
        : words.say('reason/act', { act: { of: 'act', id }, by, to });
    case 'event':
      return words.say('reason/event', { event: { of: 'event', id } });
    case 'veiled':
      return cause === undefined ? words.say('reason/veiled') : headline(teller, cause);
    case 'choice':
      return words.say('reason/choice', { option: { of: 'option', id: sub, within: id }, by });
    case 'spillover':
      return cause === undefined
        ? words.say('reason/spillover/unknown')
        : words.say('reason/spillover', { what: headline(teller, cause) });
    case 'clause':
      return words.say('reason/clause', { treaty: { of: 'instrument', id }, clause: clauseName(id, sub) });
    case 'history':
      return words.say('reason/history', { history: { of: 'history', id: after(reason, 'history/') } });
    default: {
      const code = [`reason/${reason}`, `reason/${kind}`].find((known) => words.has(known)) ?? 'reason/other';
      return words.say(code, {
        by,
        to,
        on,
        treaty: on,
        clause: clauseName(from[0] ?? '', from[1] ?? ''),
        line: nameOrNone('redLine', from[0] ?? null),
        aim: nameOrNone('aim', from[0] ?? null),
        what: cause === undefined ? null : headline(teller, cause),
        who: nameOrNone('actor', from[ACTOR_AT[reason] ?? from.length] ?? null),
      });
    }
  }
}

/** The cause of an entry, if there is one beyond the opening. */
function causeOf(teller: Teller, { cause }: Pick<LedgerEntry, 'cause'>): Happening | undefined {
  const happening = teller.happening(cause);
  return happening === undefined || happening.kind === 'opening' || happening.kind === 'month'
    ? undefined
    : happening;
}

const causeField = (cause: Happening | undefined): { cause?: number } =>
  cause === undefined ? {} : { cause: cause.id };

/**
 * Whether what was cut off was one part of a regard, which has a limit of its own, and not the regard: that lay at no
 * end of its scale in the month.
 */
function isOfPart({ scenario: { rules }, known }: Teller, cut: LedgerEntry): boolean {
  const range = rules.numbers[cut.subject];
  if (range === undefined || !/^ties\..*\.regard$/.test(range.name)) return false;
  const atEnd = (value: number): boolean => value <= range.low || value >= range.high;
  let value = 0;
  let ended = false;
  for (const entry of known.ledger) {
    if (entry.subject !== cut.subject) continue;
    value += entry.delta;
    if (entry === cut) return !ended && !atEnd(value);
    if (entry.turn < cut.turn) ended = atEnd(value);
    else if (entry.reason === 'limit') ended ||= atEnd(value);
  }
  return false;
}

/** One entry; its sense is that of its number. */
export function entryLine(
  teller: Teller,
  entry: LedgerEntry,
  sense: Sense = senseOf(teller, entry.subject),
): ReasonLine {
  const cause = causeOf(teller, entry);
  return {
    code: entry.reason,
    text:
      entry.reason === 'limit' && isOfPart(teller, entry)
        ? teller.words.say('reason/limit/part', { top: MODIFIER_CAP })
        : reasonText(teller, entry.reason, entry.params, cause),
    amount: entry.delta,
    sense,
    ...causeField(cause),
  };
}

/**
 * The entries of one number as lines, the latest first, those of the same words joined; the smallest of what does
 * not fit are one line more, so that the lines add up to the number. What it opened at is always named.
 */
export function ledgerLines(
  teller: Teller,
  entries: readonly LedgerEntry[],
  most = MOST_LINES,
): readonly ReasonLine[] {
  const lines = new Map<string, { line: ReasonLine; count: number; turn: number }>();
  const sense = entries[0] === undefined ? 0 : senseOf(teller, entries[0].subject);
  for (const entry of entries) {
    const line = entryLine(teller, entry, sense);
    const known = lines.get(line.text);
    const joined = known === undefined ? line : { ...line, amount: known.line.amount + line.amount };
    // the latest goes to the end, wherever its like stood before
    lines.delete(line.text);
    lines.set(line.text, { line: joined, count: (known?.count ?? 0) + 1, turn: entry.turn });
  }
  const dated = [...lines.values()]
    .toReversed()
    .filter(({ line }) => line.amount !== 0)
    .map(({ line, count, turn }) => ({ ...line, note: noteOf(teller, line.code, count, turn) }));
  if (dated.length <= most) return dated;
  const weighty = dated.toSorted(
    (a, b) => isOpening(b) - isOpening(a) || Math.abs(b.amount) - Math.abs(a.amount),
  );
  const rest = weighty.slice(most - 1);
  const sum = rest.reduce((total, { amount }) => total + amount, 0);
  const shown = dated.filter((line) => !rest.includes(line));
  return sum === 0
    ? shown
    : [
        ...shown,
        {
          code: 'other',
          text: teller.words.say('reason/others', { count: rest.length }),
          amount: sum,
          sense,
        },
      ];
}

const isOpening = ({ code }: ReasonLine): number => (code === 'opening' ? 1 : 0);

function noteOf(teller: Teller, code: string, count: number, turn: number): string {
  if (code === 'opening' || code.startsWith('history/')) return teller.words.say('note/before');
  const date = dateOfTurn(teller, Math.max(1, turn));
  return count === 1 ? date : teller.words.say('note/often', { count, date });
}

/** The named parts of a regard for `to`, the weightiest first, each with how fast it fades. */
export function modifierLines(
  teller: Teller,
  to: ActorId,
  modifiers: readonly Modifier[],
  entries: readonly LedgerEntry[],
): readonly ReasonLine[] {
  return modifiers
    .map(({ reason: name, amount, decay }): ReasonLine => {
      const [reason = name, ...params] = name.split(':');
      const entry = entries.findLast(
        (candidate) => candidate.reason === reason && candidate.params.join(':') === params.join(':'),
      );
      const cause = entry === undefined ? undefined : causeOf(teller, entry);
      return {
        code: reason,
        text:
          reason === 'spillover' // many deeds in one part: no single one of them is its name
            ? teller.words.say('reason/spillover/towards', {
                by: actorName(to),
                to: nameOrNone('actor', params[0] ?? null),
              })
            : reasonText(teller, reason, params, cause),
        amount,
        note:
          decay === 0
            ? teller.words.say('note/lasting')
            : teller.words.say(amount > 0 ? 'note/decay' : 'note/decay/up', { rate: decay }),
        ...causeField(cause),
      };
    })
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** What a sum about a question judges: the answer that a high one speaks for. */
export type Weighed = 'claim' | 'demand' | 'exposure' | 'request' | 'vote';

/** A text with what weighs most for and against the answer, and the rest of the sum, so that what stands there adds up. */
export function withReading(
  teller: Teller,
  text: string,
  of: Weighed,
  reasons: readonly ReasonLine[],
  sum: number,
): string {
  const { words } = teller;
  const lines = weightiest(teller, reasons, sum);
  return lines === '' ? text : words.say('cable/reading', { text, of, lines, sum: words.signed(sum) });
}

/** What weighs most in a sum, and the rest of it as one item more; empty where nothing does. */
export function weightiest({ words }: Teller, reasons: readonly ReasonLine[], sum: number): string {
  const shown = reasons
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, MOST_WEIGHED);
  if (shown.length === 0) return '';
  const rest = sum - shown.reduce((total, { amount }) => total + amount, 0);
  const lines = [
    ...shown,
    ...(rest === 0 ? [] : [{ text: words.say('cable/reading/others'), amount: rest }]),
  ].map((line) => words.say('cable/reading/line', { text: line.text, amount: words.signed(line.amount) }));
  return words.list(lines);
}

/** A line of a judgement about a treaty's text, or about a call or a demand. */
export function judgementLine(teller: Teller, line: JudgementLine, treaty: string): ReasonLine {
  const { reason, params, low, high } = line;
  const { words } = teller;
  const first = String(params[0] ?? '');
  if (reason.startsWith('heat/')) {
    const cause = teller.happening(Number(first));
    const what = cause === undefined ? words.say('reason/other') : headline(teller, cause);
    return {
      code: reason,
      text: words.say(`reason/${reason}`, { what }),
      amount: low,
      sense: -1,
      ...causeField(cause),
    };
  }
  const args: Args =
    reason === 'accept/clause' || reason === 'accept/changed' || reason === 'accept/struck'
      ? {
          clause: clauseName(treaty, first),
          depth: depthName(treaty, first, Number(params[1] ?? 0)),
          before: depthName(treaty, first, Number(params[2] ?? 0)),
        }
      : reason === 'exposure/evidence'
        ? { confidence: first }
        : { who: actorName(first as never) };
  const who = `reason/${reason}/who`;
  const named = first !== '' && words.has(who) ? who : `reason/${reason}`;
  return {
    code: reason,
    text: words.say(words.has(named) ? named : 'reason/other', args),
    amount: Math.trunc((low + high) / 2),
    ...(low === high ? {} : { low, high }),
  };
}
