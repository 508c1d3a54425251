import { describe, expect, test } from 'vitest';
import {
  BEAT,
  BEATS_A_BAR,
  GROUND,
  PIANO,
  REED,
  STRINGS,
  hertz,
  type Loop,
} from '../../scripts/sounds/score.mjs';
import { stems } from '../../src/audio/stems.ts';

type Loops = Readonly<Record<string, Loop>>;
const score: Loops = { reed: REED, piano: PIANO, strings: STRINGS, ground: GROUND };
const MINUTE = 60;

/** The first time after the start at which loops of these lengths all begin together again (whole bars, seconds). */
function comesRound(lengths: readonly number[]): number {
  const bar = BEATS_A_BAR * BEAT;
  let time = bar;
  while (lengths.some((length) => time % length !== 0)) time += bar;
  return time;
}

/** What sounds in a loop from one time to another: pitch in half steps, beginning and end in seconds. */
function sounding({ seconds, notes }: Loop, until: number): [pitch: number, from: number, to: number][] {
  const rounds = Array.from({ length: until / seconds + 1 }, (_, n) => (n - 1) * seconds);
  return rounds.flatMap((start) =>
    notes.map((note): [number, number, number] => [
      Math.round(12 * Math.log2(note.hertz / 440)),
      start + note.at,
      start + note.at + note.seconds,
    ]),
  );
}

/** Pairs of loops in which a half step sounds, or one and octaves more: wherever they come to stand, and in one alone. */
function clashes(loops: Loops): string[] {
  const rows = Object.entries(loops);
  const found = new Set<string>();
  for (const [first, one] of rows)
    for (const [second, other] of rows) {
      const until = comesRound([one.seconds, other.seconds]);
      const others = sounding(other, until);
      for (const [low, from, to] of sounding(one, until))
        for (const [high, begins, ends] of others) {
          const together = Math.min(to, ends) - Math.max(from, begins);
          if (high > low && (high - low) % 12 === 1 && together > 0.001)
            found.add(`${first} under ${second}`);
        }
    }
  return [...found];
}

const withNote = (loop: Loop, pitch: string, seconds = BEAT): Loop => ({
  ...loop,
  notes: [...loop.notes, { at: 0, hertz: hertz(pitch), seconds }],
});

describe('the loops of the bed', () => {
  test('are as long in the file as in the score', () => {
    for (const [name, [, length]] of Object.entries(stems))
      expect(length, name).toBe(1000 * (score[name]?.seconds ?? 0));
  });

  test('do not all come round together in a long game, nor any two of them within half a minute', () => {
    const lengths = Object.values(stems).map(([, length]) => length / 1000);
    expect(comesRound(lengths)).toBeGreaterThan(30 * MINUTE);
    for (const [n, one] of lengths.entries())
      for (const other of lengths.slice(n + 1)) expect(comesRound([one, other])).toBeGreaterThan(MINUTE / 2);
  });

  test('agree however they come to stand: no half step sounds, near or octaves apart', () => {
    expect(clashes(score)).toEqual([]);
  });

  test('would be found out by one note too many', () => {
    expect(clashes({ ...score, reed: withNote(REED, 'G4') })).toContain('strings under reed');
    expect(clashes({ ...score, piano: withNote(PIANO, 'C#3') })).toContain('piano under ground');
    expect(clashes({ ...score, strings: withNote(STRINGS, 'F#2', STRINGS.seconds) })).toContain(
      'strings under piano',
    );
  });

  test('leave room: in each round the reed rests for ten seconds and more', () => {
    const { seconds, notes } = REED;
    const rests = notes.map(({ at, seconds: held }, n) => {
      const next = notes[n + 1]?.at ?? seconds + (notes[0]?.at ?? 0);
      return next - at - held;
    });
    expect(Math.max(...rests)).toBeGreaterThanOrEqual(10);
  });
});

describe('the strings', () => {
  test('hold a pitch wherever a chord changes, around the end of the loop, too', () => {
    const { seconds, notes } = STRINGS;
    const bar = BEATS_A_BAR * BEAT;
    for (const { at } of notes) {
      const held = sounding(STRINGS, seconds).filter(
        ([, from, to]) => from < at - bar / 2 && to > at + bar / 2,
      );
      expect(held.length, `at ${at} s`).toBeGreaterThan(0);
    }
    expect(notes.some((note) => note.at + note.seconds > seconds + bar)).toBe(true);
  });
});
