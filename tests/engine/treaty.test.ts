import { describe, expect, test } from 'vitest';
import { spanOf, talkAnswer, view } from '../../src/engine/index.ts';
import type { ActorId, Clause, Order, Rules, Talk, TreatyRules } from '../../src/engine/index.ts';
import {
  ARVEN,
  CHARTER,
  FERRIES,
  Game,
  inForce,
  KELD,
  MARISTAN,
  order,
  QUIET,
  signed,
  SMALL,
  text,
} from './game.ts';
import type { Setting } from './game.ts';

const propose = (seat: ActorId, clauses: readonly Clause[] = SMALL): Order =>
  order(seat, 'propose', { on: FERRIES, clauses });
const DEEP = text(['protection', 1], ['crossings', 1]);

/** The sample with the ferry treaty changed. */
function withTreaty(change: Partial<TreatyRules>, rules: Rules = QUIET): Rules {
  return {
    ...rules,
    treaties: rules.treaties.map((treaty) => (treaty.id === FERRIES ? { ...treaty, ...change } : treaty)),
  };
}
const LONG: Rules = { ...QUIET, lengths: [{ turns: 24, months: 1, par: {} }] };
/** A year to ratify, in a game long enough. */
const slow = (arven: number, rules: Rules = LONG): Setting => ({
  rules: withTreaty({ ratification: { [KELD]: 1, [ARVEN]: arven } }, rules),
  turns: 24,
});

describe('a proposal', () => {
  test('reaches the other party in the same turn, and nobody else', () => {
    const game = new Game().rich().plan(propose(KELD));
    expect(game.treaty().state).toBe('proposed');
    expect(game.treaty().data).toMatchObject({ clauses: SMALL, proposer: KELD, initialled: [KELD] });
    expect(game.question(ARVEN, 'proposal')).toMatchObject({ from: KELD, on: FERRIES, clauses: SMALL });
    expect(game.world.awaiting).toHaveLength(1);
    expect(game.happenings('proposal').map(({ by, to, on, known }) => [by, to, on, known])).toEqual([
      [KELD, ARVEN, FERRIES, [KELD, ARVEN]],
    ]);
    expect(view(game.rules, game.world, MARISTAN).events.map(({ kind }) => kind)).not.toContain('proposal');
  });

  test('accepted is signed at the resolution, and the question is gone', () => {
    const game = signed();
    expect(game.treaty()).toMatchObject({ state: 'signed', since: 1 });
    expect(game.world.awaiting.filter(({ kind }) => kind === 'proposal')).toEqual([]);
    expect(game.happenings('signed').map(({ by, to, on, params }) => [by, to, on, params])).toEqual([
      [KELD, ARVEN, FERRIES, ['protection', 0, 'crossings', 0]],
    ]);
    expect(game.sum('ties.arven.keld.regard', 'treaty/signed')).toBe(8);
    expect(game.sum('ties.keld.arven.regard', 'treaty/signed')).toBe(8);
  });

  test('countered is the next turn’s open text, free to accept', () => {
    const counter = text(['crossings', 0]);
    const game = new Game()
      .rich()
      .turn([propose(KELD, DEEP)], [{ seat: ARVEN, to: 'proposal', answer: 'counter', clauses: counter }]);
    expect(game.treaty()).toMatchObject({ state: 'negotiating' });
    expect(game.treaty().data).toMatchObject({ clauses: counter, proposer: ARVEN, initialled: [ARVEN] });
    expect(game.question(KELD, 'proposal')).toMatchObject({ from: ARVEN, clauses: counter });
    const capital = game.at('actors.keld.capital');
    game.plan(game.reply({ seat: KELD, to: 'proposal', answer: 'accept' }));
    expect(game.at('actors.keld.capital')).toBe(capital);
    game.answer();
    expect(game.treaty()).toMatchObject({ state: 'signed' });
    expect(game.treaty().data.clauses).toEqual(counter);
  });

  test('refused is rejected, hardens the next round, and may come again', () => {
    const game = new Game().rich().turn([propose(KELD)], [{ seat: ARVEN, to: 'proposal', answer: 'refuse' }]);
    expect(game.treaty().state).toBe('rejected');
    expect(game.world.bargains).toMatchObject([{ asker: KELD, answerer: ARVEN, refusals: 1, lastTurn: 1 }]);
    expect(game.world.awaiting).toEqual([]);
    expect(game.happenings('proposalRefused')).toHaveLength(1);
    game.plan(propose(ARVEN));
    expect(game.treaty().data).toMatchObject({ proposer: ARVEN });
    expect(game.treaty().state).toBe('proposed');
  });

  test('unanswered stays open two turns, then is shelved', () => {
    const game = new Game().rich().turn([propose(KELD)]);
    expect(game.happenings('deferred').map(({ by, to }) => [by, to])).toEqual([[ARVEN, KELD]]);
    expect(game.treaty().state).toBe('proposed');
    expect(game.question(ARVEN, 'proposal').turn).toBe(2);
    expect(game.turn().treaty().state).toBe('proposed');
    expect(game.turn().treaty().state).toBe('shelved');
    expect(game.world.awaiting).toEqual([]);
    expect(game.happenings('shelved')).toHaveLength(1);
  });

  test('deferred may still be accepted in the next turn', () => {
    const game = new Game()
      .rich()
      .turn([propose(KELD)], [{ seat: ARVEN, to: 'proposal', answer: 'defer' }])
      .turn([], [{ seat: ARVEN, to: 'proposal', answer: 'accept' }]);
    expect(game.treaty().state).toBe('signed');
  });

  test('made again by its author replaces the text that lies there', () => {
    const game = new Game()
      .rich()
      .turn([propose(KELD)])
      .plan(propose(KELD, DEEP));
    expect(game.treaty()).toMatchObject({ state: 'proposed', since: 2 });
    expect(game.treaty().data.clauses).toEqual(DEEP);
    expect(game.question(ARVEN, 'proposal').clauses).toEqual(DEEP);
    expect(game.world.awaiting).toHaveLength(1);
    game.answer({ seat: ARVEN, to: 'proposal', answer: 'accept' });
    expect(game.treaty().data.clauses).toEqual(DEEP);
  });

  test('made by the other side answers an open one with another text', () => {
    const game = new Game()
      .rich()
      .turn([propose(KELD)])
      .plan(propose(ARVEN, DEEP));
    expect(game.treaty().data).toMatchObject({ clauses: DEEP, proposer: ARVEN, initialled: [ARVEN] });
    expect(game.world.awaiting.map(({ seat, from }) => [seat, from])).toEqual([[KELD, ARVEN]]);
  });

  test('made by both at once lies on the table once, and the second is paid back', () => {
    const game = new Game().rich().plan(propose(KELD), propose(ARVEN, DEEP));
    expect(game.treaty().data).toMatchObject({ clauses: SMALL, proposer: KELD });
    expect([game.at('actors.keld.capital'), game.at('actors.arven.capital')]).toEqual([6, 8]);
    expect(game.happenings('orderRefused').map(({ by, params }) => [by, params])).toEqual([
      [ARVEN, ['propose', 'order/wrong_state']],
    ]);
    expect(game.question(ARVEN, 'proposal').clauses).toEqual(SMALL);
  });

  test('replaced in the turn in which the old text is answered is not answered by it', () => {
    const game = new Game().rich().turn([propose(KELD)]);
    const old = game.reply({ seat: ARVEN, to: 'proposal', answer: 'accept' });
    game.plan(old, propose(KELD, DEEP)).answer();
    expect(game.treaty().state).toBe('proposed');
    expect(game.treaty().data.initialled).toEqual([KELD]);
  });

  test('comes back to life after a refused ratification', () => {
    const game = signed(slow(6));
    game.set('actors.arven.support', 15).turn();
    expect(game.treaty().state).toBe('refused');
    expect(game.treaty(CHARTER).state).toBe('inForce.standing');
    game.rich().plan(propose(KELD));
    expect(game.treaty().state).toBe('proposed');
  });
});

describe('a text of three', () => {
  const three = withTreaty({ parties: [KELD, ARVEN, MARISTAN], ratification: {} });
  const put = (): Game => new Game({ rules: three }).rich().plan(propose(KELD));

  test('is signed when all have said yes, in whatever turn', () => {
    const game = put();
    expect(game.world.awaiting.map(({ seat }) => seat)).toEqual([ARVEN, MARISTAN]);
    game.answer({ seat: MARISTAN, to: 'proposal', answer: 'accept' });
    expect(game.treaty()).toMatchObject({ state: 'proposed', data: { initialled: [KELD, MARISTAN] } });
    game.turn([], [{ seat: ARVEN, to: 'proposal', answer: 'accept' }]);
    expect(game.treaty().state).toBe('signed');
    expect(game.turn().treaty().state).toBe('inForce.standing');
  });

  test('is off when one says no', () => {
    const game = put().answer(
      { seat: MARISTAN, to: 'proposal', answer: 'accept' },
      { seat: ARVEN, to: 'proposal', answer: 'refuse' },
    );
    expect(game.treaty().state).toBe('rejected');
    expect(game.world.awaiting).toEqual([]);
  });

  test('countered by one is a new text for both others, also for who had just accepted the old', () => {
    const counter = text(['crossings', 0]);
    const game = put().answer(
      { seat: ARVEN, to: 'proposal', answer: 'counter', clauses: counter },
      { seat: MARISTAN, to: 'proposal', answer: 'accept' },
    );
    expect(game.treaty()).toMatchObject({
      state: 'negotiating',
      data: { clauses: counter, initialled: [ARVEN] },
    });
    expect(game.world.awaiting.map(({ seat }) => seat).toSorted()).toEqual([KELD, MARISTAN]);
  });
});

describe('an initial', () => {
  const withArven = (): Game => new Game({ holders: { arven: 'envoy' } }).rich();

  test('given at the Table counts for both: the text is signed without another answer', () => {
    const game = withArven().set('ties.arven.keld.regard', 90);
    const asked = { seat: KELD, with: ARVEN, on: FERRIES, clauses: text(['crossings', 0]) };
    const { answer } = talkAnswer(game.rules, game.world, [], asked);
    expect(answer).toBe('accept');
    const talk: Talk = { type: 'talk', ...asked, round: 1, answer };
    game.plan(talk, propose(KELD, asked.clauses));
    expect(game.world.awaiting).toEqual([]);
    expect(game.treaty().data.initialled).toEqual([KELD, ARVEN]);
    expect(game.answer().treaty().state).toBe('signed');
  });

  test('given at the Table for another text counts for nothing', () => {
    const game = withArven().set('ties.arven.keld.regard', 90);
    const asked = { seat: KELD, with: ARVEN, on: FERRIES, clauses: text(['crossings', 0]) };
    game.plan({ type: 'talk', ...asked, round: 1, answer: 'accept' }, propose(KELD, DEEP));
    expect(game.treaty().data.initialled).toEqual([KELD]);
    expect(game.question(ARVEN, 'proposal').clauses).toEqual(DEEP);
  });

  test('lapses when its giver has thought better of it, and the proposer is paid back', () => {
    const game = withArven().set('ties.arven.keld.regard', -90);
    game.turn([propose(KELD, DEEP)], [{ seat: ARVEN, to: 'proposal', answer: 'accept' }]);
    expect(game.treaty().state).toBe('shelved');
    expect(game.happenings('initialLapsed').map(({ by }) => by)).toEqual([ARVEN]);
    expect(game.sum('actors.keld.capital', 'refund')).toBe(2);
  });

  test('of a person stands, whatever the sum says', () => {
    const game = new Game().rich().set('ties.arven.keld.regard', -90);
    game.turn([propose(KELD, DEEP)], [{ seat: ARVEN, to: 'proposal', answer: 'accept' }]);
    expect(game.treaty().state).toBe('signed');
  });

  test('lapses over a hostile act of the same turn, and who committed it is not paid back', () => {
    const game = new Game().rich();
    game.turn(
      [propose(KELD), order(KELD, 'condemn', { target: ARVEN })],
      [{ seat: ARVEN, to: 'proposal', answer: 'accept' }],
    );
    expect(game.treaty().state).toBe('shelved');
    const [lapse] = game.happenings('initialLapsed');
    expect(lapse?.by).toBe(ARVEN);
    expect(game.world.events.find(({ id }) => id === lapse?.cause)).toMatchObject({ kind: 'act', by: KELD });
    expect(game.sum('actors.keld.capital', 'refund')).toBe(0);
  });

  test('lapses over a hostile act of the other side, and the proposer is paid back', () => {
    const game = new Game().rich();
    game.turn(
      [propose(KELD), order(ARVEN, 'expel-diplomats', { target: KELD })],
      [{ seat: ARVEN, to: 'proposal', answer: 'accept' }],
    );
    expect(game.treaty().state).toBe('shelved');
    expect(game.sum('actors.keld.capital', 'refund')).toBe(2);
  });

  test('on a counter-offer cost nothing, so nothing is paid back', () => {
    const game = withArven();
    game
      .turn([propose(KELD, DEEP)], [{ seat: ARVEN, to: 'proposal', answer: 'counter', clauses: SMALL }])
      .turn(
        [order(KELD, 'expel-diplomats', { target: ARVEN })],
        [{ seat: KELD, to: 'proposal', answer: 'accept' }],
      );
    expect(game.treaty().state).toBe('shelved');
    expect(game.sum('actors.arven.capital', 'refund')).toBe(0);
  });
});

describe('signature', () => {
  test('is minded by others, clause by clause, and tension notes it', () => {
    const game = signed({}, text(['protection', 1], ['crossings', 0]));
    expect(game.sum('ties.maristan.arven.regard', 'treaty/mind')).toBe(-9);
    expect(game.sum('ties.maristan.keld.regard', 'treaty/mind')).toBe(-9);
    expect(game.sum('tension', 'treaty/tension')).toBe(4);
    expect(game.booked('ties.maristan.arven.regard', 'treaty/mind')[0]?.params).toEqual([
      FERRIES,
      'protection',
    ]);
  });

  test('is not minded where the clause is secret', () => {
    const game = signed({}, text(['protection', 1, true], ['crossings', 0]));
    expect(game.sum('ties.maristan.arven.regard', 'treaty/mind')).toBe(0);
    expect(game.sum('tension', 'treaty/tension')).toBe(0);
  });

  test('of a text known to its parties alone is no news to others', () => {
    const game = signed({ rules: withTreaty({ known: [KELD, ARVEN] }) });
    const outside = view(game.rules, game.world, MARISTAN);
    expect(game.at('ties.arven.keld.regard')).not.toBe(-8);
    expect(outside.instruments.map(({ id }) => id)).not.toContain(FERRIES);
    expect(outside.events.some(({ on }) => on === FERRIES)).toBe(false);
    expect(spanOf(outside, game.subject('ties.arven.keld.regard'))).toEqual({ low: -8, high: -8 });
    expect(view(game.rules, game.world, ARVEN).instruments.map(({ id }) => id)).toContain(FERRIES);
  });

  test('asks each side how it reads a promise of defence, and tells', () => {
    const deep = signed({}, text(['protection', 1]));
    expect(deep.happenings('reading')).toEqual([]);
    expect(deep.world.awaiting.map(({ seat, kind }) => [seat, kind])).toEqual([
      [KELD, 'reading'],
      [ARVEN, 'reading'],
    ]);
    // Arven says otherwise than its interest; Keld leaves it to its own.
    deep.turn([], [{ seat: ARVEN, to: 'reading', answer: 'alliance' }]);
    expect(deep.treaty().data.readings).toEqual({ keld: 'alliance', arven: 'alliance' });
    expect(deep.happenings('reading').map(({ by, params }) => [by, params[0]])).toEqual([
      [KELD, 'alliance'],
      [ARVEN, 'alliance'],
    ]);
    expect(signed({}, text(['crossings', 1])).world.awaiting).toEqual([]);
  });

  test('by AI seats says at once how they read it', () => {
    const game = new Game({ holders: { keld: 'envoy', arven: 'envoy' } })
      .rich()
      .set('ties.arven.keld.defence', 100);
    const clauses = text(['protection', 1]);
    game.plan(order(KELD, 'propose', { on: FERRIES, clauses }));
    game.answer({ seat: ARVEN, to: 'proposal', answer: 'accept' });
    expect(game.happenings('reading').map(({ by, params }) => [by, params[0]])).toEqual([
      [KELD, 'alliance'],
      [ARVEN, 'partnership'],
    ]);
  });
});

describe('ratification', () => {
  test('goes party by party, month by month', () => {
    const game = signed();
    expect(game.treaty().data.ratification).toEqual({ keld: 1, arven: 2 });
    game.turn();
    expect(game.treaty().state).toBe('ratifying');
    expect(game.treaty().data.ratification).toEqual({ keld: 0, arven: 1 });
    expect(game.happenings('ratified').map(({ by }) => by)).toEqual([KELD]);
    game.turn();
    expect(game.treaty().state).toBe('inForce.standing');
    expect(game.happenings('ratified').map(({ by }) => by)).toEqual([KELD, ARVEN]);
  });

  test('brings the text into force, and the older one to its end', () => {
    const game = signed();
    expect(game.treaty(CHARTER).state).toBe('inForce.standing');
    game.wait(2);
    expect(game.treaty().data).toMatchObject({ inForceSince: 2, breaches: 0 });
    expect(game.happenings('inForce').map(({ on }) => on)).toEqual([FERRIES]);
    expect(game.treaty(CHARTER).state).toBe('superseded');
    expect(game.happenings('superseded').map(({ on, params }) => [on, params])).toEqual([
      [CHARTER, [FERRIES]],
    ]);
  });

  test('can be hastened and stalled by a party', () => {
    const settled = signed(slow(4)).wait(1);
    expect(settled.treaty().data.ratification[ARVEN]).toBe(3);
    const hastened = signed(slow(4)).wait(1).rich();
    hastened.turn([order(ARVEN, 'hasten-ratification', { on: FERRIES })]);
    expect(hastened.treaty().data.ratification[ARVEN]).toBe(1);
    const stalled = signed(slow(4)).wait(1).rich();
    stalled.turn([order(ARVEN, 'stall-ratification', { on: FERRIES })]);
    expect(stalled.treaty().data.ratification[ARVEN]).toBe(3);
  });

  test('can be worked upon from outside, where the government is weak at home', () => {
    const lobby = (support: number): Game => {
      const game = signed(slow(4)).wait(1).rich().set('actors.arven.support', support);
      return game.turn([order(MARISTAN, 'lobby', { on: FERRIES, target: ARVEN })]);
    };
    expect(lobby(40).treaty().data.ratification[ARVEN]).toBe(3);
    expect(lobby(80).treaty().data.ratification[ARVEN]).toBe(2);
  });

  test('is refused where the public has left the government, and the old text stands', () => {
    const game = signed(slow(4)).wait(1).set('actors.arven.support', 12).turn();
    expect(game.treaty().state).toBe('refused');
    expect(game.happenings('ratificationRefused').map(({ by }) => by)).toEqual([ARVEN]);
    expect(game.treaty(CHARTER).state).toBe('inForce.standing');
  });

  test('lapses eight months after signature', () => {
    const game = signed(slow(30)).wait(7);
    expect(game.treaty().state).toBe('ratifying');
    game.turn();
    expect(game.treaty().state).toBe('lapsed');
    expect(game.happenings('ratificationLapsed')).toHaveLength(1);
  });

  test('and notice that were under way at the opening run from there', () => {
    const open = (state: TreatyRules['state']): Game =>
      new Game({ ...slow(9, withTreaty({ state, opening: SMALL, notice: 3 }, LONG)) }).wait(2);
    expect(open('ratifying').treaty().state).toBe('ratifying');
    expect(open('signed').treaty().state).toBe('ratifying');
    expect(open('denounced').treaty().state).toBe('denounced');
    expect(open('denounced').wait(1).treaty().state).toBe('terminated');
  });

  test('takes two months a turn in a two-month turn', () => {
    const game = signed({ turns: 3 }).turn();
    expect(game.treaty().state).toBe('inForce.standing');
  });
});

/** In force from the opening, so that a test need not wait. */
const STANDING = withTreaty({ state: 'inForce.standing', opening: SMALL });
const ship = [order(ARVEN, 'run-ferries', { target: KELD })];

describe('a text in force', () => {
  test('has the effects of its clauses each month, half of them while strained, none while suspended', () => {
    const effects = [{ place: { at: 'actor', who: 'self', field: 'economy' }, by: 4, decay: 0 }] as const;
    const running = (state: TreatyRules['state']): number => {
      const [protection, crossings] = withTreaty({}).treaties[0]!.clauses;
      const clauses = [
        { ...protection!, effects: [effects, []] },
        { ...crossings!, duty: null },
      ];
      const game = new Game({ rules: withTreaty({ state, opening: SMALL, clauses }) }).turn();
      return game.sum('actors.keld.economy', 'clause/ferry-treaty/protection');
    };
    expect(running('inForce.standing')).toBe(4);
    expect(running('inForce.strained')).toBe(2);
    expect(running('inForce.suspended')).toBe(0);
    expect(running('signed')).toBe(0);
  });

  test('expires at the end of its term', () => {
    const game = inForce({ rules: withTreaty({ term: 2 }) }).turn();
    expect(game.treaty().state).toMatch(/^inForce/);
    game.turn();
    expect(game.treaty().state).toBe('expired');
    expect(game.happenings('expired')).toHaveLength(1);
  });

  test('that runs out in the month in which another supersedes it ends once', () => {
    const bilateral = QUIET.treaties.map((treaty) =>
      treaty.id === CHARTER ? { ...treaty, parties: [KELD, ARVEN], notice: 2 } : treaty,
    );
    const game = signed({ rules: { ...QUIET, treaties: bilateral } })
      .rich()
      .turn([order(KELD, 'denounce', { on: CHARTER })]);
    expect(game.treaty(CHARTER)).toMatchObject({ state: 'denounced', data: { endsAt: 3 } });
    const ends = game.turn().world.events.filter(({ on }) => on === CHARTER);
    expect(game.treaty(CHARTER).state).toBe('superseded');
    expect(ends.map(({ kind }) => kind).filter((kind) => kind !== 'act')).toEqual([
      'denounced',
      'superseded',
    ]);
  });
});

describe('a monthly promise', () => {
  test('is not yet due in the month in which the text comes into force', () => {
    const game = inForce();
    expect([...game.happenings('promiseKept'), ...game.happenings('promiseBroken')]).toEqual([]);
    game.turn();
    expect(game.happenings('promiseBroken')).toHaveLength(1);
  });

  test('kept is trusted more', () => {
    const game = new Game({ rules: STANDING }).rich().turn(ship);
    expect(game.happenings('promiseKept').map(({ by, to, on, params }) => [by, to, on, params])).toEqual([
      [ARVEN, KELD, FERRIES, ['crossings', 1, 1]],
    ]);
    expect(game.sum('ties.keld.arven.trade', 'promise/kept')).toBe(2);
    expect(game.treaty().state).toBe('inForce.standing');
  });

  test('counts units: half of a deep promise is a broken one', () => {
    const deep = withTreaty({ state: 'inForce.standing', opening: text(['crossings', 1]) });
    const game = new Game({ rules: deep }).rich().turn(ship);
    expect(game.happenings('promiseBroken').map(({ params }) => params)).toEqual([['crossings', 1, 2]]);
  });

  test('of nothing is neither kept nor missed, whatever is sent', () => {
    const treaties = STANDING.treaties.map((treaty) => ({
      ...treaty,
      clauses: treaty.clauses.map((clause) =>
        clause.duty === null ? clause : { ...clause, duty: { ...clause.duty, units: [0, 1] } },
      ),
    }));
    const game = new Game({ rules: { ...STANDING, treaties } }).rich().turn(ship).turn();
    expect([...game.happenings('promiseKept'), ...game.happenings('promiseBroken')]).toEqual([]);
    expect(game.sum('ties.keld.arven.trade', 'promise/kept')).toBe(0);
    expect(game.treaty().state).toBe('inForce.standing');
  });

  test('missed costs trust and regard, strains the text, and in the end suspends it', () => {
    const game = new Game({ rules: STANDING }).turn();
    expect(game.sum('ties.keld.arven.trade', 'promise/broken')).toBe(-5);
    expect(game.sum('ties.keld.arven.regard', 'promise/broken')).toBe(-4);
    expect(game.treaty().data.breaches).toBe(1);
    expect(game.turn().treaty().state).toBe('inForce.strained');
    expect(game.wait(3).treaty().state).toBe('inForce.suspended');
    expect(game.happenings('strained')).toHaveLength(1);
    expect(game.happenings('suspended')).toHaveLength(1);
    expect(game.happenings('promiseBroken')).toHaveLength(4);
  });

  test('kept again mends what was strained', () => {
    const game = new Game({ rules: STANDING }).rich().turn().rich().turn(ship);
    expect(game.treaty()).toMatchObject({ state: 'inForce.strained', data: { breaches: 0 } });
    expect(game.rich().turn(ship).treaty().state).toBe('inForce.standing');
    expect(game.happenings('mended')).toHaveLength(1);
  });

  test('suspended texts come back once every party speaks kindly again', () => {
    const game = new Game({
      rules: { ...STANDING, lengths: [{ turns: 24, months: 1, par: {} }] },
      turns: 24,
    }).wait(5);
    expect(game.treaty().state).toBe('inForce.suspended');
    expect(game.wait(3).treaty().state).toBe('inForce.suspended');
    game.rich().turn([order(KELD, 'praise', { target: ARVEN })]);
    expect(game.treaty().state).toBe('inForce.suspended');
    game.rich().turn([order(KELD, 'consult', { target: ARVEN }), order(ARVEN, 'praise', { target: KELD })]);
    expect(game.treaty().state).toBe('inForce.strained');
  });
});

describe('notice', () => {
  test('of one of two ends the text when it has run', () => {
    const game = new Game({ rules: STANDING }).rich().turn([order(KELD, 'denounce', { on: FERRIES })]);
    expect(game.treaty()).toMatchObject({ state: 'denounced', data: { endsAt: 3 } });
    expect(game.happenings('denounced').map(({ by, on }) => [by, on])).toEqual([[KELD, FERRIES]]);
    expect(game.sum('ties.arven.keld.regard', 'treaty/denounced')).toBe(-12);
    expect(game.sum('ties.arven.keld.defence', 'treaty/denounced')).toBe(-8);
    expect(game.sum('ties.arven.keld.trade', 'treaty/denounced')).toBe(-8);
    expect(game.sum('ties.arven.keld.signals', 'treaty/denounced')).toBe(0);
    expect(game.turn().treaty().state).toBe('denounced');
    expect(game.turn().treaty().state).toBe('terminated');
    expect(game.happenings('terminated')).toHaveLength(1);
  });

  test('leaves promises due until it has run', () => {
    const game = new Game({ rules: STANDING }).rich().turn([order(KELD, 'denounce', { on: FERRIES })], []);
    expect(game.happenings('promiseBroken')).toHaveLength(1);
    game.wait(2);
    expect(game.treaty().state).toBe('terminated');
    expect(game.wait(1).happenings('promiseBroken')).toHaveLength(2);
  });

  test('of one of three leaves the others bound', () => {
    const game = new Game().rich().turn([order(MARISTAN, 'denounce', { on: CHARTER })]);
    expect(game.treaty(CHARTER)).toMatchObject({ state: 'inForce.standing', parties: [KELD, ARVEN] });
  });
});
