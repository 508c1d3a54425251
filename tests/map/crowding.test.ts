/** The labels of both scenarios as they are really placed, in every lens and from many views. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Route } from '../../src/map/arcs.ts';
import { Camera } from '../../src/map/camera.ts';
import { layOut, sealBox, spotsOf, type Layout, type Measure } from '../../src/map/layout.ts';
import { overlap, type Box } from '../../src/map/plane.ts';
import { fit } from '../../src/map/view.ts';
import { projectionOf } from '../../src/map/projection.ts';
import { readScenario, type Scenario } from '../../src/scenario/index.ts';
import { LENSES, openSession } from '../../src/session/index.ts';

/** Windows in pixels of the map, and what the panels cover of them, as measured in the page. */
const WINDOWS = [
  { of: '1366 × 768', width: 1366, height: 768, insets: { left: 307, top: 151, right: 355, bottom: 152 } },
  { of: '1920 × 1080', width: 1707, height: 960, insets: { left: 392, top: 160, right: 440, bottom: 157 } },
  { of: '390 × 844', width: 390, height: 844, insets: { left: 6, top: 154, right: 6, bottom: 139 } },
];
const ZOOMS = [1, 1.4, 3.8];
const PANS = [
  [0, 0],
  [-140, 60],
  [170, -110],
  [40, 190],
] as const;

/** Widths as of the fonts that the page ships, to a pixel or so; all of the sheet is water. */
const MEASURE: Measure = {
  label: (text, small) => Math.ceil(text.length * (small ? 7.1 : 9)) + 6,
  letter: () => 0.68,
  sea: (text) => text.length * 7.4,
  isWater: () => true,
};

function read(id: string): Scenario {
  const folder = `scenarios/${id}/`;
  const beside = (name: string) => ({ path: folder + name, text: readFileSync(folder + name, 'utf8') });
  const path = `${folder}scenario.yaml`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path, beside);
  if (scenario === null) throw new Error(`${id} cannot be read`);
  return scenario;
}

interface Thing {
  readonly name: string;
  readonly box: Box;
}

/** What is printed on the sheet and must be legible. */
const things = ({ labels, routes }: Layout): Thing[] => [
  ...labels.map(({ spot, box }) => ({ name: spot.text, box })),
  ...routes.flatMap((route: Route) => {
    const box = sealBox(route);
    return box === null ? [] : [{ name: `the seal of ${route.arc.id}`, box }];
  }),
];

/** Labels that lie on each other, or on a seal, in a layout. */
function clashes(layout: Layout): string[] {
  const all = things(layout);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => !one.name.startsWith('the seal') && overlap(one.box, other.box) > 0)
      .map((other) => `${one.name} on ${other.name}`),
  );
}

/** Whether a name keeps a few pixels off the lenses above and the legend below. */
const isClear = ({ y, height }: Box, clear: Box): boolean =>
  y >= clear.y + 5 && y + height <= clear.y + clear.height - 5;

describe.each(['new-level-2024', 'the-strait'])('labels of %s', (id) => {
  const scenario = read(id);
  const { stage, prose, rules } = scenario;
  const projection = projectionOf(stage);
  const spots = spotsOf(stage, projection, prose.actors);
  const setting = { stage, projection, spots, names: prose.actors, measure: MEASURE };
  const framed = [
    ...stage.frame.flatMap((at) => projection.project(at) ?? []),
    ...spots.flatMap(({ actor, at }) => (actor === null ? [] : [at])),
  ];
  const [first, last] = [rules.actors[0]?.id, rules.actors.findLast(({ seat }) => seat)?.id];
  if (first === undefined || last === undefined) throw new Error('no seats');

  test.each(WINDOWS)('no two meet, and none lies on a seal, at $of', ({ width, height, insets }) => {
    const session = openSession({ scenario, seat: first, seed: '1', turns: 6, level: 'clerk' });
    const found = new Set<string>();
    let labels = 0;
    for (const lens of LENSES) {
      for (const eyes of [first, last]) {
        const atlas = session.atlas(lens, eyes);
        for (const zoom of ZOOMS) {
          for (const [dx, dy] of PANS) {
            const camera = new Camera(framed, { x: -1700, y: -1700, width: 3400, height: 3400 });
            camera.resize(width, height);
            camera.cover(insets);
            camera.view = camera.home;
            camera.zoom(zoom);
            camera.pan(dx, dy);
            const box = {
              x: -width * 0.4,
              y: -height * 0.4,
              width: width * 1.8,
              height: height * 1.8,
            };
            const layout = layOut(setting, {
              atlas,
              selected: eyes,
              view: camera.view,
              box,
              clear: camera.clear,
            });
            labels += layout.labels.length;
            if (zoom === 1 && dx === 0 && dy === 0)
              for (const { spot, box: name } of layout.labels)
                if (spot.actor !== null && !isClear(name, camera.clear))
                  found.add(`${lens}, eyes of ${eyes}: ${spot.text} at the legend`);
            for (const clash of clashes(layout))
              found.add(`${lens}, eyes of ${eyes}, × ${zoom}, ${dx} ${dy}: ${clash}`);
          }
        }
      }
    }
    expect(labels).toBeGreaterThan(300);
    expect([...found]).toEqual([]);
  });

  if (stage.inset === null) return;
  test('on the inset names are whole, and off each other and the seals', () => {
    const session = openSession({ scenario, seat: first, seed: '1', turns: 6, level: 'clerk' });
    const box = { x: 0, y: 0, width: 200, height: 192 };
    const corner = (stage.inset?.frame ?? []).flatMap((at) => projection.project(at) ?? []);
    const view = fit(corner, box, 12);
    for (const lens of LENSES) {
      const atlas = session.atlas(lens, first);
      const layout = layOut(setting, { atlas, selected: first, view, box, clear: box, whole: true });
      expect(layout.labels.length).toBeGreaterThan(1);
      if (lens === 'treaties') expect(layout.routes.some((route) => sealBox(route) !== null)).toBe(true);
      expect([lens, clashes(layout)]).toEqual([lens, []]);
      for (const { box: own } of things(layout))
        expect(overlap(own, box)).toBeCloseTo(own.width * own.height);
    }
  });
});
