import { geoContains } from 'd3-geo';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { readGeometry, readScenario } from '../../src/scenario/index.ts';
import { SAMPLE, withValue } from './support.ts';

type Point = [number, number];
const square = (west: number, south: number, size: number): Point[] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];
const land = (id: string, ...rings: Point[][]): object => ({
  type: 'Feature',
  id,
  properties: { name: id.toUpperCase() },
  geometry: { type: 'Polygon', coordinates: rings },
});
const collection = (...features: object[]): object => ({ type: 'FeatureCollection', features });

const TWO = collection(
  land('208', square(0, 50, 8)),
  land('578', square(8, 50, 8)),
  land('504', square(30, 50, 4)),
);
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [-10, 40] },
  objects: {
    shapes: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 208, properties: { name: 'Arven' }, arcs: [[0, 1]] }],
    },
  },
  arcs: [
    [
      [0, 0],
      [0, 20],
      [20, 0],
    ],
    [
      [20, 20],
      [0, -20],
      [-20, 0],
    ],
  ],
};

const read = (value: unknown) => readGeometry(JSON.stringify(value, null, 1), 'geometry.json');
const only = (text: string) => {
  const { geometry, diagnostics } = readGeometry(text, 'geometry.json');
  expect(geometry).toBeNull();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!;
};
/** A copy with one value put elsewhere. */
function changed(value: object, path: readonly (string | number)[], put: unknown): string {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1)!] = put;
  return JSON.stringify(copy, null, 1);
}

describe('a geometry that is sound', () => {
  test('may be GeoJSON, wound either way, and a hole stays a hole', () => {
    const lake = square(2, 52, 2);
    for (const outline of [square(0, 50, 8), square(0, 50, 8).toReversed()])
      for (const hole of [lake, lake.toReversed()]) {
        const { geometry, diagnostics } = read(collection(land('arven', outline, hole)));
        expect(diagnostics).toEqual([]);
        const [shape] = feature(geometry!, geometry!.objects.countries).features;
        expect(shape?.properties.name).toBe('ARVEN');
        expect(geoContains(shape!, [1, 51])).toBe(true);
        expect(geoContains(shape!, [3, 53])).toBe(false);
        expect(geoContains(shape!, [-40, 0])).toBe(false);
      }
  });

  test('may be TopoJSON with a transform, its object under any one name', () => {
    const { geometry, diagnostics } = read(TOPOLOGY);
    expect(diagnostics).toEqual([]);
    const [shape] = feature(geometry!, geometry!.objects.countries).features;
    expect(shape?.id).toBe('208');
    expect(geoContains(shape!, [-5, 45])).toBe(true);
    expect(geoContains(shape!, [5, 45])).toBe(false);
  });

  test('shares the border of neighbours, which is drawn once', () => {
    const { geometry } = read(TWO);
    const uses = geometry!.objects.countries.geometries.flatMap((country) =>
      country.type === 'Polygon' ? country.arcs.flat() : [],
    );
    const once = new Set(uses.map((arc) => (arc < 0 ? ~arc : arc)));
    expect(once.size).toBeLessThan(uses.length);
  });
});

describe('a geometry that is not', () => {
  test.each([
    ['the wrong kind', changed(TWO, ['type'], 'Feature'), 'wrong_value', '"Feature"'],
    [
      'a line',
      changed(TWO, ['features', 1, 'geometry', 'type'], 'LineString'),
      'wrong_value',
      '"LineString"',
    ],
    ['no id', changed(TWO, ['features', 1, 'id'], null), 'bad_id', '{'],
    ['one id twice', changed(TWO, ['features', 1, 'id'], '208'), 'twice', '{'],
    [
      'a text for a number',
      changed(TWO, ['features', 0, 'geometry', 'coordinates', 0, 2, 0], '8'),
      'wrong_type',
      '"8"',
    ],
    [
      'a point beyond the globe',
      changed(TWO, ['features', 0, 'geometry', 'coordinates', 0, 2], [8, 158]),
      'out_of_range',
      '[',
    ],
    [
      'a ring left open',
      changed(TWO, ['features', 0, 'geometry', 'coordinates', 0, 4], [1, 50]),
      'bad_ring',
      '[',
    ],
    ['nothing in it', changed(TWO, ['features'], []), 'wrong_length', '[]'],
    [
      'an arc that is not there',
      changed(TOPOLOGY, ['objects', 'shapes', 'geometries', 0, 'arcs', 0, 1], 7),
      'out_of_range',
      '7',
    ],
    [
      'arcs that do not meet',
      changed(TOPOLOGY, ['objects', 'shapes', 'geometries', 0, 'arcs', 0, 1], 0),
      'bad_ring',
      '[',
    ],
    ['half a transform', changed(TOPOLOGY, ['transform', 'scale'], [1]), 'wrong_length', '['],
  ])('with %s is refused where it stands', (_, text, code, stands) => {
    const fault = only(text);
    expect(fault).toMatchObject({ path: 'geometry.json', severity: 'error', code: `scenario/${code}` });
    const line = text.split('\n')[fault.line - 1] ?? '';
    expect(line.slice(fault.column - 1).startsWith(stands), `${line} at ${fault.column}`).toBe(true);
  });

  test('is refused for its size, its depth and its points before it can do harm', () => {
    expect(only(' '.repeat(2 ** 20 + 1))).toMatchObject({ code: 'scenario/too_large', line: 1 });
    expect(only('['.repeat(100_000))).toMatchObject({ code: 'scenario/too_deep', column: 13 });
    const many = Array.from({ length: 60_001 }, (_, index): Point => [(index % 300) / 10, 10]);
    expect(only(JSON.stringify(collection(land('a', [...many, many[0]!]))))).toMatchObject({
      code: 'scenario/too_many',
    });
    // few points written, very many drawn
    const spin = Array.from({ length: 19_000 }, (_, index) => (index % 2 === 0 ? 0 : 1));
    const bomb = changed(
      {
        ...TOPOLOGY,
        arcs: TOPOLOGY.arcs.map((arc) => [...arc, ...Array.from({ length: 20 }, () => [0, 0])]),
      },
      ['objects', 'shapes', 'geometries', 0, 'arcs', 0],
      spin,
    );
    expect(only(bomb)).toMatchObject({ code: 'scenario/too_many' });
  });

  test('that is no JSON says where it stops being it', () => {
    expect(only('{"type": "Topology",\n "arcs": [1, 2,, 3]}')).toMatchObject({
      code: 'scenario/bad_json',
      line: 2,
    });
    for (const text of ['', 'nonsense', '\u0000', '{', '[]', 'null', '"x"']) only(text);
  });

  test('whatever it holds, reading it ends in shapes or in a fault', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { geometry, diagnostics } = readGeometry(text, 'geometry.json');
        expect(geometry === null).toBe(diagnostics.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a scenario with shapes of its own', () => {
  const text = withValue(['stage', 'geometry'], 'strait.json');
  const file = JSON.stringify(TWO, null, 1);
  const beside = (found: string | null) => (name: string) =>
    found === null ? null : { path: `scenarios/x/${name}`, text: found };

  test('names a file beside it, and is sound where that is', () => {
    const { scenario, diagnostics } = readScenario(text, 'x.yaml', beside(file));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(scenario?.stage.geometry).toBe('strait.json');
    expect(readScenario(SAMPLE, 'x.yaml').scenario?.stage.geometry).toBeNull();
  });

  test('says which file is not there, and never looks elsewhere for it', () => {
    const { diagnostics } = readScenario(text, 'x.yaml', beside(null));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ path: 'x.yaml', code: 'scenario/no_geometry' }),
    );
    for (const name of [
      '../strait.json',
      '/etc/strait.json',
      'https://example.org/a.json',
      'strait.js',
      '.json',
    ]) {
      const asked: string[] = [];
      const read = readScenario(withValue(['stage', 'geometry'], name), 'x.yaml', (one) => {
        asked.push(one);
        return null;
      });
      expect(read.scenario, name).toBeNull();
      expect(asked, name).toEqual([]);
    }
  });

  test('is refused with the place of the fault in that file', () => {
    const broken = changed(TWO, ['features', 0, 'geometry', 'coordinates', 0, 2], [8, 158]);
    const { scenario, diagnostics } = readScenario(text, 'x.yaml', beside(broken));
    expect(scenario).toBeNull();
    expect(diagnostics).toEqual([
      expect.objectContaining({ path: 'scenarios/x/strait.json', code: 'scenario/out_of_range' }),
    ]);
  });

  test('may only give its actors the countries that are drawn', () => {
    const { diagnostics } = readScenario(text, 'x.yaml', beside(file.replace('"578"', '"579"')));
    const fault = diagnostics.find(({ code }) => code === 'scenario/unknown_country');
    expect(fault).toMatchObject({ path: 'x.yaml', hint: 'Did you mean "579"?' });
    expect(text.split('\n')[fault!.line - 1]).toContain('578');
  });

  test('may hold them itself, and a fault then stands in its own file', () => {
    const whole = readScenario(withValue(['stage', 'geometry'], TWO), 'x.yaml');
    expect(whole.scenario?.stage.geometry).toMatchObject({ type: 'Topology' });
    const bad = readScenario(withValue(['stage', 'geometry'], { type: 'Topology' }), 'x.yaml');
    expect(bad.scenario).toBeNull();
    expect(bad.diagnostics[0]).toMatchObject({ path: 'x.yaml', code: 'scenario/wrong_type' });
  });
});
