import { describe, expect, test } from 'vitest';
import {
  askedBy,
  candidates,
  checkOrder,
  dearSum,
  judge,
  judgeRequest,
  odds,
  resolve,
  view,
} from '../../src/engine/index.ts';
import type { Rules } from '../../src/engine/index.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, QUIET, SMALL } from './game.ts';

const RULES = QUIET;
const fresh = (): Game => new Game({ rules: RULES }).rich();
const fed = (): Game =>
  fresh()
    .turn([order(ARVEN, 'food-aid', { target: KELD })])
    .rich();

describe('a favour', () => {
  test('is owed by who was helped, two at most, and told', () => {
    const game = fed();
    expect(game.world.favours).toMatchObject([{ by: KELD, to: ARVEN, until: 12, called: -1 }]);
    expect(game.happenings('favourOwed').map(({ by, to }) => [by, to])).toEqual([[KELD, ARVEN]]);
    for (let i = 0; i < 3; i++) game.rich().turn([order(ARVEN, 'food-aid', { target: KELD })]);
    expect(game.world.favours).toHaveLength(2);
  });

  test('called in weighs in what its debtor makes of our texts, for two months', () => {
    const sum = (game: Game): number =>
      dearSum(
        judge(game.rules, view(game.rules, game.world, KELD), {
          treaty: FERRIES,
          asker: ARVEN,
          answerer: KELD,
          clauses: SMALL,
        }),
      );
    const reason = (game: Game) =>
      judge(game.rules, view(game.rules, game.world, KELD), {
        treaty: FERRIES,
        asker: ARVEN,
        answerer: KELD,
        clauses: SMALL,
      }).lines.find((line) => line.reason === 'accept/favour')?.low;
    const game = fed();
    expect(reason(game)).toBeUndefined();
    const before = sum(game);
    game.turn([order(ARVEN, 'call-in-favour', { target: KELD })]);
    expect(game.happenings('favourCalled')).toHaveLength(1);
    expect(reason(game)).toBe(10);
    expect(sum(game)).toBeGreaterThan(before);
    expect(game.rich().phase(order(ARVEN, 'call-in-favour', { target: KELD }))).toEqual(['order/no_favour']);
    game.answer().wait(1);
    expect(reason(game)).toBeUndefined();
    expect(game.world.favours).toEqual([]);
  });

  test('is spent on a condemnation by who owes it', () => {
    const game = fed().turn([order(ARVEN, 'call-in-condemnation', { target: MARISTAN })]);
    expect(game.happenings('favourCalled').map(({ by, to }) => [by, to])).toEqual([[ARVEN, KELD]]);
    expect(game.sum('ties.maristan.keld.regard', 'favour/condemned')).toBe(-5);
    expect(game.sum('ties.maristan.arven.regard', 'favour/condemned')).toBe(-2);
    expect(game.world.favours).toEqual([]);
  });
});

describe('a request', () => {
  const ask = order(KELD, 'request-food', { target: ARVEN });

  test('is put to who is asked, and done by it if it agrees', () => {
    const game = fresh().plan(ask);
    expect(game.question(ARVEN, 'request')).toMatchObject({ from: KELD });
    game.answer({ seat: ARVEN, to: 'request', answer: 'grant' });
    expect(game.happenings('granted')).toHaveLength(1);
    expect(game.sum('actors.keld.support', 'act/food-aid')).toBe(3);
    expect(game.sum('actors.arven.capital', 'spent')).toBe(-1);
    expect(game.world.favours).toMatchObject([{ by: KELD, to: ARVEN }]);
  });

  test('declined is not done, and silence declines', () => {
    for (const game of [
      fresh().plan(ask).answer({ seat: ARVEN, to: 'request', answer: 'decline' }),
      fresh().plan(ask).answer(),
    ]) {
      expect(game.happenings('declined')).toHaveLength(1);
      expect(game.sum('actors.keld.support', 'act/food-aid')).toBe(0);
      expect(game.sum('ties.keld.arven.regard', 'request/declined')).toBe(-2);
    }
  });

  test('is met by who does the same of its own accord: no refusal, done once, paid for once', () => {
    const game = fresh()
      .plan(ask, order(ARVEN, 'food-aid', { target: KELD }))
      .answer();
    expect(game.happenings('declined')).toEqual([]);
    expect(game.happenings('granted').map(({ params }) => params)).toEqual([['food-aid', 'own']]);
    expect(game.sum('ties.keld.arven.regard', 'request/declined')).toBe(0);
    expect(game.sum('actors.keld.support', 'act/food-aid')).toBe(3);
    expect(game.sum('actors.arven.capital', 'spent')).toBe(-1);
    expect(game.world.favours).toHaveLength(1);
    // the same sent to somebody else is no answer
    const other = fresh()
      .plan(ask, order(ARVEN, 'food-aid', { target: MARISTAN }))
      .answer();
    expect(other.happenings('declined')).toHaveLength(1);
  });

  test('is weighed in the open', () => {
    const weigh = (game: Game): number => {
      const asked = askedBy(game.rules, ask);
      return asked === null
        ? NaN
        : dearSum(judgeRequest(game.rules, view(game.rules, game.world, ARVEN), asked));
    };
    const before = weigh(fresh());
    expect(weigh(fresh().set('ties.arven.keld.regard', 60))).toBeGreaterThan(before);
    expect(odds(judgeRequest(RULES, view(RULES, fresh().world, ARVEN), askedBy(RULES, ask)!)).low).toBe(
      before >= 0 ? 100 : 0,
    );
  });
});

describe('forces', () => {
  const allied = (): Game =>
    new Game({
      rules: {
        ...RULES,
        treaties: RULES.treaties.map((rule) =>
          rule.id === FERRIES
            ? {
                ...rule,
                state: 'inForce.standing' as const,
                opening: [{ id: 'protection' as never, depth: 1, secret: false }],
              }
            : rule,
        ),
      },
    }).rich();
  const send = order(KELD, 'send-forces', { target: ARVEN });

  test('come only if the host consents, and cost nothing if it does not', () => {
    const yes = allied().plan(send).answer({ seat: ARVEN, to: 'request', answer: 'grant' });
    expect(yes.sum('actors.arven.readiness', 'act/send-forces')).toBe(6);
    const no = allied().plan(send).answer();
    expect(no.sum('actors.arven.readiness', 'act/send-forces')).toBe(0);
    expect(no.sum('actors.keld.capital', 'refund')).toBe(2);
  });
});

test('a first visit counts for half as much again', () => {
  const game = fresh().turn([order(KELD, 'state-visit', { target: ARVEN })]);
  expect(game.sum('ties.arven.keld.regard', 'act/state-visit')).toBe(15);
  // The second, soon after, for two fifths.
  game.rich().turn([order(KELD, 'state-visit', { target: ARVEN })]);
  expect(game.sum('ties.arven.keld.regard', 'act/state-visit')).toBe(19);
});

describe('meetings', () => {
  const REST: Readonly<Record<string, number>> = { 'working-visit': 1, 'state-visit': 3, invite: 3 };
  const MEETING: Rules = {
    ...RULES,
    acts: RULES.acts.map((act) =>
      act.id in REST ? { ...act, rest: REST[act.id] ?? 0, consent: true } : act,
    ),
  };
  const game = (): Game => new Game({ rules: MEETING }).rich();
  const GRANT = { to: 'request', answer: 'grant' } as const;
  const meet = (act: string, by = KELD, to = ARVEN): Game =>
    game()
      .turn([order(by, act, { target: to })], [{ seat: to, ...GRANT }])
      .rich();
  const refusal = (at: Game, act: string, by = KELD, to = ARVEN) => {
    const known = view(MEETING, at.world, by);
    const offered = candidates(MEETING, known).some((each) => each.act === act && each.target === to);
    const code = checkOrder(MEETING, known, by, [], order(by, act, { target: to }));
    expect(offered).toBe(code === null);
    return code;
  };

  test('with ceremony rest for their months, whoever goes to whom; a working visit may follow', () => {
    const after = meet('state-visit');
    for (let month = 1; month <= 2; month++) {
      expect(refusal(after, 'state-visit')).toBe('order/met');
      expect(refusal(after, 'state-visit', ARVEN, KELD)).toBe('order/met');
      expect(refusal(after, 'invite', ARVEN, KELD)).toBe('order/met');
      expect(refusal(after, 'working-visit')).toBeNull();
      expect(refusal(after, 'state-visit', KELD, MARISTAN)).toBeNull();
      after.turn().rich();
    }
    expect(refusal(after, 'state-visit')).toBeNull();
  });

  test('that were turned down leave nothing to rest from', () => {
    expect(
      refusal(
        game()
          .turn([order(KELD, 'state-visit', { target: ARVEN })])
          .rich(),
        'invite',
      ),
    ).toBeNull();
  });

  test('do not cross: of two in one month the first takes place, and the other comes back with its price', () => {
    const crossing = game();
    crossing.plan(
      order(KELD, 'state-visit', { target: ARVEN }),
      order(ARVEN, 'working-visit', { target: KELD }),
      order(MARISTAN, 'working-visit', { target: KELD }),
    );
    const asked = crossing.world.awaiting.filter(({ kind }) => kind === 'request');
    expect(asked).toHaveLength(3);
    crossing.world = resolve(
      MEETING,
      crossing.world,
      asked.map(({ seat, id }) => ({ type: 'reply', seat, to: id, answer: 'grant' })),
    ).world;
    const held = crossing.happenings('act').map(({ by, params }) => [by, params[0]]);
    expect(held).toEqual([
      [ARVEN, 'working-visit'],
      [MARISTAN, 'working-visit'],
    ]);
    expect(crossing.sum('actors.keld.capital', 'refund')).toBe(2);
    expect(crossing.happenings('orderRefused').map(({ by, params }) => [by, ...params])).toEqual([
      [KELD, 'state-visit', 'order/met'],
    ]);
  });
});
