/**
 * Chance, as keyed draws and not as a stream: each draw is named by what it is for, so that no act shifts
 * another's luck and the World carries no generator. The generator is Tyche-i (Neves and Araújo 2011), as
 * seedrandom has it: a name is mixed in one character after another. That is done here, because every name of a
 * game begins alike, and mixing can go on from there.
 */
import type { Param, World } from './world.ts';

type Seeded = Pick<World, 'seed' | 'salt'>;

/** Steps after the last character until the state tells nothing of it. */
const SETTLING = 20;

/** The state of the generator: four words of 32 bits. */
class Tyche {
  a = 0;
  b = 0;
  c = 2654435769 | 0;
  d = 1367130551;

  goOnFrom(other: Tyche): void {
    this.a = other.a;
    this.b = other.b;
    this.c = other.c;
    this.d = other.d;
  }

  mix(text: string): void {
    for (let i = 0; i < text.length; i++) {
      this.b ^= text.charCodeAt(i);
      this.step(1);
    }
  }

  step(times: number): number {
    let { a, b, c, d } = this;
    for (let i = 0; i < times; i++) {
      b = (b << 25) ^ (b >>> 7) ^ c;
      c = (c - d) | 0;
      d = (d << 24) ^ (d >>> 8) ^ a;
      a = (a - b) | 0;
      b = (b << 20) ^ (b >>> 12) ^ c;
      c = (c - d) | 0;
      d = (d << 16) ^ (c >>> 16) ^ a;
      a = (a - b) | 0;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    return a;
  }
}

/** What the names of one game begin with, mixed in: nearly always the game of the last draw. */
let begun: { readonly seed: string; readonly salt: number; readonly state: Tyche } | null = null;
const scratch = new Tyche();

function beginning({ seed, salt }: Seeded): Tyche {
  if (begun?.seed === seed && begun.salt === salt) return begun.state;
  const state = new Tyche();
  state.mix(`${seed}|${salt}|`);
  begun = { seed, salt, state };
  return state;
}

/** A number in 0 … 2³²−1, the same for the same seed, salt, purpose and key. */
export function draw(world: Seeded, purpose: string, ...key: readonly Param[]): number {
  scratch.goOnFrom(beginning(world));
  scratch.mix(purpose);
  // The name is `seed|salt|purpose|key`, with a bar between the parts of a key: mixed in as it is read.
  if (key.length === 0) scratch.mix('|');
  for (const part of key) {
    scratch.mix('|');
    scratch.mix(String(part));
  }
  return scratch.step(SETTLING + 1) >>> 0;
}

/** An integer in low … high, both included. */
export function drawBetween(
  world: Seeded,
  low: number,
  high: number,
  purpose: string,
  ...key: readonly Param[]
): number {
  return low + (draw(world, purpose, ...key) % (high - low + 1));
}

/** True with this many chances in a hundred. */
export function chance(world: Seeded, percent: number, purpose: string, ...key: readonly Param[]): boolean {
  return percent >= 100 || draw(world, purpose, ...key) % 100 < percent;
}
