/** What many values come to. */

/** The mean; 0 of none. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that so many percent of them lie below, smallest first; 0 of none. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

/** A value to the tenth. */
export const tenths = (value: number): number => Math.round(value * 10) / 10 || 0;
