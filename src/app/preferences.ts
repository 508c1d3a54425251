/** What the player set once and finds again; a browser that keeps nothing simply starts afresh. */
import { SPEEDS, type Speed, type ThemeName } from '../ui/index.ts';

const SOUND = 'demarche/sound';
const MUSIC = 'demarche/music';
const THEME = 'demarche/theme';
const SPEED = 'demarche/speed';
const LANGUAGE = 'demarche/language';
const INSET = 'demarche/inset';
const LESSON = 'demarche/lesson';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // private windows may refuse: then it is not remembered
  }
}

export const rememberedSound = (): boolean => read(SOUND) !== 'off';
export const rememberSound = (on: boolean): void => write(SOUND, on ? 'on' : 'off');

/** A choice beside that of sound: music is heard where both are on. */
export const rememberedMusic = (): boolean => read(MUSIC) !== 'off';
export const rememberMusic = (on: boolean): void => write(MUSIC, on ? 'on' : 'off');

/** Null until one was chosen. */
export function rememberedTheme(): ThemeName | null {
  const theme = read(THEME);
  return theme === 'paper' || theme === 'night' ? theme : null;
}

export const rememberTheme = (theme: ThemeName): void => write(THEME, theme);

/** Of the telling of a resolution; the usual until another was chosen. */
export const rememberedSpeed = (): Speed => SPEEDS.find((speed) => String(speed) === read(SPEED)) ?? 1;
export const rememberSpeed = (speed: Speed): void => write(SPEED, String(speed));

export const rememberedInset = (): boolean => read(INSET) !== 'folded';
export const rememberInset = (open: boolean): void => write(INSET, open ? 'open' : 'folded');

/** Null until one was chosen. */
export const rememberedLanguage = (): string | null => read(LANGUAGE);
export const rememberLanguage = (language: string): void => write(LANGUAGE, language);
/** True until the first steps were taken or waved away. */
export const lessonWanted = (): boolean => read(LESSON) === null;
export const rememberLesson = (): void => write(LESSON, 'over');
