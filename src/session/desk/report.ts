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
import { aimMoved } from './aims.ts';
import { fellAway, returnedText } from './fell-away.ts';
import { gravityOf } from './gravest.ts';
import { orderTitle } from './orders.ts';
import { weightOf } from './weight.ts';

/** Numbers listed in a report: those that moved most, what is one's own counting double. */
const MOST_CHANGED = 16;
/** The gravest happenings, whoever did them: told before all else. */
const MOST_GRAVE = 5;
/** Stories told next: what touches the seat. */
const MOST_STORIES = 5;
/** Numbers told at the head of the cables. */
const MOST_OVERNIGHT = 3;
/** Reasons shown for each. */
const MOST_REASONS = 5;
/** Reasons shown for an order of an AI seat, for and against. */
const MOST_FOR = 2;
const MOST_AGAINST = 2;

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
  const grave = gravest(teller, byWeight, seat);
  const top = grave[0] ?? byWeight[0];
  const others = byWeight.filter((one) => !grave.includes(one));
  const ours = others.filter(({ happening }) => touches(teller, happening, seat));
  const lead = grave.length === 0 ? others.slice(0, 1) : [];
  const stories = [...new Set([...lead, ...ours, ...others])].slice(0, MOST_STORIES);
  const rest = told.filter((one) => !grave.includes(one) && !stories.includes(one));
  const also = rest.filter((one) => ours.includes(one));
  const line = ({ happening, times }: Told): Report['stories'][number] => ({
    text: lineOf(teller, happening, times, happenings, seat),
    happening: happening.id,
    by: happening.by,
  });
  return {
    headline: top === undefined ? teller.words.say('report/quiet') : headline(teller, top.happening),
    grave: grave.map(line),
    stories: stories.map(line),
    elsewhere: [...also, ...rest.filter((one) => !also.includes(one))].map(line),
    changed: changedOf(teller, before, seat),
    motives: motives
      .filter((motive) => wasSeen(happenings, motive))
      .map((motive) => motiveOf(teller, motive)),
  };
}

/** The gravest of the month, the gravest first; of like gravity what touches the seat comes first, then what came first. */
function gravest(teller: Teller, told: readonly Told[], seat: ActorId): readonly Told[] {
  const ownFirst = ({ happening }: Told): number => (touches(teller, happening, seat) ? 0 : 1);
  return told
    .map((one) => ({ one, gravity: gravityOf(teller, one.happening) }))
    .filter(({ gravity }) => gravity > 0)
    .toSorted(
      (a, b) =>
        b.gravity - a.gravity || ownFirst(a.one) - ownFirst(b.one) || a.one.happening.id - b.one.happening.id,
    )
    .slice(0, MOST_GRAVE)
    .map(({ one }) => one);
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

/**
 * From the last report to this one, so that they join, and that aims, which are counted as a month ends, are told over
 * the same time as what they are counted by. The first report begins at the first desk.
 */
function changedOf(teller: Teller, before: View, seat: ActorId): readonly ReportLine[] {
  const overnight = before.turn > 1 ? before.ledger.filter(({ turn }) => turn === before.turn) : [];
  const moved = sumsOf(overnight);
  const began = (subject: Subject): Span => shifted(spanOf(before, subject), -(moved.get(subject) ?? 0));
  const entries = [...overnight, ...entriesSince(teller.known, before)];
  return linesOf(teller, entries, began, seat).slice(0, MOST_CHANGED);
}

function sumsOf(entries: readonly LedgerEntry[]): ReadonlyMap<Subject, number> {
  const sums = new Map<Subject, number>();
  for (const { subject, delta } of entries) sums.set(subject, (sums.get(subject) ?? 0) + delta);
  return sums;
}

/** What the new month's events have moved before its desk opened: the report that lies before it knew nothing of it. */
export function sinceReport(teller: Teller, view: View): readonly ReportLine[] {
  const entries = view.ledger.filter(({ turn }) => turn === view.turn);
  const moved = sumsOf(entries);
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
  const sums = sumsOf(all);
  const ended = (subject: Subject): Span => shifted(began(subject), sums.get(subject) ?? 0);
  return [...moved]
    .map(([subject, entries]) => ({
      subject,
      entries,
      delta: sums.get(subject) ?? 0,
    }))
    .filter(({ delta, subject }) => delta !== 0 && isOurs(teller, subject, seat))
    .toSorted((a, b) => interest(teller, b, seat) - interest(teller, a, seat) || a.subject - b.subject)
    .map(({ subject, entries, delta }): ReportLine => {
      const aim = teller.scenario.rules.aims.find(({ number }) => number === subject);
      return {
        subject,
        title: numberTitle(teller, subject, seat),
        before: spanText(teller, began(subject)),
        // not the number as it stands now: the events of the new month have moved it already
        after: spanText(teller, ended(subject)),
        delta,
        sense: senseOf(teller, subject),
        // all of one month: the month need not stand beside each
        reasons:
          aim === undefined
            ? ledgerLines(teller, entries, MOST_REASONS).map(({ note: _, ...line }) => line)
            : aimMoved(teller, aim, delta, began, ended),
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

/** Motives are kept in hundredths of a point, and shown in whole ones. */
const inPoints = (hundredths: number): number =>
  Math.sign(hundredths) * Math.round(Math.abs(hundredths) / 100);

/** What spoke for an order, largest first, then what spoke against it. What comes to no point is left out, unless all does. */
function motiveOf(teller: Teller, { order, reasons }: Motive): Report['motives'][number] {
  const largest = reasons.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const counts = ({ amount }: Motive['reasons'][number]): boolean => inPoints(amount) !== 0;
  const spokeFor = largest.filter(({ amount }) => amount > 0);
  const against = largest.filter((reason) => reason.amount < 0 && counts(reason));
  const shown = [
    ...spokeFor.filter((reason, place) => place === 0 || counts(reason)).slice(0, MOST_FOR),
    ...against.slice(0, MOST_AGAINST),
  ];
  const lines = shown.map(({ reason, params, amount }): ReasonLine => ({
    code: reason,
    text: motiveText(teller, reason, params, amount),
    // what spoke for it most is named however little it was
    amount: inPoints(amount) || Math.sign(amount),
  }));
  return { actor: order.seat, order: orderTitle(teller, order), reasons: lines };
}

/** Of a number, which way the deed was expected to move it, and whether its author wants that. */
function motiveText(teller: Teller, reason: string, params: readonly Param[], amount: number): string {
  if (reason !== 'motive/number') return reasonText(teller, reason, params);
  const [subject, way] = params.map(Number);
  return teller.words.say('reason/motive/number', {
    number: numberTitle(teller, subject as Subject),
    way: way === undefined || way === 0 ? 'none' : way > 0 ? 'up' : 'down',
    wanted: String(amount > 0),
  });
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
