// The ten sounds of the desk, each a short recipe: small, dry, physical.
import { engine, murmur } from './far.mjs';
import {
  RATE,
  burst,
  chance,
  drift,
  filter,
  finish,
  noise,
  room,
  samples,
  silence,
  strike,
} from './signal.mjs';

/** A rubber stamp: the slap on the paper, the thud of the desk beneath, and the pad let go. */
function stamp() {
  const out = silence(0.5);
  burst(out, 0.004, { seed: 11, hertz: 1700, q: 0.55, decay: 0.014, gain: 1.7 });
  burst(out, 0.004, { seed: 12, hertz: 5200, q: 0.5, decay: 0.005, gain: 0.8 });
  strike(
    out,
    0.005,
    [
      [92, 0.06, 0.75, 0.5],
      [176, 0.05, 0.5, 0.25],
      [283, 0.038, 0.3],
      [431, 0.026, 0.2],
      [655, 0.014, 0.12],
    ],
    { attack: 0.002 },
  );
  burst(out, 0.17, { seed: 13, hertz: 1100, q: 0.9, decay: 0.012, attack: 0.006, gain: 0.16 });
  return finish(room(out));
}

/** A teleprinter: a line of type bars on a platen with the motor running, and the carriage stop. */
function teleprinter() {
  const out = silence(1.25);
  const next = chance(21);
  const hum = filter('low', 420);
  const grit = noise(22);
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const level = Math.min(1, t / 0.08, (1.2 - t) / 0.16);
    const motor = Math.sin(2 * Math.PI * 98 * t) + 0.5 * Math.sin(2 * Math.PI * 196 * t + 1);
    out[i] = Math.max(0, level) * (0.012 * motor + 0.05 * hum(grit()));
  }
  const spaces = new Set([4, 9]);
  let at = 0.05;
  for (let letter = 0; letter < 13; letter++) {
    if (!spaces.has(letter)) {
      const force = 0.75 + 0.25 * next();
      const tone = 0.94 + 0.12 * next(); // each type bar is a little different
      key(out, at, 220 + letter, force, tone);
    }
    at += 0.074 + 0.009 * next();
  }
  burst(out, at + 0.01, { seed: 250, hertz: 900, q: 0.8, decay: 0.016, gain: 0.5 });
  strike(out, at + 0.01, [
    [214, 0.03, 0.4],
    [743, 0.02, 0.2],
    [1870, 0.012, 0.12],
  ]);
  return finish(room(out, 0.9), { fadeIn: 0.004 });
}

/** One type bar: steel on paper on rubber. */
function key(out, at, seed, force, tone) {
  burst(out, at, { seed, hertz: 3100 * tone, q: 0.8, decay: 0.0045, gain: 0.7 * force });
  strike(
    out,
    at + 0.0006,
    [
      [236 * tone, 0.012, 0.3],
      [1130 * tone, 0.009, 0.24],
      [2480 * tone, 0.008, 0.2],
      [3890 * tone, 0.006, 0.13],
      [5320 * tone, 0.004, 0.07],
    ],
    { gain: force },
  );
  burst(out, at + 0.021, { seed: seed + 100, hertz: 2100 * tone, q: 1, decay: 0.003, gain: 0.22 * force });
}

/** A sheet of paper drawn from a pile and laid down: many small creases, never a hiss. */
function paper() {
  const out = silence(0.68);
  const next = chance(31);
  const strokes = [
    { at: 0.0, length: 0.3, grains: 120, gain: 1 },
    { at: 0.36, length: 0.16, grains: 60, gain: 0.75 },
  ];
  for (const { at, length, grains, gain } of strokes)
    for (let i = 0; i < grains; i++) {
      const place = next();
      const swell = Math.sin(Math.PI * place ** 0.8);
      burst(out, at + 0.004 + place * length, {
        seed: 3100 + Math.floor(next() * 1e6),
        hertz: 1500 + 5200 * next() ** 1.4,
        q: 1.1,
        decay: 0.0015 + 0.006 * next(),
        gain: gain * swell * (0.12 + 0.88 * next() ** 4),
      });
    }
  const air = noise(32);
  const soft = filter('band', 2600, 0.5);
  const wander = drift(33, 24);
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const slide = Math.max(0, Math.sin((Math.PI * t) / 0.32)) * (t < 0.32 ? 1 : 0);
    out[i] += 0.16 * slide * (0.6 + 0.4 * wander()) * soft(air());
  }
  strike(out, 0.41, [[168, 0.02, 0.09]], { attack: 0.004 }); // it lands on the desk
  return finish(room(out, 0.6), { fadeIn: 0.003 });
}

/** A kettledrum, struck softly with felt: its low modes, which stand nearly in the ratios 2 : 3 : 4 : 5. */
function drum() {
  const out = silence(1.5);
  strike(
    out,
    0.004,
    [
      [66, 0.13, 0.55, 0.12],
      [87, 0.42, 0.9, 0.04],
      [131, 0.34, 0.62, 0.03],
      [173, 0.25, 0.52, 0.02],
      [213, 0.18, 0.36, 0.02],
      [256, 0.13, 0.24],
      [341, 0.07, 0.13],
    ],
    { attack: 0.007 },
  );
  burst(out, 0.004, { seed: 41, hertz: 330, q: 0.6, decay: 0.028, attack: 0.004, gain: 0.9, kind: 'low' });
  burst(out, 0.004, { seed: 42, hertz: 1300, q: 0.6, decay: 0.008, attack: 0.003, gain: 0.14 });
  return finish(room(out, 1.3, 900), { fadeOut: 0.25 });
}

/** A desk bell, pressed once: partials of a small cup, each a pair a few hertz apart, and the plunger below. */
function bell() {
  const out = silence(1.45);
  const modes = [
    [1568, 0.34, 0.5],
    [1571.5, 0.3, 0.34],
    [3244, 0.2, 0.34],
    [3251, 0.18, 0.22],
    [4702, 0.11, 0.2],
    [6390, 0.07, 0.13],
    [8530, 0.035, 0.08],
  ];
  strike(out, 0.006, modes, { attack: 0.0012 });
  burst(out, 0.0045, { seed: 51, hertz: 4300, q: 0.7, decay: 0.003, gain: 0.25 });
  strike(out, 0.004, [
    [310, 0.012, 0.14],
    [905, 0.008, 0.1],
  ]);
  return finish(room(out, 0.5, 4000), { fadeOut: 0.2 });
}

/** A seal: wax gives way under the press, then the brass die ticks against its stop. */
function seal() {
  const out = silence(0.62);
  const wax = noise(61);
  const body = filter('low', 700, 0.9);
  const creak = drift(62, 130);
  for (let i = 0; i < samples(0.24); i++) {
    const t = i / RATE;
    body.tune(380 + 900 * (t / 0.24));
    const press = Math.sin((Math.PI * t) / 0.24) ** 1.6;
    out[i] += 0.85 * press * (0.35 + 0.65 * Math.max(0, creak()) ** 2) * body(wax());
  }
  strike(
    out,
    0.02,
    [
      [118, 0.05, 0.4, 0.2],
      [204, 0.035, 0.2],
    ],
    { attack: 0.012 },
  );
  strike(out, 0.262, [
    [2740, 0.035, 0.26],
    [2752, 0.03, 0.16],
    [4410, 0.028, 0.2],
    [6130, 0.02, 0.13],
    [7940, 0.012, 0.08],
    [172, 0.03, 0.4],
    [390, 0.018, 0.2],
  ]);
  burst(out, 0.262, { seed: 63, hertz: 3800, q: 0.6, decay: 0.003, gain: 0.3 });
  return finish(room(out, 0.8), { fadeIn: 0.006, fadeOut: 0.05 });
}

/** Paper torn across: fibres snapping faster and brighter as the hand speeds up, and the end of the sheet. */
function tear() {
  const out = silence(0.72);
  const next = chance(71);
  const length = 0.5;
  let at = 0.006;
  while (at < length) {
    const part = at / length;
    const swell = Math.min(1, 0.55 + 0.9 * part) * (0.75 + 0.25 * Math.sin(2 * Math.PI * 9 * at));
    burst(out, at, {
      seed: 7100 + Math.floor(next() * 1e6),
      hertz: (650 + 1500 * part) * (0.6 + 1.1 * next()),
      q: 0.8,
      decay: 0.002 + 0.004 * next(),
      gain: swell * (0.25 + 0.75 * next() ** 2),
    });
    at += (0.0075 - 0.0048 * part) * (0.4 + 1.2 * next());
  }
  burst(out, length, { seed: 72, hertz: 2600, q: 0.5, decay: 0.018, gain: 1.1 });
  burst(out, length + 0.03, { seed: 73, hertz: 1500, q: 0.7, decay: 0.04, attack: 0.02, gain: 0.18 });
  return finish(room(out, 0.5), { fadeIn: 0.003, fadeOut: 0.06 });
}

/** A key of a desk calculator: down, and half as loud up again. */
function click() {
  const out = silence(0.12);
  const press = (at, gain, tone) => {
    burst(out, at, {
      seed: 101 + Math.round(at * 1000),
      hertz: 2900 * tone,
      q: 0.9,
      decay: 0.0022,
      gain: 0.8 * gain,
    });
    strike(
      out,
      at,
      [
        [405 * tone, 0.009, 0.42],
        [1460 * tone, 0.005, 0.25],
        [3350 * tone, 0.0035, 0.18],
      ],
      { gain },
    );
  };
  press(0.002, 1, 1);
  press(0.052, 0.4, 1.13);
  return finish(room(out, 0.6), { fadeOut: 0.02 });
}

/**
 * Every cue, in the order it stands in the file: its recipe, and how loud it is meant to be beside the others
 * (decibels): what comes often or lasts long stays back.
 */
export const CUES = {
  stamp: { make: stamp, level: 0 },
  teleprinter: { make: teleprinter, level: -4 },
  paper: { make: paper, level: -5 },
  drum: { make: drum, level: 0 },
  bell: { make: bell, level: -4 },
  seal: { make: seal, level: -1 },
  tear: { make: tear, level: -2 },
  engine: { make: engine, level: -5 },
  murmur: { make: murmur, level: -6 },
  click: { make: click, level: -11 },
};
