/** Sound, fetched when a game first has something to be heard and the player wants it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Audio } from '../audio/index.ts';
import type { Cue } from '../session/index.ts';
import { rememberSound } from './preferences.ts';

export interface Sound {
  readonly on: ReadonlySignal<boolean>;
  /** What is heard now, in words; '' when there is no sound. */
  readonly caption: ReadonlySignal<string>;
  set(on: boolean): void;
  cue(name: Cue): void;
  /** World tension, 0–100. */
  tension(value: number): void;
}

/** `missing` is called when there can be no sound; the game goes on with captions. */
export function createSound(enabled: boolean, missing: () => void): Sound {
  const on = signal(enabled);
  const caption = signal('');
  let audio: Audio | null = null;
  let captionOf: ((cue: Cue) => string) | null = null;
  let asked = false;
  let level = 0;

  const open = async (): Promise<void> => {
    asked = true;
    try {
      const module = await import('../audio/index.ts');
      audio = module.createAudio({ enabled: on.value, onUnavailable: missing });
      captionOf = module.captionOf;
      audio.tension(level);
    } catch {
      missing();
    }
  };
  const need = (): void => {
    if (!asked && on.value) void open();
  };

  return {
    on,
    caption,
    set: (wanted) => {
      on.value = wanted;
      rememberSound(wanted);
      if (!wanted) caption.value = '';
      audio?.setEnabled(wanted);
      need();
    },
    cue: (name) => {
      need();
      if (!on.value) return;
      audio?.cue(name);
      caption.value = captionOf?.(name) ?? '';
    },
    tension: (value) => {
      need();
      level = value;
      audio?.tension(value);
    },
  };
}
