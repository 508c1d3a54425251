import { expect, test } from 'vitest';
import { engrave } from '../../src/map/engrave.ts';
import { layOut, spotsOf } from '../../src/map/layout.ts';
import { capitalAt } from '../../src/map/pick.ts';
import { createPicker } from '../../src/map/picker.ts';
import { projectionOf } from '../../src/map/projection.ts';
import { pointOn } from '../../src/map/arcs.ts';
import { fit, toScreen, toSheet } from '../../src/map/view.ts';
import type { ActorId } from '../../src/engine/index.ts';
import type { LonLat } from '../../src/map/plane.ts';
import { ATLAS, NAMES, STAGE } from './harness/example.ts';
import { readWorld } from './support/world.ts';

const projection = projectionOf(STAGE);
const spots = spotsOf(STAGE, projection, NAMES);
const capitals = spots.flatMap(({ actor, at }) => (actor === null ? [] : [{ actor, at }]));
const picker = createPicker(engrave(readWorld(), STAGE), capitals);
const clear = { x: 300, y: 64, width: 736, height: 604 };
const view = fit(
  spots.map(({ at }) => at),
  clear,
  74,
);
const box = { x: 0, y: 0, width: 1366, height: 768 };
const measure = {
  label: (text: string) => text.length * 8 + 6,
  letter: () => 0.7,
  sea: (text: string) => text.length * 7,
  isWater: () => true,
};
const setting = { stage: STAGE, projection, spots, names: NAMES, measure };
const layout = layOut(setting, { atlas: ATLAS, selected: null, view, box, clear });
const screen = (place: LonLat): { x: number; y: number } => {
  const point = projection.project(place);
  if (point === null) throw new Error(place.join());
  return toScreen(view, point);
};
const pick = (at: { x: number; y: number }): ActorId | null => picker(at, view, layout, view).actor;

test('a click takes the capital, its label or the land, and nobody on the sea', () => {
  expect(pick(screen([125.75, 39.02]))).toBe('north-korea');
  expect(pick(screen([100, 62]))).toBe('russia');
  expect(pick(screen([-100, 40]))).toBe('united-states');
  expect(pick(screen([170, 40]))).toBeNull();
  expect(pick({ x: 5, y: 5 })).toBeNull();
  const tokyo = layout.labels.find(({ spot }) => spot.text === 'TOKYO');
  if (tokyo === undefined) throw new Error('Tokyo has no label');
  expect(pick({ x: tokyo.box.x + tokyo.box.width - 2, y: tokyo.box.y + 8 })).toBe('japan');
});

test('a pointer on a seal or a line is on that tie, at any view; on a capital it is not', () => {
  for (const { arc, curve, seal, sealSize } of layout.routes) {
    if (sealSize !== 'full') continue;
    const at = pointOn(curve, seal);
    expect(picker(at, view, layout, view).arc?.id).toBe(arc.id);
    const moved = { k: view.k * 2, x: view.x + 40, y: view.y - 25 };
    expect(picker(toScreen(moved, toSheet(view, at)), moved, layout, view).arc?.id).toBe(arc.id);
  }
  expect(picker(screen([125.75, 39.02]), view, layout, view).arc).toBeNull();
  expect(picker(screen([170, 40]), view, layout, view).arc).toBeNull();
});

test('of two capitals within reach the nearer is taken, and none beyond 14 pixels', () => {
  const two = [
    { actor: 'north-korea' as ActorId, at: { x: 100, y: 100 } },
    { actor: 'south-korea' as ActorId, at: { x: 110, y: 108 } },
  ];
  expect(capitalAt(two, { x: 102, y: 101 })).toBe('north-korea');
  expect(capitalAt(two, { x: 108, y: 107 })).toBe('south-korea');
  expect(capitalAt(two, { x: 100, y: 85 })).toBeNull();
});

test('every capital is labelled, every name on land or water has its place once', () => {
  const texts = layout.labels.map(({ spot }) => spot.text);
  for (const { capital } of Object.values(NAMES)) expect(texts).toContain(capital.toUpperCase());
  expect(layout.names.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['russia', 'china']));
  expect(layout.routes).toHaveLength(ATLAS.arcs.length);
});

test('what is in brackets does not stand on the land; a crowded place waits for a nearer view', () => {
  const near = { k: view.k * 9.5, x: 0, y: 0 };
  const korea = projection.project([127, 39]);
  if (korea === null) throw new Error('Korea');
  const close = { ...near, x: 683 - korea.x * near.k, y: 384 - korea.y * near.k };
  const zoomed = layOut(setting, { atlas: ATLAS, selected: null, view: close, box, clear });
  const name = zoomed.names.find(({ actor }) => actor === 'north-korea');
  expect(name?.lettering.letters.map(({ text }) => text).join('')).toBe('NORTH KOREA');
  const places = (spots: readonly { readonly text: string }[]): string[] => spots.map(({ text }) => text);
  expect(places(layout.spots)).not.toContain('RASON');
  expect(places(zoomed.spots)).toContain('RASON');
});
