import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BED_CEILING, LEAD, STEMS, makeBed, makeBedSprite, together } from '../../scripts/sounds/bed.mjs';
import { CUES } from '../../scripts/sounds/cues.mjs';
import { RATE } from '../../scripts/sounds/signal.mjs';
import { LOUDNESS, loudnessOf, peakOf } from '../../scripts/sounds/sprite.mjs';
import { stemsSource } from '../../scripts/sounds.mjs';
import { BESIDE_A_CUE, VOLUME } from '../../src/audio/bed.ts';
import { mixOf } from '../../src/audio/mix.ts';
import { stems } from '../../src/audio/stems.ts';
import { mp3Seconds, webmSeconds } from './files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Buffer => readFileSync(join(root, path));
const bed = makeBed();
const made = makeBedSprite(bed);
const rows = Object.entries(bed);
const decibels = (share: number): number => 20 * Math.log10(share);

const at = (sound: ArrayLike<number>, i: number): number => sound[(i + sound.length) % sound.length] ?? 0;
/** The largest step from sample to sample, and the largest change of slope, among `count` samples from one on. */
function roughness(sound: ArrayLike<number>, from: number, count: number): [step: number, bend: number] {
  let step = 0;
  let bend = 0;
  for (let i = from; i < from + count; i++) {
    step = Math.max(step, Math.abs(at(sound, i) - at(sound, i - 1)));
    bend = Math.max(bend, Math.abs(at(sound, i + 1) - 2 * at(sound, i) + at(sound, i - 1)));
  }
  return [step, bend];
}

describe.each(rows)('the stem %s', (name, sound) => {
  test('is one round of the same length as the others, between 40 and 70 seconds', () => {
    expect(sound).toHaveLength(rows[0]?.[1].length ?? 0);
    expect(sound.length / RATE).toBeGreaterThanOrEqual(40);
    expect(sound.length / RATE).toBeLessThanOrEqual(70);
  });

  test('joins its end to its start as smoothly as it goes on anywhere', () => {
    const [step, bend] = roughness(sound, -2, 5);
    const [usualStep, usualBend] = roughness(sound, sound.length - 4410, 4400);
    expect(step).toBeLessThanOrEqual(usualStep * 1.2);
    expect(bend).toBeLessThanOrEqual(usualBend * 1.2);
  });

  test('is nearly silent at the join, so that an encoder has little to get wrong there', () => {
    const around = new Float64Array(4410).map((_, i) => at(sound, i - 2205));
    expect(peakOf(around)).toBeLessThan(peakOf(sound) - 20);
  });

  test('has no hum of zero hertz and is heard', () => {
    expect(Math.abs(sound.reduce((sum, x) => sum + x, 0) / sound.length)).toBeLessThan(0.0005);
    expect(loudnessOf(sound)).toBeGreaterThan(-36);
  });

  test('lies in the file with its own end before it and its own start after it', () => {
    const [offset, duration] = made.table[name] ?? [Number.NaN, Number.NaN];
    const [start, length] = [(offset * RATE) / 1000, (duration * RATE) / 1000];
    expect(length).toBe(sound.length);
    expect(start % 441).toBe(0); // whole samples at 48 kHz, too
    const free = Math.round((LEAD - 0.2) * RATE); // further out it comes and goes
    for (let i = start - free; i < start + free; i += 7) expect(made.pcm[i]).toBe(made.pcm[i + length]);
  });
});

describe('the bed as it is played', () => {
  const whole = together(bed);
  const loudest = loudnessOf(whole) + decibels(VOLUME);

  test('is far from clipping in the file', () => {
    expect(peakOf(whole)).toBeLessThanOrEqual(BED_CEILING);
  });

  test('is quiet: 10 dB and more under the cues, and under each of them while it sounds', () => {
    expect(loudest).toBeLessThanOrEqual(LOUDNESS - 10);
    for (const [name, { level }] of Object.entries(CUES))
      expect(loudest + decibels(BESIDE_A_CUE), name).toBeLessThanOrEqual(LOUDNESS + level - 10);
  });

  test('is there: at rest not under −40 dB, at the worst not under −56', () => {
    expect(loudest).toBeGreaterThan(-40);
    const worst = loudnessOf(bed['ground'] ?? new Float64Array(1)) + decibels(VOLUME * mixOf(100).ground);
    expect(worst).toBeGreaterThan(-56);
  });
});

describe('the mix', () => {
  const steps = Array.from({ length: 100 }, (_, tension) => [mixOf(tension), mixOf(tension + 1)] as const);

  test('only ever thins as tension climbs, and never by a jump', () => {
    for (const [less, more] of steps)
      for (const stem of Object.keys(stems) as (keyof typeof stems)[]) {
        expect(more[stem]).toBeLessThanOrEqual(less[stem]);
        expect(less[stem] - more[stem]).toBeLessThan(0.1);
      }
  });

  test('has every voice at rest, fewer at 60 and only the ground past 88', () => {
    expect(Object.values(mixOf(30))).toEqual([1, 1, 1, 1]);
    const { reed, piano, strings } = mixOf(60);
    expect(reed).toBe(0);
    expect(piano).toBeLessThan(0.6);
    expect(strings).toBeGreaterThan(0.9);
    const worst = mixOf(90);
    expect([worst.reed, worst.piano, worst.strings]).toEqual([0, 0, 0]);
    expect(worst.ground).toBeGreaterThanOrEqual(0.6);
  });

  test('knows every stem that the script makes', () => {
    expect(Object.keys(mixOf(0))).toEqual(Object.keys(STEMS));
  });
});

describe('the files of the bed', () => {
  const webm = read('assets/sounds/bed.webm');
  const mp3 = read('assets/sounds/bed.mp3');

  test('go with the table that the script makes, down to the letter', () => {
    const source = read('src/audio/stems.ts').toString().replaceAll('\r\n', '\n');
    expect(source).toBe(stemsSource(made.table));
  });

  test.each([
    ['bed.webm', webmSeconds(webm)],
    ['bed.mp3', mp3Seconds(mp3)],
  ])('%s is as long as what the script makes', (_, seconds) => {
    expect(Math.abs(seconds - made.pcm.length / RATE)).toBeLessThan(0.15);
  });

  test('are under 350 kB each', () => {
    expect(webm.length).toBeLessThan(350_000);
    expect(mp3.length).toBeLessThan(350_000);
  });
});
