/** What was signed in secret: read by a service, laid open in somebody's name or as a leak, and what follows. */
import { describe, expect, test } from 'vitest';
import { candidates, foresee, view } from '../../src/engine/index.ts';
import type { Happening, Order, Rules, View } from '../../src/engine/index.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, QUIET, text } from './game.ts';

const HIDDEN = text(['protection', 1, true], ['crossings', 0]);
const OPEN = text(['protection', 1], ['crossings', 0]);
/** The ferry treaty in force with a promise in it that only its parties have read. */
const RULES: Rules = {
  ...QUIET,
  treaties: QUIET.treaties.map((treaty) =>
    treaty.id === FERRIES
      ? { ...treaty, state: 'inForce.standing', opening: HIDDEN, ratification: {} }
      : treaty,
  ),
};
const fresh = (rules: Rules = RULES): Game => new Game({ rules }).rich();
const publish = (seat = KELD, covert = false): Order => ({
  ...order(seat, 'publish', { on: FERRIES }),
  ...(covert ? { covert: true } : {}),
});
const seen = (game: Game, seat = MARISTAN): View => view(game.rules, game.world, seat);
const textSeen = (game: Game, seat = MARISTAN) => {
  const treaty = seen(game, seat).instruments.find(({ id }) => id === FERRIES);
  return treaty?.kind === 'treaty' ? treaty.data.clauses : null;
};
const told = (game: Game): Happening | undefined => game.happenings('protocolPublished')[0];
/** A game in which Maristan has a service in Keld that has read it: a quarter of them a month. */
function read(): Game {
  for (let seed = 0; seed < 40; seed++) {
    const game = new Game({ rules: RULES, seed: `read ${seed}` })
      .rich()
      .turn([order(MARISTAN, 'spy', { target: KELD })])
      .rich();
    if (game.happenings('protocolRead').length > 0) return game;
  }
  throw new Error('no service ever read it');
}

describe('a secret protocol laid open by a party', () => {
  test('can be read by all, who take it as they would have at the signature', () => {
    const game = fresh();
    expect(textSeen(game)).toEqual(text(['crossings', 0]));
    const before = game.at('tension');
    game.turn([publish()]);
    expect(textSeen(game)).toEqual(OPEN);
    expect(told(game)).toMatchObject({ by: KELD, on: FERRIES, params: ['protection', 1], known: 'all' });
    for (const party of ['keld', 'arven'])
      expect(game.booked(`ties.maristan.${party}.regard`, 'treaty/mind')).toMatchObject([
        { delta: -9, cause: told(game)?.id, params: [FERRIES, 'protection'] },
      ]);
    expect(game.sum('tension', 'treaty/tension')).toBe(4);
    expect(game.at('tension')).toBeGreaterThan(before - 4);
  });

  test('costs its word with the other party most, and cannot be done twice', () => {
    const game = fresh().turn([publish()]).rich();
    expect(game.sum('ties.arven.keld.signals', 'covert/leaked')).toBe(-14);
    expect(game.sum('ties.maristan.keld.signals', 'covert/leaked')).toBe(-3);
    expect(game.phase(publish())).toEqual(['order/no_secret']);
  });

  test('without a name under it costs nothing until it comes out who did it', () => {
    const game = fresh().turn([publish(KELD, true)]);
    expect(textSeen(game)).toEqual(OPEN);
    expect(told(game)).toMatchObject({ by: null });
    // nothing that others know leads from the leak to who leaked it
    for (const seat of [ARVEN, MARISTAN]) {
      const known = seen(game, seat);
      expect(known.events.some(({ by, kind }) => by === KELD && kind === 'act')).toBe(false);
      expect(known.events.some(({ id }) => id === told(game)?.cause)).toBe(true);
    }
    expect(game.sum('ties.arven.keld.signals', 'covert/leaked')).toBe(0);
    for (let i = 0; i < 60 && game.happenings('exposed').length === 0; i++) {
      const trial = new Game({ rules: RULES, seed: `leak ${i}` }).rich().turn([publish(KELD, true)]);
      if (trial.happenings('exposed').length === 0) continue;
      const lost = trial.sum('ties.arven.keld.signals', 'covert/leaked');
      expect(lost).toBeLessThan(0);
      expect(lost).toBeGreaterThanOrEqual(-14);
      return;
    }
    throw new Error('no leak ever came out');
  });
});

describe('an outsider', () => {
  test('cannot publish what it has not read', () => {
    expect(fresh().phase(publish(MARISTAN))).toEqual(['order/no_secret']);
    expect(candidates(RULES, seen(fresh())).filter(({ act }) => act === 'publish')).toEqual([]);
  });

  test('reads it through a service inside a party, alone, and may publish it', () => {
    const game = read();
    expect(game.happenings('protocolRead')).toMatchObject([
      { on: FERRIES, params: ['protection', 1], known: [MARISTAN] },
    ]);
    expect(textSeen(game)).toEqual(HIDDEN);
    for (const seat of [KELD, ARVEN]) {
      const treaty = seen(game, seat).instruments.find(({ id }) => id === FERRIES);
      expect(JSON.stringify(treaty)).not.toContain('"read"');
    }
    expect(candidates(RULES, seen(game)).some(({ act, on }) => act === 'publish' && on === FERRIES)).toBe(
      true,
    );
    game.turn([publish(MARISTAN)]);
    expect(textSeen(game, ARVEN)).toEqual(OPEN);
    expect(game.sum('ties.keld.maristan.signals', 'covert/leaked')).toBe(-4);
    // its service is known by what it told
    expect(game.world.watches.filter(({ by }) => by === MARISTAN)).toEqual([]);
  });
});

test('a text that only its parties know of may be published whole', () => {
  const rules: Rules = {
    ...RULES,
    treaties: RULES.treaties.map((treaty) =>
      treaty.id === FERRIES ? { ...treaty, known: [KELD, ARVEN], opening: OPEN } : treaty,
    ),
  };
  const game = fresh(rules);
  expect(textSeen(game)).toBeNull();
  game.turn([publish(ARVEN)]);
  expect(textSeen(game)).toEqual(OPEN);
});

test('what it would bring is foreseen by the rules themselves', () => {
  const { changes } = foresee(RULES, seen(fresh(), KELD), publish());
  const lost = changes.filter(({ reason }) => reason === 'covert/leaked').map(({ delta }) => delta);
  expect(lost.toSorted((a, b) => a - b)).toEqual([-14, -3]);
});

test('neither signature nor a promise kept tells others of a clause that is secret', () => {
  const game = new Game({ rules: QUIET })
    .rich()
    .turn(
      [order(KELD, 'propose', { on: FERRIES, clauses: text(['protection', 0], ['crossings', 0, true]) })],
      [{ seat: ARVEN, to: 'proposal', answer: 'accept' }],
    )
    .wait(4);
  expect(game.happenings('promiseBroken').length).toBeGreaterThan(0);
  expect(game.treaty().data.clauses).toHaveLength(2);
  const known = seen(game);
  expect(JSON.stringify({ ...known, orders: [] })).not.toContain('crossings');
});
