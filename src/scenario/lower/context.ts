import type { ActId, ActorId, EventId, InstrumentId, Subject, TrackId } from '../../engine/index.ts';
import type { Names } from '../names.ts';
import type { Report, Spot } from '../report.ts';
import { shown } from '../source.ts';
import type { Path } from '../source.ts';
import { suggest } from '../suggest.ts';

/** A file that lies beside the scenario, with its path as it is to be shown; null if there is none. */
export type Beside = (name: string) => { readonly path: string; readonly text: string } | null;

/**
 * What every part needs while it is turned into rules: the names of the file, the numbers of its world, and where
 * to complain. A name that is not known is complained of and handed on; the rules are thrown away in the end.
 */
export class Context {
  readonly names: Names;
  readonly report: Report;
  /** Reads the files that lie beside the scenario; null where there are none to be read. */
  readonly beside: Beside | null;
  readonly #subjects: ReadonlyMap<string, Subject>;
  readonly #usedSources = new Set<string>();

  constructor(names: Names, report: Report, layout: readonly string[], beside: Beside | null = null) {
    this.names = names;
    this.report = report;
    this.beside = beside;
    this.#subjects = new Map(layout.map((name, index) => [name, index as Subject]));
  }

  /** The number of this layout name. Names that were found unknown give 0, in rules that nobody will see. */
  subject(name: string): Subject {
    return this.#subjects.get(name) ?? (0 as Subject);
  }

  actor(at: Path, id: string, spot: Spot = 'value'): ActorId {
    return this.#known(at, id, this.names.actors, 'actor', spot) as ActorId;
  }

  seat(at: Path, id: string, spot: Spot = 'value'): ActorId {
    const actor = this.actor(at, id, spot);
    if (this.names.actors.has(id) && !this.names.seats.has(id))
      this.report.error(
        at,
        'not_a_seat',
        `"${id}" is no seat: nobody plays it.`,
        suggest('', this.names.seats),
        spot,
      );
    return actor;
  }

  actors(at: Path, ids: readonly string[]): ActorId[] {
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index)
        this.report.error([...at, index], 'twice', `"${shown(id)}" stands here twice.`);
    return ids.map((id, index) => this.actor([...at, index], id));
  }

  known(at: Path, known: 'all' | readonly string[]): 'all' | readonly ActorId[] {
    return known === 'all' ? 'all' : this.actors(at, known);
  }

  /** A record whose keys are actors. */
  byActor<From, To>(
    at: Path,
    record: Readonly<Record<string, From>>,
    to: (value: From, at: Path) => To,
  ): Record<ActorId, To> {
    const made: Record<ActorId, To> = {};
    for (const [id, value] of Object.entries(record))
      made[this.actor([...at, id], id, 'key')] = to(value, [...at, id]);
    return made;
  }

  track(at: Path, id: string): TrackId {
    return this.#known(at, id, this.names.tracks, 'track') as TrackId;
  }

  act(at: Path, id: string, spot: Spot = 'value'): ActId {
    return this.#known(at, id, this.names.acts, 'act', spot) as ActId;
  }

  acts(at: Path, ids: readonly string[]): ActId[] {
    return ids.map((id, index) => this.act([...at, index], id));
  }

  treaty(at: Path, id: string, spot: Spot = 'value'): InstrumentId {
    return this.#known(at, id, this.names.treaties, 'treaty', spot) as InstrumentId;
  }

  regime(at: Path, id: string): InstrumentId {
    return this.#known(at, id, this.names.regimes, 'regime') as InstrumentId;
  }

  instrument(at: Path, id: string, spot: Spot = 'value'): InstrumentId {
    const all = new Map<string, unknown>([...this.names.treaties, ...this.names.regimes]);
    for (const name of [...this.names.resolutions, ...this.names.crises]) all.set(name, null);
    return this.#known(at, id, all, 'instrument', spot) as InstrumentId;
  }

  event(at: Path, id: string, spot: Spot = 'value'): EventId {
    return this.#known(at, id, this.names.events, 'event', spot) as EventId;
  }

  question(at: Path, id: string): string {
    return this.#known(at, id, this.names.questions, 'question');
  }

  sources(at: Path, ids: readonly string[]): readonly string[] {
    for (const [index, id] of ids.entries()) {
      this.#known([...at, index], id, this.names.sources, 'source');
      this.#usedSources.add(id);
    }
    return ids;
  }

  get unusedSources(): string[] {
    return [...this.names.sources].filter((id) => !this.#usedSources.has(id));
  }

  /** Complains of a name that is none of the known ones. */
  unknown(at: Path, id: string, known: Iterable<string>, kind: string, spot: Spot = 'value'): void {
    this.report.error(at, `unknown_${kind}`, `There is no ${kind} "${shown(id)}".`, suggest(id, known), spot);
  }

  #known(
    at: Path,
    id: string,
    known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
    kind: string,
    spot: Spot = 'value',
  ): string {
    if (!known.has(id)) this.unknown(at, id, known.keys(), kind, spot);
    return id;
  }
}
