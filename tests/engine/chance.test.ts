import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, clamp, divide, draw, drawBetween } from '../../src/engine/index.ts';

const seeded = (seed: string, salt = 0) => ({ seed, salt });

describe('a draw', () => {
  test('is the same for the same seed, salt, purpose and key', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(500), fc.string(), fc.integer(), (seed, salt, purpose, key) => {
        const value = draw({ seed, salt }, purpose, key);
        expect(draw({ seed, salt }, purpose, key)).toBe(value);
        expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
      }),
    );
  });

  test('depends on each part of its name', () => {
    const value = draw(seeded('a'), 'event', 'storm', 3);
    expect(draw(seeded('b'), 'event', 'storm', 3)).not.toBe(value);
    expect(draw(seeded('a', 1), 'event', 'storm', 3)).not.toBe(value);
    expect(draw(seeded('a'), 'price', 'storm', 3)).not.toBe(value);
    expect(draw(seeded('a'), 'event', 'flood', 3)).not.toBe(value);
    expect(draw(seeded('a'), 'event', 'storm', 4)).not.toBe(value);
  });

  test('does not move when others are made between', () => {
    const before = draw(seeded('s'), 'price', 'keld');
    for (let i = 0; i < 50; i++) draw(seeded('s'), 'event', i);
    expect(draw(seeded('s'), 'price', 'keld')).toBe(before);
  });

  test('has stayed what it was: a replay of last year depends on it', () => {
    expect(draw(seeded('1'), 'price', 'russia')).toMatchInlineSnapshot(`1920683045`);
    expect(drawBetween(seeded('1'), -18, -4, 'price', 'russia')).toMatchInlineSnapshot(`-13`);
  });
});

describe('draws over neighbouring keys', () => {
  const percent = Array.from({ length: 6000 }, (_, i) => draw(seeded('spread'), 'roll', i) % 100);

  test('fill the range evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of percent) tenths[Math.floor(value / 10)]! += 1;
    // χ² with 9 degrees of freedom: 33.7 is passed once in ten thousand
    const expected = percent.length / 10;
    const chiSquare = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(33.7);
  });

  test('do not follow each other', () => {
    const mean = percent.reduce((sum, value) => sum + value, 0) / percent.length;
    let covariance = 0;
    let variance = 0;
    for (let i = 0; i < percent.length; i++) {
      const here = percent[i]! - mean;
      variance += here * here;
      covariance += here * ((percent[i + 1] ?? percent[0]!) - mean);
    }
    expect(Math.abs(covariance / variance)).toBeLessThan(0.05);
  });

  test('do not follow each other from seed to seed either', () => {
    const pairs = Array.from({ length: 3000 }, (_, i) => [
      draw(seeded(`${i}`), 'event', 'storm', 0) % 1000,
      draw(seeded(`${i + 1}`), 'event', 'storm', 0) % 1000,
    ]);
    const below = pairs.filter(([a, b]) => a! < 500 === b! < 500).length;
    expect(below / pairs.length).toBeGreaterThan(0.45);
    expect(below / pairs.length).toBeLessThan(0.55);
  });

  test('hold a chance to its percentage', () => {
    const hits = (p: number): number =>
      Array.from({ length: 3000 }, (_, i) => chance(seeded('c'), p, 'event', i)).filter(Boolean).length / 30;
    expect(hits(0)).toBe(0);
    expect(hits(100)).toBe(100);
    expect(hits(30)).toBeGreaterThan(26);
    expect(hits(30)).toBeLessThan(34);
  });

  test('stay within the bounds that were asked for, and reach both', () => {
    const values = Array.from({ length: 400 }, (_, i) => drawBetween(seeded('b'), -3, 2, 'x', i));
    expect([...new Set(values)].toSorted((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2]);
  });
});

describe('integer arithmetic', () => {
  test('divides rounding half away from zero', () => {
    const cases = [
      [5, 2, 3],
      [-5, 2, -3],
      [5, -2, -3],
      [4, 3, 1],
      [-4, 3, -1],
      [0, 7, 0],
      [1, 3, 0],
      [-1, 3, 0],
    ];
    for (const [a, b, result] of cases) expect(divide(a!, b!)).toBe(result);
    expect(Object.is(divide(-1, 3), 0)).toBe(true); // no −0: a checksum would see it
  });

  test('is symmetric, and never further than half from the truth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e5 }), (a, b) => {
        expect(divide(-a, b) + divide(a, b)).toBe(0);
        expect(Math.abs(divide(a, b) * b - a) * 2).toBeLessThanOrEqual(b);
      }),
    );
  });

  test('clamps', () => {
    expect([clamp(-1, 0, 8), clamp(4, 0, 8), clamp(9, 0, 8)]).toEqual([0, 4, 8]);
  });
});
