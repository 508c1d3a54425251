/** Ties as lines: by kind, by state and by how much they matter. */
import type { Arc } from '../../session/index.ts';
import { beginning, lengthOf, type Curve, type Route } from '../arcs.ts';
import type { Theme } from '../theme.ts';
import { inPixels, type Surface } from './surface.ts';

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  readonly alpha: number;
}

/** How a tie is drawn. Kinds differ by dash and width too, never by colour alone. */
export function strokeOf({ kind, weight, seal, state }: Arc, theme: Theme): Stroke {
  const extra = weight - 1;
  const past = seal === 'ended';
  const alpha = past ? 0.45 : 1;
  const colour = past ? theme.faint : theme[kind];
  switch (kind) {
    case 'treaty': {
      const draft = seal === 'draft' || seal === 'talks';
      const dash = past ? [2, 5] : draft ? [9, 5] : [];
      return { colour, width: (draft ? 2.4 : 3) + extra * 0.7, dash, round: !draft, alpha };
    }
    case 'alliance':
      return { colour, width: 3.8 + extra * 0.8, dash: past ? [2, 6] : [], round: true, alpha };
    case 'consultation':
      return { colour, width: 1.9 + extra * 0.5, dash: [7, 5], round: false, alpha };
    case 'sanctions': {
      const spoken = state.startsWith('threatened') || state.startsWith('latent');
      const width = 2.2 + extra * 0.5;
      return { colour, width, dash: [0.01, spoken ? 10 : 5.5], round: true, alpha: spoken ? 0.6 : alpha };
    }
    case 'talks':
      return { colour, width: 1.3 + extra * 0.3, dash: [4, 4], round: false, alpha: 0.85 * alpha };
  }
}

/** Draws the first share `t` of a tie, with its halo of paper, in CSS pixels of the screen. */
export function paintTie(
  context: CanvasRenderingContext2D,
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
  if (stroke.dash[0] === 0.01) {
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
  context.restore();
}

/**
 * How strongly a tie is drawn: where there are many, those that do not touch the eyes or the selected actor
 * step back.
 */
export function presence(arc: Arc, count: number, focus: ReadonlySet<string>): number {
  if (focus.has(arc.from) || focus.has(arc.to)) return 1;
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
export function paintOutline(
  context: CanvasRenderingContext2D,
  paths: readonly Path2D[],
  k: number,
  theme: Theme,
): void {
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
