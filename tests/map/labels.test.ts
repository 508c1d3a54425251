import { describe, expect, test } from 'vitest';
import { placeChip, placeLabels, type Label } from '../../src/map/labels.ts';
import { coverOf, letter } from '../../src/map/names.ts';
import { overlap } from '../../src/map/plane.ts';
import { placeSeas } from '../../src/map/seas.ts';

const label = (id: string, x: number, y: number, weight = 1): Label => ({
  id,
  at: { x, y },
  radius: 7,
  width: 12 + id.length * 8,
  height: 16,
  weight,
});
const NONE = { points: [], boxes: [], firm: [], bounds: null };
const CORNER = [
  label('PYONGYANG', 661, 597),
  label('SEOUL', 666, 605),
  label('TOKYO', 723, 616),
  label('BEIJING', 623, 584),
];

describe('labels of capitals', () => {
  test('a crowded corner: none lies over another or over a marker', () => {
    const placed = placeLabels(CORNER, NONE);
    expect(placed.map(({ id }) => id).toSorted()).toEqual(['BEIJING', 'PYONGYANG', 'SEOUL', 'TOKYO']);
    for (const [index, one] of placed.entries()) {
      expect(one.crowded).toBe(false);
      for (const other of placed.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(0);
      for (const { id, at } of CORNER) {
        if (id === one.id) continue;
        expect(overlap(one.box, { x: at.x - 7, y: at.y - 7, width: 14, height: 14 })).toBe(0);
      }
    }
  });

  test('of two capitals side by side each is named on its own side', () => {
    const placed = new Map(placeLabels(CORNER, NONE).map(({ id, box }) => [id, box.y + box.height / 2]));
    expect(placed.get('PYONGYANG')).toBeLessThan(placed.get('SEOUL') ?? 0);
  });

  test('a lone one stands to the right; a line, a name or a panel there sends it elsewhere', () => {
    const one = label('KYIV', 100, 100);
    const [free] = placeLabels([one], NONE);
    expect(free?.box.x).toBeGreaterThan(100);
    const line = Array.from({ length: 12 }, (_, index) => ({ x: 108 + index * 4, y: 100 }));
    const name = { x: 105, y: 80, width: 80, height: 40 };
    const bounds = { x: 0, y: 0, width: 120, height: 300 };
    for (const obstacles of [
      { ...NONE, points: line },
      { ...NONE, boxes: [name] },
      { ...NONE, bounds },
    ]) {
      expect(placeLabels([one], obstacles)[0]?.box).not.toEqual(free?.box);
    }
  });

  test('the same capitals are labelled the same way in any order', () => {
    const sort = (labels: readonly Label[]): unknown =>
      placeLabels(labels, NONE).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(sort(CORNER.toReversed())).toEqual(sort(CORNER));
  });
});

describe('a chip beside a capital', () => {
  const at = { x: 100, y: 100 };
  const chip = ({ x, y }: { x: number; y: number }) => ({
    x: at.x + x - 14,
    y: at.y + y - 9,
    width: 28,
    height: 18,
  });

  test('stands below, and keeps off a label there', () => {
    expect(placeChip(at, 28, 18, [])).toEqual({ x: 0, y: 21 });
    const below = { x: 90, y: 110, width: 60, height: 16 };
    const right = { x: 112, y: 92, width: 80, height: 16 };
    const placed = chip(placeChip(at, 28, 18, [below, right]));
    expect([below, right].map((label) => overlap(placed, label))).toEqual([0, 0]);
  });
});

describe('names on land', () => {
  const width = (): number => 0.7;
  const line = [
    { x: 0, y: 0 },
    { x: 300, y: 100 },
  ];

  test('fill the line, in reading order, whichever way the line was given', () => {
    for (const way of [line, line.toReversed()]) {
      const found = letter('Russia', way, width);
      expect(found?.letters.map(({ text }) => text).join('')).toBe('RUSSIA');
      const xs = found?.letters.map(({ x }) => x) ?? [];
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect((xs.at(-1) ?? 0) - (xs[0] ?? 0)).toBeGreaterThan(150);
    }
  });

  test('are left out where they would be too small, and never larger than a headline', () => {
    const short = [line[0], { x: 20, y: 0 }].filter((point) => point !== undefined);
    expect(letter('South Korea', short, width)).toBeNull();
    const long = [line[0], { x: 4000, y: 0 }].filter((point) => point !== undefined);
    expect(letter('US', long, width)?.size).toBeLessThanOrEqual(34);
  });

  test('keep a letter and its accent together', () => {
    expect(letter('Türkiye', line, width)?.letters).toHaveLength(7);
  });
});

describe('names on water', () => {
  const sea = { lines: ['Sea of Japan', 'East Sea'], at: { x: 200, y: 200 }, width: 90 };
  const wet = (): boolean => true;

  test('stand where they should when there is room', () => {
    expect(placeSeas([sea], [], [], null, wet)).toEqual([
      { lines: sea.lines, at: sea.at, reach: sea.width / 2 },
    ]);
  });

  test('step aside for lines and labels, and stay on the water', () => {
    const tie = [{ x: 200, y: 200 }];
    const [moved] = placeSeas([sea], tie, [], null, wet);
    expect(moved?.at).not.toEqual(sea.at);
    const east = ({ x }: { x: number }): boolean => x > 170;
    const [pushed] = placeSeas([sea], [], [], null, east);
    expect(pushed?.at.x).toBeGreaterThan(200);
  });

  test('are not cut off at the edge of what is seen: they step inside, or wait outside', () => {
    const within = (x: number, width: number): readonly number[] =>
      placeSeas([sea], [], [], { x, y: 0, width, height: 400 }, wet).map(({ at }) => at.x);
    const half = sea.width / 2;
    for (const [x, width] of [
      [190, 300],
      [0, 215],
    ] as const) {
      const [at = Number.NaN] = within(x, width);
      expect(at - half).toBeGreaterThanOrEqual(x);
      expect(at + half).toBeLessThanOrEqual(x + width);
    }
    expect(within(400, 300)).toEqual([200]);
    const [beside = 200] = within(200, 20);
    expect(beside + half <= 200 || beside - half >= 220).toBe(true);
  });

  test('stay away where there is none', () => {
    expect(placeSeas([sea], [], [], null, () => false)).toEqual([]);
    const found = placeSeas([sea, sea], [], [{ x: 100, y: 100, width: 200, height: 220 }], null, wet);
    expect(found).toEqual([]);
  });

  test('do not lie over each other', () => {
    const found = placeSeas([sea, { ...sea, at: { x: 210, y: 205 } }], [], [], null, wet);
    const boxes = found.map(({ at }) => ({ x: at.x - 45, y: at.y - 15, width: 90, height: 30 }));
    const [one, other] = boxes;
    if (one !== undefined && other !== undefined) expect(overlap(one, other)).toBe(0);
  });
});

test('the boxes of a name cover its letters', () => {
  const found = letter(
    'China',
    [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ],
    () => 0.7,
  );
  if (found === null) throw new Error('no room');
  expect(coverOf(found)).toHaveLength(5);
});
