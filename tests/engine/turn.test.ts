import { describe, expect, test } from 'vitest';
import { answersTo, replyCost, score, SLOTS } from '../../src/engine/index.ts';
import type { Condition, EventRules, Rules, Subject } from '../../src/engine/index.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, QUIET, SAMPLE, SANDBANK, SMALL } from './game.ts';

const ALWAYS: Condition = { op: 'true' };
/** The sample with only these of its events, changed. */
function withEvents(changes: Readonly<Record<string, Partial<EventRules>>>): Rules {
  return {
    ...SAMPLE,
    events: SAMPLE.events
      .filter(({ id }) => id in changes)
      .map((event) => ({ ...event, ...changes[event.id] })),
  };
}
const LONG = (rules: Rules): Rules => ({ ...rules, lengths: [{ turns: 24, months: 1, par: {} }] });
const turnsOf = (game: Game, event: string): number[] =>
  game
    .happenings('event')
    .filter(({ params }) => params[0] === event)
    .map(({ turn }) => turn);

describe('the opening', () => {
  test('gives every number its value from the file, with an entry', () => {
    const game = new Game();
    expect(game.at('tension')).toBe(35);
    expect(game.at('actors.keld.capital')).toBe(4);
    expect(game.at('tracks.ferries')).toBe(30);
    expect(game.at('ties.arven.keld.regard')).toBe(-8);
    expect(game.at('ties.arven.keld.defence')).toBe(40);
    expect(game.at('aims.keld.stability')).toBe(20);
    expect(game.booked('ties.arven.keld.regard').map(({ reason, delta }) => [reason, delta])).toEqual([
      ['history/old-war', -18],
      ['history/shared-sea', 10],
    ]);
    expect(game.world).toMatchObject({ turn: 1, turns: 6, months: 1, phase: 'planning', ending: null });
  });

  test('draws asking prices and secret aims within what the file says, from the seed alone', () => {
    const worlds = Array.from({ length: 40 }, (_, i) => new Game({ seed: `${i}` }).world);
    for (const { secrets } of worlds) {
      expect(secrets[ARVEN]?.price).toBeGreaterThanOrEqual(-12);
      expect(secrets[ARVEN]?.price).toBeLessThanOrEqual(-2);
      expect(secrets[ARVEN]?.aim).toMatch(/^arven-/);
    }
    expect(new Set(worlds.map(({ secrets }) => secrets[ARVEN]?.price)).size).toBeGreaterThan(5);
    expect(new Set(worlds.map(({ secrets }) => secrets[ARVEN]?.aim)).size).toBe(4);
    expect(new Game({ seed: '7' }).world).toEqual(worlds[7]);
  });

  test('refuses a length that the scenario does not have', () => {
    expect(() => new Game({ turns: 5 })).toThrow('no length of 5 turns');
  });
});

describe('a turn', () => {
  test('goes from planning to replies to the next planning', () => {
    const game = new Game().plan();
    expect(game.world).toMatchObject({ turn: 1, phase: 'replies' });
    expect(game.answer().world).toMatchObject({ turn: 2, phase: 'planning', sealed: [], answers: [] });
    expect(game.happenings('month').map(({ turn, params }) => [turn, params])).toEqual([[2, [1]]]);
  });

  test('performs sealed orders only in the resolution, seat by seat', () => {
    const game = new Game().plan(order(KELD, 'naval-show'), order(ARVEN, 'condemn', { target: KELD }));
    expect(game.happenings('act')).toEqual([]);
    expect(game.world.sealed).toHaveLength(2);
    game.answer();
    expect(game.happenings('act').map(({ by, params }) => [by, params[0]])).toEqual([
      [ARVEN, 'condemn'], // pressure comes before military
      [KELD, 'naval-show'],
    ]);
    expect(SLOTS).toBe(3);
  });

  test('pays income by support, and what is unspent is kept', () => {
    const income = (support: number): number => {
      const game = new Game().set('actors.arven.support', support).turn();
      return game.sum('actors.arven.capital', 'income');
    };
    expect([income(34), income(35), income(64), income(65)]).toEqual([2, 3, 3, 4]);
    expect(new Game().rich().turn().at('actors.arven.capital')).toBe(8);
    expect(new Game({ turns: 3 }).turn().sum('actors.arven.capital', 'income')).toBe(4);
  });

  test('repeated towards the same actor an act gives less, until half a year has passed', () => {
    const gift = [order(KELD, 'gift', { target: ARVEN })]; // 5, and 40 % of it each time more
    const given = (game: Game, turn: number): number =>
      game.sum('ties.arven.keld.regard', 'act/gift', turn) -
      game.sum('ties.arven.keld.regard', 'act/gift', turn + 1);
    const game = new Game({ rules: LONG(QUIET), turns: 24 })
      .rich()
      .turn(gift)
      .rich()
      .turn(gift)
      .rich()
      .turn(gift);
    expect([1, 2, 3].map((turn) => given(game, turn))).toEqual([5, 2, 1]);
    game.rich().turn([order(KELD, 'gift', { target: MARISTAN })]);
    expect(game.sum('ties.maristan.keld.regard', 'act/gift')).toBe(5);
    game.wait(5).rich().turn(gift);
    expect(given(game, 10)).toBe(5);
  });

  test('lets observers think what they think of whom it was done to', () => {
    // Keld holds −35 of Maristan; food is worth 74, seen by 70 %: −35 × 74 × 70 / 100 000 = −1.8
    const game = new Game().turn([order(ARVEN, 'food-aid', { target: MARISTAN })]);
    expect(
      game.booked('ties.keld.arven.regard', 'spillover').map(({ delta, params }) => [delta, params]),
    ).toEqual([[-2, [MARISTAN]]]);
    expect(game.booked('ties.maristan.arven.regard', 'spillover')).toEqual([]);
  });

  test('bounds what observers think by six a tie', () => {
    const game = new Game().rich().set('ties.keld.maristan.regard', -100);
    game.turn([
      order(ARVEN, 'food-aid', { target: MARISTAN }),
      order(ARVEN, 'trade-deal', { target: MARISTAN }),
      order(ARVEN, 'state-visit', { target: MARISTAN }),
    ]);
    expect(game.sum('ties.keld.arven.regard', 'spillover')).toBe(-6);
  });
});

describe('tension', () => {
  test('falls by a tenth of the way to thirty', () => {
    expect(new Game().set('tension', 60).turn().sum('tension', 'tension/decay')).toBe(-3);
    expect(new Game().set('tension', 10).turn().sum('tension', 'tension/decay')).toBe(2);
    expect(new Game({ turns: 3 }).set('tension', 60).turn().sum('tension', 'tension/decay')).toBe(-6);
  });

  test('rises by ordinary acts no more than eight a turn', () => {
    const shows = [order(KELD, 'naval-show'), order(ARVEN, 'naval-show'), order(MARISTAN, 'naval-show')];
    const game = new Game().rich().turn(shows);
    expect(game.sum('tension', 'act/naval-show')).toBe(12);
    expect(game.sum('tension', 'tension/bounded')).toBe(-4);
  });

  test('rises by acts, events and answers no further than 85', () => {
    const tense = (rules: Rules): Rules => ({
      ...rules,
      numbers: rules.numbers.map((number) => (number.name === 'tension' ? { ...number, open: 84 } : number)),
    });
    const game = new Game({ rules: tense(QUIET) }).turn([order(KELD, 'naval-show')]);
    expect(game.sum('tension', 'tension/bounded')).toBe(-3);
    const grave = withEvents({
      storm: {
        chance: 100,
        options: SAMPLE.events[0]!.options.map((option) => ({
          ...option,
          effects: [{ place: { at: 'subject', subject: 0 as Subject }, by: 9, decay: 0 }],
        })),
      },
    });
    const struck = new Game({ rules: tense(grave) }).turn([order(KELD, 'naval-show')]);
    expect(struck.sum('tension', /^choice/)).toBe(9);
    expect(struck.sum('tension', 'tension/bounded')).toBe(-3 - 9);
  });
});

describe('the warning before war', () => {
  test('is given once on the way up, and again after it has calmed down', () => {
    const game = new Game({ rules: LONG(QUIET), turns: 24 });
    expect(game.set('tension', 69).turn().happenings('tensionWarning')).toEqual([]);
    game.set('tension', 75).turn();
    expect(game.happenings('tensionWarning').map(({ turn, params }) => [turn, params])).toEqual([[2, [75]]]);
    expect(game.set('tension', 75).turn().happenings('tensionWarning')).toHaveLength(1);
    game.set('tension', 60).turn().set('tension', 80).turn();
    expect(game.happenings('tensionWarning')).toHaveLength(2);
  });
});

describe('war', () => {
  /** Every month an incident that Keld is named for drives tension up. */
  const spiral: Rules = withEvents({
    collision: {
      from: 0,
      until: 9,
      when: ALWAYS,
      chance: 100,
      casus: { victim: ARVEN, attacker: KELD, months: 1 },
      effects: [{ place: { at: 'subject', subject: 0 as Subject }, by: 60, decay: 0 }],
    },
  });

  test('does not come of incidents alone, however many', () => {
    const game = new Game({ rules: spiral }).wait(5);
    expect(game.world.ending).toBeNull();
    expect(game.sum('tension', 'tension/bounded')).toBeLessThan(0);
  });

  test('ends the game at once; all score nothing, and who drove it there pays', () => {
    const game = new Game({ rules: spiral }).rich();
    const stand = [ARVEN, KELD].map((seat) => ({ seat, to: 'stand', answer: 'stand' }) as const);
    game.turn([order(KELD, 'ultimatum', { on: SANDBANK })], stand);
    expect(game.instrument(SANDBANK).state).toBe('open.showOfForce');
    game.turn([], stand);
    expect(game.instrument(SANDBANK).state).toBe('open.clash');
    game.turn([], stand);
    expect(game.world).toMatchObject({ turn: 3, phase: 'over', ending: 'war' });
    expect(game.at('tension')).toBe(100);
    expect(game.instrument(SANDBANK).state).toBe('war');
    expect(game.happenings('war').map(({ by }) => by)).toEqual([KELD]);
    expect(game.happenings('end').map(({ params }) => params)).toEqual([['war']]);
    expect([ARVEN, KELD, MARISTAN].map((seat) => score(game.rules, game.world, seat))).toEqual([0, -20, 0]);
  });
});

describe('the end', () => {
  test('comes with the last turn; nothing waits for an answer, and nothing more is heard', () => {
    const game = new Game().wait(6);
    expect(game.world).toMatchObject({
      turn: 6,
      phase: 'over',
      ending: 'turnLimit',
      awaiting: [],
      sealed: [],
    });
    const { world } = game;
    expect(game.phase(order(KELD, 'naval-show'))).toEqual(['order/not_planning']);
    expect(game.world).toBe(world);
  });

  test('comes from the scenario, after the month in which it is announced', () => {
    const game = new Game({ rules: withEvents({ closing: { from: 1, until: 5 } }) }).set('tracks.ferries', 1);
    game.turn();
    expect(turnsOf(game, 'closing')).toEqual([2]);
    game.turn();
    expect(game.world).toMatchObject({ turn: 2, phase: 'over', ending: 'scenario' });
  });

  test('takes half as many turns of two months', () => {
    const game = new Game({ turns: 3 }).wait(3);
    expect(game.world).toMatchObject({ turn: 3, months: 2, phase: 'over', ending: 'turnLimit' });
    expect(game.happenings('month').map(({ params }) => params[0])).toEqual([2, 4]);
  });
});

describe('upkeep', () => {
  test('brings economies and support back to where they rest', () => {
    const game = new Game().set('actors.arven.economy', 32).set('actors.arven.support', 20).turn();
    expect(game.sum('actors.arven.economy', 'economy/recovery')).toBe(5); // (62 − 32) / 6
    expect(game.sum('actors.arven.support', 'support/drift')).toBe(0); // +3, and −3 for a poor economy
    const double = new Game({ turns: 3 }).set('actors.arven.economy', 32).turn();
    expect(double.sum('actors.arven.economy', 'economy/recovery')).toBe(10);
  });

  test('moves tracks by their drift and by the balance of two others', () => {
    const game = new Game().turn(); // (8 − 35) / 10, at most 2
    expect(game.sum('tracks.ferries', 'track/drift')).toBe(-1);
    expect(game.sum('tracks.ferries', 'track/balance')).toBe(-2);
    const double = new Game({ turns: 3 }).turn();
    expect(double.sum('tracks.ferries', /^track/)).toBe(-6);
  });

  test('lets a threat that was felt wear off', () => {
    const game = new Game().set('ties.maristan.keld.threat', 24).turn();
    expect(game.sum('ties.maristan.keld.threat', 'threat/habit')).toBe(-3);
  });
});

describe('a seat without its public', () => {
  test('falls to a caretaker after two turns, not after one', () => {
    const game = new Game().set('actors.arven.support', 0).turn();
    expect(game.world.holders[ARVEN]).toBe('human');
    game.set('actors.arven.support', 0).turn();
    expect(game.world.holders[ARVEN]).toBe('caretaker');
    expect(game.happenings('caretaker').map(({ by }) => by)).toEqual([ARVEN]);
    game.set('actors.arven.support', 0).turn();
    expect(game.happenings('caretaker')).toHaveLength(1);
  });

  test('that won it back in between keeps its desk', () => {
    const game = new Game().set('actors.arven.support', 0).turn().set('actors.arven.support', 50).turn();
    game.set('actors.arven.support', 0).turn();
    expect(game.world.holders[ARVEN]).toBe('human');
  });
});

describe('a red line', () => {
  const crossed = (): Game => new Game().rich().turn([order(KELD, 'naval-show')]);

  test('is crossed by what the scenario names, by others, once', () => {
    expect(
      crossed()
        .happenings('redLineCrossed')
        .map(({ by, to, params }) => [by, to, params[0]]),
    ).toEqual([[KELD, ARVEN, 'fleet-in-narrows']]);
    expect(new Game().turn([order(ARVEN, 'naval-show')]).happenings('redLineCrossed')).toEqual([]);
    expect(new Game().turn([order(MARISTAN, 'naval-show')]).happenings('redLineCrossed')).toEqual([]);
    expect(
      crossed()
        .rich()
        .turn([order(KELD, 'naval-show')])
        .happenings('redLineCrossed'),
    ).toHaveLength(1);
  });

  test('is not crossed by its owner, nor by what nobody sees', () => {
    const rules: Rules = {
      ...QUIET,
      redLines: QUIET.redLines.map((line) => ({
        ...line,
        crossed: line.crossed.map((filter) => ({ ...filter, by: null })),
      })),
    };
    expect(new Game({ rules }).turn([order(ARVEN, 'naval-show')]).happenings('redLineCrossed')).toEqual([]);
    expect(
      new Game({ rules }).turn([order(MARISTAN, 'naval-show')]).happenings('redLineCrossed'),
    ).toHaveLength(1);
    const proposals: Rules = {
      ...rules,
      redLines: rules.redLines.map((line) => ({
        ...line,
        owner: MARISTAN,
        crossed: line.crossed.map((filter) => ({ ...filter, act: 'propose' as never })),
      })),
    };
    const secret = new Game({ rules: proposals }).rich();
    secret.turn([order(KELD, 'propose', { on: FERRIES, clauses: SMALL })]);
    expect(secret.happenings('redLineCrossed')).toEqual([]);
  });

  test('answered is believed more', () => {
    const game = crossed().turn([order(ARVEN, 'condemn', { target: KELD })]);
    expect(game.happenings('redLineAnswered').map(({ by, to }) => [by, to])).toEqual([[ARVEN, KELD]]);
    expect(game.sum('ties.keld.arven.signals', 'redline/answered')).toBe(2);
    expect(game.sum('ties.maristan.arven.signals', 'redline/answered')).toBe(2);
    expect(game.world.lines).toEqual([]);
    expect(game.wait(3).happenings('redLineIgnored')).toEqual([]);
  });

  test('left unanswered costs belief abroad and support at home', () => {
    const game = crossed().turn([order(ARVEN, 'praise', { target: KELD })]);
    expect(game.happenings('redLineIgnored')).toEqual([]);
    game.turn();
    expect(game.happenings('redLineIgnored').map(({ by, to }) => [by, to])).toEqual([[ARVEN, KELD]]);
    expect(game.sum('ties.maristan.arven.signals', 'redline/ignored')).toBe(-4);
    expect(game.sum('actors.arven.support', 'redline/ignored')).toBe(-3);
    expect(game.world.lines).toEqual([]);
  });
});

describe('an event', () => {
  test('happens within its window', () => {
    const rules = LONG(withEvents({ collision: { from: 2, until: 4, when: ALWAYS, chance: 100 } }));
    expect(turnsOf(new Game({ rules, turns: 24 }).wait(8), 'collision')).toEqual([3, 4, 5]);
  });

  test('happens in a two-month turn if either month lies in its window', () => {
    const rules = withEvents({ collision: { from: 3, until: 3, when: ALWAYS, chance: 100 } });
    expect(turnsOf(new Game({ rules, turns: 3 }).wait(3), 'collision')).toEqual([2]);
  });

  test('happens once where it says so', () => {
    const rules = withEvents({ collision: { from: 0, until: 5, when: ALWAYS, chance: 100, once: true } });
    expect(turnsOf(new Game({ rules }).wait(4), 'collision')).toEqual([1]);
  });

  test('waits for its condition', () => {
    const rules = withEvents({ collision: { from: 0, until: 5, chance: 100 } }); // tension ≥ 40, or …
    const game = new Game({ rules }).wait(1);
    expect(turnsOf(game, 'collision')).toEqual([]);
    expect(turnsOf(game.set('tension', 60).wait(1), 'collision')).toEqual([3]);
  });

  test('takes its chance', () => {
    const rules = withEvents({ collision: { from: 0, until: 0, when: ALWAYS, chance: 30 } });
    const games = Array.from(
      { length: 300 },
      (_, i) => turnsOf(new Game({ rules, seed: `e${i}` }), 'collision').length,
    );
    const share = games.reduce((a, b) => a + b, 0) / 300;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });

  test('known to some is booked and told to them alone', () => {
    const rules = withEvents({ collision: { from: 0, until: 0, when: ALWAYS, chance: 100 } });
    const game = new Game({ rules });
    expect(game.booked('ties.arven.maristan.regard', 'event/collision')[0]?.known).toEqual([ARVEN, KELD]);
  });

  test('is news for all at most three times a month', () => {
    const [, collision] = SAMPLE.events;
    const events = ['a', 'b', 'c', 'd', 'e'].map(
      (id) => ({ ...collision, id, from: 0, until: 0, when: ALWAYS, chance: 100, casus: null }) as EventRules,
    );
    expect(new Game({ rules: { ...SAMPLE, events } }).happenings('event')).toHaveLength(3);
  });
});

describe('a choice', () => {
  const stormy = (change: Partial<EventRules> = {}): Game =>
    new Game({ rules: withEvents({ storm: { chance: 100, ...change } }) });

  test('is put to its seat, with the options that are open', () => {
    const game = stormy();
    const question = game.question(ARVEN, 'choice');
    expect(question).toMatchObject({ from: KELD, turn: 1 });
    expect(answersTo(game.rules, question, game.world)).toEqual(['alone', 'ask-keld']);
    expect(replyCost(game.rules, question, game.world, 'ask-keld')).toBe(1);
    game.set('ties.arven.keld.regard', -60);
    expect(answersTo(game.rules, question, game.world)).toEqual(['alone']);
  });

  test('has the effects of what was chosen, at its price', () => {
    const game = stormy().plan().answer({ seat: ARVEN, to: 'choice', answer: 'ask-keld' });
    expect(game.happenings('choice').map(({ by, to, params }) => [by, to, params])).toEqual([
      [ARVEN, KELD, ['storm', 'ask-keld']],
    ]);
    expect(game.sum('actors.arven.capital', 'spent')).toBe(-1);
    expect(game.sum('ties.keld.arven.regard', 'choice/storm/ask-keld')).toBe(4);
    expect(game.sum('actors.arven.economy', 'choice/storm/alone')).toBe(0);
    expect(game.sum('tracks.ferries', 'event/storm')).toBe(-4);
  });

  test('that nobody makes is the first', () => {
    const game = stormy().turn();
    expect(game.happenings('choice').map(({ params }) => params)).toEqual([['storm', 'alone']]);
    expect(game.sum('actors.arven.economy', 'choice/storm/alone')).toBe(-2);
    expect(game.world.awaiting).toEqual([]);
  });

  test('can be made while planning', () => {
    const game = stormy();
    game.plan(game.reply({ seat: ARVEN, to: 'choice', answer: 'ask-keld' })).answer();
    expect(game.happenings('choice').map(({ params }) => params)).toEqual([['storm', 'ask-keld']]);
  });

  test('comes one a month to a seat; the next waits for its turn', () => {
    const [storm] = SAMPLE.events;
    const events = ['first', 'second'].map(
      (id) => ({ ...storm, id, from: 0, until: 3, chance: 100 }) as EventRules,
    );
    const game = new Game({ rules: { ...SAMPLE, events } });
    expect(game.happenings('event').map(({ params }) => params[0])).toEqual(['first']);
    expect(
      game
        .turn()
        .happenings('event')
        .map(({ params }) => params[0]),
    ).toEqual(['first', 'second']);
  });

  test('is remembered by conditions', () => {
    const rules = withEvents({ storm: { chance: 100 }, collision: { chance: 100 } });
    const chosen = (answer: string): number[] =>
      turnsOf(new Game({ rules }).plan().answer({ seat: ARVEN, to: 'choice', answer }), 'collision');
    expect(chosen('alone')).toEqual([2]);
    expect(chosen('ask-keld')).toEqual([]);
  });
});
