// The two sounds that come from beyond the room: an aircraft leaving, and the council next door.
import {
  RATE,
  chance,
  drift,
  filter,
  finish,
  mix,
  noise,
  room,
  samples,
  silence,
  through,
} from './signal.mjs';

/** Propellers far off, running up: two engines not quite together, heard through a good deal of air. */
export function engine() {
  const out = silence(2.3);
  const wind = noise(81);
  const low = filter('band', 260, 0.6);
  const gust = drift(82, 3);
  const phases = [0, 0.4];
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const rise = t / 2.3;
    let sum = 0;
    for (const [n, detune] of [1, 1.021].entries()) {
      phases[n] += ((58 + 30 * rise ** 1.3) * detune) / RATE;
      for (let harmonic = 1; harmonic <= 14; harmonic++)
        // the blades beat the air: the second to fifth harmonics carry, the fundamental hardly does
        sum +=
          (Math.sin(2 * Math.PI * harmonic * phases[n] + harmonic ** 2) / (1 + Math.abs(harmonic - 3))) * 0.3;
    }
    const swell = Math.sin((Math.PI / 2) * Math.min(1, t / 1.5)) ** 2 * Math.min(1, (2.3 - t) / 0.7);
    out[i] = swell * (sum * (0.85 + 0.15 * gust()) + 0.55 * low(wind()));
  }
  const air = filter('low', 420);
  return finish(
    out.map((x, i) => {
      if (i % 64 === 0) air.tune(420 + 520 * (i / out.length));
      return air(x);
    }),
    { fadeIn: 0.05, fadeOut: 0.3 },
  );
}

/** First and second formants of a few vowels, in hertz. */
const VOWELS = [
  [730, 1090],
  [530, 1840],
  [390, 1990],
  [570, 840],
  [440, 1020],
  [490, 1350],
];

/** A council room before the session: seven people talking at once behind a door, no word of it to be caught. */
export function murmur() {
  const out = silence(2.2);
  for (let person = 0; person < 7; person++) mix(out, voice(person, 2.2), 0, 0.6 + 0.08 * ((person * 5) % 7));
  const swell = out.map((x, i) => {
    const t = i / RATE;
    return x * Math.sin((Math.PI / 2) * Math.min(1, t / 0.45)) ** 2 * Math.min(1, (2.2 - t) / 0.6);
  });
  return finish(through(room(room(swell, 2, 1500), 2, 1200), filter('low', 1500, 0.6)), {
    fadeIn: 0.05,
    fadeOut: 0.25,
  });
}

/** Breath and a buzzing throat, through two formants that wander from vowel to vowel. */
function voice(person, seconds) {
  const next = chance(900 + person);
  const breath = noise(910 + person);
  const tune = drift(920 + person, 3.1);
  const pitch = 92 + 19 * person;
  const formants = [filter('band', 500, 5), filter('band', 1400, 7)];
  const out = silence(seconds);
  let phase = next();
  let place = 0;
  let length = 0;
  let loud = 0;
  let from = VOWELS[0];
  let to = VOWELS[person % VOWELS.length];
  for (let i = 0; i < out.length; i++) {
    if (place >= length) {
      place = 0;
      length = samples(0.13 + 0.14 * next());
      loud = next() < 0.16 ? 0 : 0.45 + 0.55 * next(); // now and then a breath between words
      from = to;
      to = VOWELS[Math.floor(next() * VOWELS.length)];
    }
    const part = place++ / length;
    if (i % 64 === 0)
      for (const [n, formant] of formants.entries()) formant.tune(from[n] + (to[n] - from[n]) * part);
    phase = (phase + (pitch * (1 + 0.11 * tune())) / RATE) % 1;
    const throat = (1 - 2 * phase) * 0.7 + 0.55 * breath();
    const sound = loud * Math.sin(Math.PI * part) ** 0.7 * throat;
    out[i] = formants[0](sound) + 0.5 * formants[1](sound);
  }
  return out;
}
