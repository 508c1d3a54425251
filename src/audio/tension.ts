/** When rising tension is heard. */

/**
 * World tension (0–100) at which the drum is struck: once at the first, once more at each one after it. By the
 * rules it drifts back to 30, governments begin to shake at 60, and only a crisis carries it past 85.
 */
const STEPS = [45, 60, 75, 85];

const stepsReached = (value: number): number => STEPS.filter((step) => value >= step).length;

/**
 * Follows world tension and says how many strokes of the drum a new value (0–100) deserves: as many as the
 * steps it now stands on, but only if it climbed onto a new one. The first value sets the level in silence,
 * for nothing has risen yet when a game is opened.
 */
export function followTension(): (value: number) => number {
  let reached: number | undefined;
  return (value) => {
    const before = reached;
    reached = stepsReached(value);
    return before !== undefined && reached > before ? reached : 0;
  };
}
