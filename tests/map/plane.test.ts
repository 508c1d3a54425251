import { expect, test } from 'vitest';
import { overlap, without, type Box } from '../../src/map/plane.ts';

const box: Box = { x: 0, y: 0, width: 100, height: 60 };
const area = ({ width, height }: Box): number => width * height;

test.each([
  ['farther right', { x: -30, y: 0, width: 100, height: 60 }],
  ['farther up and left', { x: 20, y: 10, width: 100, height: 60 }],
  ['in the middle', { x: 20, y: 10, width: 30, height: 20 }],
  ['all around', { x: -5, y: -5, width: 200, height: 200 }],
  ['elsewhere', { x: 500, y: 0, width: 10, height: 10 }],
])('what is left of a box without one %s is the rest of it, once', (_where, other) => {
  const left = without(box, other);
  expect(left.reduce((sum, piece) => sum + area(piece), 0)).toBe(area(box) - overlap(box, other));
  for (const [index, piece] of left.entries()) {
    expect(overlap(piece, other)).toBe(0);
    expect(overlap(piece, box)).toBe(area(piece));
    for (const after of left.slice(index + 1)) expect(overlap(piece, after)).toBe(0);
  }
});
