/** A government has its habits: the same all through a game, others in the next. */
import { expect, test } from 'vitest';
import { open, tables, view } from '../../src/engine/index.ts';
import { plan } from '../../src/ai/index.ts';
import { rulesOf } from '../engine/game.ts';

const RULES = rulesOf('scenarios/new-level-2024/scenario.yaml');
const world = open(RULES, { seed: 'habits', turns: 12, holders: {} });

/** What every seat would send in the first month, were it the game of this seed. */
function sent(seed: string): string {
  return JSON.stringify(
    tables(RULES).seats.map((seat) => plan(RULES, view(RULES, world, seat), 'envoy', seed).inputs),
  );
}

test('on the same desk the governments of another game send something else, those of the same game the same', () => {
  const games = ['one', 'two', 'three', 'four'].map(sent);
  expect(new Set(games).size).toBeGreaterThan(2);
  expect(sent('one')).toBe(games[0]);
});
