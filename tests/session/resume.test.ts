import { describe, expect, test } from 'vitest';
import type { InstrumentId, Order, QuestionId } from '../../src/engine/index.ts';
import { createStore, resumeSession, type Session } from '../../src/session/index.ts';
import { ARVEN, begin, beginInStorm, KELD, scenario, turn } from './play.ts';

function again(text: string): Session {
  const resumed = resumeSession(scenario, text);
  if (!resumed.ok) throw new Error(resumed.error.text);
  return resumed.session;
}

/** What a desk shows, without what is told once. */
const shown = (session: Session): unknown => ({ ...session.desk(), notices: [], canUndo: false });

describe('a save', () => {
  test('is the same, byte for byte, after it was loaded and saved again, at every step of a game', async () => {
    let last = '';
    const session = begin('3', (text) => {
      last = text;
    });
    const check = (): void => {
      expect(again(last).exportReplay()).toBe(last);
      expect(shown(again(last))).toEqual(shown(session));
    };
    const steps = new Set<string>();
    session.subscribe(() => {
      steps.add(session.desk().step);
      check();
    });
    while (session.desk().step !== 'debrief') {
      const offer = session.dossier(KELD).offers[0];
      if (offer !== undefined) session.add(offer.order);
      await turn(session);
    }
    expect([...steps].toSorted()).toEqual(['debrief', 'planning', 'replies', 'report', 'resolution']);
  });

  test('keeps the draft: orders, answers and what was said at the Table', () => {
    let last = '';
    const session = beginInStorm((text) => {
      last = text;
    });
    const id = session.desk().cables.find(({ tone }) => tone === 'choice')?.id as QuestionId;
    session.choose(id, 'alone');
    session.add({ type: 'order', seat: ARVEN, act: 'condemn', target: KELD } as Order);
    session.setClause('ferry-treaty' as InstrumentId, KELD, 'crossings', -1);
    session.put('ferry-treaty' as InstrumentId, KELD);
    expect(again(last).desk().draft).toEqual(session.desk().draft);
    expect(again(last).exportReplay()).toBe(last);
  });

  test('goes on as if it had never been left', async () => {
    const whole = begin('9');
    const parted = begin('9');
    for (let i = 0; i < 2; i += 1) {
      await turn(whole);
      await turn(parted);
    }
    const back = again(parted.exportReplay());
    while (whole.desk().step !== 'debrief') await turn(whole);
    while (back.desk().step !== 'debrief') await turn(back);
    expect(back.exportReplay()).toBe(whole.exportReplay());
  });

  test('comes after every change, and its failure is told once', async () => {
    const session = begin('1', () => Promise.reject(new Error('the disk is full')));
    session.add({ type: 'order', seat: ARVEN, act: 'condemn', target: KELD } as Order);
    await new Promise((resume) => void setTimeout(resume, 5));
    expect(session.desk().notices.map(({ id }) => id)).toEqual(['save-failed']);
    expect(session.desk().draft.orders).toHaveLength(1);
  });

  test('with a draft that no longer holds is taken up without it', () => {
    const session = begin('1');
    session.add({ type: 'order', seat: ARVEN, act: 'condemn', target: KELD } as Order);
    const saved = JSON.parse(session.exportReplay()) as { unsent: { orders: object[]; talks: object[] } };
    saved.unsent.orders.push({ type: 'order', seat: 'arven', act: 'run-ferries', target: 'arven' });
    saved.unsent.talks.push({
      type: 'talk',
      seat: 'arven',
      with: 'nobody',
      on: 'ferry-treaty',
      round: 1,
      clauses: [{ id: 'protection', depth: 0, secret: false }],
      answer: 'accept',
    });
    const { draft } = again(JSON.stringify(saved)).desk();
    expect(draft.orders.map(({ act }) => act)).toEqual(['condemn']);
    expect(draft.talks).toEqual([]);
  });
});

describe('a save that does not fit is turned away in words', () => {
  const text = begin('1').exportReplay();
  const refusal = (change: (saved: Record<string, unknown>) => void): string => {
    const saved = JSON.parse(text) as Record<string, unknown>;
    change(saved);
    const resumed = resumeSession(scenario, JSON.stringify(saved));
    return resumed.ok ? 'opened' : resumed.error.text;
  };

  test('of another scenario', () => {
    expect(refusal((saved) => (saved['scenario'] = { id: 'other', hash: '0123456789abcdef' }))).toBe(
      'The game belongs to the scenario “other”, not to “sample”.',
    );
  });

  test('of a scenario that has changed', () => {
    expect(refusal((saved) => (saved['scenario'] = { id: 'sample', hash: '0123456789abcdef' }))).toMatch(
      /“The Ferry Question” has changed since this game was played/,
    );
  });

  test('of other rules', () => {
    expect(refusal((saved) => (saved['rules'] = 'older'))).toMatch(/rules version older/);
  });

  test('with a seat missing', () => {
    expect(refusal((saved) => (saved['seats'] = { arven: 'human' }))).toMatch(/seats\.keld/);
  });

  test('that is no save at all', () => {
    const resumed = resumeSession(scenario, 'hello');
    expect(resumed).toMatchObject({ ok: false, error: { code: 'replay/not_json' } });
  });
});

describe('the store', () => {
  test('keeps the last save in memory where there is no database, and says so', async () => {
    const store = await createStore();
    expect(store.available).toBe(false);
    expect(await store.load()).toBeNull();
    await store.save('one');
    await store.save('two');
    expect(await store.load()).toBe('two');
    await store.clear();
    expect(await store.load()).toBeNull();
  });
});
