// The four voices of the bed. Each renders its part into one round of its loop, and what outlasts the round goes on
// at its start.
import { GROUND, PIANO, REED, STRINGS } from './score.mjs';
import { RATE, burst, chance, drift, filter, noise, samples, silence, strike, through } from './signal.mjs';

const TAU = 2 * Math.PI;
/** Seconds of the round before that are run through a filter or a hall first, so that it stands as if it had gone on. */
const RUN_UP = 4;

/** Adds a sound to a round at a second of it, past the end of which it goes on at the start. */
function lay(round, sound, at, gain = 1) {
  const first = samples(at);
  for (let i = 0; i < sound.length; i++) round[(first + i) % round.length] += gain * sound[i];
}

/** A round after its own last seconds, so that what is run through it comes to its start as if it had gone on. */
function ledIn(round) {
  const out = new Float64Array(samples(RUN_UP) + round.length);
  out.set(round.subarray(-samples(RUN_UP)));
  out.set(round, samples(RUN_UP));
  return out;
}

/** Runs a round through a filter, so that its end leads into its start. */
export const around = (round, step) => through(ledIn(round), step).subarray(samples(RUN_UP));

/** Lengths, in samples, of the combs and of the all-passes of a hall. */
const COMBS = [1116, 1188, 1277, 1356, 1422, 1491];
const BLURS = [556, 225];

/** A round in a hall: combs with a dull return, then two all-passes that blur them, added `wet` times. */
function inHall(round, wet, back) {
  const fed = ledIn(round);
  const echo = new Float64Array(fed.length);
  const dull = 0.45;
  for (const length of COMBS) {
    const line = new Float64Array(length);
    let at = 0;
    let low = 0;
    for (let i = 0; i < fed.length; i++) {
      const y = line[at];
      low = y * (1 - dull) + low * dull;
      line[at] = fed[i] + low * back;
      at = at + 1 === length ? 0 : at + 1;
      echo[i] += y / COMBS.length;
    }
  }
  for (const length of BLURS) {
    const line = new Float64Array(length);
    let at = 0;
    for (let i = 0; i < echo.length; i++) {
      const y = line[at];
      line[at] = echo[i] + 0.5 * y;
      echo[i] = y - 0.5 * line[at];
      at = at + 1 === length ? 0 : at + 1;
    }
  }
  return round.map((x, i) => x + wet * echo[samples(RUN_UP) + i]);
}

const ease = (part) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, part)));

/** One swing of a tone with these harmonics, to be read by `swing`. */
const SIZE = 2048;
function table(harmonics) {
  const cycle = new Float64Array(SIZE + 1);
  for (const [n, level] of harmonics.entries())
    for (let i = 0; i <= SIZE; i++) cycle[i] += level * Math.sin((TAU * (n + 1) * i) / SIZE + n * n);
  return cycle;
}
function swing(cycle, phase) {
  const place = (phase - Math.floor(phase)) * SIZE;
  const whole = Math.floor(place);
  return cycle[whole] + (cycle[whole + 1] - cycle[whole]) * (place - whole);
}

/** A piano with felt between hammer and string: few partials, each of two strings not quite in tune. */
function pianoNote({ hertz, seconds, force }, seed) {
  const ring = Math.min(5.5, 2.6 * (220 / hertz) ** 0.35);
  const out = silence(seconds + 1.2);
  const released = samples(seconds);
  const bright = 520 + 900 * force;
  for (let n = 1; n <= 12; n++) {
    const pitch = n * hertz * Math.sqrt(1 + 0.00035 * n * n);
    if (pitch > 3200) break;
    const level =
      (0.35 + 0.65 * Math.abs(Math.sin(Math.PI * n * 0.121))) * n ** -0.7 * Math.exp(-pitch / bright);
    for (const [apart, share, decay] of [
      [-0.13, 0.62, ring * 0.32],
      [0.16, 0.38, ring],
    ]) {
      // a decaying rotation, cheaper than a sine for each sample
      const turn = (TAU * (pitch + apart * Math.sqrt(n))) / RATE;
      const fade = Math.exp(-(1 + 0.3 * (n - 1)) / (decay * RATE));
      const [c, s] = [Math.cos(turn) * fade, Math.sin(turn) * fade];
      let [re, im] = [0, force * level * share];
      for (let i = 0; i < out.length; i++) {
        out[i] += re;
        const before = re;
        re = before * c + im * s;
        im = im * c - before * s;
      }
    }
  }
  const felt = silence(0.12);
  burst(felt, 0, { seed, hertz: 340, q: 0.6, decay: 0.016, attack: 0.005, gain: 0.05 * force, kind: 'low' });
  for (let i = 0; i < out.length; i++) {
    const damped = i < released ? 1 : Math.exp(-(i - released) / (0.22 * RATE)); // the damper falls
    const end = ease((out.length - i) / samples(0.1));
    out[i] = (out[i] * ease(i / samples(0.011)) + (felt[i] ?? 0)) * damped * end;
  }
  return out;
}

export function piano() {
  const out = silence(PIANO.seconds);
  const next = chance(301);
  for (const [n, note] of PIANO.notes.entries()) {
    const late = 0.016 * next(); // hands are not a clock
    const force = note.force * (0.9 + 0.2 * next());
    lay(out, pianoNote({ ...note, force }, 3000 + n), note.at + late, (262 / note.hertz) ** 0.2);
  }
  return inHall(around(out, filter('high', 45)), 0.35, 0.84);
}

const SOFT_REED = table([1, 0.015, 0.22, 0.012, 0.06, 0.008, 0.02]);
const FULL_REED = table([1, 0.03, 0.46, 0.035, 0.22, 0.04, 0.1, 0.03, 0.045, 0.015, 0.02]);

/** A reed in its low register: odd harmonics, brighter as it swells, a breath, and late a little vibrato. */
function reedNote({ hertz, seconds, force }, seed) {
  const out = silence(seconds + 0.3);
  const breath = noise(seed);
  const air = filter('band', 1400, 0.6);
  const wander = drift(seed + 1, 3);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const swell = ease(t / 0.16) * ease((out.length / RATE - t) / 0.42);
    const bloom = swell * force * (0.7 + 0.3 * Math.sin(Math.PI * Math.min(1, t / seconds)));
    const shake = 0.0022 * ease((t - 0.5) / 0.6) * Math.sin(TAU * 4.6 * t) + 0.0006 * wander();
    phase += (hertz * (1 + shake)) / RATE;
    const tone = swing(SOFT_REED, phase) * (1 - bloom) + swing(FULL_REED, phase) * bloom;
    out[i] = bloom * (tone + 0.025 * air(breath()));
  }
  return out;
}

export function reed() {
  const out = silence(REED.seconds);
  for (const [n, note] of REED.notes.entries()) lay(out, reedNote(note, 4000 + 10 * n), note.at + 0.02);
  return inHall(around(around(out, filter('low', 2400, 0.6)), filter('high', 120)), 0.5, 0.87);
}

const BOWED = table(
  Array.from({ length: 14 }, (_, n) => (n + 1) ** -1.35 * (1 + 0.5 * Math.exp(-((n - 2) ** 2)))),
);

/** What a hand does is slow: it is worked out once in so many samples, and drawn straight in between. */
const HAND = 64;

/** Three players on one part, each with a hand of its own, muted. */
function stringNote({ hertz, seconds }, seed) {
  const out = silence(seconds + 1.5);
  const next = chance(seed);
  for (const apart of [-0.0016, 0.0003, 0.0019]) {
    const rate = 4.7 + 0.8 * next();
    const depth = 0.0018 + 0.001 * next();
    const wander = drift(Math.floor(next() * 1e9), 1.3 * HAND);
    const slow = 0.7 + 0.35 * next();
    let phase = next();
    let level = 0;
    for (let first = 0; first < out.length; first += HAND) {
      const t = (first + HAND) / RATE;
      const bow = 0.86 + 0.14 * wander();
      const goal = bow * ease(t / (1.1 * slow)) * ease((seconds + 1.45 * slow - t) / (1.6 * slow));
      const step = (hertz * (1 + apart + depth * Math.sin(TAU * rate * t) + 0.004 * (bow - 0.86))) / RATE;
      const rise = (goal - level) / HAND;
      for (let i = first; i < Math.min(first + HAND, out.length); i++) {
        phase += step;
        level += rise;
        out[i] += level * swing(BOWED, phase);
      }
    }
  }
  return out;
}

export function strings() {
  const out = silence(STRINGS.seconds);
  for (const [n, note] of STRINGS.notes.entries())
    lay(out, stringNote(note, 5000 + 17 * n), note.at - 0.15, note.part === 2 ? 0.85 : 1);
  // The bows grow light for a breath where the round ends and begins, and hold what they hold.
  const breathing = out.map((x, i) => x * (1 - 0.6 * Math.cos((Math.PI * i) / out.length) ** 16));
  return inHall(around(around(breathing, filter('low', 1150, 0.5)), filter('high', 110)), 0.55, 0.87);
}

const LOW = table([1, 0.7, 0.42, 0.3, 0.16, 0.1, 0.05, 0.03]);

/** The held fifth, which swells and sinks away once a round, and a soft stroke at its feet. */
export function ground() {
  const out = silence(GROUND.seconds);
  const swell = out.map((_, i) => (0.5 - 0.5 * Math.cos((TAU * i) / out.length)) ** 0.7);
  for (const [n, { hertz, seconds }] of GROUND.notes.entries()) {
    // Whole numbers of swings in a round, so that every one closes: two, that differ by one, and meet at its middle.
    const less = Math.round(hertz * seconds - 0.5);
    const level = [0.5, 0.34, 0.13][n];
    for (let i = 0; i < out.length; i++) {
      const part = i / out.length - 0.5;
      out[i] +=
        level * swell[i] * (swing(LOW, less * part + 0.3 * n) + swing(LOW, (less + 1) * part + 0.3 * n));
    }
  }
  const held = around(around(out, filter('low', 420, 0.5)), filter('high', 40));
  for (const { at, force } of GROUND.strokes) {
    const stroke = silence(1.6);
    const modes = [
      [73.4, 0.34, 1.5, 0.06],
      [110, 0.26, 1.1, 0.04],
      [147, 0.2, 0.8, 0.02],
      [220, 0.12, 0.4],
      [331, 0.06, 0.16],
    ];
    strike(stroke, 0, modes, { attack: 0.014, gain: force });
    for (let i = 0; i < stroke.length; i++) stroke[i] *= ease((stroke.length - i) / samples(0.3));
    lay(held, stroke, at);
  }
  return inHall(held, 0.16, 0.84);
}
