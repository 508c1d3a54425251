/** Sound, remembered between visits. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Cue } from '../session/index.ts';
import { rememberSound } from './preferences.ts';

export interface Sound {
  readonly on: ReadonlySignal<boolean>;
  set(on: boolean): void;
  cue(name: Cue): void;
  /** World tension, 0–100. */
  tension(value: number): void;
}

/** `missing` is called when there can be no sound; the game goes on with captions. */
export function createSound(enabled: boolean, _missing: () => void): Sound {
  const on = signal(enabled);
  return {
    on,
    set: (wanted) => {
      on.value = wanted;
      rememberSound(wanted);
    },
    cue: () => undefined,
    tension: () => undefined,
  };
}
