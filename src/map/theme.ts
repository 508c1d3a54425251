/** Every colour of the map, as the paper atlas and as the night desk. A third theme is another object of this shape. */
import type { ArcKind, TintScale } from '../session/index.ts';

export type ThemeName = 'paper' | 'night';

export interface Theme {
  /** Names the pictures painted in it. */
  readonly id: string;
  /** Outside the globe's edge, and the sea from the middle of the sheet to that edge. */
  readonly beyond: string;
  readonly sea: readonly [middle: string, edge: string];
  readonly edge: string;
  /** A light inside the globe's edge. */
  readonly rim: string;
  readonly graticule: string;
  /** Soft shade of the water along a coast. */
  readonly shallows: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly control: string;
  /** Lines over occupied areas, on light and on dark tints. */
  readonly hatchDark: string;
  readonly hatchLight: string;
  readonly seaName: string;
  /** Names on light and on dark tints. */
  readonly nameDark: string;
  readonly nameLight: string;
  readonly ink: string;
  readonly paper: string;
  readonly faint: string;
  readonly hostile: string;
  readonly neutral: string;
  readonly friendly: string;
  readonly eyes: string;
  readonly select: string;
  /** Of a country on which the eyes depend much, and from which they feel much threatened. */
  readonly dependence: string;
  readonly threat: string;
  readonly ties: Readonly<Record<ArcKind, string>>;
  /** Under discs and plates. */
  readonly shadow: string;
  /** Triangles, with the marks in their middle. */
  readonly balanced: string;
  readonly unbalanced: string;
  readonly alarm: string;
  readonly done: string;
}

export const PAPER: Theme = {
  id: 'paper',
  beyond: '#b3c3ca',
  sea: ['#dfe8e8', '#c6d6db'],
  edge: '#8fa6b0',
  rim: 'rgba(255, 255, 255, 0.5)',
  graticule: 'rgba(110, 142, 156, 0.30)',
  shallows: 'rgba(52, 92, 112, 0.62)',
  land: '#f3ecdc',
  coast: 'rgba(42, 58, 66, 0.85)',
  border: 'rgba(52, 48, 40, 0.55)',
  control: 'rgba(34, 48, 58, 0.8)',
  hatchDark: 'rgba(34, 48, 58, 0.62)',
  hatchLight: 'rgba(251, 246, 234, 0.62)',
  seaName: 'rgba(52, 94, 114, 0.85)',
  nameDark: 'rgba(34, 48, 58, 0.72)',
  nameLight: 'rgba(251, 246, 234, 0.88)',
  ink: '#22303a',
  paper: '#fdf9ee',
  faint: '#6b6a63',
  hostile: '#8f2f36',
  neutral: '#f3ecdc',
  friendly: '#2f6486',
  eyes: '#dbb37c',
  select: '#22303a',
  dependence: '#8a5a1e',
  threat: '#a93524',
  ties: {
    alliance: '#2f6486',
    treaty: '#8f2f36',
    consultation: '#2f6486',
    sanctions: '#c2452d',
    talks: '#22303a',
    trade: '#85561e',
    arms: '#8f2f36',
    aid: '#2c6e63',
    threat: '#c2452d',
    friend: '#2f6486',
    foe: '#8f2f36',
    crisis: '#c2452d',
  },
  shadow: 'rgba(34, 48, 58, 0.5)',
  balanced: '#2c6e63',
  unbalanced: '#c2452d',
  alarm: '#c2452d',
  done: '#2c6e63',
};

/** The same sheet under the desk lamp: dark water, dim land, lit lines. */
export const NIGHT: Theme = {
  id: 'night',
  beyond: '#10181e',
  sea: ['#1d2b34', '#16222a'],
  edge: '#3d525e',
  rim: 'rgba(180, 205, 216, 0.16)',
  graticule: 'rgba(140, 172, 186, 0.16)',
  shallows: 'rgba(4, 9, 12, 0.85)',
  land: '#37424a',
  coast: 'rgba(166, 184, 192, 0.55)',
  border: 'rgba(12, 18, 22, 0.75)',
  control: 'rgba(236, 226, 204, 0.75)',
  hatchDark: 'rgba(8, 13, 17, 0.7)',
  hatchLight: 'rgba(240, 232, 214, 0.5)',
  seaName: 'rgba(142, 178, 196, 0.8)',
  nameDark: 'rgba(12, 18, 22, 0.85)',
  nameLight: 'rgba(244, 237, 221, 0.85)',
  ink: '#f2ead8',
  paper: '#131b21',
  faint: '#98a0a3',
  hostile: '#a5434a',
  neutral: '#37424a',
  friendly: '#3f7ea6',
  eyes: '#a9844c',
  select: '#f2ead8',
  dependence: '#b98a45',
  threat: '#c75a41',
  ties: {
    alliance: '#6fb1d8',
    treaty: '#e0848a',
    consultation: '#6fb1d8',
    sanctions: '#f0785c',
    talks: '#e6dcc4',
    trade: '#dcae6a',
    arms: '#e0848a',
    aid: '#6fc2ae',
    threat: '#f0785c',
    friend: '#6fb1d8',
    foe: '#e0848a',
    crisis: '#f0785c',
  },
  shadow: 'rgba(0, 0, 0, 0.6)',
  balanced: '#6fc2ae',
  unbalanced: '#f0785c',
  alarm: '#f0785c',
  done: '#6fc2ae',
};

/** With firmer lines and no half-tones in names, for eyes that ask for more contrast. */
const firm = (theme: Theme): Theme => {
  const night = theme.id === 'night';
  const full = night ? '#fffaf0' : '#10181e';
  return {
    ...theme,
    id: `${theme.id}-firm`,
    border: night ? 'rgba(0, 0, 0, 0.95)' : 'rgba(16, 24, 30, 0.9)',
    coast: full,
    control: full,
    seaName: full,
    nameDark: '#0b1115',
    nameLight: '#ffffff',
    ink: full,
    select: full,
    paper: night ? '#05090c' : '#ffffff',
  };
};

export const themeOf = (name: ThemeName, contrast: boolean): Theme => {
  const theme = name === 'night' ? NIGHT : PAPER;
  return contrast ? firm(theme) : theme;
};

/**
 * Fill of a country whose value is −100..100 (regard) or 0..100, or null for the actor whose eyes these are.
 * The low end of the scales is stretched, so that a cool tie differs from a neutral one on a bad projector.
 */
export function tintOf(theme: Theme, value: number | null, scale: TintScale = 'regard'): string {
  if (value === null) return theme.eyes;
  const [low, high] = scale === 'regard' ? [theme.hostile, theme.friendly] : [theme.neutral, theme[scale]];
  return mixed(theme.neutral, value < 0 ? low : high, Math.min(1, Math.abs(value) / 100) ** 0.75);
}

/** Red, green and blue of `rgb(r, g, b)` or `#rrggbb`, 0–255. */
function partsOf(colour: string): readonly [red: number, green: number, blue: number] {
  const [red = 0, green = 0, blue = 0] = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
  return [red, green, blue];
}

/** What lies between two colours, `share` (0–1) of the way to the second. */
function mixed(colour: string, other: string, share: number): string {
  const to = partsOf(other);
  const parts = partsOf(colour).map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share));
  return `rgb(${parts.join(', ')})`;
}

/** Relative luminance (WCAG) of `rgb(r, g, b)` or `#rrggbb`, 0–1. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const isDark = (fill: string): boolean => luminance(fill) < 0.3;

/** The colour of a name on this fill. */
export const nameOn = (theme: Theme, fill: string): string =>
  isDark(fill) ? theme.nameLight : theme.nameDark;

/** The colour of hatching on this fill. */
export const hatchOn = (theme: Theme, fill: string): string =>
  isDark(fill) ? theme.hatchLight : theme.hatchDark;
