import type { Path } from './source.ts';

/**
 * Every name that a file defines, gathered before anything is judged: a part that is broken still has its name,
 * so one fault does not make a dozen others.
 */
export interface Names {
  readonly actors: ReadonlySet<string>;
  readonly seats: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
  /** Depths of each clause of each treaty. */
  readonly treaties: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly regimes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly crises: ReadonlySet<string>;
  /** Options of each event. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
  readonly acts: ReadonlySet<string>;
  readonly aims: readonly { readonly id: string; readonly seat: string }[];
  readonly questions: ReadonlySet<string>;
  /** Whether there is a Council, with its members and their groups. */
  readonly council: boolean;
  readonly members: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly resolutions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Looks into data of unknown shape; undefined where there is nothing. Only own keys count. */
export function look(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

export function keys(value: unknown, ...path: Path): string[] {
  const found = look(value, path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Gathers the names of a file of unknown shape. `standard` are the acts that every scenario has. */
export function gather(raw: unknown, standard: readonly string[]): Names {
  const within = <T>(section: string, of: (id: string) => T): Map<string, T> =>
    new Map(keys(raw, section).map((id) => [id, of(id)]));
  const depths = (...clause: Path): string[] =>
    list(look(raw, [...clause, 'depths'])).map((depth) => word(look(depth, ['id'])));
  const actors = keys(raw, 'actors');
  const members = keys(raw, 'council', 'members');
  const dropped = new Set(list(look(raw, ['drop-acts'])));
  return {
    actors: new Set(actors),
    seats: new Set(actors.filter((id) => look(raw, ['actors', id, 'seat']) !== false)),
    tracks: new Set(keys(raw, 'tracks')),
    treaties: within(
      'treaties',
      (id) =>
        new Map(
          keys(raw, 'treaties', id, 'clauses').map((name) => [name, depths('treaties', id, 'clauses', name)]),
        ),
    ),
    regimes: within('regimes', (id) => new Set(keys(raw, 'regimes', id, 'measures'))),
    crises: new Set(keys(raw, 'crises')),
    events: within('events', (id) => new Set(keys(raw, 'events', id, 'options'))),
    acts: new Set([...standard.filter((id) => !dropped.has(id)), ...keys(raw, 'acts')]),
    aims: keys(raw, 'aims').map((id) => ({ id, seat: word(look(raw, ['aims', id, 'seat'])) })),
    questions: new Set(keys(raw, 'questions')),
    council: look(raw, ['council']) !== undefined,
    members: new Set(members),
    groups: new Set(members.flatMap((id) => list(look(raw, ['council', 'members', id, 'groups'])).map(word))),
    resolutions: new Set(keys(raw, 'resolutions')),
    sources: new Set(keys(raw, 'sources')),
  };
}
