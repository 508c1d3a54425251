/** A short seed to begin with; the player may write another. */
export function randomSeed(): string {
  const [number = 1] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 100_000);
}
