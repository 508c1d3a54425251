/** The lines behind a number: which are folded, and that they add up. */
import { expect, test } from 'vitest';
import type { LedgerEntry, Subject } from '../../src/engine/index.ts';
import { tensionAt } from '../../src/engine/index.ts';
import { namesOf } from '../../src/session/index.ts';
import { ledgerLines } from '../../src/session/telling/reasons.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { Game } from '../engine/game.ts';
import { scenario } from './play.ts';

const { world } = new Game();
const teller = createTeller(scenario, createWords('en', namesOf(scenario)), world);
const tension: Subject = tensionAt(scenario.rules);
const entry = (turn: number, reason: string, delta: number): LedgerEntry => ({
  ...world.ledger[0]!,
  subject: tension,
  turn,
  reason,
  params: [],
  delta,
});

test('what a number opened at is named, and only the smallest reasons are folded into one', () => {
  const acts = ['consult', 'gift', 'praise', 'condemn', 'invite', 'food-aid'];
  const entries = [
    entry(1, 'opening', 35),
    entry(1, 'act/state-visit', -9),
    ...acts.map((act, index) => entry(index + 1, `act/${act}`, index % 2 === 0 ? 1 : -2)),
    entry(6, 'tension/decay', 7),
  ];
  const lines = ledgerLines(teller, entries, 5);
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(35 - 9 + 3 - 6 + 7);
  expect(lines).toHaveLength(5);
  expect(lines.find(({ code }) => code === 'opening')?.amount).toBe(35);
  expect(lines.map(({ amount }) => amount)).toEqual(expect.arrayContaining([7, -9, 35]));
  expect(lines.at(-1)?.text).toBe('5 smaller reasons');
});
