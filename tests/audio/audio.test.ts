import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import type { Howl, HowlOptions } from 'howler';
import { createAudio, type Surroundings } from '../../src/audio/audio.ts';
import { sprite } from '../../src/audio/sprite.ts';

/** A player that loads when told to, and remembers what it was asked. */
class Player {
  static made: Player[] = [];
  /** What the next players do when they are made. */
  static fate: 'loads' | 'waits' | 'fails' | 'throws' = 'loads';
  readonly options: HowlOptions;
  readonly played: string[] = [];
  unloaded = false;

  constructor(options: HowlOptions) {
    if (Player.fate === 'throws') throw new Error('no audio here');
    this.options = options;
    Player.made.push(this);
    if (Player.fate === 'loads') queueMicrotask(() => options.onload?.(0));
    if (Player.fate === 'fails')
      queueMicrotask(() => options.onloaderror?.(0, 'Decoding audio data failed.'));
  }

  play(name?: string | number): number {
    this.played.push(String(name));
    return this.played.length;
  }

  stop(): Howl {
    for (let id = 1; id <= this.played.length; id++) this.options.onstop?.(id);
    this.played.push('(stop)');
    return this as unknown as Howl;
  }

  fade(): Howl {
    return this as unknown as Howl;
  }

  volume(): Howl {
    return this as unknown as Howl;
  }

  unload(): null {
    this.unloaded = true;
    return null;
  }
}

let page: EventTarget;
let clock: number;
const done = () => Promise.resolve();
let context: { resume: Mock<() => Promise<void>>; suspend: Mock<() => Promise<void>> };
let mixer: { autoSuspend: boolean; ctx: Pick<AudioContext, 'resume' | 'suspend'> | null };

const surroundings = (): Surroundings => ({
  Howl: Player as unknown as Surroundings['Howl'],
  Howler: mixer,
  page,
  sheet: Object.assign(new EventTarget(), { hidden: false }) as Document & { hidden: boolean },
  now: () => clock,
});
const touch = (kind = 'pointerdown'): boolean => page.dispatchEvent(new Event(kind));
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const heard = (): string[] => Player.made.flatMap(({ played }) => played);

beforeEach(() => {
  vi.useFakeTimers();
  Player.made = [];
  Player.fate = 'loads';
  page = new EventTarget();
  clock = 1000;
  context = { resume: vi.fn(done), suspend: vi.fn(done) };
  mixer = { autoSuspend: true, ctx: context };
  return () => vi.useRealTimers();
});

describe('before the first gesture', () => {
  test('nothing is loaded and nothing sounds', async () => {
    const audio = createAudio({ enabled: true }, surroundings());
    audio.cue('stamp');
    audio.tension(20);
    audio.tension(90);
    await vi.advanceTimersByTimeAsync(5000);
    expect(Player.made).toEqual([]);
    expect(audio.available).toBe(true);
  });

  test.each(['pointerdown', 'keydown'])('a %s wakes it, once', async (kind) => {
    const audio = createAudio({ enabled: true }, surroundings());
    touch(kind);
    touch(kind);
    touch();
    await settle();
    expect(Player.made).toHaveLength(1);
    expect(Player.made[0]?.options.sprite).toEqual(sprite);
    expect(mixer.autoSuspend).toBe(false);
    audio.cue('stamp');
    expect(heard()).toEqual(['stamp']);
  });

  test('with sound off, a gesture loads nothing; turning it on then does', async () => {
    const audio = createAudio({ enabled: false }, surroundings());
    touch();
    await settle();
    expect(Player.made).toEqual([]);
    audio.setEnabled(true);
    await settle();
    audio.cue('bell');
    expect(heard()).toEqual(['bell']);
  });
});

describe('while loading', () => {
  test('the last cue is played if the file comes at once', async () => {
    Player.fate = 'waits';
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    audio.cue('paper');
    audio.cue('click');
    clock += 100;
    Player.made[0]?.options.onload?.(0);
    expect(heard()).toEqual(['click']);
  });

  test('a cue that would come too late is dropped', () => {
    Player.fate = 'waits';
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    audio.cue('click');
    clock += 2000;
    Player.made[0]?.options.onload?.(0);
    expect(heard()).toEqual([]);
  });
});

describe('without audio', () => {
  test('a page whose player cannot be made goes on in silence, and says so once', async () => {
    Player.fate = 'throws';
    mixer.ctx = null;
    const onUnavailable = vi.fn();
    const audio = createAudio({ enabled: true, onUnavailable }, surroundings());
    touch();
    await settle();
    expect(audio.available).toBe(false);
    audio.cue('stamp');
    audio.tension(0);
    audio.tension(100);
    audio.setEnabled(false);
    audio.setEnabled(true);
    touch();
    audio.destroy();
    expect(onUnavailable).toHaveBeenCalledTimes(1);
  });

  test('if the first file cannot be decoded, the second is tried', async () => {
    Player.fate = 'fails';
    const onUnavailable = vi.fn();
    const audio = createAudio({ enabled: true, onUnavailable }, surroundings());
    touch();
    Player.fate = 'loads';
    await settle();
    expect(Player.made.map(({ options }) => String(options.src).replace(/^.*\./, ''))).toEqual([
      'webm',
      'mp3',
    ]);
    expect(Player.made[0]?.unloaded).toBe(true);
    audio.cue('seal');
    expect(Player.made[1]?.played).toEqual(['seal']);
    expect(onUnavailable).not.toHaveBeenCalled();
  });

  test('if neither can, there is no sound, and that is said once', async () => {
    Player.fate = 'fails';
    const onUnavailable = vi.fn();
    const audio = createAudio({ enabled: true, onUnavailable }, surroundings());
    touch();
    await settle();
    for (const { options } of Player.made) options.onloaderror?.(0, 'again');
    expect(Player.made).toHaveLength(2);
    expect(audio.available).toBe(false);
    expect(onUnavailable).toHaveBeenCalledTimes(1);
    audio.cue('stamp');
    expect(heard().filter((name) => name !== '(stop)')).toEqual([]);
  });

  test('a device that will not wake is no error', async () => {
    context.resume = vi.fn(() => Promise.reject(new Error('no device')));
    mixer.ctx = context;
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    await settle();
    expect(audio.available).toBe(true);
  });
});

describe('playing', () => {
  const ready = async () => {
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    await settle();
    return audio;
  };

  test('the same cue twice within a moment is heard once', async () => {
    const audio = await ready();
    audio.cue('paper');
    clock += 20;
    audio.cue('paper');
    clock += 200;
    audio.cue('paper');
    expect(heard()).toEqual(['paper', 'paper']);
  });

  test('a resolution that is skipped through makes no din', async () => {
    const audio = await ready();
    for (const cue of ['stamp', 'seal', 'tear', 'bell', 'engine', 'murmur'] as const) audio.cue(cue);
    expect(heard()).toEqual(['stamp', 'seal', 'tear', 'bell']);
    Player.made[0]?.options.onend?.(1);
    audio.cue('drum');
    expect(heard().at(-1)).toBe('drum');
  });

  test('off stops what sounds and lets the device sleep; on wakes it', async () => {
    const audio = await ready();
    audio.cue('murmur');
    audio.setEnabled(false);
    audio.cue('stamp');
    expect(heard()).toEqual(['murmur', '(stop)']);
    expect(context.suspend).toHaveBeenCalledTimes(1);
    context.resume.mockClear();
    audio.setEnabled(true);
    expect(context.resume).toHaveBeenCalledTimes(1);
    audio.cue('stamp');
    expect(heard().at(-1)).toBe('stamp');
  });

  test('after destroy nothing sounds, and the page is let go', async () => {
    const audio = await ready();
    audio.destroy();
    audio.cue('stamp');
    audio.setEnabled(true);
    touch();
    await settle();
    expect(Player.made).toHaveLength(1);
    expect(Player.made[0]?.unloaded).toBe(true);
    expect(Player.made[0]?.played).toEqual(['(stop)']);
  });
});

describe('tension', () => {
  const drums = async (...values: number[]): Promise<number> => {
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    await settle();
    for (const value of values) {
      audio.tension(value);
      for (let n = 0; n < 10; n++) {
        clock += 500;
        await vi.advanceTimersByTimeAsync(500);
        for (let id = 1; id <= heard().length; id++) Player.made[0]?.options.onend?.(id);
      }
    }
    return heard().filter((name) => name === 'drum').length;
  };

  test('is silent at first, whatever it is', async () => {
    expect(await drums(90)).toBe(0);
  });

  test('is heard as it climbs over a step, and not between', async () => {
    expect(await drums(30, 44)).toBe(0);
    expect(await drums(30, 45)).toBe(1);
  });

  test('is heard more the higher it stands', async () => {
    expect(await drums(30, 62)).toBe(2);
  });

  test('is silent as it falls, and heard again when it climbs back', async () => {
    expect(await drums(30, 50, 40)).toBe(1);
    Player.made = [];
    expect(await drums(30, 50, 40, 50)).toBe(2);
  });

  test('is followed while sound is off, without a stroke saved up', async () => {
    const audio = createAudio({ enabled: false }, surroundings());
    touch();
    audio.tension(30);
    audio.tension(80);
    audio.setEnabled(true);
    await vi.advanceTimersByTimeAsync(5000);
    audio.tension(82);
    expect(heard()).toEqual([]);
  });

  test('turned off between two strokes stays off', async () => {
    const audio = createAudio({ enabled: true }, surroundings());
    touch();
    await settle();
    audio.tension(30);
    audio.tension(90);
    audio.setEnabled(false);
    audio.setEnabled(true);
    clock += 5000;
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard()).toEqual(['drum', '(stop)']);
  });
});
