import type { ActorId, Input, Refusal, View, World } from '../../engine/index.ts';
import { resolve, view } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Words } from '../../words/index.ts';
import type { Past } from '../desk/desk.ts';
import type { Recorder } from '../replay/recorder.ts';
import type { Motive } from '../replay/replay.ts';
import { createTeller, type Teller } from '../telling/teller.ts';
import { agreedIn, type Think } from './seats.ts';
import { TableRoom } from './table-room.ts';

/** Where a game stands: what a session begins from, new or taken up. */
export interface Standing {
  readonly world: World;
  readonly recorder: Recorder;
  /** The world in which démarches were last sent, or null before any were. */
  readonly planned: World | null;
  readonly motives: readonly Motive[];
}

/** What came of a phase for who sent `ours`. */
export interface Advanced {
  readonly refused: readonly (Refusal & { readonly of: Input })[];
  readonly motives: readonly Motive[];
}

/** The world as it stands and one seat's sight of it. It moves by whole phases, and writes each of them down. */
export class Board {
  readonly recorder: Recorder;
  private readonly scenario: Scenario;
  private readonly words: Words;
  private readonly seat: ActorId;
  private readonly think: Think;
  private now: World;
  private sight: Teller;
  private tables: TableRoom;
  private behind: Past | null = null;

  constructor(scenario: Scenario, words: Words, seat: ActorId, standing: Standing, think: Think) {
    this.scenario = scenario;
    this.think = think;
    this.words = words;
    this.seat = seat;
    this.recorder = standing.recorder;
    this.now = standing.world;
    this.sight = this.look();
    this.tables = new TableRoom(scenario.rules, this.now, seat);
    if (standing.planned !== null) this.lookBackTo(standing.planned, standing.motives);
  }

  get world(): World {
    return this.now;
  }

  get teller(): Teller {
    return this.sight;
  }

  get view(): View {
    return this.sight.known as View;
  }

  get room(): TableRoom {
    return this.tables;
  }

  /** The turn that a report looks back on. */
  get past(): Past | null {
    return this.behind;
  }

  /** Whether the seat has passed into other hands. */
  get watching(): boolean {
    return this.now.holders[this.seat] !== 'human';
  }

  /** Whether anything waits for the seat's answer. */
  get waiting(): boolean {
    const { awaiting, answers, seat } = this.view;
    const open = awaiting.some(({ id, seat: of }) => of === seat && !answers.some(({ to }) => to === id));
    return open && !this.watching;
  }

  lookBackTo(planned: World, motives: readonly Motive[]): void {
    this.behind = { before: view(this.scenario.rules, planned, this.seat), motives };
  }

  private look(): Teller {
    return createTeller(this.scenario, this.words, view(this.scenario.rules, this.now, this.seat));
  }

  /** One phase: the seat's inputs and those of all machines, resolved and written down. Called back, it changes nothing. */
  async advance(ours: readonly Input[]): Promise<Advanced> {
    const before = this.now;
    const machine = await this.think(this.scenario.rules, before, agreedIn(ours));
    const inputs = [...ours, ...machine.inputs];
    const { world, refused } = resolve(this.scenario.rules, before, inputs);
    this.recorder.record(before, inputs, world);
    this.now = world;
    this.tables = new TableRoom(this.scenario.rules, world, this.seat);
    this.sight = this.look();
    const returned = refused.flatMap((refusal) => {
      const of = ours[refusal.input];
      return of === undefined ? [] : [{ ...refusal, of }];
    });
    return { refused: returned, motives: machine.motives };
  }
}
