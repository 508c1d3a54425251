/**
 * The happenings of a game, looked up. They only ever grow, in order of turn and id, so each list of them is
 * indexed once, when somebody first asks; conditions and promises would otherwise search it hundreds of times a turn.
 */
import { ByName } from './by-name.ts';
import { knows } from './knows.ts';
import type { ActId, ActorId, EventId } from './vocabulary.ts';
import type { Happening } from './world.ts';

interface Index {
  /** By event, with the choices made in it, and by act. To be asked for by `namedIn`. */
  readonly named: ByName<string, Happening[]>;
  /** What it goes on from; `null` where it begins with the game. */
  readonly trunk: Trunk | null;
  /** The longest list that it covers, and how much of that. Every beginning of the list may ask it, too. */
  list: readonly Happening[];
  length: number;
  /** What each seat knew when it was last asked: the next view of it goes on from there. */
  readonly seen: Map<ActorId, Seen>;
}

/** The index of a list of which another begins with a part. Its lists are taken over one by one, as they are asked for. */
interface Trunk {
  readonly index: Index;
  /** The last happening that is shared. */
  readonly last: number;
  /** Whose list it is: only what the seat knows of is shared. `null` for everything. */
  readonly seat: ActorId | null;
}

interface Seen {
  readonly known: readonly Happening[];
  /** How many happenings of the list were looked through, and the last of them. */
  readonly length: number;
  readonly last: Happening | undefined;
}

const indices = new WeakMap<readonly Happening[], Index>();
/** What a list of one seat's is: whose, what it was taken from, and the last happening at that time. */
interface Excerpt {
  readonly seat: ActorId;
  readonly whole: readonly Happening[];
  readonly last: number;
}
const excerpts = new WeakMap<readonly Happening[], Excerpt>();
/** The last turn of the list that was asked for last: a step asks for it many times. */
let latest: {
  readonly events: readonly Happening[];
  readonly length: number;
  readonly found: readonly Happening[];
} | null = null;

/** Tells that `next` begins with all of `events`: it goes on with their index. */
export function inherit(events: readonly Happening[], next: readonly Happening[]): void {
  let index = indices.get(events);
  if (!index) {
    index = branchFor(events);
    // What else goes on from the same shares it.
    if (index) indices.set(events, index);
  }
  if (index) indices.set(next, index);
}

/** An index for lists that go on from what one seat knows: as the worlds do that it imagines. */
function branchFor(events: readonly Happening[]): Index | undefined {
  const excerpt = excerpts.get(events);
  if (!excerpt) return undefined;
  const { seat, whole, last } = excerpt;
  const found = branch(indexOf(whole), events, events.length, last, seat);
  found.seen.set(seat, { known: events, length: events.length, last: events.at(-1) });
  return found;
}

function branch(
  index: Index,
  list: readonly Happening[],
  length: number,
  last: number,
  seat: ActorId | null,
): Index {
  return { named: new ByName(), trunk: { index, last, seat }, list, length, seen: new Map() };
}

/** The happenings of this name, as far as the index goes. */
function namedIn(index: Index, name: string): Happening[] | undefined {
  const found = index.named.get(name);
  if (found !== undefined || index.trunk === null) return found;
  const { index: trunk, last, seat } = index.trunk;
  const taken: Happening[] = [];
  for (const happening of namedIn(trunk, name) ?? [])
    if (happening.id <= last && isOpenTo(happening, seat)) taken.push(happening);
  index.named.set(name, taken);
  return taken;
}

/** The index that was looked up last, and for which list. */
let looked: { readonly events: readonly Happening[]; readonly index: Index } | null = null;

function indexOf(events: readonly Happening[]): Index {
  let index = looked?.events === events ? looked.index : indices.get(events);
  if (!index) {
    index = { named: new ByName(), trunk: null, list: events, length: 0, seen: new Map() };
    indices.set(events, index);
  } else if (!agree(index, events)) {
    // Two worlds that went on from one share its index, until each has happenings of its own.
    const shared = sharedLength(index.list, events);
    const { seen } = index;
    index = branch(index, events, shared, events[shared - 1]?.id ?? -1, null);
    seen.forEach((what, seat) => index?.seen.set(seat, upTo(what, events, shared)));
    indices.set(events, index);
  }
  if (looked?.events !== events || looked.index !== index) looked = { events, index };
  while (index.length < events.length) {
    const happening = events[index.length];
    if (happening) note(index, happening);
    index.length++;
    index.list = events;
  }
  return index;
}

function agree({ list, length }: Index, events: readonly Happening[]): boolean {
  const shared = Math.min(length, events.length);
  return shared === 0 || list[shared - 1] === events[shared - 1];
}

/** How many happenings two lists begin with that are the same: where they part, they never meet again. */
function sharedLength(one: readonly Happening[], other: readonly Happening[]): number {
  let low = 0;
  let high = Math.min(one.length, other.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one[middle - 1] === other[middle - 1]) low = middle;
    else high = middle - 1;
  }
  return low;
}

function note(index: Index, happening: Happening): void {
  const { kind, params } = happening;
  if (kind !== 'event' && kind !== 'choice' && kind !== 'act' && kind !== 'exposed') return;
  const name = String(params[0]);
  const list = namedIn(index, name);
  if (list) list.push(happening);
  else index.named.set(name, [happening]);
}

/** What a seat knew of the first so many happenings of a list, of which it was asked about more. */
function upTo(what: Seen, events: readonly Happening[], length: number): Seen {
  const last = events[length - 1];
  if (what.length <= length || last === undefined) return what;
  let end = what.known.length;
  while (end > 0 && (what.known[end - 1]?.id ?? 0) > last.id) end--;
  return { known: what.known.slice(0, end), length, last };
}

/** What a seat knows of these happenings. It is looked up in their index: what the seat does not know is left out. */
export function knownTo(events: readonly Happening[], seat: ActorId): readonly Happening[] {
  const { seen } = indexOf(events);
  const before = seen.get(seat);
  const goesOn =
    before !== undefined && before.length <= events.length && events[before.length - 1] === before.last;
  const news: Happening[] = [];
  for (let i = goesOn ? before.length : 0; i < events.length; i++) {
    const happening = events[i];
    if (happening && knows(happening.known, seat)) news.push(happening);
  }
  // Joined and not pushed one by one: a copy that grows is copied again at once.
  const known = goesOn ? before.known.concat(news) : news;
  seen.set(seat, { known, length: events.length, last: events.at(-1) });
  excerpts.set(known, { seat, whole: events, last: lastOf(events) });
  return known;
}

const lastOf = (events: readonly Happening[]): number => events.at(-1)?.id ?? -1;

/** The list that was looked up last, as long as it was then: conditions ask about one a hundred times. */
let reached: {
  readonly events: readonly Happening[];
  readonly length: number;
  readonly reach: Trunk;
} | null = null;

/** Where a list is to be looked up: as far as the last happening, and what the seat whose list it is knows of. */
function reachOf(events: readonly Happening[]): Trunk {
  if (reached?.events === events && reached.length === events.length) return reached.reach;
  const excerpt = excerpts.get(events);
  const reach: Trunk =
    excerpt === undefined
      ? { index: indexOf(events), last: lastOf(events), seat: null }
      : { index: indexOf(excerpt.whole), last: excerpt.last, seat: excerpt.seat };
  reached = { events, length: events.length, reach };
  return reach;
}

/** True if the event has happened; with an option, if that was chosen. */
export function hasHappened(events: readonly Happening[], event: EventId, option: string | null): boolean {
  const { index, last, seat } = reachOf(events);
  const list = namedIn(index, event);
  if (!list) return false;
  for (const happening of list) {
    const { id, kind, params } = happening;
    if (id > last) return false;
    const told = option === null ? kind === 'event' : kind === 'choice' && params[1] === option;
    if (told && isOpenTo(happening, seat)) return true;
  }
  return false;
}

/** True if the act was done in a turn after `since`, by and to the actors named, if any are. */
export function wasDone(
  events: readonly Happening[],
  act: ActId,
  by: ActorId | null,
  to: ActorId | null,
  since: number,
): boolean {
  const { index, last, seat } = reachOf(events);
  const list = namedIn(index, act);
  if (!list) return false;
  // From the end: what was done lately is asked for, and the list goes back to the opening.
  for (let i = list.length - 1; i >= 0; i--) {
    const deed = list[i];
    if (deed === undefined || deed.turn <= since) return false;
    if ((by !== null && by !== deed.by) || (to !== null && to !== deed.to)) continue;
    if (deed.id <= last && isDone(deed, seat) && isOpenTo(deed, seat)) return true;
  }
  return false;
}

function isOpenTo({ known }: Happening, seat: ActorId | null): boolean {
  return seat === null || knows(known, seat);
}

/** An act, or for who took no part in one that was secret, its exposure. */
function isDone({ kind, by, to }: Happening, seat: ActorId | null): boolean {
  return kind === 'act' || (kind === 'exposed' && seat !== null && seat !== by && seat !== to);
}

/** How often any of these acts was done by an actor in a turn after `since`, as far as these happenings tell. */
export function timesDoneBy(
  events: readonly Happening[],
  acts: readonly ActId[],
  by: ActorId,
  since: number,
): number {
  const { index, last, seat } = reachOf(events);
  let times = 0;
  for (const act of acts) {
    const list = namedIn(index, act) ?? [];
    for (let i = list.length - 1; i >= 0; i--) {
      const deed = list[i];
      if (deed === undefined || deed.turn <= since) break;
      if (deed.id > last || deed.by !== by || !isDone(deed, seat)) continue;
      if (isOpenTo(deed, seat)) times++;
    }
  }
  return times;
}

/** The happenings of the last turn that has any, which while a turn runs is that turn. */
export function ofTurn(events: readonly Happening[], turn: number): readonly Happening[] {
  if (latest?.events !== events || latest.length !== events.length)
    latest = { events, length: events.length, found: lastTurn(events) };
  const { found } = latest;
  return found[0]?.turn === turn ? found : [];
}

function lastTurn(events: readonly Happening[]): readonly Happening[] {
  let first = events.length;
  const last = events.at(-1)?.turn;
  while (first > 0 && events[first - 1]?.turn === last) first--;
  return events.slice(first);
}

/** The id of the happening that stands for the month that runs; 0 before there is one. */
export function monthBegun(events: readonly Happening[]): number {
  for (let i = events.length - 1; i >= 0; i--) {
    const happening = events[i];
    if (happening?.kind === 'month' || happening?.kind === 'opening') return happening.id;
  }
  return 0;
}

/** The happening with this id. Ids rise, but where some are not known to a seat they leave gaps. */
export function happeningOf(events: readonly Happening[], id: number): Happening | undefined {
  let low = 0;
  let high = events.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = events[middle];
    if (found === undefined || found.id === id) return found;
    if (found.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
