import { describe, expect, test } from 'vitest';
import { plan } from '../../src/ai/index.ts';
import { imagine, open, resolve, tables, view, type SeatHolder, type World } from '../../src/engine/index.ts';
import { duels, standings } from '../../src/session/index.ts';
import { sampleScenario } from '../session/sample.ts';

const scenario = sampleScenario();
const { rules } = scenario;

function opened(seed: string): World {
  const seats = tables(rules).seats.map((seat): [string, SeatHolder] => [seat, 'minister']);
  return open(rules, { seed, turns: 6, holders: Object.fromEntries(seats) });
}

describe('a minister', () => {
  test('sends orders that all pass the door, and the same from the same view', () => {
    const world = opened('m');
    for (const seat of tables(rules).seats) {
      const known = view(rules, world, seat, { ledger: false });
      const { inputs } = plan(rules, known, 'minister', 'm');
      expect(resolve(rules, world, inputs).refused).toEqual([]);
      expect(plan(rules, known, 'minister', 'm').inputs).toEqual(inputs);
    }
  });

  test('knows no more than its view: worlds that differ in what others hide get the same orders', () => {
    const world = opened('m');
    for (const seat of tables(rules).seats) {
      const known = view(rules, world, seat, { ledger: false });
      const other = { ...imagine(rules, known, 7), seed: world.seed, salt: world.salt };
      expect(plan(rules, view(rules, other, seat, { ledger: false }), 'minister', 'm').inputs).toEqual(
        plan(rules, known, 'minister', 'm').inputs,
      );
    }
  });
});

describe('a tournament', () => {
  const pairing = { first: 'envoy', second: 'idle', others: 'clerk', turns: 6 } as const;
  const list = ['a', 'b', 'c', 'd'].flatMap((seed) => duels(scenario, pairing, seed));

  test('gives the same figures for the same seeds', () => {
    expect(duels(scenario, pairing, 'a')).toEqual(list.slice(0, tables(rules).seats.length));
  });

  test('shows that doing nothing loses', () => {
    const all = standings(scenario, list).at(-1);
    expect(all?.seat).toBeNull();
    expect((all?.difference ?? 0) - (all?.margin ?? 0)).toBeGreaterThan(0);
  });

  test('finds no difference between a player and itself', () => {
    const even = duels(scenario, { ...pairing, second: 'envoy' }, 'a');
    expect(standings(scenario, even).at(-1)).toMatchObject({ difference: 0, margin: 0 });
  });
});
