/**
 * Korean particles follow the sound that a word ends on: 한국은 but 러시아는. A placeholder names the particle in
 * English, as placeholders are: `{byTopic}` 은/는, `{bySubject}` 이/가, `{byObject}` 을/를, `{byWith}` 과/와,
 * `{byToward}` 으로/로.
 */
const PARTICLES = {
  Topic: ['은', '는'],
  Subject: ['이', '가'],
  Object: ['을', '를'],
  With: ['과', '와'],
  Toward: ['으로', '로'],
} as const;
type Particle = keyof typeof PARTICLES;

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
/** Final consonants of a syllable block; 0 is none. */
const FINALS = 28;
const RIEUL = 8;
/** Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];
/** Letters whose names end on a consonant: 엘 엠 엔 알. */
const LETTERS: Readonly<Record<string, number>> = { l: RIEUL, m: 16, n: 4, r: RIEUL };

/** The final consonant of what is pronounced last; brackets and quotes are not. 0 for a vowel. */
function finalOf(word: string): number {
  const spoken = word.replace(/\s*\([^()]*\)\s*$/, '').replace(/[^\p{L}\p{N}]+$/u, '');
  const last = spoken.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % FINALS;
  if (/^\d$/.test(last)) return DIGITS[Number(last)] ?? 0;
  return LETTERS[last.toLowerCase()] ?? 0;
}

/** The word with its particle. */
export function withParticle(word: string, particle: Particle): string {
  const final = finalOf(word);
  const [afterConsonant, afterVowel] = PARTICLES[particle];
  const vowel = final === 0 || (particle === 'Toward' && final === RIEUL);
  return word + (vowel ? afterVowel : afterConsonant);
}

const ENDING = /^(.+)(Topic|Subject|Object|With|Toward)$/;

/** `{byTopic}` of `{by}`, `{byCapitalTopic}` of `{byCapital}`. */
export function inflect(key: string, known: (key: string) => string | undefined): string | undefined {
  const [, base, particle] = ENDING.exec(key) ?? [];
  if (base === undefined || particle === undefined) return undefined;
  const word = known(base);
  return word === undefined ? undefined : withParticle(word, particle as Particle);
}
