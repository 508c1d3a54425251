import type {
  ActorField,
  ActorId,
  LedgerEntry,
  Span,
  Subject,
  TieField,
  TrackId,
  View,
  World,
} from '../../engine/index.ts';
import { actorAt, spanOf, tables, tensionAt, tieAt, tieIndex, trackAt } from '../../engine/index.ts';
import type { Figure } from '../shown/figure.ts';
import { ledgerLines, modifierLines } from './reasons.ts';
import { actorName, type Teller } from './teller.ts';

/** The middle of what is known of a number. */
export function middle(known: View | World, subject: Subject): number {
  const { low, high } = spanOf(known, subject);
  return Math.trunc((low + high) / 2);
}

/** "World tension", "Moscow’s regard for Pyongyang", "The front". */
export function numberTitle(
  { scenario, words }: Teller,
  subject: Subject,
  own: ActorId | null = null,
): string {
  const name = scenario.rules.numbers[subject]?.name ?? '';
  const [kind = '', a = '', b = '', field = ''] = name.split('.');
  const actor = (id: string) => actorName(id as ActorId);
  switch (kind) {
    case 'tension':
      return words.say('number/tension');
    case 'actors': {
      const label = words.say(`field/${b}`);
      return a === own
        ? label
        : words.say('number/actor', {
            actor: actor(a),
            field: label.slice(0, 1).toLowerCase() + label.slice(1),
          });
    }
    case 'tracks':
      return words.say('number/track', { track: { of: 'track', id: a } });
    case 'ties':
      return words.say(`number/${field}`, { from: actor(a), to: actor(b) });
    case 'integrity':
      return words.say('number/integrity', { on: { of: 'instrument', id: a } });
    case 'aims':
      return b === 'secret' || b === 'stability'
        ? words.say(`number/aim/${b}`)
        : words.say('number/aim', { aim: { of: 'aim', id: b } });
    default:
      return name;
  }
}

/** A number with a true minus. */
export const minus = (value: number): string => String(value).replace('-', '−');

/** "41", "38 to 44", with the unit where there is one. */
export function spanText({ words }: Teller, { low, high }: Span): string {
  return low === high ? minus(low) : words.say('note/range', { low: minus(low), high: minus(high) });
}

function unitOf({ scenario }: Teller, subject: Subject): string {
  const [kind, track] = (scenario.rules.numbers[subject]?.name ?? '').split('.');
  return kind === 'tracks' ? (scenario.prose.tracks[track as TrackId]?.unit ?? '') : '';
}

/** The ledger by number, made once for each view. */
const bySubject = new WeakMap<readonly LedgerEntry[], Map<Subject, LedgerEntry[]>>();

export function entriesOf({ known }: Teller, subject: Subject): readonly LedgerEntry[] {
  let index = bySubject.get(known.ledger);
  if (index === undefined) {
    index = new Map();
    for (const entry of known.ledger) {
      const entries = index.get(entry.subject);
      if (entries === undefined) index.set(entry.subject, [entry]);
      else entries.push(entry);
    }
    bySubject.set(known.ledger, index);
  }
  return index.get(subject) ?? [];
}

/** Where an estimate comes from, and how far it is to be trusted: by how much less than the widest range it leaves open. */
export function sourceOf(
  { words }: Teller,
  { low, high }: Span,
  margin: number,
  watched: boolean,
): { readonly source: string; readonly confidence: string } {
  const width = high - low;
  const confidence =
    !watched || 2 * width > margin + 1 ? 'low' : 4 * width > margin + 3 ? 'moderate' : 'high';
  return {
    source: words.say(watched ? 'intelligence/source/service' : 'intelligence/source/open'),
    confidence: words.say(`intelligence/confidence/${confidence}`),
  };
}

/** The same of a number in a few words: whether a service of ours is at work with any who know it. */
function certaintyOf(teller: Teller, subject: Subject, span: Span): string {
  const { seenBy = 'all', margin = 0 } = teller.scenario.rules.numbers[subject] ?? {};
  const watched = teller.known.watches.some(({ on }) => seenBy !== 'all' && seenBy.includes(on));
  return teller.words.say('figure/estimate', sourceOf(teller, span, margin, watched));
}

/** A number with its name, its range and its parts, as far as the view knows them. */
export function figure(teller: Teller, subject: Subject, own: ActorId | null = null): Figure {
  const range = teller.scenario.rules.numbers[subject];
  const span = spanOf(teller.known, subject);
  return {
    subject,
    title: numberTitle(teller, subject, own),
    ...span,
    ...(span.low !== span.high && { certainty: certaintyOf(teller, subject, span) }),
    unit: unitOf(teller, subject),
    lowEnd: range?.low ?? 0,
    highEnd: range?.high ?? 100,
    reasons: ledgerLines(teller, entriesOf(teller, subject)),
  };
}

/** World tension as it stood when a turn ended: what the next month's events have moved already is left out. */
export function tensionFigure(teller: Teller, turn: number): Figure {
  const now = figure(teller, tensionAt(teller.scenario.rules));
  const later = entriesOf(teller, now.subject).filter((entry) => entry.turn > turn);
  if (later.length === 0) return now;
  const moved = later.reduce((sum, { delta }) => sum + delta, 0);
  const then = entriesOf(teller, now.subject).filter((entry) => entry.turn <= turn);
  return { ...now, low: now.low - moved, high: now.high - moved, reasons: ledgerLines(teller, then) };
}

export const actorFigure = (teller: Teller, actor: ActorId, field: ActorField, own: ActorId | null): Figure =>
  figure(teller, actorAt(teller.scenario.rules, actor, field), own);

export const tieFigure = (
  teller: Teller,
  from: ActorId,
  to: ActorId,
  field: Exclude<TieField, 'regard'>,
): Figure => figure(teller, tieAt(teller.scenario.rules, from, to, field));

/** A regard: its parts are the named modifiers that stand, not the whole history. */
export function regardFigure(teller: Teller, from: ActorId, to: ActorId): Figure {
  const { rules } = teller.scenario;
  const subject = tieAt(rules, from, to, 'regard');
  const modifiers = teller.known.modifiers[tieIndex(rules, from, to)] ?? [];
  return {
    ...figure(teller, subject),
    reasons: modifierLines(teller, to, modifiers, entriesOf(teller, subject)),
  };
}

/** The tracks that concern an actor by name: what a dossier lists beside economy and readiness. */
export function trackFigures(teller: Teller): readonly Figure[] {
  const { rules } = teller.scenario;
  return rules.tracks.map((track) => figure(teller, trackAt(rules, track)));
}

export const seatsOf = (teller: Teller): readonly ActorId[] => tables(teller.scenario.rules).seats;

/** The same of what is added: "+3", "−2 to +5". */
export function signedSpan({ words }: Teller, { low, high }: Span): string {
  return low === high
    ? words.signed(low)
    : words.say('note/range', { low: words.signed(low), high: words.signed(high) });
}
