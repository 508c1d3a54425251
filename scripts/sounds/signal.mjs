// The few tools that the sounds are made with: seeded noise, filters, struck bodies, rooms, fades.
// Every sound is a Float64Array of samples at RATE, mono, and comes out the same on each run.

export const RATE = 44_100;
const TAU = 2 * Math.PI;

/** Number of samples in so many seconds. */
export const samples = (seconds) => Math.round(seconds * RATE);

/** An empty sound of that many seconds. */
export const silence = (seconds) => new Float64Array(samples(seconds));

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** White noise from −1 to 1. */
export function noise(seed) {
  const next = chance(seed);
  return () => 2 * next() - 1;
}

/** A slow wander from −1 to 1: a new random goal `hertz` times a second, eased in between. */
export function drift(seed, hertz) {
  const next = noise(seed);
  const step = RATE / hertz;
  let from = next();
  let to = next();
  let place = 0;
  return () => {
    if (place >= step) {
      place -= step;
      from = to;
      to = next();
    }
    const ease = 0.5 - 0.5 * Math.cos((Math.PI * place++) / step);
    return from + (to - from) * ease;
  };
}

/**
 * A second-order filter (the usual cookbook forms): returns a function from sample to sample, whose `tune`
 * moves it while it runs. Kinds: low, high, band (0 dB at its centre), shelf (a high shelf of `gain` dB).
 */
export function filter(kind, hertz, q = Math.SQRT1_2, gain = 0) {
  let b0, b1, b2, a1, a2;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  const tune = (frequency, quality = q) => {
    const w = (TAU * Math.min(frequency, RATE * 0.45)) / RATE;
    const cos = Math.cos(w);
    const alpha = Math.sin(w) / (2 * quality);
    let a0 = 1 + alpha;
    a1 = -2 * cos;
    a2 = 1 - alpha;
    if (kind === 'low') [b0, b1, b2] = [(1 - cos) / 2, 1 - cos, (1 - cos) / 2];
    else if (kind === 'high') [b0, b1, b2] = [(1 + cos) / 2, -1 - cos, (1 + cos) / 2];
    else if (kind === 'band') [b0, b1, b2] = [alpha, 0, -alpha];
    else {
      const a = 10 ** (gain / 40);
      const root = 2 * Math.sqrt(a) * alpha;
      b0 = a * (a + 1 + (a - 1) * cos + root);
      b1 = -2 * a * (a - 1 + (a + 1) * cos);
      b2 = a * (a + 1 + (a - 1) * cos - root);
      a0 = a + 1 - (a - 1) * cos + root;
      a1 = 2 * (a - 1 - (a + 1) * cos);
      a2 = a + 1 - (a - 1) * cos - root;
    }
    b0 /= a0;
    b1 /= a0;
    b2 /= a0;
    a1 /= a0;
    a2 /= a0;
  };
  tune(hertz);
  const step = (x) => {
    let y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    if (y < 1e-30 && y > -1e-30) y = 0; // in silence it would go on with numbers so small that they are slow
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
  step.tune = tune;
  return step;
}

/** Adds a sound to another from a given second on, cut off at its end. */
export function mix(into, sound, at = 0, gain = 1) {
  const first = samples(at);
  const count = Math.min(sound.length, into.length - first);
  for (let i = 0; i < count; i++) into[first + i] += gain * sound[i];
  return into;
}

/** A body that is struck: each mode rings at its own pitch and dies away in its own time (seconds to 1/e). */
export function strike(into, at, modes, { attack = 0.0006, gain = 1 } = {}) {
  const first = samples(at);
  for (const [hertz, decay, level, fall = 0] of modes) {
    let phase = 0;
    const end = Math.min(into.length, first + samples(decay * 9));
    for (let i = first; i < end; i++) {
      const t = (i - first) / RATE;
      // a loose skin or a soft pad sounds higher at first: the harder it is stretched, the higher it rings
      phase += (TAU * hertz * (1 + fall * Math.exp(-t / 0.022))) / RATE;
      into[i] += gain * level * Math.sin(phase) * Math.exp(-t / decay) * Math.min(1, t / attack);
    }
  }
  return into;
}

/** A burst of noise around a pitch, dying away in `decay` seconds. */
export function burst(into, at, { seed, hertz, q = 0.7, decay, attack = 0.0008, gain = 1, kind = 'band' }) {
  const source = noise(seed);
  const shape = filter(kind, hertz, q);
  const first = samples(at);
  const end = Math.min(into.length, first + samples(attack + decay * 9));
  for (let i = first; i < end; i++) {
    const t = (i - first) / RATE;
    into[i] += gain * shape(source()) * Math.min(1, t / attack) * Math.exp(-Math.max(0, t - attack) / decay);
  }
  return into;
}

/** Puts a sound on a desk in a small room: a handful of dull early echoes, no tail. */
export function room(sound, wet = 1, dull = 2600) {
  const out = Float64Array.from(sound);
  const soften = filter('low', dull);
  const soft = sound.map((x) => soften(x));
  for (const [ms, gain] of [
    [5.3, 0.16],
    [9.1, -0.13],
    [13.7, 0.11],
    [19.9, -0.08],
    [28.3, 0.06],
    [37.1, 0.045],
  ])
    mix(out, soft, ms / 1000, wet * gain);
  return out;
}

/** Runs a whole sound through a filter. */
export const through = (sound, step) => sound.map((x) => step(x));

/** Takes away what is below hearing and ramps both ends to nothing, so that no cue begins or ends with a click. */
export function finish(sound, { fadeIn = 0.001, fadeOut = 0.03 } = {}) {
  const out = through(sound, filter('high', 30));
  const head = samples(fadeIn);
  const tail = samples(fadeOut);
  for (let i = 0; i < head; i++) out[i] *= i / head;
  for (let i = 0; i < tail; i++) out[out.length - 1 - i] *= 0.5 - 0.5 * Math.cos((Math.PI * i) / tail);
  return out;
}
