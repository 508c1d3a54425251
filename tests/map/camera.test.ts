import { describe, expect, test } from 'vitest';
import { Camera } from '../../src/map/camera.ts';
import { inside } from '../../src/map/plane.ts';
import { projectionOf } from '../../src/map/projection.ts';
import { between, clamp, clearBox, fit, scaleAt, toScreen, toSheet } from '../../src/map/view.ts';
import { STAGE } from './harness/example.ts';

const projection = projectionOf(STAGE);
const framed = STAGE.frame.map((at) => projection.project(at)).filter((point) => point !== null);
const SHEET = { x: -1600, y: -1600, width: 3200, height: 3200 };

describe('home', () => {
  test.each([
    [1366, 768, { left: 300, right: 330, top: 64, bottom: 100 }],
    [1920, 1080, { left: 300, right: 330, top: 64, bottom: 100 }],
    [3840, 2160, { left: 300, right: 330, top: 64, bottom: 100 }],
    [390, 844, { left: 0, right: 0, top: 64, bottom: 300 }],
    [800, 600, { left: 0, right: 0, top: 0, bottom: 0 }],
  ])('at %d × %d every framed capital is clear of the panels', (width, height, insets) => {
    const camera = new Camera(framed, SHEET);
    camera.resize(width, height);
    camera.cover(insets);
    const { clear, home } = camera;
    expect(framed.length).toBe(STAGE.frame.length);
    for (const point of framed) expect(inside(clear, toScreen(home, point))).toBe(true);
  });

  test('panels that cover the whole window leave a little', () => {
    const box = clearBox(320, 300, { left: 300, right: 330, top: 200, bottom: 200 });
    expect(box.width).toBeGreaterThanOrEqual(40);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(Number.isFinite(fit(framed, box, 74).k)).toBe(true);
  });
});

describe('hands', () => {
  const camera = (): Camera => {
    const one = new Camera(framed, SHEET);
    one.resize(1366, 768);
    return one;
  };

  test('zooming keeps what is under the pointer under the pointer', () => {
    const one = camera();
    const pointer = { x: 900, y: 300 };
    const before = toSheet(one.view, pointer);
    one.zoom(2.5, pointer);
    const after = toScreen(one.view, before);
    expect(after.x).toBeCloseTo(pointer.x, 6);
    expect(after.y).toBeCloseTo(pointer.y, 6);
  });

  test('neither zoom nor drag leads away from the sheet', () => {
    const one = camera();
    for (let turn = 0; turn < 50; turn += 1) one.zoom(0.5);
    expect(one.view.k).toBeGreaterThan(one.home.k * 0.5);
    for (let turn = 0; turn < 50; turn += 1) one.zoom(2);
    expect(one.view.k).toBeLessThan(one.home.k * 11);
    one.pan(1e6, -1e6);
    expect(inside(SHEET, toSheet(one.view, one.middle))).toBe(true);
  });

  test('a moved view keeps its middle when the window changes; one at home fits the frame again', () => {
    const one = camera();
    one.zoom(3);
    const middle = toSheet(one.view, one.middle);
    one.resize(900, 700);
    expect(toSheet(one.view, one.middle).x).toBeCloseTo(middle.x, 6);
    const home = camera();
    home.resize(900, 700);
    expect(home.view).toEqual(home.home);
  });
});

describe('looking', () => {
  const capital = (name: string): { x: number; y: number } => {
    const stage = STAGE.actors.find(({ actor }) => actor === name);
    const point = stage === undefined ? null : projection.project(stage.capital);
    if (point === null) throw new Error(name);
    return point;
  };

  test('what is well seen needs no travel; two close capitals do, and are then apart', () => {
    const camera = new Camera(framed, SHEET);
    camera.resize(1366, 768);
    expect(camera.look([capital('russia'), capital('north-korea')])).toBeNull();
    const view = camera.look([capital('south-korea'), capital('north-korea')]);
    if (view === null) throw new Error('no travel');
    const [a, b] = [toScreen(view, capital('south-korea')), toScreen(view, capital('north-korea'))];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(16);
    expect(inside(camera.clear, a) && inside(camera.clear, b)).toBe(true);
  });

  test('nobody in particular is the whole frame', () => {
    const camera = new Camera(framed, SHEET);
    camera.resize(1366, 768);
    camera.zoom(4);
    expect(camera.look([])).toEqual(camera.home);
  });
});

test('a travel begins and ends where it should, and a pure zoom keeps its middle all the way', () => {
  const from = { k: 0.4, x: 600, y: 300 };
  const middle = { x: 683, y: 384 };
  const to = scaleAt(from, 2, middle);
  const at = toSheet(from, middle);
  expect(between(from, to, 0, middle)).toEqual(from);
  expect(between(from, to, 1, middle)).toEqual(to);
  for (const t of [0.2, 0.5, 0.9]) {
    const now = toSheet(between(from, to, t, middle), middle);
    expect(now.x).toBeCloseTo(at.x, 6);
    expect(now.y).toBeCloseTo(at.y, 6);
  }
  const aside = { k: 0.4, x: 100, y: 200 };
  expect(between(from, aside, 0.5, middle).x).toBeCloseTo(350, 6);
});

test('a view outside its limits comes back inside', () => {
  const limits = { low: 0.5, high: 2, sheet: SHEET };
  const clear = { x: 0, y: 0, width: 800, height: 600 };
  const view = clamp({ k: 9, x: 1e5, y: 0 }, clear, limits);
  expect(view.k).toBe(2);
  expect(inside(SHEET, toSheet(view, { x: 400, y: 300 }))).toBe(true);
});
