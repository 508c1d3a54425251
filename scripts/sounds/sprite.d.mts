/** Loudness of a cue whose level is 0, in decibels under full scale. */
export const LOUDNESS: number;
/** The highest peak of any cue, in decibels under full scale. */
export const CEILING: number;
/** Highest sample, in decibels under full scale. */
export function peakOf(sound: Float64Array): number;
/** Ear-weighted loudness of the loudest fifth of a second, in decibels. */
export function loudnessOf(sound: Float64Array): number;
/** Each cue as it will be heard. */
export function makeCues(): Record<string, Float64Array>;
/** All cues end to end, and where each lies: [offset, duration] in milliseconds. */
export function makeSprite(cues?: Record<string, Float64Array>): {
  pcm: Int16Array<ArrayBuffer>;
  table: Record<string, [number, number]>;
};
