import { describe, expect, test } from 'vitest';
import { score, SECRET_BONUS } from '../../src/engine/index.ts';
import type { AimId, Rules } from '../../src/engine/index.ts';
import { ARVEN, DUES, FERRIES, Game, KELD, MARISTAN, order, QUIET, signed, text } from './game.ts';

const aim = (game: Game, name: string): number => game.at(`aims.${name.split('-')[0]}.${name}`);

describe('an aim for more of a number', () => {
  test('counts points over its mark, from nothing to its most', () => {
    const ferries = (value: number): number => {
      const game = new Game({ rules: { ...QUIET, drifts: [] } }).set('tracks.ferries', value).turn();
      return aim(game, 'arven-ferries');
    };
    expect([ferries(10), ferries(20), ferries(27), ferries(60)]).toEqual([0, 0, 7, 25]);
  });

  test('rounds half points away from zero', () => {
    const regard = (value: number): number =>
      aim(
        new Game({ rules: { ...QUIET, modifiers: [] } }).set('ties.arven.keld.regard', value).turn(),
        'keld-regard',
      );
    expect([regard(-10), regard(4), regard(5)]).toEqual([0, 2, 3]);
  });

  test('may be for less', () => {
    const integrity = (value: number): number =>
      aim(new Game().set('integrity.harbour-dues', value).turn(), 'maristan-cheap');
    expect([integrity(80), integrity(60), integrity(50), integrity(0)]).toEqual([0, 0, 5, 20]);
  });
});

describe('an aim that has only to be kept', () => {
  test('stands full from the first day, and moves by what the first month does', () => {
    const game = new Game();
    const subject = game.subject('aims.maristan.maristan-cheap');
    const integrity = game.at('integrity.harbour-dues');
    expect(game.world.turn).toBe(1);
    expect(game.world.numbers[subject]).toBe(Math.max(0, Math.min(20, Math.trunc((60 - integrity) / 2))));
    const kept = new Game({
      rules: {
        ...QUIET,
        aims: QUIET.aims.map((each) =>
          each.id === 'maristan-cheap' && each.score.kind === 'over'
            ? { ...each, score: { ...each.score, from: 100 } }
            : each,
        ),
      },
    });
    expect(kept.world.numbers[subject]).toBeGreaterThan(0);
    expect(kept.booked('aims.maristan.maristan-cheap')[0]).toMatchObject({ reason: 'opening', turn: 1 });
  });
});

describe('an aim by the month', () => {
  test('adds points for each month in which it holds, up to its most', () => {
    const game = new Game().turn();
    expect(aim(game, 'arven-calm')).toBe(4);
    game.set('tension', 80).turn();
    expect(aim(game, 'arven-calm')).toBe(4);
    game.set('tension', 30).wait(4);
    expect(aim(game, 'arven-calm')).toBe(20);
  });

  test('counts two months in a two-month turn', () => {
    expect(aim(new Game({ turns: 3 }).turn(), 'arven-calm')).toBe(8);
  });
});

describe('an aim for a state', () => {
  test('is worth what the first case says that holds now', () => {
    const deep = signed({}, text(['protection', 1]));
    expect(aim(deep, 'arven-promise')).toBe(0);
    deep.wait(2);
    expect(aim(deep, 'arven-promise')).toBe(20);
    expect(aim(deep, 'keld-treaty')).toBe(20);
    const shallow = signed({}, text(['protection', 0])).wait(2);
    expect(aim(shallow, 'arven-promise')).toBe(12);
  });

  test('is lost with the state', () => {
    const game = signed({}, text(['protection', 0]))
      .wait(2)
      .rich();
    game.turn([order(KELD, 'denounce', { on: FERRIES })]);
    expect(aim(game, 'arven-promise')).toBe(0);
  });
});

describe('an aim that counts happenings', () => {
  test('opens with its start and moves by each one that fits, never under nothing', () => {
    const game = new Game();
    expect(aim(game, 'arven-shows')).toBe(20);
    game.rich().turn([order(KELD, 'naval-show'), order(MARISTAN, 'naval-show')]);
    expect(aim(game, 'arven-shows')).toBe(15);
    for (let i = 0; i < 5; i++) game.rich().turn([order(KELD, 'naval-show')]);
    expect(aim(game, 'arven-shows')).toBe(0);
  });

  test('counts what happens on an instrument', () => {
    expect(aim(signed(), 'maristan-alone')).toBe(10);
  });
});

describe('the secret aim', () => {
  /** Every aim of Arven but one dropped, so that it is the one drawn. */
  const only = (id: string): Rules => ({
    ...QUIET,
    drifts: [],
    aims: QUIET.aims.filter(({ seat, id: other }) => seat !== ARVEN || other === (id as AimId)),
    numbers: QUIET.numbers.filter(
      ({ name }) => !name.startsWith('aims.arven.arven') || name === `aims.arven.${id}`,
    ),
  });

  test('is worth fifteen points on top, in proportion, and only its seat sees them booked', () => {
    const rules = only('arven-ferries');
    const shifted: Rules = {
      ...rules,
      aims: rules.aims.map((each) => ({
        ...each,
        number: rules.numbers.findIndex(({ name }) => name === `aims.${each.seat}.${each.id}`) as never,
      })),
    };
    const game = new Game({ rules: shifted }).set('tracks.ferries', 32).turn();
    expect(game.world.secrets[ARVEN]?.aim).toBe('arven-ferries');
    expect(aim(game, 'arven-ferries')).toBe(12);
    expect(game.at('aims.arven.secret')).toBe(7); // 15 × 12 / 25 = 7.2
    // what the opening gave it and what the turn did
    expect(game.booked('aims.arven.secret').map(({ known }) => known)).toEqual([[ARVEN], [ARVEN]]);
    expect(game.set('tracks.ferries', 60).turn().at('aims.arven.secret')).toBe(SECRET_BONUS);
  });
});

describe('stability', () => {
  test('is lost by two a month at a tension of sixty or more', () => {
    const tense = (turns: number, value: number): number => {
      const game = new Game({ turns }).set('tension', value).turn();
      return game.at('aims.keld.stability');
    };
    expect([tense(6, 90), tense(6, 40)]).toEqual([18, 20]);
    expect(tense(3, 90)).toBe(16);
  });
});

describe('the score', () => {
  test('is the sum of aims, secret bonus and stability', () => {
    const game = new Game().wait(2);
    for (const seat of [ARVEN, KELD, MARISTAN]) {
      const parts = game.rules.numbers.flatMap(({ name }, index) =>
        name.startsWith(`aims.${seat}.`) ? [game.world.numbers[index] ?? 0] : [],
      );
      expect(parts).toHaveLength(6);
      expect(score(game.rules, game.world, seat)).toBe(parts.reduce((a, b) => a + b, 0));
    }
  });

  test('can be reached by several at once', () => {
    const game = new Game().wait(6);
    const scores = [ARVEN, KELD, MARISTAN].map((seat) => score(game.rules, game.world, seat));
    expect(scores.every((points) => points > 30)).toBe(true);
    expect(game.regime(DUES).state).toBe('latent');
  });
});
