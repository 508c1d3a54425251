import { describe, expect, test } from 'vitest';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import {
  BASES,
  COMMITMENT_STATES,
  CRISIS_STATES,
  initialState,
  INSTRUMENT_KINDS,
  isState,
  machineOf,
  MONITORINGS,
  next,
  RESOLUTION_STATES,
  SANCTIONS_PHASES,
  stepsFrom,
  TREATY_STATES,
} from '../../src/engine/index.ts';
import type { InstrumentKind } from '../../src/engine/index.ts';
import { COMMITMENT_EVENTS } from '../../src/engine/instruments/commitment/machine.ts';
import { RESOLUTION_EVENTS } from '../../src/engine/instruments/resolution/machine.ts';
import { CRISIS_EVENTS } from '../../src/engine/instruments/crisis/machine.ts';
import { SANCTIONS_EVENTS } from '../../src/engine/instruments/sanctions/machine.ts';
import { canonical } from '../../src/engine/instruments/statechart.ts';
import { TREATY_EVENTS } from '../../src/engine/instruments/treaty/machine.ts';

const STANDING = ['imposed', 'easing'] as const;
/** Every state that the vocabulary names, in canonical form. */
const VOCABULARY: Record<InstrumentKind, readonly string[]> = {
  treaty: TREATY_STATES,
  sanctions: [
    ...SANCTIONS_PHASES.filter((phase) => !STANDING.some((other) => other === phase)),
    ...STANDING.flatMap((phase) =>
      BASES.flatMap((basis) => MONITORINGS.map((monitoring) => `${phase}.${basis}.${monitoring}`)),
    ),
  ],
  commitment: COMMITMENT_STATES,
  resolution: RESOLUTION_STATES,
  crisis: CRISIS_STATES,
};

const flag = [false, true];
/** Every event of each machine with every value of the flags that its guards read. */
const EVENTS: Record<InstrumentKind, readonly { readonly type: string; readonly [flag: string]: unknown }[]> =
  {
    treaty: TREATY_EVENTS.flatMap((type): { type: string }[] =>
      type === 'RATIFY'
        ? flag.map((all) => ({ type, all }))
        : type === 'ANSWER'
          ? flag.flatMap((kept) => flag.map((open) => ({ type, kept, open })))
          : [{ type }],
    ),
    sanctions: SANCTIONS_EVENTS.flatMap((type): { type: string }[] =>
      type === 'IMPOSE' || type === 'JOIN' || type === 'LEAVE'
        ? flag.map((several) => ({ type, several }))
        : [{ type }],
    ),
    commitment: COMMITMENT_EVENTS.flatMap((type): { type: string }[] =>
      type === 'RENEGE' ? flag.map((excused) => ({ type, excused })) : [{ type }],
    ),
    resolution: RESOLUTION_EVENTS.flatMap((type): { type: string }[] =>
      type === 'COUNT'
        ? flag.flatMap((enough) => flag.map((barred) => ({ type, enough, barred })))
        : [{ type }],
    ),
    crisis: CRISIS_EVENTS.map((type) => ({ type })),
  };

interface Edge {
  readonly from: string;
  readonly event: { readonly type: string };
  readonly to: string;
  /** False where XState would let the event pass without effect. */
  readonly possible: boolean;
}

interface Snapshot {
  readonly value: unknown;
  can(event: unknown): boolean;
}

/** The whole graph, walked by XState's own tools and not by ours. */
function edgesOf(kind: InstrumentKind): Edge[] {
  const map = getAdjacencyMap(machineOf(kind), { events: [...EVENTS[kind]] });
  return adjacencyMapToArray<Snapshot, Edge['event']>(map as never).map(({ state, event, nextState }) => ({
    from: canonical(kind, state.value),
    event,
    to: canonical(kind, nextState.value),
    possible: state.can(event),
  }));
}

describe.each(INSTRUMENT_KINDS)('the statechart of a %s', (kind) => {
  const edges = edgesOf(kind);

  test('reaches every state that the vocabulary names, and no other', () => {
    const reached = new Set([initialState(kind) as string, ...edges.map(({ to }) => to)]);
    expect([...reached].toSorted()).toEqual([...VOCABULARY[kind]].toSorted());
  });

  test('moves by next() exactly as XState moves it', () => {
    for (const { from, event, to, possible } of edges) {
      const { type, ...flags } = event;
      const moved = next(kind, from as never, type, flags as never);
      expect(moved, `${from} –${JSON.stringify(event)}→`).toBe(possible ? to : null);
      // the second time from memory
      expect(next(kind, from as never, type, flags as never)).toBe(moved);
    }
    expect(edges.filter(({ possible }) => possible).length).toBeGreaterThan(VOCABULARY[kind].length);
  });

  test('knows every event in some state, and an unknown one in none', () => {
    for (const { type } of EVENTS[kind])
      expect(
        edges.some(({ event, possible }) => possible && event.type === type),
        type,
      ).toBe(true);
    for (const state of VOCABULARY[kind]) expect(next(kind, state as never, 'DANCE')).toBeNull();
  });

  test('lists as steps what next() allows', () => {
    for (const state of VOCABULARY[kind]) {
      const allowed = edges.filter(({ from, possible }) => from === state && possible);
      const steps = stepsFrom(kind, state);
      expect(new Set(steps.map(({ to }) => to)), state).toEqual(new Set(allowed.map(({ to }) => to)));
      expect(new Set(steps.map(({ event }) => event))).toEqual(
        new Set(allowed.map(({ event }) => event.type)),
      );
      for (const { event, flags, to } of steps) expect(next(kind, state as never, event, flags)).toBe(to);
    }
  });

  test('takes its own states back, and refuses a stranger', () => {
    for (const state of VOCABULARY[kind]) expect(isState(kind, state), state).toBe(true);
    const strangers = ['', 'nowhere', 'inForce', 'inForce.', 'inForce.happy', 'imposed', 'imposed.coalition'];
    strangers.push(
      'imposed.coalition.asleep',
      'measures',
      'standing',
      'drafted.standing',
      '__proto__',
      'a.b.c.d',
    );
    for (const other of INSTRUMENT_KINDS)
      if (other !== kind)
        strangers.push(...VOCABULARY[other].filter((state) => !VOCABULARY[kind].includes(state)));
    for (const stranger of strangers) expect(isState(kind, stranger), stranger).toBe(false);
    expect(() => next(kind, 'nowhere' as never, 'PROPOSE')).toThrow(/nowhere/);
  });
});

test('what a guard decides', () => {
  expect(next('treaty', 'ratifying', 'RATIFY', { all: false })).toBe('ratifying');
  expect(next('treaty', 'ratifying', 'RATIFY', { all: true })).toBe('inForce.standing');
  expect(next('treaty', 'invoked', 'ANSWER', { kept: true, open: true })).toBe('invoked');
  expect(next('treaty', 'invoked', 'ANSWER', { kept: true, open: false })).toBe('inForce.standing');
  expect(next('treaty', 'invoked', 'ANSWER', { kept: false, open: false })).toBe('inForce.strained');
  expect(next('sanctions', 'threatened', 'IMPOSE', { several: false })).toBe(
    'imposed.unilateral.unmonitored',
  );
  expect(next('sanctions', 'threatened', 'IMPOSE', { several: true })).toBe('imposed.coalition.unmonitored');
  expect(next('sanctions', 'imposed.coalition.monitored', 'LEAVE', { several: false })).toBe(
    'imposed.unilateral.monitored',
  );
  expect(next('commitment', 'deciding', 'RENEGE', { excused: true })).toBe('excused');
  expect(next('commitment', 'deciding', 'RENEGE', { excused: false })).toBe('reneged');
  expect(next('resolution', 'voting', 'COUNT', { enough: true, barred: false })).toBe('adopted');
  expect(next('resolution', 'voting', 'COUNT', { enough: true, barred: true })).toBe('vetoed');
  expect(next('resolution', 'voting', 'COUNT', { enough: false, barred: true })).toBe('failed');
});

test('what may not happen', () => {
  expect(next('treaty', 'drafted', 'RATIFY', { all: true })).toBeNull();
  expect(next('treaty', 'terminated', 'PROPOSE')).toBeNull();
  expect(next('treaty', 'superseded', 'INVOKE')).toBeNull();
  expect(next('sanctions', 'latent', 'LIFT')).toBeNull();
  expect(next('sanctions', 'imposed.mandated.unmonitored', 'JOIN', { several: true })).toBeNull();
  expect(next('commitment', 'claimed', 'HONOUR')).toBeNull();
  expect(next('commitment', 'answered', 'CLAIM')).toBeNull();
  expect(next('resolution', 'drafting', 'COUNT', { enough: true, barred: false })).toBeNull();
  expect(next('resolution', 'adopted', 'REDRAFT')).toBeNull();
});
