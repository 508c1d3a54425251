/** What is owed every month is seen before a month is missed. */
import { expect, test } from 'vitest';
import { view } from '../../src/engine/index.ts';
import { namesOf } from '../../src/session/index.ts';
import { offersFor } from '../../src/session/desk/offers.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, Game, inForce, KELD, QUIET, text } from '../engine/game.ts';
import { scenario } from './play.ts';

const words = createWords('en', namesOf(scenario));

function ferries({ rules, world }: Game): string {
  const known = view(rules, world, ARVEN);
  const offers = offersFor(createTeller({ ...scenario, rules }, words, known), known, [], 8, KELD);
  return offers.find(({ order }) => order.act === 'run-ferries')?.text ?? '';
}

test('a promise is said where what it promises is sent from, as long as it binds', () => {
  const free = ferries(new Game({ rules: QUIET }));
  const bound = ferries(inForce({ rules: QUIET }, text(['crossings', 1])));
  expect(free).not.toBe('');
  expect(bound.startsWith(free)).toBe(true);
  expect(bound.slice(free.length)).toMatch(/: Lowport owes 2 units a month of “.+”$/);
});

test('and that it was made in secret', () => {
  const bound = ferries(inForce({ rules: QUIET }, text(['crossings', 1, true])));
  expect(bound).toMatch(/\(.+, secret\): Lowport owes 2 units/);
});
