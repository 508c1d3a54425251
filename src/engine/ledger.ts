/**
 * The ledger is the only way a number changes. A step of the turn reads the World as the step began, writes what
 * it wants into an Outbox, and `post` books it: one entry a change, and a `limit` entry for what a range cut off.
 */
import { instrumentOf } from './condition.ts';
import { next, type Flags } from './instruments/statechart.ts';
import { clamp } from './integers.ts';
import { tables } from './layout.ts';
import { circlesOf, modified, sameKnown, total, worn } from './modifiers.ts';
import type { Rules } from './rules.ts';
import type { ActorId, HappeningKind, InstrumentId, InstrumentKind, Subject } from './vocabulary.ts';
import { TIE_FIELDS } from './vocabulary.ts';
import type { Happening, Instrument, Known, LedgerEntry, Modifier, Param, World } from './world.ts';

interface Change {
  readonly subject: Subject;
  readonly delta: number;
  readonly reason: string;
  readonly params: readonly Param[];
  readonly cause: number;
  readonly known: Known;
  readonly decay: number;
}

export interface Happens {
  readonly kind: HappeningKind;
  readonly by?: ActorId | null;
  readonly to?: ActorId | null;
  readonly on?: InstrumentId | null;
  readonly params?: readonly Param[];
  readonly cause?: number;
  readonly known?: Known;
}

/** Parts of the World that a step may replace whole. */
type Replaceable =
  | 'awaiting'
  | 'pledges'
  | 'casus'
  | 'bargains'
  | 'lines'
  | 'habits'
  | 'sealed'
  | 'answers'
  | 'holders'
  | 'ending'
  | 'phase'
  | 'turn';

export class Outbox {
  readonly rules: Rules;
  readonly world: World;
  readonly changes: Change[] = [];
  readonly happenings: Happening[] = [];
  private readonly moved = new Map<InstrumentId, Instrument>();
  private readonly replaced: { -readonly [K in Replaceable]?: World[K] } = {};

  constructor(rules: Rules, world: World) {
    this.rules = rules;
    this.world = world;
  }

  /** Records that something happened; the id is what causes refer to. */
  happen(what: Happens): number {
    const id = (this.world.events.at(-1)?.id ?? -1) + 1 + this.happenings.length;
    this.happenings.push({
      id,
      turn: this.turn,
      kind: what.kind,
      by: what.by ?? null,
      to: what.to ?? null,
      on: what.on ?? null,
      params: what.params ?? [],
      cause: what.cause ?? 0,
      known: what.known ?? 'all',
    });
    return id;
  }

  /** Asks for a change of a number; zeros are not booked. `decay` (points a month) counts for regard only. */
  change(
    subject: Subject,
    delta: number,
    reason: string,
    cause: number,
    params: readonly Param[] = [],
    decay = 0,
    known: Known = 'all',
  ): void {
    if (delta !== 0) this.changes.push({ subject, delta, reason, params, cause, known, decay });
  }

  /**
   * Lets the named parts of a regard wear off by so many months: one entry for what everybody knows, and one for
   * each circle that knows of more. Parts wear even where they wear against each other and their sum stays.
   */
  wear(regard: Subject, parts: readonly Modifier[], months: number): void {
    for (const known of circlesOf(parts)) {
      const shared = parts.filter((part) => sameKnown(part.known, known));
      const after = worn(shared, months);
      if (after === shared) continue;
      const delta = total(after) - total(shared);
      this.changes.push({
        subject: regard,
        delta,
        reason: 'decay',
        params: [months],
        cause: this.month,
        known,
        decay: 0,
      });
    }
  }

  get turn(): number {
    return this.replaced.turn ?? this.world.turn;
  }

  /** A part of the World as this step leaves it. */
  now<K extends Replaceable>(part: K): World[K] {
    return (this.replaced as Partial<World>)[part] ?? this.world[part];
  }

  set<K extends Replaceable>(part: K, value: World[K]): void {
    this.replaced[part] = value;
  }

  /** The happening that stands for this month passing: the cause of what nobody in particular did. */
  get month(): number {
    return this.world.events.findLast(({ kind }) => kind === 'month' || kind === 'opening')?.id ?? 0;
  }

  instruments(): readonly Instrument[] {
    if (this.moved.size === 0) return this.world.instruments;
    const kept = this.world.instruments.map((instrument) => this.moved.get(instrument.id) ?? instrument);
    const ids = new Set(this.world.instruments.map(({ id }) => id));
    for (const instrument of this.moved.values()) if (!ids.has(instrument.id)) kept.push(instrument);
    return kept;
  }

  instrument<K extends InstrumentKind>(
    kind: K,
    id: InstrumentId,
  ): Extract<Instrument, { kind: K }> | undefined {
    const found = this.moved.get(id) ?? instrumentOf(this.world, id);
    return found?.kind === kind ? (found as Extract<Instrument, { kind: K }>) : undefined;
  }

  put(instrument: Instrument): void {
    this.moved.set(instrument.id, instrument);
  }

  /** Sends an event to an instrument's statechart. False if it may not happen in its present state. */
  move(kind: InstrumentKind, id: InstrumentId, event: string, flags: Flags = {}): boolean {
    const instrument = this.instrument(kind, id);
    if (!instrument) return false;
    const state = next(kind, instrument.state, event, flags);
    if (state === null) return false;
    if (state !== instrument.state) this.put({ ...instrument, state, since: this.turn } as Instrument);
    return true;
  }

  /** Books everything: the World after this step. */
  post(): World {
    const { world } = this;
    const booked = book(this.rules, world, this.turn, this.changes);
    const now = this.replaced;
    // Written out and not spread: worlds of one shape are what keeps the rules quick.
    return {
      seed: world.seed,
      salt: world.salt,
      turn: now.turn ?? world.turn,
      turns: world.turns,
      months: world.months,
      phase: now.phase ?? world.phase,
      ending: now.ending === undefined ? world.ending : now.ending,
      holders: now.holders ?? world.holders,
      numbers: booked.numbers,
      modifiers: booked.modifiers,
      instruments: this.instruments(),
      ledger: booked.ledger,
      veiled: booked.veiled,
      events: this.happenings.length === 0 ? world.events : world.events.concat(this.happenings),
      awaiting: now.awaiting ?? world.awaiting,
      pledges: now.pledges ?? world.pledges,
      casus: now.casus ?? world.casus,
      bargains: now.bargains ?? world.bargains,
      lines: now.lines ?? world.lines,
      habits: now.habits ?? world.habits,
      sealed: now.sealed ?? world.sealed,
      answers: now.answers ?? world.answers,
      secrets: world.secrets,
    };
  }
}

/** The tie and field of a subject, or `null` for a number that is not part of a tie. */
export function tieOf(
  rules: Rules,
  subject: Subject,
): { tie: number; field: (typeof TIE_FIELDS)[number] } | null {
  const { base, ties } = tables(rules);
  const offset = subject - base.ties;
  if (offset < 0 || offset >= ties.length * TIE_FIELDS.length) return null;
  const tie = Math.floor(offset / TIE_FIELDS.length);
  const field = TIE_FIELDS[offset % TIE_FIELDS.length];
  return field === undefined ? null : { tie, field };
}

function book(
  rules: Rules,
  world: World,
  turn: number,
  changes: readonly Change[],
): Pick<World, 'numbers' | 'modifiers' | 'ledger' | 'veiled'> {
  const { numbers, modifiers, ledger, veiled } = world;
  if (changes.length === 0) return { numbers, modifiers, ledger, veiled };
  const newNumbers = numbers.slice();
  const newModifiers = modifiers.slice();
  const entries: LedgerEntry[] = [];
  const touched = new Map<Subject, { sum: number; last: Change }>();
  for (const change of changes) {
    const { subject, delta, reason, params, cause, known } = change;
    if (delta !== 0) entries.push({ turn, subject, delta, reason, params, cause, known });
    const seen = touched.get(subject);
    if (seen) {
      seen.sum += delta;
      seen.last = change;
    } else touched.set(subject, { sum: delta, last: change });
    const tie = tieOf(rules, subject);
    if (tie?.field === 'regard') newModifiers[tie.tie] = modified(newModifiers[tie.tie] ?? [], change);
  }
  for (const [subject, { sum, last }] of touched) {
    const before = numbers[subject] ?? 0;
    const range = rules.numbers[subject];
    const tie = tieOf(rules, subject);
    const wanted = tie?.field === 'regard' ? total(newModifiers[tie.tie] ?? []) : before + sum;
    const after = clamp(wanted, range?.low ?? wanted, range?.high ?? wanted);
    newNumbers[subject] = after;
    const cut = after - before - sum;
    if (cut !== 0) {
      entries.push({
        turn,
        subject,
        delta: cut,
        reason: 'limit',
        params: [],
        cause: last.cause,
        known: last.known,
      });
    }
  }
  const hidden = entries.filter(({ known }) => known !== 'all');
  return {
    numbers: newNumbers,
    modifiers: newModifiers,
    // Not spread: copying a long ledger entry by entry is most of what a post would cost.
    ledger: ledger.concat(entries),
    veiled: hidden.length === 0 ? veiled : [...veiled, ...hidden],
  };
}
