import { closest, distance } from 'fastest-levenshtein';

const LONGEST = 64;

/** "Did you mean …?" if a known name is near enough to be meant, else a short list of what there is, else nothing. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known];
  if (names.length === 0) return '';
  if (name.length > 0 && name.length <= LONGEST) {
    const near = closest(name.toLowerCase(), names);
    const far = distance(name.toLowerCase(), near.toLowerCase());
    if (far <= Math.max(2, Math.floor(name.length / 3))) return `Did you mean "${near}"?`;
  }
  return names.length <= 12 ? `Known here: ${names.join(', ')}.` : '';
}
