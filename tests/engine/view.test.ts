import { describe, expect, test } from 'vitest';
import {
  draw,
  foresee,
  imagine,
  instrumentOf,
  knows,
  Outbox,
  spanOf,
  tables,
  tieAt,
  view,
} from '../../src/engine/index.ts';
import type { Treaty, ActId, ActorId, Known, Rules, Subject, View, World } from '../../src/engine/index.ts';
import {
  ARVEN,
  DUES,
  FERRIES,
  Game,
  KELD,
  MARISTAN,
  order,
  QUIET,
  SAMPLE,
  SEATS,
  SMALL,
  text,
} from './game.ts';
import { playRandom } from './players.ts';

/** The ferry treaty bargained over in private, the dues known to Maristan alone, and a track that one sees. */
const SECRETIVE: Rules = {
  ...SAMPLE,
  treaties: SAMPLE.treaties.map((treaty) =>
    treaty.id === FERRIES ? { ...treaty, known: [KELD, ARVEN] } : treaty,
  ),
};

/** The same world with everything different that this seat cannot know. */
function otherwise(rules: Rules, world: World, seat: ActorId): World {
  const others = tables(rules).seats.filter((other) => other !== seat);
  const strangers: Known = others;
  // what a service of its own sees is no secret from it
  const watched = new Set(world.watches.filter(({ by }) => by === seat).map(({ on }) => on));
  const box = new Outbox(rules, world);
  for (const [i, other] of others.entries()) {
    for (const name of [`aims.${other}.secret`, `ties.${other}.${seat}.regard`, `actors.${seat}.economy`]) {
      const subject = tables(rules).subjectByName.get(name)!;
      const value = world.numbers[subject]!;
      // away from the ends of the range, where a limit would be public
      box.change(subject, value > 5 ? -3 : 3, `event/secret-${i}`, 0, [], 2, [other]);
    }
  }
  box.happen({ kind: 'act', by: others[0]!, to: others[1]!, params: ['consult', 100], known: strangers });
  const changed = box.post();
  return {
    ...changed,
    secrets: Object.fromEntries(
      tables(rules).seats.map((each) => {
        const own = world.secrets[each]!;
        const aims = tables(rules).aimsBySeat.get(each) ?? [];
        return [
          each,
          each === seat
            ? own
            : {
                price: own.price - (watched.has(each) ? 0 : 1),
                nerve: own.nerve - 1,
                aim: aims.find(({ id }) => id !== own.aim)!.id,
                instructions: -own.instructions || 1,
              },
        ];
      }),
    ),
    sealed: [
      ...world.sealed.filter(({ order: { seat: by } }) => by === seat),
      { order: order(others[0]!, 'naval-show'), paid: 2, initialled: false },
    ],
    answers: world.answers.filter(({ seat: by }) => by === seat),
    awaiting: world.awaiting.filter((question) => question.seat === seat),
    bargains: world.bargains
      .filter(({ asker, answerer }) => asker === seat || answerer === seat)
      .concat({
        asker: others[0]!,
        answerer: others[1]!,
        treaty: FERRIES,
        refusals: 3,
        low: -9,
        high: -5,
        lastTurn: 1,
      }),
    covert: changed.covert
      .concat({
        happening: changed.events.at(-1)!.id,
        act: 'run-ferries' as ActId,
        by: others[0]!,
        to: others[1]!,
        on: null,
        turn: world.turn,
        percent: 100,
        circle: others,
        learned: [],
        confidence: null,
        accuser: null,
        denied: [],
        admitted: [],
      })
      .map((known) =>
        known.learned.length > 0 || known.confidence
          ? { ...known, learned: [...known.learned, others[0]!] }
          : known,
      ),
    watches: world.watches.concat({ by: others[0]!, on: seat, happening: 0, depth: 2, until: 99 }),
    habits: world.habits.concat({ key: `${others[0]}|gift|${others[1]}`, times: 4, turn: 1 }),
    instruments: world.instruments.map((instrument) =>
      instrument.kind !== 'treaty'
        ? instrument
        : knows(instrument.known, seat)
          ? instrument.parties.includes(seat)
            ? instrument
            : withoutProtocol(instrument)
          : {
              ...instrument,
              state: 'rejected' as const,
              since: 9,
              data: { ...instrument.data, breaches: 7 },
            },
    ),
    events: changed.events,
  };
}

/** The same text without what is secret in it. */
function withoutProtocol(treaty: Treaty): Treaty {
  const clauses = treaty.data.clauses.filter(({ secret }) => !secret);
  return { ...treaty, data: { ...treaty.data, clauses } };
}

describe('a view', () => {
  const games = Array.from({ length: 20 }, (_, i) => playRandom(SECRETIVE, `view ${i}`, i % 2 ? 6 : 3));

  test('is the same where only others’ secrets differ', () => {
    for (const { worlds } of games)
      for (const world of worlds)
        for (const seat of SEATS)
          expect(view(SECRETIVE, otherwise(SECRETIVE, world, seat), seat)).toEqual(
            view(SECRETIVE, world, seat),
          );
  });

  test('has every instrument where its id says, and none that it does not know, whoever looked before', () => {
    for (const { worlds } of games.slice(0, 4))
      for (const world of worlds)
        for (const seat of SEATS) {
          const { instruments } = view(SECRETIVE, world, seat);
          for (const { id } of world.instruments) {
            expect(instrumentOf(world, id)?.id).toBe(id);
            expect(instrumentOf({ instruments }, id)).toBe(instruments.find((each) => each.id === id));
          }
        }
  });

  test('is not the same where its own differ', () => {
    const { world } = new Game();
    const changed = otherwise(QUIET, world, ARVEN);
    expect(view(QUIET, changed, KELD)).not.toEqual(view(QUIET, world, KELD));
  });

  test('has neither seed nor prices of others', () => {
    const game = new Game({ seed: 'a seed that nobody shall see' }).plan(order(KELD, 'naval-show'));
    const seen = JSON.stringify(view(game.rules, game.world, ARVEN));
    expect(seen).not.toContain('nobody shall see');
    expect(seen).not.toContain('naval-show');
    expect(view(game.rules, game.world, ARVEN).own).toEqual(game.world.secrets[ARVEN]);
  });

  test('shows the seat its own orders, answers and questions', () => {
    const game = new Game()
      .rich()
      .plan(order(KELD, 'propose', { on: FERRIES, clauses: SMALL }), order(ARVEN, 'naval-show'));
    const [arven, keld, maristan] = SEATS.map((seat) => view(game.rules, game.world, seat));
    expect(arven?.orders.map(({ act }) => act)).toEqual(['naval-show']);
    expect(keld?.orders.map(({ act }) => act)).toEqual(['propose']);
    expect([arven, keld, maristan].map((each) => each?.awaiting.length)).toEqual([1, 0, 0]);
  });

  test('keeps from others what an event told to some has booked, and what it may lead to', () => {
    const rules: Rules = {
      ...SAMPLE,
      events: SAMPLE.events
        .filter(({ id }) => id === 'collision')
        .map((event) => ({ ...event, from: 0, until: 0, when: { op: 'true' }, chance: 100 })),
    };
    const game = new Game({ rules });
    const seen = view(rules, game.world, MARISTAN);
    expect(seen.casus).toEqual([]);
    expect(seen.events.map(({ kind }) => kind)).not.toContain('event');
    // what everybody sees moves for all, and only some know why
    expect(spanOf(seen, game.subject('tension'))).toEqual({ low: 38, high: 38 });
    expect(spanOf(seen, game.subject('ties.arven.maristan.regard'))).toEqual({ low: 0, high: 0 });
    const told = view(rules, game.world, ARVEN);
    expect(told.casus).toHaveLength(1);
    expect(spanOf(told, game.subject('tension'))).toEqual({ low: 38, high: 38 });
    expect(spanOf(told, game.subject('ties.arven.maristan.regard'))).toEqual({ low: -6, high: -6 });
    // what wears off of it is as hidden as it was
    game.turn();
    const later = view(rules, game.world, MARISTAN);
    expect(spanOf(later, game.subject('ties.arven.maristan.regard'))).toEqual({ low: 0, high: 0 });
    expect(later.ledger.some(({ subject }) => subject === game.subject('ties.arven.maristan.regard'))).toBe(
      false,
    );
  });

  test('adds up: the entries it shows are the numbers it shows', () => {
    for (const { worlds } of games.slice(0, 8)) {
      const world = worlds.at(-1)!;
      for (const seat of SEATS) {
        const seen = view(SECRETIVE, world, seat);
        const sums = new Map<number, number>();
        for (const { subject, delta } of seen.ledger) sums.set(subject, (sums.get(subject) ?? 0) + delta);
        seen.numbers.forEach((_, index) => {
          const { low, high } = spanOf(seen, index as Subject);
          if (low === high) expect(sums.get(index) ?? 0, SECRETIVE.numbers[index]?.name).toBe(low);
        });
      }
    }
  });
});

describe('an estimate', () => {
  const SUBSIDY = 'tracks.subsidy'; // Maristan sees it, others an interval of 4

  test('contains the truth, whatever the seed and the value, and is as wide as the margin', () => {
    for (let i = 0; i < 60; i++) {
      const value = draw({ seed: 's', salt: 0 }, 'value', i) % 21;
      const game = new Game({ seed: `e${i}` }).set(SUBSIDY, value);
      for (const seat of [ARVEN, KELD]) {
        const { low, high } = spanOf(view(game.rules, game.world, seat), game.subject(SUBSIDY));
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(20);
        if (value >= 4 && value <= 16) expect(high - low).toBe(4);
      }
      const seen = spanOf(view(game.rules, game.world, MARISTAN), game.subject(SUBSIDY));
      expect(seen).toEqual({ low: value, high: value });
    }
  });

  test('does not move while the number does not: looking again tells nothing more', () => {
    const game = new Game({ rules: { ...QUIET, drifts: [] } });
    const first = spanOf(view(game.rules, game.world, ARVEN), game.subject(SUBSIDY));
    for (let turn = 0; turn < 5; turn++) {
      game.turn();
      expect(spanOf(view(game.rules, game.world, ARVEN), game.subject(SUBSIDY))).toEqual(first);
    }
  });

  test('lies differently for each seat and game', () => {
    const lows = Array.from({ length: 30 }, (_, i) => {
      const game = new Game({ seed: `l${i}` });
      return [ARVEN, KELD].map(
        (seat) => spanOf(view(game.rules, game.world, seat), game.subject(SUBSIDY)).low,
      );
    });
    expect(new Set(lows.map(([arven]) => arven)).size).toBe(5);
    expect(lows.some(([arven, keld]) => arven !== keld)).toBe(true);
  });

  test('of a secret aim says nothing at all', () => {
    for (let i = 0; i < 12; i++) {
      const game = new Game({ seed: `a${i}` }).wait(4);
      const seen = spanOf(view(game.rules, game.world, ARVEN), game.subject('aims.keld.secret'));
      expect(seen).toEqual({ low: 0, high: 15 });
    }
  });
});

describe('an imagined world', () => {
  test('looks to its seat as the real one does', () => {
    for (let salt = 0; salt < 4; salt++) {
      const game = new Game().rich().turn([order(KELD, 'propose', { on: FERRIES, clauses: SMALL })]);
      const seen = view(game.rules, game.world, ARVEN);
      const { ledger: _, ...again } = view(game.rules, imagine(game.rules, seen, salt), ARVEN);
      const { ledger: __, ...first } = seen;
      const subsidy = game.subject('tracks.subsidy');
      const isHidden = (index: number): boolean =>
        index === subsidy || game.rules.numbers[index]!.name.endsWith('secret');
      const blind = (shown: Omit<View, 'ledger'>) => ({
        ...shown,
        numbers: shown.numbers.map((number, index) => (isHidden(index) ? null : number)),
        estimates: shown.estimates.filter(({ subject }) => !isHidden(subject)),
      });
      expect(blind(again)).toEqual(blind(first));
    }
  });

  test('draws what the seat does not know within what it knows', () => {
    const game = new Game();
    const seen = view(game.rules, game.world, ARVEN);
    const subsidy = game.subject('tracks.subsidy');
    const { low, high } = spanOf(seen, subsidy);
    const worlds = Array.from({ length: 40 }, (_, salt) => imagine(game.rules, seen, salt));
    for (const { numbers, secrets } of worlds) {
      expect(numbers[subsidy]).toBeGreaterThanOrEqual(low);
      expect(numbers[subsidy]).toBeLessThanOrEqual(high);
      expect(secrets[KELD]!.price).toBeGreaterThanOrEqual(-15);
      expect(secrets[KELD]!.price).toBeLessThanOrEqual(-5);
      expect(secrets[ARVEN]).toEqual(game.world.secrets[ARVEN]);
    }
    expect(new Set(worlds.map(({ secrets }) => secrets[KELD]!.price)).size).toBeGreaterThan(5);
    expect(imagine(game.rules, seen, 3)).toEqual(imagine(game.rules, seen, 3));
  });

  test('does not depend on the real seed: plans cannot read the future', () => {
    const plans = ['one', 'two'].map((seed) => {
      const { rules, world } = new Game({ seed });
      const seen = view(
        rules,
        { ...world, secrets: { ...world.secrets, [ARVEN]: { price: -5, nerve: 3, aim: null } } },
        ARVEN,
      );
      const { numbers: _numbers, secrets, ...rest } = imagine(rules, seen, 1);
      return { rest, price: secrets[KELD] };
    });
    expect(plans[0]).toEqual(plans[1]);
  });

  test('lets a preview run on the rules themselves', () => {
    const game = new Game();
    const seen = foresee(
      game.rules,
      view(game.rules, game.world, KELD),
      order(KELD, 'condemn', { target: ARVEN }),
    );
    expect(seen.minds[0]).toEqual({ actor: ARVEN, delta: -6 });
    expect(seen.changes.some(({ subject }) => subject === tieAt(game.rules, ARVEN, KELD, 'regard'))).toBe(
      true,
    );
  });
});

test('a private treaty and a regime of others are no part of a view', () => {
  const rules: Rules = {
    ...SECRETIVE,
    events: [],
    regimes: SAMPLE.regimes.map((regime) => ({ ...regime, known: [ARVEN] })),
    resolutions: [],
  };
  const game = new Game({ rules }).rich();
  game.turn(
    [order(KELD, 'propose', { on: FERRIES, clauses: text(['crossings', 0]) })],
    [{ seat: ARVEN, to: 'proposal', answer: 'accept' }],
  );
  const shown = (seat: ActorId) => view(rules, game.world, seat).instruments.map(({ id }) => id);
  expect(shown(ARVEN)).toEqual([FERRIES, 'old-charter', DUES, 'sandbank']);
  expect(shown(KELD)).toEqual([FERRIES, 'old-charter', 'sandbank']);
  expect(shown(MARISTAN)).toEqual(['old-charter', 'sandbank']);
});
