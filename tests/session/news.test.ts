/** What a month opened with can be read, and what a number moved by is told for what it is. */
import { describe, expect, test } from 'vitest';
import type { ActorId, Happening, LedgerEntry, World } from '../../src/engine/index.ts';
import { tables, view } from '../../src/engine/index.ts';
import { namesOf } from '../../src/session/index.ts';
import { movedLine } from '../../src/session/desk/effects.ts';
import { newsCables } from '../../src/session/desk/news.ts';
import { explain } from '../../src/session/telling/explain.ts';
import { entriesOf } from '../../src/session/telling/figures.ts';
import { ledgerLines } from '../../src/session/telling/reasons.ts';
import { createTeller, type Teller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { Game, SAMPLE } from '../engine/game.ts';
import { ARVEN, KELD, MARISTAN, scenario } from './play.ts';

const { world } = new Game({ rules: { ...SAMPLE, events: [] } });
const first = world.events.length;

function tellerAt(now: World, seat: ActorId): Teller {
  return createTeller(scenario, createWords('en', namesOf(scenario)), view(SAMPLE, now, seat));
}

function happened(kind: Happening['kind'], rest: Partial<Happening> = {}): Happening {
  return { id: 0, turn: 1, kind, by: null, to: null, on: null, params: [], cause: 0, known: 'all', ...rest };
}

/** The world after a month in which this happened, in this order. */
function after(list: readonly Happening[], entries: readonly LedgerEntry[] = []): World {
  const events = list.map((each, index): Happening => ({ ...each, id: first + index }));
  const ledger = [...world.ledger, ...entries];
  return { ...world, events: [...world.events, ...events], ledger };
}

describe('the desk of a new month', () => {
  const loud = (['adopted', 'vetoed', 'honoured', 'reneged', 'clash', 'war'] as const).map((kind) =>
    happened(kind, {
      by: MARISTAN,
      to: KELD,
      params: kind === 'adopted' || kind === 'vetoed' ? [9, 0, 1] : ['ferry-treaty', 'protection', 'arven'],
    }),
  );
  const closing = happened('event', { turn: 2, params: ['closing'] });
  const collision = happened('event', { turn: 2, to: ARVEN, by: MARISTAN, params: ['collision'] });
  const storm = happened('event', { turn: 2, to: ARVEN, params: ['storm'] });

  test('has its events before what the last report told, and all of them', () => {
    const now = after([...loud, closing, collision, storm]);
    const cables = newsCables(tellerAt(now, KELD), KELD, now.events.slice(first));
    const titles = cables.map(({ title }) => title);
    expect(titles.slice(0, 3).toSorted()).toEqual([
      'A collision at night',
      'A storm in the narrows',
      'The strait is closed',
    ]);
    expect(titles).toHaveLength(4);
  });

  test('has them all where questions fill it, too', () => {
    const asked = [0, 1, 2, 3].map((place) => ({
      id: `favour/${place}`,
      seat: KELD,
      kind: 'request',
      happening: place,
    }));
    const now = after([...loud, closing, collision, storm]);
    const teller = createTeller(scenario, createWords('en', namesOf(scenario)), {
      ...view(SAMPLE, now, KELD),
      awaiting: asked as never,
    });
    const titles = newsCables(teller, KELD, now.events.slice(first)).map(({ title }) => title);
    expect(titles).toHaveLength(3);
    expect(titles).toContain('The strait is closed');
  });

  test('has the wire of what was put to another’s desk and moved what everybody sees', () => {
    const now = after([storm]);
    const [cable] = newsCables(tellerAt(now, KELD), KELD, now.events.slice(first));
    expect(cable).toMatchObject({
      from: 'Wire · Lowport',
      title: 'A storm in the narrows',
      text: 'Boats are damaged on both shores.',
      options: [],
    });
    // it was put to Arven: there it is a question
    expect(newsCables(tellerAt(now, ARVEN), ARVEN, now.events.slice(first))).toEqual([]);
  });

  test('has what two signed in secret from its own people and from no wire', () => {
    const from = (known: Happening['known']): string | undefined => {
      const treaty = happened('inForce', { by: MARISTAN, on: 'narrows-treaty' as never, known });
      const now = after([treaty]);
      return newsCables(tellerAt(now, KELD), KELD, now.events.slice(first))[0]?.from;
    };
    expect(from('all')).toMatch(/^Wire · /);
    expect(from([KELD, MARISTAN])).toBe('Home desk');
  });

  test('opens the text of an event where one asks why', () => {
    const now = after([storm]);
    expect(explain(tellerAt(now, KELD), first)).toEqual([
      expect.stringContaining('A storm in the narrows: Boats are damaged on both shores.'),
    ]);
  });
});

describe('what the scale cut off', () => {
  const subject = tables(SAMPLE).subjectByName.get('ties.keld.arven.regard')!;
  const stood = world.numbers[subject]!;
  const entry = (delta: number, reason: string): LedgerEntry => ({
    turn: 1,
    subject,
    delta,
    reason,
    params: [],
    cause: first,
    known: 'all',
  });
  const deed = happened('act', { by: MARISTAN, to: KELD, params: ['condemn', 100, '', -1] });
  const teller = (...entries: readonly LedgerEntry[]): Teller => tellerAt(after([deed], entries), ARVEN);

  test('is no effect of what was booked last', () => {
    const toEnd = -100 - stood;
    expect(movedLine(teller(entry(-5, 'act/condemn')), first)).toContain('−5');
    // at the end already, and pushed back by more than this deed moved
    expect(movedLine(teller(entry(-5, 'act/condemn'), entry(8, 'limit')), first)).toBe('');
    expect(movedLine(teller(entry(8, 'limit')), first)).toBe('');
    // it got as far as there was room
    expect(movedLine(teller(entry(toEnd - 6, 'act/condemn'), entry(6, 'limit')), first)).toContain(
      String(toEnd).replace('-', '−'),
    );
  });

  test('is named for the end of the scale only there, and else for the limit of one reason', () => {
    const texts = (...entries: readonly LedgerEntry[]): string =>
      ledgerLines(teller(...entries), entriesOf(teller(...entries), subject))
        .map(({ text }) => text)
        .join('\n');
    const toTop = 100 - stood;
    const short = texts(entry(9, 'act/condemn'), entry(-2, 'limit'));
    expect(short).toContain('Cut off: one reason counts for 40 at most');
    expect(short).not.toContain('end of the scale');
    expect(texts(entry(toTop + 2, 'act/condemn'), entry(-2, 'limit'))).toContain(
      'Cut off at the end of the scale',
    );
  });
});
