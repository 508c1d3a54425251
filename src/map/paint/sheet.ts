/** The sheet itself: sea, land, tints, borders, hatching and names. */
import type { ActorId } from '../../engine/index.ts';
import type { Lettering } from '../names.ts';
import { overlap, type Box } from '../plane.ts';
import { SEA_LINE, type SeaPlaced } from '../seas.ts';
import { hatchOn, type Theme } from '../theme.ts';
import { toScreen } from '../view.ts';
import type { Lines, Shapes } from './shapes.ts';
import { inPixels, inUnits, SERIF, type Surface } from './surface.ts';

export interface NameOnLand {
  readonly lettering: Lettering;
  readonly colour: string;
  /** Which letters stand on water. */
  readonly wet: readonly boolean[];
}

/** The fill of each actor's land; the rest of the world is paper. */
export type Fills = ReadonlyMap<ActorId, string>;

const seen = ({ box, view }: Surface, shape: Box): boolean => {
  const at = toScreen(view, shape);
  return overlap(box, { ...at, width: shape.width * view.k + 1, height: shape.height * view.k + 1 }) > 0;
};

function paintSea(surface: Surface, shapes: Shapes, theme: Theme): void {
  const { context, box, view } = surface;
  inPixels(surface);
  context.fillStyle = theme.beyond;
  context.fillRect(box.x, box.y, box.width, box.height);
  const { bounds } = shapes;
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const radius = Math.max(bounds.width, bounds.height) / 2;
  inUnits(surface);
  const sea = context.createRadialGradient(middle.x, middle.y, radius * 0.25, middle.x, middle.y, radius);
  sea.addColorStop(0, theme.sea[0]);
  sea.addColorStop(1, theme.sea[1]);
  context.fillStyle = sea;
  context.fill(shapes.globe);
  // a light rim inside the edge and a hairline on it: the sheet ends here on purpose
  context.strokeStyle = theme.rim;
  context.lineWidth = 5 / view.k;
  context.stroke(shapes.globe);
  context.strokeStyle = theme.edge;
  context.lineWidth = 1 / view.k;
  context.stroke(shapes.globe);
  context.strokeStyle = theme.graticule;
  context.lineWidth = 0.8 / view.k;
  context.stroke(shapes.graticule);
}

const fillOf = (owner: ActorId | null, fills: Fills, theme: Theme): string =>
  (owner === null ? undefined : fills.get(owner)) ?? theme.land;

/** What of these pieces is seen, in one path; `beyond` the box, too, as far as a shade reaches. */
function together(surface: Surface, pieces: Lines, beyond = 0): Path2D {
  const { x, y, width, height } = surface.box;
  const box = { x: x - beyond, y: y - beyond, width: width + beyond * 2, height: height + beyond * 2 };
  const wide = { ...surface, box };
  const whole = new Path2D();
  for (const piece of pieces) if (seen(wide, piece.box)) whole.addPath(piece.path);
  return whole;
}

/** Pixels that the shade of the water reaches from a coast. */
const SHADE = 16;

/** A blur at half the size costs a quarter and looks the same. */
const COARSE = 0.5;

/** The shade of the water along all coasts: of the land as a whole, or each border would throw one on its neighbour. */
function paintShallows({ context, view, box, ratio }: Surface, whole: Path2D, theme: Theme): void {
  const { width, height } = context.canvas;
  const canvas = new OffscreenCanvas(Math.ceil(width * COARSE), Math.ceil(height * COARSE));
  const soft = canvas.getContext('2d');
  if (soft === null) return;
  const scale = ratio * COARSE;
  const k = view.k * scale;
  // the land itself lies off the canvas: only its shade falls on it
  const away = canvas.width * 2;
  soft.setTransform(k, 0, 0, k, (view.x - box.x) * scale - away, (view.y - box.y) * scale);
  soft.shadowColor = theme.shallows;
  soft.shadowOffsetX = away;
  for (const blur of [13, 4]) {
    soft.shadowBlur = blur * scale;
    soft.fill(whole);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(canvas, 0, 0, width, height);
}

/** What lies under all lenses alike: sea, coasts and untinted land. */
export function paintGround(surface: Surface, shapes: Shapes, theme: Theme): void {
  const { context } = surface;
  paintSea(surface, shapes, theme);
  context.save();
  inUnits(surface);
  context.clip(shapes.globe);
  const whole = together(surface, shapes.lands, SHADE);
  paintShallows(surface, whole, theme);
  inUnits(surface);
  context.fillStyle = theme.land;
  context.fill(whole);
  context.restore();
}

function paintTints(surface: Surface, shapes: Shapes, fills: Fills, theme: Theme): void {
  const { context, view } = surface;
  inUnits(surface);
  for (const land of shapes.lands) {
    const fill = fillOf(land.owner, fills, theme);
    if (fill === theme.land || !seen(surface, land.box)) continue;
    context.fillStyle = fill;
    context.fill(land.path);
    // hides the hairline of paper that antialiasing leaves between two fills
    context.strokeStyle = fill;
    context.lineWidth = 0.5 / view.k;
    context.stroke(land.path);
  }
}

/** Slanting lines over a shape, fixed to the sheet so that they do not swim when it is baked again. */
function hatch(surface: Surface, clips: readonly Path2D[], shape: Box, colour: string): void {
  const { context, view, box } = surface;
  if (!seen(surface, shape)) return;
  context.save();
  inUnits(surface);
  for (const path of clips) context.clip(path);
  inPixels(surface);
  const at = toScreen(view, shape);
  const left = Math.max(at.x, box.x);
  const right = Math.min(at.x + shape.width * view.k, box.x + box.width);
  const top = Math.max(at.y, box.y) - 1;
  const bottom = Math.min(at.y + shape.height * view.k, box.y + box.height) + 1;
  const height = bottom - top;
  const gap = 4.5;
  const start = Math.floor((left - height - view.x + (bottom - view.y)) / gap) * gap;
  context.beginPath();
  for (let along = start; along < right - view.x + (bottom - view.y); along += gap) {
    const x = along + view.x - (bottom - view.y);
    context.moveTo(x, bottom);
    context.lineTo(x + height, top);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.1;
  context.stroke();
  context.restore();
}

/** The lines that lie over all tints alike, on a surface of their own. */
export function paintLines(surface: Surface, shapes: Shapes, theme: Theme): void {
  const { context, view } = surface;
  context.save();
  inUnits(surface);
  context.lineJoin = 'round';
  context.strokeStyle = theme.border;
  context.lineWidth = 0.7 / view.k;
  context.stroke(together(surface, shapes.borders));
  context.strokeStyle = theme.coast;
  context.lineWidth = 0.6 / view.k;
  context.stroke(together(surface, shapes.coast));
  context.save();
  context.setLineDash([3 / view.k, 2.5 / view.k]);
  context.strokeStyle = theme.control;
  context.lineWidth = 0.9 / view.k;
  context.stroke(together(surface, shapes.control));
  context.restore();
  context.restore();
}

function paintNames(
  surface: Surface,
  names: readonly NameOnLand[],
  seas: readonly SeaPlaced[],
  theme: Theme,
): void {
  const { context } = surface;
  inPixels(surface);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = theme.seaName;
  context.font = `italic 450 12px ${SERIF}`;
  context.letterSpacing = '1px';
  for (const { lines, at } of seas) {
    for (const [index, line] of lines.entries()) {
      context.fillText(line, at.x, at.y + (index - (lines.length - 1) / 2) * SEA_LINE);
    }
  }
  context.letterSpacing = '0px';
  for (const { lettering, colour, wet } of names) {
    context.font = `500 ${lettering.size}px ${SERIF}`;
    for (const [index, { text, x, y, turn }] of lettering.letters.entries()) {
      context.fillStyle = wet[index] === true ? theme.nameDark : colour;
      context.save();
      context.translate(x, y);
      context.rotate(turn);
      context.fillText(text, 0, lettering.size * 0.04);
      context.restore();
    }
  }
}

/** Paints the whole of the surface over its ground; `lines` lays coasts and borders over the tints. */
export function paintSheet(
  surface: Surface,
  shapes: Shapes,
  fills: Fills,
  names: readonly NameOnLand[],
  seas: readonly SeaPlaced[],
  theme: Theme,
  lines: () => void,
): void {
  const { context } = surface;
  context.save();
  inUnits(surface);
  context.clip(shapes.globe);
  paintTints(surface, shapes, fills, theme);
  const hatchOf = (owner: ActorId): string => hatchOn(theme, fillOf(owner, fills, theme));
  for (const { path, box, owner, occupied } of shapes.lands) {
    if (occupied && owner !== null) hatch(surface, [path], box, hatchOf(owner));
  }
  for (const { ring, within, box, owner } of shapes.drawn)
    hatch(surface, [ring, within], box, hatchOf(owner));
  context.restore();
  lines();
  paintNames(surface, names, seas, theme);
}
