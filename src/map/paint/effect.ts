/** What passes over the map for a moment: rings around a capital, a dot on its way. */
import type { Tone } from '../staging.ts';
import type { Theme } from '../theme.ts';

export const RING_REACH = 64;
export const DOT_REACH = 14;

export function colourOf(tone: Tone, theme: Theme): string {
  switch (tone) {
    case 'alarm':
      return theme.alarm;
    case 'done':
      return theme.done;
    case 'warm':
      return theme.hostile;
    case 'ink':
      return theme.ink;
  }
}

/** A ring around the origin, drawn large and shown smaller. */
export function paintRing(context: CanvasRenderingContext2D, tone: Tone, theme: Theme): void {
  context.beginPath();
  context.arc(0, 0, RING_REACH - 6, 0, Math.PI * 2);
  context.lineWidth = 8;
  context.strokeStyle = theme.paper;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 4;
  context.strokeStyle = colourOf(tone, theme);
  context.stroke();
}

export function paintDot(context: CanvasRenderingContext2D, tone: Tone, theme: Theme): void {
  context.shadowColor = 'rgba(34, 48, 58, 0.5)';
  context.shadowBlur = 4;
  context.beginPath();
  context.arc(0, 0, 7, 0, Math.PI * 2);
  context.fillStyle = theme.paper;
  context.fill();
  context.shadowColor = 'transparent';
  context.beginPath();
  context.arc(0, 0, 5, 0, Math.PI * 2);
  context.fillStyle = colourOf(tone, theme);
  context.fill();
}
