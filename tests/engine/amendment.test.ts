/** Changing a treaty that is in force: what stands binds until the changed text takes its place. */
import { describe, expect, test } from 'vitest';
import { candidates, dearSum, judge, nearestYes, talkAnswer, view } from '../../src/engine/index.ts';
import type { Clause, Rules, Talk } from '../../src/engine/index.ts';
import { playRandom } from './players.ts';
import { ARVEN, FERRIES, Game, inForce, KELD, MARISTAN, order, QUIET, SAMPLE, SMALL, text } from './game.ts';
import type { Setting } from './game.ts';

const DEEP = text(['protection', 1], ['crossings', 0]);
const AT_ONCE: Rules = {
  ...QUIET,
  treaties: QUIET.treaties.map((treaty) =>
    treaty.id === FERRIES
      ? { ...treaty, state: 'inForce.standing', opening: SMALL, ratification: {} }
      : treaty,
  ),
};
const put = (clauses: readonly Clause[] = DEEP, seat = KELD): ReturnType<typeof order> =>
  order(seat, 'propose', { on: FERRIES, clauses });
const standing = (setting: Setting = {}): Game => new Game({ rules: AT_ONCE, ...setting }).rich();
const yes = { seat: ARVEN, to: 'proposal', answer: 'accept' } as const;
const known = (game: Game, seat = MARISTAN) => {
  const treaty = view(game.rules, game.world, seat).instruments.find(({ id }) => id === FERRIES);
  if (treaty?.kind !== 'treaty') throw new Error('no treaty');
  return treaty;
};

describe('a changed text', () => {
  test('lies before the other party, and before nobody else, while the old one stands', () => {
    const game = standing().plan(put());
    expect(game.treaty()).toMatchObject({
      state: 'inForce.standing',
      data: { clauses: SMALL, amendment: { state: 'proposed', clauses: DEEP, initialled: [KELD] } },
    });
    expect(game.question(ARVEN, 'proposal')).toMatchObject({ from: KELD, on: FERRIES, clauses: DEEP });
    expect(known(game, ARVEN).data.amendment?.clauses).toEqual(DEEP);
    expect(known(game).data.amendment).toBeUndefined();
    expect(view(game.rules, game.world, MARISTAN).events.map(({ kind }) => kind)).not.toContain(
      'amendmentPut',
    );
  });

  test('agreed where nobody ratifies replaces the old one in one step, and others mind what has changed', () => {
    const game = standing().turn([put()], [yes]);
    expect(game.treaty()).toMatchObject({ state: 'inForce.standing', data: { clauses: DEEP } });
    expect(game.treaty().data.amendment).toBeUndefined();
    expect(game.happenings('amendmentAgreed')).toHaveLength(1);
    expect(game.happenings('amended')).toMatchObject([
      {
        on: FERRIES,
        params: ['protection', 1, 'crossings', 0],
        cause: game.happenings('amendmentAgreed')[0]?.id,
      },
    ]);
    // −9 for a promise to come at once, less the −2 that was minded when it was signed
    expect(game.booked('ties.maristan.keld.regard', 'treaty/mind')).toMatchObject([
      { delta: -7, cause: game.happenings('amendmentAgreed')[0]?.id },
    ]);
    expect(game.sum('tension', 'treaty/amended')).toBe(4);
    expect(game.happenings('signed')).toEqual([]);
  });

  test('is ratified where the treaty is, and the old text binds until then', () => {
    const game = inForce().turn([put()], [yes]);
    expect(game.treaty().data.clauses).toEqual(SMALL);
    expect(game.treaty().data.amendment).toMatchObject({ state: 'ratifying', clauses: DEEP });
    expect(known(game).data.amendment?.clauses).toEqual(DEEP);
    expect(game.rich().phase(put(text(['protection', 0])))).toEqual(['order/wrong_state']);
    game.answer().rounds();
    expect(game.treaty().data.clauses).toEqual(SMALL);
    game.wait(1);
    expect(game.treaty().data.clauses).toEqual(DEEP);
    expect(game.treaty().state).toMatch(/^inForce/);
  });

  test('refused, left lying or refused by a chamber leaves the old one', () => {
    const refused = standing().turn([put()], [{ ...yes, answer: 'refuse' }]);
    expect(refused.happenings('amendmentRefused')).toMatchObject([{ by: ARVEN, to: KELD }]);
    expect(refused.world.bargains).toMatchObject([{ asker: KELD, answerer: ARVEN, refusals: 1 }]);
    const left = standing().turn([put()]).wait(3);
    expect(left.happenings('amendmentFailed')).toMatchObject([{ params: ['shelved'], known: [KELD, ARVEN] }]);
    const unpopular = inForce().turn([put()], [yes]).set('actors.arven.support', 10).wait(1);
    expect(unpopular.happenings('amendmentFailed')).toMatchObject([
      { by: ARVEN, params: ['refused'], known: 'all' },
    ]);
    for (const game of [refused, left, unpopular]) {
      expect(game.treaty().data.clauses).toEqual(SMALL);
      expect(game.treaty().state).toMatch(/^inForce/);
      expect(game.happenings('amended')).toEqual([]);
    }
  });

  test('sent back with changes is the asker’s to answer', () => {
    const daily = text(['protection', 1], ['crossings', 1]);
    const game = standing().turn([put()], [{ ...yes, answer: 'counter', clauses: daily }]);
    expect(game.question(KELD, 'proposal')).toMatchObject({ from: ARVEN, clauses: daily });
    game.turn([], [{ seat: KELD, to: 'proposal', answer: 'accept' }]);
    expect(game.treaty().data.clauses).toEqual(daily);
  });

  test('is dropped when a party gives notice', () => {
    const game = standing()
      .turn([put()])
      .rich()
      .turn([order(ARVEN, 'denounce', { on: FERRIES })]);
    expect(game.treaty().state).toBe('denounced');
    expect(game.treaty().data.amendment).toBeUndefined();
    expect(game.happenings('amendmentFailed')).toMatchObject([{ params: ['moot'] }]);
    expect(game.world.awaiting.filter(({ kind }) => kind === 'proposal')).toEqual([]);
  });

  test('cannot be put by an outsider, and comes back if the other has put one in the same turn', () => {
    expect(standing().phase(put(DEEP, MARISTAN))).toEqual(['order/not_for_seat']);
    const both = standing().plan(put(), put(text(['crossings', 1]), ARVEN));
    expect(both.treaty().data.amendment?.clauses).toEqual(DEEP);
    expect(both.at('actors.arven.capital')).toBe(8);
  });

  test('hides nothing that stands in the open, and shows nobody a clause in secret', () => {
    const game = standing().turn([put(text(['protection', 0, true], ['crossings', 1, true]))], [yes]);
    expect(game.treaty().data.clauses).toEqual(text(['protection', 0], ['crossings', 1]));
    const fresh = inForce({}, text(['protection', 0])).turn(
      [put(text(['protection', 0], ['crossings', 1, true]))],
      [yes],
    );
    expect(fresh.treaty().data.amendment?.clauses).toHaveLength(2);
    expect(known(fresh).data.amendment?.clauses).toEqual(text(['protection', 0]));
    expect(JSON.stringify(view(fresh.rules, fresh.world, MARISTAN))).not.toContain('crossings');
  });
});

describe('what a change is worth to who is asked', () => {
  const judged = (game: Game, clauses: readonly Clause[]) =>
    judge(game.rules, view(game.rules, game.world, ARVEN), {
      treaty: FERRIES,
      asker: KELD,
      answerer: ARVEN,
      clauses,
    });

  test('is the difference to what stands, clause by clause, and good will counts half', () => {
    const game = standing().set('ties.arven.keld.regard', 90).set('ties.arven.keld.defence', 90);
    expect(judged(game, DEEP).lines.map(({ reason, params, low }) => [reason, params, low])).toContainEqual([
      'accept/changed',
      ['protection', 1, 0],
      -12,
    ]);
    expect(judged(game, text(['protection', 0])).lines).toMatchObject([
      { reason: 'accept/struck', params: ['crossings', 0], low: -3 },
      { reason: 'accept/regard', low: 9 },
    ]);
    // the same words cost the asking price and bring nothing
    expect(judged(game, SMALL).lines).toMatchObject([{ reason: 'accept/regard', low: 9 }]);
  });

  test('ill will counts against it', () => {
    const game = standing().set('ties.arven.keld.regard', -50);
    expect(judged(game, DEEP).lines).toContainEqual(
      expect.objectContaining({ reason: 'accept/regard', low: -10 }),
    );
  });

  test('a person at the Table hears the same judgement, and the nearest yes is never what stands', () => {
    const game = standing({ holders: { arven: 'envoy' } });
    const talk = { seat: KELD, with: ARVEN, on: FERRIES, clauses: DEEP } as const;
    const { answer } = talkAnswer(game.rules, game.world, [], talk);
    expect(answer).not.toBe('accept');
    const seen = view(game.rules, game.world, KELD);
    const nearest = nearestYes(game.rules, seen, {
      treaty: FERRIES,
      asker: KELD,
      answerer: ARVEN,
      clauses: DEEP,
    });
    expect(nearest).not.toEqual(SMALL);
    const round: Talk = { type: 'talk', ...talk, round: 1, answer };
    expect(game.phase(round)).toEqual([]);
  });

  test('what an envoy would sign at the Table is signed, and judged again at the treaty step', () => {
    const game = standing({ holders: { arven: 'envoy' } });
    const offers = [
      text(['protection', 0]),
      text(['crossings', 0]),
      text(['protection', 0], ['crossings', 1]),
      DEEP,
    ];
    for (const clauses of offers) {
      const sum = dearSum(judged(game, clauses));
      const { answer } = talkAnswer(game.rules, game.world, [], {
        seat: KELD,
        with: ARVEN,
        on: FERRIES,
        clauses,
      });
      expect(answer === 'accept').toBe(sum >= 0);
    }
  });
});

test('games left to chance put, agree, ratify, refuse and drop changes', () => {
  const met = new Set<string>();
  const rules: Rules = {
    ...SAMPLE,
    treaties: SAMPLE.treaties.map((treaty) =>
      treaty.id === FERRIES ? { ...treaty, state: 'inForce.standing' } : treaty,
    ),
  };
  for (let i = 0; i < 40; i++) {
    const { worlds, refused } = playRandom(rules, `changes ${i}`, 6);
    expect(refused).toBe(0);
    for (const { kind } of worlds.at(-1)!.events) met.add(kind);
  }
  for (const kind of [
    'amendmentPut',
    'amendmentCountered',
    'amendmentRefused',
    'amendmentAgreed',
    'amended',
    'amendmentFailed',
  ])
    expect([...met], kind).toContain(kind);
});

test('a seat may order it while the treaty stands, from a text that is not the one in force', () => {
  const game = standing();
  const found = candidates(game.rules, view(game.rules, game.world, KELD)).find(
    ({ act, on }) => act === 'propose' && on === FERRIES,
  );
  expect(found?.clauses).toBeDefined();
  expect(found?.clauses).not.toEqual(SMALL);
  expect(game.phase(found!)).toEqual([]);
});
