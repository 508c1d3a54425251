import { beforeEach, expect, test, vi } from 'vitest';
import { createSound } from '../../src/app/sound.ts';
import type { AudioOptions } from '../../src/audio/index.ts';

const heard = vi.hoisted(() => ({
  options: [] as AudioOptions[],
  setMusic: vi.fn(),
  setEnabled: vi.fn(),
}));
vi.mock('../../src/audio/index.ts', () => ({
  createAudio: (options: AudioOptions) => {
    heard.options.push(options);
    const { setMusic, setEnabled } = heard;
    return { available: true, cue: vi.fn(), tension: vi.fn(), destroy: vi.fn(), setMusic, setEnabled };
  },
}));

const missing = { sound: vi.fn(), music: vi.fn() };
const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const musicWanted = (): unknown => heard.setMusic.mock.lastCall?.[0];

/** A page in a game, with the audio loaded. */
async function inGame(enabled = true) {
  const sound = createSound(enabled, missing);
  sound.atGame(true);
  sound.tension(30);
  await vi.dynamicImportSettled();
  await after(0);
  return sound;
}

beforeEach(() => {
  vi.useFakeTimers();
  heard.options = [];
  heard.setMusic.mockClear();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return () => vi.useRealTimers();
});

test('music is wanted after the first minute in a game, and not before', async () => {
  await inGame();
  await after(59_000);
  expect(musicWanted()).not.toBe(true);
  await after(2000);
  expect(musicWanted()).toBe(true);
});

test('a turn that is sent brings it sooner; leaving the game ends it, and the next game has it at once', async () => {
  const sound = await inGame();
  sound.sent();
  expect(musicWanted()).toBe(true);
  sound.atGame(false);
  expect(musicWanted()).toBe(false);
  sound.atGame(true);
  expect(musicWanted()).toBe(true);
});

test('a minute on the front page is none in a game', async () => {
  const sound = await inGame();
  await after(30_000);
  sound.atGame(false);
  await after(90_000);
  expect(musicWanted()).not.toBe(true);
});

test('the choice of music is remembered beside that of sound', async () => {
  const sound = await inGame();
  sound.sent();
  sound.setMusic(false);
  expect(musicWanted()).toBe(false);
  const next = createSound(true, missing);
  expect([next.on.value, next.music.value]).toEqual([true, false]);
  next.setMusic(true);
  expect(createSound(true, missing).music.value).toBe(true);
});

test('with sound off nothing is loaded, whatever is chosen for music', async () => {
  const sound = await inGame(false);
  sound.sent();
  sound.setMusic(false);
  sound.setMusic(true);
  await vi.dynamicImportSettled();
  expect(heard.options).toEqual([]);
});

test('what the music does is said, and taken away again', async () => {
  const sound = await inGame();
  heard.options[0]?.onMusic?.('thins');
  expect(sound.musicCaption.value).toBe('The music thins');
  await after(10_000);
  expect(sound.musicCaption.value).toBe('');
});
