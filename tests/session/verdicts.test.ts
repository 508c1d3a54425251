/** What the debrief says that a game came to: each sentence holds in the game of which it is said. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Happening, HappeningKind, Subject, World } from '../../src/engine/index.ts';
import { holds } from '../../src/engine/index.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { namesOf, playOut } from '../../src/session/index.ts';
import { frontHeadline, standfirst } from '../../src/session/debriefing/front-page.ts';
import { questionsOf } from '../../src/session/debriefing/record.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';

function read(id: string): Scenario {
  const path = `scenarios/${id}/scenario.yaml`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(`${id} does not load`);
  return scenario;
}
const level = read('new-level-2024');
const strait = read('the-strait');
const played = (scenario: Scenario, turns: number): World =>
  playOut({ scenario, seed: '1', level: 'clerk', turns });
const [levelWorld, straitWorld] = [played(level, 6), played(strait, 6)];

type Told = Partial<Happening> & { readonly kind: HappeningKind };

/** A game in which nothing happened but this, and in which instruments and numbers stand so. */
function after(
  scenario: Scenario,
  base: World,
  states: Readonly<Record<string, string>>,
  told: readonly Told[] = [],
  numbers: Readonly<Record<string, number>> = {},
): World {
  const rest = { turn: 6, by: null, to: null, on: null, params: [], cause: 0, known: 'all' } as const;
  const values = [...base.numbers];
  for (const [name, value] of Object.entries(numbers)) {
    const subject = scenario.rules.numbers.findIndex((number) => number.name === name) as Subject;
    expect(subject, name).not.toBe(-1);
    values[subject] = value;
  }
  const opened = scenario.rules;
  return {
    ...base,
    numbers: values,
    events: told.map((each, id): Happening => ({ ...rest, ...each, id })),
    instruments: base.instruments.map((one) => {
      const state = states[one.id] ?? opened.treaties.find(({ id }) => id === one.id)?.state ?? one.state;
      return { ...one, state } as typeof one;
    }),
  };
}
const tellerOf = (scenario: Scenario, world: World) =>
  createTeller(scenario, createWords('en', namesOf(scenario)), world);
const endingOf = (scenario: Scenario, world: World): string =>
  scenario.rules.endings.find(({ when }) => holds(world, when))?.id ?? '';
const shipped = (turn: number): Told => ({
  kind: 'act',
  turn,
  by: 'north-korea' as never,
  to: 'russia' as never,
  params: ['ship-munitions', 100, 'covert', -1],
});

describe('the verdict of A New Level', () => {
  const calm = { tension: 35, 'tracks.coordination': 57, 'tracks.dprk-technology': 31 };
  const both = { partnership: 'inForce.standing', 'dprk-us-freeze': 'inForce.standing' };

  test('is that a promise was bought off only where it is not used', () => {
    expect(endingOf(level, after(level, levelWorld, both, [], calm))).toBe('buy-off');
    expect(endingOf(level, after(level, levelWorld, both, [shipped(1)], calm))).toBe('buy-off');
    expect(endingOf(level, after(level, levelWorld, both, [shipped(6)], calm))).toBe('paper-alliance');
    const none = { 'dprk-us-freeze': 'inForce.standing' };
    expect(endingOf(level, after(level, levelWorld, none, [], calm))).toBe('no-new-level');
  });

  test('speaks of an axis only where shells went, and of a treaty only where there is one', () => {
    const technology = { ...calm, 'tracks.dprk-technology': 60 };
    const force = { partnership: 'inForce.standing' };
    expect(endingOf(level, after(level, levelWorld, force, [shipped(2)], technology))).toBe('axis');
    expect(endingOf(level, after(level, levelWorld, force, [], technology))).toBe('paper-alliance');
    const bloc = { ...calm, 'tracks.coordination': 70 };
    expect(endingOf(level, after(level, levelWorld, force, [], bloc))).toBe('umbrella-tightened');
    expect(endingOf(level, after(level, levelWorld, {}, [], bloc))).toBe('no-new-level');
    const ended = { partnership: 'terminated' };
    expect(endingOf(level, after(level, levelWorld, ended, [], calm))).toBe('undone');
  });

  test('says of Seoul a review only where it announced one, and supplies where it promised them', () => {
    const seoul = (states: Readonly<Record<string, string>>, ...told: readonly Told[]): string => {
      const world = after(level, levelWorld, { 'china-dprk-squeeze': 'latent', ...states }, told);
      const all = questionsOf(tellerOf(level, world), world);
      return all.find(({ title }) => title === 'Did Seoul arm Ukraine?')?.answer ?? '';
    };
    const review = { kind: 'choice', params: ['seoul-reviews', 'reconsider'] } as const;
    expect(seoul({})).toMatch(/announced no review/);
    // the record asks of Seoul alone
    expect(seoul({})).not.toMatch(/Beijing/);
    expect(seoul({}, review)).toMatch(/^Seoul announced a review/);
    expect(seoul({ 'rok-ukraine-supply': 'inForce.standing' }, review)).toMatch(
      /^Seoul promised Ukraine supplies/,
    );
  });
});

describe('what A New Level tells', () => {
  const comes = (
    event: string,
    states: Readonly<Record<string, string>>,
    ...told: readonly Told[]
  ): boolean => {
    const rule = level.rules.events.find(({ id }) => id === event);
    return rule !== undefined && holds(after(level, levelWorld, states, told), rule.when);
  };
  const chose = (...params: readonly string[]): Told => ({ kind: 'choice', params });

  test('is of a review only where Seoul spoke of one', () => {
    for (const event of ['seouls-shells', 'list-for-seoul']) {
      expect(comes(event, {}, chose('seoul-reviews', 'reconsider'))).toBe(true);
      expect(comes(event, {}, chose('seoul-reviews', 'summon'))).toBe(false);
    }
  });

  test('is of no strikes on power stations while they are spared by treaty', () => {
    expect(comes('winter-grid', {})).toBe(true);
    expect(comes('winter-grid', { 'energy-truce': 'inForce.standing' })).toBe(false);
  });

  test('is of no article to be remembered once it was called on, or soldiers have come', () => {
    const soil: Told = { kind: 'event', params: ['war-on-russian-soil'] };
    const treaty = { partnership: 'inForce.standing' };
    const by = (act: string, who: string): Told => ({
      kind: 'act',
      by: who as never,
      to: 'russia' as never,
      params: [act],
    });
    expect(comes('what-to-call-it', treaty, soil)).toBe(true);
    expect(comes('what-to-call-it', {}, soil)).toBe(false);
    expect(comes('what-to-call-it', treaty, soil, by('invoke', 'russia'))).toBe(false);
    expect(comes('what-to-call-it', treaty, soil, by('send-forces', 'north-korea'))).toBe(false);
  });
});

describe('the verdict of The Strait', () => {
  const guns = { 'tracks.guns': 6, 'tracks.traffic': 40, 'ties.ostmark.arven.regard': 0 };

  test('says that no treaty was signed only where none was', () => {
    const ending = (state: string): string =>
      endingOf(strait, after(strait, straitWorld, { 'narrows-treaty': state }, [], guns));
    expect(ending('drafted')).toBe('cape');
    expect(ending('signed')).toBe('ink');
    expect(ending('terminated')).toBe('rest');
  });

  test('speaks of coal that comes only where it is not stopped', () => {
    const ending = (coal: string): string =>
      endingOf(
        strait,
        after(strait, straitWorld, { 'narrows-treaty': 'inForce.standing', 'coal-stop': coal }, [], guns),
      );
    expect(ending('latent')).toBe('bridge');
    expect(ending('imposed.unilateral.unmonitored')).toBe('cold');
  });
});

describe('the headline', () => {
  const text = (kind: HappeningKind, on: string, known: 'all' | readonly string[] = 'all'): Told =>
    ({ kind, on, known }) as Told;
  const front = (scenario: Scenario, world: World): readonly [string, string] => {
    const teller = tellerOf(scenario, world);
    return [frontHeadline(teller, world), standfirst(teller, world, 0)];
  };

  test('counts the texts in force as the line below it does, secret ones among them', () => {
    const ids = ['partnership', 'us-rok-nuclear', 'dprk-us-freeze'];
    const told = ids.flatMap((id) => [text('signed', id), text('inForce', id, id === ids[2] ? [] : 'all')]);
    const [headline, below] = front(
      level,
      after(level, levelWorld, {}, [...told, text('inForce', ids[0] ?? '')]),
    );
    expect(headline).toMatch(/into force, one of 3 texts$/);
    expect(below).toMatch(/^3 texts were signed, and 3 entered into force\./);
  });

  test('of texts that nobody signed says how many were put', () => {
    const put = text('proposal', 'narrows-treaty');
    const [one, below] = front(strait, after(strait, straitWorld, {}, [put, put]));
    expect(one).toMatch(/^One text, and no signature: /);
    expect(below).toMatch(/^Nothing was signed\./);
    expect(front(strait, after(strait, straitWorld, {}))[0]).toMatch(/^No text put, none signed/);
  });
});
