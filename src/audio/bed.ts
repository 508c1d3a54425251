/** The bed of music: stems that sound together from one file, each as loud as tension leaves it. */
import mp3 from '../../assets/sounds/bed.mp3?url';
import webm from '../../assets/sounds/bed.webm?url';
import { followMusic, mixOf, type Stem, type Turn } from './mix.ts';
import { openSound, type Opened, type Player, type Players } from './opened.ts';
import { stems } from './stems.ts';

/** How loud the bed is played, and what is left of that while a cue sounds: shares of full scale. */
export const VOLUME = 0.2;
export const BESIDE_A_CUE = 0.35;

/** Times of its fades (ms): at the start, when tension moves, before a cue and after it, and to nothing. */
const FADE = { in: 6000, tension: 5000, aside: 180, back: 1500, out: 200 } as const;
/** After it has faded to nothing, it is stopped. */
export const STOPPED = FADE.out + 40;
/** The bed waits this long (ms) after a cue, lest it sway between two that follow each other. */
const AFTER_CUE = 300;

const NAMES = Object.keys(stems) as Stem[];

export interface Bed {
  /** Fetches the file on the first yes, and plays; stops on a no. */
  setWanted(wanted: boolean): void;
  /** While the page is hidden the bed keeps its place, unheard. */
  setHidden(hidden: boolean): void;
  /** World tension, 0–100. */
  tension(value: number): void;
  /** Steps back for a cue that sounds for so long (ms). */
  makeWay(ms: number): void;
  /** Whether anything of it may be heard now. */
  readonly sounding: boolean;
  destroy(): void;
}

export interface BedOptions {
  readonly Howl: Players;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Called when the music becomes another, and when it first begins. */
  readonly onTurn: (turn: Turn) => void;
  /** Called once if the file cannot be had. */
  readonly onMissing: () => void;
}

/** A stem that sounds, on its way from one loudness to another. */
interface Voice {
  readonly id: number;
  from: number;
  to: number;
  start: number;
  ms: number;
}

export function createBed({ Howl, now, onTurn, onMissing }: BedOptions): Bed {
  let file: Opened | undefined;
  let player: Player | undefined;
  let wanted = false;
  let hidden = false;
  let level = 30;
  let aside = false;
  let asideUntil = 0;
  let begun = false;
  let back: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const voices = new Map<Stem, Voice>();
  const turnAt = followMusic();

  // In hundredths: howler counts its fades in them, and never ends one that is smaller.
  const hundredths = (value: number): number => Math.round(value * 100) / 100;
  const loudness = ({ from, to, start, ms }: Voice): number =>
    from + (to - from) * Math.min(1, (now() - start) / ms);

  /** Sets out for what each stem should be now. */
  const settle = (ms: number): void => {
    const all = wanted && !hidden ? VOLUME * (aside ? BESIDE_A_CUE : 1) : 0;
    const mix = mixOf(level);
    for (const [stem, voice] of voices) {
      const to = hundredths(all * mix[stem]);
      if (to === voice.to) continue;
      const from = hundredths(loudness(voice));
      Object.assign(voice, { from, to, start: now(), ms });
      if (from === to) player?.volume(to, voice.id);
      else player?.fade(from, to, ms, voice.id);
    }
  };

  const begin = (): void => {
    if (player === undefined || !wanted || hidden || voices.size > 0) return;
    for (const stem of NAMES)
      voices.set(stem, { id: player.play(stem), from: 0, to: 0, start: now(), ms: 1 });
    settle(FADE.in);
    if (!begun) onTurn('begins');
    begun = true;
  };

  const stop = (): void => {
    player?.stop();
    voices.clear();
  };

  const fetchFile = (): void => {
    file ??= openSound(
      Howl,
      [webm, mp3],
      { sprite: stems, volume: 0 },
      (loaded) => {
        player = loaded;
        begin();
      },
      onMissing,
    );
  };

  return {
    setWanted(value) {
      if (value === wanted) return;
      wanted = value;
      clearTimeout(ending);
      if (!wanted) {
        settle(FADE.out);
        ending = setTimeout(stop, STOPPED);
        return;
      }
      fetchFile();
      if (voices.size > 0) settle(FADE.back);
      else begin();
    },
    setHidden(value) {
      if (value === hidden) return;
      hidden = value;
      settle(hidden ? FADE.out : FADE.back);
      begin();
    },
    tension(value) {
      level = value;
      const turn = turnAt(value);
      if (voices.size === 0 || !wanted) return;
      settle(aside ? FADE.aside : FADE.tension);
      if (turn !== null) onTurn(turn);
    },
    makeWay(ms) {
      aside = true;
      asideUntil = Math.max(asideUntil, now() + ms + AFTER_CUE);
      settle(FADE.aside);
      clearTimeout(back);
      back = setTimeout(() => {
        aside = false;
        settle(FADE.back);
      }, asideUntil - now());
    },
    get sounding() {
      return [...voices.values()].some((voice) => voice.to > 0 || loudness(voice) > 0);
    },
    destroy() {
      clearTimeout(back);
      clearTimeout(ending);
      wanted = false;
      stop();
      file?.close();
      player = undefined;
    },
  };
}
