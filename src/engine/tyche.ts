/**
 * One number of the Tyche-i generator (Neves and Farias, 2011), seeded with a text as seedrandom seeds it: the same
 * numbers, a third of the time, and nothing for the collector. seedrandom's generator is an object that goes on; a
 * keyed draw takes one number of each, so that here the state is four local integers.
 */
export function tyche(seed: string): number {
  let a = 0;
  let b = 0;
  let c = 0x9e3779b9 | 0;
  let d = 0x517cc1b7;
  // The seed is mixed in, 20 more numbers are passed over, and the next one is taken.
  const { length } = seed;
  const rounds = length + 20;
  for (let round = 0; round <= rounds; round++) {
    if (round < length) b ^= seed.charCodeAt(round);
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
  }
  return a >>> 0;
}
