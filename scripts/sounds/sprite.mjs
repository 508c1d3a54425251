// Evens the cues out, lays them end to end, and measures what came out.
import { CUES } from './cues.mjs';
import { RATE, filter, samples } from './signal.mjs';

/**
 * Loudness of a cue whose level is 0 (decibels under full scale, ear-weighted), and the highest peak any may have:
 * low enough that the two loudest can fall together without clipping.
 */
export const LOUDNESS = -22;
export const CEILING = -7;
/** Silence before each cue inside its own window: a codec smears the start of a strike a little forward. */
const LEAD = 0.01;
/** Silence after each cue inside its window, for decoders that keep an MP3's start-up delay, and between windows. */
const TAIL = 0.06;
const GAP = 0.08;

const decibels = (value) => 20 * Math.log10(Math.max(value, 1e-9));

/** Highest sample, in decibels under full scale. */
export const peakOf = (sound) => decibels(sound.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0));

/** Root mean square of the whole sound, in decibels under full scale. */
export const rmsOf = (sound) => decibels(Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length));

/**
 * How loud a short sound is to the ear, in decibels: its loudest fifth of a second (the time over which hearing
 * adds up), weighted as broadcast meters do: bass counts for less, presence for more.
 */
export function loudnessOf(sound) {
  const shelf = filter('shelf', 1682, Math.SQRT1_2, 4);
  const pass = filter('high', 60, 0.5);
  const squares = sound.map((x) => pass(shelf(x)) ** 2);
  const window = samples(0.2);
  let sum = 0;
  let most = 0;
  for (let i = 0; i < squares.length; i++) {
    sum += squares[i] - (i >= window ? squares[i - window] : 0);
    most = Math.max(most, sum);
  }
  return decibels(Math.sqrt(most / window));
}

/** Brings a sound to a loudness; what stands out above the ceiling is rounded off, as a limiter would. */
function even(sound, level) {
  const ceiling = 10 ** (CEILING / 20);
  const knee = ceiling * 0.7;
  const round = (x) => {
    const over = Math.abs(x) - knee;
    return over <= 0 ? x : Math.sign(x) * (knee + (ceiling - knee) * Math.tanh(over / (ceiling - knee)));
  };
  let out = sound;
  for (let pass = 0; pass < 3; pass++) {
    const gain = 10 ** ((LOUDNESS + level - loudnessOf(out)) / 20);
    out = out.map((x) => round(gain * x));
  }
  return out;
}

/** Each cue as it will be heard: name → samples. */
export function makeCues() {
  return Object.fromEntries(
    Object.entries(CUES).map(([name, { make, level }]) => [name, even(make(), level)]),
  );
}

/**
 * All cues end to end: the samples as 16-bit integers, and the table name → [offset, duration] in whole
 * milliseconds.
 */
export function makeSprite(cues = makeCues()) {
  const table = {};
  const parts = [];
  let at = 0.02;
  for (const [name, sound] of Object.entries(cues)) {
    const length = Math.ceil((LEAD + sound.length / RATE + TAIL) * 100) / 100;
    table[name] = [Math.round(at * 1000), Math.round(length * 1000)];
    parts.push([samples(at + LEAD), sound]);
    at += length + GAP;
  }
  const pcm = new Int16Array(samples(at));
  for (const [first, sound] of parts)
    for (let i = 0; i < sound.length; i++) pcm[first + i] = Math.round(sound[i] * 32_767);
  return { pcm, table };
}

/** The samples as a WAV file. */
export function wav(pcm) {
  const file = Buffer.alloc(44 + pcm.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + pcm.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // whole numbers
  file.writeUInt16LE(1, 22); // one channel
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(pcm.length * 2, 40);
  for (const [i, x] of pcm.entries()) file.writeInt16LE(x, 44 + i * 2);
  return file;
}
