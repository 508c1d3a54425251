/** Plays games to the last, telling after each how many there are. */
export function gather<T>(games: Iterable<T>, tell: (done: number) => void): T[] {
  const played: T[] = [];
  for (const game of games) tell(played.push(game));
  return played;
}
