/**
 * What a step of the turn wants: it reads the World as the step began, or as it has left it so far, and writes
 * changes, happenings and moves of instruments, which are booked when it is done.
 */
import { monthBegun } from './chronicle.ts';
import { instrumentOf, placeOf } from './condition.ts';
import { changed } from './instruments/changed.ts';
import { next, type Flags } from './instruments/statechart.ts';
import { tables } from './layout.ts';
import { book, NO_PARAMS, WEAR } from './ledger.ts';
import { circlesOf, total, worn } from './modifiers.ts';
import type { Rules } from './rules/rules.ts';
import type { ActorId, HappeningKind, InstrumentId, InstrumentKind, Subject } from './vocabulary.ts';
import { workingCopy, type Working } from './working.ts';
import type { Habit, Happening, LedgerEntry, Modifier, Param, World } from './world.ts';
import type { Instrument } from './instruments/instrument.ts';
import type { Known } from './knows.ts';

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
  | 'routes'
  | 'favours'
  | 'casus'
  | 'bargains'
  | 'lines'
  | 'habits'
  | 'covert'
  | 'watches'
  | 'sealed'
  | 'answers'
  | 'holders'
  | 'ending'
  | 'phase'
  | 'turn';

type Replaced = { -readonly [K in Replaceable]: World[K] | undefined };

function nothingReplaced(): Replaced {
  return {
    awaiting: undefined,
    pledges: undefined,
    routes: undefined,
    favours: undefined,
    casus: undefined,
    bargains: undefined,
    lines: undefined,
    habits: undefined,
    covert: undefined,
    watches: undefined,
    sealed: undefined,
    answers: undefined,
    holders: undefined,
    ending: undefined,
    phase: undefined,
    turn: undefined,
  };
}

export class Outbox {
  readonly rules: Rules;
  readonly world: World;
  /** What will be booked, and beside each how it wears off. */
  readonly changes: LedgerEntry[] = [];
  readonly decays: number[] = [];
  /** What is left of regards that wear off. */
  private readonly wearing: { readonly regard: Subject; readonly left: Modifier[] }[] = [];
  /** What every entry of a month's wear says beside its number: one list for all. */
  private worn: readonly Param[] | null = null;
  readonly happenings: Happening[] = [];
  /** Most steps move no instrument: nothing is made for them. */
  private moved: Map<InstrumentId, Instrument> | null = null;
  private began: number | null = null;
  /** Of one shape from the start: what a step replaces is asked for again and again. */
  private readonly replaced: Replaced = nothingReplaced();
  private ownHabits: Habit[] | null = null;
  /** Kept beside what was replaced: every entry asks for it. */
  private inTurn: number;

  constructor(rules: Rules, world: World) {
    this.rules = rules;
    this.world = world;
    this.inTurn = world.turn;
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
      params: what.params ?? NO_PARAMS,
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
    params: readonly Param[] = NO_PARAMS,
    decay = 0,
    known: Known = 'all',
  ): void {
    if (delta === 0) return;
    this.changes.push({ turn: this.turn, subject, delta, reason, params, cause, known });
    this.decays.push(decay);
  }

  /**
   * Lets the named parts of a regard wear off by so many months: one entry for what everybody knows, and one for
   * each circle that knows of more. Parts wear even where they wear against each other and their sum stays.
   */
  wear(regard: Subject, parts: readonly Modifier[], months: number): void {
    const left = worn(parts, months);
    if (left === null) return;
    this.wearing.push({ regard, left });
    this.worn ??= [months];
    const circles = circlesOf(parts);
    if (circles === null) {
      this.change(regard, total(left) - total(parts), WEAR, this.month, this.worn);
      return;
    }
    for (const known of circles) {
      const delta = total(left, known) - total(parts, known);
      this.change(regard, delta, WEAR, this.month, this.worn, 0, known);
    }
  }

  get turn(): number {
    return this.inTurn;
  }

  /** A part of the World as this step leaves it. */
  now<K extends Replaceable>(part: K): World[K] {
    return this.replaced[part] ?? this.world[part];
  }

  set<K extends Replaceable>(part: K, value: World[K]): void {
    this.replaced[part] = value;
    if (part === 'turn') this.inTurn = value as World['turn'];
  }

  /** Habits as a list of this step's own, copied once: each act that it carries out changes one of them. */
  habits(): Habit[] {
    const now = this.now('habits');
    if (this.ownHabits === null || this.ownHabits !== now) {
      this.ownHabits = now.slice();
      this.replaced.habits = this.ownHabits;
    }
    return this.ownHabits;
  }

  /** The happening that stands for this month passing: the cause of what nobody in particular did. */
  get month(): number {
    return (this.began ??= monthBegun(this.world.events));
  }

  instruments(): readonly Instrument[] {
    const { moved } = this;
    if (moved === null) return this.world.instruments;
    const kept = this.world.instruments.slice();
    for (const instrument of moved.values()) {
      const place = placeOf(this.world, instrument.id);
      if (place < 0) kept.push(instrument);
      else kept[place] = instrument;
    }
    return kept;
  }

  instrument<K extends InstrumentKind>(
    kind: K,
    id: InstrumentId,
  ): Extract<Instrument, { kind: K }> | undefined {
    const found = this.moved?.get(id) ?? instrumentOf(this.world, id);
    return found?.kind === kind ? (found as Extract<Instrument, { kind: K }>) : undefined;
  }

  /** An instrument of the World as this step has left it so far. */
  latest<T extends Instrument>(instrument: T): T {
    return (this.moved?.get(instrument.id) as T | undefined) ?? instrument;
  }

  put(instrument: Instrument): void {
    this.moved ??= new Map();
    this.moved.set(instrument.id, instrument);
  }

  /** Sends an event to an instrument's statechart. False if it may not happen in its present state. */
  move(kind: InstrumentKind, id: InstrumentId, event: string, flags: Flags = {}): boolean {
    const instrument = this.instrument(kind, id);
    if (!instrument) return false;
    const state = next(kind, instrument.state, event, flags);
    if (state === null) return false;
    if (state !== instrument.state) this.put(changed<Instrument>(instrument, { state, since: this.turn }));
    return true;
  }

  /** Books everything: the World after this step. */
  post(): World {
    const working = workingCopy(this.world);
    this.bookInto(working);
    return working;
  }

  /** Books everything into the working copy that this step has read. */
  bookInto(working: Working): void {
    const { turn, replaced: now } = this;
    const { regardTie } = tables(this.rules);
    for (const { regard, left } of this.wearing) working.modifiers[regardTie[regard] ?? 0] = left;
    if (this.changes.length > 0) book(this.rules, working, turn, this.changes, this.decays);
    for (const happening of this.happenings) working.events.push(happening);
    if (this.moved !== null) working.instruments = this.instruments();
    working.turn = turn;
    if (now.phase !== undefined) working.phase = now.phase;
    if (now.ending !== undefined) working.ending = now.ending;
    if (now.holders !== undefined) working.holders = now.holders;
    if (now.awaiting !== undefined) working.awaiting = now.awaiting;
    if (now.pledges !== undefined) working.pledges = now.pledges;
    if (now.routes !== undefined) working.routes = now.routes;
    if (now.favours !== undefined) working.favours = now.favours;
    if (now.casus !== undefined) working.casus = now.casus;
    if (now.bargains !== undefined) working.bargains = now.bargains;
    if (now.lines !== undefined) working.lines = now.lines;
    if (now.habits !== undefined) working.habits = now.habits;
    if (now.covert !== undefined) working.covert = now.covert;
    if (now.watches !== undefined) working.watches = now.watches;
    if (now.sealed !== undefined) working.sealed = now.sealed;
    if (now.answers !== undefined) working.answers = now.answers;
  }
}

/** Runs one step of a phase on its working copy: the step reads it as it stands, and is booked when it is done. */
export function take(rules: Rules, working: Working, step: (box: Outbox) => void): void {
  const box = new Outbox(rules, working);
  step(box);
  box.bookInto(working);
}
