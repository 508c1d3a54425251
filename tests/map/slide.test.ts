import { expect, test } from 'vitest';
import { Camera } from '../../src/map/camera.ts';
import { slideOn, type Rails } from '../../src/map/slide.ts';

const SHEET = { x: -1600, y: -1600, width: 3200, height: 3200 };
const camera = (): Camera => {
  const one = new Camera(
    [
      { x: -800, y: -500 },
      { x: 800, y: 500 },
    ],
    SHEET,
  );
  one.resize(1366, 768);
  return one;
};
const rails = (style: { transform: string }, more: Partial<Rails> = {}): Rails => ({
  element: { style } as HTMLElement,
  from: { x: 500, y: 300 },
  at: { x: -128, y: -128 },
  gone: { x: 0, y: 0 },
  room: { left: 100, right: 100, up: 50, down: 50 },
  slack: { left: -500, right: 500, up: -500, down: 500 },
  heed: () => {},
  large: 1,
  grain: 1,
  ...more,
});

test('the view follows a hand that slides, and what it was told besides', () => {
  const one = camera();
  const { k, x, y } = one.view;
  const style = { transform: '' };
  const slide = slideOn(rails(style), one.grasp());
  expect(slide(540, 290)).toBe(true);
  expect(style.transform).toBe('translate(-88px,-138px)');
  expect(one.view).toEqual({ k, x: x + 40, y: y - 10 });
  expect(one.view).toBe(one.view); // the same until it moves again
  expect(slide(560, 300)).toBe(true);
  one.view = { ...one.view, x: one.view.x + 5 };
  expect(one.view).toEqual({ k, x: x + 65, y });
  expect(slide(561, 300)).toBe(true);
  expect(one.view.x).toBe(x + 66);
});

test('a slide ends where the picture does, and when a new one is drawn; the view stays where it was slid to', () => {
  const one = camera();
  const { x } = one.view;
  const style = { transform: '' };
  const slide = slideOn(rails(style), one.grasp());
  slide(590, 300);
  const there = style.transform;
  expect(slide(601, 300)).toBe(false);
  expect(slide(500, 351)).toBe(false);
  one.release();
  expect(slide(510, 300)).toBe(false);
  expect(style.transform).toBe(there);
  expect(one.view.x).toBe(x + 90);
  one.grasp();
  expect(one.view.x).toBe(x + 90);
});

test('while it slides the picture may come to reach farther; it is told each time how far it has gone', () => {
  const room = { left: 100, right: 100, up: 50, down: 50 };
  const heard: number[][] = [];
  const heed = (x: number, y: number): void => void heard.push([x, y]);
  const slide = slideOn(rails({ transform: '' }, { room, heed, gone: { x: 30, y: -5 } }), camera().grasp());
  expect(slide(570, 290)).toBe(true);
  expect(slide(571, 290)).toBe(false);
  room.right = 200;
  expect(slide(670, 290)).toBe(true);
  expect(slide(671, 290)).toBe(false);
  expect(heard).toEqual([
    [100, -15],
    [200, -15],
  ]);
});

test('at the end of the sheet a hand goes on and the sheet stays, until the hand is back', () => {
  const one = camera();
  const { x, y } = one.view;
  const slack = { left: -20, right: 20, up: -10, down: 10 };
  const style = { transform: '' };
  const slide = slideOn(rails(style, { slack }), one.grasp());
  expect(slide(900, 900)).toBe(true);
  expect(style.transform).toBe('translate(-108px,-118px)');
  expect(one.view).toMatchObject({ x: x + 20, y: y + 10 });
  expect(slide(515, 300)).toBe(true);
  expect(one.view).toMatchObject({ x: x + 15, y });
});

test('where a pixel of the map is two of the page, the view moves half as far; the picture stays on whole pixels', () => {
  const one = camera();
  const { x } = one.view;
  const style = { transform: '' };
  const slide = slideOn(rails(style, { large: 2, grain: 0.5 }), one.grasp());
  expect(slide(540.3, 300)).toBe(true);
  expect(one.view.x).toBeCloseTo(x + 20.15);
  expect(style.transform).toBe('translate(-87.5px,-128px)');
});

test('a hand may go as far as the sheet, and no farther', () => {
  const one = camera();
  const { left, right, up, down } = one.slack;
  const { x, y } = one.view;
  one.pan(1e6, 1e6);
  expect([one.view.x - x, one.view.y - y]).toEqual([expect.closeTo(right), expect.closeTo(down)]);
  one.pan(-1e7, -1e7);
  expect([one.view.x - x, one.view.y - y]).toEqual([expect.closeTo(left), expect.closeTo(up)]);
});
