/** A clerk reads little of its file a month, and leaves no part of it unread for long. */
import { expect, test } from 'vitest';
import { imagine, open, tables, view } from '../../src/engine/index.ts';
import { readAll, readPart } from '../../src/ai/attention.ts';
import type { Attention } from '../../src/ai/attention.ts';
import { rulesOf } from '../engine/game.ts';

const RULES = rulesOf('scenarios/new-level-2024/scenario.yaml');
const WORLD = open(RULES, { seed: 'attention', turns: 12, holders: {} });
const HALVINGS = 3;

const ordersIn = ({ pages, occasional }: Attention): string[] =>
  [
    ...pages.flatMap(({ outlines }) => outlines.map(({ order }) => order)),
    ...occasional.flatMap(({ orders }) => orders),
  ].map((order) => JSON.stringify(order));

test.each(tables(RULES).seats)('in eight months %s comes to every order of its file once', (seat) => {
  const known = view(RULES, WORLD, seat);
  const world = imagine(RULES, known, 0);
  const read = Array.from({ length: 1 << HALVINGS }, (_, month) =>
    readPart(RULES, world, { ...known, turn: known.turn + month }, 12_345, HALVINGS),
  );
  expect(read.flatMap(ordersIn).toSorted()).toEqual(ordersIn(readAll(RULES, world, known)).toSorted());
  for (const place of [10_000, 10_001, 10_047, 4097, 20_000])
    expect(read.filter(({ heeds }) => heeds(place))).toHaveLength(1);
  const [first = read[0] as Attention] = read;
  expect(ordersIn(first).length).toBeLessThan(ordersIn(readAll(RULES, world, known)).length / 4);
});
