/** The seal in the middle of a tie: a disc with a sign and a ring that say how it stands. */
import type { Arc, ArcKind } from '../../session/index.ts';
import type { Theme } from '../theme.ts';
import { SERIF, type Ink } from './surface.ts';

export type SealSign = Exclude<Arc['seal'], ''> | 'kept';

/** Pixels from the middle of the drawing to its edge. */
export const SEAL_REACH = 18;
const RADIUS = 11;

/** How much of the ring is drawn: a text on its way to force closes it step by step. */
const RING: Readonly<Record<SealSign, number>> = {
  draft: 0,
  talks: 0,
  signed: 0.35,
  ratifying: 0.7,
  inForce: 1,
  strained: 1,
  invoked: 1,
  kept: 1,
  ended: 0,
};

function paintSign(context: Ink, sign: SealSign, colour: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  switch (sign) {
    case 'talks':
      for (const x of [-4.6, 0, 4.6]) {
        context.moveTo(x + 1.5, 0);
        context.arc(x, 0, 1.5, 0, Math.PI * 2);
      }
      context.fill();
      return;
    case 'ended':
      context.moveTo(-4, -4);
      context.lineTo(4, 4);
      context.moveTo(4, -4);
      context.lineTo(-4, 4);
      context.stroke();
      return;
    case 'kept':
      context.moveTo(-4.8, 0.4);
      context.lineTo(-1.4, 4);
      context.lineTo(5, -4);
      context.stroke();
      return;
    case 'invoked':
      context.moveTo(0, -5.5);
      context.lineTo(0, 1.5);
      context.moveTo(0, 5.6);
      context.lineTo(0, 5.7);
      context.stroke();
      return;
    case 'draft':
    case 'signed':
    case 'ratifying':
    case 'inForce':
    case 'strained':
      context.font = `700 15px ${SERIF}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('§', 0, 0.5);
  }
}

/** Paints a seal around the origin, in CSS pixels; a blank one has no sign. */
export function paintSeal(context: Ink, kind: ArcKind, sign: SealSign, theme: Theme, blank: boolean): void {
  const own = { ended: theme.faint, invoked: theme.alarm, kept: theme.done };
  const colour = sign in own ? own[sign as keyof typeof own] : theme.ties[kind];
  // a text that binds is a pressed disc; one that does not yet, or no longer, is paper
  const pressed = sign === 'inForce' || sign === 'strained' || sign === 'invoked' || sign === 'kept';
  const disc = (radius: number): void => {
    context.beginPath();
    context.arc(0, 0, radius, 0, Math.PI * 2);
  };
  context.save();
  context.shadowColor = theme.shadow;
  context.shadowBlur = 5;
  context.shadowOffsetY = 1.5;
  disc(RADIUS + 3.5);
  context.fillStyle = theme.paper;
  context.fill();
  context.shadowColor = 'transparent';
  disc(RADIUS);
  context.fillStyle = pressed ? colour : theme.paper;
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = colour;
  if (sign === 'draft' || sign === 'ended') context.setLineDash([2.6, 2.2]);
  context.stroke();
  context.setLineDash([]);

  if (sign === 'strained') {
    context.save();
    disc(RADIUS);
    context.clip();
    context.strokeStyle = theme.paper;
    context.globalAlpha = 0.55;
    context.lineWidth = 1.2;
    context.beginPath();
    for (let x = -22; x <= 22; x += 4.4) {
      context.moveTo(x, 11);
      context.lineTo(x + 22, -11);
    }
    context.stroke();
    // and a crack right through it
    context.globalAlpha = 1;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(3, -12);
    context.lineTo(-2, -5);
    context.lineTo(4, -1);
    context.lineTo(-3, 5);
    context.lineTo(0, 12);
    context.stroke();
    context.restore();
  } else if (!blank) {
    paintSign(context, sign, pressed ? theme.paper : colour);
  }
  const share = RING[sign];
  if (share > 0) {
    context.beginPath();
    context.arc(0, 0, RADIUS + 2.8, -Math.PI / 2, -Math.PI / 2 + share * Math.PI * 2);
    context.lineWidth = 1.8;
    context.lineCap = 'butt';
    context.strokeStyle = colour;
    context.stroke();
  }
  context.restore();
}
