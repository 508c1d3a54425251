/** A game on the sample scenario that a test plays by hand, phase by phase. */
import { readFileSync } from 'node:fs';
import { Outbox, open, resolve, tables } from '../../src/engine/index.ts';
import type {
  ActId,
  ActorId,
  Clause,
  Happening,
  HappeningKind,
  Input,
  Instrument,
  InstrumentId,
  Known,
  LedgerEntry,
  Order,
  Question,
  QuestionKind,
  RefusalCode,
  Reply,
  Rules,
  SeatHolder,
  Subject,
  World,
} from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';

/** Reads a scenario file that is known to be sound. */
export function rulesOf(path: string): Rules {
  const { scenario, diagnostics } = readScenario(readFileSync(path, 'utf8'), path);
  if (!scenario) throw new Error(JSON.stringify(diagnostics, null, 2));
  return scenario.rules;
}

/** The Ferry Question as it is written, chance events and all. */
export const SAMPLE = rulesOf('tests/scenario/sample.yaml');
/** The same without events, so that nothing happens but what a test orders. */
export const QUIET: Rules = { ...SAMPLE, events: [] };

export const ARVEN = 'arven' as ActorId;
export const KELD = 'keld' as ActorId;
export const MARISTAN = 'maristan' as ActorId;
export const SEATS = [ARVEN, KELD, MARISTAN];
export const FERRIES = 'ferry-treaty' as InstrumentId;
export const CHARTER = 'old-charter' as InstrumentId;
export const SANDBANK = 'sandbank' as InstrumentId;
export const DUES = 'harbour-dues' as InstrumentId;

/** A text of the ferry treaty: `['protection', 1]`. */
export function text(...clauses: readonly (readonly [string, number, boolean?])[]): readonly Clause[] {
  return clauses.map(([id, depth, secret = false]) => ({ id: id as Clause['id'], depth, secret }));
}
export const SMALL = text(['protection', 0], ['crossings', 0]);

export interface Towards {
  readonly target?: ActorId;
  readonly on?: InstrumentId;
  readonly clauses?: readonly Clause[];
}

export function order(seat: ActorId, act: string, towards: Towards = {}): Order {
  return { type: 'order', seat, act: act as ActId, ...towards };
}

/** What a seat says to the question of this kind that waits for it. */
export interface Says {
  readonly seat: ActorId;
  readonly to: QuestionKind;
  readonly answer: string;
  readonly clauses?: readonly Clause[];
}

export interface Setting {
  readonly rules?: Rules;
  readonly seed?: string;
  readonly turns?: number;
  readonly holders?: Readonly<Record<string, SeatHolder>>;
}

export class Game {
  readonly rules: Rules;
  world: World;

  /** By default persons in every seat, and everybody can pay for everything. */
  constructor({ rules = QUIET, seed = 'test', turns = 6, holders = {} }: Setting = {}) {
    this.rules = rules;
    const seats = tables(rules).seats.map((seat) => [seat, holders[seat] ?? 'human'] as const);
    this.world = open(rules, { seed, turns, holders: Object.fromEntries(seats) });
  }

  rich(): this {
    for (const seat of tables(this.rules).seats) this.set(`actors.${seat}.capital`, 8);
    return this;
  }

  subject(name: string): Subject {
    const subject = tables(this.rules).subjectByName.get(name);
    if (subject === undefined) throw new Error(`no number ${name}`);
    return subject;
  }

  at(name: string): number {
    return this.world.numbers[this.subject(name)] ?? Number.NaN;
  }

  /** Brings a number to a value through the ledger, so that its sums still hold; `known` veils the change. */
  set(name: string, value: number, known: Known = 'all'): this {
    const subject = this.subject(name);
    for (let part = 0; this.at(name) !== value && part < 10; part++) {
      const box = new Outbox(this.rules, this.world);
      box.change(subject, value - this.at(name), `event/test-${part}`, 0, [], 0, known);
      this.world = box.post();
    }
    if (this.at(name) !== value) throw new Error(`${name} stays at ${this.at(name)}`);
    return this;
  }

  instrument(id: InstrumentId): Instrument {
    const found = this.world.instruments.find((instrument) => instrument.id === id);
    if (!found) throw new Error(`no instrument ${id}`);
    return found;
  }

  treaty(id: InstrumentId = FERRIES): Extract<Instrument, { kind: 'treaty' }> {
    return this.instrument(id) as Extract<Instrument, { kind: 'treaty' }>;
  }

  regime(id: InstrumentId = DUES): Extract<Instrument, { kind: 'sanctions' }> {
    return this.instrument(id) as Extract<Instrument, { kind: 'sanctions' }>;
  }

  commitments(): readonly Extract<Instrument, { kind: 'commitment' }>[] {
    return this.world.instruments.filter((instrument) => instrument.kind === 'commitment');
  }

  /** One phase; returns the codes of what was turned away. */
  phase(...inputs: readonly Input[]): readonly RefusalCode[] {
    const { world, refused } = resolve(this.rules, this.world, inputs);
    this.world = world;
    return refused.map(({ code }) => code);
  }

  plan(...inputs: readonly Input[]): this {
    if (this.world.phase !== 'planning') throw new Error(`the phase is ${this.world.phase}`);
    return this.accepted(inputs);
  }

  question(seat: ActorId, kind: QuestionKind): Question {
    const found = this.world.awaiting.find((question) => question.seat === seat && question.kind === kind);
    if (!found) throw new Error(`no ${kind} waits for ${seat}`);
    return found;
  }

  reply({ seat, to, answer, clauses }: Says): Reply {
    const question = this.question(seat, to);
    return { type: 'reply', seat, to: question.id, answer, ...(clauses ? { clauses } : {}) };
  }

  answer(...says: readonly Says[]): this {
    if (this.world.phase !== 'replies') throw new Error(`the phase is ${this.world.phase}`);
    return this.accepted(says.map((each) => this.reply(each)));
  }

  /** A whole turn. What is said to a call or in a crisis after the resolution is kept for then. */
  turn(orders: readonly Order[] = [], says: readonly Says[] = []): this {
    this.plan(...orders);
    const asked = (each: Says): boolean =>
      this.world.awaiting.some(({ seat, kind }) => seat === each.seat && kind === each.to);
    const now = says.filter(asked);
    this.answer(...now);
    return this.rounds(says.filter((each) => !now.includes(each)));
  }

  /** The crisis rounds that are left of a turn, with the same answers in each; without them, silence. */
  rounds(says: readonly Says[] = []): this {
    const said = new Set<Says>();
    while (this.world.phase === 'crisis') {
      const due = says.filter((each) =>
        this.world.awaiting.some(
          ({ seat, kind, turn }) => seat === each.seat && kind === each.to && turn === this.world.turn,
        ),
      );
      for (const each of due) said.add(each);
      this.accepted(due.map((each) => this.reply(each)));
    }
    const unsaid = says.find((each) => !said.has(each));
    if (unsaid) throw new Error(`no ${unsaid.to} waited for ${unsaid.seat}`);
    return this;
  }

  /** Turns in which nobody does anything. */
  wait(turns: number): this {
    for (let i = 0; i < turns; i++) this.turn();
    return this;
  }

  happenings(kind: HappeningKind): readonly Happening[] {
    return this.world.events.filter((event) => event.kind === kind);
  }

  /** What the ledger has under a name, by reason, from a turn on. */
  booked(name: string, reason?: string | RegExp, from = 0): readonly LedgerEntry[] {
    const subject = this.subject(name);
    return this.world.ledger.filter(
      (entry) =>
        entry.subject === subject &&
        entry.turn >= from &&
        (reason === undefined ||
          (typeof reason === 'string' ? entry.reason === reason : reason.test(entry.reason))),
    );
  }

  /** The sum of what is booked. */
  sum(name: string, reason?: string | RegExp, from = 0): number {
    return this.booked(name, reason, from).reduce((sum, { delta }) => sum + delta, 0);
  }

  private accepted(inputs: readonly Input[]): this {
    const refused = this.phase(...inputs);
    if (refused.length > 0) throw new Error(`refused: ${refused.join(', ')}`);
    return this;
  }
}

/** The ferry treaty signed in the first turn, with this text. */
export function signed(setting: Setting = {}, clauses: readonly Clause[] = SMALL): Game {
  return new Game(setting)
    .rich()
    .turn(
      [order(KELD, 'propose', { on: FERRIES, clauses })],
      [{ seat: ARVEN, to: 'proposal', answer: 'accept' }],
    );
}

/** The ferry treaty in force: signed in turn 1, Keld ratifies in turn 2, Arven in turn 3. */
export function inForce(setting: Setting = {}, clauses: readonly Clause[] = SMALL): Game {
  return signed({ turns: 6, ...setting }, clauses)
    .wait(2)
    .rich();
}
