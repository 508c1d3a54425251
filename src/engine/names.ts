/**
 * The one string that JavaScript keeps of a name, as that of a property. Names that are read from a file or put
 * together are strings of their own, wherever they stand; and that two are the same string is found more quickly than
 * that they read alike, which a game asks millions of times.
 */
export function kept<T extends string>(name: T): T {
  return (Object.keys({ [name]: null })[0] ?? name) as T;
}
