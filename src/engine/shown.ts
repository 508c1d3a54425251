/** What a seat is shown of instruments and of covert acts: those that not everybody knows the whole of. */
import { ByName } from './by-name.ts';
import { changed, regimeWith, treatyWith } from './instruments/changed.ts';
import { changedCase } from './covert/changed.ts';
import { isAgreed } from './instruments/treaty/amendment.ts';
import { isPublic, knows } from './knows.ts';
import type { Clause } from './rules/treaties.ts';
import type { ActorId, InstrumentId } from './vocabulary.ts';
import type { CovertCase, World } from './world.ts';
import type { Instrument, Sanctions, Treaty } from './instruments/instrument.ts';

/**
 * An instrument that not every seat sees as it is, with what each seat that has looked was shown: `null` for nothing.
 * It stays the same from world to world until something changes in it, and a treaty with a secret in it is dear to
 * write out anew for each of a hundred views.
 */
interface Delicate {
  readonly instrument: Instrument;
  readonly shown: ByName<ActorId, Instrument | null>;
  /** What everybody is shown who is on the inside, or on the outside of it: written out once for all of them. */
  inside: Instrument | null;
  outside: Instrument | null;
}

/** By id, as it was when it was looked at last. */
const delicate = new ByName<InstrumentId, Delicate>();
const MOST_DELICATE = 4096;

/** Where in a list of instruments those lie: the seats look at one list in turn. */
let sorted: {
  readonly instruments: readonly Instrument[];
  readonly places: readonly { readonly at: number; readonly found: Delicate }[];
} | null = null;

function delicateAmong(instruments: readonly Instrument[]): NonNullable<typeof sorted>['places'] {
  if (sorted?.instruments !== instruments) {
    const places: { at: number; found: Delicate }[] = [];
    instruments.forEach((instrument, at) => {
      if (!isPublic(instrument.known) || hasSecrets(instrument))
        places.push({ at, found: delicateOf(instrument) });
    });
    sorted = { instruments, places };
  }
  return sorted.places;
}

function delicateOf(instrument: Instrument): Delicate {
  let found = delicate.get(instrument.id);
  if (found?.instrument !== instrument) {
    found = { instrument, shown: new ByName(), inside: null, outside: null };
    if (delicate.size >= MOST_DELICATE) delicate.clear();
    delicate.set(instrument.id, found);
  }
  return found;
}

function hasSecrets(instrument: Instrument): boolean {
  if (instrument.kind === 'sanctions') return instrument.data.heard !== undefined;
  if (instrument.kind !== 'treaty') return false;
  const { amendment, read, clauses } = instrument.data;
  return amendment !== undefined || read !== undefined || clauses.some(({ secret }) => secret);
}

/** The instruments that the seat knows of: of a text between others, the clauses of a secret protocol are left out unless it has read them. */
export function instrumentsFor({ instruments }: World, seat: ActorId): readonly Instrument[] {
  const places = delicateAmong(instruments);
  if (places.length === 0) return instruments;
  const seen: Instrument[] = instruments.slice();
  let length = places[0]?.at ?? 0;
  let next = 0;
  for (let at = length; at < instruments.length; at++) {
    const place = places[next];
    let known: Instrument | null | undefined = instruments[at];
    if (place?.at === at) {
      known = shownTo(place.found, seat);
      next++;
    }
    if (known) seen[length++] = known;
  }
  while (seen.length > length) seen.pop();
  return seen;
}

function shownTo(found: Delicate, seat: ActorId): Instrument | null {
  let seen = found.shown.get(seat);
  if (seen === undefined) {
    seen = asSeen(found, seat);
    found.shown.set(seat, seen);
  }
  return seen;
}

/** An instrument as the seat knows it; `null` if it does not. */
function asSeen(found: Delicate, seat: ActorId): Instrument | null {
  const { instrument } = found;
  const { kind, known, data } = instrument;
  const reader = kind === 'treaty' && (data.read?.includes(seat) ?? false);
  if (!reader && !knows(known, seat)) return null;
  if (!hasSecrets(instrument)) return instrument;
  if (kind === 'sanctions')
    return data.target === seat ? instrument : (found.outside ??= withoutHearing(instrument));
  if (kind !== 'treaty') return instrument;
  if (instrument.parties.includes(seat)) return (found.inside ??= toParties(instrument));
  return reader ? toReader(instrument, seat) : (found.outside ??= toOutsiders(instrument));
}

/** Who else has read it is not known to those who signed it. */
function toParties(treaty: Treaty): Treaty {
  const { read, clauses, amendment } = treaty.data;
  if (read === undefined) return treaty;
  return changed(treaty, { data: treatyWith(treaty.data, { clauses, amendment }) });
}

function toOutsiders(treaty: Treaty): Treaty {
  const { data } = treaty;
  return changed(treaty, {
    data: treatyWith(data, { clauses: openly(data.clauses), ...agreedChange(treaty) }),
  });
}

/** Of those who have read it, each knows that it has itself. */
function toReader(treaty: Treaty, seat: ActorId): Treaty {
  const { data } = treaty;
  return changed(treaty, {
    data: treatyWith(data, { clauses: data.clauses, read: [seat], ...agreedChange(treaty) }),
  });
}

/** What parties put to each other is their own affair until they have agreed. */
function agreedChange({ data: { amendment } }: Treaty): Pick<Treaty['data'], 'amendment'> {
  if (amendment === undefined || !isAgreed(amendment)) return NO_CHANGE;
  return { amendment: { ...amendment, clauses: openly(amendment.clauses) } };
}

const NO_CHANGE = {};

/** How near a target is to giving way is its own affair. */
function withoutHearing(regime: Sanctions): Sanctions {
  return changed(regime, { data: regimeWith(undefined, regime.data) });
}

const openly = (clauses: readonly Clause[]): readonly Clause[] => clauses.filter(({ secret }) => !secret);

/** The covert acts of a world by who knows of them: looked through once for all who look at it in turn. */
let told: {
  readonly covert: readonly CovertCase[];
  readonly bySeat: ByName<ActorId, CovertCase[]>;
} | null = null;

/** Covert acts that the seat, one of these, knows of; who else found out is not its business. */
export function casesFor({ covert }: World, seat: ActorId, seats: readonly ActorId[]): readonly CovertCase[] {
  if (covert.length === 0) return covert;
  if (told?.covert !== covert) told = { covert, bySeat: tell(covert, seats) };
  return told.bySeat.get(seat) ?? NO_CASES;
}

const NO_CASES: readonly CovertCase[] = [];

function tell(covert: readonly CovertCase[], seats: readonly ActorId[]): ByName<ActorId, CovertCase[]> {
  const bySeat = new ByName<ActorId, CovertCase[]>(seats.map((seat) => [seat, []]));
  for (const known of covert) {
    const { learned, circle } = known;
    const tellTo = (seat: ActorId): void => {
      const found = learned.includes(seat);
      const alone = learned.length === (found ? 1 : 0);
      bySeat.get(seat)?.push(alone ? known : changedCase(known, { learned: found ? [seat] : [] }));
    };
    if (known.confidence !== null) seats.forEach(tellTo);
    else {
      circle.forEach(tellTo);
      for (const seat of learned) if (!circle.includes(seat)) tellTo(seat);
    }
  }
  return bySeat;
}
