/**
 * What a ministry does not do: court for what will have worn off, ask again what was declined, offer again what was
 * turned away, and send what its other orders undo.
 */
import { expect, test } from 'vitest';
import { actorAt, imagine, numberOf, open, tables, view } from '../../src/engine/index.ts';
import type { ActorId, InstrumentId, Order, Rules, World } from '../../src/engine/index.ts';
import { readAll } from '../../src/ai/attention.ts';
import { NO_BENT } from '../../src/ai/bent.ts';
import { stakesOf } from '../../src/ai/stakes.ts';
import { pick } from '../../src/ai/courses.ts';
import { capitalPrice, weighingOf, type Weighing } from '../../src/ai/weighing.ts';
import { weigh } from '../../src/ai/utility.ts';
import type { Motive } from '../../src/ai/motive.ts';
import { ARVEN, DUES, Game, KELD, MARISTAN, order, QUIET, rulesOf, SANDBANK } from '../engine/game.ts';

function weighingFor(rules: Rules, world: World, seat: ActorId): Weighing {
  const known = view(rules, world, seat, { ledger: false });
  const imagined = imagine(rules, known, 0);
  return weighingOf(rules, known, imagined, stakesOf(rules, known, imagined), {
    attention: readAll(rules, imagined, known),
    bargains: true,
    bent: NO_BENT,
    price: capitalPrice(numberOf(known, actorAt(rules, seat, 'capital'))),
  });
}
/** The reasons for and against an order, by its seat. */
const reasonsFor = (rules: Rules, world: World, sent: Order): readonly Motive[] =>
  weigh(weighingFor(rules, world, sent.seat), sent).reasons;
const amountOf = (reasons: readonly Motive[], reason: string): number =>
  reasons.filter((each) => each.reason === reason).reduce((sum, { amount }) => sum + amount, 0);

test('an aim that is read at the end is served by what will be left then', () => {
  const rules = rulesOf('scenarios/new-level-2024/scenario.yaml');
  const holders = Object.fromEntries(tables(rules).seats.map((seat) => [seat, 'envoy' as const]));
  const first = open(rules, { seed: 'visit', turns: 12, holders });
  const visit = order('south-korea' as ActorId, 'state-visit', { target: 'russia' as ActorId });
  const line = (turn: number): number => {
    const reasons = reasonsFor(rules, { ...first, turn }, visit);
    return amountOf(
      reasons.filter(({ params }) => params[0] === 'rok-moscow'),
      'motive/aim',
    );
  };
  // fifteen of regard for the first visit in years, one of it gone each month
  expect(line(12)).toBeGreaterThan(4 * line(1));
  expect(line(1)).toBeGreaterThan(0);
});

test('a threat that was defied is not uttered again for three turns, unless it would be heard now', () => {
  const threat = order(ARVEN, 'threaten-sanctions', { on: DUES });
  const game = new Game({ rules: QUIET, turns: 6 })
    .rich()
    .turn([order(KELD, 'naval-show')])
    .rich();
  const fresh = amountOf(reasonsFor(QUIET, game.world, threat), 'motive/regime');
  expect(fresh).toBeGreaterThan(-150);
  game
    .turn([threat, order(KELD, 'naval-show')], [{ seat: KELD, to: 'demand', answer: 'defy' }])
    .rich()
    .turn([order(ARVEN, 'withdraw-threat', { on: DUES }), order(KELD, 'naval-show')])
    .rich();
  expect(game.regime().state).toBe('withdrawn');
  expect(amountOf(reasonsFor(QUIET, game.world, threat), 'motive/regime')).toBe(-150);
  game.set('actors.keld.economy', 0).set('actors.keld.support', 40).set('ties.keld.arven.regard', 60);
  game.set('ties.keld.arven.signals', 100);
  expect(amountOf(reasonsFor(QUIET, game.world, threat), 'motive/regime')).toBeGreaterThan(-150);
});

const MEETING: Rules = {
  ...QUIET,
  acts: QUIET.acts.map((act) =>
    act.id === 'state-visit' || act.id === 'invite' ? { ...act, consent: true, rest: 3 } : act,
  ),
};

test('a visit that was declined is not asked for again at once', () => {
  const visit = order(KELD, 'state-visit', { target: ARVEN });
  const game = new Game({ rules: MEETING }).rich().set('ties.arven.keld.regard', 60);
  expect(amountOf(reasonsFor(MEETING, game.world, visit), 'motive/occasion')).toBe(0);
  game.turn([visit], [{ seat: ARVEN, to: 'request', answer: 'decline' }]).rich();
  expect(amountOf(reasonsFor(MEETING, game.world, visit), 'motive/occasion')).toBe(-200);
  game.wait(3).rich();
  expect(amountOf(reasonsFor(MEETING, game.world, visit), 'motive/occasion')).toBe(0);
});

test('a mediator who was turned away is followed by no other', () => {
  const offer = order(MARISTAN, 'mediate', { on: SANDBANK });
  const game = new Game({ rules: QUIET }).rich();
  const stand = { to: 'stand', answer: 'stand' } as const;
  game.turn([order(KELD, 'ultimatum', { on: SANDBANK })], [{ seat: ARVEN, ...stand }]).rich();
  game.set('ties.keld.maristan.regard', 20).set('ties.arven.maristan.regard', 20);
  const fresh = amountOf(reasonsFor(QUIET, game.world, offer), 'motive/crisis');
  expect(fresh).toBeGreaterThan(-150);
  const { world } = game;
  game.turn(
    [offer],
    [
      { seat: KELD, ...stand },
      { seat: ARVEN, to: 'stand', answer: 'mediation' },
    ],
  );
  expect(game.happenings('mediationRefused')).toHaveLength(1);
  const again = { ...world, turn: game.world.turn, events: game.world.events };
  expect(amountOf(reasonsFor(QUIET, again, offer), 'motive/crisis')).toBe(-150);
});

test('no month holds two visits to one capital, nor guns for a quarrel that is being cooled', () => {
  const chosen = (rules: Rules, ...orders: readonly Order[]): readonly string[] => {
    const holders = Object.fromEntries(tables(rules).seats.map((seat) => [seat, 'envoy' as const]));
    const world = open(rules, { seed: 'sense', turns: 6, holders });
    const weighing = weighingFor(rules, world, orders[0]!.seat);
    const listed = orders.map((sent, place) => ({ order: sent, worth: 100 - place }));
    return pick(weighing, listed, 8).map(({ order: sent }) => sent.act);
  };
  const [visit, host] = [
    order(KELD, 'state-visit', { target: ARVEN }),
    order(KELD, 'invite', { target: ARVEN }),
  ];
  expect(chosen(MEETING, visit, host)).toEqual(['state-visit']);
  expect(chosen(MEETING, visit, { ...host, target: MARISTAN })).toEqual(['state-visit', 'invite']);
  const strait = rulesOf('scenarios/the-strait/scenario.yaml');
  const velmar = 'ostmark' as ActorId;
  const calm = order(velmar, 'stand-down', { on: 'channel-quarrel' as InstrumentId });
  expect(chosen(strait, order(velmar, 'mount-guns'), calm)).toEqual(['mount-guns']);
  expect(chosen(strait, calm, order(velmar, 'mount-guns'))).toEqual(['stand-down']);
  expect(chosen(strait, calm, order(velmar, 'dismount-guns'))).toEqual(['stand-down', 'dismount-guns']);
});
