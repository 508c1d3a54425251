/** From when on a minister takes something for better. */
export interface Bar {
  /** Hundredths of a point by which it has to do better on average. */
  readonly clear: number;
  /** Squared: how many times its own uncertainty the gain has to be. */
  readonly sure: number;
}

/**
 * Whether something does better than what it is held against, in more than luck. The gains are world by world: the luck
 * of each is the same for both.
 */
export function isBetter(gains: readonly number[], { clear, sure }: Bar): boolean {
  const n = gains.length;
  const sum = gains.reduce((total, gain) => total + gain, 0);
  if (n < 2 || sum < clear * n) return false;
  // the sum of squares about the mean, times n, so that nothing is divided
  const spread = n * gains.reduce((total, gain) => total + gain * gain, 0) - sum * sum;
  return sum * sum * (n - 1) >= sure * spread;
}
