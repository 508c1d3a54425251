import type { World } from '../../engine/index.ts';
import { checksum, open, resolve } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { changesBetween, Recorder } from './recorder.ts';
import { RULES_VERSION, type RecordedPhase, type Replay, type ReplayHeader } from './replay.ts';

/** The first thing that is not as recorded. `is` is what comes out now. */
export interface Difference {
  readonly ok: false;
  readonly turn: number;
  readonly field: string;
  readonly is: string | number;
  readonly recorded: string | number;
}

export type Verdict = { readonly ok: true; readonly turns: number; readonly checksum: string } | Difference;

/** A replay that has been run again, and the recorder that goes on where it stops. */
export interface Rerun {
  readonly world: World;
  readonly recorder: Recorder;
  /** The world in which démarches were last sent, or null before any were. */
  readonly planned: World | null;
}

const differs = (
  turn: number,
  field: string,
  is: string | number,
  recorded: string | number,
): Difference => ({
  ok: false,
  turn,
  field,
  is,
  recorded,
});

/** What the header says that this scenario and these rules do not. */
function headerDifference({ rules, hash, id }: Scenario, replay: ReplayHeader): Difference | null {
  if (replay.rules !== RULES_VERSION) return differs(0, 'rules', RULES_VERSION, replay.rules);
  if (replay.scenario.id !== id) return differs(0, 'scenario.id', id, replay.scenario.id);
  if (replay.scenario.hash !== hash) return differs(0, 'scenario.hash', hash, replay.scenario.hash);
  const seats = rules.actors.filter(({ seat }) => seat).map((actor) => actor.id);
  const missing = seats.find((seat) => replay.seats[seat] === undefined);
  if (missing !== undefined) return differs(0, `seats.${missing}`, 'a seat', 'none');
  const lengths = rules.lengths.map(({ turns }) => turns);
  if (!lengths.includes(replay.options.turns))
    return differs(0, 'options.turns', lengths.join(' or '), replay.options.turns);
  return null;
}

function firstDifference<T extends string | number>(
  turn: number,
  prefix: string,
  is: ReadonlyMap<string, T>,
  recorded: ReadonlyMap<string, T>,
  none: T,
): Difference | null {
  for (const [name, value] of is)
    if (recorded.get(name) !== value) return differs(turn, prefix + name, value, recorded.get(name) ?? none);
  for (const [name, value] of recorded)
    if (!is.has(name)) return differs(turn, prefix + name, 'unknown', value);
  return null;
}

/** Whether a phase came out as recorded: numbers first, then states, then the chain over all that went in. */
function phaseDifference(
  { rules }: Scenario,
  after: World,
  told: { readonly numbers: Map<string, number>; readonly states: Map<string, string> },
  phase: RecordedPhase,
  chain: string,
): Difference | null {
  for (const [name, value] of Object.entries(phase.numbers)) told.numbers.set(name, value);
  for (const [id, state] of Object.entries(phase.states)) told.states.set(id, state);
  const all = changesBetween(rules, null, after);
  return (
    firstDifference(phase.turn, '', new Map(Object.entries(all.numbers)), told.numbers, 'unknown' as never) ??
    firstDifference(
      phase.turn,
      'instruments.',
      new Map(Object.entries(all.states)),
      told.states,
      'unknown',
    ) ??
    (chain === phase.chain ? null : differs(phase.turn, 'chain', chain, phase.chain))
  );
}

/** Plays a replay's inputs again, comparing as it goes. No AI is asked: its inputs are in the file. */
export function rerun(
  scenario: Scenario,
  replay: Replay,
): { readonly ok: true; readonly rerun: Rerun } | Difference {
  const { rules } = scenario;
  const wrong = headerDifference(scenario, replay);
  if (wrong !== null) return wrong;
  const { format, scenario: of, seed, seats, options } = replay;
  let world = open(rules, { seed, turns: options.turns, holders: seats });
  const recorder = new Recorder(rules, { format, rules: replay.rules, scenario: of, seed, seats, options });
  const opening = changesBetween(rules, null, world);
  const told = {
    numbers: new Map(Object.entries(opening.numbers)),
    states: new Map(Object.entries(opening.states)),
  };
  let planned: World | null = null;
  for (const phase of replay.phases) {
    if (world.phase === 'over') return differs(phase.turn, 'phase', 'over', phase.phase);
    if (phase.turn !== world.turn) return differs(world.turn, 'turn', world.turn, phase.turn);
    if (phase.phase !== world.phase) return differs(world.turn, 'phase', world.phase, phase.phase);
    const before = world;
    world = resolve(rules, before, phase.inputs).world;
    recorder.record(before, phase.inputs, world);
    const chain = recorder.phases.at(-1)?.chain ?? '';
    const difference = phaseDifference(scenario, world, told, phase, chain);
    if (difference !== null) return difference;
    if (before.phase === 'planning') planned = before;
  }
  return { ok: true, rerun: { world, recorder, planned } };
}

/** Runs a replay again and names the first turn and field that differ. */
export function verify(scenario: Scenario, replay: Replay): Verdict {
  const result = rerun(scenario, replay);
  if (!result.ok) return result;
  const { world } = result.rerun;
  const turns = replay.phases.filter(({ phase }) => phase === 'replies').length;
  return { ok: true, turns, checksum: checksum(world) };
}
