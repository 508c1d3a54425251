/**
 * What an AI seat gives as its reasons is why: without one of them, the order is worth less by just what it
 * says, and another is preferred where that is more than the order was ahead.
 */
import { expect, test } from 'vitest';
import { actorAt, imagine, numberOf, tables, view } from '../../src/engine/index.ts';
import type { Order, View } from '../../src/engine/index.ts';
import { readAll } from '../../src/ai/attention.ts';
import { bentOf, NO_BENT } from '../../src/ai/bent.ts';
import { shortlist } from '../../src/ai/shortlist.ts';
import { Stakes, stakesOf } from '../../src/ai/stakes.ts';
import { capitalPrice, weighingOf, type Weighed, type Weighing } from '../../src/ai/weighing.ts';
import { weigh } from '../../src/ai/utility.ts';
import type { Motive } from '../../src/ai/motive.ts';
import { rulesOf } from '../engine/game.ts';
import { playRandom } from '../engine/players.ts';

const RULES = rulesOf('scenarios/new-level-2024/scenario.yaml');

function envoyOf(known: View): Weighing {
  const world = imagine(RULES, known, 0);
  const capital = numberOf(known, actorAt(RULES, known.seat, 'capital'));
  return weighingOf(RULES, known, world, stakesOf(RULES, known, world), {
    attention: readAll(RULES, world, known),
    bargains: true,
    bent: bentOf(RULES, known, 'a taste'),
    price: capitalPrice(capital),
  });
}

/** The same seat, to which one thing is nothing; null for what does not lie in its own stakes. */
function without({ reason, params }: Motive, weighing: Weighing): Weighing | null {
  const { stakes } = weighing;
  const caring = (keeps: (stake: Stakes['list'][number]) => boolean, aim: string | null): Weighing => {
    const fewer = new Stakes(stakes.weights.length, null);
    for (const stake of stakes.list) if (keeps(stake)) fewer.add(stake.subject, stake.weight, stake.aim);
    for (const [id, wish] of stakes.treaties) fewer.treaties.set(id, wish);
    fewer.acts.push(...stakes.acts.filter((counted) => counted.aim.id !== aim));
    return { ...weighing, stakes: fewer, provoked: new Map(), asked: new Map(), weighed: new Map() };
  };
  switch (reason) {
    case 'motive/aim':
      return caring(({ aim }) => aim?.id !== params[0], String(params[0]));
    case 'motive/number':
      return caring(({ aim, subject }) => aim !== null || subject !== params[0], null);
    case 'motive/cost':
      return { ...weighing, weighed: new Map(), price: 0 };
    case 'motive/bent':
      return { ...weighing, weighed: new Map(), bent: NO_BENT };
    case 'motive/promise':
      return { ...weighing, weighed: new Map(), duties: [] };
    default:
      return null;
  }
}

/** Reasons that are themselves sums over the seat's stakes: they would change along with the one that is removed. */
const COMPOUND: ReadonlySet<string> = new Set([
  'motive/secret',
  'motive/watch',
  'motive/tell',
  'motive/council',
  'motive/text',
]);

const same = (a: Motive, b: Motive): boolean => a.reason === b.reason && a.params.join() === b.params.join();
const fondnessIn = ({ reasons }: Weighed): number =>
  reasons.find(({ reason }) => reason === 'motive/bent')?.amount ?? 0;
const best = (list: readonly Weighed[]): Weighed | undefined =>
  list.toSorted((a, b) => b.utility - a.utility)[0];

test('removing a motive, the first or another, changes the utility by what it says, and the choice where it should', () => {
  const faults: string[] = [];
  const met = new Set<string>();
  let turned = 0;
  let held = 0;
  for (let game = 0; game < 1; game++) {
    const worlds = playRandom(RULES, `motives ${game}`, 12).worlds.filter(
      ({ phase }) => phase === 'planning',
    );
    for (const [at, world] of worlds.entries()) {
      if (at % 3 !== 0) continue;
      for (const seat of tables(RULES).seats) {
        const weighing = envoyOf(view(RULES, world, seat, { ledger: false }));
        const orders: readonly Order[] = shortlist(weighing, 8, 9)
          .map(({ order }) => order)
          .filter((order) => weigh(weighing, order).reasons.every(({ reason }) => !COMPOUND.has(reason)));
        const weighed = orders.map((order) => weigh(weighing, order));
        const chosen = best(weighed);
        if (!chosen) continue;
        // Each of its reasons; the first shown is the largest.
        for (const reason of chosen.reasons) {
          const changed = without(reason, weighing);
          if (changed === null) continue;
          met.add(reason.reason);
          // An aim may be served both by a number and by the act itself.
          const says = chosen.reasons
            .filter((other) => same(other, reason))
            .reduce((sum, { amount }) => sum + amount, 0);
          const after = weigh(changed, chosen.order);
          // What is left may be so much against its interest that its fondness goes as well (`AGAINST` in bent.ts).
          const gone = reason.reason === 'motive/bent' ? 0 : fondnessIn(chosen) - fondnessIn(after);
          if (chosen.utility - after.utility - gone !== says || (gone !== 0 && fondnessIn(after) !== 0))
            faults.push(
              `${seat} ${chosen.order.act}: ${reason.reason} says ${says}, and ${chosen.utility} became ${after.utility}`,
            );
          const others = orders
            .filter((order) => order !== chosen.order)
            .map((order) => weigh(changed, order));
          const ahead = after.utility - (best(others)?.utility ?? after.utility);
          if ((best([after, ...others]) === after) !== ahead >= 0)
            faults.push(`${seat} keeps to ${chosen.order.act}`);
          if (ahead >= 0) held++;
          else turned++;
        }
      }
    }
  }
  expect(faults).toEqual([]);
  expect(met.size).toBeGreaterThanOrEqual(2);
  expect(turned).toBeGreaterThan(5);
  expect(held).toBeGreaterThan(5);
});
