// The bed of music: four stems, each a loop of its own length, balanced, and laid in one file so that each can be
// looped without a seam.
import { RATE, filter, samples, silence } from './signal.mjs';
import { loudnessOf } from './sprite.mjs';
import { around, ground, piano, reed, strings } from './voices.mjs';

/**
 * Every stem, in the order in which they leave as things get worse, the ground last: its recipe, and how loud it is
 * in the file (decibels under full scale): the player turns all of them down from there.
 */
export const STEMS = {
  reed: { make: reed, level: -25 },
  piano: { make: piano, level: -23.5 },
  strings: { make: strings, level: -29.5 },
  ground: { make: ground, level: -32.5 },
};
/**
 * Each stem is written with this much of its own end before it and of its start after it, in seconds. A window of
 * one round cut anywhere from that begins as it ends: it does not matter how far a decoder shifts the whole.
 */
export const LEAD = 0.5;
/** The outer part of that, over which it comes and goes, and the silence between two stems. */
const RAMP = 0.15;
const GAP = 0.1;

/** Each stem as it will be heard: name → one round of samples. */
export function makeBed() {
  return Object.fromEntries(
    Object.entries(STEMS).map(([name, { make, level }]) => {
      const sound = around(make(), filter('low', 6000));
      const gain = 10 ** ((level - loudnessOf(sound)) / 20);
      return [name, sound.map((x) => gain * x)];
    }),
  );
}

/** All stems as they sound together in so many seconds from their common start on. */
export function together(stems, seconds) {
  const out = silence(seconds);
  for (const sound of Object.values(stems))
    for (let i = 0; i < out.length; i++) out[i] += sound[i % sound.length];
  return out;
}

/**
 * The stems end to end: samples as 16-bit integers, and the table name → [offset, duration, true] in whole
 * milliseconds, which is what howler asks for to loop.
 */
export function makeBedSprite(stems = makeBed()) {
  const table = {};
  let start = samples(GAP);
  for (const [name, sound] of Object.entries(stems)) {
    table[name] = [((start + samples(LEAD)) / RATE) * 1000, (sound.length / RATE) * 1000, true];
    start += sound.length + samples(LEAD) * 2 + samples(GAP);
  }
  const pcm = new Int16Array(start);
  for (const [name, sound] of Object.entries(stems)) {
    const first = samples(table[name][0] / 1000 - LEAD);
    const length = sound.length + 2 * samples(LEAD);
    for (let i = 0; i < length; i++) {
      const ramp = Math.min(1, i / samples(RAMP), (length - 1 - i) / samples(RAMP));
      const x = sound[(i - samples(LEAD) + sound.length) % sound.length];
      pcm[first + i] = Math.round(32_767 * ramp * x);
    }
  }
  return { pcm, table };
}
