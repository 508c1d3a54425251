/**
 * The steps of a line as text: most take one letter, and are read sooner than numbers written out. What needs an
 * escape in a string of the page is no letter.
 */

/** A line in grains: a place, and the steps from there, all as x and y in turn. */
export type Steps = readonly number[];

const LETTERS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((letter) => !`"$'\\\``.includes(letter))
  .join('');
const BASE = LETTERS.length;
/** So many letters stand for a number by themselves: 0, −1, 1, −2, 2 and so on. */
const ALONE = 73;
/** The letters from there on open a number of two, the last one a number of four. */
const PAIRS = (BASE - ALONE - 1) * BASE;
const LAST = BASE ** 3;

const VALUE = new Uint8Array(128);
for (let value = 0; value < BASE; value += 1) VALUE[LETTERS.charCodeAt(value)] = value;

const letter = (value: number): string => LETTERS[value % BASE] ?? '';

/** Whole numbers as text. Throws for one beyond ±352,484: no sheet is as large. */
export function writeSteps(steps: Steps): string {
  let text = '';
  for (const step of steps) {
    const value = step < 0 ? -2 * step - 1 : 2 * step;
    const more = value - ALONE;
    if (!Number.isInteger(step) || value >= LAST) throw new RangeError(`${step} is no step of a sheet`);
    if (more < 0) text += letter(value);
    else if (more < PAIRS) text += letter(ALONE + Math.floor(more / BASE)) + letter(more);
    else
      text +=
        letter(BASE - 1) +
        letter(Math.floor(value / BASE ** 2)) +
        letter(Math.floor(value / BASE)) +
        letter(value);
  }
  return text;
}

/** The numbers that were written as this text. */
export function readSteps(text: string): number[] {
  const steps: number[] = [];
  let at = 0;
  const next = (): number => VALUE[text.charCodeAt(at++)] ?? 0;
  while (at < text.length) {
    let value = next();
    if (value === BASE - 1) value = (next() * BASE + next()) * BASE + next();
    else if (value >= ALONE) value = ALONE + (value - ALONE) * BASE + next();
    steps.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
  }
  return steps;
}
