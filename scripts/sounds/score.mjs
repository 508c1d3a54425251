// The music of the bed: sixteen bars of three slow beats, in D over a held D. The piano gives the theme (bars 1–4),
// the reed takes it up (5–8), carries it to its darkest bar, a minor fourth degree (9–12), and comes home (13–16).

export const BEAT = 1;
export const BARS = 16;
export const BEATS_A_BAR = 3;
/** Seconds of one round. A whole number of frames of both codecs, so that each round is encoded nearly alike. */
export const ROUND = BARS * BEATS_A_BAR * BEAT;
/** The first beat comes a little after the round begins: rounds are joined where the last bar has died away. */
export const UPBEAT = 0.3;

const STEPS = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 };

/** Frequency of a pitch such as F#4 or Bb3, in equal temperament from A4 = 440 Hz. */
export function hertz(pitch) {
  const [, letter, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(pitch);
  const step = STEPS[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0) + 12 * (octave - 4);
  return 440 * 2 ** (step / 12);
}

/** A line of music, a string a bar: `beat:pitch*length` in beats, `!` for a little louder, `?` for a little softer. */
function line(bars) {
  return bars.flatMap((bar, index) =>
    bar
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => {
        const [, beat, pitch, length, force] = /^([\d.]+):([A-G][#b]?\d)\*([\d.]+)([!?]?)$/.exec(word);
        return {
          at: UPBEAT + (index * BEATS_A_BAR + Number(beat) - 1) * BEAT,
          hertz: hertz(pitch),
          seconds: length * BEAT,
          force: force === '!' ? 1 : force === '?' ? 0.55 : 0.75,
        };
      }),
  );
}

// The last notes are short: where the round ends nothing sounds, so that no encoder can spoil the join.
export const PIANO = line([
  '1:D3*3 1:A3*3? 2:F#4*2 3:A4*1.5!',
  '1:G2*3 1.5:D3*2.5? 2:B4*2! 3.5:A4*1?',
  '1:B2*3 1.5:F#3*2.5? 2:F#4*2 3.5:D4*1?',
  '1:A2*3 1.5:E3*2.5? 2:E4*2',
  '1:D3*3 2:A3*2? 2:D4*2?',
  '1:G2*3 2:B3*2? 2:D4*2?',
  '1:E3*3 2:B3*2? 2:D4*2?',
  '1:A2*3 2:G3*2? 2:C#4*2?',
  '1:B2*3 2:F#3*2? 3:D5*2?',
  '1:F#2*3 2:C#4*2? 2:A3*2?',
  '1:G2*3! 2:B3*2 2:D4*2 3:F#4*1?',
  '1:G2*3 2:Bb3*2? 2:D4*2? 3:E4*1?',
  '1:F#2*3 1.5:D3*2.5? 2.5:D5*2',
  '1:E2*3 1.5:B2*2.5? 2.5:B4*2?',
  '1:A2*3 1.5:E3*2.5? 2:D5*1 3:C#5*1.5?',
  '1:D2*1.6? 1:A2*1.6? 2:F#4*0.8?',
]);

export const REED = line([
  '',
  '',
  '',
  '',
  '2:F#4*1 3:A4*1',
  '1:B4*2! 3:A4*1',
  '1:G4*2 3:F#4*1?',
  '1:E4*2.6?',
  '2:D4*1? 3:F#4*1',
  '1:A4*2 3:F#4*1',
  '1:B4*2! 3:A4*1!',
  '1:Bb4*2! 3:G4*1',
  '1:A4*2.7',
  '1:F#4*2? 3:G4*1?',
  '1:E4*2.8?',
  '1:D4*2?',
]);

/** The chords of the strings, low to high; a pitch that stays is held. */
const CHORDS = [
  'A3 D4 F#4',
  'B3 D4 G4',
  'B3 D4 F#4',
  'A3 D4 E4',
  'A3 D4 F#4',
  'B3 D4 F#4',
  'B3 D4 G4',
  'A3 C#4 E4',
  'B3 D4 F#4',
  'A3 C#4 F#4',
  'B3 D4 F#4',
  'Bb3 D4 G4',
  'A3 D4 F#4',
  'B3 D4 G4',
  'A3 B3 E4',
  'A3 D4 F#4',
].map((chord) => chord.split(' '));

/** Chords as three parts, each pitch bowed as long as it stays. */
export const STRINGS = [0, 1, 2].flatMap((part) => {
  const notes = [];
  for (const [bar, chord] of CHORDS.entries()) {
    const pitch = hertz(chord[part]);
    const before = notes.at(-1);
    const seconds = BEATS_A_BAR * BEAT;
    if (before?.hertz === pitch) before.seconds += seconds;
    else notes.push({ at: UPBEAT + bar * seconds, hertz: pitch, seconds, part });
  }
  notes.at(-1).seconds -= 2.4 * BEAT; // the bows are lifted before the round ends
  return notes;
});

/** The held fifth, and a stroke on the first beat of each bar, every other one lighter. */
export const DRONE = ['D2', 'A2', 'D3'].map(hertz);
export const STROKES = Array.from({ length: BARS }, (_, bar) => ({
  at: UPBEAT + bar * BEATS_A_BAR * BEAT,
  force: bar % 2 === 0 ? 1 : 0.6,
}));
