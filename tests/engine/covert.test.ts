import { describe, expect, test } from 'vitest';
import {
  answersTo,
  eventually,
  exposureOdds,
  foresee,
  imagine,
  spanOf,
  tables,
  view,
} from '../../src/engine/index.ts';
import type { ActRules, Order, Rules } from '../../src/engine/index.ts';
import { ARVEN, Game, inForce, KELD, MARISTAN, order, QUIET, text } from './game.ts';

/** Extra ferries may be run in secret, and then they come to light for certain, or never. */
function secretFerries(chance: number, more: Partial<ActRules> = {}): Rules {
  return {
    ...QUIET,
    acts: QUIET.acts.map((act) =>
      act.id === 'run-ferries'
        ? {
            ...act,
            ...more,
            effects: [
              ...act.effects,
              { place: { at: 'tie', from: 'observers', to: 'self', field: 'threat' }, by: 10, decay: 0 },
              { place: { at: 'subject', subject: 0 as never }, by: 4, decay: 0 },
            ],
            covert: { chance, cost: 0, only: false, knows: 'both', exposed: [], waits: [] },
          }
        : act,
    ),
  };
}
const NEVER = secretFerries(-100);
const ALWAYS = secretFerries(100);
const run = (covert: boolean): Order => ({ ...order(ARVEN, 'run-ferries', { target: KELD }), covert });
const secretly = run(true);

/** The chance is cut at 90 in a hundred: a seed under which it comes out at once. */
function exposed(says?: 'admit' | 'deny', rules = ALWAYS): Game {
  for (let i = 0; i < 40; i++) {
    const game = new Game({ rules, seed: `out ${i}` }).rich().turn([secretly]);
    if (game.happenings('exposed').length === 0) continue;
    if (says) game.turn([], [{ seat: ARVEN, to: 'exposure', answer: says }]);
    return game;
  }
  throw new Error('never exposed');
}

describe('an act done in secret', () => {
  test('moves those who take part, and nobody else, until it is known', () => {
    const game = new Game({ rules: NEVER }).rich().turn([secretly]);
    expect(game.sum('ties.keld.arven.regard', 'act/run-ferries')).toBe(3);
    expect(game.sum('ties.maristan.arven.threat', 'act/run-ferries')).toBe(0);
    expect(game.sum('tension', 'act/run-ferries')).toBe(0);
    expect(game.booked('ties.maristan.arven.regard', 'spillover')).toEqual([]);
  });

  test('is in the views of the two alone', () => {
    const hidden = new Game({ rules: NEVER }).rich().turn([secretly]);
    const acts = (seat: typeof ARVEN) =>
      view(NEVER, hidden.world, seat).events.filter(({ kind }) => kind === 'act').length;
    expect([ARVEN, KELD, MARISTAN].map(acts)).toEqual([1, 1, 0]);
    expect(view(NEVER, hidden.world, MARISTAN).covert).toEqual([]);
    expect(view(NEVER, hidden.world, KELD).covert).toHaveLength(1);
  });

  test('leaves no trace in another view: the month looks as if nobody had done anything', () => {
    const ferries = tables(NEVER).subjectByName.get('tracks.ferries')!;
    const [busy, idle] = [[secretly], []].map((orders) => {
      const { world } = new Game({ rules: { ...NEVER, drifts: [] } }).rich().turn(orders);
      const seen = view(NEVER, world, MARISTAN);
      // the boats themselves are seen, and nobody says whose they are
      return {
        numbers: seen.numbers.filter((_, index) => index !== ferries),
        modifiers: seen.modifiers,
        happened: seen.events.map(({ kind }) => kind),
        covert: seen.covert,
        habits: seen.habits,
      };
    });
    expect(busy).toEqual(idle);
  });

  test('breaks no pledge, crosses no line and wins no open promise', () => {
    const rules: Rules = {
      ...NEVER,
      redLines: QUIET.redLines.slice(0, 1).map((line) => ({
        ...line,
        owner: MARISTAN,
        crossed: [{ kind: 'act', act: 'run-ferries' as ActRules['id'], by: null, to: null, on: null }],
      })),
    };
    if (rules.redLines.length === 0) throw new Error('the sample has a red line');
    expect(new Game({ rules }).rich().turn([secretly]).happenings('redLineCrossed')).toEqual([]);
    expect(
      new Game({ rules })
        .rich()
        .turn([run(false)])
        .happenings('redLineCrossed'),
    ).toHaveLength(1);
  });

  test('is found by who watches, for that seat alone, and its numbers then add up to what is so', () => {
    const game = new Game({ rules: NEVER, seed: 'watched' }).rich();
    game.turn([order(MARISTAN, 'spy', { target: KELD })]);
    for (let i = 0; i < 4 && game.happenings('learned').length === 0; i++) {
      game.rich().turn(i === 0 ? [secretly, order(MARISTAN, 'spy', { target: KELD })] : []);
    }
    const [found] = game.happenings('learned');
    expect(found).toMatchObject({ known: [MARISTAN], by: ARVEN, to: KELD });
    const known = view(NEVER, game.world, MARISTAN);
    const regard = game.subject('ties.keld.arven.regard');
    expect(known.numbers[regard]).toBe(game.at('ties.keld.arven.regard'));
    // the two do not see that they have been seen
    for (const seat of [ARVEN, KELD])
      expect(view(NEVER, game.world, seat).covert.map(({ learned }) => learned)).not.toContainEqual([
        MARISTAN,
      ]);
  });
});

describe('an exposure', () => {
  test('books what had waited, by how sure it is, and tells everybody who says so', () => {
    const game = exposed();
    const [told] = game.happenings('exposed');
    expect(told).toMatchObject({ by: ARVEN, to: KELD, known: 'all' });
    const percent = { asserted: 40, assessed: 70, confirmed: 100 }[String(told?.params[2])] ?? 0;
    expect(game.sum('ties.maristan.arven.threat', 'act/run-ferries')).toBe(percent / 10);
    const seen = view(ALWAYS, game.world, MARISTAN);
    expect(seen.numbers[game.subject('ties.keld.arven.regard')]).toBe(game.at('ties.keld.arven.regard'));
    expect(seen.covert).toHaveLength(1);
  });

  test('moves no number twice: what is disclosed was there before', () => {
    const game = exposed();
    expect(game.sum('ties.keld.arven.regard', 'act/run-ferries')).toBe(3);
    expect(
      game.world.veiled.reduce(
        (sum, { subject, delta }) => sum + (subject === game.subject('ties.keld.arven.regard') ? delta : 0),
        0,
      ),
    ).toBe(0);
  });

  test('asks both who took part, and silence costs nothing', () => {
    const game = exposed();
    const asked = game.world.awaiting.filter(({ kind }) => kind === 'exposure');
    expect(asked.map(({ seat }) => seat).toSorted()).toEqual([ARVEN, KELD]);
    expect(answersTo(ALWAYS, asked[0]!, game.world)).toEqual(['admit', 'deny']);
    game.turn();
    expect(game.happenings('denied')).toEqual([]);
    expect(game.booked('ties.maristan.arven.signals', /covert/)).toEqual([]);
  });

  test('that is denied costs less while evidence is thin', () => {
    const game = exposed('deny');
    expect(game.happenings('denied')).toHaveLength(1);
    expect(game.sum('ties.maristan.arven.threat', 'covert/denied')).toBeLessThan(0);
  });

  test('that was denied and is then proven costs the liar the trust of everybody', () => {
    const game = exposed('deny');
    const before = game.at('ties.maristan.arven.signals');
    const [known] = game.world.covert;
    if (!known) throw new Error('the case is kept');
    // its partner owns up when more is shown: silence until then
    const question = {
      id: `exposure/${known.happening}/keld/9` as never,
      seat: KELD,
      kind: 'exposure',
      from: null,
      on: null,
      happening: known.happening,
      clauses: [],
      turn: game.world.turn,
    } as const;
    game.world = { ...game.world, awaiting: [question] };
    game.turn([], [{ seat: KELD, to: 'exposure', answer: 'admit' }]);
    expect(game.happenings('lieProven')).toMatchObject([{ by: ARVEN }]);
    expect(game.at('ties.maristan.arven.signals') - before).toBe(-10);
    expect(game.at('ties.maristan.keld.signals')).toBeGreaterThan(40);
    expect(game.world.covert[0]).toMatchObject({
      confidence: 'confirmed',
      denied: [ARVEN],
      admitted: [KELD],
    });
  });
});

describe('what is known of others', () => {
  test('may be published in one’s name, and is believed more than a leak', () => {
    for (const [covert, sure, who] of [
      [false, 'assessed', MARISTAN],
      [true, 'asserted', ''],
    ] as const) {
      const game = new Game({ rules: NEVER, seed: 'told' }).rich().turn([secretly]);
      const [hidden] = game.world.covert;
      game.world = { ...game.world, covert: [{ ...hidden!, learned: [MARISTAN] }] };
      game.rich().turn([{ ...order(MARISTAN, 'publish'), what: hidden!.happening, covert }]);
      const [told] = game.happenings('exposed');
      expect(told?.params.slice(2, 4)).toEqual([sure, who]);
    }
  });

  test('may be told to one alone, once', () => {
    const game = new Game({ rules: NEVER, seed: 'shared' })
      .rich()
      .turn([{ ...order(ARVEN, 'run-ferries', { target: MARISTAN }), covert: true }]);
    const [hidden] = game.world.covert;
    game.world = { ...game.world, covert: [{ ...hidden!, circle: [ARVEN], learned: [MARISTAN] }] };
    const share = { ...order(MARISTAN, 'share-intelligence', { target: KELD }), what: hidden!.happening };
    game.rich().turn([share]);
    expect(game.happenings('shared')).toMatchObject([{ known: [KELD], by: ARVEN }]);
    expect(game.rich().phase(share)).toEqual(['order/twice']);
  });

  test('a service narrows hidden numbers and the asking price, both around the truth', () => {
    for (let i = 0; i < 12; i++) {
      const game = new Game({ seed: `service ${i}` }).rich();
      const subsidy = game.subject('tracks.subsidy');
      const wide = spanOf(view(QUIET, game.world, ARVEN), subsidy);
      game.turn([order(ARVEN, 'spy', { target: MARISTAN })]);
      if (game.world.watches.length === 0) continue; // caught at once
      const seen = view(QUIET, game.world, ARVEN);
      const { low, high } = spanOf(seen, subsidy);
      expect(high - low).toBeLessThan(wide.high - wide.low);
      expect(low <= game.at('tracks.subsidy') && high >= game.at('tracks.subsidy')).toBe(true);
      const price = seen.prices[MARISTAN]!;
      const truth = game.world.secrets[MARISTAN]!.price;
      expect(price.low <= truth && price.high >= truth).toBe(true);
      expect(price.high - price.low).toBeLessThan(10);
      for (let salt = 0; salt < 5; salt++) {
        const guessed = imagine(QUIET, seen, salt).secrets[MARISTAN]!.price;
        expect(guessed >= price.low && guessed <= price.high).toBe(true);
      }
    }
  });
});

describe('the odds of exposure', () => {
  test('rise with repetition and with monitors at work, and say why', () => {
    const act = tables(ALWAYS).acts.get(secretly.act)!;
    const rules = secretFerries(10);
    const quiet = new Game({ rules });
    const deed = { act: { ...act, covert: { ...act.covert!, chance: 10 } }, by: ARVEN, to: KELD, on: null };
    const first = exposureOdds(rules, quiet.world, { ...deed, times: 0 });
    const third = exposureOdds(rules, quiet.world, { ...deed, times: 2 });
    expect(third.low).toBeGreaterThan(first.low);
    expect(third.lines.map(({ reason }) => reason)).toEqual(['odds/act', 'odds/volume']);
    expect(eventually(first.low)).toBeGreaterThan(first.low);
  });

  test('are a range to who cannot know who watches, and a preview tells what follows', () => {
    const rules = secretFerries(10);
    const game = new Game({ rules }).rich().set('ties.maristan.arven.regard', -40);
    const { exposure, changes } = foresee(rules, view(rules, game.world, ARVEN), secretly);
    expect(exposure?.odds.high).toBeGreaterThan(exposure?.odds.low ?? 99);
    expect(changes.some(({ subject }) => subject === game.subject('ties.maristan.arven.threat'))).toBe(false);
    expect(
      exposure?.changes.find(({ subject }) => subject === game.subject('ties.maristan.arven.threat'))?.delta,
    ).toBe(7);
    expect(foresee(rules, view(rules, game.world, ARVEN), run(false)).exposure).toBeNull();
  });
});

test('a promise that is kept in secret is kept between the two', () => {
  const game = inForce({ rules: NEVER }, text(['protection', 0], ['crossings', 0]));
  const before = game.world.turn;
  game.rich().turn([secretly, secretly]);
  const kept = game.happenings('promiseKept').filter(({ turn }) => turn === before);
  expect(kept.map(({ known }) => known)).toEqual([[ARVEN, KELD]]);
  expect(view(NEVER, game.world, MARISTAN).events.some(({ kind }) => kind === 'promiseKept')).toBe(false);
});
