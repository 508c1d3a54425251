import type { ReplayHeader, RecordedPhase } from './replay.ts';
import { plainHeader, plainInput, sorted } from './plain.ts';

/**
 * Sixteen hex digits over a text: two 32-bit lanes of multiply and xor, crossed at the end. It finds accidents
 * and careless edits; it is no signature, and pages on plain HTTP have no `crypto.subtle` to make one with.
 */
export function hash64(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b, a].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Where the chain of a game begins. */
export const chainOfHeader = (header: ReplayHeader): string => hash64(JSON.stringify(plainHeader(header)));

/** The next link: everything the phase recorded, hung on the link before. */
export function chainOfPhase(before: string, phase: Omit<RecordedPhase, 'chain'>): string {
  const { turn, inputs, numbers, states } = phase;
  return hash64(
    JSON.stringify([before, turn, phase.phase, inputs.map(plainInput), sorted(numbers), sorted(states)]),
  );
}
