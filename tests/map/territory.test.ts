import { statSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { createLandFinder } from '../../src/map/pick.ts';
import { divide } from '../../src/map/territory.ts';
import { STAGE } from './harness/example.ts';
import { readWorld, WORLD_FILE } from './support/world.ts';

const world = readWorld();
const territory = divide(world, STAGE);

test('the shipped map is small', () => {
  expect(statSync(WORLD_FILE).size).toBeLessThan(270_000);
});

test('every actor has land, and its capital lies in it', () => {
  const landAt = createLandFinder(territory);
  for (const { actor, capital } of STAGE.actors) expect(landAt(capital), actor).toBe(actor);
});

test('the small stay on the map, so that a scenario can be about them', () => {
  const ids = new Set(world.objects.countries.geometries.map(({ id }) => id));
  for (const id of ['702', '470', '492', '462', 'kosovo']) expect(ids).toContain(id);
  expect(ids).not.toContain(undefined);
});

test('Crimea is Ukraine’s, hatched, and no border runs between it and Ukraine', () => {
  const crimea = territory.lands.find(({ occupied }) => occupied !== null);
  expect(crimea).toMatchObject({ owner: 'ukraine', occupied: { by: 'russia' } });
  expect(createLandFinder(territory)([34.2, 45.2])).toBe('ukraine');
  const near = (lines: { coordinates: readonly (readonly (readonly number[])[])[] }): number =>
    lines.coordinates.flat().filter(([x = 0, y = 0]) => x > 33.3 && x < 34.2 && y > 45.9 && y < 46.4).length;
  expect(near(territory.control)).toBeGreaterThan(0);
  expect(near(territory.borders)).toBe(0);
});

test('a scenario without a policy draws Crimea with Ukraine too, without a line between', () => {
  const plain = divide(world, { ...STAGE, occupied: [] });
  expect(createLandFinder(plain)([34.2, 45.2])).toBe('ukraine');
  expect(plain.control.coordinates).toEqual([]);
});

test('a drawn area is on its own side of its ring, whichever way round it was written', () => {
  const area = STAGE.occupied.find(({ ring }) => ring.length > 0);
  if (area === undefined) throw new Error('the example has a drawn area');
  for (const ring of [area.ring, area.ring.toReversed(), [...area.ring, area.ring[0] ?? [0, 0]]]) {
    const { drawn } = divide(world, { ...STAGE, occupied: [{ ...area, ring: ring }] });
    const shape = drawn[0]?.ring;
    if (shape === undefined) throw new Error('nothing drawn');
    expect(geoContains(shape, [area.contains[0], area.contains[1]])).toBe(true);
    expect(geoContains(shape, [0, 0])).toBe(false);
    expect(geoContains(shape, [-120, -40])).toBe(false);
  }
});

test('land that is nobody’s in the scenario, and water, are nobody’s', () => {
  const landAt = createLandFinder(territory);
  expect(landAt([2.35, 48.85])).toBeNull(); // Paris
  expect(landAt([28.04, -26.2])).toBeNull(); // Johannesburg
  expect(landAt([150, 54])).toBeNull(); // Sea of Okhotsk
  expect(landAt([28.5, -29.5])).toBeNull(); // Lesotho, a hole in a country
});

test('land is found across the antimeridian and on islands', () => {
  const landAt = createLandFinder(territory);
  expect(landAt([-175, 66.8])).toBe('russia'); // Chukotka
  expect(landAt([20.5, 54.7])).toBe('russia'); // Kaliningrad
  expect(landAt([-150, 65])).toBe('united-states'); // Alaska
  expect(landAt([142.8, 43.3])).toBe('japan'); // Hokkaido
});
