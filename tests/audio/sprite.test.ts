import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeCues, makeSprite } from '../../scripts/sounds/sprite.mjs';
import { tableSource } from '../../scripts/sounds.mjs';
import { sprite } from '../../src/audio/sprite.ts';
import { strings } from '../../src/ui/strings.ts';
import { ko } from '../../src/ui/strings.ko.ts';
import type { Cue } from '../../src/session/index.ts';
import { mp3Seconds, webmSeconds } from './files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Buffer => readFileSync(join(root, path));
const webm = read('assets/sounds/cues.webm');
const mp3 = read('assets/sounds/cues.mp3');
const rows = Object.entries(sprite) as [Cue, [number, number]][];
const made = makeSprite();

describe('the table of cues', () => {
  test('is the one that the script makes, down to the letter', () => {
    expect(read('src/audio/sprite.ts').toString().replaceAll('\r\n', '\n')).toBe(tableSource(made.table));
  });

  test('has a place for every cue of the session', () => {
    const cues = 'stamp teleprinter paper drum bell seal tear engine murmur click'.split(' ');
    expect(Object.keys(sprite).toSorted()).toEqual(cues.toSorted());
  });

  test('lets no cue run into the next', () => {
    let end = 0;
    for (const [name, [offset, duration]] of rows) {
      expect(offset - end, name).toBeGreaterThanOrEqual(20);
      end = offset + duration;
    }
  });

  test('has a different caption for every cue', () => {
    for (const { cues } of [strings, ko])
      expect(new Set(rows.map(([name]) => cues[name])).size).toBe(rows.length);
    for (const [name] of rows) expect(strings.cues[name]).toMatch(/^[A-Z][a-z, ]{5,40}$/);
  });
});

describe('the sound files', () => {
  const last = Math.max(...rows.map(([, [offset, duration]]) => offset + duration)) / 1000;
  const length = made.pcm.length / 44_100;

  test.each([
    ['cues.webm', webmSeconds(webm)],
    ['cues.mp3', mp3Seconds(mp3)],
  ])('%s is as long as what the script makes, and holds the last cue', (_, seconds) => {
    expect(seconds).toBeGreaterThanOrEqual(last);
    expect(Math.abs(seconds - length)).toBeLessThan(0.08);
  });

  test('are at most 120 kB together', () => {
    expect(webm.length + mp3.length).toBeLessThanOrEqual(120_000);
  });
});

test('the script makes the same samples every time', () => {
  const again = makeSprite(makeCues());
  expect(again.table).toEqual(made.table);
  expect(Buffer.from(again.pcm.buffer).equals(Buffer.from(made.pcm.buffer))).toBe(true);
});
