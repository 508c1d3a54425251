import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../src/engine/index.ts';
import type { ActorId, Rules } from '../../src/engine/index.ts';
import { readScenario, scenarioSchema } from '../../src/scenario/index.ts';
import { SAMPLE, sound, withKey, withValue } from './support.ts';

const { id, hash, rules, prose, stage } = sound(SAMPLE);
const number = (name: string, of: Rules = rules) => of.numbers.find((known) => known.name === name);
const subject = (name: string): number => rules.numbers.findIndex((known) => known.name === name);
const arven = 'arven' as ActorId;

describe('numbers', () => {
  test('have the range and the opening value that the file gives', () => {
    expect(number('tension')).toMatchObject({ low: 0, high: 100, open: 35, sense: -1 });
    expect(number('actors.arven.capital')).toMatchObject({ low: 0, high: 8, open: 3 });
    expect(number('actors.the-league.economy')).toMatchObject({ low: 0, high: 100, open: 50 });
    expect(number('tracks.ferries')).toMatchObject({ low: 0, high: 60, open: 30, sense: 1, seenBy: 'all' });
    expect(number('integrity.harbour-dues')).toMatchObject({ low: 0, high: 100, open: 60 });
    expect(number('aims.arven.arven-ferries')).toMatchObject({ low: 0, high: 25, open: 0 });
    expect(number('aims.keld.stability')).toMatchObject({ low: 0, high: 20, seenBy: 'all' });
  });

  test('regard opens at the sum of its reasons, and a tie that nobody names at 0 and 40', () => {
    expect(number('ties.arven.keld.regard')).toMatchObject({ low: -100, high: 100, open: -8 });
    expect(number('ties.arven.keld.trade')?.open).toBe(55);
    expect(number('ties.maristan.arven.trade')?.open).toBe(60);
    expect(number('ties.maristan.arven.defence')?.open).toBe(40);
    const unnamed = ['regard', 'threat', 'dependence', 'defence', 'trade', 'signals'];
    expect(unnamed.map((field) => number(`ties.keld.the-league.${field}`)?.open)).toEqual([
      0, 0, 0, 40, 40, 40,
    ]);
  });

  test('are seen by all, but for a hidden track, what governments have left to spend, and their aims', () => {
    expect(number('tracks.subsidy')).toMatchObject({ seenBy: ['maristan'], margin: 4 });
    expect(number('aims.keld.secret')).toMatchObject({ seenBy: ['keld'], high: 15, margin: 15 });
    expect(rules.numbers.filter(({ seenBy }) => seenBy !== 'all')).toHaveLength(
      1 + rules.actors.length + rules.aims.length + 3,
    );
  });
});

describe('rules', () => {
  test('hold ids and integers, and no text', () => {
    const texts = JSON.stringify(rules);
    for (const text of [prose.title, prose.actors[arven]?.name, 'Run extra ferries', 'weekly title'])
      expect(texts).not.toContain(text);
    expect(JSON.parse(texts)).toEqual(rules);
  });

  test('begin in the month that the file says', () => {
    expect(rules.start).toBe(2031 * 12 + 2);
    expect(rules.lengths).toEqual([
      { turns: 6, months: 1, par: {} },
      { turns: 3, months: 2, par: { keld: 64 } },
    ]);
  });

  test('fill in what was left out', () => {
    expect(rules.actors[1]).toMatchObject({ par: 50, temper: { abandonment: 100, pressure: 100 } });
    expect(rules.actors[3]).toMatchObject({ seat: false, economyBase: 50, asking: { low: 0, high: 0 } });
    const charter = rules.treaties[1];
    expect(charter).toMatchObject({
      notice: 0,
      when: { op: 'true' },
      ratification: { keld: 0, arven: 0, maristan: 0 },
    });
    expect(rules.treaties[0]?.clauses[1]).toMatchObject({ effects: [[], []], tension: [0, 0], mind: {} });
  });

  test('turn places into numbers where they can, and keep roles where they must', () => {
    const show = rules.acts.find((act) => (act.id as string) === 'naval-show');
    expect(show?.effects).toEqual([
      { place: { at: 'tie', from: 'rivals', to: 'self', field: 'threat' }, by: 6, decay: 0 },
      { place: { at: 'subject', subject: subject('ties.arven.keld.threat') }, by: 2, decay: 0 },
      { place: { at: 'subject', subject: subject('tension') }, by: 4, decay: 0 },
    ]);
    const storm = rules.events.find((event) => (event.id as string) === 'storm');
    expect(storm?.options[0]?.effects[0]?.place).toEqual({ at: 'actor', who: 'self', field: 'economy' });
    expect(rules.drifts).toEqual([
      {
        number: subject('tracks.ferries'),
        by: -1,
        balance: { plus: subject('tracks.subsidy'), minus: subject('tension'), per: 10, most: 2 },
      },
    ]);
  });

  test('know clauses by depth', () => {
    expect(rules.treaties[0]?.opening).toEqual([
      { id: 'protection', depth: 0, secret: false },
      { id: 'crossings', depth: 0, secret: false },
    ]);
    expect(rules.treaties[0]?.clauses[0]?.interests).toEqual({ keld: [2, 12], arven: [4, -8] });
    expect(rules.treaties[0]?.clauses[1]?.duty).toEqual({
      by: 'arven',
      to: 'keld',
      act: 'run-ferries',
      units: [1, 2],
    });
  });

  test('score aims in each of four ways', () => {
    expect(rules.aims.slice(0, 4).map(({ score }) => score.kind)).toEqual([
      'over',
      'monthly',
      'state',
      'each',
    ]);
    expect(rules.aims[0]).toMatchObject({
      seat: 'arven',
      most: 25,
      number: subject('aims.arven.arven-ferries'),
      score: { number: subject('tracks.ferries') },
    });
  });

  test('carry the reasons of opening regard, with their words in the prose', () => {
    expect(rules.modifiers[0]).toEqual({
      from: 'arven',
      to: 'keld',
      reason: 'history/old-war',
      amount: -18,
      decay: 0,
    });
    expect(rules.modifiers.filter(({ reason }) => reason === 'history/shared-sea')).toHaveLength(2);
    for (const { reason } of rules.modifiers) expect(prose.reasons[reason]?.text).toBeTruthy();
  });
});

describe('standard acts', () => {
  test('are there beside the scenario’s own, but for those that it drops', () => {
    const ids = rules.acts.map((act) => act.id as string);
    expect(ids).toContain('propose');
    expect(ids).toContain('run-ferries');
    expect(ids).not.toContain('fuel-aid');
    expect(new Set(ids).size).toBe(ids.length);
    for (const act of rules.acts) {
      expect(prose.acts[act.id]?.title).toBeTruthy();
      expect(prose.acts[act.id]?.text).toBeTruthy();
    }
  });

  test('are overridden field by field', () => {
    const condemn = rules.acts.find((act) => (act.id as string) === 'condemn');
    expect(condemn).toMatchObject({
      cost: 0,
      visibility: 90,
      weight: -20,
      target: 'actor',
      group: 'pressure',
    });
    expect(condemn?.effects.length).toBeGreaterThan(0);
  });

  test('do every operation, on what it works on', () => {
    for (const operation of OPERATIONS) {
      const acts = rules.acts.filter((act) => act.operation === operation);
      expect(acts, operation).not.toHaveLength(0);
      expect(acts[0]?.target).not.toBe('none');
    }
  });

  test('are no free lunch: each costs capital, and each gain of one’s own has its price', () => {
    const standard = rules.acts.filter(({ id }) => !['run-ferries', 'naval-show', 'condemn'].includes(id));
    for (const { id, cost, effects, group } of standard) {
      expect(cost, id).toBeGreaterThanOrEqual(1);
      expect(cost, id).toBeLessThanOrEqual(3);
      const signs = effects.map(({ place, by }) =>
        place.at === 'subject' || (place.at === 'tie' && place.field === 'threat') ? -by : by,
      );
      if (group === 'home') expect(Math.min(...signs), id).toBeLessThan(0);
      const tension = effects
        .filter(({ place }) => place.at === 'subject')
        .reduce((sum, { by }) => sum + by, 0);
      expect(tension, id).toBeGreaterThanOrEqual(-3);
      expect(tension, id).toBeLessThanOrEqual(4);
    }
  });
});

describe('prose and stage', () => {
  test('give every id its words', () => {
    for (const actor of rules.actors) expect(prose.actors[actor.id]?.short).toBeTruthy();
    for (const track of rules.tracks) expect(prose.tracks[track]?.title).toBeTruthy();
    for (const treaty of rules.treaties)
      for (const clause of treaty.clauses)
        expect(prose.treaties[treaty.id]?.clauses[clause.id]?.depths).toHaveLength(clause.depths);
    for (const regime of rules.regimes)
      for (const measure of regime.measures)
        expect(prose.regimes[regime.id]?.measures[measure.id]).toBeTruthy();
    for (const event of rules.events)
      for (const option of event.options)
        expect(prose.events[event.id]?.options[option.id]?.title).toBeTruthy();
    for (const aim of rules.aims) expect(prose.aims[aim.id]?.title).toBeTruthy();
    for (const line of rules.redLines) expect(prose.redLines[line.id]?.title).toBeTruthy();
    for (const ending of rules.endings) expect(prose.endings[ending.id]?.title).toBeTruthy();
    for (const question of rules.questions)
      for (const answer of question.answers)
        expect(prose.questions[question.id]?.answers[answer.id]).toBeTruthy();
  });

  test('keep sources, records and folded text', () => {
    expect(prose.sources['almanac']).toMatchObject({ id: 'almanac', url: 'https://example.org/almanac' });
    expect(prose.record.map(({ treaty, question }) => [treaty, question])).toEqual([
      ['ferry-treaty', null],
      [null, 'who-runs'],
    ]);
    expect(prose.summary).toBe(
      'Two shores share a strait, and a third state far away trades with both. A ferry treaty is on the table.',
    );
  });

  test('put every actor on the map', () => {
    expect(stage.actors.map(({ actor }) => actor as string)).toEqual([
      'arven',
      'keld',
      'maristan',
      'the-league',
    ]);
    expect(stage.actors[1]).toEqual({
      actor: 'keld',
      countries: ['578'],
      capital: [10.75, 59.91],
      name: null,
    });
    expect(stage.occupied[0]).toMatchObject({ of: 'arven', by: 'keld', label: 'The sandbank' });
  });
});

describe('the hash', () => {
  test('is the same for the same rules, whatever the words and the order of keys', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(sound(SAMPLE).hash).toBe(hash);
    expect(sound(withValue(['title'], 'Another title')).hash).toBe(hash);
    expect(
      sound(SAMPLE.replace('{keld: [2, 12], arven: [4, -8]}', '{arven: [4, -8], keld: [2, 12]}')).hash,
    ).toBe(hash);
  });

  test('differs when a rule does', () => {
    const others = [
      withValue(['tension', 'open'], 36),
      withValue(['acts', 'run-ferries', 'effects', 0, 'by'], 4),
      withValue(['endings', 'calm', 'when'], 'month > 2'),
      withValue(['treaties', 'ferry-treaty', 'opening', 0, 'secret'], true),
      withKey(['events', 'collision'], 'crash'),
    ];
    expect(new Set([hash, ...others.map((text) => sound(text).hash)]).size).toBe(others.length + 1);
  });

  test('is this one for the sample: if it changes, so do the rules of saved games', () => {
    expect([id, hash]).toMatchInlineSnapshot(`
      [
        "sample",
        "4bda3eb3ac956bf2",
      ]
    `);
  });
});

test('the JSON Schema for editors is up to date', async () => {
  const schema = `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../scenarios/schema/scenario.schema.json');
});

test('the path given stands in the diagnostics', () => {
  expect(readScenario('', 'scenarios/x/scenario.yaml').diagnostics[0]?.path).toBe(
    'scenarios/x/scenario.yaml',
  );
});
