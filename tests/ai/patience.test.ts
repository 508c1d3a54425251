/** What a ministry does not do: court for what will have worn off, and threaten again what was defied. */
import { expect, test } from 'vitest';
import { actorAt, imagine, numberOf, open, tables, view } from '../../src/engine/index.ts';
import type { ActorId, Order, Rules, World } from '../../src/engine/index.ts';
import { readAll } from '../../src/ai/attention.ts';
import { NO_BENT } from '../../src/ai/bent.ts';
import { stakesOf } from '../../src/ai/stakes.ts';
import { capitalPrice, weighingOf } from '../../src/ai/weighing.ts';
import { weigh } from '../../src/ai/utility.ts';
import type { Motive } from '../../src/ai/motive.ts';
import { ARVEN, DUES, Game, KELD, order, QUIET, rulesOf } from '../engine/game.ts';

/** The reasons for and against an order, by its seat. */
function reasonsFor(rules: Rules, world: World, sent: Order): readonly Motive[] {
  const known = view(rules, world, sent.seat, { ledger: false });
  const imagined = imagine(rules, known, 0);
  return weigh(
    weighingOf(rules, known, imagined, stakesOf(rules, known, imagined), {
      attention: readAll(rules, imagined, known),
      bargains: true,
      bent: NO_BENT,
      price: capitalPrice(numberOf(known, actorAt(rules, sent.seat, 'capital'))),
    }),
    sent,
  ).reasons;
}
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
