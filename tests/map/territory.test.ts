import { statSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import type { ActorId } from '../../src/engine/index.ts';
import { engrave } from '../../src/map/engrave.ts';
import { createLandFinder } from '../../src/map/pick.ts';
import { projectionOf } from '../../src/map/projection.ts';
import type { LonLat } from '../../src/map/plane.ts';
import { divide } from '../../src/map/territory.ts';
import type { Stage } from '../../src/session/index.ts';
import { STAGE } from './harness/example.ts';
import { readWorld, WORLD_FILE } from './support/world.ts';

const world = readWorld();
const territory = divide(world, STAGE);

/** Whose land a place is, on the sheet of this stage. */
function finder(stage: Stage): (place: LonLat) => ActorId | null {
  const find = createLandFinder(engrave(world, stage));
  const projection = projectionOf(stage);
  return (place) => {
    const at = projection.project(place);
    if (at === null) throw new Error(`${place.join()} is not on the sheet`);
    return find(at);
  };
}
const landAt = finder(STAGE);

test('the shipped map is small', () => {
  expect(statSync(WORLD_FILE).size).toBeLessThan(270_000);
});

test('every actor has land, and its capital lies in it', () => {
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
  expect(landAt([34.2, 45.2])).toBe('ukraine');
  const near = (lines: readonly (readonly number[])[]): number =>
    feature(world, { type: 'MultiLineString', arcs: lines.map((line) => [...line]) })
      .geometry.coordinates.flat()
      .filter(([x = 0, y = 0]) => x > 33.3 && x < 34.2 && y > 45.9 && y < 46.4).length;
  expect(near(territory.control)).toBeGreaterThan(0);
  expect(near(territory.borders)).toBe(0);
});

test('a scenario without a policy draws Crimea with Ukraine too, without a line between', () => {
  const plain = { ...STAGE, occupied: [] };
  expect(finder(plain)([34.2, 45.2])).toBe('ukraine');
  expect(divide(world, plain).control).toEqual([]);
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
  expect(landAt([2.35, 48.85])).toBeNull(); // Paris
  expect(landAt([150, 54])).toBeNull(); // Sea of Okhotsk
});

test('on a sheet that cuts the world at the antimeridian, lands are whole and holes are holes', () => {
  const actors = STAGE.actors.map((one) => (one.actor === 'japan' ? { ...one, countries: ['710'] } : one));
  const whose = finder({ ...STAGE, projection: 'naturalEarth', rotate: [0, 0, 0], actors });
  expect(whose([28.04, -26.2])).toBe('japan'); // Johannesburg
  expect(whose([28.5, -29.5])).toBeNull(); // Lesotho
  expect(whose([-175, 66.8])).toBe('russia'); // Chukotka, on both sides of the cut
  expect(whose([175, 68])).toBe('russia');
  expect(whose([100, 62])).toBe('russia');
  expect(whose([150, 54])).toBeNull();
});

test('land is found across the antimeridian and on islands', () => {
  expect(landAt([-175, 66.8])).toBe('russia'); // Chukotka
  expect(landAt([20.5, 54.7])).toBe('russia'); // Kaliningrad
  expect(landAt([-150, 65])).toBe('united-states'); // Alaska
  expect(landAt([142.8, 43.3])).toBe('japan'); // Hokkaido
});
