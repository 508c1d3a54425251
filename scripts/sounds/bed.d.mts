/** The recipe of every stem, the first to leave first, and how loud it is beside the others (decibels). */
export const STEMS: Readonly<Record<string, { make: () => Float64Array; level: number }>>;
/** Loudness of all stems together in the file, in decibels under full scale. */
export const BED_LOUDNESS: number;
/** The highest peak in the file, in decibels under full scale. */
export const BED_CEILING: number;
/** Seconds of the round that are repeated on either side of each stem. */
export const LEAD: number;
/** All stems together. */
export function together(stems: Readonly<Record<string, Float64Array>>): Float64Array;
/** Each stem: one round of samples. */
export function makeBed(): Record<string, Float64Array>;
/** All stems end to end, and where each lies: [offset, duration] in milliseconds, and that it is looped. */
export function makeBedSprite(stems?: Record<string, Float64Array>): {
  pcm: Int16Array<ArrayBuffer>;
  table: Record<string, [number, number, boolean]>;
};
