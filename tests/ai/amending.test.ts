/** An envoy asks for a change of a treaty in force where both gain, and does not nag. */
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/ai/index.ts';
import { view } from '../../src/engine/index.ts';
import type { Order, Rules } from '../../src/engine/index.ts';
import { ARVEN, FERRIES, Game, KELD, QUIET, SMALL, text } from '../engine/game.ts';

/** The ferry treaty in force with little in it, daily crossings worth so much to Arven, and little else to do. */
const rules = (daily: number): Rules => ({
  ...QUIET,
  acts: QUIET.acts.filter(({ operation }) => operation !== null),
  treaties: QUIET.treaties.map((treaty) =>
    // A desk reads one standing treaty a month: here it has no other to read.
    treaty.id !== FERRIES
      ? treaty.parties.includes(KELD)
        ? { ...treaty, state: 'terminated' }
        : treaty
      : {
          ...treaty,
          state: 'inForce.standing',
          opening: SMALL,
          ratification: {},
          clauses: treaty.clauses.map((clause) =>
            clause.interests[ARVEN] && clause.depths === 2 && clause.duty
              ? { ...clause, interests: { ...clause.interests, [KELD]: [4, 24], [ARVEN]: [3, daily] } }
              : clause,
          ),
        },
  ),
});

function changesBy(game: Game): readonly Order[] {
  const { inputs } = plan(game.rules, view(game.rules, game.world, KELD), 'envoy', 'amending');
  return inputs.flatMap((input) =>
    input.type === 'order' && input.act === 'propose' && input.on === FERRIES ? [input] : [],
  );
}

describe('a change of a treaty in force', () => {
  test('is asked for where both gain by it', () => {
    const game = new Game({ rules: rules(30) }).rich();
    const [order] = changesBy(game);
    expect(order?.clauses).toContainEqual(text(['crossings', 1])[0]);
    expect(game.phase(order!)).toEqual([]);
  });

  test('is not asked for where the other would only lose', () => {
    expect(changesBy(new Game({ rules: rules(-30) }).rich())).toEqual([]);
  });

  test('is not asked for again for three turns once it was refused', () => {
    const game = new Game({ rules: rules(30), turns: 6 }).rich();
    const [order] = changesBy(game);
    game.turn([order!], [{ seat: ARVEN, to: 'proposal', answer: 'refuse' }]).rich();
    const asked = [0, 1].map(() => {
      const again = changesBy(game);
      game.turn().rich();
      return again.length;
    });
    expect(asked).toEqual([0, 0]);
    expect(changesBy(game)).toHaveLength(1);
  });
});
