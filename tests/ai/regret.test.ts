import { describe, expect, test } from 'vitest';
import { Regret } from '../../src/ai/minister/regret.ts';

describe('regret matching', () => {
  test('begins with every choice alike', () => {
    expect(new Regret(4).mix()).toEqual([250, 250, 250, 250]);
  });

  test('settles on the choice that always brings most', () => {
    const regret = new Regret(3);
    for (let round = 0; round < 5; round++) regret.learn([10, 40, 20]);
    expect(regret.settled()).toBe(1);
    expect(regret.mix()).toEqual([0, 1000, 0]);
  });

  test('turns from what did well once to what does well more often', () => {
    const regret = new Regret(2);
    regret.learn([100, 0]);
    expect(regret.settled()).toBe(0);
    for (let round = 0; round < 12; round++) regret.learn([0, 60]);
    expect(regret.settled()).toBe(1);
  });

  test('finds the even mix of matching pennies, as neither side can do better', () => {
    const [rows, columns] = [new Regret(2), new Regret(2)];
    const pays = (row: number, column: number): number => (row === column ? 100 : -100);
    const counts = [0, 0];
    for (let round = 0; round < 4000; round++) {
      const row = rows.sample(Math.imul(round + 1, 0x9e3779b1) >>> 0);
      const column = columns.sample(Math.imul(round + 7, 0x85ebca6b) >>> 0);
      counts[row] = (counts[row] ?? 0) + 1;
      rows.learn([pays(0, column), pays(1, column)]);
      columns.learn([-pays(row, 0), -pays(row, 1)]);
    }
    expect(Math.abs((counts[0] ?? 0) - 2000)).toBeLessThan(250);
  });
});
