import { describe, expect, test } from 'vitest';
import { playGame, readReplay, verify, writeReplay, type Replay } from '../../src/session/index.ts';
import { chainOfHeader, chainOfPhase, hash64 } from '../../src/session/replay/chain.ts';
import { sampleScenario } from '../session/sample.ts';

const scenario = sampleScenario();
const { replay } = playGame({ scenario, seed: '11', level: 'envoy', turns: 6 });

interface Loose {
  rules: string;
  scenario: { id: string; hash: string };
  seed: string;
  seats: Record<string, string>;
  options: { turns: number; level: string };
  phases: { inputs: object[]; numbers: Record<string, number>; states: Record<string, string> }[];
}

/** The same replay with something changed in it. */
function altered(change: (copy: Loose) => void): Replay {
  const copy = structuredClone(replay) as unknown as Loose;
  change(copy);
  return copy as unknown as Replay;
}

/** With the chain made good again, as somebody would who knew how. */
function rechained(copy: Replay): Replay {
  let chain = chainOfHeader(copy);
  const phases = copy.phases.map((phase) => ({ ...phase, chain: (chain = chainOfPhase(chain, phase)) }));
  return { ...copy, phases };
}

describe('a replay', () => {
  test('plays out as recorded, and is the same file after reading', () => {
    const text = writeReplay(replay);
    const read = readReplay(text);
    if (!read.ok) throw new Error(read.error.code);
    expect(writeReplay(read.replay)).toBe(text);
    expect(verify(scenario, read.replay)).toMatchObject({ ok: true, turns: 6 });
  });

  test('of the same game is the same to the last digit, and of another seed is not', () => {
    const again = playGame({ scenario, seed: '11', level: 'envoy', turns: 6 }).replay;
    const other = playGame({ scenario, seed: '12', level: 'envoy', turns: 6 }).replay;
    expect(writeReplay(again)).toBe(writeReplay(replay));
    expect(writeReplay(other)).not.toBe(writeReplay(replay));
  });

  test('cut short is still a game', () => {
    const half = { ...replay, phases: replay.phases.slice(0, 5) };
    expect(verify(scenario, half)).toMatchObject({ ok: true, turns: 2 });
  });

  test('names the number that was altered, with both values', () => {
    const tampered = altered((copy) => {
      copy.phases[5]!.numbers['actors.keld.economy'] = 99;
    });
    expect(verify(scenario, tampered)).toMatchObject({
      ok: false,
      turn: 3,
      field: 'actors.keld.economy',
      recorded: 99,
    });
    // and does so too where the chain was made good
    expect(verify(scenario, rechained(tampered))).toMatchObject({
      field: 'actors.keld.economy',
      recorded: 99,
    });
  });

  test('names a number that was left out', () => {
    const name = Object.keys(replay.phases[1]?.numbers ?? {})[0] ?? '';
    const tampered = altered((copy) => {
      delete copy.phases[1]!.numbers[name];
    });
    expect(verify(scenario, tampered)).toMatchObject({ ok: false, turn: 1, field: name });
  });

  test('names an instrument whose state was altered', () => {
    const index = replay.phases.findIndex(({ states }) => 'ferry-treaty' in states);
    const tampered = altered((copy) => {
      copy.phases[index]!.states['ferry-treaty'] = 'expired';
    });
    expect(verify(scenario, tampered)).toMatchObject({
      ok: false,
      field: 'instruments.ferry-treaty',
      recorded: 'expired',
    });
  });

  test('tells when an order was altered, added or taken away', () => {
    const orders = replay.phases[0]?.inputs ?? [];
    expect(orders.length).toBeGreaterThan(1);
    const changes: ((copy: Loose) => void)[] = [
      (copy) => void copy.phases[0]!.inputs.pop(),
      (copy) => void copy.phases[0]!.inputs.push({ type: 'order', seat: 'arven', act: 'rally-support' }),
      (copy) => void (copy.phases[0]!.inputs = copy.phases[0]!.inputs.toReversed()),
    ];
    for (const change of changes)
      expect(verify(scenario, altered(change))).toMatchObject({ ok: false, turn: 1 });
  });

  test('tells when an order that was refused anyway was slipped in', () => {
    const tampered = altered((copy) => {
      copy.phases[2]!.inputs.push({ type: 'order', seat: 'arven', act: 'no-such-act' });
    });
    expect(verify(scenario, tampered)).toMatchObject({ ok: false, turn: 2, field: 'chain' });
  });

  test('tells when the seed, the seats, the level or the length was altered', () => {
    const changes: ((copy: Loose) => void)[] = [
      (copy) => (copy.seed = '12'),
      (copy) => (copy.seats = { ...copy.seats, keld: 'clerk' }),
      (copy) => (copy.options = { ...copy.options, level: 'clerk' }),
      (copy) => (copy.options = { ...copy.options, turns: 3 }),
      (copy) => (copy.options = { ...copy.options, turns: 7 }),
      (copy) => (copy.scenario = { ...copy.scenario, hash: '0000000000000000' }),
      (copy) => (copy.rules = '0'),
    ];
    for (const change of changes) expect(verify(scenario, altered(change)).ok).toBe(false);
  });

  test('tells when phases were swapped, repeated or played on after the end', () => {
    const changes: ((copy: Loose) => void)[] = [
      (copy) => void (copy.phases = copy.phases.toReversed()),
      (copy) => void copy.phases.splice(1, 1),
      (copy) => void copy.phases.push(copy.phases[0]!),
    ];
    for (const change of changes) expect(verify(scenario, altered(change)).ok).toBe(false);
  });
});

describe('the chain', () => {
  test('is sixteen digits that change with every part', () => {
    const phase = replay.phases[0];
    if (phase === undefined) throw new Error('an empty replay');
    const links = [
      chainOfPhase('a', phase),
      chainOfPhase('b', phase),
      chainOfPhase('a', { ...phase, turn: 2 }),
      chainOfPhase('a', { ...phase, inputs: [] }),
      chainOfPhase('a', { ...phase, numbers: { ...phase.numbers, x: 1 } }),
      chainOfPhase('a', { ...phase, states: {} }),
    ];
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(link).toMatch(/^[0-9a-f]{16}$/);
  });

  test('tells neighbouring texts apart', () => {
    const hashes = new Set(Array.from({ length: 5000 }, (_, index) => hash64(`game ${index}`)));
    expect(hashes.size).toBe(5000);
  });
});
