// The music of the bed: four loops in D over a held D and A, each of its own number of slow bars. They begin together,
// and no two numbers share a factor, so that the loops drift against each other and every bar of one comes to stand
// over every bar of another. Whatever meets must agree: the notes are those of D E F# A B, among which there is no
// half step. G comes only in the bass, below every F#, and C# only on top, above every D.

export const BEAT = 1;
export const BEATS_A_BAR = 3;
const BAR = BEATS_A_BAR * BEAT;
/** The first beat comes a little after a loop begins: most loops are joined where the last bar has died away. */
const UPBEAT = 0.3;

const STEPS = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 };

/** Frequency of a pitch such as F#4 or Bb3, in equal temperament from A4 = 440 Hz. */
export function hertz(pitch) {
  const [, letter, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(pitch);
  const step = STEPS[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0) + 12 * (octave - 4);
  return 440 * 2 ** (step / 12);
}

/** A line of music, a string a bar: `beat:pitch*length` in beats, `!` for a little louder, `?` for a little softer. */
function line(bars) {
  const notes = bars.flatMap((bar, index) =>
    bar
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => {
        const [, beat, pitch, length, force] = /^([\d.]+):([A-G][#b]?\d)\*([\d.]+)([!?]?)$/.exec(word);
        return {
          at: UPBEAT + index * BAR + (Number(beat) - 1) * BEAT,
          hertz: hertz(pitch),
          seconds: length * BEAT,
          force: force === '!' ? 1 : force === '?' ? 0.55 : 0.75,
        };
      }),
  );
  return { seconds: bars.length * BAR, notes };
}

/** Two breaths of one melody, the second lower, and as long a silence. */
export const REED = line([
  '',
  '2:F#4*1 3:A4*1',
  '1:B4*2! 3:A4*1',
  '1:F#4*1 2:E4*2.7?',
  '',
  '2:D4*1? 3:E4*1',
  '1:A4*2 3:F#4*1?',
  '1:D4*1? 2:B3*2.8?',
  '',
  '',
  '',
]);

// The last notes are short: where the loop ends nothing sounds, so that no encoder can spoil the join.
export const PIANO = line([
  '1:D3*3 1:A3*3? 2:F#4*2 3:A4*1.5!',
  '1:B2*3 1.5:F#3*2.5? 2.5:E4*2',
  '1:G2*3 1.5:D3*2.5? 2:B4*2! 3.5:A4*1?',
  '2.5:E4*1.5?',
  '1:E2*3 1.5:B2*2.5? 2:F#4*2 3:A4*1.5?',
  '1:A2*3 1.5:E3*2.5? 2:B4*1.5 3.5:C#5*0.5?',
  '1:D5*1.4? 1.5:D2*1.3? 1.5:A2*1.3?',
]);

/** The chords of the strings, low to high; a pitch that stays is held, from the last bar into the first, too. */
const CHORDS = ['A3 D4 F#4', 'B3 D4 F#4', 'B3 D4 A4', 'B3 E4 A4', 'A3 E4 F#4'].map((chord) =>
  chord.split(' '),
);

/** Chords as three parts, each pitch bowed as long as it stays. */
export const STRINGS = {
  seconds: CHORDS.length * BAR,
  notes: [0, 1, 2].flatMap((part) => {
    const notes = [];
    for (const [bar, chord] of CHORDS.entries()) {
      const pitch = hertz(chord[part]);
      const before = notes.at(-1);
      if (before?.hertz === pitch) before.seconds += BAR;
      else notes.push({ at: UPBEAT + bar * BAR, hertz: pitch, seconds: BAR, part });
    }
    if (notes.length > 1 && notes[0].hertz === notes.at(-1).hertz)
      notes.at(-1).seconds += notes.shift().seconds;
    return notes;
  }),
};

/** The held fifth, and a stroke on the first beat of each bar, the first the firmest. */
const STROKES = [1, 0.55, 0.7];
const ROUND = STROKES.length * BAR;
export const GROUND = {
  seconds: ROUND,
  notes: ['D2', 'A2', 'D3'].map((pitch) => ({ at: 0, hertz: hertz(pitch), seconds: ROUND })),
  strokes: STROKES.map((force, bar) => ({ at: UPBEAT + bar * BAR, force })),
};
