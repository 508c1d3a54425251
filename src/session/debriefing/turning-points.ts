import type { ActorId, Happening, HappeningKind, LedgerEntry, Subject } from '../../engine/index.ts';
import type { Moment } from '../debrief.ts';
import type { ReasonLine } from '../shown/figure.ts';
import { numberTitle } from '../telling/figures.ts';
import { headline, isTold } from '../telling/happening.ts';
import { senseOf } from '../telling/sense.ts';
import { dateOfTurn, type Teller } from '../telling/teller.ts';

const MOST_POINTS = 6;
const MOST_DECISIONS = 3;
const MOST_EFFECTS = 6;
/** Reasons that say that time passed, not that something was done. */
const ROUTINE =
  /^(opening|history\/.*|decay|limit|income|spent|refund|aim.*|.*\/(drift|decay|recovery|habit|bounded|unwatched|monitored)|clause\/.*)$/;

/** How much a point of each kind of number counts when what was moved is added up. */
function weightOf(name: string): number {
  const kind = name.split('.')[0];
  return kind === 'tension' || kind === 'tracks' ? 3 : kind === 'actors' || kind === 'integrity' ? 2 : 1;
}

/**
 * The ledger by cause: what each happening moved, without what only time did. What a secret act moved stays its own
 * when it comes to light: that it is booked away from the few and towards all moves nothing.
 */
export function movedBy(teller: Teller): ReadonlyMap<number, readonly LedgerEntry[]> {
  const moved = new Map<number, LedgerEntry[]>();
  const disclosed = disclosures(teller);
  for (const entry of teller.known.ledger) {
    if (ROUTINE.test(entry.reason)) continue;
    const cause = disclosed.get(entry) ?? entry.cause;
    const entries = moved.get(cause);
    if (entries === undefined) moved.set(cause, [entry]);
    else entries.push(entry);
  }
  return moved;
}

/**
 * Entries of secret acts that were taken back because they were disclosed, each with the exposure that books them
 * again: the two of a pair lie side by side in the ledger, and so count as nothing.
 */
function disclosures({ known: { events, ledger } }: Teller): ReadonlyMap<LedgerEntry, number> {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [index, { cause }] of ledger.entries()) {
    if (!first.has(cause)) first.set(cause, index);
    last.set(cause, index);
  }
  const found = new Map<LedgerEntry, number>();
  for (const { kind, id, params } of events) {
    const from = first.get(id);
    if (kind !== 'exposed' || from === undefined) continue;
    for (const entry of ledger.slice(Math.max(0, from - 1), (last.get(id) ?? from) + 1))
      if (entry.cause === params[4] && entry.turn === ledger[from]?.turn) found.set(entry, id);
  }
  return found;
}

export interface Weighed {
  readonly happening: Happening;
  readonly entries: readonly LedgerEntry[];
  readonly weight: number;
}

/** Happenings by how much they moved, largest first. */
export function weighed(teller: Teller): readonly Weighed[] {
  const { numbers } = teller.scenario.rules;
  return [...movedBy(teller)]
    .flatMap(([id, entries]): readonly Weighed[] => {
      const happening = teller.happening(id);
      if (happening === undefined || happening.kind === 'opening' || happening.kind === 'month') return [];
      let weight = 0;
      for (const [subject, amount] of sumsOf(entries))
        weight += Math.abs(amount) * weightOf(numbers[subject]?.name ?? '');
      return weight === 0 ? [] : [{ happening, entries, weight }];
    })
    .toSorted((a, b) => b.weight - a.weight || a.happening.id - b.happening.id);
}

/** What entries come to, by number. */
function sumsOf(entries: readonly LedgerEntry[]): ReadonlyMap<Subject, number> {
  const sums = new Map<Subject, number>();
  for (const { subject, delta } of entries) sums.set(subject, (sums.get(subject) ?? 0) + delta);
  return sums;
}

/** What a happening moved, by number, largest first. */
export function effectLines(teller: Teller, { happening, entries }: Weighed): readonly ReasonLine[] {
  return [...sumsOf(entries)]
    .filter(([, amount]) => amount !== 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, MOST_EFFECTS)
    .map(([subject, amount]) => ({
      code: 'moved',
      text: numberTitle(teller, subject),
      amount,
      sense: senseOf(teller, subject),
      cause: happening.id,
    }));
}

function pointOf(teller: Teller, point: Weighed): Moment {
  const { happening } = point;
  return {
    turn: happening.turn,
    when: dateOfTurn(teller, happening.turn),
    text: titleOf(teller, happening),
    happening: happening.id,
    effects: effectLines(teller, point),
  };
}

/** The moments that moved most, in the order in which they came. */
export function turningPoints(teller: Teller): readonly Moment[] {
  return joined(teller, weighed(teller))
    .slice(0, MOST_POINTS)
    .toSorted((a, b) => a.happening.id - b.happening.id)
    .map((point) => pointOf(teller, point));
}

/** Moments of one month that read the same, as a word kept to two treaties at once, made one with what both moved. */
function joined(teller: Teller, points: readonly Weighed[]): readonly Weighed[] {
  const like = new Map<string, Weighed>();
  for (const point of points) {
    const key = `${point.happening.turn} ${titleOf(teller, point.happening)}`;
    const first = like.get(key);
    like.set(
      key,
      first === undefined
        ? point
        : {
            happening: first.happening,
            entries: [...first.entries, ...point.entries],
            weight: first.weight + point.weight,
          },
    );
  }
  return [...like.values()].toSorted((a, b) => b.weight - a.weight || a.happening.id - b.happening.id);
}

const titleOf = (teller: Teller, happening: Happening): string =>
  isTold(teller, happening) ? headline(teller, happening) : actHeadline(teller, happening);

/** What somebody decided, of `seat` where one is named: the decisions that moved most. */
export function decisions(teller: Teller, seat: ActorId | null): readonly Moment[] {
  return decided(teller)
    .filter(({ happening: { by, to, kind } }) =>
      seat === null ? by !== null : by === seat || (kind === 'crisisSettled' && to === seat),
    )
    .slice(0, MOST_DECISIONS)
    .map((point) => {
      const { text, ...rest } = pointOf(teller, point);
      const result = point.result === undefined ? undefined : headline(teller, point.result);
      return {
        ...rest,
        text: result === undefined ? text : teller.words.say('decision/led', { title: text, does: result }),
      };
    });
}

interface Decided extends Weighed {
  /** The rung that standing led to. */
  readonly result?: Happening;
}

/**
 * Happenings that somebody chose, by how much each moved. A rung that was reached because both stood was chosen by
 * both, and by neither alone: what it moved counts for each who stood.
 */
function decided(teller: Teller): readonly Decided[] {
  const all = weighed(teller).filter(({ happening }) => happening.kind !== 'event');
  const reached = all.filter(({ happening }) => isReached(teller, happening));
  return all
    .filter(({ happening }) => !isReached(teller, happening))
    .map((point): Decided => {
      const led = reached.find(({ happening }) => ledTo(teller, point.happening, happening));
      return led === undefined
        ? point
        : {
            happening: point.happening,
            entries: [...point.entries, ...led.entries],
            weight: point.weight + led.weight,
            result: led.happening,
          };
    })
    .toSorted((a, b) => b.weight - a.weight || a.happening.id - b.happening.id);
}

const STEPS: ReadonlySet<HappeningKind> = new Set<HappeningKind>([
  'protest',
  'ultimatum',
  'showOfForce',
  'clash',
]);

/** Whether a rung was come to by the rules, and not by an order. */
const isReached = (teller: Teller, { kind, cause }: Happening): boolean =>
  STEPS.has(kind) && teller.happening(cause)?.kind !== 'act';

/** Whether this was one of the two answers, given to the same question, that led to the rung. */
function ledTo(teller: Teller, stood: Happening, rung: Happening): boolean {
  const first = teller.happening(rung.cause);
  return (
    stood.kind === 'stood' &&
    first?.kind === 'stood' &&
    stood.on === rung.on &&
    stood.cause === first.cause &&
    stood.id >= first.id &&
    stood.id < rung.id
  );
}

/** An act that a happening of its own repeats is told by that: "Seoul imposes measures", not "Impose sanctions". */
function actHeadline(teller: Teller, happening: Happening): string {
  const result = teller.known.events.find(
    (other) =>
      other.turn === happening.turn &&
      other.by === happening.by &&
      other.on === happening.on &&
      isTold(teller, other),
  );
  return headline(teller, result ?? happening);
}
