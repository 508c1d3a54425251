import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { HowlOptions } from 'howler';
import { createAudio, type Surroundings } from '../../src/audio/audio.ts';
import { BESIDE_A_CUE, VOLUME } from '../../src/audio/bed.ts';
import { mixOf, type Stem, type Turn } from '../../src/audio/mix.ts';
import { stems } from '../../src/audio/stems.ts';

const STEMS = Object.keys(stems) as Stem[];

/** A player that keeps how loud each of its sounds is, by the clock of the test. */
class Player {
  static made: Player[] = [];
  /** Whether files of the bed come, fail, or keep one waiting. */
  static bed: 'loads' | 'fails' = 'loads';
  readonly options: HowlOptions;
  readonly sounds: { name: string; from: number; to: number; start: number; ms: number; over: boolean }[] =
    [];

  constructor(options: HowlOptions) {
    this.options = options;
    Player.made.push(this);
    queueMicrotask(() => {
      if (this.isBed && Player.bed === 'fails') options.onloaderror?.(0, 'not found');
      else options.onload?.(0);
    });
  }

  get isBed(): boolean {
    return String(this.options.src).includes('bed.');
  }

  play(name?: string | number): number {
    const volume = this.options.volume ?? 1;
    return this.sounds.push({
      name: String(name),
      from: volume,
      to: volume,
      start: performance.now(),
      ms: 1,
      over: false,
    });
  }

  fade(from: number, to: number, ms: number, id: number): this {
    Object.assign(this.sounds[id - 1] ?? {}, { from, to, ms, start: performance.now() });
    return this;
  }

  volume(to: number, id: number): this {
    return this.fade(to, to, 1, id);
  }

  stop(): this {
    for (const sound of this.sounds) sound.over = true;
    return this;
  }

  unload(): null {
    this.stop();
    return null;
  }
}

let page: EventTarget;
let sheet: EventTarget & { hidden: boolean };
let asleep: boolean;
let mixer: { autoSuspend: boolean; ctx: Pick<AudioContext, 'resume' | 'suspend'> | null };
let turns: Turn[];
const noMusic = vi.fn();

const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const bedFiles = (): Player[] => Player.made.filter(({ isBed }) => isBed);

/** How loud a stem is now; null where it does not sound. */
function loudness(stem: Stem): number | null {
  const sound = bedFiles()
    .flatMap(({ sounds }) => sounds)
    .findLast(({ name, over }) => name === stem && !over);
  if (sound === undefined || asleep) return null;
  const { from, to, start, ms } = sound;
  return from + (to - from) * Math.min(1, (performance.now() - start) / ms);
}
const heard = (): boolean => STEMS.some((stem) => (loudness(stem) ?? 0) > 0);

function hide(hidden: boolean): void {
  sheet.hidden = hidden;
  sheet.dispatchEvent(new Event('visibilitychange'));
}

/** A page that someone has touched, where cues have come. */
async function ready(enabled = true) {
  const audio = createAudio(
    { enabled, onMusic: (turn) => turns.push(turn), onNoMusic: noMusic },
    {
      Howl: Player as unknown as Surroundings['Howl'],
      Howler: mixer,
      page,
      sheet: sheet as unknown as Document,
      now: () => performance.now(),
    },
  );
  audio.tension(30);
  page.dispatchEvent(new Event('keydown'));
  await after(0);
  return audio;
}

async function inMusic() {
  const audio = await ready();
  audio.setMusic(true);
  await after(10_000);
  return audio;
}

beforeEach(() => {
  vi.useFakeTimers();
  Player.made = [];
  Player.bed = 'loads';
  turns = [];
  noMusic.mockClear();
  page = new EventTarget();
  sheet = Object.assign(new EventTarget(), { hidden: false });
  asleep = false;
  const set = (value: boolean) => (): Promise<void> => {
    asleep = value;
    return Promise.resolve();
  };
  mixer = { autoSuspend: true, ctx: { resume: set(false), suspend: set(true) } };
  return () => vi.useRealTimers();
});

describe('the file of the bed', () => {
  test('is not fetched before music is wanted, nor before a gesture, nor while sound is off', async () => {
    const audio = await ready(false);
    audio.setMusic(true);
    await after(1000);
    expect(Player.made).toEqual([]);
    audio.setEnabled(true);
    await after(0);
    expect(bedFiles()).toHaveLength(1);
    Player.made = [];
    await ready();
    await after(100_000);
    expect(bedFiles()).toHaveLength(0);
  });

  test('loops all stems from one file', async () => {
    await inMusic();
    expect(bedFiles()).toHaveLength(1);
    expect(bedFiles()[0]?.options.sprite).toEqual(stems);
    expect(bedFiles()[0]?.sounds.map(({ name }) => name)).toEqual(STEMS);
    for (const [, , loop] of Object.values(stems)) expect(loop).toBe(true);
  });

  test('if it cannot be had in either encoding, that is said once and the cues go on', async () => {
    Player.bed = 'fails';
    const audio = await inMusic();
    audio.setMusic(false);
    audio.setMusic(true);
    await after(1000);
    expect(bedFiles().map(({ options }) => String(options.src).replace(/^.*\./, ''))).toEqual([
      'webm',
      'mp3',
    ]);
    expect(noMusic).toHaveBeenCalledTimes(1);
    audio.cue('stamp');
    expect(Player.made[0]?.sounds.map(({ name }) => name)).toEqual(['stamp']);
    expect(turns).toEqual([]);
  });

  test('is not fetched where loops would have gaps', async () => {
    mixer.ctx = null;
    await inMusic();
    expect(bedFiles()).toHaveLength(0);
  });
});

describe('the bed', () => {
  test('comes in slowly, as loud as the mix says', async () => {
    const audio = await ready();
    audio.setMusic(true);
    await after(100);
    expect(loudness('piano')).toBeLessThan(0.05);
    await after(10_000);
    for (const stem of STEMS) expect(loudness(stem)).toBeCloseTo(VOLUME * mixOf(30)[stem], 2);
  });

  test('thins with tension, without a jump', async () => {
    const audio = await inMusic();
    const before = loudness('reed') ?? 0;
    audio.tension(70);
    await after(50);
    expect(loudness('reed')).toBeGreaterThan(0.9 * before);
    await after(10_000);
    for (const stem of STEMS) expect(loudness(stem)).toBeCloseTo(VOLUME * mixOf(70)[stem], 2);
    expect(loudness('reed')).toBe(0);
  });

  test('begins where tension stands', async () => {
    const audio = await ready();
    audio.tension(95);
    audio.setMusic(true);
    await after(10_000);
    expect(loudness('strings')).toBe(0);
    expect(loudness('ground')).toBeGreaterThan(0);
  });

  test('steps back while a cue sounds and comes forward after it', async () => {
    const audio = await inMusic();
    audio.cue('teleprinter');
    await after(300);
    expect(loudness('piano')).toBeCloseTo(VOLUME * BESIDE_A_CUE, 2);
    await after(800);
    audio.cue('murmur');
    await after(1500);
    expect(loudness('piano')).toBeCloseTo(VOLUME * BESIDE_A_CUE, 2);
    await after(4000);
    expect(loudness('piano')).toBeCloseTo(VOLUME, 2);
  });

  test('says when it becomes another, and does not repeat itself', async () => {
    const audio = await inMusic();
    for (const value of [40, 47, 49, 47, 49, 46, 60, 85, 80, 83, 70, 60, 30, 20]) audio.tension(value);
    expect(turns).toEqual(['begins', 'thins', 'bare', 'fills', 'whole']);
    audio.setMusic(false);
    await after(1000);
    audio.tension(90);
    audio.setMusic(true);
    await after(1000);
    expect(turns).toHaveLength(5);
  });

  test('is silenced with the sounds, without a cut, and comes back with them', async () => {
    const audio = await inMusic();
    audio.setEnabled(false);
    expect(heard()).toBe(true);
    await after(500);
    expect(heard()).toBe(false);
    expect(asleep).toBe(true);
    audio.setEnabled(true);
    await after(10_000);
    expect(loudness('piano')).toBeCloseTo(VOLUME, 2);
  });

  test('can be left out while cues go on', async () => {
    const audio = await inMusic();
    audio.setMusic(false);
    await after(500);
    expect(heard()).toBe(false);
    expect(asleep).toBe(false);
    audio.cue('bell');
    expect(Player.made[0]?.sounds.map(({ name }) => name)).toEqual(['bell']);
  });

  test('stops with the page', async () => {
    const audio = await inMusic();
    audio.destroy();
    await after(1000);
    expect(heard()).toBe(false);
    hide(true);
    hide(false);
    audio.setMusic(true);
    await after(1000);
    expect(heard()).toBe(false);
  });
});

describe('a hidden tab', () => {
  test('falls silent, and the music goes on where it was when the tab is seen again', async () => {
    await inMusic();
    hide(true);
    await after(1000);
    expect(heard()).toBe(false);
    expect(asleep).toBe(true);
    hide(false);
    await after(10_000);
    expect(loudness('piano')).toBeCloseTo(VOLUME, 2);
    expect(bedFiles()[0]?.sounds).toHaveLength(STEMS.length);
  });

  test('plays no cue, then or later', async () => {
    const audio = await inMusic();
    hide(true);
    audio.cue('stamp');
    audio.tension(90);
    await after(5000);
    hide(false);
    await after(5000);
    expect(Player.made[0]?.sounds).toEqual([]);
  });

  test('stays asleep when sound is turned on in it or the bed arrives in it', async () => {
    const audio = await ready(false);
    hide(true);
    audio.setMusic(true);
    audio.setEnabled(true);
    await after(1000);
    expect(heard()).toBe(false);
    expect(asleep).toBe(true);
    hide(false);
    await after(10_000);
    expect(loudness('piano')).toBeCloseTo(VOLUME, 2);
  });
});
