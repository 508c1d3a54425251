/** What observers learnt: trust at the opening and at the end, and the tests of a word that moved it. */
import { expect, describe, test } from 'vitest';
import type { ActorId, Rules } from '../../src/engine/index.ts';
import { open, tables, TRUST_FAMILIES } from '../../src/engine/index.ts';
import { debriefMarkdown, playGame, writeDebrief } from '../../src/session/index.ts';
import { loadWords } from '../../src/words/index.ts';
import { FERRIES, Game, order, text } from '../engine/game.ts';
import { ARVEN, KELD, MARISTAN, scenario } from './play.ts';

const { rules } = scenario;
const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
const { reputations } = writeDebrief(scenario, world, ARVEN, replay);
const played = { seed: 'test', seats: {}, options: { turns: 6, level: 'envoy' as const }, phases: [] };

describe('reputations', () => {
  test('say for every pair and every kind of promise what it was and what it is, and the reasons add up', () => {
    const before = open(rules, { seed: '4', turns: 6, holders: replay.seats });
    const { seats, subjectByName } = tables(rules);
    expect(reputations.map(({ of }) => of)).toEqual(seats);
    let moved = 0;
    for (const { of, observers } of reputations) {
      expect(observers.map(({ by }) => by)).toEqual(seats.filter((seat) => seat !== of));
      for (const { by, lessons } of observers) {
        expect(lessons.map(({ family }) => family)).toEqual(TRUST_FAMILIES);
        for (const lesson of lessons) {
          const subject = subjectByName.get(`ties.${by}.${of}.${lesson.family}`)!;
          expect(lesson.after, lesson.title).toBe(world.numbers[subject]);
          // the first briefing's events come before anything is done, and are not the opening
          const opened = before.ledger
            .filter((entry) => entry.subject === subject && before.events[entry.cause]?.kind === 'opening')
            .reduce((sum, { delta }) => sum + delta, 0);
          expect(lesson.before, lesson.title).toBe(opened);
          expect(lesson.reasons.reduce((sum, { amount }) => sum + amount, 0)).toBe(lesson.after - opened);
          if (lesson.after !== opened) moved++;
        }
      }
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('sum up who believes a government more, and who less', () => {
    for (const { observers, summary } of reputations) {
      const sums = observers.map(({ lessons }) =>
        lessons.reduce((sum, { before, after }) => sum + after - before, 0),
      );
      expect(summary.includes('more by')).toBe(sums.some((sum) => sum > 0));
      expect(/less by/.test(summary)).toBe(sums.some((sum) => sum < 0));
    }
  });
});

describe('lessons', () => {
  const LEAGUE = 'the-league' as ActorId;
  /** A freighter of Maristan rams a ferry in the first month; the ferry treaty binds Keld; the League looks on. */
  const collided: Rules = {
    ...rules,
    redLines: [],
    crises: [],
    actors: rules.actors.map((actor) => ({ ...actor, seat: true })),
    numbers: [
      ...rules.numbers,
      ...['secret', 'stability'].map((aim) => ({
        ...rules.numbers[0]!,
        name: `aims.${LEAGUE}.${aim}`,
        low: 0,
        high: 20,
        open: 0,
      })),
    ],
    events: rules.events
      .filter(({ id }) => id === 'collision')
      .map((event) => ({ ...event, from: 0, until: 0, when: { op: 'true' }, chance: 100, effects: [] })),
    treaties: rules.treaties.map((rule) =>
      rule.id === FERRIES ? { ...rule, state: 'inForce.standing', opening: text(['protection', 1]) } : rule,
    ),
  };
  const bound = { ...scenario, rules: collided };
  const called = new Game({ rules: collided }).rich().turn(
    [order(ARVEN, 'invoke', { on: FERRIES, target: MARISTAN })],
    [
      { seat: MARISTAN, to: 'contest', answer: 'contest' },
      { seat: KELD, to: 'claim', answer: 'renege' },
    ],
  );
  const debrief = writeDebrief(bound, called.world, null, played);

  test('name the call that was left unanswered first, with who learnt how much of each kind of promise', () => {
    const [lesson] = debrief.lessons;
    expect(called.happenings('reneged').map(({ id }) => id)).toEqual([lesson?.happening]);
    expect(lesson?.text).toContain('Trust in Northhold on defence: Lowport −22; Farhaven −7.');
    expect(lesson?.text).toContain('Trust in Northhold on trade: Farhaven −2.');
    expect(lesson?.effects[0]?.amount).toBe(-22);
    const keld = debrief.reputations.find(({ of }) => of === KELD);
    expect(keld?.observers.find(({ by }) => by === ARVEN)?.lessons[0]).toMatchObject({
      before: 40,
      after: 18,
      reasons: [{ amount: -22, cause: lesson?.happening }],
    });
  });

  test('and the call is among the decisions of who left it, and the turning points', () => {
    const { decisions, turningPoints } = writeDebrief(bound, called.world, KELD, played);
    const { id } = called.happenings('reneged')[0]!;
    expect(decisions.map(({ happening }) => happening)).toContain(id);
    expect(turningPoints.map(({ happening }) => happening)).toContain(id);
  });

  test('of a promise kept or missed month after month are one, with how often', () => {
    const quiet = { ...bound, rules: { ...collided, events: [] } };
    const rule = rules.treaties.find(({ clauses }) => clauses.some(({ duty }) => duty !== null))!;
    const clause = rule.clauses.find(({ duty }) => duty !== null)!;
    const supplying = {
      ...quiet.rules,
      treaties: quiet.rules.treaties.map((one) =>
        one.id === rule.id
          ? { ...one, state: 'inForce.standing' as const, opening: text([clause.id, 1]) }
          : one,
      ),
    };
    const game = new Game({ rules: supplying }).rich().wait(3);
    const missed = game.happenings('promiseBroken');
    expect(missed.length).toBeGreaterThan(1);
    const told = writeDebrief({ ...scenario, rules: supplying }, game.world, null, played).lessons;
    expect(told).toHaveLength(1);
    expect(told[0]?.when).toMatch(new RegExp(`^${missed.length} times, last `));
    expect(told[0]?.effects[0]?.amount).toBe(-5 * missed.length);
  });

  test('are none where nobody gave or tested a word, and the page says so', () => {
    const still = { ...scenario, rules: { ...rules, events: [], redLines: [], crises: [] } };
    const game = new Game({ rules: still.rules }).turn([order(ARVEN, 'consult', { target: KELD })]);
    const told = writeDebrief(still, game.world, null, played);
    expect(told.lessons).toEqual([]);
    expect(debriefMarkdown(still, told)).toContain('No word was put to the test in this game.');
  });

  test('stand in the report with a table for each word and the reasons of its larger moves', () => {
    const markdown = debriefMarkdown(bound, debrief);
    expect(markdown).toContain('\n## What observers learnt\n\n1. ');
    expect(markdown).toContain('\n### Northhold’s word\n\nBelieved less by Lowport and Farhaven');
    expect(markdown).toContain('| Observer | Defence | Trade | Signals |\n| --- | --- | --- | --- |\n');
    expect(markdown).toMatch(/\| Republic of Arven \| 40 ↘ 18 \(−22\) \| 55 \| /);
    expect(markdown).toMatch(
      /- Lowport’s trust in Northhold on defence −22: Left the call unanswered: .* −22/,
    );
  });

  test('are told in Korean, on the page and in the report, with nothing left in English', async () => {
    await loadWords('ko');
    const told = writeDebrief(bound, called.world, null, played, 'ko');
    expect(told.lessons[0]?.text).toContain('Lowport −22; Farhaven −7.');
    const markdown = debriefMarkdown(bound, told, 'ko');
    const learnt = markdown.slice(
      markdown.indexOf('## 지켜본 나라들이 배운 것'),
      markdown.indexOf('## 목표'),
    );
    expect(learnt).toContain('| 지켜본 정부 | 방위 | 교역 | 언약 |');
    expect(learnt).toContain('이 게임에서 위기는 일어나지 않았다.');
    expect(learnt).not.toMatch(/\b(Trust|trust|word|believed|Observer|opening)\b|[…{}]|undefined/);
  });
});
