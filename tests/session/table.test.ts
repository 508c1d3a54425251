import { describe, expect, test } from 'vitest';
import type { InstrumentId } from '../../src/engine/index.ts';
import { resumeSession } from '../../src/session/index.ts';
import { ARVEN, begin, KELD, scenario } from './play.ts';

const FERRY = 'ferry-treaty' as InstrumentId;

describe('the Table', () => {
  test('opens with the text that lies there, and shows how both read it', () => {
    const session = begin();
    const table = session.table(FERRY, KELD);
    expect(table).toMatchObject({ round: 1, left: 3, verdict: 'none', initialled: false, said: '' });
    expect(table.clauses.map(({ id, depth }) => [id, depth])).toEqual([
      ['protection', 0],
      ['crossings', 0],
    ]);
    const sum = (lines: readonly { amount: number; low?: number }[]): number =>
      lines.reduce((total, { amount, low }) => total + (low ?? amount), 0);
    expect(sum(table.theirs.lines)).toBe(table.theirs.low);
    expect(sum(table.ours.lines)).toBe(table.ours.low);
    expect(table.ours.low).toBe(table.ours.high);
    expect(table.theirs.low).toBeLessThan(table.theirs.high);
    expect(table.states.find(({ when }) => when === 'here')?.id).toBe('drafted');
  });

  test('clauses are set and struck without a round', () => {
    const session = begin();
    session.setClause(FERRY, KELD, 'protection', 1);
    const struck = session.setClause(FERRY, KELD, 'crossings', -1);
    expect(struck.clauses.map(({ depth }) => depth)).toEqual([1, -1]);
    expect(struck.left).toBe(3);
    expect(session.desk().draft.talks).toEqual([]);
  });

  test('asking names a text that they sign when it is put', () => {
    const session = begin();
    const asked = session.ask(FERRY, KELD);
    expect(asked.said).toContain('what it would sign');
    expect(asked.left).toBe(3);
    session.takeCounter(FERRY, KELD);
    expect(session.ask(FERRY, KELD).said).toContain('as it stands');
    const put = session.put(FERRY, KELD);
    expect(put).toMatchObject({ verdict: 'accept', initialled: true });
    expect(put.said).toMatch(/sign|initialled/);
  });

  test('a text that they have offered themselves is certain, and is signed', () => {
    // a poor text, which some ministries answer with a better one
    const session = Array.from({ length: 20 }, (_, seed) => begin(String(seed))).find((each) => {
      each.setClause(FERRY, KELD, 'crossings', -1);
      return each.put(FERRY, KELD).verdict === 'counter';
    });
    if (session === undefined) throw new Error('nobody offers another text');
    const taken = session.takeCounter(FERRY, KELD);
    expect(taken.said).toContain('offered this text itself');
    expect(taken.odds).toMatchObject([{ actor: KELD, low: 100, high: 100 }]);
    const put = session.put(FERRY, KELD);
    expect(put.verdict).toBe('accept');
    // who signs it has a price that the text bears
    expect(put.theirs.low).toBeGreaterThanOrEqual(Math.min(0, put.theirs.high));
  });

  test('a text that they have put is theirs: they sign it if we do', async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const session = begin(String(seed));
      await session.send();
      const asked = session.desk().view.awaiting.find(({ kind }) => kind === 'proposal');
      if (!asked?.on || !asked.from) continue;
      const table = session.table(asked.on, asked.from);
      const [first] = table.odds;
      expect(first).toMatchObject({ actor: asked.from, low: 100, high: 100 });
      expect(table.said).toContain('put this text itself');
      return;
    }
    throw new Error('nobody puts a text');
  });

  test('a yes goes on the list, is paid for, and is signed in the resolution', async () => {
    const session = begin();
    session.ask(FERRY, KELD);
    session.takeCounter(FERRY, KELD);
    session.put(FERRY, KELD);
    expect(session.desk()).toMatchObject({ left: 1 });
    expect(session.desk().orders[0]?.title).toContain('Propose the ferry treaty');
    expect(await session.send()).toEqual([]);
    if (session.desk().step === 'replies') await session.sendReplies();
    const treaty = session.desk().view.instruments.find(({ id }) => id === FERRY);
    expect(treaty?.state).toBe('signed');
    expect(session.desk().beats.map(({ kind }) => kind)).toContain('sign');
  });

  test('has three rounds and no more', () => {
    const session = begin();
    session.setClause(FERRY, KELD, 'crossings', -1);
    for (const left of [2, 1, 0, 0]) expect(session.put(FERRY, KELD).left).toBe(left);
    expect(session.desk().draft.talks.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(session.desk().orders).toEqual([]);
  });

  test('a refusal narrows what is known of their price', () => {
    const session = begin();
    session.setClause(FERRY, KELD, 'crossings', -1);
    const width = ({ theirs }: { theirs: { low: number; high: number } }): number => theirs.high - theirs.low;
    const before = width(session.table(FERRY, KELD));
    const after = session.put(FERRY, KELD);
    expect(after.verdict).not.toBe('accept');
    expect(width(after)).toBeLessThanOrEqual(before);
  });

  test('a round is saved before its answer is seen, so that a reload reveals nothing', () => {
    const saves: string[] = [];
    const session = begin('1', (text) => void saves.push(text));
    let seen: number | null = null;
    session.subscribe(() => {
      seen ??= saves.length;
    });
    const before = saves.length;
    const answer = session.put(FERRY, KELD);
    expect(seen).toBe(before + 1);
    const resumed = resumeSession(scenario, saves.at(-1) ?? '');
    expect(resumed.ok && resumed.session.table(FERRY, KELD)).toMatchObject({
      left: 2,
      verdict: answer.verdict,
      counter: answer.counter,
    });
  });

  test('undo does not unsay what was said', () => {
    const session = begin();
    session.ask(FERRY, KELD);
    session.takeCounter(FERRY, KELD);
    session.put(FERRY, KELD);
    session.undo();
    expect(session.desk().orders).toEqual([]);
    expect(session.table(FERRY, KELD)).toMatchObject({ left: 2, verdict: 'accept', initialled: false });
    // the same text needs no second round
    expect(session.put(FERRY, KELD)).toMatchObject({ left: 2, initialled: true });
  });

  test('without the capital for it nothing is put, and it is said why', () => {
    const session = begin();
    session.add({ type: 'order', seat: ARVEN, act: 'state-visit' as never, target: KELD });
    const table = session.put(FERRY, KELD);
    expect(table).toMatchObject({ left: 3, verdict: 'none' });
    expect(session.desk().notices.map(({ text }) => text)).toEqual([
      'Not enough political capital is left for this.',
    ]);
  });

  test('the dossier offers it, with the odds as it lies', () => {
    const [offer] = begin().dossier(KELD).tables;
    expect(offer).toMatchObject({ treaty: FERRY, cost: 2, possible: true, refusal: '' });
  });
});
