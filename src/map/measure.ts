/** Measures texts as the painters draw them, and remembers. */
import type { Measure } from './layout.ts';
import { labelWidth } from './paint/marker.ts';
import { SERIF } from './paint/surface.ts';

const SAMPLE = 100;

export function createMeasure(isWater: Measure['isWater']): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('This browser gives no 2D canvas');
  const known = new Map<string, number>();
  const once = (key: string, find: () => number): number => {
    const width = known.get(key) ?? find();
    known.set(key, width);
    return width;
  };
  return {
    isWater,
    label: (text, small) => once(`label ${small} ${text}`, () => labelWidth(context, text, small)),
    letter: (text) =>
      once(`letter ${text}`, () => {
        context.letterSpacing = '0px';
        context.font = `500 ${SAMPLE}px ${SERIF}`;
        return context.measureText(text).width / SAMPLE;
      }),
    sea: (text) =>
      once(`sea ${text}`, () => {
        context.letterSpacing = '1px';
        context.font = `italic 450 12px ${SERIF}`;
        return context.measureText(text).width;
      }),
  };
}
