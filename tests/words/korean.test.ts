import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, createWords, loadWords, type Forms, type Name, type Words } from '../../src/words/index.ts';
import { catalogue } from '../../src/words/ko/index.ts';
import { en } from '../../src/words/en/index.ts';
import { withParticle } from '../../src/words/ko/particles.ts';

const CAPITALS: Readonly<Record<string, string>> = { russia: '모스크바', dprk: '평양', rok: '서울' };
const forms = ({ id }: Name): Forms => {
  const name = CAPITALS[id] ?? id;
  return { full: name, short: name, adjective: name, capital: name };
};

/** What a message asks for, without the forms of names and the particles after them. */
const askedBy = (message: string | readonly string[]): ReadonlySet<string> =>
  new Set(
    [message]
      .flat()
      .flatMap((text) =>
        [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, key = '']) =>
          (key.charAt(0).toLowerCase() + key.slice(1))
            .replace(/(Topic|Subject|Object|With|Toward)$/, '')
            .replace(/(Short|Adjective|Capital|Of|Number)$/, ''),
        ),
      ),
  );

describe('the Korean words', () => {
  let words: Words;
  beforeAll(async () => {
    await loadWords('ko');
    words = createWords('ko', forms);
  });

  test('say every message of the English ones, and none besides', () => {
    const missing = codesOf('en').filter((code) => !(code in catalogue));
    const strange = codesOf('ko').filter((code) => !(code in en));
    expect(missing, 'write these in src/words/ko, in the file of the same name as in src/words/en').toEqual(
      [],
    );
    expect(strange, 'src/words/en has no such message: take these out of src/words/ko').toEqual([]);
  });

  test('ask for nothing that the English message is not given', () => {
    const strange = Object.entries(catalogue).flatMap(([code, message]) => {
      const given = askedBy(en[code] ?? '');
      return [...askedBy(message)].filter((key) => !given.has(key)).map((key) => `${code}: {${key}}`);
    });
    expect(strange).toEqual([]);
  });

  test('leave no English', () => {
    const odd = Object.entries(catalogue).flatMap(([code, message]) =>
      [message].flat().flatMap((_, vary) => {
        const said = words.say(code, {}, vary).replace('JSON', '');
        return /[a-z]{3,}/.test(said) ? [`${code}: ${said}`] : [];
      }),
    );
    expect(odd).toEqual([]);
  });

  test('put the particle that the sound before it wants', () => {
    expect(withParticle('한국', 'Topic')).toBe('한국은');
    expect(withParticle('러시아', 'Topic')).toBe('러시아는');
    expect(withParticle('평양', 'Subject')).toBe('평양이');
    expect(withParticle('서울', 'Toward')).toBe('서울로');
    expect(withParticle('평양', 'Toward')).toBe('평양으로');
    expect(withParticle('2024', 'Object')).toBe('2024를');
    expect(withParticle('60', 'Toward')).toBe('60으로');
    expect(withParticle('유엔(UN)', 'Object')).toBe('유엔(UN)을');
    expect(withParticle('', 'Topic')).toBe('는');
  });

  test('read as sentences, with names, lists and dates of Korean', () => {
    const [moscow, pyongyang] = [
      { of: 'actor', id: 'russia' },
      { of: 'actor', id: 'dprk' },
    ] as const;
    expect(words.say('happening/denied', { by: moscow, act: '첩보', what: null })).toBe(
      '모스크바가 부인하였다: 첩보.',
    );
    expect(words.say('happening/favourOwed', { by: pyongyang, to: moscow })).toBe(
      '평양이 모스크바에 신세를 졌다.',
    );
    expect(
      words.say('happening/crisisSettled', {
        by: pyongyang,
        to: moscow,
        on: { of: 'instrument', id: '국경' },
      }),
    ).toBe('평양과 모스크바가 국경 문제에서 함께 물러섰다.');
    expect(words.date(2024 * 12 + 5)).toBe('2024년 6월');
    expect(words.told('군수품 수송')).toEqual({ does: '군수품 수송', giving: false });
  });
});
