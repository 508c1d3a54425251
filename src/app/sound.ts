/** Sound and music, each fetched when a game first has something to be heard and the player wants it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Audio } from '../audio/index.ts';
import type { Cue } from '../session/index.ts';
import { strings } from '../ui/index.ts';
import { rememberedMusic, rememberMusic, rememberSound } from './preferences.ts';

/** The bed of music is no part of a first game's load: it is fetched after so long in a game (ms), or a turn sent. */
const FIRST_MINUTE = 60_000;
/** What the music does is shown for so long (ms). */
const SHOWN = 8000;

export interface Sound {
  readonly on: ReadonlySignal<boolean>;
  readonly music: ReadonlySignal<boolean>;
  /** What is heard now, in words; '' when there is no sound. */
  readonly caption: ReadonlySignal<string>;
  /** What the music has just done, in words; '' a moment later. */
  readonly musicCaption: ReadonlySignal<string>;
  set(on: boolean): void;
  setMusic(on: boolean): void;
  cue(name: Cue): void;
  /** World tension, 0–100. */
  tension(value: number): void;
  /** Whether a game is on the screen: there is no music elsewhere. */
  atGame(is: boolean): void;
  /** A turn was sent. */
  sent(): void;
}

/** Called when there can be no sound, or no music; the game goes on without, with captions. */
export interface Missing {
  readonly sound: () => void;
  readonly music: () => void;
}

export function createSound(enabled: boolean, missing: Missing): Sound {
  const on = signal(enabled);
  const music = signal(rememberedMusic());
  const caption = signal('');
  const musicCaption = signal('');
  let audio: Audio | null = null;
  let asked = false;
  let level = 0;
  let playing = false;
  let due = false;
  let minute: ReturnType<typeof setTimeout> | undefined;
  let gone: ReturnType<typeof setTimeout> | undefined;

  const tell = (text: string): void => {
    musicCaption.value = text;
    clearTimeout(gone);
    gone = setTimeout(() => (musicCaption.value = ''), SHOWN);
  };
  const steer = (): void => {
    const wanted = music.value && playing && due;
    if (!wanted || !on.value) musicCaption.value = '';
    audio?.setMusic(wanted);
  };
  const makeDue = (): void => {
    due = true;
    steer();
  };

  const open = async (): Promise<void> => {
    asked = true;
    try {
      const module = await import('../audio/index.ts');
      audio = module.createAudio({
        enabled: on.value,
        onUnavailable: missing.sound,
        onMusic: (turn) => tell(strings.music[turn]),
        onNoMusic: missing.music,
      });
      audio.tension(level);
      steer();
    } catch {
      missing.sound();
    }
  };
  const need = (): void => {
    if (!asked && on.value) void open();
  };

  return {
    on,
    music,
    caption,
    musicCaption,
    set: (wanted) => {
      on.value = wanted;
      rememberSound(wanted);
      if (!wanted) caption.value = '';
      audio?.setEnabled(wanted);
      steer();
      need();
    },
    setMusic: (wanted) => {
      music.value = wanted;
      rememberMusic(wanted);
      steer();
    },
    cue: (name) => {
      need();
      if (!on.value) return;
      audio?.cue(name);
      caption.value = strings.cues[name];
    },
    tension: (value) => {
      need();
      level = value;
      audio?.tension(value);
    },
    atGame: (is) => {
      if (is === playing) return;
      playing = is;
      clearTimeout(minute);
      if (is && !due) minute = setTimeout(makeDue, FIRST_MINUTE);
      steer();
    },
    sent: () => {
      if (!due) makeDue();
    },
  };
}
