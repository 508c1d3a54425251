import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ActorId, Happening, World } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { questionsOf, recordOf } from '../../src/session/debriefing/record.ts';
import { namesOf, playOut } from '../../src/session/index.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';

const path = 'scenarios/new-level-2024/scenario.yaml';
const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
if (scenario === null) throw new Error('the flagship does not load');
const flagship = scenario;

/** A game in which the partnership entered into force in turn 5, and came back there in turn 7 from an answered call. */
function answeredCall(): World {
  const world = playOut({ scenario: flagship, seed: '1', level: 'clerk', turns: 12 });
  const event = (turn: number): Happening => ({
    id: 100_000 + turn,
    turn,
    kind: 'inForce',
    by: 'russia' as ActorId,
    to: null,
    on: 'partnership' as Happening['on'],
    params: [],
    cause: 0,
    known: 'all',
  });
  return {
    ...world,
    instruments: world.instruments.map((one) =>
      one.kind === 'treaty' && one.id === 'partnership'
        ? { ...one, state: 'inForce.standing' as typeof one.state, since: 7 }
        : one,
    ),
    events: [...world.events.filter(({ kind, on }) => kind !== 'inForce' || on !== 'partnership'), event(5)],
  };
}

test('beside the record a treaty is in force since it entered, not since its last call was answered', () => {
  const world = answeredCall();
  const teller = createTeller(flagship, createWords('en', namesOf(flagship)), world);
  const row = recordOf(teller, world).find(({ what }) => what === 'Entry into force');
  expect(row?.game).toContain('since October 2024');
});

test('beside the record the panel is what the Council of this game made of it', () => {
  const world = playOut({ scenario: flagship, seed: '1', level: 'clerk', turns: 12 });
  const told = (state: string): { row: string | undefined; answer: string | undefined } => {
    const made: World = {
      ...world,
      instruments: world.instruments.map((one) => {
        if (one.kind === 'resolution' && one.id === 'panel-mandate') return { ...one, state: state as never };
        if (one.kind === 'sanctions' && one.id === 'un-dprk')
          return { ...one, state: 'imposed.mandated.monitored' as never };
        return one;
      }),
    };
    const teller = createTeller(flagship, createWords('en', namesOf(flagship)), made);
    return {
      row: recordOf(teller, made).find(({ what }) => what.startsWith('The panel'))?.game,
      answer: questionsOf(teller, made).find(({ title }) => title.includes('weakened controls'))?.answer,
    };
  };
  expect(told('adopted').row).toContain('new mandate.');
  expect(told('adopted').row).toMatch(/^Yes/);
  expect(told('adopted').answer).toContain('A panel of the Council');
  expect(told('vetoed').row).toMatch(/^No/);
  expect(told('vetoed').answer).not.toContain('panel of the Council');
});
