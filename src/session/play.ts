import type { ActorId, Input, Level, SeatHolder, World } from '../engine/index.ts';
import { open, resolve, view } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { headerOf } from './game/open.ts';
import { inputsOf, machineSeats } from './game/seats.ts';
import { byRote, type OneNote } from './one-note.ts';
import { Recorder } from './replay/recorder.ts';
import type { Replay } from './replay/replay.ts';

export interface Play {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly level: Level;
  /** One of the scenario's lengths. */
  readonly turns: number;
  /** Who holds a seat that is not at `level`. */
  readonly seats?: Readonly<Record<ActorId, SeatHolder>>;
  /** Seats, held as by a person, that act by rote. */
  readonly notes?: Readonly<Record<ActorId, OneNote>>;
  /** Told for each phase after it was resolved. */
  readonly onPhase?: (world: World) => void;
  /** A clock in milliseconds; where there is one, how long each seat took to decide is told. */
  readonly now?: () => number;
  readonly onDecision?: (milliseconds: number) => void;
}

/** One game with AI in every seat, not written down: the quick way. Throws if the scenario has no such length. */
export function playOut(play: Play): World {
  return run(play, null);
}

/** One game with AI in every seat, with its replay. */
export function playGame(play: Play): { readonly world: World; readonly replay: Replay } {
  const header = headerOf(play.scenario, play, null);
  const recorder = new Recorder(play.scenario.rules, header);
  const world = run(play, recorder);
  return { world, replay: { ...header, phases: recorder.phases, unsent: null } };
}

function run(
  { scenario, seed, level, turns, seats, notes, onPhase, now, onDecision }: Play,
  recorder: Recorder | null,
): World {
  const { rules } = scenario;
  const holders = { ...headerOf(scenario, { seed, level, turns }, null).seats, ...seats };
  const byNote = Object.entries(notes ?? {}) as [ActorId, OneNote][];
  let world = open(rules, { seed, turns, holders });
  onPhase?.(world);
  while (world.phase !== 'over') {
    const before = world;
    const inputs: Input[] = [];
    for (const seat of machineSeats(rules, before)) {
      const start = now?.() ?? 0;
      inputs.push(...inputsOf(rules, before, seat).inputs);
      if (now !== undefined && before.phase === 'planning') onDecision?.(now() - start);
    }
    for (const [seat, note] of byNote)
      inputs.push(...byRote(rules, view(rules, before, seat, { ledger: false }), note));
    world = resolve(rules, before, inputs).world;
    recorder?.record(before, inputs, world);
    onPhase?.(world);
  }
  return world;
}
