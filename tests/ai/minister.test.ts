import { describe, expect, test } from 'vitest';
import { plan, respond } from '../../src/ai/index.ts';
import { isBetter } from '../../src/ai/minister/better.ts';
import { deliberate, ROLL_OUTS, type OwnCourse } from '../../src/ai/minister/deliberate.ts';
import { prospectsOf } from '../../src/ai/minister/prospects.ts';
import { stakesOf, type Stakes } from '../../src/ai/stakes.ts';
import {
  actorAt,
  imagine,
  open,
  resolve,
  tables,
  view,
  type ActorId,
  type Input,
  type Order,
  type SeatHolder,
  type View,
  type World,
} from '../../src/engine/index.ts';
import { duels, standings } from '../../src/session/index.ts';
import { ARVEN, Game, KELD, order, QUIET, rulesOf, SANDBANK } from '../engine/game.ts';
import { sampleScenario } from '../session/sample.ts';

const scenario = sampleScenario();
const { rules } = scenario;

function opened(seed: string): World {
  const seats = tables(rules).seats.map((seat): [string, SeatHolder] => [seat, 'minister']);
  return open(rules, { seed, turns: 6, holders: Object.fromEntries(seats) });
}

describe('a minister', () => {
  test('sends orders that all pass the door, and the same from the same view', () => {
    const world = opened('m');
    for (const seat of tables(rules).seats) {
      const known = view(rules, world, seat, { ledger: false });
      const { inputs } = plan(rules, known, 'minister', 'm');
      expect(resolve(rules, world, inputs).refused).toEqual([]);
      expect(plan(rules, known, 'minister', 'm').inputs).toEqual(inputs);
    }
  });

  test('knows no more than its view: worlds that differ in what others hide get the same orders', () => {
    const world = opened('m');
    for (const seat of tables(rules).seats) {
      const known = view(rules, world, seat, { ledger: false });
      const other = { ...imagine(rules, known, 7), seed: world.seed, salt: world.salt };
      expect(plan(rules, view(rules, other, seat, { ledger: false }), 'minister', 'm').inputs).toEqual(
        plan(rules, known, 'minister', 'm').inputs,
      );
    }
  });

  test('gives a reason for every order that it sends', () => {
    const known = view(rules, opened('m'), ARVEN, { ledger: false });
    const { inputs, motives } = plan(rules, known, 'minister', 'm');
    const orders = inputs.filter((input) => input.type === 'order');
    expect(orders.length).toBeGreaterThan(0);
    expect(motives.map((each) => each.order)).toEqual(orders);
    for (const { reasons } of motives) expect(reasons.length).toBeGreaterThan(0);
  });
});

describe('what a minister holds to', () => {
  const known = view(rules, opened('d'), ARVEN, { ledger: false });
  const idle: OwnCourse = { sent: [], later: 0 };
  const rally: OwnCourse = { sent: [order(ARVEN, 'rally-support')], later: 0 };
  /** Nothing but its own public counts. */
  function caring(weight: number): Stakes {
    const stakes = stakesOf(rules, known, imagine(rules, known, 0)).emptied();
    stakes.add(actorAt(rules, ARVEN, 'support'), weight, null);
    return stakes;
  }
  const still = { courses: () => [[]], habit: () => () => [] };
  const chosen = (stakes: Stakes, ...courses: readonly OwnCourse[]): OwnCourse | undefined =>
    courses[deliberate(rules, known, stakes, courses, still)];

  test('is the course that does better where it is played on, wherever it stands in the list', () => {
    expect(chosen(caring(100), idle, rally)).toBe(rally);
    expect(chosen(caring(100), rally, idle)).toBe(rally);
    expect(chosen(caring(-100), rally, idle)).toBe(idle);
  });

  test('is the one that looks best if another does hardly better', () => {
    expect(chosen(caring(1), idle, rally)).toBe(idle);
  });

  test('takes account of what comes after the months that are played', () => {
    expect(chosen(caring(100), { ...idle, later: 5000 }, rally)).toEqual({ ...idle, later: 5000 });
  });

  test('costs no more roll-outs than it may, however many courses there are', () => {
    let acted = 0;
    const counting = {
      courses: (): readonly (readonly Input[])[] => [[], [], []],
      habit:
        () =>
        (_: unknown, { phase }: View) => {
          if (phase === 'planning') acted++;
          return [];
        },
    };
    const courses = Array.from({ length: 9 }, (_, place) => ({ ...idle, later: place * 100 }));
    deliberate(rules, known, caring(1), courses, counting);
    // in each of them every seat plans one month
    expect(acted / tables(rules).seats.length).toBeGreaterThan(ROLL_OUTS / 2);
    expect(acted / tables(rules).seats.length).toBeLessThanOrEqual(ROLL_OUTS);
  });
});

test('a gain counts if it is clear, and more than luck', () => {
  const bar = { clear: 40, sure: 3 };
  expect(isBetter([60, 70, 50, 65], bar)).toBe(true);
  expect(isBetter([30, 35, 32, 31], bar)).toBe(false);
  expect(isBetter([900, -700, 800, -760], bar)).toBe(false);
  expect(isBetter([500], bar)).toBe(false);
});

describe('towards the end', () => {
  const flagship = rulesOf('scenarios/new-level-2024/scenario.yaml');
  const japan = 'japan' as ActorId;
  const first = open(flagship, { seed: 'end', turns: 12, holders: {} });
  function prospects(turn: number): Stakes {
    const known = view(flagship, { ...first, turn }, japan, { ledger: false });
    return prospectsOf(flagship, known, stakesOf(flagship, known, imagine(flagship, known, 0)));
  }
  const economy = actorAt(flagship, japan, 'economy');
  const aimed = (stakes: Stakes): number =>
    stakes.list.reduce((sum, { subject, weight, aim }) => sum + (subject === economy && aim ? weight : 0), 0);

  test('what would have worn off before an aim reads it counts in full', () => {
    expect(aimed(prospects(1))).toBeGreaterThan(0);
    expect(aimed(prospects(12))).toBeGreaterThan(4 * aimed(prospects(1)));
  });

  test('what is of use only later counts for nothing', () => {
    const cares = (turn: number): number => prospects(turn).list.filter(({ aim }) => aim === null).length;
    expect(cares(1)).toBeGreaterThan(20);
    expect(cares(12)).toBe(0);
  });
});

test('a minister asks for the clause that its aim pays for, where others would not', () => {
  const flagship = rulesOf('scenarios/new-level-2024/scenario.yaml');
  const pyongyang = 'north-korea' as ActorId;
  const world = open(flagship, { seed: 'a', turns: 12, holders: {} });
  const text = world.instruments.find(({ id }) => (id as string) === 'partnership');
  if (text?.kind !== 'treaty') throw new Error('the flagship has its treaty');
  const put: Order = {
    ...order('russia' as ActorId, 'propose', { on: text.id }),
    clauses: text.data.clauses,
  };
  const asked = view(flagship, resolve(flagship, world, [put]).world, pyongyang, { ledger: false });
  const assistance = (level: SeatHolder): number | undefined => {
    const reply = respond(flagship, asked, level).find(({ to }) => to.startsWith('proposal/partnership'));
    return (reply?.clauses ?? text.data.clauses).find(({ id }) => (id as string) === 'assistance')?.depth;
  };
  expect([assistance('envoy'), assistance('minister')]).toEqual([1, 2]);
});

describe('on the ladder', () => {
  /** What Arven says where the two have come to a show of force, and Keld is so ready for it. */
  function said(readiness: number, level: SeatHolder): string | undefined {
    const game = new Game({ rules: { ...QUIET, redLines: [] } }).set('ties.keld.maristan.regard', 0).rich();
    game
      .turn(
        [order(ARVEN, 'ultimatum', { on: SANDBANK })],
        [ARVEN, KELD].map((seat) => ({ seat, to: 'stand' as const, answer: 'stand' })),
      )
      .rich();
    game.set('actors.arven.readiness', 90).set('actors.keld.readiness', readiness);
    game.plan().answer().set('tension', 40);
    return respond(game.rules, view(game.rules, game.world, ARVEN, { ledger: false }), level)[0]?.answer;
  }

  test('a minister steps back from a war that others would walk into', () => {
    expect([said(90, 'envoy'), said(90, 'minister')]).toEqual(['stand', 'backDown']);
  });

  test('and stands where the other side will give way', () => {
    expect(said(5, 'minister')).toBe('stand');
  });
});

describe('a tournament', () => {
  const pairing = { first: 'envoy', second: 'idle', others: 'clerk', turns: 6 } as const;
  const list = ['a', 'b', 'c', 'd'].flatMap((seed) => duels(scenario, pairing, seed));

  test('gives the same figures for the same seeds', () => {
    expect(duels(scenario, pairing, 'a')).toEqual(list.slice(0, tables(rules).seats.length));
  });

  test('shows that doing nothing loses', () => {
    const all = standings(scenario, list).at(-1);
    expect(all?.seat).toBeNull();
    expect((all?.difference ?? 0) - (all?.margin ?? 0)).toBeGreaterThan(0);
  });

  test('finds no difference between a player and itself', () => {
    const even = duels(scenario, { ...pairing, second: 'envoy' }, 'a');
    expect(standings(scenario, even).at(-1)).toMatchObject({ difference: 0, margin: 0 });
  });
});
