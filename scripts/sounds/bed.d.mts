/** The recipe of every stem, the first to leave first, and how loud it is in the file (decibels under full scale). */
export const STEMS: Readonly<Record<string, { make: () => Float64Array; level: number }>>;
/** Seconds of the round that are repeated on either side of each stem. */
export const LEAD: number;
/** Each stem: one round of samples. */
export function makeBed(): Record<string, Float64Array>;
/** All stems as they sound together in so many seconds from their common start on. */
export function together(stems: Readonly<Record<string, Float64Array>>, seconds: number): Float64Array;
/** All stems end to end, and where each lies: [offset, duration] in milliseconds, and that it is looped. */
export function makeBedSprite(stems?: Record<string, Float64Array>): {
  pcm: Int16Array<ArrayBuffer>;
  table: Record<string, [number, number, boolean]>;
};
