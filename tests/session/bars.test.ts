import { describe, expect, test } from 'vitest';
import { TREATY_STATES } from '../../src/engine/index.ts';
import type { ActorId } from '../../src/engine/index.ts';
import { addRates, barsOf, shareOf, simulate, tallyGame } from '../../src/session/index.ts';
import type { Fared, Simulation } from '../../src/session/index.ts';
import { sampleScenario } from './sample.ts';

const scenario = sampleScenario();

const seat = (mean: number, topShare: number): Simulation['seats'][string & ActorId] => ({
  mean,
  topShare,
  p10: mean,
  p90: mean,
});

/** A simulation that holds all bars. */
const good: Simulation = {
  ...simulate(scenario, { games: 1, seed: 'bars', level: 'clerk', turns: 3 }),
  games: 100,
  endings: { turnLimit: 90, war: 10, scenario: 0 },
  seats: { a: seat(50, 0.4), b: seat(55, 0.3), c: seat(48, 0.3) } as Simulation['seats'],
  orders: { gift: 0.25, condemn: 0.25, consult: 0.25, strike: 0.25 },
  treaties: { states: Object.fromEntries(TREATY_STATES.map((state) => [state, 1])), signed: 1, inForce: 1 },
  sanctions: { regimes: 10, demandsMet: 2, demandsPartlyMet: 2 },
  crises: { finalRung: [1, 1, 1, 1, 1] },
  commitments: { invoked: 10, honoured: 3, qualified: 3, reneged: 3, excused: 1 },
};
const verdicts = (result: Simulation): Record<string, boolean | null> =>
  Object.fromEntries(barsOf(result).map(({ id, ok }) => [id, ok]));

describe('the balance bars', () => {
  test('hold where they hold', () => {
    expect(Object.values(verdicts(good)).filter((ok) => ok === false)).toEqual([]);
  });

  test.each<[string, Partial<Simulation>]>([
    ['top', { seats: { a: seat(50, 0.41), b: seat(50, 0.59) } as Simulation['seats'] }],
    ['par', { seats: { a: seat(44, 0.4), b: seat(50, 0.3) } as Simulation['seats'] }],
    ['act', { orders: { gift: 0.26, condemn: 0.74 } }],
    ['every-act', { orders: { gift: 0.25, condemn: 0 } }],
    ['war', { endings: { turnLimit: 98, war: 2, scenario: 0 } }],
    ['war', { endings: { turnLimit: 84, war: 16, scenario: 0 } }],
    ['sanctions', { sanctions: { regimes: 10, demandsMet: 2, demandsPartlyMet: 0 } }],
    ['calls', { commitments: { invoked: 9, honoured: 9, qualified: 0, reneged: 1, excused: 0 } }],
    ['rungs', { crises: { finalRung: [4, 2, 1, 0, 1] } }],
    ['states', { treaties: { states: { drafted: 1 }, signed: 0, inForce: 0 } }],
  ])('%s falls where it does not hold', (id, change) => {
    expect(verdicts({ ...good, ...change })[id]).toBe(false);
  });

  test('of what never came about there is nothing to say', () => {
    expect(
      verdicts({ ...good, sanctions: { regimes: 0, demandsMet: 0, demandsPartlyMet: 0 } })['sanctions'],
    ).toBe(null);
  });

  test('a seat in which one idea does as well as the median falls, and is named by what was played', () => {
    const one = { note: 'praise', seat: 'a' as ActorId, mean: 50, median: 51 } as const;
    const bar = (list: readonly Fared[]) => barsOf(good, list).find(({ id }) => id === 'praise');
    expect(bar([one])?.ok).toBe(true);
    expect(bar([one, { ...one, seat: 'b' as ActorId, median: 50 }])).toMatchObject({
      ok: false,
      came: 'a 50 of 51, b 50 of 50',
    });
    expect(barsOf(good, [one]).some(({ id }) => id === 'sanction')).toBe(false);
  });
});

describe('rates', () => {
  const tallies = ['a', 'b', 'c'].map((seed) => tallyGame(scenario, { seed, level: 'envoy', turns: 6 }));

  test('count what the games told', () => {
    const rates = addRates(tallies.map((tally) => tally.rates));
    const told = (kind: 'promiseKept' | 'promiseBroken' | 'honoured' | 'qualified'): number =>
      tallies.reduce((sum, { happened }) => sum + (happened[kind] ?? 0), 0);
    expect(rates['war']?.trials).toBe(3);
    expect(rates['promise/monthly']).toEqual({
      hits: told('promiseKept'),
      trials: told('promiseKept') + told('promiseBroken'),
    });
    expect(rates['call/kept']?.hits ?? 0).toBe(told('honoured') + told('qualified'));
  });

  test('come with the interval that so many trials allow', () => {
    // Wilson's interval for 5 of 10 is 23.7 % to 76.3 %
    expect(shareOf({ hits: 5, trials: 10 })).toEqual({ share: 50, low: 23.7, high: 76.3 });
    expect(shareOf({ hits: 0, trials: 0 })).toEqual({ share: 0, low: 0, high: 100 });
    expect(shareOf({ hits: 10, trials: 10 })).toMatchObject({ share: 100, low: 72.2, high: 100 });
  });
});
