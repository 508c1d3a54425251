import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../src/engine/index.ts';
import { open, view } from '../../src/engine/index.ts';
import { LENSES, namesOf } from '../../src/session/index.ts';
import { drawAtlas } from '../../src/session/desk/draw-atlas.ts';
import { headerOf } from '../../src/session/game/open.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario } from './play.ts';

describe('lenses', () => {
  test.each(LENSES)('%s names everything it draws, and tints everybody but whose eyes these are', (lens) => {
    const { tints, arcs, triangles } = begin().atlas(lens, KELD);
    expect(tints.filter(({ value }) => value === null).map(({ actor }) => actor)).toEqual([KELD]);
    for (const { label } of [...tints, ...arcs, ...triangles]) expect(label).not.toMatch(/^$|label\/|…/);
    expect(new Set(arcs.map(({ id }) => id)).size).toBe(arcs.length);
  });

  test('goods and fears are told by how much, from nothing to all', () => {
    for (const lens of ['trade', 'threat'] as const) {
      const { scale, tints } = begin().atlas(lens, ARVEN);
      expect(scale).toBe(lens === 'trade' ? 'dependence' : 'threat');
      for (const { value } of tints) {
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(100);
      }
    }
  });

  test.each([
    [[40, 30, 20], true],
    [[40, -30, -20], true],
    [[40, 30, -20], false],
    [[-40, -30, -20], false],
  ])('a triangle with sides of %j balances: %s', (sides, balanced) => {
    const pairs = [
      [ARVEN, KELD],
      [KELD, MARISTAN],
      [ARVEN, MARISTAN],
    ];
    const regard = (from: ActorId, to: ActorId): number =>
      sides[pairs.findIndex((pair) => pair.includes(from) && pair.includes(to))] ?? 0;
    const seats = headerOf(scenario, { seed: '1', turns: 6, level: 'envoy' }, ARVEN).seats;
    const world = open(scenario.rules, { seed: '1', turns: 6, holders: seats });
    const words = createWords('en', namesOf(scenario));
    const teller = createTeller(scenario, words, view(scenario.rules, world, ARVEN));
    const moment = { instruments: [], ended: new Set<never>(), regard };
    const { triangles, arcs } = drawAtlas(teller, 'blocs', ARVEN, moment);
    expect(triangles).toMatchObject([{ balanced, strength: 20 }]);
    const together = sides.filter((side) => side > 0).length;
    expect(arcs).toHaveLength(3);
    expect(arcs.filter(({ kind }) => kind === 'friend')).toHaveLength(together);
    const weak = drawAtlas(teller, 'blocs', ARVEN, { ...moment, regard: () => 9 });
    expect([weak.triangles, weak.arcs]).toEqual([[], []]);
  });
});
