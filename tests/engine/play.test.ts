import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  actorAt,
  candidates,
  checkOrder,
  checksum,
  HAPPENINGS,
  instrumentOf,
  isState,
  open,
  resolve,
  SLOTS,
  tables,
  view,
} from '../../src/engine/index.ts';
import type { ActorId, EventRules, Input, Order, Rules, World } from '../../src/engine/index.ts';
import { FERRIES, Game, KELD, order, rulesOf, SAMPLE, SEATS } from './game.ts';
import { playRandom } from './players.ts';

/** What must be true of any world, whatever was sent. */
function check(rules: Rules, world: World): void {
  world.numbers.forEach((value, index) => {
    const { name, low, high } = rules.numbers[index]!;
    if (!Number.isInteger(value) || value < low || value > high || Object.is(value, -0))
      throw new Error(`turn ${world.turn}: ${name} is ${value}`);
  });
  for (const { id, kind, state, parties, since } of world.instruments) {
    if (!isState(kind, state)) throw new Error(`${id} is ${state}`);
    if (new Set(parties).size !== parties.length) throw new Error(`${id} has parties twice`);
    if (since > world.turn) throw new Error(`${id} since ${since} in turn ${world.turn}`);
  }
  const ids = world.events.map(({ id }) => id);
  if (ids.some((id, index) => id !== index)) throw new Error('happenings are not numbered in order');
  for (const { kind, cause, id, turn } of world.events) {
    if (!HAPPENINGS.includes(kind)) throw new Error(`no happening ${kind}`);
    if (cause > id || turn > world.turn) throw new Error(`happening ${id} comes before its cause`);
  }
  const questions = world.awaiting.map(({ id }) => id);
  if (new Set(questions).size !== questions.length) throw new Error(`asked twice: ${questions.join(' ')}`);
  for (const { seat, on } of world.awaiting) {
    if (!tables(rules).seats.includes(seat)) throw new Error(`${seat} is asked`);
    if (on !== null && !instrumentOf(world, on)) throw new Error(`asked about ${on}`);
  }
  for (const seat of tables(rules).seats) {
    const mine = world.sealed.filter(({ order: { seat: by } }) => by === seat);
    if (mine.length > SLOTS) throw new Error(`${seat} sent ${mine.length} orders`);
  }
  const again: unknown = JSON.parse(JSON.stringify(world));
  if (!isDeepStrictEqual(again, world)) expect(again).toEqual(world); // says where, and takes five times as long
}

/** All three in one text with everything in it, which is in force, and attacks every month. */
const CROWDED: Rules = {
  ...SAMPLE,
  treaties: SAMPLE.treaties.map((treaty) =>
    treaty.id === FERRIES ? { ...treaty, parties: SEATS, ratification: {} } : treaty,
  ),
  events: SAMPLE.events.flatMap((event): EventRules[] =>
    event.casus === null
      ? [event]
      : SEATS.map((victim, index) => ({
          ...event,
          id: `${event.id}-${index}` as EventRules['id'],
          casus: { victim, attacker: 'the-league' as ActorId, months: 2 },
          when: { op: 'true' },
          chance: 50,
          effects: [],
        })),
  ),
};

const games: readonly (readonly [string, Rules])[] = [
  ['the sample', SAMPLE],
  ['the sample with one text for all', CROWDED],
  ...readdirSync('scenarios')
    .map((id) => `scenarios/${id}/scenario.yaml`)
    .filter((path) => existsSync(path))
    .map((path) => [path, rulesOf(path)] as const),
];

describe.each(games)('any legal game of %s', (_, rules) => {
  const small = tables(rules).seats.length < 5;

  test('plays to its end without a refusal and within all ranges', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(rules.lengths.length - 1), (seed, length) => {
        const { turns } = rules.lengths[length]!;
        const { worlds, refused } = playRandom(rules, seed, turns);

        expect(refused).toBe(0);
        for (const world of worlds) check(rules, world);
        const end = worlds.at(-1)!;
        expect(end.phase).toBe('over');
        expect(end.ending).not.toBeNull();
        expect(worlds.length).toBeLessThanOrEqual(1 + 4 * turns);
      }),
      { numRuns: small ? 60 : 4 },
    );
  });

  test('is the same game again with the same seed and inputs, and another with another', () => {
    const { turns } = rules.lengths[0]!;
    const first = playRandom(rules, 'again', turns);
    let world = open(rules, { seed: 'again', turns, holders: first.worlds[0]!.holders });
    const sums = [checksum(world)];
    for (const inputs of first.inputs) {
      // as they come back from a file
      world = resolve(rules, world, JSON.parse(JSON.stringify(inputs)) as Input[]).world;
      sums.push(checksum(world));
    }
    expect(sums).toEqual(first.worlds.map(checksum));
    expect(world).toEqual(first.worlds.at(-1));
    expect(playRandom(rules, 'other', turns).worlds.map(checksum)).not.toEqual(sums);
  });

  test('goes on from any world that was put down and taken up as JSON', () => {
    const { turns } = rules.lengths[0]!;
    const { worlds, inputs } = playRandom(rules, 'saved', turns);
    const middle = Math.floor(inputs.length / 2);
    const taken = JSON.parse(JSON.stringify(worlds[middle])) as World;
    expect(resolve(rules, taken, inputs[middle]!).world).toEqual(worlds[middle + 1]);
  });
});

describe('anything at all', () => {
  const ids = [
    ...SEATS,
    'the-league',
    'nobody',
    '',
    '__proto__',
    'constructor',
    FERRIES,
    'old-charter',
    'harbour-dues',
    'commitment.ferry-treaty.keld.1',
  ];
  const acts = [...SAMPLE.acts.map(({ id }) => id as string), 'dance', '', '__proto__', 'toString'];
  const id = fc.constantFrom(...ids);
  const clauses = fc.array(
    fc.record({
      id: fc.constantFrom('protection', 'crossings', 'free-passage', 'x', '__proto__'),
      depth: fc.integer({ min: -2, max: 3 }),
      secret: fc.boolean(),
    }),
    { maxLength: 3 },
  );
  const anyInput: fc.Arbitrary<Input> = fc.oneof(
    fc.record(
      { type: fc.constant('order'), seat: id, act: fc.constantFrom(...acts), target: id, on: id, clauses },
      { requiredKeys: ['type', 'seat', 'act'] },
    ),
    fc.record(
      {
        type: fc.constant('reply'),
        seat: id,
        to: fc.oneof(id, fc.constantFrom('choice/storm/1', 'claim/x')),
        answer: fc.constantFrom('accept', 'counter', 'honour', 'alone', '__proto__'),
        clauses,
      },
      { requiredKeys: ['type', 'seat', 'to', 'answer'] },
    ),
    fc.record({
      type: fc.constant('talk'),
      seat: id,
      with: id,
      on: id,
      round: fc.integer({ min: -1, max: 5 }),
      clauses,
      answer: fc.constantFrom('accept', 'counter', 'refuse'),
    }),
    fc.record({
      type: fc.constant('handover'),
      seat: id,
      to: fc.constantFrom('human', 'envoy', 'x', '__proto__'),
    }),
  ) as fc.Arbitrary<Input>;

  test('may be sent: it is taken or turned away, and the world stays sound', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyInput, { maxLength: 8 }), { maxLength: 8 }), (phases) => {
        const game = new Game({ rules: SAMPLE, holders: { arven: 'envoy' } }).rich();
        for (const inputs of phases) {
          const refused = game.phase(...inputs);
          expect(refused.length).toBeLessThanOrEqual(inputs.length);
          check(SAMPLE, game.world);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('candidates', () => {
  /** Every order that could be written down at all. */
  function conceivable(rules: Rules, seat: ActorId, told: readonly number[]): Order[] {
    const instruments = [...rules.treaties, ...rules.regimes, ...rules.resolutions, ...rules.crises].map(
      ({ id }) => id,
    );
    const targets = [undefined, ...rules.actors.map(({ id }) => id)];
    return rules.acts
      .flatMap(({ id }) =>
        targets.flatMap((target) =>
          [undefined, ...instruments].map((on) =>
            order(seat, id, { ...(target ? { target } : {}), ...(on ? { on } : {}) }),
          ),
        ),
      )
      .flatMap((each) => [
        each,
        { ...each, covert: true },
        ...told.map((what) => ({ ...each, what })),
        ...told.map((what) => ({ ...each, what, covert: true })),
      ])
      .filter(
        ({ act, covert }: Order) =>
          !covert || rules.acts.some(({ id, covert: how }) => id === act && how?.only === false),
      );
  }
  const key = ({ act, target, on, covert, what }: Order): string =>
    `${act} ${target ?? ''} ${on ?? ''} ${covert ? 'covert' : ''} ${what ?? ''}`;

  test('are all that the door would let in, and no more', () => {
    const late = new Game({ rules: SAMPLE }).set('tracks.ferries', 56).world;
    for (let i = 0; i < 6; i++) {
      const { worlds } = playRandom(SAMPLE, `candidates ${i}`, 6);
      for (const world of [late, ...worlds.filter(({ phase }) => phase === 'planning')]) {
        for (const seat of SEATS) {
          const known = view(SAMPLE, world, seat);
          const listed = candidates(SAMPLE, known);
          const legal = conceivable(
            SAMPLE,
            seat,
            known.covert.map(({ happening }) => happening),
          ).filter((each) => {
            const text = listed.find((other) => other.on === each.on && other.clauses)?.clauses;
            return checkOrder(SAMPLE, known, seat, [], text ? { ...each, clauses: text } : each) === null;
          });
          expect(listed.map(key).toSorted()).toEqual(legal.map(key).toSorted());
        }
      }
    }
  });

  test('cost what the seat can pay', () => {
    const game = new Game().set('actors.keld.capital', 0);
    expect(candidates(SAMPLE, view(SAMPLE, game.world, KELD)).map(({ act }) => act)).toEqual([
      'condemn',
      'condemn',
    ]);
    expect(game.world.numbers[actorAt(SAMPLE, KELD, 'capital')]).toBe(0);
  });
});

test('games left to chance come through the states of a treaty', () => {
  const met = new Set<string>();
  for (let i = 0; i < 60; i++)
    for (const world of playRandom(SAMPLE, `reach ${i}`, 6).worlds)
      met.add(instrumentOf(world, FERRIES)?.state ?? '');
  for (const state of [
    'drafted',
    'proposed',
    'negotiating',
    'rejected',
    'signed',
    'ratifying',
    'inForce.standing',
  ])
    expect([...met], state).toContain(state);
});
