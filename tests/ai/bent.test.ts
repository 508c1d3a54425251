/** A government has its habits: the same all through a game, others in the next. */
import { expect, test } from 'vitest';
import { instrumentOf, open, tables, view } from '../../src/engine/index.ts';
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

test('one government asks for more in the treaty than another would, and strikes nothing out of it', () => {
  const partnership = instrumentOf(world, 'partnership' as never);
  if (partnership?.kind !== 'treaty') throw new Error('the flagship has its treaty');
  const lying = partnership.data.clauses.map(({ id }) => id);
  const texts = new Set<string>();
  for (let game = 0; game < 10; game += 1) {
    for (const seat of partnership.parties) {
      const { inputs } = plan(RULES, view(RULES, world, seat), 'envoy', `wish ${game}`);
      for (const input of inputs) {
        if (input.type !== 'order' || input.on !== partnership.id || !input.clauses) continue;
        const asked = input.clauses.map(({ id }) => id);
        expect(asked).toEqual(expect.arrayContaining(lying));
        texts.add(input.clauses.map(({ id, depth }) => `${id} ${depth}`).join());
      }
    }
  }
  expect(texts.size).toBeGreaterThan(3);
});

test('a habit is named after every reason that has a purpose', () => {
  let named = 0;
  for (const game of ['one', 'two', 'three', 'four'])
    for (const seat of tables(RULES).seats)
      for (const { reasons } of plan(RULES, view(RULES, world, seat), 'envoy', game).motives) {
        const at = reasons.findIndex(({ reason }) => reason === 'motive/bent');
        if (at < 0) continue;
        named += 1;
        expect(at).toBe(reasons.length - 1);
      }
  expect(named).toBeGreaterThan(0);
});

test('what spoke for an order most is always among its reasons, if it is but a habit', () => {
  let crowded = 0;
  for (let game = 0; game < 14; game++)
    for (const seat of tables(RULES).seats)
      for (const { order, reasons } of plan(RULES, view(RULES, world, seat), 'envoy', String(game)).motives) {
        expect(
          reasons.some(({ amount }) => amount > 0),
          `${seat} ${order.act} in ${game}`,
        ).toBe(true);
        if (reasons.length >= 4) crowded += 1;
      }
  expect(crowded).toBeGreaterThan(0);
});
