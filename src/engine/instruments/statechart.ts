/**
 * The only module that runs a machine. A state is a canonical string; a step is a pure function of kind, state,
 * event and flags, so each is computed once by XState (30–70 µs) and remembered (about 0.5 µs).
 */
import { ByName } from '../by-name.ts';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type {
  CommitmentState,
  CrisisState,
  InstrumentKind,
  ResolutionState,
  SanctionsState,
  TreatyState,
} from '../vocabulary.ts';
import { kept } from '../names.ts';
import { COMMITMENT_EVENTS, commitmentMachine } from './commitment/machine.ts';
import { CRISIS_EVENTS, crisisMachine } from './crisis/machine.ts';
import { RESOLUTION_EVENTS, resolutionMachine } from './resolution/machine.ts';
import { SANCTIONS_EVENTS, sanctionsMachine } from './sanctions/machine.ts';
import { TREATY_EVENTS, treatyMachine } from './treaty/machine.ts';

export interface StateOf {
  treaty: TreatyState;
  sanctions: SanctionsState;
  commitment: CommitmentState;
  resolution: ResolutionState;
  crisis: CrisisState;
}
export type Flags = Readonly<Record<string, boolean>>;

const MACHINES: Record<InstrumentKind, AnyStateMachine> = {
  treaty: treatyMachine,
  sanctions: sanctionsMachine,
  commitment: commitmentMachine,
  resolution: resolutionMachine,
  crisis: crisisMachine,
};
const EVENTS: Record<InstrumentKind, readonly string[]> = {
  treaty: TREATY_EVENTS,
  sanctions: SANCTIONS_EVENTS,
  commitment: COMMITMENT_EVENTS,
  resolution: RESOLUTION_EVENTS,
  crisis: CRISIS_EVENTS,
};
const FLAGS: Record<InstrumentKind, Readonly<Record<string, readonly string[]>>> = {
  treaty: { RATIFY: ['all'], ANSWER: ['kept', 'open'] },
  sanctions: { IMPOSE: ['several'], JOIN: ['several'], LEAVE: ['several'] },
  commitment: { RENEGE: ['excused'] },
  resolution: { COUNT: ['enough', 'barred'] },
  crisis: {},
};

/** Every snapshot met so far by its canonical string, so that a state can be resumed without rebuilding it. */
const snapshots: Record<InstrumentKind, Map<string, AnyMachineSnapshot>> = {
  treaty: new Map(),
  sanctions: new Map(),
  commitment: new Map(),
  resolution: new Map(),
  crisis: new Map(),
};
/** Every step taken so far: by kind, by state, by event with its flags. Names are looked up; none is put together. */
const memory: Record<InstrumentKind, ByName<string, Map<string, string | null>>> = {
  treaty: new ByName(),
  sanctions: new ByName(),
  commitment: new ByName(),
  resolution: new ByName(),
  crisis: new ByName(),
};

export function machineOf(kind: InstrumentKind): AnyStateMachine {
  return MACHINES[kind];
}

/** A machine's value as one string: `inForce.standing`, `imposed.coalition.monitored`. */
export function canonical(kind: InstrumentKind, value: unknown): string {
  if (kind === 'sanctions' && typeof value === 'object' && value !== null && 'measures' in value) {
    const regions = value.measures as { course: string; basis: string; monitoring: string };
    return `${regions.course}.${regions.basis}.${regions.monitoring}`;
  }
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([outer, inner]) => `${outer}.${canonical(kind, inner)}`)
    .join(',');
}

function valueOf(kind: InstrumentKind, state: string): unknown {
  const parts = state.split('.');
  if (kind === 'sanctions' && parts.length === 3) {
    return { measures: { course: parts[0], basis: parts[1], monitoring: parts[2] } };
  }
  return parts.length === 2 ? { [String(parts[0])]: parts[1] } : state;
}

/** The snapshot of a canonical state. Throws if the machine has no such state: a save that names it is broken. */
function resume(kind: InstrumentKind, state: string): AnyMachineSnapshot {
  const known = snapshots[kind].get(state);
  if (known) return known;
  const machine = MACHINES[kind];
  const snapshot = machine.resolveState({ value: valueOf(kind, state) as never, context: {} });
  // resolveState fills in what is missing without a word, so the round trip is what proves the state.
  if (canonical(kind, snapshot.value) !== state) throw new Error(`no state ${state} in ${kind}`);
  snapshots[kind].set(state, snapshot);
  return snapshot;
}

/** True if the machine has this state. */
export function isState(kind: InstrumentKind, state: string): boolean {
  try {
    resume(kind, state);
    return true;
  } catch {
    return false;
  }
}

const initial: Partial<Record<InstrumentKind, string>> = {};

/** The state in which an instrument begins; asked of XState once. */
export function initialState<K extends InstrumentKind>(kind: K): StateOf[K] {
  let state = initial[kind];
  if (state === undefined) {
    const machine: AnyStateMachine = MACHINES[kind];
    const [snapshot] = initialTransition(machine);
    state = kept(canonical(kind, snapshot.value));
    initial[kind] = state;
  }
  return state as StateOf[K];
}

/** Where the event leads, or `null` if it may not happen in this state. */
export function next<K extends InstrumentKind>(
  kind: K,
  state: StateOf[K],
  event: string,
  flags: Flags = {},
): StateOf[K] | null {
  let steps = memory[kind].get(state);
  if (!steps) {
    steps = new Map();
    memory[kind].set(state, steps);
  }
  let key = event;
  for (const flag of FLAGS[kind][event] ?? []) key += flags[flag] ? ` ${flag}` : '';
  const known = steps.get(key);
  if (known !== undefined) return known as StateOf[K] | null;
  const snapshot = resume(kind, state);
  const message: Record<string, unknown> & { type: string } = { type: event };
  for (const flag of FLAGS[kind][event] ?? []) message[flag] = flags[flag] ?? false;
  let result: string | null = null;
  if (snapshot.can(message)) {
    const machine: AnyStateMachine = MACHINES[kind];
    const [after] = transition(machine, snapshot, message);
    result = kept(canonical(kind, after.value));
  }
  steps.set(key, result);
  return result as StateOf[K] | null;
}

export interface Step {
  readonly event: string;
  readonly flags: Flags;
  readonly to: string;
}

/** Every step that leads on from a state, for diagrams and for "you are here". */
export function stepsFrom(kind: InstrumentKind, state: string): readonly Step[] {
  const steps: Step[] = [];
  for (const event of EVENTS[kind]) {
    const names = FLAGS[kind][event] ?? [];
    for (let bits = 0; bits < 1 << names.length; bits++) {
      const flags = Object.fromEntries(names.map((name, i) => [name, (bits & (1 << i)) !== 0]));
      const to = next(kind, state as never, event, flags) as string | null;
      if (to !== null) steps.push({ event, flags, to });
    }
  }
  return steps;
}
