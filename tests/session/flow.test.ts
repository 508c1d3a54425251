import { describe, expect, test } from 'vitest';
import type { Order, QuestionId } from '../../src/engine/index.ts';
import { spanOf } from '../../src/engine/index.ts';
import { MOST_BEATS } from '../../src/session/desk/beats.ts';
import { ARVEN, begin, beginInStorm, KELD, scenario, turn } from './play.ts';

const order = (act: string, target?: string): Order =>
  ({ type: 'order', seat: ARVEN, act, ...(target === undefined ? {} : { target }) }) as Order;

describe('a game from one chair', () => {
  test('can be finished with the four buttons alone', async () => {
    const session = begin();
    const dates: string[] = [];
    while (session.desk().step !== 'debrief') {
      expect(session.desk().step).toBe('planning');
      dates.push(session.desk().date);
      await turn(session);
    }
    expect(dates).toEqual(['March 2031', 'April 2031', 'May 2031', 'June 2031', 'July 2031', 'August 2031']);
    expect(session.desk().debrief?.mark).toContain('SIMULATED');
  });

  test('passes planning, replies, resolution and report, and stays in the turn until the report is read', async () => {
    const session = beginInStorm();
    const steps = [session.desk().step];
    session.subscribe(() => {
      const { step } = session.desk();
      if (step !== steps.at(-1)) steps.push(step);
    });
    await session.send();
    await session.sendReplies();
    expect(session.desk().turn).toBe(1);
    session.seen();
    expect(session.desk().turn).toBe(1);
    expect(session.desk().report?.stories.length).toBeGreaterThan(0);
    session.nextTurn();
    expect(session.desk().turn).toBe(2);
    expect(steps).toEqual(['planning', 'replies', 'resolution', 'report', 'planning']);
  });

  test('every report tells what the month came to, the last one too, when everything is disclosed', async () => {
    const session = begin();
    while (session.desk().step !== 'debrief') {
      await session.send();
      if (session.desk().step === 'replies') await session.sendReplies();
      session.seen();
      const { report, tension, view } = session.desk();
      const line = report?.changed.find(({ subject }) => subject === tension.subject);
      if (line !== undefined) expect(line.after).toBe(String(tension.low));
      if (view.phase === 'over')
        expect(spanOf(view, tension.subject)).toEqual({ low: tension.low, high: tension.low });
      session.nextTurn();
    }
  });

  test('what has moved since the report is said, with its reasons, when the next desk opens', async () => {
    let moved = 0;
    for (const seed of ['1', '2', '3']) {
      const session = begin(seed);
      expect(session.desk().sinceReport).toEqual([]);
      while (session.desk().step !== 'debrief') {
        await session.send();
        expect(session.desk().sinceReport).toEqual([]);
        if (session.desk().step === 'replies') await session.sendReplies();
        session.seen();
        const told = new Map((session.desk().report?.changed ?? []).map((line) => [line.subject, line]));
        session.nextTurn();
        const { sinceReport, view, step } = session.desk();
        if (step !== 'planning') continue;
        for (const line of sinceReport) {
          expect(line.delta).not.toBe(0);
          expect(line.reasons.length).toBeGreaterThan(0);
          expect(line.before).toBe(told.get(line.subject)?.after ?? line.before);
          if (spanOf(view, line.subject).low === spanOf(view, line.subject).high)
            expect(line.after).toBe(String(spanOf(view, line.subject).low).replace('-', '−'));
        }
        moved += sinceReport.length;
        // what the desk shows all the time stands as the report left it, or is said to have moved
        for (const { subject, after } of told.values()) {
          const name = scenario.rules.numbers[subject]?.name ?? '';
          if (name !== 'tension' && !name.startsWith(`actors.${ARVEN}.`)) continue;
          const said = sinceReport.find((line) => line.subject === subject);
          expect(said?.after ?? after, name).toBe(String(spanOf(view, subject).low));
        }
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('buttons out of turn do nothing', async () => {
    const session = begin();
    session.seen();
    session.nextTurn();
    expect(await session.sendReplies()).toEqual([]);
    expect(session.desk()).toMatchObject({ step: 'planning', turn: 1 });
  });

  test('a double click sends once', async () => {
    const session = begin();
    const [first, second] = await Promise.all([session.send(), session.send()]);
    expect([first, second]).toEqual([[], []]);
    expect(session.desk().turn).toBe(1);
  });
});

describe('the draft', () => {
  test('spends capital, and refuses what cannot be paid in words', () => {
    const session = begin();
    expect(session.desk()).toMatchObject({ capital: 3, left: 3, slots: 3 });
    expect(session.add(order('state-visit', 'keld'))).toBe('');
    expect(session.desk().left).toBe(1);
    expect(session.add(order('trade-deal', 'keld'))).toBe('Not enough political capital is left for this.');
    expect(session.add(order('state-visit', 'keld'))).toBe('The same démarche is already on the list.');
    expect(session.desk().orders.map(({ title }) => title)).toEqual(['Make a state visit: Northhold']);
  });

  test('an order on the list is still affordable as it stands there', () => {
    const session = begin();
    session.add(order('state-visit', 'keld'));
    session.add(order('gift', 'keld'));
    expect(session.desk().left).toBe(0);
    expect(session.desk().orders.map(({ preview }) => preview.affordable)).toEqual([true, true]);
  });

  test('can be taken back, one step after another', () => {
    const session = begin();
    expect(session.desk().canUndo).toBe(false);
    session.add(order('state-visit', 'keld'));
    session.add(order('gift', 'keld'));
    session.remove(0);
    expect(session.desk().draft.orders.map(({ act }) => act)).toEqual(['gift']);
    session.undo();
    expect(session.desk().draft.orders.map(({ act }) => act)).toEqual(['state-visit', 'gift']);
    session.undo();
    session.undo();
    expect(session.desk()).toMatchObject({ canUndo: false, left: 3 });
  });

  test('an answer is chosen, changed and taken back, and its cost is counted', () => {
    const session = beginInStorm();
    const cable = session.desk().cables.find(({ tone }) => tone === 'choice');
    const id = cable?.id as QuestionId;
    session.choose(id, 'ask-keld');
    expect(session.desk()).toMatchObject({ left: 2 });
    expect(session.desk().cables.find((other) => other.id === id)?.chosen).toBe('ask-keld');
    session.choose(id, 'alone');
    expect(session.desk().left).toBe(3);
    session.choose(id, '');
    expect(session.desk().cables.find((other) => other.id === id)?.chosen).toBe('');
  });

  test('an answer that is none of the possible ones is refused aloud', () => {
    const session = beginInStorm();
    const id = session.desk().cables.find(({ tone }) => tone === 'choice')?.id as QuestionId;
    session.choose(id, 'invade');
    expect(session.desk().draft.replies).toEqual([]);
    expect(session.desk().notices.map(({ text }) => text)).toEqual([
      'This is not one of the possible answers.',
    ]);
  });

  test('what was answered while planning is not asked again', async () => {
    const session = beginInStorm();
    const id = session.desk().cables.find(({ tone }) => tone === 'choice')?.id as QuestionId;
    session.choose(id, 'alone');
    await session.send();
    expect(session.desk().questions.map((cable) => cable.id)).not.toContain(id);
  });
});

describe('what is shown', () => {
  test('reasons of every figure add up to it', async () => {
    const session = begin('7');
    for (let i = 0; i < 4; i += 1) await turn(session);
    for (const actor of [ARVEN, KELD]) {
      const { regard, ours, trust, threat, dependence, indicators } = session.dossier(actor);
      for (const figure of [regard, ours, ...trust, threat, dependence, ...indicators]) {
        if (figure === null || figure.low !== figure.high) continue;
        expect([figure.title, figure.reasons.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([
          figure.title,
          figure.low,
        ]);
      }
    }
  });

  test('reasons in the report add up to the change', async () => {
    const session = begin('5');
    for (let i = 0; i < 4; i += 1) {
      await session.send();
      await session.sendReplies();
      const { report } = session.desk();
      for (const { title, delta, reasons } of report?.changed ?? [])
        expect([title, reasons.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([title, delta]);
      session.nextTurn();
    }
  });

  test('a resolution is told in a few moments, in order, ending with the map as it is', async () => {
    const session = begin('2');
    for (let i = 0; i < 5; i += 1) {
      await session.send();
      await session.sendReplies();
      const { beats } = session.desk();
      expect(beats.length).toBeLessThanOrEqual(MOST_BEATS);
      expect(beats.map(({ id }) => id)).toEqual(beats.map(({ id }) => id).toSorted((a, b) => a - b));
      const last = beats.at(-1)?.after;
      if (last !== undefined) expect(last.tints).toEqual(session.atlas('relations', ARVEN).tints);
      session.nextTurn();
    }
  });

  test('a happening explains itself back to where it began', async () => {
    const session = beginInStorm();
    await session.send();
    await session.sendReplies();
    const { stories = [], elsewhere = [] } = session.desk().report ?? {};
    const choice = [...stories, ...elsewhere].find(({ text }) => /^Lowport, on .*storm/.test(text));
    expect(session.explain(choice?.happening ?? -1)).toEqual([
      'March 2031: Lowport, on “A storm in the narrows”: Repair alone.',
      'March 2031: A storm in the narrows: Boats are damaged on both shores.',
    ]);
    expect(session.explain(9999)).toEqual([]);
  });

  test('a preview says what an order moves, who minds, and whose line it crosses', () => {
    const session = begin('1', undefined, KELD);
    const show = session.dossier(KELD).offers.find(({ order: { act } }) => act === 'naval-show');
    expect(show?.preview.warnings).toEqual([
      'Crosses a line that Lowport has drawn: The fleet in the narrows',
      'It heats the quarrel over the sandbank: +14 this month.',
    ]);
    expect(show?.preview.effects.map(({ text, amount }) => [text, amount])).toContainEqual([
      'World tension',
      4,
    ]);
    const condemn = session.dossier(ARVEN).offers.find(({ order: { act } }) => act === 'condemn');
    expect(condemn?.preview.minds[0]).toMatchObject({ actor: 'arven', amount: -6 });
  });
});

describe('a desk that is lost', () => {
  test('plays on in other hands, and whoever sat there may watch to the end', async () => {
    const session = begin();
    expect(session.handover('envoy')).toEqual({ type: 'handover', seat: ARVEN, to: 'envoy' });
    while (session.desk().step !== 'debrief') await turn(session);
    expect(session.desk().view.holders[ARVEN]).toBe('envoy');
    const sent = session.desk().view.events.filter(({ by, kind }) => by === ARVEN && kind === 'act');
    expect(sent.length).toBeGreaterThan(0);
  });

  test('takes no orders from who only watches', async () => {
    const session = begin();
    session.handover('clerk');
    await turn(session);
    expect(session.add(order('gift', 'keld'))).not.toBe('');
  });
});
