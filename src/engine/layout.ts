/**
 * Where each number of the world lies in `World.numbers`. The order is fixed and is part of a save's meaning:
 * tension; actors; tracks; ties; integrity; aims; then secret bonus and stability of each seat.
 */
import { ByName } from './by-name.ts';
import { Prepared } from './prepared.ts';
import type { ActRules } from './rules/acts.ts';
import type { ActorRules } from './rules/actors.ts';
import type { AimRules } from './rules/aims.ts';
import type { ClauseRules } from './rules/treaties.ts';
import type { CrisisRules } from './rules/crises.ts';
import type { EventRules } from './rules/events.ts';
import type { MeasureRules } from './rules/regimes.ts';
import type { MemberRules, ResolutionRules } from './rules/council.ts';
import type { RedLineRules } from './rules/aims.ts';
import type { RegimeRules } from './rules/regimes.ts';
import type { Rules } from './rules/rules.ts';
import type { TreatyRules } from './rules/treaties.ts';
import { ACTOR_FIELDS, TIE_FIELDS } from './vocabulary.ts';
import type { ActId, ActorField, ActorId, AimId, ClauseId, EventId, InstrumentId } from './vocabulary.ts';
import type { MeasureId, MemberId, RedLineId, Subject, TieField, TrackId } from './vocabulary.ts';

/** What is looked up in hot loops, compiled once per Rules. */
export interface Tables {
  /** Who is played, in the order of `rules.actors`. */
  readonly seats: readonly ActorId[];
  readonly actors: ByName<ActorId, ActorRules>;
  readonly actorIndex: ByName<ActorId, number>;
  readonly seatIndex: ByName<ActorId, number>;
  readonly trackIndex: ByName<TrackId, number>;
  /** Holder and held of each tie, by `tieIndex`. */
  readonly ties: readonly { readonly from: ActorId; readonly to: ActorId }[];
  readonly subjectByName: ByName<string, Subject>;
  readonly acts: ByName<ActId, ActRules>;
  /** Acts by which two governments meet. */
  readonly meetings: readonly ActRules[];
  readonly treaties: ByName<InstrumentId, TreatyRules>;
  readonly clauses: ByName<InstrumentId, ByName<ClauseId, ClauseRules>>;
  readonly regimes: ByName<InstrumentId, RegimeRules>;
  readonly crises: ByName<InstrumentId, CrisisRules>;
  readonly measures: ByName<InstrumentId, ByName<MeasureId, MeasureRules>>;
  readonly members: ByName<MemberId, MemberRules>;
  readonly resolutions: ByName<InstrumentId, ResolutionRules>;
  readonly events: ByName<EventId, EventRules>;
  readonly aims: ByName<AimId, AimRules>;
  /** Every seat has its list, which may be empty. */
  readonly aimsBySeat: ByName<ActorId, readonly AimRules[]>;
  readonly redLines: ByName<RedLineId, RedLineRules>;
  /** By holder and held: the first number of each tie. */
  readonly tieStart: ByName<ActorId, ByName<ActorId, number>>;
  /** By two actors: every seat that is neither. */
  readonly thirds: ByName<ActorId, ByName<ActorId, readonly Third[]>>;
  /** By actor: where the numbers begin that it holds about each other seat, and that each other seat holds about it. */
  readonly outward: ByName<ActorId, readonly number[]>;
  readonly inward: ByName<ActorId, readonly { readonly seat: ActorId; readonly start: number }[]>;
  /** By tie: the number that is its regard. */
  readonly regards: readonly Subject[];
  /** By subject: the tie whose regard it is, or −1. */
  readonly regardTie: Int16Array;
  /** First index of each block that is reached by arithmetic. */
  readonly base: { readonly tracks: number; readonly ties: number; readonly secrets: number };
}

/** A seat beside two actors, with where the numbers begin that they hold about each other. */
export interface Third {
  readonly seat: ActorId;
  /** What the seat holds about the one and about the other. */
  readonly ofOne: number;
  readonly ofOther: number;
  /** What the one and the other hold about the seat. */
  readonly byOne: number;
  readonly byOther: number;
}

/**
 * Places of the fields within an actor's and a tie's block. Nothing is asked for more often: where the field is named in
 * the code, a `switch` comes to a number, and the property of a table would be looked up each time.
 */
function actorOffset(field: ActorField): number {
  switch (field) {
    case 'capital':
      return 0;
    case 'support':
      return 1;
    case 'economy':
      return 2;
    case 'readiness':
      return 3;
  }
}

/** How far into a tie's numbers a field lies. */
export function tieOffset(field: TieField): number {
  switch (field) {
    case 'regard':
      return 0;
    case 'threat':
      return 1;
    case 'dependence':
      return 2;
    case 'defence':
      return 3;
    case 'trade':
      return 4;
    case 'signals':
      return 5;
  }
}

/** The names of all numbers, in order: what a loader fills `Rules.numbers` from. */
export function layoutNames(
  actors: readonly ActorId[],
  tracks: readonly TrackId[],
  regimes: readonly InstrumentId[],
  aims: readonly { readonly id: AimId; readonly seat: ActorId }[],
  seats: readonly ActorId[],
): string[] {
  const names = ['tension'];
  for (const actor of actors) for (const field of ACTOR_FIELDS) names.push(`actors.${actor}.${field}`);
  for (const track of tracks) names.push(`tracks.${track}`);
  for (const from of actors)
    for (const to of actors)
      if (from !== to) for (const field of TIE_FIELDS) names.push(`ties.${from}.${to}.${field}`);
  for (const regime of regimes) names.push(`integrity.${regime}`);
  for (const { id, seat } of aims) names.push(`aims.${seat}.${id}`);
  for (const seat of seats) names.push(`aims.${seat}.secret`, `aims.${seat}.stability`);
  return names;
}

const compiled = new Prepared(compile);

/** The lookup tables of these rules. */
export function tables(rules: Rules): Tables {
  return compiled.of(rules);
}

function compile(rules: Rules): Tables {
  const actors = rules.actors.map(({ id }) => id);
  const seats = rules.actors.filter(({ seat }) => seat).map(({ id }) => id);
  const trackBase = 1 + actors.length * ACTOR_FIELDS.length;
  const tieBase = trackBase + rules.tracks.length;
  const pairs = actors.length * (actors.length - 1);
  const aimsBySeat = new ByName<ActorId, AimRules[]>(seats.map((seat) => [seat, []]));
  for (const aim of rules.aims) aimsBySeat.get(aim.seat)?.push(aim);
  const ties = actors.flatMap((from) => actors.filter((to) => to !== from).map((to) => ({ from, to })));
  const regards = ties.map((_, tie) => (tieBase + tie * TIE_FIELDS.length + tieOffset('regard')) as Subject);
  const regardTie = new Int16Array(rules.numbers.length).fill(-1);
  regards.forEach((regard, tie) => (regardTie[regard] = tie));
  const tieStart = new ByName(
    actors.map((holder) => [
      holder,
      new ByName(
        ties.flatMap(({ from, to }, tie) =>
          from === holder ? [[to, tieBase + tie * TIE_FIELDS.length] as const] : [],
        ),
      ),
    ]),
  );
  const start = (from: ActorId, to: ActorId): number => tieStart.get(from)?.get(to) ?? -1;
  const besides = (...two: readonly ActorId[]): ActorId[] => seats.filter((seat) => !two.includes(seat));
  const thirdsOf = (one: ActorId, other: ActorId): readonly Third[] =>
    besides(one, other).map((seat) => ({
      seat,
      ofOne: start(seat, one),
      ofOther: start(seat, other),
      byOne: start(one, seat),
      byOther: start(other, seat),
    }));
  return {
    seats,
    actors: byId(rules.actors),
    actorIndex: indexOf(actors),
    seatIndex: indexOf(seats),
    trackIndex: indexOf(rules.tracks),
    ties,
    tieStart,
    thirds: new ByName(
      actors.map((one) => [one, new ByName(actors.map((other) => [other, thirdsOf(one, other)]))]),
    ),
    outward: new ByName(actors.map((actor) => [actor, besides(actor).map((seat) => start(actor, seat))])),
    inward: new ByName(
      actors.map((actor) => [actor, besides(actor).map((seat) => ({ seat, start: start(seat, actor) }))]),
    ),
    regards,
    regardTie,
    subjectByName: new ByName(rules.numbers.map(({ name }, index) => [name, index as Subject])),
    acts: byId(rules.acts),
    meetings: rules.acts.filter(({ rest }) => rest > 0),
    treaties: byId(rules.treaties),
    clauses: new ByName(rules.treaties.map(({ id, clauses }) => [id, byId(clauses)])),
    regimes: byId(rules.regimes),
    crises: byId(rules.crises),
    measures: new ByName(rules.regimes.map(({ id, measures }) => [id, byId(measures)])),
    members: byId(rules.council?.members ?? []),
    resolutions: byId(rules.resolutions),
    events: byId(rules.events),
    aims: byId(rules.aims),
    aimsBySeat,
    redLines: byId(rules.redLines),
    base: {
      tracks: trackBase,
      ties: tieBase,
      secrets: tieBase + pairs * TIE_FIELDS.length + rules.regimes.length + rules.aims.length,
    },
  };
}

const byId = <K extends string, T extends { readonly id: K }>(items: readonly T[]): ByName<K, T> =>
  new ByName(items.map((item) => [item.id, item]));

const indexOf = <K extends string>(ids: readonly K[]): ByName<K, number> =>
  new ByName(ids.map((id, index) => [id, index]));

function position<K extends string>(index: ByName<K, number>, id: K): number {
  const found = index.get(id);
  if (found === undefined) throw new Error(`no number is kept for ${id}`);
  return found;
}

/** World tension, 0–100. */
export function tensionAt(_rules: Rules): Subject {
  return 0 as Subject;
}

/** A number of an actor: capital 0–8, the others 0–100. Throws for an unknown actor. */
export function actorAt(rules: Rules, actor: ActorId, field: ActorField): Subject {
  const index = position(tables(rules).actorIndex, actor);
  return (1 + index * ACTOR_FIELDS.length + actorOffset(field)) as Subject;
}

/** A track, in the range that the scenario gives it. Throws for an unknown track. */
export function trackAt(rules: Rules, track: TrackId): Subject {
  const { trackIndex, base } = tables(rules);
  return (base.tracks + position(trackIndex, track)) as Subject;
}

/** Index of what `from` holds about `to`, 0 … n(n−1)−1, as in `World.modifiers`. Throws unless they are two actors. */
export function tieIndex(rules: Rules, from: ActorId, to: ActorId): number {
  const { actorIndex } = tables(rules);
  const row = position(actorIndex, from);
  const column = position(actorIndex, to);
  if (row === column) throw new Error(`${from} has no tie to itself`);
  return row * (actorIndex.size - 1) + (column < row ? column : column - 1);
}

/** A number that `from` holds about `to`: regard −100..100, the others 0–100. Throws unless they are two actors. */
export function tieAt(rules: Rules, from: ActorId, to: ActorId, field: TieField): Subject {
  return (tieStart(rules, from, to) + tieOffset(field)) as Subject;
}

/**
 * Where the numbers begin that `from` holds about `to`: for who reads the same tie again and again, and would
 * otherwise look up two names each time. The field lies `tieOffset` further on.
 */
export function tieStart(rules: Rules, from: ActorId, to: ActorId): number {
  const start = tables(rules).tieStart.get(from)?.get(to);
  if (start === undefined) throw new Error(`${from} has no tie to ${to}`);
  return start;
}

/** The tie and field of a subject, or `null` for a number that is not part of a tie. */
export function tieOf(rules: Rules, subject: Subject): { tie: number; field: TieField } | null {
  const { base, ties } = tables(rules);
  const offset = subject - base.ties;
  if (offset < 0 || offset >= ties.length * TIE_FIELDS.length) return null;
  const tie = Math.floor(offset / TIE_FIELDS.length);
  const field = TIE_FIELDS[offset % TIE_FIELDS.length];
  return field === undefined ? null : { tie, field };
}

/** The seats beside these two, with where the numbers of their ties begin: for who asks about all of them. */
export function thirdsOf(rules: Rules, one: ActorId, other: ActorId): readonly Third[] {
  return tables(rules).thirds.get(one)?.get(other) ?? NOBODY;
}

const NOBODY: readonly Third[] = [];

/** The bonus of a seat's secret aim, 0–15, seen by its seat alone. Throws for who is no seat. */
export function secretAimAt(rules: Rules, seat: ActorId): Subject {
  const { seatIndex, base } = tables(rules);
  return (base.secrets + 2 * position(seatIndex, seat)) as Subject;
}

/** The stability bonus of a seat, 0–20. Throws for who is no seat. */
export function stabilityAt(rules: Rules, seat: ActorId): Subject {
  return (secretAimAt(rules, seat) + 1) as Subject;
}
