import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Outbox, tables, tieAt, tieIndex } from '../../src/engine/index.ts';
import type { Known, LedgerEntry, Rules, World } from '../../src/engine/index.ts';
import { MODIFIER_CAP, total } from '../../src/engine/modifiers.ts';
import { ARVEN, Game, KELD, MARISTAN, QUIET, SAMPLE } from './game.ts';
import { playRandom } from './players.ts';

/** What the ledger of a world adds up to, number by number. */
function sums(world: World): number[] {
  const found = world.numbers.map(() => 0);
  for (const { subject, delta } of world.ledger) found[subject]! += delta;
  return found;
}

function partsOf(game: Game, from = ARVEN, to = KELD) {
  return game.world.modifiers[tieIndex(game.rules, from, to)] ?? [];
}

function change(game: Game, subject: number, ...deltas: readonly [number, string, Known?, number?][]): void {
  const box = new Outbox(game.rules, game.world);
  for (const [delta, reason, known, decay] of deltas)
    box.change(subject as never, delta, reason, 0, [], decay ?? 0, known ?? 'all');
  game.world = box.post();
}

describe('in any game', () => {
  const games = Array.from({ length: 30 }, (_, i) => playRandom(SAMPLE, `ledger ${i}`, i % 3 === 0 ? 3 : 6));

  test('every number is the sum of its entries, after every phase', () => {
    for (const { worlds } of games)
      for (const world of worlds) expect(sums(world)).toEqual([...world.numbers]);
  });

  test('no entry is zero, and every entry is an integer with a cause that happened', () => {
    const faults: LedgerEntry[] = [];
    for (const { worlds } of games) {
      const world = worlds.at(-1)!;
      const happened = new Set(world.events.map(({ id }) => id));
      for (const entry of world.ledger) {
        const { delta, cause, reason } = entry;
        const named = /^[a-z][a-z-]*(\/[a-z0-9-]+)*$/.test(reason);
        if (!Number.isInteger(delta) || delta === 0 || !happened.has(cause) || !named) faults.push(entry);
      }
    }
    expect(faults).toEqual([]);
  });

  test('regard is the sum of its named parts, each within ±40', () => {
    for (const { worlds } of games) {
      for (const world of worlds) {
        tables(SAMPLE).ties.forEach(({ from, to }, index) => {
          const parts = world.modifiers[index] ?? [];
          for (const { amount } of parts) expect(Math.abs(amount)).toBeLessThanOrEqual(MODIFIER_CAP);
          const regard = world.numbers[tieAt(SAMPLE, from, to, 'regard')]!;
          expect(regard).toBe(Math.max(-100, Math.min(100, total(parts))));
        });
      }
    }
  });

  test('the ledger only grows', () => {
    for (const { worlds } of games.slice(0, 10))
      for (const [i, world] of worlds.entries())
        expect(worlds[i + 1]?.ledger.slice(0, world.ledger.length) ?? world.ledger).toEqual(world.ledger);
  });
});

describe('booking', () => {
  test('what a range cuts off is an entry of its own', () => {
    const game = new Game();
    const economy = game.subject('actors.arven.economy'); // 60
    change(game, economy, [30, 'test/boom'], [25, 'test/loan']);
    expect(game.at('actors.arven.economy')).toBe(100);
    expect(game.booked('actors.arven.economy').map(({ reason, delta }) => [reason, delta])).toEqual([
      ['opening', 60],
      ['test/boom', 30],
      ['test/loan', 25],
      ['limit', -15],
    ]);
  });

  test('changes of one step are netted before the range cuts', () => {
    const game = new Game().set('tension', 98);
    change(game, game.subject('tension'), [9, 'test/up'], [-20, 'test/down']);
    expect(game.at('tension')).toBe(87);
    expect(game.booked('tension', 'limit')).toEqual([]);
  });

  test('zero is not booked', () => {
    const game = new Game();
    const before = game.world.ledger.length;
    change(game, game.subject('tension'), [0, 'test/nothing']);
    expect(game.world.ledger).toHaveLength(before);
  });

  test('a named part stops at ±40, and the rest is told as a limit', () => {
    const game = new Game();
    const regard = tieAt(game.rules, ARVEN, KELD, 'regard'); // opens at −8
    change(game, regard, [30, 'test/gift']);
    change(game, regard, [30, 'test/gift']);
    expect(partsOf(game).find(({ reason }) => reason === 'test/gift')?.amount).toBe(40);
    expect(game.at('ties.arven.keld.regard')).toBe(32);
    expect(game.sum('ties.arven.keld.regard', 'limit')).toBe(-20);
  });

  test('parts with different names add up beyond 40, and regard stops at ±100', () => {
    const game = new Game();
    const regard = tieAt(game.rules, ARVEN, KELD, 'regard');
    change(game, regard, [-40, 'test/a'], [-40, 'test/b'], [-40, 'test/c']);
    expect(game.at('ties.arven.keld.regard')).toBe(-100);
    expect(game.sum('ties.arven.keld.regard', 'limit')).toBe(28);
    change(game, regard, [10, 'test/d']); // −128 + 10: still beyond the range
    expect(game.at('ties.arven.keld.regard')).toBe(-100);
    expect(game.sum('ties.arven.keld.regard')).toBe(-100);
  });

  test('a part that two circles know of is two parts', () => {
    const game = new Game();
    const veiled = game.world.veiled.length;
    const regard = tieAt(game.rules, ARVEN, KELD, 'regard');
    change(game, regard, [5, 'test/word'], [5, 'test/word', [ARVEN]], [5, 'test/word', [ARVEN]]);
    expect(
      partsOf(game)
        .filter(({ reason }) => reason === 'test/word')
        .map(({ amount, known }) => [amount, known]),
    ).toEqual([
      [5, 'all'],
      [10, [ARVEN]],
    ]);
    expect(game.world.veiled).toHaveLength(veiled + 2);
  });

  test('any changes leave every number within its range, and equal to its sum', () => {
    const subjects = QUIET.numbers.map((_, index) => index);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...subjects),
            fc.integer({ min: -150, max: 150 }),
            fc.constantFrom('a', 'b'),
          ),
          { maxLength: 12 },
        ),
        (deltas) => {
          const game = new Game();
          for (const [subject, delta, name] of deltas) change(game, subject, [delta, `test/${name}`]);
          expect(sums(game.world)).toEqual([...game.world.numbers]);
          game.world.numbers.forEach((value, index) => {
            expect(value).toBeGreaterThanOrEqual(game.rules.numbers[index]!.low);
            expect(value).toBeLessThanOrEqual(game.rules.numbers[index]!.high);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('wear', () => {
  const bare: Rules = { ...QUIET, modifiers: [] };
  const worn = (parts: readonly [number, string, number][], turns: number): Game => {
    const game = new Game({ rules: bare });
    change(
      game,
      tieAt(bare, ARVEN, MARISTAN, 'regard'),
      ...parts.map(
        ([delta, reason, decay]) => [delta, reason, 'all', decay] as [number, string, Known, number],
      ),
    );
    return game.wait(turns);
  };
  const amounts = (game: Game) =>
    Object.fromEntries(partsOf(game, ARVEN, MARISTAN).map(({ reason, amount }) => [reason, amount]));

  test('takes each part nearer to zero by its own decay, and no further', () => {
    const game = worn(
      [
        [10, 'test/fast', 4],
        [-6, 'test/slow', 1],
        [7, 'test/lasting', 0],
      ],
      2,
    );
    expect(amounts(game)).toEqual({ 'test/fast': 2, 'test/slow': -4, 'test/lasting': 7 });
    expect(amounts(game.wait(2))).toEqual({ 'test/slow': -2, 'test/lasting': 7 });
  });

  test('is one entry a tie and turn', () => {
    const game = worn(
      [
        [10, 'test/a', 1],
        [5, 'test/b', 1],
      ],
      1,
    );
    expect(game.booked('ties.arven.maristan.regard', 'decay').map(({ delta }) => delta)).toEqual([-2]);
  });

  test('goes on where two parts wear against each other and the sum stays', () => {
    expect(
      amounts(
        worn(
          [
            [5, 'test/a', 1],
            [-5, 'test/b', 1],
          ],
          3,
        ),
      ),
    ).toEqual({ 'test/a': 2, 'test/b': -2 });
  });

  test('goes on where the sum lies beyond the range', () => {
    const game = worn(
      [
        [40, 'test/a', 1],
        [40, 'test/b', 0],
        [40, 'test/c', 0],
      ],
      3,
    );
    expect(amounts(game)).toEqual({ 'test/a': 37, 'test/b': 40, 'test/c': 40 });
    expect(game.at('ties.arven.maristan.regard')).toBe(100);
  });

  test('takes two months in a two-month turn', () => {
    const game = new Game({ rules: bare, turns: 3 });
    change(game, tieAt(bare, ARVEN, MARISTAN, 'regard'), [10, 'test/a', 'all', 2]);
    expect(amounts(game.wait(1))).toEqual({ 'test/a': 6 });
  });
});
