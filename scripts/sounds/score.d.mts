/** A note in its loop: when it begins and how long it sounds (seconds), and its pitch. */
export interface Note {
  readonly at: number;
  readonly seconds: number;
  readonly hertz: number;
}
/** A loop of so many seconds. A note that outlasts it sounds on in its next round. */
export interface Loop {
  readonly seconds: number;
  readonly notes: readonly Note[];
}
/** Seconds of a beat. */
export const BEAT: number;
export const BEATS_A_BAR: number;
/** Frequency of a pitch such as F#4 or Bb3. */
export function hertz(pitch: string): number;
export const REED: Loop;
export const PIANO: Loop;
export const STRINGS: Loop;
export const GROUND: Loop;
