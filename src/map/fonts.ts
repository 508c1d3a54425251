/** Names are drawn into the sheet, so their faces must be there first. */
import { SANS, SERIF } from './paint/surface.ts';

/** A slow disk or a missing face must not keep the map away: after this the fallback face is used. */
const PATIENCE = 3000;

/** The faces that the painters write with. */
export const FACES = [`600 12px ${SANS}`, `500 20px ${SERIF}`, `italic 450 12px ${SERIF}`];

/** Settles when the map's faces are loaded, or cannot be, or take longer than three seconds. */
export async function fontsReady(sample: string): Promise<void> {
  const loaded = Promise.allSettled(FACES.map((face) => document.fonts.load(face, sample)));
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([loaded, late]);
}
