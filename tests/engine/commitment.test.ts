import { describe, expect, test } from 'vitest';
import { verdictsOn, view } from '../../src/engine/index.ts';
import type { ActorId, NumberRules, Order, Rules, TreatyRules } from '../../src/engine/index.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, SAMPLE, text } from './game.ts';
import type { Says } from './game.ts';

const LEAGUE = 'the-league' as ActorId;

/** The League as a fourth seat, so that somebody is left to watch. */
function withLeague(rules: Rules): Rules {
  const number = (name: string, high: number): NumberRules => ({
    ...rules.numbers[0]!,
    name,
    low: 0,
    high,
    open: 0,
  });
  return {
    ...rules,
    actors: rules.actors.map((actor) => ({ ...actor, seat: true })),
    numbers: [
      ...rules.numbers,
      number('aims.the-league.secret', 15),
      number('aims.the-league.stability', 20),
    ],
  };
}

/** A freighter of Maristan rams a ferry in the first month: Arven may call it an attack for three. */
const COLLISION: Rules = withLeague({
  ...SAMPLE,
  redLines: [],
  events: SAMPLE.events
    .filter(({ id }) => id === 'collision')
    .map((event) => ({ ...event, from: 0, until: 0, when: { op: 'true' }, chance: 100, effects: [] })),
});
function bound(treaty: Partial<TreatyRules> = {}): Game {
  const rules = {
    ...COLLISION,
    treaties: COLLISION.treaties.map((rule) =>
      rule.id === FERRIES
        ? { ...rule, state: 'inForce.standing' as const, opening: text(['protection', 1]), ...treaty }
        : rule,
    ),
  };
  return new Game({ rules }).rich();
}
const call: Order = order(ARVEN, 'invoke', { on: FERRIES, target: MARISTAN });
const says = (seat: ActorId, to: Says['to'], answer: string): Says => ({ seat, to, answer });

/** The call is made and contested; Keld decides in the crisis round of the same turn. */
function decided(answer: string | null, start: Game = bound(), contest = 'contest'): Game {
  const contested = says(MARISTAN, 'contest', contest);
  return start.turn([call], answer === null ? [contested] : [contested, says(KELD, 'claim', answer)]);
}
const trust = (from: string, to: string, game: Game, reason: string): number =>
  game.sum(`ties.${from}.${to}.defence`, `commitment/${reason}`);

describe('a call', () => {
  test('needs an attack, and an attack can be called one for three months', () => {
    expect(bound().phase(call)).toEqual([]);
    expect(bound().wait(3).rich().phase(call)).toEqual([]);
    expect(bound().wait(4).rich().phase(call)).toEqual(['order/no_casus']);
  });

  test('names the attacker, who is asked at once; the obliged is asked after', () => {
    const game = bound().plan(call);
    expect(game.commitments()).toMatchObject([
      {
        state: 'claimed',
        parties: [ARVEN, KELD],
        data: {
          treaty: FERRIES,
          clause: 'protection',
          depth: 1,
          claimant: ARVEN,
          attacker: MARISTAN,
          obliged: KELD,
        },
      },
    ]);
    expect(game.treaty().state).toBe('invoked');
    expect(game.world.awaiting.map(({ seat, kind }) => [seat, kind])).toEqual([[MARISTAN, 'contest']]);
    game.answer();
    expect(game.world).toMatchObject({ turn: 1, phase: 'crisis' });
    expect(game.world.awaiting.map(({ seat, kind, turn }) => [seat, kind, turn])).toEqual([
      [KELD, 'claim', 1],
    ]);
    expect(game.commitments()[0]?.state).toBe('deciding');
  });

  test('is contested by silence', () => {
    const game = bound().turn([call]);
    expect(game.happenings('contested').map(({ by, to }) => [by, to])).toEqual([[MARISTAN, ARVEN]]);
    expect(game.commitments()[0]?.data.contestedBy).toEqual([MARISTAN]);
  });

  test('recognised is thanked for', () => {
    const game = bound().turn([call], [says(MARISTAN, 'contest', 'recognise')]);
    expect(game.happenings('recognised')).toHaveLength(1);
    expect(game.commitments()[0]?.data.contestedBy).toEqual([]);
    expect(game.sum('ties.arven.maristan.regard', 'commitment/recognised')).toBe(3);
  });

  test('is made once for one attack', () => {
    const game = decided('honour').rich();
    expect(game.phase(call)).toEqual(['order/twice']);
  });

  test('is made again for another attack', () => {
    const rules: Rules = {
      ...COLLISION,
      events: COLLISION.events.map((event) => ({ ...event, until: 5 })),
      treaties: COLLISION.treaties.map((rule) =>
        rule.id === FERRIES ? { ...rule, state: 'inForce.standing', opening: text(['protection', 1]) } : rule,
      ),
    };
    const game = decided('honour', new Game({ rules }).rich()).rich();
    expect(game.world.casus).toHaveLength(1);
    expect(game.phase(call)).toEqual([]);
  });

  test('is known to everybody', () => {
    const game = bound().turn([call]);
    for (const seat of [KELD, MARISTAN, LEAGUE])
      expect(view(game.rules, game.world, seat).instruments.map(({ kind }) => kind)).toContain('commitment');
  });
});

describe('the answer', () => {
  test('honoured is believed by everybody who watched, and resented by who was named', () => {
    const game = decided('honour');
    expect(game.happenings('honoured').map(({ by, to }) => [by, to])).toEqual([[KELD, ARVEN]]);
    expect(trust('arven', 'keld', game, 'honoured')).toBe(12 + 4); // the clause adds 4 of its own
    expect(trust('the-league', 'keld', game, 'honoured')).toBe(4);
    expect(trust('maristan', 'keld', game, 'honoured')).toBe(0);
    expect(game.sum('ties.arven.keld.regard', 'commitment/honoured')).toBe(12);
    expect(game.sum('ties.maristan.keld.regard', 'commitment/honoured')).toBe(-14);
    expect(game.sum('tension', 'commitment/honoured')).toBe(6);
    expect(game.commitments()[0]?.state).toBe('answered');
    expect(game.treaty().state).toBe('inForce.standing');
  });

  test('qualified is half a promise', () => {
    const game = decided('qualify');
    expect(game.happenings('qualified')).toHaveLength(1);
    expect(trust('arven', 'keld', game, 'qualified')).toBe(-2 + 1);
    expect(trust('the-league', 'keld', game, 'qualified')).toBe(0);
    expect(game.sum('ties.arven.keld.regard', 'commitment/qualified')).toBe(3);
    expect(game.sum('tension', 'commitment/qualified')).toBe(2);
    expect(game.treaty().state).toBe('inForce.standing');
  });

  test('reneged is remembered by everybody, and strains the text', () => {
    const game = decided('renege');
    expect(game.happenings('reneged')).toHaveLength(1);
    expect(trust('arven', 'keld', game, 'reneged')).toBe(-22);
    expect(trust('the-league', 'keld', game, 'reneged')).toBe(-7);
    expect(game.sum('ties.arven.keld.regard', 'commitment/reneged')).toBe(-22);
    expect(game.sum('ties.maristan.keld.regard', 'commitment/reneged')).toBe(5);
    expect(game.sum('actors.keld.support', 'commitment/reneged')).toBe(-4);
    expect(game.treaty()).toMatchObject({ state: 'inForce.strained' });
    expect(game.treaty().data.breaches).toBeGreaterThan(0);
  });

  test('not given is given: silence is no', () => {
    expect(decided(null).happenings('reneged')).toHaveLength(1);
  });

  test('is excused where most observers hold that the claimant struck first', () => {
    const blamed = (): Game =>
      bound().set('ties.the-league.arven.regard', -30).set('ties.the-league.maristan.regard', 30);
    const game = decided('renege', blamed());
    expect(game.happenings('excused')).toHaveLength(1);
    expect(trust('arven', 'keld', game, 'excused')).toBe(-4);
    expect(trust('the-league', 'keld', game, 'excused')).toBe(0);
    expect(game.treaty().state).toBe('inForce.standing');
    // who was named and does not deny it leaves nothing to hold against the claimant
    expect(decided('renege', blamed(), 'recognise').happenings('reneged')).toHaveLength(1);
  });

  test('to a text that is signed and not yet in force moves trust by half, and a no is excused', () => {
    const signed = (answer: string): Game =>
      decided(answer, bound({ state: 'ratifying', ratification: { [KELD]: 6, [ARVEN]: 6 } }));
    expect(signed('renege').happenings('excused')).toHaveLength(1);
    expect(trust('arven', 'keld', signed('renege'), 'excused')).toBe(-2);
    expect(trust('arven', 'keld', signed('honour'), 'honoured')).toBe(6 + 4);
    expect(trust('the-league', 'keld', signed('honour'), 'honoured')).toBe(2);
    expect(signed('honour').treaty().state).toBe('ratifying');
  });

  test('under notice still binds, and the notice runs on', () => {
    const game = bound()
      .turn([order(KELD, 'denounce', { on: FERRIES })])
      .rich();
    game.turn([call], [says(MARISTAN, 'contest', 'contest'), says(KELD, 'claim', 'honour')]);
    expect(game.happenings('honoured')).toHaveLength(1);
    expect(game.wait(1).treaty().state).toBe('terminated');
  });

  test('of several leaves the text invoked until the last', () => {
    const game = bound({ parties: [KELD, ARVEN, LEAGUE] })
      .plan(call)
      .answer(says(MARISTAN, 'contest', 'contest'));
    expect(game.commitments().map(({ data }) => data.obliged)).toEqual([KELD, LEAGUE]);
    game.rounds([says(KELD, 'claim', 'honour'), says(LEAGUE, 'claim', 'qualify')]);
    expect(game.commitments().map(({ state }) => state)).toEqual(['answered', 'answered']);
    expect(game.happenings('honoured')).toHaveLength(1);
    expect(game.happenings('qualified')).toHaveLength(1);
    expect(game.treaty().state).toBe('inForce.standing');
  });
});

describe('calls that cross', () => {
  test('by two parties of one text at once are two calls on the third', () => {
    const rules: Rules = {
      ...COLLISION,
      events: COLLISION.events.flatMap((event) => [
        event,
        { ...event, id: 'second' as never, casus: { victim: KELD, attacker: MARISTAN, months: 3 } },
      ]),
      treaties: COLLISION.treaties.map((rule) =>
        rule.id === FERRIES
          ? {
              ...rule,
              parties: [KELD, ARVEN, LEAGUE],
              state: 'inForce.standing',
              opening: text(['protection', 1]),
            }
          : rule,
      ),
    };
    const game = new Game({ rules }).rich();
    game.plan(call, order(KELD, 'invoke', { on: FERRIES, target: MARISTAN }));
    expect(game.commitments().map(({ data }) => [data.claimant, data.obliged])).toEqual([
      [ARVEN, KELD],
      [ARVEN, LEAGUE],
      [KELD, ARVEN],
      [KELD, LEAGUE],
    ]);
    expect(new Set(game.world.awaiting.map(({ id }) => id)).size).toBe(4);
    game.answer();
    expect(game.world.awaiting.filter(({ seat }) => seat === LEAGUE)).toHaveLength(2);
  });
});

describe('readings of one text', () => {
  test('that differ come apart at the first call, and only then', () => {
    const game = new Game({ rules: COLLISION }).rich();
    game
      .plan(order(KELD, 'propose', { on: FERRIES, clauses: text(['protection', 1]) }))
      .answer(says(ARVEN, 'proposal', 'accept'));
    game
      .wait(1)
      .rich()
      .turn([call], [says(MARISTAN, 'contest', 'contest'), says(KELD, 'claim', 'honour')]);
    expect(game.sum('ties.arven.keld.defence', 'treaty/reading')).toBe(-4);
  });

  test('that agree do not', () => {
    const game = new Game({ rules: COLLISION }).rich();
    game
      .plan(order(KELD, 'propose', { on: FERRIES, clauses: text(['protection', 0]) }))
      .answer(says(ARVEN, 'proposal', 'accept'));
    game
      .wait(1)
      .rich()
      .turn([call], [says(MARISTAN, 'contest', 'contest'), says(KELD, 'claim', 'honour')]);
    expect(game.sum('ties.arven.keld.defence', 'treaty/reading')).toBe(0);
  });
});

describe('who attacked whom', () => {
  const contested = (): Game =>
    bound()
      .plan(call)
      .answer(says(MARISTAN, 'contest', 'contest'));
  const named = (game: Game): string | undefined =>
    verdictsOn(game.rules, game.world, game.commitments()[0]!).find(({ observer }) => observer === LEAGUE)
      ?.names;

  test('is for each observer to say, by what it thinks of either and by what was done before', () => {
    expect(named(contested())).toBe(MARISTAN);
    const cold = contested()
      .set('ties.the-league.arven.regard', -60)
      .set('ties.the-league.maristan.regard', 40);
    expect(named(cold)).toBe(ARVEN);
    const reasons = verdictsOn(cold.rules, cold.world, cold.commitments()[0]!)[0]!.judgement.lines;
    expect(reasons.map(({ reason, low }) => [reason, low])).toContainEqual(['blame/claimant', -20]);
  });

  test('lets the obliged off when most observers name who calls, and stands in the record', () => {
    const game = contested()
      .set('ties.the-league.arven.regard', -60)
      .set('ties.the-league.maristan.regard', 40)
      .rounds([says(KELD, 'claim', 'renege')]);
    expect(game.happenings('excused')).toHaveLength(1);
    expect(game.commitments()[0]!.data.verdicts).toEqual({ [LEAGUE]: ARVEN });
  });
});

describe('an answer in part', () => {
  const MEANS = [
    { id: 'boats', trust: 3, effects: [] },
    { id: 'words', trust: -8, effects: [] },
  ];
  const withMeans = (): Game => {
    const game = bound();
    const rules: Rules = {
      ...game.rules,
      treaties: game.rules.treaties.map((treaty) => ({
        ...treaty,
        clauses: treaty.clauses.map((clause) => ({ ...clause, means: MEANS })),
      })),
    };
    return new Game({ rules }).rich();
  };

  test('says with what, and is believed accordingly', () => {
    const boats = decided('qualify/boats', withMeans());
    expect(boats.happenings('qualified').map(({ params }) => params[3])).toEqual(['boats']);
    expect(trust(ARVEN, KELD, boats, 'qualified')).toBe(3);
    expect(trust(ARVEN, KELD, decided('qualify/words', withMeans()), 'qualified')).toBe(-8);
  });

  test('takes no means that the clause does not name', () => {
    const game = withMeans()
      .plan(call)
      .answer(says(MARISTAN, 'contest', 'contest'));
    expect(game.phase(game.reply({ seat: KELD, to: 'claim', answer: 'qualify/gold' }))).toEqual([
      'reply/wrong_answer',
    ]);
  });
});

test('observers learn most about this kind of promise, and something about the others', () => {
  const game = decided('renege', bound(), 'recognise');
  expect(game.sum('ties.the-league.keld.defence', 'commitment/reneged')).toBe(-7);
  expect(game.sum('ties.the-league.keld.trade', 'commitment/reneged')).toBe(-2);
  expect(game.sum('ties.the-league.keld.signals', 'commitment/reneged')).toBe(-2);
});
