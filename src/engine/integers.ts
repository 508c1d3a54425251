/** Integer arithmetic that is the same on every machine. */

/** Quotient rounded half away from zero. `divisor` must not be 0. */
export function divide(dividend: number, divisor: number): number {
  const negative = dividend < 0 !== divisor < 0;
  const a = Math.abs(dividend);
  const b = Math.abs(divisor);
  const quotient = Math.floor((2 * a + b) / (2 * b));
  return negative && quotient !== 0 ? -quotient : quotient;
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
