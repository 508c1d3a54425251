import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActorId, EventId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { namesOf, openSession, playOut, type Session } from '../../src/session/index.ts';
import { effectsLine } from '../../src/session/desk/effects.ts';
import { sentence } from '../../src/session/telling/happening.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';

const path = 'scenarios/new-level-2024/scenario.yaml';
const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
if (scenario === null) throw new Error('the flagship does not load');

const begin = (seat: string): Session =>
  openSession({ scenario, seat: seat as ActorId, seed: '1', turns: 12, level: 'envoy' });

function expected(session: Session, about: string, act: string): readonly string[] {
  const offer = session.dossier(about as ActorId).offers.find(({ order }) => order.act === act);
  return offer?.preview.effects.map(({ text }) => text) ?? [];
}

describe('where there is room for a few effects only', () => {
  test('a preview names what our aims are counted by', () => {
    expect(expected(begin('north-korea'), 'north-korea', 'missile-test')).toContain(
      'North Korean technology',
    );
  });

  test('and world tension, by which everybody’s stability is counted', () => {
    expect(expected(begin('united-states'), 'united-states', 'trilateral-exercise')).toContain(
      'World tension',
    );
  });

  test('and so does an answer to a question', () => {
    const words = createWords('en', namesOf(scenario));
    const teller = createTeller(scenario, words, playOut({ scenario, seed: '1', level: 'clerk', turns: 12 }));
    const line = effectsLine(teller, 'freedom-edge' as EventId, 'with-press', '');
    expect(line).toContain('World tension +4');
    expect(line).toContain('Three-way coordination +5');
  });
});

test('a warning of a quarrel says from where on and when it may break out, also when it stands past that', () => {
  const words = createWords('en', namesOf(scenario));
  const teller = createTeller(scenario, words, playOut({ scenario, seed: '1', level: 'clerk', turns: 12 }));
  const warned = (heat: number): string =>
    sentence(teller, {
      id: 1,
      turn: 9,
      kind: 'crisisWarning',
      by: 'south-korea' as ActorId,
      to: 'north-korea' as ActorId,
      on: scenario.rules.crises[0]?.id ?? null,
      params: [heat, 37],
      cause: 0,
      known: 'all',
    });
  expect(warned(44)).toContain(
    'stands at 44. This is the warning: it may break out if it still stands at 37 or more a month from now',
  );
  expect(warned(30)).toContain('it may break out if it stands at 37 or more a month from now');
});
