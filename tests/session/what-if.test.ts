import { describe, expect, test } from 'vitest';
import { open, resolve, score, tables } from '../../src/engine/index.ts';
import type { ActId, Input, InstrumentId, QuestionId, Reply } from '../../src/engine/index.ts';
import { forkedInputs } from '../../src/session/branching/fork.ts';
import { playBranches, playGame, tellWhatIf, writeDebrief } from '../../src/session/index.ts';
import type { Choice, Outcome, Pair, WhatIf } from '../../src/session/index.ts';
import { ARVEN, begin, beginInStorm, KELD, MARISTAN, scenario, turn } from './play.ts';

const { rules } = scenario;
const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
const debrief = writeDebrief(scenario, world, ARVEN, replay);
const { phases } = replay;

const pairsOf = ({ instead: [other] }: Choice, from = 1, to = 3): Pair[] => [
  ...playBranches(rules, replay, other!.fork, from, to),
];
const sentAs = ({ instead: [other] }: Choice): Input =>
  phases[other!.fork.phase]!.inputs[other!.fork.input!]!;

describe('what can be done otherwise', () => {
  test('is every order and every answer that a seat sent and that was let in, and nothing of the others’ but turning points', () => {
    const own = debrief.choices.filter(({ by, instead }) => by === ARVEN && instead[0]!.fork.input !== null);
    let before = open(rules, { seed: replay.seed, turns: 6, holders: replay.seats });
    let sent = 0;
    for (const { inputs } of phases) {
      const resolved = resolve(rules, before, inputs);
      const away = new Set(resolved.refused.map(({ input }) => input));
      sent += inputs.filter(
        ({ type, seat }, index) =>
          (type === 'order' || type === 'reply') && seat === ARVEN && !away.has(index),
      ).length;
      before = resolved.world;
    }
    expect(own.length).toBeGreaterThan(0);
    expect(own).toHaveLength(sent);
    const behind = [...debrief.turningPoints, ...debrief.decisions].map(({ choice }) => choice);
    for (const { by, id } of debrief.choices) if (by !== ARVEN) expect(behind).toContain(id);
  });

  test('lies behind each decision of the debrief: who did it, in that month', () => {
    const byId = new Map(debrief.choices.map((choice) => [choice.id, choice]));
    expect(debrief.decisions.length).toBeGreaterThan(0);
    for (const { choice, when } of debrief.decisions) {
      expect(choice).not.toBeNull();
      expect(byId.get(choice!)).toMatchObject({ by: ARVEN, when });
      expect(sentAs(byId.get(choice!)!).seat).toBe(ARVEN);
    }
  });

  test('an order can only be left out, an answer have each other one that was open', async () => {
    const session = beginInStorm();
    const storm = session.desk().cables.find(({ tone }) => tone === 'choice')!;
    const [first, ...rest] = storm.options;
    session.choose(storm.question!.id, first!.answer);
    while (session.desk().step !== 'debrief') await turn(session);
    const told = session.desk().debrief!.choices.find(({ text }) => text.startsWith(storm.title))!;
    expect(told.text).toContain(first!.title);
    expect(told.instead.map(({ text }) => text)).toEqual(
      rest.filter(({ possible }) => possible).map(({ title }) => title),
    );
    for (const { instead } of debrief.choices.filter((choice) => sentAs(choice).type === 'order')) {
      expect(instead).toHaveLength(1);
      expect(instead[0]!.fork.reply).toBeNull();
    }
  });
});

describe('both ways', () => {
  const choice = debrief.choices.find(({ id }) => id === debrief.decisions[0]!.choice)!;

  test('come out the same each time, whatever was played before, and go on where they stopped', () => {
    const all = pairsOf(choice, 1, 4);
    expect(pairsOf(choice, 1, 4)).toEqual(all);
    expect([...pairsOf(choice, 1, 2), ...pairsOf(choice, 3, 4)]).toEqual(all);
  });

  test('as it was done does not hang on what else could have been done', () => {
    const { fork } = choice.instead[0]!;
    const inputs = phases[fork.phase]!.inputs;
    const other = inputs.findIndex((input, index) => index !== fork.input && input.type === 'order');
    const [pair] = playBranches(rules, replay, { phase: fork.phase, input: other, reply: null }, 1, 1);
    expect(pair!.kept).toEqual(pairsOf(choice, 1, 1)[0]!.kept);
  });

  test('otherwise is the game in which it was never sent', () => {
    const { fork } = choice.instead[0]!;
    const { inputs } = phases[fork.phase]!;
    const rest = inputs.filter((_, index) => index !== fork.input);
    const never = {
      ...replay,
      phases: phases.map((phase, index) => (index === fork.phase ? { ...phase, inputs: rest } : phase)),
    };
    const any = { phase: fork.phase, input: 0, reply: null };
    const [without] = playBranches(rules, never, any, 2, 2);
    const [pair] = pairsOf(choice, 2, 2);
    expect(pair!.changed).toEqual(without!.kept);
    expect(pair!.changed).not.toEqual(pair!.kept);
  });

  test('give each seat the score that its aims add up to, and nothing but guilt after a war', () => {
    for (const { kept, changed } of pairsOf(choice))
      for (const { seats, ending } of [kept, changed])
        for (const { total, aims } of Object.values(seats)) {
          const sum = aims.reduce((all, points) => all + points, 0);
          if (ending === 'war') expect(sum).toBe(0);
          else expect(total).toBe(sum);
        }
  });

  test('an answer is put in the place of the one that was given', () => {
    const inputs: Input[] = [
      { type: 'reply', seat: ARVEN, to: 'a' as QuestionId, answer: 'yes' },
      { type: 'reply', seat: KELD, to: 'b' as QuestionId, answer: 'yes' },
    ];
    const no: Reply = { type: 'reply', seat: KELD, to: 'b' as QuestionId, answer: 'no' };
    expect(forkedInputs(inputs, { phase: 0, input: 1, reply: no })).toEqual([inputs[0], no]);
    // and where there was none, it is added
    expect(forkedInputs(inputs, { phase: 0, input: null, reply: no })).toEqual([...inputs, no]);
  });

  test('what was said at the Table for a text goes with the text, and nothing else does', () => {
    const on = 'ferry-treaty' as InstrumentId;
    const talk = {
      type: 'talk',
      seat: ARVEN,
      with: KELD,
      on,
      round: 1,
      clauses: [],
      answer: 'accept',
    } as const;
    const text: Input = { type: 'order', seat: ARVEN, act: 'propose' as ActId, on, clauses: [] };
    const others: Input[] = [
      { ...talk, seat: MARISTAN },
      { ...talk, on: 'old-charter' as InstrumentId },
      { type: 'order', seat: ARVEN, act: 'rally' as ActId },
    ];
    expect(forkedInputs([talk, text, ...others], { phase: 0, input: 1, reply: null })).toEqual(others);
  });
});

describe('what came of it is told', () => {
  const fork = { phase: 0, input: 0, reply: null };
  const choice: Choice = {
    id: '0/0',
    turn: 1,
    when: 'March 2031',
    by: ARVEN,
    text: 'Run ferries',
    instead: [{ fork, text: 'It is not sent' }],
  };
  const [{ kept: sample }] = pairsOf(
    debrief.choices.find(({ id }) => id === debrief.decisions[0]!.choice)!,
    1,
    1,
  ) as [Pair];
  /** An outcome with so many points for Arven, all in its first aim. */
  const withPoints = (total: number, ending: Outcome['ending'] = 'turnLimit'): Outcome => {
    const { aims } = sample.seats[ARVEN]!;
    return {
      ...sample,
      ending,
      seats: { ...sample.seats, [ARVEN]: { total, aims: aims.map((_, index) => (index === 0 ? total : 0)) } },
    };
  };
  const tell = (pairs: readonly Pair[]): WhatIf =>
    tellWhatIf(scenario, world, { debrief, choice, instead: 0, pairs, actor: ARVEN });

  test('as a mean with its spread, beside the game that was played', () => {
    const gains = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const told = tell(gains.map((gain) => ({ kept: withPoints(20), changed: withPoints(20 + gain) })));
    expect(told.games).toBe(10);
    expect(told.total).toMatchObject({ kept: 20, changed: 25.5, difference: 5.5, low: 2, high: 10 });
    expect(told.total.played).toBe(score(rules, world, ARVEN));
    const aims = debrief.scores.find(({ actor }) => actor === ARVEN)!.aims;
    expect(told.aims.map(({ title, played }) => ({ title, now: played }))).toEqual(
      aims.map(({ title, now }) => ({ title, now })),
    );
    expect(told.aims[0]).toMatchObject({ difference: 5.5 });
    const text = told.summary.join(' ');
    expect(text).toContain('gains 5.5 points on average');
    expect(text).toContain('between +2 and +10');
    expect(text).toContain('10 come out better');
    expect(text).not.toContain('chance');
    expect(told.limits).toContain('prove nothing');
    expect(told.others.map(({ actor }) => actor)).toEqual([
      ...tables(rules).seats.filter((seat) => seat !== ARVEN),
      null,
    ]);
  });

  test('with a warning where the difference is within chance, and word of wars', () => {
    const told = tell([
      { kept: withPoints(20), changed: withPoints(26) },
      { kept: withPoints(20), changed: withPoints(15) },
      { kept: withPoints(20), changed: withPoints(0, 'war') },
      { kept: withPoints(20), changed: withPoints(38) },
    ]);
    const text = told.summary.join(' ');
    expect(text).toContain('can be chance alone');
    expect(text).toContain('War ends 0 of 4 games as it was done, and 1 of 4 done otherwise.');
  });

  test('as nothing at all where nothing came of it', () => {
    const told = tell([{ kept: withPoints(20), changed: withPoints(20) }]);
    expect(told.summary).toHaveLength(1);
    expect(told.summary[0]).toContain('the same points');
    expect(told.total).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  test('by the session at its end, for whoever plays it', async () => {
    const session = begin('4');
    expect(() => session.whatIf('0/0', 0, [])).toThrow();
    await session.send();
    while (session.desk().step !== 'debrief') await turn(session);
    const { choices } = session.desk().debrief!;
    // this player sent nothing: what was left open can be answered, and there are the turning points of others
    for (const { by, text } of choices) if (by === ARVEN) expect(text).toMatch(/: left open$/);
    expect(choices.some(({ by }) => by === ARVEN)).toBe(true);
    expect(choices.some(({ by }) => by !== ARVEN)).toBe(true);
    const [one] = choices;
    const pairs = [...playBranches(rules, session.played(), one!.instead[0]!.fork, 1, 2)];
    expect(session.whatIf(one!.id, 0, pairs)).toMatchObject({ games: 2, actor: ARVEN });
  });
});
