/** Every colour of the map. A second theme is another object of this shape. */
import { scalePow } from 'd3-scale';

export interface Theme {
  /** Outside the globe's edge, and the sea from the middle of the sheet to that edge. */
  readonly beyond: string;
  readonly sea: readonly [middle: string, edge: string];
  readonly edge: string;
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
  readonly treaty: string;
  readonly alliance: string;
  readonly consultation: string;
  readonly sanctions: string;
  readonly talks: string;
  readonly alarm: string;
  readonly done: string;
}

export const PAPER: Theme = {
  beyond: '#b3c3ca',
  sea: ['#dfe8e8', '#c6d6db'],
  edge: '#8fa6b0',
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
  treaty: '#8f2f36',
  alliance: '#2f6486',
  consultation: '#2f6486',
  sanctions: '#c2452d',
  talks: '#22303a',
  alarm: '#c2452d',
  done: '#2c6e63',
};

/**
 * Fill of a country whose regard is −100..100, or null for the actor whose eyes these are.
 * The middle of the scale is stretched, so that a cool tie differs from a neutral one on a bad projector.
 */
export function tintOf(theme: Theme, value: number | null): string {
  if (value === null) return theme.eyes;
  return scalePow<string>()
    .exponent(0.75)
    .domain([-100, 0, 100])
    .range([theme.hostile, theme.neutral, theme.friendly])
    .clamp(true)(value);
}

/** Relative luminance (WCAG) of `rgb(r, g, b)` or `#rrggbb`, 0–1. */
export function luminance(colour: string): number {
  const parts = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
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
