/**
 * One game, written down move by move, must go on coming out as it did. When a rule is changed on purpose:
 * `DEMARCHE_RENEW=1 npx vitest run tests/engine/golden.test.ts`, then read what changed before committing it,
 * and raise RULES_VERSION in src/session/replay/replay.ts if games that people have saved are affected.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksum } from '../../src/engine/index.ts';
import { ARVEN, DUES, FERRIES, Game, KELD, MARISTAN, order, SAMPLE, SMALL, text } from './game.ts';
import type { Says } from './game.ts';

const FILE = 'tests/golden/sample.json';

interface Turn {
  readonly turn: number;
  readonly checksum: string;
  readonly states: Readonly<Record<string, string>>;
  /** Numbers that this turn changed, by name. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly happened: readonly string[];
}

const DEEP = text(['protection', 1], ['crossings', 1]);

/** What everybody sends, turn by turn: texts, threats, measures, ferries, a call. Answers to what does not come are left out. */
const SCRIPT: readonly {
  readonly orders: readonly ReturnType<typeof order>[];
  readonly says: readonly Says[];
}[] = [
  {
    orders: [
      order(KELD, 'propose', { on: FERRIES, clauses: DEEP }),
      order(ARVEN, 'state-visit', { target: MARISTAN }),
      order(MARISTAN, 'trade-deal', { target: ARVEN }),
    ],
    says: [
      { seat: ARVEN, to: 'choice', answer: 'ask-keld' },
      { seat: ARVEN, to: 'proposal', answer: 'counter', clauses: SMALL },
    ],
  },
  {
    orders: [order(KELD, 'gift', { target: ARVEN }), order(ARVEN, 'condemn', { target: MARISTAN })],
    says: [{ seat: KELD, to: 'proposal', answer: 'accept' }],
  },
  {
    orders: [order(KELD, 'naval-show'), order(MARISTAN, 'praise', { target: ARVEN })],
    says: [],
  },
  {
    orders: [
      order(ARVEN, 'threaten-sanctions', { on: DUES }),
      order(ARVEN, 'hasten-ratification', { on: FERRIES }),
      order(MARISTAN, 'lobby', { on: FERRIES, target: ARVEN }),
    ],
    says: [{ seat: KELD, to: 'demand', answer: 'defy' }],
  },
  {
    orders: [
      order(ARVEN, 'impose-sanctions', { on: DUES }),
      order(ARVEN, 'run-ferries', { target: KELD }),
      order(KELD, 'expel-diplomats', { target: MARISTAN }),
    ],
    says: [{ seat: MARISTAN, to: 'contest', answer: 'contest' }],
  },
  {
    orders: [
      order(MARISTAN, 'join-sanctions', { on: DUES }),
      order(KELD, 'concede', { on: DUES }),
      order(ARVEN, 'rally-support'),
    ],
    says: [],
  },
];

function playScript(): Turn[] {
  const game = new Game({ rules: SAMPLE, seed: 'golden', turns: 6 });
  const turns: Turn[] = [];
  let before = game.world;
  const record = (turn: number): void => {
    const { world } = game;
    const started = world.events.filter(({ id }) => id > (before.events.at(-1)?.id ?? 0));
    turns.push({
      turn,
      checksum: checksum(world),
      states: Object.fromEntries(world.instruments.map(({ id, state }) => [id, state])),
      numbers: Object.fromEntries(
        world.numbers.flatMap((value, index) =>
          value === before.numbers[index] && turn > 0 ? [] : [[SAMPLE.numbers[index]!.name, value]],
        ),
      ),
      happened: started.map(({ kind, by, to, on, params }) =>
        [kind, by, to, on, ...params].filter((part) => part !== null).join(' '),
      ),
    });
    before = world;
  };
  record(0);
  SCRIPT.forEach(({ orders, says }, index) => {
    const refused = game.phase(...orders);
    if (refused.length > 0) throw new Error(`turn ${index + 1}: ${refused.join(', ')}`);
    const asked = says.filter(({ seat, to }) =>
      game.world.awaiting.some((question) => question.seat === seat && question.kind === to),
    );
    game.answer(...asked);
    record(index + 1);
  });
  return turns;
}

test('the golden game comes out as it did', () => {
  const turns = playScript();
  if (process.env['DEMARCHE_RENEW'] === '1') writeFileSync(FILE, `${JSON.stringify(turns, null, 2)}\n`);
  const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Turn[];
  for (const [index, turn] of turns.entries()) expect(turn).toEqual(golden[index]);
  expect(turns).toHaveLength(golden.length);
});

test('the golden game has much in it', () => {
  const happened = new Set(playScript().flatMap((turn) => turn.happened.map((line) => line.split(' ')[0])));
  for (const kind of [
    'counter',
    'signed',
    'inForce',
    'superseded',
    'threat',
    'imposed',
    'joined',
    'redLineCrossed',
  ])
    expect([...happened], kind).toContain(kind);
});
