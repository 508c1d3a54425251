import { describe, expect, test } from 'vitest';
import { cornerFor } from '../../../src/ui/map/corner.ts';

const CLEAR = { x: 300, y: 150, width: 700, height: 460 };
const CARD = { width: 200, height: 220 };
const capital = (x: number, y: number) => ({ x: x - 12, y: y - 12, width: 24, height: 24 });

describe('the corner for the inset', () => {
  test('the lower right one, if no capital lies there', () => {
    expect(cornerFor(CARD, CLEAR, [capital(520, 330), capital(800, 190)], null)).toBe('bottom right');
  });

  test('a capital in it sends the card to the next, and one in each leaves it no place', () => {
    const corners = [capital(900, 500), capital(400, 500), capital(900, 250), capital(400, 250)];
    expect(cornerFor(CARD, CLEAR, corners.slice(0, 1), null)).toBe('bottom left');
    expect(cornerFor(CARD, CLEAR, corners.slice(0, 3), null)).toBe('top left');
    expect(cornerFor(CARD, CLEAR, corners, null)).toBeNull();
  });

  test('a name that reaches into it counts like the capital', () => {
    const name = { x: 720, y: 480, width: 90, height: 16 };
    expect(cornerFor(CARD, CLEAR, [name], null)).toBe('bottom left');
  });

  test('it stays where it lay while that is free', () => {
    expect(cornerFor(CARD, CLEAR, [], 'top left')).toBe('top left');
    expect(cornerFor(CARD, CLEAR, [capital(350, 200)], 'top left')).toBe('bottom right');
  });

  test('on a phone it would take too much of the map', () => {
    expect(cornerFor(CARD, { x: 6, y: 150, width: 378, height: 600 }, [], null)).toBeNull();
    expect(cornerFor(CARD, { ...CLEAR, height: 300 }, [], null)).toBeNull();
  });
});
