/** A word as it may be repeated in a message: not too long. */
export function shown(word: string): string {
  return word.length > 60 ? `${word.slice(0, 57)}…` : word;
}
