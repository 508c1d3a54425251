// The bed of music: four stems of one round, balanced, and laid in one file so that each can be looped without a seam.
import { RATE, filter, samples } from './signal.mjs';
import { loudnessOf, peakOf } from './sprite.mjs';
import { around, ground, piano, reed, strings } from './voices.mjs';

/**
 * Every stem, in the order in which they leave as things get worse, the ground last: its recipe, and how loud it is
 * beside the others (decibels).
 */
export const STEMS = {
  reed: { make: reed, level: -3 },
  piano: { make: piano, level: 0 },
  strings: { make: strings, level: -7 },
  ground: { make: ground, level: -8 },
};
/** Loudness of all stems together in the file, in decibels under full scale: the player turns it down from there. */
export const BED_LOUDNESS = -20;
/** The highest peak that any stem, or all together, may have in the file. */
export const BED_CEILING = -6;
/**
 * Each stem is written with this much of its own end before it and of its start after it, in seconds. A window of
 * one round cut anywhere from that begins as it ends: it does not matter how far a decoder shifts the whole.
 */
export const LEAD = 0.5;
/** The outer part of that, over which it comes and goes, and the silence between two stems. */
const RAMP = 0.15;
const GAP = 0.1;

/** All stems together. */
export const together = (stems) => {
  const parts = Object.values(stems);
  return parts[0].map((_, i) => parts.reduce((sum, part) => sum + part[i], 0));
};

/** Each stem as it will be heard when all are: name → one round of samples. */
export function makeBed() {
  const raw = Object.entries(STEMS).map(([name, { make, level }]) => {
    const sound = around(make(), filter('low', 6000));
    const gain = 10 ** ((level - loudnessOf(sound)) / 20);
    return [name, sound.map((x) => gain * x)];
  });
  const gain = 10 ** ((BED_LOUDNESS - loudnessOf(together(Object.fromEntries(raw)))) / 20);
  const stems = Object.fromEntries(raw.map(([name, sound]) => [name, sound.map((x) => gain * x)]));
  for (const sound of [together(stems), ...Object.values(stems)])
    if (peakOf(sound) > BED_CEILING)
      throw new Error(`A peak of ${peakOf(sound).toFixed(1)} dB is over the ceiling of the bed.`);
  return stems;
}

/**
 * The stems end to end: samples as 16-bit integers, and the table name → [offset, duration, true] in whole
 * milliseconds, which is what howler asks for to loop.
 */
export function makeBedSprite(stems = makeBed()) {
  const [first] = Object.values(stems);
  const pitch = samples(LEAD) * 2 + first.length + samples(GAP);
  const pcm = new Int16Array(samples(GAP) + pitch * Object.keys(stems).length);
  const table = {};
  for (const [n, [name, sound]] of Object.entries(stems).entries()) {
    const start = samples(GAP) + n * pitch;
    const length = sound.length + 2 * samples(LEAD);
    for (let i = 0; i < length; i++) {
      const ramp = Math.min(1, i / samples(RAMP), (length - 1 - i) / samples(RAMP));
      const x = sound[(i - samples(LEAD) + sound.length) % sound.length];
      pcm[start + i] = Math.round(32_767 * ramp * x);
    }
    table[name] = [((start + samples(LEAD)) / RATE) * 1000, (sound.length / RATE) * 1000, true];
  }
  return { pcm, table };
}
