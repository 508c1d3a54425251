/** Two visits that cross: the one that fell away is told on both desks, on that of who asked among the cables. */
import { expect, test } from 'vitest';
import type { ActorId, Happening, Rules } from '../../src/engine/index.ts';
import { resolve, view } from '../../src/engine/index.ts';
import { namesOf } from '../../src/session/index.ts';
import { newsCables } from '../../src/session/desk/news.ts';
import { reportOf } from '../../src/session/desk/report.ts';
import type { Cable } from '../../src/session/shown/cable.ts';
import { createTeller, type Teller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, Game, KELD, MARISTAN, order, QUIET } from '../engine/game.ts';
import { scenario } from './play.ts';

const MEETING: Rules = {
  ...QUIET,
  acts: QUIET.acts.map((act) => (act.id.includes('visit') ? { ...act, rest: 3, consent: true } : act)),
};

/** Keld would visit Arven and Arven Keld; both are welcome, and only one goes. */
const crossing = new Game({ rules: MEETING }).rich();
const before = crossing.world;
crossing.plan(order(KELD, 'state-visit', { target: ARVEN }), order(ARVEN, 'working-visit', { target: KELD }));
const asked = crossing.world.awaiting.filter(({ kind }) => kind === 'request');
crossing.world = resolve(
  MEETING,
  crossing.world,
  asked.map(({ seat, id }) => ({ type: 'reply', seat, to: id, answer: 'grant' })),
).world;
const fresh = crossing.world.events.slice(before.events.length);

function at(seat: ActorId): Teller {
  const words = createWords('en', namesOf(scenario));
  return createTeller({ ...scenario, rules: MEETING }, words, view(MEETING, crossing.world, seat));
}
const cables = (seat: ActorId, more: readonly Happening[] = []): readonly Cable[] =>
  newsCables(at(seat), seat, [...fresh, ...more]);

const CAME_BACK =
  '“Northhold pays Lowport a state visit” came back with its price: Lowport had agreed, but the two met otherwise';

test('who asked has it among its cables, and not that it was agreed to', () => {
  const returned = cables(KELD).find(
    ({ title }) => title === 'Returned: Northhold pays Lowport a state visit',
  );
  expect(returned?.text).toContain(CAME_BACK);
  expect(cables(KELD).map(({ title }) => title)).not.toContainEqual(expect.stringContaining('agrees'));
  // the visit that took place was agreed to, and goes on being told
  expect(cables(ARVEN).map(({ title }) => title)).toContainEqual(expect.stringMatching(/^Northhold agrees/));
});

test('it is there on a desk that is full, too', () => {
  const kinds = ['caretaker', 'tensionWarning', 'adopted', 'vetoed'] as const;
  const news = kinds.map((kind, index): Happening => ({
    id: crossing.world.events.length + index,
    turn: 1,
    kind,
    by: MARISTAN,
    to: null,
    on: null,
    params: [60, 1, 1],
    cause: 0,
    known: 'all',
  }));
  const titles = cables(KELD, news).map(({ title }) => title);
  expect(titles).toHaveLength(5);
  expect(titles.at(-1)).toBe('Returned: Northhold pays Lowport a state visit');
});

test('the reports of both tell it in full', () => {
  const told = (seat: ActorId): string => {
    const { stories, elsewhere } = reportOf(at(seat), view(MEETING, before, seat), fresh, seat, []);
    return [...stories, ...elsewhere].map(({ text }) => text).join('\n');
  };
  expect(told(KELD)).toContain(CAME_BACK);
  expect(told(ARVEN)).toMatch(/Lowport agrees .* It fell away/);
});
