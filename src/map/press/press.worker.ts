/** Prints parts of the sheet while the page goes on. */
import { FACES } from '../fonts.ts';
import { bareBed, paintPlate } from '../ground.ts';
import { shapesOf, type Shapes } from '../paint/shapes.ts';
import { paintWhole, type Drawing } from '../picture.ts';
import type { Job, Opening, Printed } from './press.ts';

let shapes: Promise<Shapes> | null = null;
let drawing: Drawing | null = null;

async function open({ engraving, faces, text }: Opening): Promise<Shapes> {
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet };
  for (const { family, source, ...descriptors } of faces)
    fonts.add(new FontFace(family, source, descriptors));
  // a face that cannot be had falls back here as it does on the page
  await Promise.allSettled(FACES.map((face) => fonts.load(face, text)));
  return shapesOf(engraving);
}

async function print({ id, what, view, box, ratio }: Job): Promise<Printed> {
  const [ready, painted] = [await shapes, drawing];
  if (ready === null || painted === null) return { id, bitmap: null };
  const canvas = new OffscreenCanvas(Math.round(box.width * ratio), Math.round(box.height * ratio));
  const context = canvas.getContext('2d', { alpha: what === 'lines' });
  if (context === null) return { id, bitmap: null };
  const surface = { context, view, box, ratio };
  if (what === 'whole') paintWhole(surface, ready, bareBed(ready), painted);
  else paintPlate(what, surface, ready, painted.theme);
  return { id, bitmap: canvas.transferToImageBitmap() };
}

addEventListener('message', ({ data }: MessageEvent<Opening | Drawing | Job>) => {
  if ('engraving' in data) shapes = open(data);
  else if ('layout' in data) drawing = data;
  else
    void print(data).then((printed) =>
      postMessage(printed, { transfer: printed.bitmap === null ? [] : [printed.bitmap] }),
    );
});
