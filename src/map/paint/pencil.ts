/** What is not sent yet: a pencilled line with its arrow, and chips with what others would think. */
import { pointOn, type Curve } from '../arcs.ts';
import type { Theme } from '../theme.ts';
import { inPixels, SANS, type Ink, type Surface } from './surface.ts';

export const CHIP = 18;
/** Figures of one width, so that a chip need not be measured. */
export const chipWidth = (text: string): number => text.length * 8 + 12;

export function paintPencil(surface: Surface, curve: Curve, theme: Theme): void {
  const { context } = surface;
  inPixels(surface);
  const path = new Path2D();
  path.moveTo(curve.from.x, curve.from.y);
  path.quadraticCurveTo(curve.bend.x, curve.bend.y, curve.to.x, curve.to.y);
  context.save();
  context.lineCap = 'round';
  context.strokeStyle = theme.paper;
  context.lineWidth = 6;
  context.stroke(path);
  context.strokeStyle = theme.ink;
  context.lineWidth = 2.2;
  context.setLineDash([1, 6]);
  context.stroke(path);
  context.setLineDash([]);
  const [tip, back] = [pointOn(curve, 0.93), pointOn(curve, 0.88)];
  context.translate(tip.x, tip.y);
  context.rotate(Math.atan2(tip.y - back.y, tip.x - back.x));
  context.beginPath();
  context.moveTo(6, 0);
  context.lineTo(-7, -6);
  context.lineTo(-3, 0);
  context.lineTo(-7, 6);
  context.closePath();
  context.lineWidth = 3;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fill();
  context.restore();
}

/** Around the origin: better on the friendly colour, worse on the hostile, with its sign either way. */
export function paintChip(context: Ink, text: string, better: boolean, theme: Theme): void {
  const width = chipWidth(text);
  context.beginPath();
  context.roundRect(-width / 2, -CHIP / 2, width, CHIP, CHIP / 2);
  context.lineWidth = 3;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = better ? theme.friendly : theme.hostile;
  context.fill();
  context.font = `700 12px ${SANS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#fffaf0';
  context.fillText(text, 0, 0.5);
}
