import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActId, ActorId, AimId, Happening, InstrumentId, World } from '../../src/engine/index.ts';
import { open, resolve, tables } from '../../src/engine/index.ts';
import { LENSES, type Session } from '../../src/session/index.ts';
import { thinkHere } from '../../src/session/game/seats.ts';
import { Game } from '../../src/session/game/game.ts';
import { headerOf } from '../../src/session/game/open.ts';
import { allInputs } from '../../src/session/game/seats.ts';
import { Recorder } from '../../src/session/replay/recorder.ts';
import { ARVEN, KELD, MARISTAN, scenario } from './play.ts';

const { rules } = scenario;

/** The world so many phases on, with AI in every seat but Arven's, which stays silent. */
function worldAfter(seed: string, phases: number): World {
  const header = headerOf(scenario, { seed, turns: 6, level: 'envoy' }, ARVEN);
  let world = open(rules, { seed, turns: 6, holders: header.seats });
  for (let i = 0; i < phases && world.phase !== 'over'; i += 1)
    world = resolve(rules, world, allInputs(rules, world).inputs).world;
  return world;
}

/** The same world with other secrets: prices, secret aims, and a thing done that only the others know of. */
function otherwise(world: World, price: number, aim: number): World {
  const aims = (seat: ActorId): readonly AimId[] =>
    (tables(rules).aimsBySeat.get(seat) ?? []).map(({ id }) => id);
  const secrets = Object.fromEntries(
    Object.entries(world.secrets).map(([seat, own]) => [
      seat,
      seat === ARVEN
        ? own
        : { price, nerve: price, aim: aims(seat as ActorId)[aim] ?? null, instructions: -own.instructions },
    ]),
  );
  const hidden: Happening = {
    id: world.events.length,
    turn: world.turn,
    kind: 'act',
    by: KELD,
    to: MARISTAN,
    on: null,
    params: ['gift', 100, 'covert', -1],
    cause: 0,
    known: [KELD, MARISTAN],
  };
  const charter = world.instruments.find(({ id }) => id === 'old-charter');
  const pact = {
    ...charter,
    id: 'hidden' as InstrumentId,
    parties: [KELD, MARISTAN],
    known: [KELD, MARISTAN],
  };
  return {
    ...world,
    secrets,
    events: [...world.events, hidden],
    // who else found out about what is known, who is watched by whom, what was done and is not known at all
    covert: [
      ...world.covert.map((known) => ({ ...known, learned: [...known.learned, MARISTAN] })),
      {
        happening: hidden.id,
        act: 'gift' as ActId,
        by: KELD,
        to: MARISTAN,
        on: null,
        turn: world.turn,
        percent: 100,
        circle: [KELD, MARISTAN],
        learned: [],
        confidence: null,
        accuser: null,
        denied: [],
        admitted: [],
      },
    ],
    watches: [...world.watches, { by: KELD, on: ARVEN, happening: hidden.id, depth: 2, until: 99 }],
    sealed: [
      ...world.sealed.filter(({ order }) => order.seat === ARVEN),
      {
        order: { type: 'order', seat: KELD, act: 'evade' as ActId, on: 'harbour-dues' as InstrumentId },
        paid: 1,
        initialled: false,
      },
    ],
    instruments: charter === undefined ? world.instruments : [...world.instruments, pact as typeof charter],
    seed: `${world.seed} or another`,
  };
}

function sessionAt(world: World): Session {
  const options = { scenario, seat: ARVEN, seed: 'x', turns: 6, level: 'envoy' } as const;
  const recorder = new Recorder(rules, headerOf(scenario, options, ARVEN));
  const step = world.phase === 'replies' ? 'replies' : 'planning';
  return new Game(options, { world, recorder, planned: null, motives: [] }, step, () => {}, thinkHere);
}

/** Everything that the page can ask for while the game goes on. */
const everything = (session: Session): string =>
  JSON.stringify([
    session.desk(),
    ...[ARVEN, KELD, MARISTAN].flatMap((actor) => [
      session.dossier(actor),
      session.dossier(actor).instruments(),
      ...LENSES.map((lens) => session.atlas(lens, actor)),
    ]),
    session.ask('ferry-treaty' as InstrumentId, KELD),
    session.explain(session.desk().view.events.length),
  ]);

describe('a desk', () => {
  test('is the same in two worlds that differ in others’ secrets alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: -15, max: 0 }),
        fc.integer({ min: 0, max: 3 }),
        (seed, phases, price, aim) => {
          const world = worldAfter(String(seed), phases);
          // the seed draws where hidden numbers seem to lie: it stays, or estimates would move with it
          const other = { ...otherwise(world, price, aim), seed: world.seed };
          expect(everything(sessionAt(other))).toBe(everything(sessionAt(world)));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('does not carry the seed, the sealed orders or the answers of others', async () => {
    const session = sessionAt(worldAfter('secret-seed', 2));
    await session.send();
    expect(JSON.stringify(session.desk().view)).not.toContain('secret-seed');
    expect(Object.keys(session.desk().view)).not.toContain('sealed');
    expect(Object.keys(session.desk().view)).not.toContain('secrets');
  });
});
