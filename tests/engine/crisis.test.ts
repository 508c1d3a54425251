import { describe, expect, test } from 'vitest';
import { checkReply, judgeHeat, judgeStand, tables, view } from '../../src/engine/index.ts';
import type { ActorId, Instrument, Rules, View } from '../../src/engine/index.ts';
import { ARVEN, Game, KELD, MARISTAN, order, QUIET, SANDBANK } from './game.ts';
import type { Says } from './game.ts';

/** Nothing but the crisis: no red lines, and a quiet world. */
const RULES: Rules = { ...QUIET, redLines: [] };
const fresh = (): Game => new Game({ rules: RULES }).set('ties.keld.maristan.regard', 0).rich();
const say = (answer: string, ...seats: readonly ActorId[]): readonly Says[] =>
  seats.map((seat) => ({ seat, to: 'stand', answer }));
const BOTH = [ARVEN, KELD] as const;
const crisis = (game: Game): Extract<Instrument, { kind: 'crisis' }> =>
  game.instrument(SANDBANK) as Extract<Instrument, { kind: 'crisis' }>;
const ultimatum = order(ARVEN, 'ultimatum', { on: SANDBANK });
/** Both have stood since Arven's ultimatum; `rung` 3 after the first turn, 4 after the second. */
function climbed(rung: 3 | 4): Game {
  const game = fresh()
    .turn([ultimatum], say('stand', ...BOTH))
    .rich();
  return rung === 3 ? game : game.turn([], say('stand', ...BOTH)).rich();
}
const heat = (game: Game, seat: ActorId = ARVEN): number =>
  judgeHeat(game.rules, view(game.rules, game.world, seat), crisis(game)).low;

describe('a crisis comes', () => {
  const provoked = (game: Game): Game =>
    game
      .rich()
      .turn([order(KELD, 'naval-show')])
      .rich();

  test('of what is done, is warned of a month ahead with the reasons, and then asks both sides', () => {
    const game = provoked(fresh().set('ties.arven.keld.threat', 50));
    const [warning] = game.happenings('crisisWarning');
    expect(warning).toMatchObject({ turn: 1, on: SANDBANK });
    expect(warning?.params.slice(2)).toContain('heat/spark');
    expect(crisis(game).state).toBe('quiet');
    game.plan(order(KELD, 'naval-show')).answer();
    expect(game.world).toMatchObject({ turn: 2, phase: 'crisis' });
    expect(crisis(game)).toMatchObject({ state: 'open.protest', data: { challenger: ARVEN } });
    expect(game.world.awaiting.map(({ seat, kind }) => [seat, kind])).toEqual([
      [ARVEN, 'stand'],
      [KELD, 'stand'],
    ]);
  });

  test('not while nothing is done; pulling back cools it, moving up heats it', () => {
    expect(fresh().wait(5).happenings('crisisWarning')).toEqual([]);
    const base = heat(fresh().turn());
    expect(heat(fresh().turn([order(KELD, 'deploy', { on: SANDBANK })]))).toBeGreaterThan(base);
    expect(heat(fresh().turn([order(KELD, 'stand-down', { on: SANDBANK })]))).toBeLessThan(base);
  });

  test('and cannot reach war in the turn in which it was born', () => {
    expect(crisis(climbed(3)).state).toBe('open.showOfForce');
  });
});

describe('backing down', () => {
  test('before an ultimatum ends it in replies; the other gets what it asked, and everybody has seen it', () => {
    const game = fresh().turn([ultimatum], say('backDown', KELD));
    expect(game.happenings('yielded').map(({ by, to, params }) => [by, to, params])).toEqual([
      [KELD, ARVEN, [2]],
    ]);
    expect(game.sum('actors.keld.support', 'crisis/backed-down')).toBe(-2);
    for (const seat of ['arven', 'maristan'])
      expect(game.sum(`ties.${seat}.keld.signals`, 'crisis/backed-down')).toBe(-2);
    // the stake is 1 of support and 2 of threat at a protest, and twice that here
    expect(game.sum('actors.arven.support', 'crisis/stake')).toBe(2);
    expect(game.sum('ties.arven.keld.threat', 'crisis/stake')).toBe(-4);
  });

  test('costs twice as much on each rung, and half as much again for who raised it', () => {
    const keld = climbed(3).turn([], [...say('backDown', KELD), ...say('stand', ARVEN)]);
    expect(keld.sum('actors.keld.support', 'crisis/backed-down')).toBe(-4);
    expect(keld.sum('actors.arven.support', 'crisis/stake')).toBe(4);
    const arven = climbed(4).turn([], [...say('backDown', ARVEN), ...say('stand', KELD)]);
    expect(arven.sum('actors.arven.support', 'crisis/backed-down')).toBe(-12);
  });

  test('unasked, by an order, costs half', () => {
    const game = climbed(3).turn([order(KELD, 'stand-down', { on: SANDBANK })]);
    expect(game.happenings('yielded')).toHaveLength(1);
    expect(game.sum('actors.keld.support', 'crisis/backed-down')).toBe(-2);
  });

  test('of both at once settles it, and nothing changes hands', () => {
    const game = climbed(3).turn([], say('backDown', ...BOTH));
    expect(crisis(game).state).toBe('settled');
    expect(game.sum('actors.arven.support', 'crisis/stake')).toBe(0);
    expect(game.sum('actors.keld.support', 'crisis/backed-down')).toBe(-1);
  });

  test('is what silence means from a show of force on, and not before', () => {
    const silent = fresh().turn([ultimatum]);
    expect(crisis(silent).state).toBe('open.showOfForce');
    expect(crisis(silent.turn()).state).toBe('settled');
  });
});

describe('a mediator', () => {
  const offered = (answers: readonly Says[]): Game =>
    climbed(3).turn([order(MARISTAN, 'mediate', { on: SANDBANK })], answers);

  test('whom both accept brings them down without cost, and is thanked', () => {
    const game = offered(say('mediation', ...BOTH));
    expect(crisis(game).state).toBe('defused');
    expect(game.sum('actors.keld.support', 'crisis/backed-down')).toBe(0);
    expect(game.sum('ties.keld.maristan.regard', 'crisis/mediated')).toBe(8);
    expect(game.sum('actors.maristan.support', 'crisis/mediated')).toBe(2);
  });

  test('whom one side turns away has bought a month, and holds it against them', () => {
    const game = offered([...say('mediation', ARVEN), ...say('stand', KELD)]);
    expect(crisis(game)).toMatchObject({ state: 'open.showOfForce', data: { mediator: null } });
    expect(game.sum('ties.maristan.keld.regard', 'crisis/mediation-refused')).toBe(-6);
  });

  test('who is disliked is declined at once', () => {
    const game = climbed(3).set('ties.keld.maristan.regard', -40);
    game.turn([order(MARISTAN, 'mediate', { on: SANDBANK })], say('stand', ...BOTH));
    expect(game.happenings('mediationRefused').map(({ by }) => by)).toEqual([KELD]);
    expect(crisis(game).state).toBe('open.clash');
  });

  test('who is not there cannot be accepted', () => {
    const game = climbed(3).plan().answer();
    const reply = game.reply({ seat: KELD, to: 'stand', answer: 'mediation' });
    expect(checkReply(game.rules, game.world, reply, 8)).toBe('reply/wrong_answer');
  });
});

test('shots are an attack that either may call on its promises, and what the scenario says they cost', () => {
  const game = climbed(4);
  expect(game.world.casus.map(({ victim, attacker }) => [victim, attacker])).toEqual([
    [ARVEN, KELD],
    [KELD, ARVEN],
  ]);
  expect(game.sum('tracks.ferries', 'crisis/clash')).toBe(-8);
});

describe('what a side makes of it', () => {
  const judged = (game: Game, seat: ActorId, eyes: ActorId = seat): ReturnType<typeof judgeStand> => {
    const known: View = view(game.rules, game.world, eyes);
    return judgeStand(game.rules, known, crisis(game), seat);
  };

  test('is a sum of named reasons; its nerve is its own secret, a range to others', () => {
    const game = climbed(3);
    const own = judged(game, KELD);
    expect(own.low).toBe(own.lines.reduce((sum, { low }) => sum + low, 0));
    expect(own.price.low).toBe(own.price.high);
    expect(judged(game, KELD, ARVEN).price).toEqual({ low: -12, high: 12 });
    expect(judged(game, KELD, ARVEN).lines).toEqual(own.lines);
  });

  test('counts readiness, allies and a stake that doubles', () => {
    const line = (game: Game, reason: string): number =>
      judged(game, KELD).lines.find((each) => each.reason === reason)?.low ?? 0;
    expect(line(climbed(4), 'stand/stake')).toBe(2 * line(climbed(3), 'stand/stake'));
    expect(line(climbed(3).set('actors.keld.readiness', 90), 'stand/readiness')).toBeGreaterThan(
      line(climbed(3).set('actors.keld.readiness', 30), 'stand/readiness'),
    );
  });
});

test('sides that backed down are not asked again for months', () => {
  const game = climbed(3).turn([], say('backDown', ...BOTH));
  expect(game.phase({ ...ultimatum })).toEqual(['order/wrong_state']);
  expect(tables(game.rules).crises.get(SANDBANK)?.threshold).toBeGreaterThan(heat(game));
});
