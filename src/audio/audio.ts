/** The sounds of the desk, by howler: nothing before the first gesture, and never an exception. */
import { Howl, Howler } from 'howler';
import mp3 from '../../assets/sounds/cues.mp3?url';
import webm from '../../assets/sounds/cues.webm?url';
import type { Cue } from '../session/index.ts';
import { sprite } from './sprite.ts';
import { followTension } from './tension.ts';

export interface Audio {
  /** False once the sounds could not be loaded or decoded; then all else here does nothing. */
  readonly available: boolean;
  /** Plays a cue, if sound is on and someone has touched the page. */
  cue(name: Cue): void;
  /** Tells of the world's tension (0–100): the drum is heard when it climbs over a step. */
  tension(value: number): void;
  /** Turns sound on or off; off stops what is being heard. */
  setEnabled(on: boolean): void;
  /** Stops everything and lets go of the page. */
  destroy(): void;
}

export interface AudioOptions {
  /** Whether sound is on at the start. */
  readonly enabled: boolean;
  /** Called once if there will be no sound: no audio in this browser, file not found or not decoded. */
  readonly onUnavailable?: () => void;
}

/** What is asked of howler and of the page; tests put their own in its place. */
export interface Surroundings {
  readonly Howl: new (
    options: ConstructorParameters<typeof Howl>[0],
  ) => Pick<Howl, 'play' | 'stop' | 'unload'>;
  readonly Howler: { autoSuspend: boolean; readonly ctx: Pick<AudioContext, 'resume' | 'suspend'> | null };
  /** Where gestures are heard: the window. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** A browser may claim a format and then fail to decode it, so the second file is tried when the first fails. */
const FILES: readonly string[] = [webm, mp3];
const GESTURES = ['pointerdown', 'keydown'] as const;
/** A sound that comes later than this after its cue (ms) is worse than none. */
const LATE = 400;
/** The same cue again within this time (ms) is heard as one. */
const APART = 90;
/** So many cues at once are enough, however fast a resolution is skipped through. */
const AT_ONCE = 4;
/** Time between two strokes of the drum (ms). */
const STROKE = 620;

/** The player. Call it once a page; it can be made again after `destroy`. */
export function createAudio(
  { enabled, onUnavailable }: AudioOptions,
  { Howl: Player, Howler: mixer, page, now }: Surroundings = {
    Howl,
    Howler,
    page: globalThis,
    now: () => performance.now(),
  },
): Audio {
  let on = enabled;
  let gestured = false;
  let available = true;
  let howl: InstanceType<Surroundings['Howl']> | undefined;
  let attempt = 0;
  let loaded = false;
  let waiting: { readonly cue: Cue; readonly at: number } | undefined;
  const sounding = new Set<number>();
  const lastPlayed = new Map<Cue, number>();
  const strokes = new Set<ReturnType<typeof setTimeout>>();
  const strokesFor = followTension();

  const deafen = (): void => {
    for (const gesture of GESTURES) page.removeEventListener(gesture, onGesture, true);
  };

  const hush = (): void => {
    for (const stroke of strokes) clearTimeout(stroke);
    strokes.clear();
    waiting = undefined;
    sounding.clear();
    howl?.stop();
  };

  /** An audio device that will not wake or sleep is no reason to complain: the next cue tries again. */
  const wake = (awake: boolean): void => {
    const context = mixer.ctx;
    (awake ? context?.resume() : context?.suspend())?.catch(() => undefined);
  };

  const close = (): void => {
    deafen();
    hush();
    attempt++;
    howl?.unload();
    howl = undefined;
    wake(false);
  };

  const fail = (): void => {
    if (!available) return;
    available = false;
    close();
    onUnavailable?.();
  };

  const load = ([file, ...others]: readonly string[]): void => {
    if (file === undefined) return fail();
    const mine = ++attempt; // what an abandoned player still has to say is of no interest
    const tryNext = (): void => {
      if (mine !== attempt) return;
      howl?.unload();
      howl = undefined;
      load(others);
    };
    const letGo = (id: number): void => void sounding.delete(id);
    try {
      mixer.autoSuspend = false; // a context asleep would let beats pass unheard, and on iOS never wake again
      const player = new Player({
        src: [file],
        sprite,
        onload: () => {
          if (mine !== attempt) return;
          loaded = true;
          if (waiting !== undefined && now() - waiting.at <= LATE) play(waiting.cue);
          waiting = undefined;
        },
        onloaderror: tryNext,
        onplayerror: letGo,
        onend: letGo,
        onstop: letGo,
      });
      if (mine !== attempt) return void player.unload();
      howl = player;
      wake(true);
    } catch {
      tryNext();
    }
  };

  const start = (): void => {
    if (on && gestured && available && howl === undefined) load(FILES);
  };

  const play = (name: Cue): void => {
    if (!on || !gestured || !available || howl === undefined) return;
    const at = now();
    if (!loaded) {
      waiting = { cue: name, at };
      return;
    }
    if (sounding.size >= AT_ONCE || at - (lastPlayed.get(name) ?? -Infinity) < APART) return;
    lastPlayed.set(name, at);
    try {
      sounding.add(howl.play(name));
    } catch {
      fail();
    }
  };

  function onGesture(): void {
    gestured = true;
    deafen();
    start();
  }

  for (const gesture of GESTURES) page.addEventListener(gesture, onGesture, true);

  return {
    get available() {
      return available;
    },
    cue: play,
    tension(value) {
      const count = strokesFor(value);
      if (count === 0 || !on) return;
      play('drum');
      for (let n = 1; n < count; n++) {
        const stroke = setTimeout(() => {
          strokes.delete(stroke);
          play('drum');
        }, n * STROKE);
        strokes.add(stroke);
      }
    },
    setEnabled(value) {
      if (value === on) return;
      on = value;
      if (!on) hush();
      if (howl === undefined) start();
      else wake(on);
    },
    destroy() {
      on = false;
      available = false;
      close();
    },
  };
}
