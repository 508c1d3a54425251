/** Ties as lines: by kind, by state and by how much they matter. */
import type { Arc, ArcKind } from '../../session/index.ts';
import { beginning, lengthOf, pointOn, type Curve, type Route } from '../arcs.ts';
import type { Theme } from '../theme.ts';
import { inPixels, type Ink, type Surface } from './surface.ts';

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  readonly alpha: number;
  /** Signs along the way that say which way it goes, and what goes. */
  readonly along: '' | 'chevrons' | 'grains';
}

type Style = Pick<Stroke, 'width' | 'dash' | 'round' | 'along'> & {
  /** Wider by so much for each step of weight. */
  readonly step: number;
};

const style = (
  width: number,
  step: number,
  dash: readonly number[] = [],
  along: Stroke['along'] = '',
): Style => ({ width, step, dash, along, round: dash.length === 0 || dash[0] === DOT });
/** A dash of this length with round caps is a dot. */
const DOT = 0.01;

/** How each kind of tie is drawn. Kinds differ by dash, width and signs too, never by colour alone. */
const STYLES: Readonly<Record<ArcKind, Style>> = {
  alliance: style(3.8, 0.8),
  treaty: style(3, 0.7),
  consultation: style(1.9, 0.5, [7, 5]),
  sanctions: style(2.2, 0.5, [DOT, 5.5]),
  talks: style(1.3, 0.3, [4, 4]),
  trade: style(1.6, 1.1, [], 'chevrons'),
  arms: style(2, 0.6, [9, 4], 'grains'),
  aid: style(2, 0.6, [4, 4], 'grains'),
  threat: style(1.4, 0.8, [10, 3, 2, 3], 'chevrons'),
  friend: style(1.6, 1),
  foe: style(1.6, 0.9, [5, 4.5]),
  crisis: style(3.4, 0.8, [12, 4]),
};

export function strokeOf({ kind, weight, seal, state }: Arc, theme: Theme): Stroke {
  const found = STYLES[kind];
  const past = seal === 'ended';
  const stroke: Stroke = {
    colour: past ? theme.faint : theme.ties[kind],
    width: found.width + (weight - 1) * found.step,
    dash: past ? [2, 5] : found.dash,
    round: found.round,
    alpha: past ? 0.45 : kind === 'talks' ? 0.85 : 1,
    along: past ? '' : found.along,
  };
  const spoken = state.startsWith('threatened') || state.startsWith('latent');
  if (kind === 'sanctions' && spoken) return { ...stroke, dash: [DOT, 10], alpha: 0.6 };
  if (kind === 'treaty' && (seal === 'draft' || seal === 'talks'))
    return { ...stroke, width: stroke.width - 0.6, dash: [9, 5], round: false };
  return stroke;
}

/** Signs along a tie, every so many pixels; the middle is left to its seal. */
function paintAlong(
  context: Ink,
  curve: Curve,
  { along, colour, width }: Stroke,
  share: number,
  theme: Theme,
): void {
  const length = lengthOf(curve);
  const gap = along === 'grains' ? 26 : 64;
  const count = Math.max(1, Math.floor(length / gap));
  for (let index = 0; index < count; index += 1) {
    const t = (index + 0.5) / count;
    if (t > share) break;
    const [at, next] = [pointOn(curve, t), pointOn(curve, Math.min(1, t + 0.01))];
    context.save();
    context.translate(at.x, at.y);
    context.rotate(Math.atan2(next.y - at.y, next.x - at.x));
    context.beginPath();
    if (along === 'grains') {
      context.arc(0, 0, width + 1.2, 0, Math.PI * 2);
    } else {
      const reach = 3.4 + width;
      context.moveTo(reach, 0);
      context.lineTo(-reach * 0.7, -reach * 0.8);
      context.lineTo(-reach * 0.25, 0);
      context.lineTo(-reach * 0.7, reach * 0.8);
      context.closePath();
    }
    context.lineWidth = 2.4;
    context.strokeStyle = theme.paper;
    context.stroke();
    context.fillStyle = colour;
    context.fill();
    context.restore();
  }
}

/** Draws the first share `t` of a tie, with its halo of paper, in CSS pixels of the screen. */
export function paintTie(
  context: Ink,
  curve: Curve,
  arc: Arc,
  theme: Theme,
  options: { readonly t: number; readonly alpha: number },
): void {
  const stroke = strokeOf(arc, theme);
  const { from, bend, to } = options.t >= 1 ? curve : beginning(curve, options.t);
  const path = new Path2D();
  path.moveTo(from.x, from.y);
  path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  context.save();
  context.lineCap = 'round';
  context.globalAlpha = options.alpha * stroke.alpha;
  context.strokeStyle = theme.paper;
  // a dotted line keeps a dotted halo, or it would read as a pale band with dots
  if (stroke.dash[0] === DOT) {
    context.setLineDash([...stroke.dash]);
    context.lineWidth = stroke.width + 2;
  } else {
    context.globalAlpha = options.alpha * stroke.alpha * (stroke.dash.length > 0 ? 0.75 : 0.95);
    context.lineWidth = stroke.width + (stroke.width > 2.4 ? 3 : 2.2);
  }
  context.stroke(path);
  context.globalAlpha = options.alpha * stroke.alpha;
  context.lineCap = stroke.round ? 'round' : 'butt';
  context.strokeStyle = stroke.colour;
  context.lineWidth = stroke.width;
  context.setLineDash([...stroke.dash]);
  context.stroke(path);
  if (arc.kind === 'alliance' && stroke.width > 4.2 && lengthOf(curve) > 60) {
    // the heaviest ties carry a thread of paper, as a trunk road does
    context.setLineDash([]);
    context.strokeStyle = theme.paper;
    context.globalAlpha = options.alpha * 0.85;
    context.lineWidth = 1;
    context.stroke(path);
  }
  if (stroke.along !== '') {
    context.setLineDash([]);
    context.globalAlpha = options.alpha * stroke.alpha;
    paintAlong(context, curve, stroke, options.t, theme);
  }
  context.restore();
}

/**
 * How strongly a tie is drawn: where there are many, those that do not touch the eyes or the selected actor
 * step back, unless they have just changed.
 */
export function presence(arc: Arc, count: number, focus: ReadonlySet<string>): number {
  if (arc.fresh || focus.has(arc.from) || focus.has(arc.to)) return 1;
  return count > 24 ? 0.4 : count > 12 ? 0.6 : 0.9;
}

/** Paints all ties, the least important first. */
export function paintTies(
  surface: Surface,
  routes: readonly Route[],
  focus: ReadonlySet<string>,
  theme: Theme,
): void {
  inPixels(surface);
  for (const { arc, curve } of routes) {
    paintTie(surface.context, curve, arc, theme, { t: 1, alpha: presence(arc, routes.length, focus) });
  }
}

/** The outline of the selected actor's land, under the ties. */
export function paintOutline(context: Ink, paths: readonly Path2D[], k: number, theme: Theme): void {
  context.save();
  context.lineJoin = 'round';
  for (const [width, colour] of [
    [3, theme.paper],
    [1.25, theme.select],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width / k;
    for (const path of paths) context.stroke(path);
  }
  context.restore();
}
