/** What passes over the map for a moment: rings around a capital, a dot on its way. */
import type { Tone } from '../staging.ts';
import type { Theme } from '../theme.ts';
import type { Ink } from './surface.ts';

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
export function paintRing(context: Ink, tone: Tone, theme: Theme): void {
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

export function paintDot(context: Ink, tone: Tone, theme: Theme): void {
  context.shadowColor = theme.shadow;
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

/** A grain of what is sent: a small crate. */
export function paintGrain(context: Ink, tone: Tone, theme: Theme): void {
  context.beginPath();
  context.roundRect(-4, -4, 8, 8, 1.5);
  context.lineWidth = 2.4;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = colourOf(tone, theme);
  context.fill();
}

/** An aeroplane from above, its nose to the right. */
export function paintAeroplane(context: Ink, theme: Theme): void {
  context.shadowColor = theme.shadow;
  context.shadowBlur = 5;
  context.shadowOffsetY = 2;
  context.beginPath();
  context.moveTo(13, 0);
  context.quadraticCurveTo(12, -2.1, 9, -2.1);
  context.lineTo(4.5, -2.1);
  context.lineTo(-2.5, -11);
  context.lineTo(-5, -11);
  context.lineTo(-2, -2);
  context.lineTo(-8, -1.6);
  context.lineTo(-10.5, -4.6);
  context.lineTo(-12, -4.6);
  context.lineTo(-10.8, 0);
  context.lineTo(-12, 4.6);
  context.lineTo(-10.5, 4.6);
  context.lineTo(-8, 1.6);
  context.lineTo(-2, 2);
  context.lineTo(-5, 11);
  context.lineTo(-2.5, 11);
  context.lineTo(4.5, 2.1);
  context.lineTo(9, 2.1);
  context.quadraticCurveTo(12, 2.1, 13, 0);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 2.6;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.shadowColor = 'transparent';
  context.fillStyle = theme.ink;
  context.fill();
}
