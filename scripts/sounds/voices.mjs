// The four voices of the bed. Each renders its part into one round, and what outlasts the round goes on at its start.
import { DRONE, PIANO, REED, ROUND, STRINGS, STROKES } from './score.mjs';
import { RATE, burst, chance, drift, filter, noise, samples, silence, strike } from './signal.mjs';

const TAU = 2 * Math.PI;
/** Seconds of the round before that are run through a filter or a hall first, so that it stands as if it had gone on. */
const RUN_UP = 4;

/** Adds a sound to a round at a second of it, past the end of which it goes on at the start. */
function lay(round, sound, at, gain = 1) {
  const first = samples(at);
  for (let i = 0; i < sound.length; i++) round[(first + i) % round.length] += gain * sound[i];
}

/** Runs a round through a step that remembers (a filter, a hall), so that its end leads into its start. */
export function around(round, step) {
  for (let i = round.length - samples(RUN_UP); i < round.length; i++) step(round[i]);
  return round.map((x) => step(x));
}

/** A hall: combs with a dull return, then two all-passes that blur them. Gives the echo alone. */
function hall(back = 0.86, dull = 0.45) {
  const combs = [1116, 1188, 1277, 1356, 1422, 1491].map((length) => ({
    line: new Float64Array(length),
    at: 0,
    low: 0,
  }));
  const blurs = [556, 225].map((length) => ({ line: new Float64Array(length), at: 0 }));
  return (x) => {
    let sum = 0;
    for (const comb of combs) {
      const y = comb.line[comb.at];
      comb.low = y * (1 - dull) + comb.low * dull;
      comb.line[comb.at] = x + comb.low * back;
      comb.at = (comb.at + 1) % comb.line.length;
      sum += y;
    }
    sum /= combs.length;
    for (const blur of blurs) {
      const y = blur.line[blur.at];
      blur.line[blur.at] = sum + 0.5 * y;
      blur.at = (blur.at + 1) % blur.line.length;
      sum = y - 0.5 * blur.line[blur.at === 0 ? blur.line.length - 1 : blur.at - 1];
    }
    return sum;
  };
}

function inHall(round, wet, back) {
  const echo = around(round, hall(back));
  return round.map((x, i) => x + wet * echo[i]);
}

const empty = () => silence(ROUND);
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
        [re, im] = [re * c + im * s, im * c - re * s];
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
  const out = empty();
  const next = chance(301);
  for (const [n, note] of PIANO.entries()) {
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
  const out = empty();
  for (const [n, note] of REED.entries()) lay(out, reedNote(note, 4000 + 10 * n), note.at + 0.02);
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
  const out = empty();
  for (const [n, note] of STRINGS.entries())
    lay(out, stringNote(note, 5000 + 17 * n), note.at - 0.15, note.part === 2 ? 0.85 : 1);
  return inHall(around(around(out, filter('low', 1150, 0.5)), filter('high', 110)), 0.55, 0.87);
}

const LOW = table([1, 0.7, 0.42, 0.3, 0.16, 0.1, 0.05, 0.03]);

/**
 * The held fifth, which swells and sinks away four times a round, the last time where the round ends, and a soft
 * stroke at its feet.
 */
export function ground() {
  const out = empty();
  // whole numbers of swings in a round, so that every swing closes
  const whole = (value) => Math.round(value * ROUND) / ROUND;
  for (const [n, pitch] of DRONE.entries())
    for (const apart of [-1, 2]) {
      const hz = whole(pitch) + apart / ROUND;
      const level = [0.5, 0.34, 0.13][n];
      for (let i = 0; i < out.length; i++) {
        const t = i / RATE;
        const swell = 0.5 - 0.5 * Math.cos((TAU * 4 * t) / ROUND);
        out[i] += level * swell ** 0.7 * swing(LOW, hz * t + 0.3 * n);
      }
    }
  const held = around(around(out, filter('low', 420, 0.5)), filter('high', 40));
  for (const { at, force } of STROKES) {
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
