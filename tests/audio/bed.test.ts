import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LEAD, STEMS, makeBed, makeBedSprite } from '../../scripts/sounds/bed.mjs';
import { CUES } from '../../scripts/sounds/cues.mjs';
import { BEAT, BEATS_A_BAR } from '../../scripts/sounds/score.mjs';
import { RATE } from '../../scripts/sounds/signal.mjs';
import { CEILING, LOUDNESS, loudnessOf, peakOf } from '../../scripts/sounds/sprite.mjs';
import { stemsSource } from '../../scripts/sounds.mjs';
import { BESIDE_A_CUE, VOLUME } from '../../src/audio/bed.ts';
import { mixOf } from '../../src/audio/mix.ts';
import { stems } from '../../src/audio/stems.ts';
import { mp3Seconds, webmSeconds } from './files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Buffer => readFileSync(join(root, path));
const bed = makeBed();
const made = makeBedSprite(bed);
/** A step that is lost when samples become whole numbers. */
const NOTHING = 1e-6;
const BAR = BEATS_A_BAR * BEAT;
const rows = Object.entries(bed);
const decibels = (share: number): number => 20 * Math.log10(share);
const share = (value: number): number => 10 ** (value / 20);

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
  test('is one round of whole bars, so that the beats of all fall together', () => {
    expect(sound.length / RATE / BAR).toBe(Math.round(sound.length / RATE / BAR));
  });

  test('joins its end to its start as smoothly as it goes on anywhere', () => {
    const [step, bend] = roughness(sound, -2, 5);
    const [usualStep, usualBend] = roughness(sound, sound.length - 4410, 4400);
    expect(step).toBeLessThanOrEqual(Math.max(usualStep * 1.2, NOTHING));
    expect(bend).toBeLessThanOrEqual(Math.max(usualBend * 1.2, NOTHING));
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

// the strings hold a pitch across theirs: what is heard of that is tested in a browser, tests/browser/bed.test.ts
test.each(['reed', 'piano', 'ground'])('the %s is nearly silent at the join', (name) => {
  const sound = bed[name] ?? new Float64Array(1);
  const around = new Float64Array(4410).map((_, i) => at(sound, i - 2205));
  expect(peakOf(around)).toBeLessThan(peakOf(sound) - 20);
});

describe('the bed as it is played', () => {
  /** As loud as it can come, when all its loudest moments meet (decibels). */
  const loudest =
    10 * Math.log10(rows.reduce((sum, [, sound]) => sum + share(loudnessOf(sound)) ** 2, 0)) +
    decibels(VOLUME);

  test('cannot clip, even if all its highest peaks meet those of two cues', () => {
    const peaks = rows.reduce((sum, [, sound]) => sum + share(peakOf(sound)), 0);
    expect(peaks).toBeLessThan(1);
    expect(peaks * VOLUME * BESIDE_A_CUE + 2 * share(CEILING)).toBeLessThan(1);
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

  test('are light: 105 kB and 110 kB at most', () => {
    expect(webm.length).toBeLessThanOrEqual(105_000);
    expect(mp3.length).toBeLessThanOrEqual(110_000);
  });
});
