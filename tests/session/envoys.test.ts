import { describe, expect, test } from 'vitest';
import { open, score, tables } from '../../src/engine/index.ts';
import { playBranches, playEnvoys, playGame, tellEnvoys, writeDebrief } from '../../src/session/index.ts';
import type { Envoys, Outcome, Played } from '../../src/session/index.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario, turn } from './play.ts';

const { rules } = scenario;
const { world, replay } = playGame({ scenario, seed: '4', level: 'clerk', turns: 6 });
const played = score(rules, world, ARVEN);
const outcomesOf = (game: Played, from = 1, to = 4): Outcome[] => [...playEnvoys(rules, game, from, to)];

describe('envoys play a game again', () => {
  const outcomes = outcomesOf(replay);

  test('the same each time, each chance another, going on where they stopped', () => {
    expect(outcomesOf(replay)).toEqual(outcomes);
    expect([...outcomesOf(replay, 1, 2), ...outcomesOf(replay, 3, 4)]).toEqual(outcomes);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBeGreaterThan(1);
  });

  test('from the opening of that game: another seed, or another length, is another', () => {
    expect(outcomesOf({ ...replay, seed: '5' })).not.toEqual(outcomes);
    const { turns } = rules.lengths.find((length) => length.turns !== replay.options.turns)!;
    expect(outcomesOf({ ...replay, options: { ...replay.options, turns } })).not.toEqual(outcomes);
  });

  test('whatever its player sent: nothing, or all that a desk can', async () => {
    const idle = begin('4');
    while (idle.desk().step !== 'debrief') await turn(idle);
    const busy = begin('4');
    while (busy.desk().step !== 'debrief') {
      for (const actor of [KELD, MARISTAN])
        for (const { order } of busy.dossier(actor).offers) busy.add(order);
      await turn(busy);
    }
    const sent = (game: Played): number =>
      game.phases.flatMap(({ inputs }) => inputs.filter(({ seat }) => seat === ARVEN)).length;
    expect([sent(idle.played()), sent(busy.played()) > 6]).toEqual([0, true]);
    expect(outcomesOf(busy.played())).toEqual(outcomesOf(idle.played()));
    // the desks were held by a person and by clerks; that does not matter either
    expect(outcomesOf(idle.played())).toEqual(outcomes);
    expect(busy.envoys(outcomes)).toMatchObject({ actor: ARVEN, aims: idle.envoys(outcomes).aims });
  });

  test('with its hidden aims: each is worth its share of the aim that was drawn', () => {
    const drawn = new Set<string>();
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const game = { ...replay, seed };
      const { secrets } = open(rules, { seed, turns: game.options.turns, holders: game.seats });
      for (const { ending, seats } of outcomesOf(game, 1, 2)) {
        if (ending === 'war') continue;
        for (const seat of tables(rules).seats) {
          const aims = tables(rules).aimsBySeat.get(seat)!;
          const at = aims.findIndex(({ id }) => id === secrets[seat]!.aim);
          const points = seats[seat]!.aims;
          drawn.add(aims[at]!.id);
          expect(Math.abs(points[aims.length]! - (15 * points[at]!) / aims[at]!.most)).toBeLessThan(1);
        }
      }
    }
    expect(drawn.size).toBeGreaterThan(tables(rules).seats.length);
  });

  test('as a fork of its first month goes on, under the same chance', () => {
    const first = { ...replay, phases: [{ ...replay.phases[0]!, inputs: [] }] };
    const { turns } = replay.options;
    const [pair] = playBranches(rules, first, { phase: 0, input: null, sends: null }, 1, 1);
    // nothing sent in the first month is not what envoys send in it
    expect(pair!.kept).not.toEqual(outcomes[0]);
    const envoys = playGame({ scenario, seed: '4', level: 'envoy', turns });
    const opened = { ...first, phases: [{ ...first.phases[0]!, inputs: envoys.replay.phases[0]!.inputs }] };
    const [same] = playBranches(rules, opened, { phase: 0, input: null, sends: null }, 1, 1);
    expect(same!.kept).toEqual(outcomes[0]);
  });
});

describe('what they made of it is told', () => {
  const [sample] = outcomesOf(replay, 1, 1) as [Outcome];
  const withPoints = (total: number, ending: Outcome['ending'] = 'turnLimit'): Outcome => ({
    ...sample,
    ending,
    seats: {
      ...sample.seats,
      [ARVEN]: { total, aims: sample.seats[ARVEN]!.aims.map((_, index) => (index === 0 ? total : 0)) },
    },
  });
  const tell = (outcomes: readonly Outcome[], reader: Envoys['actor'] | null = ARVEN): Envoys =>
    tellEnvoys(scenario, world, { outcomes, actor: ARVEN, reader });
  const shown = (points: number): string => String(points).replace('-', '−');
  const textOf = ({ summary }: Envoys): string => summary.join(' ');

  test('as the middle, the span of eight in ten, and how many the player did better than', () => {
    // 20 games, from 13 points below what was played to 6 above, none level with it, in no order
    const totals = Array.from({ length: 20 }, (_, index) => played - 13 + index + (index < 13 ? 0 : 1));
    const told = tell(totals.map((_, index) => withPoints(totals[(index * 7) % 20]!)));
    expect(told).toMatchObject({ games: 20, played, beaten: 13, level: 0 });
    expect(told).toMatchObject({ low: totals[2], median: totals[10], high: totals[18] });
    expect(textOf(told)).toContain(`the middle one of 20 games comes to ${shown(told.median)} points`);
    expect(textOf(told)).toContain(`eight of ten lie between ${shown(told.low)} and ${shown(told.high)}`);
    expect(textOf(told)).toContain('You did better than 13 of the 20.');
    expect(textOf(told)).not.toContain('War');
    expect(told.limits).toContain('with its secrets');
  });

  test('with ties apart, all, and none', () => {
    const of = (...differences: number[]): string =>
      textOf(tell(differences.map((difference) => withPoints(played + difference))));
    expect(of(-1, 0, 0, 1)).toContain('You did better than 1 of the 4, and as well as 2.');
    expect(of(-3, -2, -1)).toContain('You did better than every one of the 3.');
    expect(of(1, 2)).toContain('All 2 envoys did better.');
    expect(of(0, 0)).toContain('None of the 2 envoys did worse, and 2 did as well.');
    expect(of(2, 2, 2)).toContain(`${shown(played + 2)} points, and so do eight of ten.`);
  });

  test('with wars counted as they score', () => {
    const told = tell([withPoints(0, 'war'), withPoints(-20, 'war'), withPoints(played + 4)]);
    expect(textOf(told)).toContain('War ends 2 of the 3.');
    expect(textOf(told)).toContain('between −20 and');
    expect(told).toMatchObject({ low: -20, median: 0, high: played + 4, beaten: 2 });
    expect(told.aims[0]).toBe(Math.round(((played + 4 - 20) / 3) * 10) / 10);
  });

  test('by aim, in the order of the score', () => {
    const { aims } = writeDebrief(scenario, world, ARVEN, replay).scores.find(
      ({ actor }) => actor === ARVEN,
    )!;
    const told = tell([withPoints(20), withPoints(25)]);
    expect(told.aims).toHaveLength(aims.length);
    expect(told.aims.slice(0, 2)).toEqual([22.5, 0]);
  });

  test('of a game that nobody played, or to somebody else, by the name of the government', () => {
    const text = textOf(tell([withPoints(played - 1)], null));
    expect(text).toMatch(/\. \S+ did better than every one of the 1\./);
    expect(text).not.toContain('You');
    expect(textOf(tell([withPoints(played - 1)], KELD))).toBe(text);
  });

  test('only at the end, as it gives secrets away', () => {
    expect(() => begin('4').envoys([sample])).toThrow();
  });
});
