/** Capitals and other places, and the names beside them. */
import type { Theme } from '../theme.ts';
import { SANS, type Ink } from './surface.ts';

export type MarkerKind = 'capital' | 'selected' | 'eyes' | 'place';

/** Radius of each marker in pixels; a drawing reaches 8 pixels farther. */
export const MARKER_RADIUS: Readonly<Record<MarkerKind, number>> = {
  capital: 6,
  eyes: 6.5,
  selected: 8.5,
  place: 4.5,
};
export const MARKER_REACH = 17;

/** Paints a marker around the origin. */
export function paintMarker(context: Ink, kind: MarkerKind, theme: Theme): void {
  const radius = MARKER_RADIUS[kind];
  const disc = (size: number, fill: string): void => {
    context.beginPath();
    context.arc(0, 0, size, 0, Math.PI * 2);
    context.fillStyle = fill;
    context.fill();
  };
  context.save();
  context.shadowColor = theme.shadow;
  context.shadowBlur = kind === 'selected' ? 8 : 3;
  context.shadowOffsetY = kind === 'selected' ? 3 : 1;
  disc(radius + 1.4, theme.paper);
  context.restore();
  disc(radius, theme.ink);
  disc(radius - 2.4, theme.paper);
  if (kind === 'selected') disc(radius - 4.6, theme.ink);
  if (kind === 'eyes') disc(radius - 3.6, theme.ink);
}

export const LABEL_HEIGHT = 16;
const PADDING = 3;
const font = (small: boolean): string => `${small ? 560 : 650} ${small ? 11 : 12}px ${SANS}`;

/** The width that a label takes, with its halo. */
export function labelWidth(context: Ink, text: string, small: boolean): number {
  context.font = font(small);
  context.letterSpacing = '0.3px';
  return Math.ceil(context.measureText(text).width) + PADDING * 2;
}

/** Paints a label with its left top at the origin: a halo of paper, or ink on a plate where it is selected. */
export function paintLabel(
  context: Ink,
  text: string,
  width: number,
  style: { readonly small: boolean; readonly selected: boolean },
  theme: Theme,
): void {
  context.font = font(style.small);
  context.letterSpacing = '0.3px';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const middle = LABEL_HEIGHT / 2 + 0.5;
  if (style.selected) {
    context.fillStyle = theme.ink;
    context.beginPath();
    context.roundRect(0, 0, width, LABEL_HEIGHT, 3);
    context.fill();
    context.fillStyle = theme.paper;
  } else {
    context.strokeStyle = theme.paper;
    context.lineWidth = 3.6;
    context.globalAlpha = 0.95;
    context.strokeText(text, PADDING, middle);
    context.globalAlpha = 1;
    context.fillStyle = theme.ink;
  }
  context.fillText(text, PADDING, middle);
}
