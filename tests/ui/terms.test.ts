import { describe, expect, test } from 'vitest';
import { Game } from '../engine/game.ts';
import { sampleScenario } from '../session/sample.ts';
import { terms as en, piecesOf, termOf, type TermId } from '../../src/ui/terms/terms.ts';
import { terms as ko } from '../../src/ui/terms/terms.ko.ts';

const linksOf = (text: string): readonly string[] =>
  piecesOf(text, (id) => id).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.to]));

describe('the words of the game', () => {
  test('lead on to words that there are, and not to themselves', () => {
    for (const [id, { text }] of [...Object.entries(en), ...Object.entries(ko)]) {
      expect(text.replaceAll(/\[(\w+)(\|[^\]]+)?\]/g, ''), id).not.toMatch(/[[\]|]/);
      const asked = [...text.matchAll(/\[(\w+)/g)].map(([, to]) => to);
      expect(linksOf(text), id).toEqual(asked);
      expect(asked, id).not.toContain(id);
    }
  });

  test('explain every number of a scenario but its own tracks', () => {
    const names = sampleScenario().rules.numbers.map(({ name }) => name);
    const plain = names.filter((name) => termOf(name) === null);
    expect(names.length).toBeGreaterThan(50);
    expect(plain.filter((name) => !name.startsWith('tracks.'))).toEqual([]);
    expect(termOf('ties.a.b.signals')).toBe('trust');
    expect(termOf('ties.a.b.threat')).toBe('threat');
  });

  test('say in Korean where the same words lead on', () => {
    for (const id of Object.keys(en) as TermId[])
      expect(linksOf(ko[id].text).toSorted(), id).toEqual(linksOf(en[id].text).toSorted());
  });

  test('say of stability what the rule reads: the tension at which a month closes', () => {
    const left = (tension: number): number => {
      const game = new Game().set('tension', tension).rich().turn();
      return game.at('aims.keld.stability');
    };
    // 62 on a desk is below 60 once the month has eased it, and takes nothing
    expect([left(62), left(70)]).toEqual([20, 18]);
    expect(en.stability.text).toContain('closes at a [tension] of 60 or more');
    expect(ko.stability.text).toContain('60 이상으로 끝나는 달');
  });
});
