/** The sounds of the desk and the bed of music, by howler: nothing before the first gesture, and never an exception. */
import { Howl, Howler } from 'howler';
import mp3 from '../../assets/sounds/cues.mp3?url';
import webm from '../../assets/sounds/cues.webm?url';
import type { Cue } from '../session/index.ts';
import { createBed, STOPPED, type Bed } from './bed.ts';
import type { Turn } from './mix.ts';
import { openSound, type Opened, type Player, type Players } from './opened.ts';
import { sprite } from './sprite.ts';
import { followTension } from './tension.ts';

export interface Audio {
  /** False once the sounds could not be loaded or decoded; then all else here does nothing. */
  readonly available: boolean;
  /** Plays a cue, if sound is on and someone has touched the page. */
  cue(name: Cue): void;
  /** Tells of the world's tension (0–100): the drum is heard when it climbs over a step, and the bed thins. */
  tension(value: number): void;
  /** Turns sound on or off; off stops what is being heard, music too. */
  setEnabled(on: boolean): void;
  /** Whether the bed of music is to be heard where sound is on; it is fetched on the first yes. */
  setMusic(wanted: boolean): void;
  /** Stops everything and lets go of the page. */
  destroy(): void;
}

export interface AudioOptions {
  /** Whether sound is on at the start. */
  readonly enabled: boolean;
  /** Called once if there will be no sound: no audio in this browser, file not found or not decoded. */
  readonly onUnavailable?: () => void;
  /** Called when the music becomes another. */
  readonly onMusic?: (turn: Turn) => void;
  /** Called once if there is sound but the music could not be had. */
  readonly onNoMusic?: () => void;
}

/** What is asked of howler and of the page; tests put their own in its place. */
export interface Surroundings {
  readonly Howl: Players;
  readonly Howler: { autoSuspend: boolean; readonly ctx: Pick<AudioContext, 'resume' | 'suspend'> | null };
  /** Where gestures are heard: the window. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** What may be hidden: the document. */
  readonly sheet: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

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
  { enabled, onUnavailable, onMusic, onNoMusic }: AudioOptions,
  { Howl: Recording, Howler: mixer, page, sheet, now }: Surroundings = {
    Howl,
    Howler,
    page: globalThis,
    sheet: document,
    now: () => performance.now(),
  },
): Audio {
  let on = enabled;
  let gestured = false;
  let available = true;
  let music = false;
  let file: Opened | undefined;
  let cues: Player | undefined;
  let bed: Bed | undefined;
  let level = 30;
  let waiting: { readonly cue: Cue; readonly at: number } | undefined;
  let falling: ReturnType<typeof setTimeout> | undefined;
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
    cues?.stop();
  };

  /** An audio device that will not wake or sleep is no reason to complain: the next cue tries again. */
  const wake = (awake: boolean): void => {
    const context = mixer.ctx;
    (awake ? context?.resume() : context?.suspend())?.catch(() => undefined);
  };

  /** Wakes the device, or lets it sleep as soon as the music has faded. */
  const rouse = (): void => {
    clearTimeout(falling);
    const awake = on && !sheet.hidden;
    if (awake || bed?.sounding !== true) wake(awake);
    else falling = setTimeout(() => wake(false), STOPPED);
  };

  const close = (): void => {
    deafen();
    sheet.removeEventListener('visibilitychange', onVisibility);
    hush();
    clearTimeout(falling);
    bed?.destroy();
    bed = undefined;
    file?.close();
    cues = undefined;
    wake(false);
  };

  const fail = (): void => {
    if (!available) return;
    available = false;
    close();
    onUnavailable?.();
  };

  /** Music only where loops join without a gap, which needs Web Audio, and only beside cues that could be had. */
  const steer = (): void => {
    const wanted = music && on && cues !== undefined && mixer.ctx !== null;
    if (wanted && bed === undefined) {
      bed = createBed({
        Howl: Recording,
        now,
        onTurn: (turn) => onMusic?.(turn),
        onMissing: () => onNoMusic?.(),
      });
      bed.setHidden(sheet.hidden);
      bed.tension(level);
    }
    bed?.setWanted(wanted);
  };

  const start = (): void => {
    if (!on || !gestured || !available || file !== undefined) return;
    mixer.autoSuspend = false; // a context asleep would let beats pass unheard, and on iOS never wake again
    const letGo = (id: number): void => void sounding.delete(id);
    const loaded = (player: Player): void => {
      cues = player;
      if (waiting !== undefined && now() - waiting.at <= LATE) play(waiting.cue);
      waiting = undefined;
      steer();
    };
    file = openSound(
      Recording,
      FILES,
      { sprite, onplayerror: letGo, onend: letGo, onstop: letGo },
      loaded,
      fail,
    );
    if (available) rouse();
  };

  const play = (name: Cue): void => {
    if (!on || !gestured || !available || sheet.hidden) return;
    const at = now();
    if (cues === undefined) {
      waiting = { cue: name, at };
      return;
    }
    if (sounding.size >= AT_ONCE || at - (lastPlayed.get(name) ?? -Infinity) < APART) return;
    lastPlayed.set(name, at);
    try {
      bed?.makeWay(sprite[name][1]);
      sounding.add(cues.play(name));
    } catch {
      fail();
    }
  };

  function onGesture(): void {
    gestured = true;
    deafen();
    start();
  }

  function onVisibility(): void {
    bed?.setHidden(sheet.hidden);
    if (file !== undefined) rouse();
  }

  for (const gesture of GESTURES) page.addEventListener(gesture, onGesture, true);
  sheet.addEventListener('visibilitychange', onVisibility);

  return {
    get available() {
      return available;
    },
    cue: play,
    tension(value) {
      level = value;
      bed?.tension(value);
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
      start();
      steer();
      if (file !== undefined) rouse();
    },
    setMusic(wanted) {
      music = wanted;
      steer();
    },
    destroy() {
      on = false;
      available = false;
      close();
    },
  };
}
