import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BASES,
  COMMITMENT_STATES,
  initialState,
  INSTRUMENT_KINDS,
  MONITORINGS,
  SANCTIONS_PHASES,
  stepsFrom,
  TREATY_STATES,
} from '../../src/engine/index.ts';
import type { InstrumentKind } from '../../src/engine/index.ts';
import { openRoom, type Room } from './house.ts';

let room: Room;
let drawn: Record<InstrumentKind, string>;
beforeAll(async () => {
  room = openRoom();
  drawn = await room.json('diagram');
});
afterAll(() => room.close());

/** The words of a diagram: names of states, events, guards. */
const wordsOf = (diagram: string): Set<string> => new Set(diagram.split(/[^A-Za-z]+/));

function walk(kind: InstrumentKind): { states: Set<string>; events: Set<string> } {
  const states = new Set<string>([initialState(kind)]);
  const events = new Set<string>();
  for (const state of states) {
    for (const { event, to } of stepsFrom(kind, state)) {
      events.add(event);
      states.add(to);
    }
  }
  return { states, events };
}

describe('a diagram', () => {
  test.each(INSTRUMENT_KINDS)('of a %s has every state and event of its machine', (kind) => {
    const words = wordsOf(drawn[kind].replaceAll('_', ' '));
    const { states, events } = walk(kind);
    for (const state of states)
      for (const part of state.split('.')) expect([...words], state).toContain(part);
    for (const event of events)
      for (const part of event.split('_')) expect([...words], event).toContain(part);
  });

  test('names all that the vocabulary names', () => {
    const treaty = wordsOf(drawn.treaty);
    for (const state of TREATY_STATES)
      for (const part of state.split('.')) expect([...treaty]).toContain(part);
    const sanctions = wordsOf(drawn.sanctions);
    for (const state of [...SANCTIONS_PHASES, ...BASES, ...MONITORINGS])
      expect([...sanctions]).toContain(state);
    const commitment = wordsOf(drawn.commitment);
    for (const state of COMMITMENT_STATES) expect([...commitment]).toContain(state);
  });

  test('is Mermaid: nested states nest, regions stand side by side, braces close', () => {
    for (const diagram of Object.values(drawn)) {
      const lines = diagram.split('\n');
      expect(lines[0]).toBe('stateDiagram-v2');
      let depth = 0;
      for (const line of lines.slice(2)) {
        const text = line.trim();
        if (text === '}') depth--;
        expect(line).toBe(`${'  '.repeat(depth + 1)}${text}`);
        expect(text).toMatch(/^(\[\*\] --> \w+|\w+ --> \[\*\]|\w+ --> \w+: .+|\w+: \w+|state \w+ \{|\}|--)$/);
        if (text.endsWith('{')) depth++;
      }
      expect(depth).toBe(0);
    }
    expect(drawn.treaty).toMatch(/state inForce \{\n {4}\[\*\] --> inForce_standing/);
    expect(drawn.sanctions.match(/^ {4}--$/gm)).toHaveLength(2);
    expect(drawn.sanctions).toContain(
      'measures_monitoring_unmonitored --> measures_monitoring_monitored: WATCH',
    );
    expect(drawn.commitment).not.toContain('{');
  });

  test('draws no line through the border of a state, and says which inner state is meant', () => {
    expect(drawn.treaty).toContain('ratifying --> inForce: RATIFY [all] → standing');
    expect(drawn.treaty).toContain(
      'invoked --> inForce: ANSWER [kept] → standing, ANSWER [otherwise] → strained',
    );
    expect(drawn.sanctions).toContain(
      'latent --> measures: IMPOSE [several] → basis.coalition, IMPOSE [otherwise]',
    );
  });

  test('comes alone when one is asked for, and all three when none is', async () => {
    expect((await room.run('diagram', 'treaty')).out).toBe(`${drawn.treaty}\n`);
    expect((await room.run('diagram')).out).toBe(
      `${INSTRUMENT_KINDS.map((kind) => drawn[kind]).join('\n\n')}\n`,
    );
  });
});
