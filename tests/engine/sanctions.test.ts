import { describe, expect, test } from 'vitest';
import { biteOf, dearSum, Outbox, view, weariness } from '../../src/engine/index.ts';
import { openRoute } from '../../src/engine/instruments/sanctions/evasion.ts';
import type { ActorId, Order, RegimeRules, Rules } from '../../src/engine/index.ts';
import { ARVEN, DUES, Game, KELD, MARISTAN, order, QUIET } from './game.ts';

function withDues(change: Partial<RegimeRules>, rules: Rules = QUIET): Rules {
  return { ...rules, regimes: rules.regimes.map((regime) => ({ ...regime, ...change })) };
}
const ALL = QUIET.regimes[0]!.measures.map(({ id }) => id);
/** The dues may be raised at any time; red lines would only add noise. */
const OPEN: Rules = { ...withDues({ when: { op: 'true' } }), redLines: [] };
const STAND: Rules = withDues({ phase: 'imposed', standing: ALL }, OPEN);
const BOTH: Rules = withDues(
  { phase: 'imposed', standing: ALL, basis: 'coalition', senders: [ARVEN, MARISTAN], mayJoin: [] },
  OPEN,
);
const on = (seat: ActorId, act: string): Order => order(seat, act, { on: DUES });
const fresh = (rules = OPEN): Game => new Game({ rules }).rich();
const threatened = (): Game => fresh().plan(on(ARVEN, 'threaten-sanctions'));

describe('a threat', () => {
  test('is put to its target at once, with a date', () => {
    const game = threatened();
    expect(game.regime()).toMatchObject({ state: 'threatened', data: { threatener: ARVEN, deadline: 2 } });
    expect(game.question(KELD, 'demand')).toMatchObject({ from: ARVEN, on: DUES });
    expect(game.happenings('threat').map(({ by, to, on }) => [by, to, on])).toEqual([[ARVEN, KELD, DUES]]);
    expect(game.sum('ties.keld.arven.regard', 'act/threaten-sanctions')).toBe(-6);
  });

  test('needs its occasion', () => {
    const game = new Game().rich().turn([order(KELD, 'naval-show')]);
    expect(game.phase(on(ARVEN, 'threaten-sanctions'))).toEqual([]);
  });

  test('conceded is settled by a pledge', () => {
    const game = threatened().answer({ seat: KELD, to: 'demand', answer: 'concede' });
    expect(game.regime().state).toBe('settled');
    expect(game.world.pledges).toEqual([{ by: KELD, to: ARVEN, regime: DUES, until: 6 }]);
    expect(game.sum('ties.arven.keld.regard', 'sanctions/conceded')).toBe(6);
    expect(game.sum('actors.keld.support', 'sanctions/conceded')).toBe(-4);
    expect(game.world.awaiting).toEqual([]);
  });

  test('defied stays, and silence defies', () => {
    for (const game of [
      threatened().answer({ seat: KELD, to: 'demand', answer: 'defy' }),
      threatened().answer(),
    ]) {
      expect(game.regime().state).toBe('threatened');
      expect(game.happenings('defied').map(({ by, to }) => [by, to])).toEqual([[KELD, ARVEN]]);
      // It has answered, and nothing has changed since.
      expect(game.world.awaiting).toEqual([]);
    }
  });

  test('is put again while it lasts only where the target has come nearer to giving way', () => {
    const game = threatened()
      .set('actors.keld.economy', 10)
      .answer({ seat: KELD, to: 'demand', answer: 'defy' });
    expect(game.world.awaiting).toMatchObject([{ seat: KELD, kind: 'demand', turn: 2 }]);
  });

  test('tells nobody but its target how near that is to giving way', () => {
    const game = threatened();
    const heard = (seat: typeof KELD): number | undefined => {
      const regime = view(game.rules, game.world, seat).instruments.find(({ id }) => id === DUES);
      return regime?.kind === 'sanctions' ? regime.data.heard : undefined;
    };
    expect(heard(KELD)).toBeTypeOf('number');
    expect(heard(ARVEN)).toBeUndefined();
  });

  test('not carried out in two months is backing down, and everybody believes the next one less', () => {
    const game = threatened().answer().wait(1);
    expect(game.regime().state).toBe('threatened');
    game.wait(1);
    expect(game.regime()).toMatchObject({ state: 'withdrawn', data: { threatener: null, deadline: -1 } });
    expect(game.happenings('backedDown').map(({ by, to, turn }) => [by, to, turn])).toEqual([
      [ARVEN, KELD, 3],
    ]);
    expect(game.sum('ties.keld.arven.signals', 'threat/backed-down')).toBe(-5);
    expect(game.sum('ties.maristan.arven.signals', 'threat/backed-down')).toBe(-5);
    expect(game.sum('actors.arven.support', 'threat/backed-down')).toBe(-4);
  });

  test('has two turns also where a turn is two months', () => {
    const game = new Game({ rules: OPEN, turns: 3 }).rich().plan(on(ARVEN, 'threaten-sanctions')).answer();
    expect(game.regime().data.deadline).toBe(4);
    expect(game.wait(1).regime().state).toBe('threatened');
  });

  test('withdrawn in time costs half', () => {
    const game = threatened()
      .answer()
      .turn([on(ARVEN, 'withdraw-threat')]);
    expect(game.regime().state).toBe('withdrawn');
    expect(game.sum('ties.keld.arven.signals', 'threat/backed-down')).toBe(-3);
    expect(game.sum('actors.arven.support', 'threat/backed-down')).toBe(-2);
    expect(game.happenings('backedDown')).toEqual([]);
  });

  test('withdrawn or carried out in its last month is neither late nor doubled', () => {
    for (const [act, state] of [
      ['withdraw-threat', 'withdrawn'],
      ['impose-sanctions', 'imposed.unilateral.unmonitored'],
    ] as const) {
      const game = threatened()
        .answer()
        .wait(1)
        .rich()
        .turn([on(ARVEN, act)]);
      expect(game.regime().state).toBe(state);
      expect(game.happenings('backedDown'), act).toEqual([]);
      expect(game.sum('ties.maristan.arven.signals', 'threat/backed-down')).toBe(
        act === 'withdraw-threat' ? -3 : 0,
      );
    }
  });
});

describe('giving way in part', () => {
  const half = (): Game => threatened().answer({ seat: KELD, to: 'demand', answer: 'concedePart' });

  test('promises half the time, and leaves the threat standing', () => {
    const game = half();
    expect(game.regime()).toMatchObject({ state: 'threatened', data: { deadline: 4 } });
    expect(game.world.pledges).toEqual([{ by: KELD, to: ARVEN, regime: DUES, until: 3, part: true }]);
    expect(game.sum('ties.arven.keld.regard', 'sanctions/conceded')).toBe(3);
    expect(game.world.awaiting).toEqual([]);
  });

  test('lets the threat be dropped without shame', () => {
    const game = half()
      .rich()
      .turn([on(ARVEN, 'withdraw-threat')]);
    expect(game.regime().state).toBe('withdrawn');
    expect(game.sum('actors.arven.support', 'threat/backed-down')).toBe(0);
  });

  test('and then imposing all the same costs trust', () => {
    const game = half()
      .rich()
      .turn([on(ARVEN, 'impose-sanctions')]);
    expect(game.sum('ties.keld.arven.signals', 'sanctions/over-pledge')).toBe(-6);
    expect(game.world.pledges).toEqual([]);
  });

  test('under measures makes the dearest of them fall', () => {
    const game = fresh(STAND).turn([on(KELD, 'concede-in-part')]);
    expect(game.regime()).toMatchObject({
      state: 'imposed.unilateral.unmonitored',
      data: { measures: ['dues'] },
    });
    expect(game.happenings('concededPart')).toHaveLength(1);
    expect(game.rich().phase(on(KELD, 'concede'))).toEqual(['order/wrong_state']);
  });
});

describe('a target under measures raised in play', () => {
  test('is asked every second month whether it gives way', () => {
    const game = fresh().turn([on(ARVEN, 'impose-sanctions')]);
    const asked: number[] = [];
    for (let i = 0; i < 4; i++) {
      asked.push(game.world.awaiting.filter(({ kind }) => kind === 'demand').length);
      game.wait(1);
    }
    expect(asked).toEqual([0, 1, 0, 1]);
  });

  test('who gives way has them eased, and put back when it breaks its word', () => {
    const game = fresh()
      .turn([on(ARVEN, 'impose-sanctions')])
      .wait(1)
      .plan()
      .answer({ seat: KELD, to: 'demand', answer: 'concede' });
    expect(game.regime().state).toBe('easing.unilateral.unmonitored');
    game.rich().turn([order(KELD, 'naval-show')]);
    expect(game.happenings('pledgeBroken')).toHaveLength(1);
    expect(
      game
        .rich()
        .turn([on(ARVEN, 'snap-back')])
        .regime(),
    ).toMatchObject({ state: 'imposed.unilateral.unmonitored', data: { measures: ALL } });
  });

  test('of the opening it is not asked', () => {
    expect(fresh(STAND).wait(3).world.awaiting).toEqual([]);
  });
});

describe('evasion', () => {
  const evaded = (known: 'all' | readonly ActorId[]): Game => {
    const game = fresh(BOTH);
    const box = new Outbox(game.rules, game.world);
    openRoute(box, DUES, MARISTAN, 0, known);
    game.world = box.post();
    return game;
  };
  const bite = (game: Game): number => biteOf(game.rules, game.world, game.regime());

  test('takes from coverage, is named, and narrows with time', () => {
    const game = evaded('all').set('integrity.harbour-dues', 90);
    expect(game.world.routes).toMatchObject([{ by: 'maristan', volume: 12 }]);
    // 5 points × (65 − 12) % × 90 % = 2.4 rather than 2.9
    expect(bite(game)).toBe(2);
    game.turn();
    expect(game.sum('actors.keld.economy', 'sanctions/bite')).toBe(-3);
    expect(game.booked('actors.keld.economy', 'sanctions/evaded')).toMatchObject([
      { delta: 1, params: [DUES, 'maristan'] },
    ]);
    expect(game.booked('integrity.harbour-dues', 'sanctions/busted')).toMatchObject([{ delta: -1 }]);
    expect(game.world.routes).toMatchObject([{ volume: 10 }]);
    game.wait(5);
    expect(game.world.routes).toEqual([]);
  });

  test('unknown to others leaves their numbers as if it were not', () => {
    const secret = evaded([KELD, MARISTAN]).set('integrity.harbour-dues', 90);
    const after = secret.turn();
    const economy = after.rules.numbers.findIndex(({ name }) => name === 'actors.keld.economy');
    const arven = view(after.rules, after.world, ARVEN);
    const keld = view(after.rules, after.world, KELD);
    expect(arven.routes).toEqual([]);
    expect(keld.routes).toHaveLength(1);
    expect(keld.numbers[economy]! - arven.numbers[economy]!).toBe(1);
  });

  test('known may be punished: the route narrows, and the measures hold better', () => {
    const rules: Rules = withDues({ senders: [ARVEN] }, STAND);
    const game = fresh(rules);
    const box = new Outbox(game.rules, game.world);
    openRoute(box, DUES, MARISTAN, 0, 'all');
    game.world = box.post();
    game.turn([order(ARVEN, 'secondary-sanctions', { on: DUES, target: MARISTAN })]);
    expect(game.happenings('secondary').map(({ by, to, on: regime }) => [by, to, regime])).toEqual([
      [ARVEN, MARISTAN, DUES],
    ]);
    expect(game.world.routes).toMatchObject([{ volume: 4 }]);
    expect(game.sum('integrity.harbour-dues', 'sanctions/secondary')).toBe(3);
    expect(game.sum('ties.maristan.arven.regard', 'act/secondary-sanctions')).toBe(-10);
  });
});

describe('fatigue', () => {
  test('grows with the months and the cost, and a weary sender looks away', () => {
    const long: Rules = { ...STAND, lengths: [{ turns: 16, months: 1, par: {} }] };
    const game = new Game({ rules: long, turns: 16 }).rich();
    const sum = (): number => dearSum(weariness(game.rules, game.world, game.regime(), ARVEN));
    const before = sum();
    game.wait(12);
    expect(sum() - before).toBeGreaterThan(20);
    expect(game.sum('integrity.harbour-dues', 'sanctions/weary')).toBeLessThan(0);
  });
});

describe('a pledge', () => {
  const pledged = (): Game => threatened().answer({ seat: KELD, to: 'demand', answer: 'concede' }).rich();

  test('broken costs trust with everybody, most with whom it was given', () => {
    const game = pledged().turn([order(KELD, 'naval-show')]);
    expect(game.happenings('pledgeBroken').map(({ by, to, on }) => [by, to, on])).toEqual([
      [KELD, ARVEN, DUES],
    ]);
    expect(game.sum('ties.arven.keld.signals', 'promise/pledge-broken')).toBe(-14);
    expect(game.sum('ties.maristan.keld.signals', 'promise/pledge-broken')).toBe(-4);
    expect(game.world.pledges).toEqual([]);
    expect(game.turn().regime().state).toBe('latent');
    expect(game.phase(on(ARVEN, 'impose-sanctions'))).toEqual([]);
  });

  test('is not broken by others, nor by other acts', () => {
    const game = pledged().turn([order(ARVEN, 'naval-show'), order(KELD, 'condemn', { target: ARVEN })]);
    expect(game.happenings('pledgeBroken')).toEqual([]);
    expect(game.world.pledges).toHaveLength(1);
    expect(game.regime().state).toBe('settled');
  });

  test('ends with its term', () => {
    const rules: Rules = { ...OPEN, lengths: [{ turns: 12, months: 1, par: {} }] };
    const game = new Game({ rules, turns: 12 }).rich().plan(on(ARVEN, 'threaten-sanctions'));
    game.answer({ seat: KELD, to: 'demand', answer: 'concede' }).wait(5);
    expect(game.world.pledges).toHaveLength(1);
    game.wait(1);
    expect(game.world.pledges).toEqual([]);
    game
      .rich()
      .wait(1)
      .turn([order(KELD, 'naval-show')]);
    expect(game.happenings('pledgeBroken')).toEqual([]);
    expect(game.regime().state).toBe('latent');
  });
});

describe('measures', () => {
  test('can be imposed without a threat, and stand with their sender', () => {
    const game = fresh().turn([on(ARVEN, 'impose-sanctions')]);
    expect(game.regime()).toMatchObject({
      state: 'imposed.unilateral.unmonitored',
      parties: [ARVEN],
      data: { measures: ALL },
    });
    expect(game.happenings('imposed').map(({ by, to, params }) => [by, to, params])).toEqual([
      [ARVEN, KELD, ALL],
    ]);
  });

  test('imposed by two in one month are imposed together', () => {
    const game = fresh().turn([on(ARVEN, 'impose-sanctions'), on(MARISTAN, 'impose-sanctions')]);
    expect(game.regime()).toMatchObject({
      state: 'imposed.coalition.unmonitored',
      parties: [ARVEN, MARISTAN],
    });
    expect(game.happenings('joined').map(({ by }) => by)).toEqual([MARISTAN]);
  });

  test('are joined and left', () => {
    const game = fresh(STAND).turn([on(MARISTAN, 'join-sanctions')]);
    expect(game.regime()).toMatchObject({
      state: 'imposed.coalition.unmonitored',
      parties: [ARVEN, MARISTAN],
    });
    game.rich().turn([on(ARVEN, 'leave-sanctions')]);
    expect(game.regime()).toMatchObject({ state: 'imposed.unilateral.unmonitored', parties: [MARISTAN] });
    expect([...game.happenings('joined'), ...game.happenings('left')].map(({ by }) => by)).toEqual([
      MARISTAN,
      ARVEN,
    ]);
  });

  test('do not end with nobody behind them when both leave at once', () => {
    const game = fresh(BOTH).turn([on(ARVEN, 'leave-sanctions'), on(MARISTAN, 'leave-sanctions')]);
    expect(game.regime().state).toBe('lapsed');
    expect(game.regime().parties).toEqual([]);
    expect(game.happenings('regimeLapsed')).toHaveLength(1);
  });

  test('are eased, snapped back, eased again and lifted', () => {
    const game = fresh(STAND).turn([on(ARVEN, 'ease-sanctions')]);
    expect(game.regime().state).toBe('easing.unilateral.unmonitored');
    expect(
      game
        .rich()
        .turn([on(ARVEN, 'snap-back')])
        .regime().state,
    ).toBe('imposed.unilateral.unmonitored');
    expect(
      game
        .rich()
        .turn([on(ARVEN, 'ease-sanctions')])
        .regime().state,
    ).toBe('easing.unilateral.unmonitored');
    expect(
      game
        .rich()
        .turn([on(ARVEN, 'lift-sanctions')])
        .regime().state,
    ).toBe('lifted');
    expect(['eased', 'snappedBack', 'lifted'].map((kind) => game.happenings(kind as 'eased').length)).toEqual(
      [2, 1, 1],
    );
    expect(
      game
        .rich()
        .turn([on(ARVEN, 'impose-sanctions')])
        .regime().state,
    ).toBe('imposed.unilateral.unmonitored');
  });

  test('are eased for a pledge that the target gives', () => {
    const game = fresh(STAND).turn([on(KELD, 'concede')]);
    expect(game.regime().state).toBe('easing.unilateral.unmonitored');
    expect(game.world.pledges).toEqual([{ by: KELD, to: ARVEN, regime: DUES, until: 6 }]);
  });

  test('that the Council mandated are changed by no seat', () => {
    const game = fresh(withDues({ phase: 'imposed', standing: ALL, basis: 'mandated' }, OPEN));
    expect(game.regime().state).toBe('imposed.mandated.unmonitored');
    expect(
      game.phase(on(MARISTAN, 'join-sanctions'), on(ARVEN, 'ease-sanctions'), on(KELD, 'concede')),
    ).toEqual(['order/wrong_state', 'order/wrong_state', 'order/wrong_state']);
    expect(game.phase()).toEqual([]);
  });
});

describe('integrity', () => {
  test('crumbles where nobody watches, and rises where somebody does', () => {
    const game = fresh(STAND).wait(1);
    expect(game.at('integrity.harbour-dues')).toBe(59);
    game.rich().turn([on(MARISTAN, 'monitor')]);
    expect(game.regime().state).toBe('imposed.unilateral.monitored');
    expect(game.happenings('monitored').map(({ by }) => by)).toEqual([MARISTAN]);
    const before = game.at('integrity.harbour-dues');
    expect(game.wait(1).at('integrity.harbour-dues')).toBe(before + 2);
  });

  test('is watched by a team of those who think well of the caller and ill of the target, better by two for each', () => {
    const game = fresh(BOTH)
      .set('ties.maristan.arven.regard', 30)
      .set('ties.maristan.keld.regard', -30)
      .turn([on(ARVEN, 'monitor')]);
    expect(game.happenings('monitored').map(({ params }) => params)).toEqual([[MARISTAN]]);
    expect(game.sum('integrity.harbour-dues', 'sanctions/team')).toBe(2);
    // nobody comes to who is not liked
    const alone = fresh(BOTH).turn([on(ARVEN, 'monitor')]);
    expect(alone.happenings('monitored').map(({ params }) => params)).toEqual([[]]);
    expect(alone.sum('integrity.harbour-dues', 'sanctions/team')).toBe(0);
  });

  test('stays between 15 and 90', () => {
    expect(fresh(STAND).set('integrity.harbour-dues', 15).wait(2).at('integrity.harbour-dues')).toBe(15);
    const watched = fresh(withDues({ monitoring: 'monitored' }, STAND)).set('integrity.harbour-dues', 89);
    expect(watched.wait(2).at('integrity.harbour-dues')).toBe(90);
    // what opened outside is not pulled in
    expect(fresh(STAND).set('integrity.harbour-dues', 9).wait(2).at('integrity.harbour-dues')).toBe(9);
  });
});

describe('what measures bite', () => {
  const bite = (game: Game): number => biteOf(game.rules, game.world, game.regime());

  test('is measures × coverage × integrity, half of it while eased', () => {
    // 5 points × 65 % × 60 % = 1.95; and × 20 % alone = 0.6
    expect(bite(fresh(BOTH))).toBe(2);
    expect(bite(fresh(STAND))).toBe(1);
    expect(bite(fresh(BOTH).set('integrity.harbour-dues', 100))).toBe(3);
    expect(bite(fresh(withDues({ phase: 'easing' }, BOTH)))).toBe(1);
    expect(bite(fresh())).toBe(0);
  });

  test('is taken from the target each month, and costs each sender', () => {
    const game = fresh(BOTH).turn();
    expect(game.sum('actors.keld.economy', 'sanctions/bite')).toBe(-2);
    expect(game.sum('actors.arven.economy', 'sanctions/cost')).toBe(-1);
    expect(game.sum('actors.maristan.economy', 'sanctions/cost')).toBe(-1);
    expect(game.booked('actors.keld.economy', 'sanctions/bite')[0]?.params).toEqual([DUES]);
    const double = new Game({ rules: BOTH, turns: 3 }).turn();
    expect(double.sum('actors.keld.economy', 'sanctions/bite')).toBe(-4);
  });

  test('is nothing while they are only threatened or have been lifted', () => {
    const game = threatened().answer();
    expect(game.sum('actors.keld.economy', 'sanctions/bite')).toBe(0);
  });
});
