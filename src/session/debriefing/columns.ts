import type { ActorId, Happening, HappeningKind, LedgerEntry, Subject, World } from '../../engine/index.ts';
import { tables, tensionAt, tieAt, trackAt } from '../../engine/index.ts';
import { weightOf } from '../desk/weight.ts';
import type { Gone } from '../replay/course.ts';
import { entriesOf, minus } from '../telling/figures.ts';
import { eventLine } from '../telling/event.ts';
import { isTold, sentence } from '../telling/happening.ts';
import { reasonText } from '../telling/reasons.ts';
import { actorName, dateOfTurn, type Teller } from '../telling/teller.ts';
import { isOpening, reportedTension, seenOf, turnsPlayed, valuesOf } from './series.ts';

/** Sentences in a column of news; tracks and ties in the last column. */
const MOST_NEWS = 7;
const MOST_TRACKS = 3;
const MOST_TIES = 3;
/** A tie has to move by this much to be worth a sentence. */
const WORTH_TELLING = 6;

const TEXTS = new Set<HappeningKind>([
  'signed',
  'initialLapsed',
  'ratificationRefused',
  'ratificationLapsed',
  'inForce',
  'strained',
  'mended',
  'suspended',
  'expired',
  'denounced',
  'terminated',
  'protocolPublished',
  'amendmentAgreed',
  'amended',
  'amendmentFailed',
  'claimed',
  'honoured',
  'qualified',
  'reneged',
  'excused',
  'counter',
  'proposalRefused',
]);
const PRESSURE = new Set<HappeningKind>([
  'threat',
  'conceded',
  'defied',
  'imposed',
  'joined',
  'left',
  'eased',
  'snappedBack',
  'lifted',
  'withdrawn',
  'backedDown',
  'regimeLapsed',
  'monitored',
  'mandated',
  'widened',
  'adopted',
  'vetoed',
  'resolutionFailed',
  'pledgeBroken',
  'redLineCrossed',
  'redLineAnswered',
  'redLineIgnored',
  'ultimatum',
  'showOfForce',
  'clash',
  'yielded',
  'crisisSettled',
  'crisisDefused',
  'event',
  'choice',
]);

/** Sentences of a column, dated where the month changes: a month is named once. */
function told(teller: Teller, happenings: readonly Happening[]): readonly string[] {
  let last = '';
  return happenings.map((happening) => {
    const date = dateOfTurn(teller, happening.turn);
    const text = eventLine(teller, happening) ?? sentence(teller, happening);
    if (date === last) return text;
    last = date;
    return teller.words.say('column/dated', { date, text });
  });
}

function news(teller: Teller, world: World, kinds: ReadonlySet<HappeningKind>): readonly string[] {
  const chosen = world.events
    .filter((happening) => kinds.has(happening.kind) && isTold(teller, happening))
    .toSorted((a, b) => weightOf(teller, b, null) - weightOf(teller, a, null) || a.id - b.id)
    .slice(0, MOST_NEWS)
    .toSorted((a, b) => a.id - b.id);
  return told(teller, chosen);
}

/** The reason that moved a number most in the direction in which it went, in words; null if none stands out. */
export function mainReason(teller: Teller, subject: Subject): string | null {
  const sums = new Map<string, { sum: number; entry: LedgerEntry }>();
  for (const entry of entriesOf(teller, subject)) {
    if (isOpening(teller, entry) || /^(decay|limit)$/.test(entry.reason)) continue;
    const key = `${entry.reason}|${entry.params.join('|')}`;
    sums.set(key, { sum: (sums.get(key)?.sum ?? 0) + entry.delta, entry });
  }
  const values = valuesOf(teller, subject);
  const direction = Math.sign((values.at(-1) ?? 0) - (values[0] ?? 0));
  const best = [...sums.values()].toSorted((a, b) => direction * (b.sum - a.sum))[0];
  if (best === undefined || best.sum * direction <= 0) return null;
  const { entry } = best;
  return reasonText(teller, entry.reason, entry.params, teller.happening(entry.cause));
}

function treaties(teller: Teller, world: World): readonly string[] {
  const sentences = news(teller, world, TEXTS);
  const duties = world.events.filter(({ kind }) => kind === 'promiseKept' || kind === 'promiseBroken');
  const sum = (index: number): number =>
    duties.reduce((total, { params }) => total + Number(params[index] ?? 0), 0);
  const owed = sum(2);
  return [
    ...(sentences.length === 0
      ? [
          teller.words.say('column/treaties/none', {
            proposals: world.events.filter(({ kind }) => kind === 'proposal').length,
          }),
        ]
      : sentences),
    ...(owed === 0 ? [] : [teller.words.say('column/promises', { owed, done: Math.min(owed, sum(1)) })]),
  ];
}

function pressure(teller: Teller, world: World): readonly string[] {
  const sentences = news(teller, world, PRESSURE);
  return sentences.length === 0 ? [teller.words.say('column/pressure/none')] : sentences;
}

/** World tension in a sentence: from the first desk to the end, with the most that any desk or warning told of. */
function tensionLine(
  teller: Teller,
  { events }: World,
  course: readonly Gone[],
  seat: ActorId | null,
): string {
  const subject = tensionAt(teller.scenario.rules);
  const values = valuesOf(teller, subject);
  const turns = turnsPlayed(teller.known as World);
  const seen = [
    { turn: 1, value: values[0] ?? 0 },
    ...seenOf(course, subject).filter(({ turn }) => turn <= turns),
    ...events
      .filter(({ kind }) => kind === 'tensionWarning')
      .map(({ turn, params }) => ({ turn, value: Number(params[0]) })),
    ...values.slice(1).map((value, index) => ({ turn: index + 1, value })),
  ].toSorted((a, b) => a.turn - b.turn);
  const top = seen.reduce((most, each) => (each.value > most.value ? each : most));
  const to = values.at(-1) ?? 0;
  const reported = reportedTension(teller, seat).at(-1) ?? 0;
  return teller.words.say('column/tension', {
    from: values[0] ?? 0,
    top: top.value,
    date: dateOfTurn(teller, top.turn),
    // the chart has what each month came to: what eased again before its end is not in it
    within: String(top.value > Math.max(...values)),
    to,
    // the reports knew nothing of what was secret
    seen: reported === to ? null : String(reported),
    reader: seat === null ? 'all' : 'desk',
    amount: teller.words.signed(to - reported),
  });
}

function balance(
  teller: Teller,
  world: World,
  course: readonly Gone[],
  seat: ActorId | null,
): readonly string[] {
  const { words, scenario } = teller;
  const { rules, prose } = scenario;
  const ends = (subject: Subject): { from: string; to: string; moved: number } => {
    const values = valuesOf(teller, subject);
    const from = values[0] ?? 0;
    const to = values.at(-1) ?? 0;
    return { from: minus(from), to: minus(to), moved: Math.abs(to - from) };
  };
  const tracks = rules.tracks
    .map((track) => ({ track, subject: trackAt(rules, track), ...ends(trackAt(rules, track)) }))
    .filter(({ moved }) => moved > 0)
    .toSorted((a, b) => b.moved - a.moved)
    .slice(0, MOST_TRACKS)
    .map(({ track, subject, from, to }) =>
      words.say('column/track', {
        title: prose.tracks[track]?.title ?? track,
        from,
        to,
        reason: mainReason(teller, subject),
      }),
    );
  const { seats } = tables(rules);
  const ties = seats
    .flatMap((from) =>
      seats
        .filter((to) => to !== from)
        .map((to) => ({ from, to, subject: tieAt(rules, from, to, 'regard') })),
    )
    .map((tie) => ({ ...tie, ends: ends(tie.subject) }))
    .filter((tie) => tie.ends.moved >= WORTH_TELLING)
    .toSorted((a, b) => b.ends.moved - a.ends.moved)
    .slice(0, MOST_TIES)
    .map(({ from, to, subject, ends: { from: before, to: after } }) =>
      words.say('column/tie', {
        by: actorName(from),
        to: actorName(to),
        before,
        after,
        reason: mainReason(teller, subject),
      }),
    );
  return [
    tensionLine(teller, world, course, seat),
    ...tracks,
    ...(ties.length === 0 ? [words.say('column/tie/none')] : ties),
  ];
}

/** The three columns under the headline: texts and promises, pressure and events, and what it all came to. */
export function columnsOf(
  teller: Teller,
  world: World,
  course: readonly Gone[],
  seat: ActorId | null,
): readonly string[] {
  const columns = [treaties(teller, world), pressure(teller, world), balance(teller, world, course, seat)];
  return columns.map((sentences) => sentences.join(' '));
}
