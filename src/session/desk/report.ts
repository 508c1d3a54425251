import type {
  ActorId,
  Happening,
  LedgerEntry,
  Param,
  Span,
  Subject,
  View,
  World,
} from '../../engine/index.ts';
import { spanOf } from '../../engine/index.ts';
import type { Motive } from '../replay/replay.ts';
import type { ReasonLine } from '../shown/figure.ts';
import type { Report, ReportLine } from '../shown/report.ts';
import { numberTitle, spanText, tensionFigure } from '../telling/figures.ts';
import { headline, isTold, sentence } from '../telling/happening.ts';
import { toldOnce, type Told } from '../telling/once.ts';
import { ledgerLines, reasonText } from '../telling/reasons.ts';
import { senseOf } from '../telling/sense.ts';
import type { Teller } from '../telling/teller.ts';
import { fellAway, returnedText } from './fell-away.ts';
import { orderTitle } from './orders.ts';
import { weightOf } from './weight.ts';

/** Numbers listed in a report: those that moved most, what is one's own counting double. */
const MOST_CHANGED = 16;
/** Stories told before all else. */
const MOST_STORIES = 5;
/** Numbers told at the head of the cables. */
const MOST_OVERNIGHT = 3;
/** Reasons shown for each. */
const MOST_REASONS = 5;
/** Reasons shown for an order of an AI seat. */
const MOST_MOTIVES = 3;

/** What changed in a turn and why, as the seat knows it. `before` is its view as the turn began. */
export function reportOf(
  teller: Teller,
  before: View,
  happenings: readonly Happening[],
  seat: ActorId,
  motives: readonly Motive[],
): Report {
  const told = toldOnce(happenings.filter((happening) => isTold(teller, happening)));
  const byWeight = told.toSorted(
    (a, b) => weightOf(teller, b.happening, seat) - weightOf(teller, a.happening, seat),
  );
  const top = byWeight[0];
  const ours = byWeight.filter(({ happening }) => touches(teller, happening, seat));
  const stories = [...new Set([...byWeight.slice(0, 1), ...ours, ...byWeight])].slice(0, MOST_STORIES);
  const rest = told.filter((one) => !stories.includes(one));
  const also = rest.filter((one) => ours.includes(one));
  const line = ({ happening, times }: Told): Report['stories'][number] => ({
    text: lineOf(teller, happening, times, happenings, seat),
    happening: happening.id,
    by: happening.by,
  });
  return {
    headline: top === undefined ? teller.words.say('report/quiet') : headline(teller, top.happening),
    stories: stories.map(line),
    elsewhere: [...also, ...rest.filter((one) => !also.includes(one))].map(line),
    changed: changedOf(teller, before, seat),
    motives: motives
      .filter((motive) => wasSeen(happenings, motive))
      .map((motive) => motiveOf(teller, motive)),
  };
}

/** Whether a seat did it, it was done to the seat, or with a text of the seat's. */
function touches({ instrument }: Teller, { by, to, on }: Happening, seat: ActorId): boolean {
  return by === seat || to === seat || (instrument(on)?.parties.includes(seat) ?? false);
}

/** What happened in a sentence, with what became of it in the turn; an act says how often it was done. */
function lineOf(
  teller: Teller,
  happening: Happening,
  times: number,
  happenings: readonly Happening[],
  seat: ActorId,
): string {
  const { words } = teller;
  if (times > 1 && happening.kind === 'act')
    return words.say('report/times', { what: headline(teller, happening), times });
  const text = sentence(teller, happening);
  if (happening.kind === 'tensionWarning') {
    const { low: value } = tensionFigure(teller, happening.turn);
    return value === Number(happening.params[0]) ? text : words.say('report/eased', { text, value });
  }
  if (happening.kind === 'orderRefused') return returnedText(teller, happening, happenings);
  // who asked is told by what came back
  return happening.by === seat && fellAway(teller, happening, happenings)
    ? words.say('report/fell-away', { text })
    : text;
}

/** Others' aims are not our business until the debrief. */
function isOurs({ scenario }: Teller, subject: Subject, seat: ActorId): boolean {
  const [kind, of] = (scenario.rules.numbers[subject]?.name ?? '').split('.');
  return kind !== 'aims' || of === seat;
}

/**
 * The entries of the turn that `before` saw the beginning of. What was seen then is told by what it says and not by
 * how much of it there was: the end of a game discloses entries that lie before it.
 */
export function entriesSince(known: View | World, before: View): readonly LedgerEntry[] {
  const ofTurn = ({ turn }: LedgerEntry): boolean => turn === before.turn;
  const keyOf = ({ subject, delta, reason, cause }: LedgerEntry): string =>
    `${cause} ${subject} ${delta} ${reason}`;
  const seen = new Map<string, number>();
  for (const entry of before.ledger.filter(ofTurn)) seen.set(keyOf(entry), (seen.get(keyOf(entry)) ?? 0) + 1);
  return known.ledger.filter(ofTurn).filter((entry) => {
    const left = seen.get(keyOf(entry)) ?? 0;
    if (left > 0) seen.set(keyOf(entry), left - 1);
    return left === 0;
  });
}

const shifted = ({ low, high }: Span, by: number): Span => ({ low: low + by, high: high + by });

function changedOf(teller: Teller, before: View, seat: ActorId): readonly ReportLine[] {
  const began = (subject: Subject): Span => spanOf(before, subject);
  return linesOf(teller, entriesSince(teller.known, before), began, seat).slice(0, MOST_CHANGED);
}

/** What the new month's events have moved before its desk opened: the report that lies before it knew nothing of it. */
export function sinceReport(teller: Teller, view: View): readonly ReportLine[] {
  const entries = view.ledger.filter(({ turn }) => turn === view.turn);
  const moved = new Map<Subject, number>();
  for (const { subject, delta } of entries) moved.set(subject, (moved.get(subject) ?? 0) + delta);
  const began = (subject: Subject): Span => shifted(spanOf(view, subject), -(moved.get(subject) ?? 0));
  const lines = linesOf(teller, entries, began, view.seat);
  const first = lines.filter(({ subject }) => isOnDesk(teller, subject, view.seat));
  return [
    ...first,
    ...lines.filter((line) => !first.includes(line) && isNear(teller, line.subject, view.seat)),
  ].slice(0, Math.max(MOST_OVERNIGHT, first.length));
}

/** World tension and a government's own numbers: what the desk shows all the time. */
function isOnDesk({ scenario }: Teller, subject: Subject, seat: ActorId): boolean {
  const [kind, of] = (scenario.rules.numbers[subject]?.name ?? '').split('.');
  return kind === 'tension' || (kind === 'actors' && of === seat);
}

/** What concerns everybody, or this seat. */
function isNear({ scenario }: Teller, subject: Subject, seat: ActorId): boolean {
  const parts = (scenario.rules.numbers[subject]?.name ?? '').split('.');
  return parts[0] === 'tracks' || parts.includes(seat);
}

/** The numbers that these entries moved from where they began, those of most interest first. */
function linesOf(
  teller: Teller,
  all: readonly LedgerEntry[],
  began: (subject: Subject) => Span,
  seat: ActorId,
): readonly ReportLine[] {
  const moved = new Map<Subject, LedgerEntry[]>();
  for (const entry of all) {
    const entries = moved.get(entry.subject);
    if (entries === undefined) moved.set(entry.subject, [entry]);
    else entries.push(entry);
  }
  return [...moved]
    .map(([subject, entries]) => ({
      subject,
      entries,
      delta: entries.reduce((sum, { delta }) => sum + delta, 0),
    }))
    .filter(({ delta, subject }) => delta !== 0 && isOurs(teller, subject, seat))
    .toSorted((a, b) => interest(teller, b, seat) - interest(teller, a, seat) || a.subject - b.subject)
    .map(({ subject, entries, delta }): ReportLine => {
      return {
        subject,
        title: numberTitle(teller, subject, seat),
        before: spanText(teller, began(subject)),
        // not the number as it stands now: the events of the new month have moved it already
        after: spanText(teller, shifted(began(subject), delta)),
        delta,
        sense: senseOf(teller, subject),
        // all of one month: the month need not stand beside each
        reasons: ledgerLines(teller, entries, MOST_REASONS).map(({ note: _, ...line }) => line),
      };
    });
}

function interest(
  { scenario }: Teller,
  { subject, delta }: { subject: Subject; delta: number },
  seat: ActorId,
): number {
  const name = scenario.rules.numbers[subject]?.name ?? '';
  const kind = name.split('.')[0];
  const own = name.split('.').includes(seat);
  const factor = kind === 'tension' || kind === 'tracks' ? 4 : kind === 'aims' ? 1 : kind === 'ties' ? 1 : 2;
  return Math.abs(delta) * factor * (own ? 3 : 1);
}

/** Motives are kept in hundredths of a point: what is shown is whole points, and never a zero. */
const inPoints = (hundredths: number): number =>
  Math.sign(hundredths) * Math.max(1, Math.round(Math.abs(hundredths) / 100));

function motiveOf(teller: Teller, { order, reasons }: Motive): Report['motives'][number] {
  const lines = reasons.slice(0, MOST_MOTIVES).map(({ reason, params, amount }): ReasonLine => ({
    code: reason,
    text: motiveText(teller, reason, params),
    amount: inPoints(amount),
  }));
  return { actor: order.seat, order: orderTitle(teller, order), reasons: lines };
}

function motiveText(teller: Teller, reason: string, params: readonly Param[]): string {
  return reason === 'motive/number'
    ? teller.words.say('reason/motive/number', { number: numberTitle(teller, Number(params[0]) as Subject) })
    : reasonText(teller, reason, params);
}

/** Orders of which this view has seen the act: what stayed secret is not explained. */
function wasSeen(happenings: readonly Happening[], { order }: Motive): boolean {
  return happenings.some(
    ({ kind, by, params, on, to }) =>
      kind === 'act' &&
      by === order.seat &&
      params[0] === order.act &&
      (order.on === undefined || on === order.on) &&
      (order.target === undefined || to === order.target),
  );
}
