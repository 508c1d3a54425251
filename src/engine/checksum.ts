/** A short fingerprint of a world, the same on every machine: what replays are compared by. */
import type { World } from './world.ts';

/** FNV-1a over 32 bits, taking text by its UTF-16 units. */
export function hash32(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Eight hex digits over the numbers, the states of the instruments, turn and phase. */
export function checksum(world: World): string {
  let hash = 0x811c9dc5;
  for (const value of world.numbers) {
    hash ^= value & 0xffff;
    hash = Math.imul(hash, 0x01000193);
  }
  const states = world.instruments.map(({ id, state }) => `${id}=${state}`).join(';');
  return hash32(`${world.turn}|${world.phase}|${states}`, hash >>> 0)
    .toString(16)
    .padStart(8, '0');
}
