import { kept } from '../engine/index.ts';

/** Makes each name in what was read one string, wherever it stands. Changes the value itself, which nobody has yet. */
export function shareNames(value: object, seen = new Set<object>()): void {
  if (seen.has(value)) return;
  seen.add(value);
  const parts = value as Record<string, unknown>;
  for (const [key, part] of Object.entries(parts)) {
    if (typeof part === 'string') parts[key] = kept(part);
    else if (typeof part === 'object' && part !== null) shareNames(part, seen);
  }
}
