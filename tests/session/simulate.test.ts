import { describe, expect, test } from 'vitest';
import { playOut, simulate, summarise, tallyGame } from '../../src/session/index.ts';
import { score, tables } from '../../src/engine/index.ts';
import { ARVEN, scenario } from './play.ts';

const options = { seed: '1', level: 'clerk', turns: 6 } as const;

describe('a simulation', () => {
  const result = simulate(scenario, { ...options, games: 6 });

  test('has the keys that scripts rely on', () => {
    expect(Object.keys(result)).toEqual([
      'scenario',
      'games',
      'endings',
      'tension',
      'seats',
      'orders',
      'treaties',
      'sanctions',
      'commitments',
      'crises',
      'resolutions',
      'covert',
      'questions',
    ]);
    expect(Object.keys(result.seats[ARVEN] ?? {})).toEqual(['topShare', 'mean', 'p10', 'p90']);
  });

  test('adds up: endings to games, shares to one', () => {
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(Object.values(result.endings))).toBe(6);
    expect(sum(Object.values(result.orders))).toBeCloseTo(1, 2);
    expect(sum(tables(scenario.rules).seats.map((seat) => result.seats[seat]?.topShare ?? 0))).toBeCloseTo(
      1,
      2,
    );
    expect(Object.keys(result.orders)).toHaveLength(scenario.rules.acts.length);
    expect(Object.keys(result.questions ?? {})).toEqual(scenario.rules.questions.map(({ id }) => id));
    for (const answers of Object.values(result.questions ?? {})) expect(sum(Object.values(answers))).toBe(6);
  });

  test('is the same again, and the same in parts', () => {
    expect(simulate(scenario, { ...options, games: 6 })).toEqual(result);
    const tallies = [0, 1, 2, 3, 4, 5].map((n) => tallyGame(scenario, { ...options, seed: `1/${n}` }));
    expect(summarise(scenario, JSON.parse(JSON.stringify(tallies)) as typeof tallies)).toEqual(result);
  });

  test('means what the games came to', () => {
    const worlds = [0, 1, 2, 3, 4, 5].map((n) => playOut({ scenario, ...options, seed: `1/${n}` }));
    for (const seat of tables(scenario.rules).seats) {
      const mean = worlds.reduce((sum, world) => sum + score(scenario.rules, world, seat), 0) / 6;
      expect(result.seats[seat]?.mean).toBeCloseTo(mean, 1);
    }
  });

  test('times decisions only when it is given a clock', () => {
    let clock = 0;
    const timed = simulate(scenario, { ...options, games: 1, now: () => (clock += 5) });
    expect(timed.decisionMs).toEqual({ p50: 5, p95: 5 });
  });
});
