import type {
  ActorId,
  Happening,
  HappeningKind,
  Instrument,
  InstrumentId,
  LedgerEntry,
  View,
} from '../../engine/index.ts';
import { tables, tieAt } from '../../engine/index.ts';
import type { Beat, BeatKind, Cue } from '../atlas.ts';
import { isTold, sentence } from '../telling/happening.ts';
import { toldOnce } from '../telling/once.ts';
import { middle } from '../telling/figures.ts';
import type { Teller } from '../telling/teller.ts';
import { drawAtlas } from './draw-atlas.ts';
import { entriesSince } from './report.ts';
import { weightOf } from './weight.ts';

/** Moments told on the map; the rest waits in the report. */
export const MOST_BEATS = 6;

const KINDS: Partial<Record<HappeningKind, readonly [BeatKind, Cue]>> = {
  signed: ['sign', 'stamp'],
  ratified: ['ratify', 'stamp'],
  ratificationRefused: ['end', 'tear'],
  ratificationLapsed: ['end', 'paper'],
  initialLapsed: ['end', 'tear'],
  inForce: ['inForce', 'seal'],
  superseded: ['end', 'paper'],
  strained: ['break', 'tear'],
  mended: ['honour', 'paper'],
  suspended: ['end', 'paper'],
  expired: ['end', 'paper'],
  denounced: ['end', 'tear'],
  terminated: ['end', 'tear'],
  amendmentAgreed: ['sign', 'stamp'],
  amended: ['inForce', 'seal'],
  amendmentFailed: ['end', 'paper'],
  threat: ['word', 'teleprinter'],
  conceded: ['ease', 'paper'],
  concededPart: ['ease', 'paper'],
  secondary: ['sanction', 'bell'],
  favourCalled: ['word', 'teleprinter'],
  granted: ['transfer', 'engine'],
  declined: ['word', 'paper'],
  defied: ['word', 'teleprinter'],
  imposed: ['sanction', 'bell'],
  joined: ['sanction', 'bell'],
  left: ['ease', 'paper'],
  eased: ['ease', 'paper'],
  snappedBack: ['sanction', 'bell'],
  lifted: ['ease', 'paper'],
  backedDown: ['break', 'murmur'],
  regimeLapsed: ['ease', 'paper'],
  monitored: ['sanction', 'click'],
  watchEnded: ['ease', 'paper'],
  mandated: ['sanction', 'bell'],
  widened: ['sanction', 'bell'],
  tabled: ['vote', 'paper'],
  adopted: ['vote', 'stamp'],
  vetoed: ['veto', 'tear'],
  vetoJoined: ['veto', 'tear'],
  resolutionFailed: ['vote', 'paper'],
  claimed: ['claim', 'bell'],
  contested: ['word', 'teleprinter'],
  recognised: ['word', 'teleprinter'],
  honoured: ['honour', 'seal'],
  qualified: ['honour', 'paper'],
  reneged: ['break', 'tear'],
  excused: ['word', 'paper'],
  promiseKept: ['transfer', 'engine'],
  promiseBroken: ['break', 'murmur'],
  pledgeBroken: ['break', 'tear'],
  redLineCrossed: ['claim', 'bell'],
  redLineAnswered: ['word', 'teleprinter'],
  redLineIgnored: ['break', 'murmur'],
  exposed: ['claim', 'bell'],
  corroborated: ['claim', 'teleprinter'],
  admitted: ['word', 'teleprinter'],
  denied: ['word', 'murmur'],
  lieProven: ['break', 'tear'],
  learned: ['word', 'click'],
  shared: ['word', 'click'],
  protocolRead: ['word', 'click'],
  protocolPublished: ['claim', 'bell'],
  event: ['event', 'teleprinter'],
  choice: ['home', 'murmur'],
  protest: ['claim', 'bell'],
  ultimatum: ['claim', 'bell'],
  showOfForce: ['test', 'drum'],
  clash: ['test', 'drum'],
  yielded: ['break', 'murmur'],
  crisisSettled: ['ease', 'paper'],
  crisisDefused: ['honour', 'seal'],
  mediationOffered: ['word', 'teleprinter'],
  mediationRefused: ['break', 'murmur'],
  tensionWarning: ['event', 'drum'],
  caretaker: ['home', 'murmur'],
  war: ['event', 'drum'],
};

const VISITS = new Set(['state-visit', 'invite', 'consult', 'gift', 'praise']);

function kindOf(teller: Teller, { kind, params }: Happening): readonly [BeatKind, Cue] {
  return kind === 'act' ? kindOfAct(teller, String(params[0])) : (KINDS[kind] ?? ['word', 'paper']);
}

/** How an act is told, done or still on paper. */
export function kindOfAct({ scenario }: Teller, id: string): readonly [BeatKind, Cue] {
  const act = tables(scenario.rules).acts.get(id as never);
  if (VISITS.has(id)) return ['visit', 'murmur'];
  switch (act?.group) {
    case 'transfer':
      return ['transfer', 'engine'];
    case 'security':
      return act.target === 'actor' ? ['exercise', 'drum'] : ['test', 'drum'];
    case 'home':
      return ['home', 'murmur'];
    case 'bargain':
    case 'pressure':
    case 'covert':
    case undefined:
      return ['word', 'teleprinter'];
  }
}

const ENDS = new Set<HappeningKind>([
  'superseded',
  'expired',
  'terminated',
  'lifted',
  'regimeLapsed',
  'ratificationRefused',
]);

/**
 * A resolution as the map tells it: the happenings of most weight in their order, each with what the map shows
 * after it. `before` is the seat's view as it sent its replies; the teller's view is the one after.
 */
export function beatsOf(
  teller: Teller,
  before: View,
  happenings: readonly Happening[],
  seat: ActorId,
): readonly Beat[] {
  const { rules } = teller.scenario;
  const told = toldOnce(happenings.filter((happening) => isTold(teller, happening)))
    .map(({ happening }) => ({ happening, weight: weightOf(teller, happening, seat) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.happening.id - b.happening.id)
    .slice(0, MOST_BEATS)
    .map(({ happening }) => happening)
    .toSorted((a, b) => a.id - b.id);
  const after = new Map(teller.known.instruments.map((instrument) => [instrument.id, instrument]));
  const entries = entriesSince(teller.known, before);
  return told.map((happening, index): Beat => {
    const last = index === told.length - 1;
    const reached = (other: Pick<Happening, 'id'>): boolean => last || other.id <= happening.id;
    const touched = new Set(happenings.filter(reached).map(({ on }) => on));
    const ended = new Set(
      happenings.flatMap(({ id, kind, on }) =>
        id === happening.id && ENDS.has(kind) && on !== null ? [on] : [],
      ),
    );
    const instruments: Instrument[] = before.instruments.map((old) =>
      last || touched.has(old.id) ? (after.get(old.id) ?? old) : old,
    );
    for (const instrument of after.values())
      if (!before.instruments.some(({ id }) => id === instrument.id)) instruments.push(instrument);
    const regard = (from: ActorId, to: ActorId): number => {
      const subject = tieAt(rules, from, to, 'regard');
      if (last) return middle(teller.known, subject);
      const moved = entries.filter((entry) => entry.subject === subject && reached({ id: entry.cause }));
      return middle(before, subject) + sum(moved);
    };
    const [kind, cue] = kindOf(teller, happening);
    return {
      id: happening.id,
      kind,
      by: happening.by,
      to: addressees(teller, happening),
      instrument: happening.on,
      place:
        teller.instrument(happening.on)?.kind === 'resolution'
          ? teller.scenario.prose.council?.place
          : undefined,
      caption: sentence(teller, happening),
      cue,
      after: drawAtlas(teller, 'relations', seat, { instruments, regard, ended }),
    };
  });
}

const sum = (entries: readonly LedgerEntry[]): number =>
  entries.reduce((total, { delta }) => total + delta, 0);

function addressees(teller: Teller, { by, to, on, kind }: Happening): readonly ActorId[] {
  if (to !== null) return [to];
  return kind === 'event' || kind === 'choice' ? [] : concernedBy(teller, on, by);
}

/** Whom a step on an instrument concerns, beside the one who takes it. */
export function concernedBy(
  { instrument }: Teller,
  on: InstrumentId | null,
  by: ActorId | null,
): readonly ActorId[] {
  const concerned = instrument(on);
  if (concerned === undefined) return [];
  if (concerned.kind === 'sanctions') return concerned.data.target === by ? [] : [concerned.data.target];
  return concerned.parties.filter((party) => party !== by);
}
