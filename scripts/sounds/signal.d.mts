/** Samples a second. */
export const RATE: number;
/** A second-order filter, from sample to sample. */
export function filter(
  kind: 'low' | 'high' | 'band' | 'shelf',
  hertz: number,
  q?: number,
  gain?: number,
): (sample: number) => number;
