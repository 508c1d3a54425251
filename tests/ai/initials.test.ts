/** A ministry's orders of a month do not undo the texts that it puts, or says yes to, in that month. */
import { expect, test } from 'vitest';
import { actorAt, imagine, numberOf, view, type Order } from '../../src/engine/index.ts';
import { readAll } from '../../src/ai/attention.ts';
import { NO_BENT } from '../../src/ai/bent.ts';
import { pick } from '../../src/ai/courses.ts';
import { respond } from '../../src/ai/index.ts';
import { stakesOf } from '../../src/ai/stakes.ts';
import { capitalPrice, weighingOf } from '../../src/ai/weighing.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, QUIET, SMALL } from '../engine/game.ts';

const text = order(KELD, 'propose', { on: FERRIES, clauses: SMALL });
const insult = order(KELD, 'condemn', { target: ARVEN });
const elsewhere = order(KELD, 'condemn', { target: MARISTAN });

test('who puts a text does not condemn in the same month whom it asks to sign it', () => {
  const { world } = new Game().rich();
  const known = view(QUIET, world, KELD, { ledger: false });
  const imagined = imagine(QUIET, known, 0);
  const weighing = weighingOf(QUIET, known, imagined, stakesOf(QUIET, known, imagined), {
    attention: readAll(QUIET, imagined, known),
    bargains: true,
    bent: NO_BENT,
    price: capitalPrice(numberOf(known, actorAt(QUIET, KELD, 'capital'))),
  });
  const chosen = (...orders: readonly Order[]): readonly Order[] =>
    pick(
      weighing,
      orders.map((sent, place) => ({ order: sent, worth: 100 - place })),
      8,
    ).map((glanced) => glanced.order);
  expect(chosen(text, insult, elsewhere)).toEqual([text, elsewhere]);
  expect(chosen(insult, text)).toEqual([insult]);
});

test('who has condemned its author leaves a text for another month, and says yes to it then', () => {
  const asked = (...orders: readonly Order[]): readonly (string | undefined)[] => {
    const game = new Game().rich().set('ties.keld.arven.trade', 100).set('ties.keld.arven.defence', 100);
    game.plan(order(ARVEN, 'propose', { on: FERRIES, clauses: SMALL }), ...orders);
    const known = view(QUIET, game.world, KELD, { ledger: false });
    return known.awaiting
      .filter(({ kind }) => kind === 'proposal')
      .map(({ id }) => respond(QUIET, known, 'envoy').find(({ to }) => to === id)?.answer);
  };
  expect(asked(elsewhere)).toEqual(['accept']);
  expect(asked(insult)).toEqual([undefined]);
});
