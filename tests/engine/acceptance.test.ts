import { describe, expect, test } from 'vitest';
import {
  afterTalks,
  answerProposal,
  COUNTER_FLOOR,
  dearSum,
  isText,
  judge,
  judgeClaim,
  judgeDemand,
  nearestYes,
  odds,
  ownWorth,
  tables,
  talkAnswer,
  view,
} from '../../src/engine/index.ts';
import type {
  ActorId,
  Clause,
  Commitment,
  JudgementLine,
  Proposal,
  Talk,
  View,
  World,
} from '../../src/engine/index.ts';
import { LINE_CAP } from '../../src/engine/acceptance/judgement.ts';
import { ARVEN, CHARTER, DUES, FERRIES, Game, KELD, MARISTAN, order, rulesOf, SMALL, text } from './game.ts';
import { playRandom } from './players.ts';

const DEEP = text(['protection', 1], ['crossings', 1]);
const put = (clauses: readonly Clause[], asker = KELD, answerer = ARVEN): Proposal => ({
  treaty: FERRIES,
  asker,
  answerer,
  clauses,
});
const seen = (game: Game, seat: ActorId): View => view(game.rules, game.world, seat);
const withPrice = (world: World, seat: ActorId, price: number): World => ({
  ...world,
  secrets: { ...world.secrets, [seat]: { price, aim: null } },
});
const lineOf = (lines: readonly JudgementLine[], reason: string): number =>
  lines.filter((line) => line.reason === reason).reduce((sum, { low }) => sum + low, 0);

/** Every text of the ferry treaty: eight. */
const TEXTS: readonly (readonly Clause[])[] = [-1, 0, 1].flatMap((protection) =>
  [-1, 0, 1].flatMap((crossings) => {
    const clauses = text(['protection', protection], ['crossings', crossings]).filter(
      ({ depth }) => depth >= 0,
    );
    return clauses.length > 0 ? [clauses] : [];
  }),
);

describe('a judgement', () => {
  test('counts clause by clause, then trust, regard and the rest, by name', () => {
    const game = new Game();
    const { lines, low, high } = judge(game.rules, seen(game, ARVEN), put(DEEP));
    expect(lines.slice(0, 2).map(({ reason, params, low: amount }) => [reason, params, amount])).toEqual([
      ['accept/clause', ['protection', 1], -8],
      ['accept/clause', ['crossings', 1], -4],
    ]);
    expect(lineOf(lines, 'accept/trust')).toBe(-1); // defence 40, trade 55: 48 of 50, halved
    expect(lineOf(lines, 'accept/regard')).toBe(-2); // −8 / 5
    expect(low).toBe(high);
    expect(low).toBe(lines.reduce((sum, line) => sum + line.low, 0));
  });

  test('without one of its lines is less by just what that line says', () => {
    const game = new Game().set('ties.arven.keld.regard', 40);
    const before = judge(game.rules, seen(game, ARVEN), put(SMALL));
    const line = lineOf(before.lines, 'accept/regard');
    expect(line).toBe(8);
    const after = judge(game.rules, seen(game.set('ties.arven.keld.regard', 0), ARVEN), put(SMALL));
    expect(before.low - after.low).toBe(line);
    expect(lineOf(after.lines, 'accept/regard')).toBe(0);
  });

  test('keeps each line within ±40, and at most eight beside the clauses', () => {
    const { rules } = new Game();
    const faults: string[] = [];
    for (let i = 0; i < 8; i++) {
      for (const world of playRandom(rules, `j${i}`, 6).worlds) {
        const known = view(rules, world, ARVEN, { ledger: false });
        for (const clauses of TEXTS) {
          const { lines } = judge(rules, known, put(clauses));
          for (const { reason, low, high } of lines)
            if (Math.abs(low) > LINE_CAP || Math.abs(high) > LINE_CAP) faults.push(reason);
          if (lines.filter(({ reason }) => reason !== 'accept/clause').length > 8) faults.push('too many');
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('fears to be left alone with a shallow promise or none, and welcomes a deep one', () => {
    const game = new Game().set('ties.arven.maristan.threat', 60);
    const fear = (clauses: readonly Clause[]): number =>
      lineOf(judge(game.rules, seen(game, ARVEN), put(clauses)).lines, 'accept/abandonment');
    expect(fear(text(['protection', 1]))).toBe(12); // 60 × 120 % / 6
    expect(fear(text(['protection', 0]))).toBe(-12);
    expect(fear(text(['crossings', 1]))).toBe(-12);
    // where there is no such promise to be had nobody misses it
    const { lines } = judge(game.rules, seen(game, ARVEN), { ...put([]), treaty: CHARTER });
    expect(lineOf(lines, 'accept/abandonment')).toBe(0);
  });

  test('minds third parties as far as it needs or likes them', () => {
    const game = new Game().set('ties.arven.maristan.dependence', 80);
    const { lines } = judge(game.rules, seen(game, ARVEN), put(text(['protection', 1])));
    expect(lines.find(({ reason }) => reason === 'accept/entanglement')).toMatchObject({
      params: [MARISTAN],
      low: -8, // −9 × 80 × 110 %
    });
  });

  test('is drawn together by a shared adversary', () => {
    const game = new Game().set('ties.arven.maristan.regard', -60).set('ties.keld.maristan.regard', -50);
    const { lines } = judge(game.rules, seen(game, ARVEN), put(text(['protection', 0])));
    expect(lines.find(({ reason }) => reason === 'accept/shared-adversary')).toMatchObject({
      params: [MARISTAN],
      low: 8,
    });
    expect(
      lineOf(
        judge(game.rules, seen(game, ARVEN), put(text(['crossings', 0]))).lines,
        'accept/shared-adversary',
      ),
    ).toBe(0);
  });
});

describe('odds', () => {
  test('are the share of possible asking prices at which the sum is a yes', () => {
    const price = { low: -12, high: -3 }; // ten prices
    const at = (low: number, high = low) => odds({ low, high, price });
    expect(at(12)).toEqual({ low: 100, high: 100 });
    expect(at(2)).toEqual({ low: 0, high: 0 });
    expect(at(3)).toEqual({ low: 10, high: 10 });
    expect(at(7, 11)).toEqual({ low: 50, high: 90 });
  });

  test('are certain for who knows its own price', () => {
    const game = new Game();
    for (const clauses of TEXTS) {
      const judged = judge(game.rules, seen(game, ARVEN), put(clauses));
      expect(judged.price.low).toBe(judged.price.high);
      expect([0, 100]).toContain(odds(judged).low);
    }
  });

  test('as the asker sees them are what the answerer says over all prices', () => {
    const game = new Game();
    for (const clauses of TEXTS) {
      const asked = odds(judge(game.rules, seen(game, KELD), put(clauses)));
      let yes = 0;
      for (let price = -12; price <= -2; price++) {
        const known = view(game.rules, withPrice(game.world, ARVEN, price), ARVEN);
        yes += answerProposal(game.rules, known, put(clauses)).answer === 'accept' ? 1 : 0;
      }
      expect(asked).toEqual({ low: Math.floor((100 * yes) / 11), high: Math.floor((100 * yes) / 11) });
    }
  });
});

describe('an answer', () => {
  test('is yes from nothing, a counter-offer down to −15, below that no', () => {
    for (let regard = -100; regard <= 100; regard += 20) {
      for (const price of [-12, -7, -2]) {
        const game = new Game().set('ties.arven.keld.regard', regard);
        const known = view(game.rules, withPrice(game.world, ARVEN, price), ARVEN);
        for (const clauses of TEXTS) {
          const { answer, clauses: offered } = answerProposal(game.rules, known, put(clauses));
          const sum = dearSum(judge(game.rules, known, put(clauses)));
          if (sum >= 0) expect(answer).toBe('accept');
          else if (sum < COUNTER_FLOOR) expect(answer).toBe('refuse');
          else expect(answer).toBe(offered ? 'counter' : 'refuse');
          // put back to it in the next round, which counts as one more refused, it still stands
          if (offered) expect(dearSum(judge(game.rules, known, put(offered)))).toBeGreaterThanOrEqual(4);
        }
      }
    }
  });

  test('is the same whoever works it out, and however often', () => {
    const game = new Game();
    const known = seen(game, ARVEN);
    expect(answerProposal(game.rules, known, put(DEEP))).toEqual(
      answerProposal(game.rules, known, put(DEEP)),
    );
  });
});

describe('the nearest yes', () => {
  /** All texts that differ in one clause or two, tried one by one. */
  const differing = (a: readonly Clause[], b: readonly Clause[]): number =>
    ['protection', 'crossings'].filter(
      (id) => a.find((clause) => clause.id === id)?.depth !== b.find((clause) => clause.id === id)?.depth,
    ).length;

  test('is a text that is signed at the dear end of the price, by the fewest changes, at least loss', () => {
    let found = 0;
    for (let regard = -60; regard <= 80; regard += 10) {
      const game = new Game().set('ties.arven.keld.regard', regard);
      const known = seen(game, KELD);
      for (const clauses of TEXTS) {
        const nearest = nearestYes(game.rules, known, put(clauses));
        const yes = (each: readonly Clause[]): boolean => dearSum(judge(game.rules, known, put(each))) >= 0;
        const options = TEXTS.filter(yes);
        if (yes(clauses) || options.length === 0) {
          expect(nearest).toBeNull();
          continue;
        }
        found++;
        const fewest = Math.min(...options.map((each) => differing(clauses, each)));
        const near = options.filter((each) => differing(clauses, each) === fewest);
        const worth = (each: readonly Clause[]): number => ownWorth(game.rules, put(each));
        expect(nearest).not.toBeNull();
        expect(yes(nearest!)).toBe(true);
        expect(differing(clauses, nearest!)).toBe(fewest);
        expect(worth(nearest!)).toBe(Math.max(...near.map(worth)));
      }
    }
    expect(found).toBeGreaterThan(20);
  });

  test('is always a text of that treaty', () => {
    for (let i = 0; i < 10; i++) {
      const { worlds } = playRandom(new Game().rules, `near ${i}`, 6);
      for (const world of worlds) {
        const known = view(new Game().rules, world, KELD, { ledger: false });
        const nearest = nearestYes(new Game().rules, known, put(DEEP));
        if (nearest) expect(isText(new Game().rules, FERRIES, nearest)).toBe(true);
      }
    }
  });
});

describe('a round at the Table', () => {
  const start = (): Game => new Game({ holders: { arven: 'envoy' } });
  const round = (game: Game, before: readonly Talk[], clauses: readonly Clause[]): Talk => {
    const asked = { seat: KELD, with: ARVEN, on: FERRIES, clauses } as const;
    const { answer } = talkAnswer(game.rules, game.world, before, asked);
    return { type: 'talk', ...asked, round: before.length + 1, answer };
  };

  test('refused makes the next harder by four, and cuts the price to what it proved', () => {
    const game = start();
    const first = round(game, [], DEEP);
    expect(first.answer).not.toBe('accept');
    const after = afterTalks(game.rules, game.world, [first]);
    expect(after.bargains).toMatchObject([{ asker: KELD, answerer: ARVEN, treaty: FERRIES, refusals: 1 }]);
    const { lines, price } = judge(game.rules, view(game.rules, after, KELD), put(DEEP));
    expect(lineOf(lines, 'accept/refused')).toBe(-4);
    const own = game.world.secrets[ARVEN]!.price;
    expect(price.low).toBeLessThanOrEqual(own);
    expect(price.high).toBeGreaterThanOrEqual(own);
  });

  test('narrows the range of the price, and never loses it', () => {
    let narrowed = 0;
    for (let seed = 0; seed < 20; seed++) {
      const game = new Game({ seed: `price ${seed}`, holders: { arven: 'envoy' } });
      const own = game.world.secrets[ARVEN]!.price;
      const talks: Talk[] = [];
      for (const clauses of [SMALL, text(['crossings', 0]), text(['protection', 0])])
        talks.push(round(game, talks, clauses));
      const { low = -12, high = -2 } = afterTalks(game.rules, game.world, talks).bargains[0] ?? {};
      expect(low).toBeLessThanOrEqual(own);
      expect(high).toBeGreaterThanOrEqual(own);
      narrowed += high < -2 ? 1 : 0;
    }
    expect(narrowed).toBeGreaterThan(5);
  });

  test('is repeated by the door word for word, three times and no more', () => {
    const game = start();
    const talks: Talk[] = [];
    for (const clauses of [DEEP, text(['crossings', 1]), SMALL]) talks.push(round(game, talks, clauses));
    expect(game.phase(...talks, { ...round(game, talks, DEEP), round: 4 })).toEqual(['talk/wrong_round']);
  });

  test('does not depend on what others sent this turn', () => {
    const game = start();
    const alone = round(game, [], SMALL).answer;
    expect(game.phase(order(MARISTAN, 'state-visit', { target: ARVEN }), round(game, [], SMALL))).toEqual([]);
    expect(game.world.bargains.length).toBe(alone === 'accept' ? 0 : 1);
  });
});

describe('a call and a demand', () => {
  const call = (change: Partial<Commitment['data']> = {}): Commitment => ({
    id: 'c' as Commitment['id'],
    kind: 'commitment',
    state: 'deciding',
    since: 1,
    parties: [ARVEN, KELD],
    known: 'all',
    data: {
      treaty: FERRIES,
      clause: 'protection' as Clause['id'],
      depth: 1,
      claimant: ARVEN,
      attacker: MARISTAN,
      obliged: KELD,
      contestedBy: [],
      early: false,
      verdicts: {},
      ...change,
    },
  });

  test('a deeper promise binds more, a contested or early one less', () => {
    const game = new Game();
    const sum = (change: Partial<Commitment['data']> = {}): number =>
      judgeClaim(game.rules, seen(game, KELD), call(change)).low;
    expect(sum({ depth: 1 })).toBeGreaterThan(sum({ depth: 0 }));
    expect(sum() - sum({ contestedBy: [MARISTAN] })).toBe(6);
    expect(sum() - sum({ early: true })).toBe(5);
  });

  test('fear of the attacker holds back, dependence on the claimant draws on', () => {
    const sum = (name: string, value: number): number => {
      const game = new Game().set(name, value);
      return judgeClaim(game.rules, seen(game, KELD), call()).low;
    };
    expect(sum('ties.keld.maristan.threat', 80)).toBeLessThan(sum('ties.keld.maristan.threat', 0));
    expect(sum('ties.keld.arven.dependence', 60)).toBeGreaterThan(sum('ties.keld.arven.dependence', 0));
  });

  test('a threat counts by what it covers and how its author is believed', () => {
    const sum = (from: ActorId, signals: number): number => {
      const game = new Game().set(`ties.keld.${from}.signals`, signals).set(`ties.keld.${from}.regard`, 0);
      return judgeDemand(game.rules, seen(game, KELD), DUES, from).low;
    };
    expect(sum(MARISTAN, 80)).toBeGreaterThan(sum(ARVEN, 80));
    expect(sum(MARISTAN, 80)).toBeGreaterThan(sum(MARISTAN, 10));
    const before = new Game();
    const after = new Game().rich().turn([order(KELD, 'naval-show')]);
    const judged = (game: Game): number => judgeDemand(game.rules, seen(game, KELD), DUES, ARVEN).low;
    expect(judged(after)).toBeLessThan(judged(before)); // what one is about to give up is dear
  });
});

describe('a text', () => {
  test('has known clauses, each once, at depths that exist', () => {
    const { rules } = new Game();
    for (const clauses of TEXTS) expect(isText(rules, FERRIES, clauses)).toBe(true);
    expect(isText(rules, DUES, SMALL)).toBe(false);
    expect(isText(rules, FERRIES, [{ ...SMALL[0]!, secret: 'yes' as never }])).toBe(false);
  });
});

test('the flagship can be judged from any seat to any other', () => {
  const rules = rulesOf('scenarios/new-level-2024/scenario.yaml');
  const { world } = new Game({ rules, turns: rules.lengths[0]!.turns });
  for (const treaty of rules.treaties) {
    for (const answerer of treaty.parties) {
      for (const asker of treaty.parties) {
        if (asker === answerer || !tables(rules).seats.includes(asker)) continue;
        const clauses = treaty.clauses.map(({ id, depths }) => ({ id, depth: depths - 1, secret: false }));
        const judged = judge(rules, view(rules, world, asker), {
          treaty: treaty.id,
          asker,
          answerer,
          clauses,
        });
        expect(Number.isInteger(judged.low) && judged.low <= judged.high).toBe(true);
      }
    }
  }
});
