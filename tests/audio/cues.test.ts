import { describe, expect, test } from 'vitest';
import { CUES } from '../../scripts/sounds/cues.mjs';
import { RATE, filter } from '../../scripts/sounds/signal.mjs';
import { CEILING, LOUDNESS, loudnessOf, makeCues, peakOf } from '../../scripts/sounds/sprite.mjs';

const cues = Object.entries(makeCues());

const energy = (sound: Float64Array): number => sound.reduce((sum, x) => sum + x * x, 0);

/** How a sound is made up: shares of bass, body, presence and sparkle, and how long (in octaves) it lasts. */
function character(sound: Float64Array): number[] {
  const bands = [
    ['low', 200],
    ['band', 450],
    ['band', 1800],
    ['high', 3500],
  ] as const;
  const parts = bands.map(([kind, hertz]) => {
    const step = filter(kind, hertz);
    return energy(sound.map((x) => step(x)));
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return [...parts.map((part) => part / whole), Math.log2(sound.length / RATE) / 3];
}

describe.each(cues)('%s', (name, sound) => {
  test('is never near clipping', () => {
    expect(peakOf(sound)).toBeLessThanOrEqual(CEILING);
  });

  test('is as loud as it is meant to be', () => {
    expect(loudnessOf(sound)).toBeCloseTo(LOUDNESS + (CUES[name]?.level ?? Number.NaN), 0);
  });

  test('begins and ends in silence, so that it does not click', () => {
    expect(Math.abs(sound[0] ?? 1)).toBeLessThan(0.001);
    expect(peakOf(sound.slice(-22))).toBeLessThan(-60);
  });

  test('has no hum of zero hertz', () => {
    expect(Math.abs(sound.reduce((sum, x) => sum + x, 0) / sound.length)).toBeLessThan(0.001);
  });

  test('cannot be taken for another', () => {
    const mine = character(sound);
    for (const [other, its] of cues) {
      if (other === name) continue;
      const apart = Math.hypot(...character(its).map((x, i) => x - (mine[i] ?? 0)));
      expect(apart, other).toBeGreaterThan(0.1);
    }
  });
});
