/** A sound file in the first of several encodings that this browser can decode. */
import type { Howl, HowlOptions } from 'howler';

export type Player = Pick<Howl, 'play' | 'stop' | 'unload' | 'fade' | 'volume'>;
export type Players = new (options: HowlOptions) => Player;

export interface Opened {
  /** Lets go of the file, loaded or not; nothing more is heard of it. */
  close(): void;
}

/**
 * A browser may claim a format and then fail to decode it, so the next file is tried when one fails. Calls `loaded`
 * or, when none can be had, `failed`: one of them, once.
 */
export function openSound(
  Howl: Players,
  files: readonly string[],
  options: Omit<HowlOptions, 'src' | 'onload' | 'onloaderror'>,
  loaded: (player: Player) => void,
  failed: () => void,
): Opened {
  let closed = false;
  let current: Player | undefined;
  const letGo = (): void => {
    current?.unload();
    current = undefined;
  };
  const open = ([file, ...others]: readonly string[]): void => {
    if (file === undefined) return failed();
    let over = false; // what an abandoned player still has to say is of no interest
    const tryNext = (): void => {
      if (over || closed) return;
      over = true;
      letGo();
      open(others);
    };
    try {
      const player = new Howl({
        ...options,
        src: [file],
        onload: () => {
          if (!over && !closed) loaded(player);
        },
        onloaderror: tryNext,
      });
      if (over || closed) player.unload();
      else current = player;
    } catch {
      tryNext();
    }
  };
  open(files);
  return {
    close: () => {
      closed = true;
      letGo();
    },
  };
}
