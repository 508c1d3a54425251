/**
 * The happenings of a game, looked up. They only ever grow, in order of turn and id, so each list of them is
 * indexed once, when somebody first asks; conditions and promises would otherwise search it hundreds of times a turn.
 */
import type { ActId, ActorId, EventId } from './vocabulary.ts';
import type { Happening } from './world.ts';

interface Index {
  /** By `EVENT` for each event, `EVENT/OPTION` for each choice, `ACT` for each act. */
  readonly named: ReadonlyMap<string, readonly Happening[]>;
  /** Whose index it is: `null` for one of the whole world. */
  readonly seat: ActorId | null;
}

const indices = new WeakMap<readonly Happening[], Index>();
const latest = new WeakMap<readonly Happening[], readonly Happening[]>();

function indexOf(events: readonly Happening[]): Index {
  const found = indices.get(events);
  if (found) return found;
  const named = new Map<string, Happening[]>();
  for (const happening of events) {
    const { kind, params } = happening;
    if (kind !== 'event' && kind !== 'choice' && kind !== 'act') continue;
    const name = kind === 'choice' ? `${params[0]}/${params[1]}` : String(params[0]);
    const list = named.get(name);
    if (list) list.push(happening);
    else named.set(name, [happening]);
  }
  const index = { named, seat: null };
  indices.set(events, index);
  return index;
}

/** What a seat knows of these happenings. It shares their index: what it does not know is left out when asked. */
export function knownTo(events: readonly Happening[], seat: ActorId): readonly Happening[] {
  const known = events.filter(({ known: by }) => by === 'all' || by.includes(seat));
  indices.set(known, { named: indexOf(events).named, seat });
  return known;
}

function find(events: readonly Happening[], name: string, fits: (happening: Happening) => boolean): boolean {
  const { named, seat } = indexOf(events);
  const list = named.get(name);
  if (!list) return false;
  return list.some(
    (happening) =>
      (seat === null || happening.known === 'all' || happening.known.includes(seat)) && fits(happening),
  );
}

/** True if the event has happened; with an option, if that was chosen. */
export function hasHappened(events: readonly Happening[], event: EventId, option: string | null): boolean {
  return find(events, option === null ? event : `${event}/${option}`, ({ kind }) => kind !== 'act');
}

/** True if the act was done in a turn after `since`, by and to the actors named, if any are. */
export function wasDone(
  events: readonly Happening[],
  act: ActId,
  by: ActorId | null,
  to: ActorId | null,
  since: number,
): boolean {
  return find(
    events,
    act,
    (deed) =>
      deed.kind === 'act' &&
      deed.turn > since &&
      (by === null || by === deed.by) &&
      (to === null || to === deed.to),
  );
}

/** The happenings of the last turn that has any, which while a turn runs is that turn. */
export function ofTurn(events: readonly Happening[], turn: number): readonly Happening[] {
  let found = latest.get(events);
  if (!found) {
    let first = events.length;
    const last = events.at(-1)?.turn;
    while (first > 0 && events[first - 1]?.turn === last) first--;
    found = events.slice(first);
    latest.set(events, found);
  }
  return found[0]?.turn === turn ? found : [];
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
