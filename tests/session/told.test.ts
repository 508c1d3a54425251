import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/engine/index.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { namesOf, playOut } from '../../src/session/index.ts';
import { headline, sentence } from '../../src/session/telling/happening.ts';
import { entryLine, reasonText } from '../../src/session/telling/reasons.ts';
import { createTeller, type Teller } from '../../src/session/telling/teller.ts';
import { createWords, loadWords } from '../../src/words/index.ts';
import { sampleScenario } from './sample.ts';

function flagship(): Scenario {
  const path = 'scenarios/new-level-2024/scenario.yaml';
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error('the flagship does not load');
  return scenario;
}

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
    expect(sentence(teller, force as never)).toBe('The ferry treaty enters into force.');
  });
});
