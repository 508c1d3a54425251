/**
 * The happenings of a game, looked up. They only ever grow, in order of turn and id, so each list of them is
 * indexed once, when somebody first asks; conditions and promises would otherwise search it hundreds of times a turn.
 */
import type { ActId, ActorId, EventId } from './vocabulary.ts';
import type { Happening } from './world.ts';

interface Deed {
  readonly turn: number;
  readonly by: ActorId | null;
  readonly to: ActorId | null;
}

interface Index {
  /** `EVENT` for each event, `EVENT/OPTION` for each choice. */
  readonly happened: ReadonlySet<string>;
  readonly acts: ReadonlyMap<string, readonly Deed[]>;
}

const indices = new WeakMap<readonly Happening[], Index>();
const latest = new WeakMap<readonly Happening[], readonly Happening[]>();

function indexOf(events: readonly Happening[]): Index {
  const found = indices.get(events);
  if (found) return found;
  const happened = new Set<string>();
  const acts = new Map<string, Deed[]>();
  for (const { kind, params, turn, by, to } of events) {
    if (kind === 'event') happened.add(String(params[0]));
    else if (kind === 'choice') happened.add(`${params[0]}/${params[1]}`);
    else if (kind === 'act') {
      const act = String(params[0]);
      const deeds = acts.get(act);
      if (deeds) deeds.push({ turn, by, to });
      else acts.set(act, [{ turn, by, to }]);
    }
  }
  const index = { happened, acts };
  indices.set(events, index);
  return index;
}

/** True if the event has happened; with an option, if that was chosen. */
export function hasHappened(events: readonly Happening[], event: EventId, option: string | null): boolean {
  return indexOf(events).happened.has(option === null ? event : `${event}/${option}`);
}

/** True if the act was done in a turn after `since`, by and to the actors named, if any are. */
export function wasDone(
  events: readonly Happening[],
  act: ActId,
  by: ActorId | null,
  to: ActorId | null,
  since: number,
): boolean {
  const deeds = indexOf(events).acts.get(act) ?? [];
  return deeds.some(
    (deed) => deed.turn > since && (by === null || by === deed.by) && (to === null || to === deed.to),
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
