/** The recipe of every cue, and how loud it is meant to be beside the others (decibels). */
export const CUES: Readonly<Record<string, { make: () => Float64Array; level: number }>>;
