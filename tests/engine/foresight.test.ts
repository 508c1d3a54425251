import { describe, expect, test } from 'vitest';
import { candidates, foresee, resolve, tables, tieAt, view } from '../../src/engine/index.ts';
import type { ForeseenChange, Order, Rules, World } from '../../src/engine/index.ts';
import { ARVEN, DUES, FERRIES, Game, inForce, KELD, MARISTAN, order, QUIET, SAMPLE, SMALL } from './game.ts';
import { playRandom } from './players.ts';

/** Nothing moves by itself, and everybody sees everything: what is left is what the order did. */
const STILL: Rules = {
  ...QUIET,
  redLines: [],
  numbers: QUIET.numbers.map((number) => ({ ...number, seenBy: 'all' })),
};

/** Changes as comparable lines, order aside. */
function listed(changes: readonly ForeseenChange[]): string[] {
  return changes
    .map(({ subject, delta, reason, params }) => `${subject} ${delta} ${reason} ${params.join(',')}`)
    .toSorted();
}

/** What the resolution booked for the one order that was sent. */
function booked(rules: Rules, world: World, sent: Order): string[] {
  let after = resolve(rules, world, [sent]).world;
  after = resolve(rules, after, []).world;
  const act = after.events.find(
    ({ kind, turn, by }) => kind === 'act' && turn === world.turn && by === sent.seat,
  );
  return listed(
    after.ledger
      .slice(world.ledger.length)
      .filter(({ cause, reason }) => cause === act?.id && reason !== 'limit' && reason !== 'tension/bounded'),
  );
}

function simpleOrders(game: Game, seat = KELD): readonly Order[] {
  return candidates(game.rules, view(game.rules, game.world, seat)).filter(
    ({ act }) => tables(game.rules).acts.get(act)?.operation === null,
  );
}

describe('a preview', () => {
  test('of an act is what the resolution books for it', () => {
    const game = new Game({ rules: STILL }).rich().set('ties.maristan.keld.regard', -50);
    let compared = 0;
    for (const seat of [ARVEN, KELD, MARISTAN]) {
      for (const sent of simpleOrders(game, seat)) {
        const seen = foresee(game.rules, view(game.rules, game.world, seat), sent);
        expect(listed(seen.changes), `${seat} ${sent.act} ${sent.target ?? ''}`).toEqual(
          booked(game.rules, game.world, sent),
        );
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('knows that a repeated act gives less', () => {
    const gift = order(KELD, 'gift', { target: ARVEN });
    const game = new Game({ rules: STILL }).rich().turn([gift]).rich();
    const seen = foresee(game.rules, view(game.rules, game.world, KELD), gift);
    expect(seen.minds.find(({ actor }) => actor === ARVEN)?.delta).toBe(2);
    expect(listed(seen.changes)).toEqual(booked(game.rules, game.world, gift));
  });

  test('names who will think better or worse of us, strongest first', () => {
    const game = new Game({ rules: STILL }).rich().set('ties.maristan.arven.regard', 60);
    const { minds } = foresee(
      game.rules,
      view(game.rules, game.world, KELD),
      order(KELD, 'condemn', { target: ARVEN }),
    );
    expect(minds).toEqual([
      { actor: ARVEN, delta: -6 },
      { actor: MARISTAN, delta: -1 }, // 60 × −20 × 90 % / 1000
    ]);
  });

  test('warns of the red lines of others that it crosses', () => {
    const game = new Game().rich();
    const lines = (seat: typeof KELD): readonly string[] =>
      foresee(game.rules, view(game.rules, game.world, seat), order(seat, 'naval-show')).lines;
    expect(lines(KELD)).toEqual(['fleet-in-narrows']);
    expect(lines(ARVEN)).toEqual([]);
  });

  test('shows what measures would bite, and what denouncing would cost', () => {
    const open = {
      ...STILL,
      regimes: STILL.regimes.map((regime) => ({ ...regime, when: { op: 'true' } as const })),
    };
    const game = new Game({ rules: open }).rich();
    const impose = foresee(
      game.rules,
      view(game.rules, game.world, MARISTAN),
      order(MARISTAN, 'impose-sanctions', { on: DUES }),
    );
    const economy = game.subject('actors.keld.economy');
    expect(impose.changes.filter(({ subject }) => subject === economy)).toMatchObject([
      { delta: -1, reason: 'sanctions/bite' }, // 5 × 45 % × 60 %
    ]);
    const bound = inForce({ rules: STILL });
    const end = foresee(
      bound.rules,
      view(bound.rules, bound.world, KELD),
      order(KELD, 'denounce', { on: FERRIES }),
    );
    expect(end.minds[0]).toMatchObject({ actor: ARVEN });
    expect(end.changes.some(({ reason }) => reason === 'treaty/denounced')).toBe(true);
  });

  test('of anything legal never throws, and changes nothing', () => {
    const faults: string[] = [];
    for (let i = 0; i < 6; i++) {
      const { worlds } = playRandom(SAMPLE, `preview ${i}`, 6);
      for (const world of worlds.filter(({ phase }) => phase === 'planning')) {
        for (const seat of tables(SAMPLE).seats) {
          const known = view(SAMPLE, world, seat);
          const before = JSON.stringify(known);
          for (const sent of candidates(SAMPLE, known)) {
            const { changes, minds } = foresee(SAMPLE, known, sent);
            for (const { subject, delta } of changes)
              if (!Number.isInteger(delta) || delta === 0 || !SAMPLE.numbers[subject]) faults.push(sent.act);
            if (minds.some(({ actor }) => actor === seat)) faults.push(sent.act);
          }
          expect(JSON.stringify(known)).toBe(before);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('of an unknown act is empty', () => {
    const game = new Game();
    expect(foresee(game.rules, view(game.rules, game.world, KELD), order(KELD, 'dance'))).toEqual({
      changes: [],
      decays: [],
      minds: [],
      lines: [],
      exposure: null,
    });
  });

  test('counts on what it knows: a blurred number stands in the middle of its range', () => {
    const game = new Game().rich();
    const seen = foresee(
      game.rules,
      view(game.rules, game.world, KELD),
      order(KELD, 'propose', { on: FERRIES, clauses: SMALL }),
    );
    expect(seen.changes.every(({ subject }) => subject !== tieAt(game.rules, KELD, ARVEN, 'defence'))).toBe(
      true,
    );
  });
});
