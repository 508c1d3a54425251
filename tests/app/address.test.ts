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
      over: false,
      minister: false,
    });
  });

  test('tells the turn that is being planned, not the last one sent, and whether the game has ended', () => {
    const at = (step: string, phases: readonly unknown[]) =>
      peek(JSON.stringify({ scenario: { id: 'x' }, phases, unsent: { step } }));
    expect(at('planning', [])).toMatchObject({ turn: 1, over: false });
    expect(at('planning', [{ turn: 1 }, { turn: 2 }, { turn: 2 }])).toMatchObject({ turn: 3, over: false });
    expect(at('replies', [{ turn: 1 }, { turn: 1 }, { turn: 2 }])).toMatchObject({ turn: 2 });
    expect(at('report', [{ turn: 6 }])).toMatchObject({ turn: 6, over: false });
    expect(at('debrief', [{ turn: 6 }])).toMatchObject({ turn: 6, over: true });
  });

  test.each(['', 'milk', '[]', 'null', '{"scenario":"x"}', '{"scenario":{"id":4}}'])(
    'sees no game in %j',
    (text) => {
      expect(peek(text)).toBeNull();
    },
  );
});
