import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActorId, Level } from '../../src/engine/index.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { namesOf, playOut } from '../../src/session/index.ts';
import { headline, isTold, sentence, whatOf } from '../../src/session/telling/happening.ts';
import { entryLine, reasonText } from '../../src/session/telling/reasons.ts';
import { createTeller, type Teller } from '../../src/session/telling/teller.ts';
import { createWords, loadWords, LOCALES } from '../../src/words/index.ts';
import { sampleScenario } from './sample.ts';

function read(id: string): Scenario {
  const path = `scenarios/${id}/scenario.yaml`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(`${id} does not load`);
  return scenario;
}

const flagship = (): Scenario => read('new-level-2024');

function tellerOf(scenario: Scenario, seed: string, level: Level): Teller {
  const world = playOut({ scenario, seed, level, turns: scenario.rules.lengths[0]?.turns ?? 0 });
  return createTeller(scenario, createWords('en', namesOf(scenario)), world);
}

/** What a sentence looks like when something was missing, or a code came out as it went in. */
const BROKEN = /…|undefined|null|NaN|[^(]\bnone\b|[{}]|^(happening|headline|reason|told)\/| {2}|!/;

describe.each([
  ['the sample', sampleScenario(), ['1', '2', '3']],
  ['the flagship', flagship(), ['1']],
])('everything that happens in %s has words', (_, scenario, seeds) => {
  test.each(['clerk', 'envoy'] as const)('with a %s in every seat', (level) => {
    for (const seed of seeds) {
      const teller = tellerOf(scenario, seed, level);
      for (const happening of teller.known.events) {
        expect(sentence(teller, happening)).not.toMatch(BROKEN);
        expect(headline(teller, happening)).not.toMatch(BROKEN);
        expect(headline(teller, happening)).not.toMatch(/\.$/);
      }
    }
  });

  test.each(['clerk', 'envoy'] as const)('and so has every reason in the ledger, with a %s', (level) => {
    const teller = tellerOf(scenario, '2', level);
    const texts = new Set(
      teller.known.ledger.map((entry) => `${entry.reason}: ${entryLine(teller, entry).text}`),
    );
    for (const text of texts) {
      expect(text).not.toMatch(BROKEN);
      expect(text).not.toMatch(/: Other$/);
    }
  });
});

describe('news', () => {
  const teller = tellerOf(sampleScenario(), '1', 'envoy');
  const happening = { id: 1, turn: 1, on: null, cause: 0, known: 'all' } as const;
  const tell = (act: string, by: string, to: string | null): string =>
    sentence(teller, { ...happening, kind: 'act', by: by as never, to: to as never, params: [act, 100] });

  test('bends the title of a scenario’s own act', () => {
    expect(tell('run-ferries', 'arven', 'keld')).toBe('Lowport runs extra ferries to Northhold.');
    expect(tell('naval-show', 'keld', null)).toBe('Northhold shows the fleet.');
  });

  test('tells an act as its scenario does, with its object in place, and else from its title', () => {
    const act = (id: string, by: string, to: string | null) =>
      ({ ...happening, kind: 'act', by, to, params: [id, 100] }) as never;
    const fleet = tellerOf(flagship(), '1', 'clerk');
    expect(sentence(fleet, act('history-gesture', 'japan', 'south-korea'))).toBe(
      'Tokyo makes Seoul a gesture about history.',
    );
    expect(headline(fleet, act('endorse-the-war', 'north-korea', 'russia'))).toBe(
      'Pyongyang endorses Moscow’s war',
    );
    expect(sentence(fleet, act('working-visit', 'russia', 'china'))).toBe(
      'Moscow pays Beijing a working visit.',
    );
    // whoever does not know to whom is told the title
    expect(sentence(fleet, act('ship-munitions', 'north-korea', null))).toBe('Pyongyang ships munitions.');
  });

  test('no act of the scenarios that come with the game is told as a label', () => {
    for (const name of ['new-level-2024', 'the-strait']) {
      const scenario = read(name);
      const [someone, other] = scenario.rules.actors.map(({ id }) => id);
      const capitals = scenario.rules.actors.map(({ id }) => scenario.prose.actors[id]?.capital);
      const words = createWords('en', namesOf(scenario));
      const told = { ...tellerOf(scenario, '1', 'clerk'), words };
      for (const act of scenario.rules.acts) {
        const done = {
          ...happening,
          kind: 'act' as const,
          by: act.by?.[0] ?? someone!,
          to: act.target === 'none' ? null : (act.to?.[0] ?? other!),
          params: [act.id, 100],
        };
        if (!isTold(told, done) || (act.target !== 'none' && act.target !== 'actor')) continue;
        const text = sentence(told, done);
        const label = capitals.some((capital) => text.endsWith(`: ${capital}.`));
        expect(label, text).toBe(false);
        expect(text).not.toMatch(BROKEN);
      }
    }
  });

  test('says who admits or denies what, where it is known what came to light', () => {
    const fleet = tellerOf(flagship(), '1', 'clerk');
    const exposed = {
      ...happening,
      id: 7,
      kind: 'exposed',
      by: 'north-korea',
      to: 'russia',
      params: ['ship-munitions', 100, 'assessed', 'ukraine'],
    };
    const known = { ...fleet, happening: (id: number) => (id === 7 ? exposed : undefined) } as never;
    const denial = { ...happening, id: 8, kind: 'denied', by: 'russia', to: 'ukraine' };
    const params = ['ship-munitions', 100, 'assessed'];
    expect(sentence(known, { ...denial, params, cause: 7 } as never)).toBe(
      'Moscow denies it: Pyongyang ships munitions to Moscow.',
    );
    expect(sentence(known, { ...denial, params, cause: 6 } as never)).toBe(
      'Moscow denies it: “Ship munitions”.',
    );
  });

  test('who leaves a text without notice ends it at once, and is not said to give any', () => {
    const leaves = (on: string): string =>
      sentence(teller, { ...happening, kind: 'denounced', by: 'keld', to: null, on, params: [] } as never);
    expect(leaves('old-charter')).toBe(
      'Northhold denounces the charter. No notice is set: the obligations end at once.',
    );
    expect(leaves('ferry-treaty')).toContain('bind until the notice runs out');
  });

  test('says that a government asserts only what it has published itself', () => {
    const fleet = tellerOf(flagship(), '1', 'clerk');
    const publish = fleet.scenario.rules.acts.find(({ operation }) => operation === 'publish')!.id;
    const published = {
      ...happening,
      id: 7,
      kind: 'act',
      by: 'united-states',
      to: null,
      params: [publish, 100],
    };
    const known = { ...fleet, happening: (id: number) => (id === 7 ? published : undefined) } as never;
    const told = (confidence: string, cause: number): string =>
      sentence(known, {
        ...happening,
        id: 8,
        kind: 'exposed',
        by: 'north-korea',
        to: 'russia',
        params: ['ship-munitions', 100, confidence, 'united-states'],
        cause,
      } as never);
    expect(told('asserted', 7)).toMatch(/^Washington asserts that in secret /);
    expect(told('asserted', 6)).toMatch(/^Reports from Washington have it that in secret /);
    expect(told('assessed', 7)).toMatch(/^Washington assesses, with evidence, that /);
    expect(told('assessed', 6)).toMatch(/^Evidence comes to light in Washington that /);
  });

  test('what was not carried out is said of the government that could not', () => {
    const refused = {
      ...happening,
      kind: 'orderRefused',
      by: 'keld',
      to: null,
      params: ['working-visit', 'order/not_agreed'],
    };
    expect(sentence(teller, refused as never)).toMatch(/^Northhold could not make a working visit\. [A-Z]/);
  });

  test.each(LOCALES)(
    'whatever needs consent or is asked for is told as who does it to whom, in %s',
    async (locale) => {
      await loadWords(locale);
      const scenario = flagship();
      const words = createWords(locale, namesOf(scenario));
      const SEOUL = 'south-korea' as ActorId;
      const WASHINGTON = 'united-states' as ActorId;
      const asking = scenario.rules.acts.filter(({ consent, asks }) => consent || asks !== null);
      expect(asking.length).toBeGreaterThan(8);
      for (const { id, consent, asks } of asking) {
        const known = { id: 3, turn: 1, on: null, known: [SEOUL, WASHINGTON] } as const;
        const requested = {
          ...known,
          kind: 'requested',
          by: SEOUL,
          to: WASHINGTON,
          params: [asks ?? id, id],
          cause: 3,
        };
        const answered = { ...known, id: 4, by: WASHINGTON, to: SEOUL, params: [asks ?? id], cause: 3 };
        const told = createTeller(scenario, words, {
          events: [requested],
          instruments: [],
          months: 1,
          ledger: [],
        } as never);
        const [one, other] = [SEOUL, WASHINGTON].map((seat) => scenario.prose.actors[seat]!.capital);
        const deed = whatOf(told, {
          ...known,
          id: 0,
          kind: 'act',
          by: consent ? SEOUL : WASHINGTON,
          to: consent ? WASHINGTON : SEOUL,
          params: [asks ?? id],
          cause: 3,
        } as never);
        // who is helped may stand in the deed's own words
        for (const name of consent ? [one, other] : [other]) expect(deed).toContain(name);
        expect(deed).not.toMatch(/\bthem\b|\bthere\b/);
        for (const happening of [
          requested,
          { ...answered, kind: 'granted' },
          { ...answered, kind: 'declined' },
        ]) {
          expect(sentence(told, happening as never)).toContain(deed);
          expect(headline(told, happening as never)).toContain(deed);
        }
      }
    },
  );

  test('what is signed in secret, and in force in secret, says so', () => {
    const signed = { ...happening, kind: 'signed', by: null, to: null, on: 'narrows-treaty', params: [] };
    for (const id of [0, 1])
      for (const kind of ['signed', 'inForce']) {
        const open = { ...signed, id, kind };
        expect(sentence(teller, open as never)).not.toContain('in secret');
        expect(sentence(teller, { ...open, known: ['arven', 'keld'] } as never)).toContain('in secret');
        expect(headline(teller, { ...open, known: ['arven', 'keld'] } as never)).toContain('in secret');
      }
  });

  test('what a text keeps secret is called secret where it is put, too', () => {
    const put = {
      ...happening,
      kind: 'proposal',
      by: 'keld',
      to: 'arven',
      on: 'narrows-treaty',
      params: ['protection', 0, 'crossings', 0],
    };
    const clauses = [
      { id: 'protection', depth: 0, secret: false },
      { id: 'crossings', depth: 0, secret: true },
    ];
    const knowing = { ...teller, instrument: () => ({ kind: 'treaty', data: { clauses } }) };
    expect(sentence(teller, put as never)).not.toContain('secret');
    expect(sentence(knowing as never, put as never)).toMatch(/\([^,)]+\) and [^(]+\([^)]+, secret\)/);
  });

  test('has words of its own for the standard acts', () => {
    expect(tell('rally-support', 'keld', null)).toMatch(/^Northhold .*\.$/);
    expect(tell('condemn', 'keld', 'arven')).toMatch(/Northhold .*Lowport/);
  });

  test('names the government that something is expected of', () => {
    expect(reasonText(teller, 'motive/occasion', ['arven'])).toBe('What it expects of Lowport');
  });

  test('says a vote that is asked for in the language of the page', async () => {
    await loadWords('ko');
    const asked = { ...happening, kind: 'act', by: 'keld', to: null } as const;
    const said = (locale: string): string => {
      const words = createWords(locale, namesOf(teller.scenario));
      return sentence({ ...teller, words }, {
        ...asked,
        params: ['lobby-vote', 100, 'arven', 'no'],
      } as never);
    };
    expect(said('en')).toContain('for its no on');
    expect(said('ko')).toContain('요청: 반대');
  });

  test('a number that stands for a plural name takes a plural verb', () => {
    const lapse = {
      ...happening,
      kind: 'regimeLapsed',
      by: null,
      to: null,
      on: 'harbour-dues',
      params: [],
    } as const;
    expect(sentence(teller, lapse as never)).toBe('The dues lapse: no sender is left.');
    const force = {
      ...happening,
      id: 2,
      kind: 'inForce',
      by: null,
      to: null,
      on: 'ferry-treaty',
      params: [],
    } as const;
    expect(sentence(teller, force as never)).toBe(
      'The ferry treaty enters into force between Northhold and Lowport.',
    );
  });
});
