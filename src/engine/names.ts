/**
 * The one string that JavaScript keeps of a name, as that of a property. Names that are read from a file or put
 * together are strings of their own, wherever they stand; and that two are the same string is found more quickly than
 * that they read alike, which a game asks millions of times.
 */
export function kept<T extends string>(name: T): T {
  return (Object.keys({ [name]: null })[0] ?? name) as T;
}

/** Makes each name in what was read, or came from another thread, one string wherever it stands. Changes the value itself, which nobody has yet. */
export function shareNames(value: object, seen = new Set<object>()): void {
  if (seen.has(value)) return;
  seen.add(value);
  const parts = value as Record<string, unknown>;
  for (const [key, part] of Object.entries(parts)) {
    if (typeof part === 'string') parts[key] = kept(part);
    else if (typeof part === 'object' && part !== null) shareNames(part, seen);
  }
}
