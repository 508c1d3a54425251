import { describe, expect, test } from 'vitest';
import { readAddress, withoutGame } from '../../src/app/address.ts';
import { peek } from '../../src/app/peek.ts';

describe('an address', () => {
  test('names a game and how it is shown', () => {
    expect(
      readAddress(
        '?scenario=new-level-2024&seat=japan&seed=7&turns=6&level=clerk&motion=off&theme=night&sound=off&lang=ko',
      ),
    ).toEqual({
      scenario: 'new-level-2024',
      seat: 'japan',
      seed: '7',
      turns: 6,
      level: 'clerk',
      motion: false,
      theme: 'night',
      sound: false,
      language: 'ko',
    });
  });

  test('leaves to the page what it does not say, or says wrongly', () => {
    expect(readAddress('?turns=many&level=genius&theme=neon')).toEqual({
      scenario: '',
      seat: '',
      seed: '',
      turns: 0,
      level: 'envoy',
      motion: true,
      theme: null,
      sound: null,
      language: '',
    });
  });

  test('loses its game once that is open, and keeps the rest', () => {
    expect(
      withoutGame('http://localhost/play/?scenario=x&seat=y&seed=1&turns=6&level=clerk&motion=off'),
    ).toBe('http://localhost/play/?motion=off');
  });
});

describe('a glance into a file', () => {
  test('tells scenario, seat and turn', () => {
    const text = JSON.stringify({
      scenario: { id: 'new-level-2024', hash: 'x' },
      seats: { russia: 'envoy', japan: 'human' },
      phases: [{ turn: 1 }, { turn: 2 }],
    });
    expect(peek(text)).toEqual({
      scenario: 'new-level-2024',
      seat: 'japan',
      turn: 2,
      minister: false,
    });
  });

  test.each(['', 'milk', '[]', 'null', '{"scenario":"x"}', '{"scenario":{"id":4}}'])(
    'sees no game in %j',
    (text) => {
      expect(peek(text)).toBeNull();
    },
  );
});
