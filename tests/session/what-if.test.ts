import { describe, expect, test } from 'vitest';
import { chairs, monthOf, open, resolve, score, tables } from '../../src/engine/index.ts';
import type {
  ActId,
  ActorId,
  Happening,
  Input,
  InstrumentId,
  Order,
  QuestionId,
  Reply,
} from '../../src/engine/index.ts';
import { forkedInputs } from '../../src/session/branching/fork.ts';
import { courseOf } from '../../src/session/replay/course.ts';
import { otherOrders, playBranches, playGame, tellWhatIf, writeDebrief } from '../../src/session/index.ts';
import type { Alternative, Choice, Offer, Outcome, Pair, Session, WhatIf } from '../../src/session/index.ts';
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
    const own = debrief.choices.filter(
      ({ by, instead, slot }) => by === ARVEN && slot?.input !== null && instead[0]?.fork.input !== null,
    );
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

  test('an answer has each other one that was open, and an order can be left out', async () => {
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
    for (const { instead } of debrief.choices.filter(({ slot }) => slot !== null && slot.input !== null)) {
      expect(instead).toHaveLength(1);
      expect(instead[0]!.fork.sends).toBeNull();
    }
  });
});

describe('another démarche', () => {
  const told = (order: Order): string =>
    JSON.stringify([order.act, order.target, order.on, order.member, order.vote, order.what, order.covert]);
  /** What the desk has on offer just now, and its draft has room for. */
  const offered = (session: Session): string[] => {
    const { view } = session.desk();
    const offers: Offer[] = tables(rules).seats.flatMap((actor) => session.dossier(actor).offers);
    const council = view.instruments.flatMap(({ id, kind }) => {
      if (kind !== 'resolution') return [];
      const draft = session.council(id)!.drafts.find((one) => one.id === id)!;
      const asked = chairs(rules, monthOf(view)).flatMap((member) => session.canvassing(id, member.id));
      return draft.table === null ? asked : [draft.table, ...asked];
    });
    const all = [...offers, ...offers.flatMap(({ secret }) => secret ?? []), ...council];
    return [
      ...new Set(
        all
          .filter(({ preview }) => preview.refusal === '' && preview.affordable)
          .map(({ order }) => told(order)),
      ),
    ].toSorted();
  };
  const act = (id: string, target?: ActorId): Order => ({
    type: 'order',
    seat: ARVEN,
    act: id as ActId,
    ...(target === undefined ? {} : { target }),
  });
  /** Orders that put no text: those are talked over at the Table. */
  const plain = (orders: readonly { readonly fork: { readonly sends: Order | Reply | null } }[]): Order[] =>
    orders.flatMap(({ fork: { sends } }) =>
      sends?.type === 'order' && sends.clauses === undefined ? [sends] : [],
    );

  test('is all that the desk had on offer that month beside the rest, and nothing else', async () => {
    const session = begin('4');
    const fleet = act('naval-show');
    const gift = act('gift', KELD);
    const beside = begin('4');
    expect(beside.add(gift)).toBe('');
    const instead = offered(beside).filter((order) => order !== told(fleet));
    expect(session.add(fleet)).toBe('');
    expect(session.add(gift)).toBe('');
    const third = offered(session);
    while (session.desk().step !== 'debrief') await turn(session);
    const [shown, , empty] = session
      .desk()
      .debrief!.choices.filter((one) => one.turn === 1 && one.by === ARVEN && one.slot !== null);
    expect(shown!.text).toBe('Show the fleet');
    expect(empty).toMatchObject({ when: shown!.when, text: 'A démarche not sent', instead: [] });
    expect(instead.length).toBeGreaterThan(20);
    expect(
      plain(session.otherOrders(shown!.id))
        .map((order) => told(order))
        .toSorted(),
    ).toEqual(instead);
    // with less capital left there is less that goes into the empty slot, but something
    expect(third.length).toBeGreaterThan(0);
    expect(third.length).toBeLessThan(instead.length);
    expect(
      plain(session.otherOrders(empty!.id))
        .map((order) => told(order))
        .toSorted(),
    ).toEqual(third);
  });

  test('is paid for beside what was answered', async () => {
    const others = async (answer: string): Promise<number[]> => {
      const session = beginInStorm();
      expect(session.add(act('gift', KELD))).toBe('');
      const storm = session.desk().cables.find(({ tone }) => tone === 'choice')!;
      session.choose(storm.question!.id, answer);
      while (session.desk().step !== 'debrief') await turn(session);
      const empty = session
        .desk()
        .debrief!.choices.find(({ turn: at, slot }) => at === 1 && slot?.input === null)!;
      return session.otherOrders(empty.id).map(({ cost }) => cost);
    };
    // the gift and Keld’s help cost 1 each
    expect(beginInStorm().desk().capital).toBe(3);
    expect(Math.max(...(await others('alone')))).toBe(2);
    expect(Math.max(...(await others('ask-keld')))).toBe(1);
  });

  test('is one that its own seat may send, whosever the decision is', () => {
    const ferries = (seat: ActorId): boolean => {
      const { choices } = writeDebrief(scenario, world, seat, replay);
      const orders = choices
        .filter(({ by }) => by === seat)
        .flatMap((choice) => plain(otherOrders(scenario, replay, choice)));
      expect(orders.length).toBeGreaterThan(0);
      for (const order of orders) expect(order.seat).toBe(seat);
      return orders.some((order) => order.act === 'run-ferries');
    };
    expect(ferries(ARVEN)).toBe(true);
    expect(ferries(KELD)).toBe(false);
  });

  test('puts a text only as it lay open', () => {
    let found = 0;
    // in the second game the ferry treaty comes into force, and no change of it lies open
    for (const seed of ['4', '1']) {
      const game = playGame({ scenario, seed, level: 'envoy', turns: 6 });
      const course = [...courseOf(rules, game.replay)];
      for (const choice of writeDebrief(scenario, game.world, ARVEN, game.replay).choices)
        for (const { fork } of otherOrders(scenario, game.replay, choice)) {
          if (fork.sends?.type !== 'order' || fork.sends.clauses === undefined) continue;
          const { on, clauses } = fork.sends;
          const treaty = course[fork.phase]!.before.instruments.find(({ id }) => id === on);
          if (treaty?.kind !== 'treaty') throw new Error('a text of no treaty');
          expect([treaty.data.clauses, treaty.data.amendment?.clauses]).toContainEqual(clauses);
          found += 1;
        }
    }
    expect(found).toBeGreaterThan(0);
  });

  test('is told under its heading, by act and by what it is done to, likely ones marked', () => {
    const choice = debrief.choices.find(({ by, slot }) => by === ARVEN && slot !== null)!;
    const orders = otherOrders(scenario, replay, choice);
    const visit = orders.find(({ text }) => text === 'Make a state visit: Farhaven')!;
    expect(visit).toMatchObject({
      heading: 'Bargain',
      act: 'Make a state visit',
      object: 'Farhaven',
      cost: 2,
    });
    expect(orders.find(({ text }) => text === 'Show the fleet')).toMatchObject({ object: '' });
    const headings = orders.map(({ heading }) => heading);
    const runs = headings.filter((heading, index) => heading !== headings[index - 1]);
    expect(runs).toHaveLength(new Set(headings).size);
    expect(new Set(orders.map(({ act: title, object }) => `${title}/${object}`)).size).toBe(orders.length);
    const likely = orders.flatMap(({ likely: place }) => place ?? []);
    expect(likely.length).toBeGreaterThan(0);
    expect(new Set(likely).size).toBe(likely.length);
    expect(likely.length).toBeLessThan(orders.length / 2);
  });

  test('comes back, and says why, where it is not let in or another has overtaken it', () => {
    const orders = phases[0]!.inputs;
    const input = orders.findIndex(({ type, seat }) => type === 'order' && seat === KELD);
    const returned = (sends: Order): Pair[] => [
      ...playBranches(rules, replay, { phase: 0, input, sends }, 1, 2),
    ];
    const out = [...playBranches(rules, replay, { phase: 0, input, sends: null }, 1, 2)];
    expect(out.map((pair) => pair.returned)).toEqual([null, null]);
    const foreign = returned({ type: 'order', seat: KELD, act: 'run-ferries' as ActId, target: MARISTAN });
    expect(foreign.map((pair) => pair.returned)).toEqual(['order/not_for_seat', 'order/not_for_seat']);
    expect(foreign.map(({ changed }) => changed)).toEqual(out.map(({ changed }) => changed));
    // Arven puts a text of the same treaty, and sends first
    const text = orders.find((order) => order.type === 'order' && order.clauses !== undefined)!;
    expect(text.seat).toBe(ARVEN);
    expect(returned({ ...(text as Order), seat: KELD }).map((pair) => pair.returned)).toEqual([
      'order/wrong_state',
      'order/wrong_state',
    ]);
    expect(
      returned({ type: 'order', seat: KELD, act: 'rally-support' as ActId }).map((pair) => pair.returned),
    ).toEqual([null, null]);
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
    const [pair] = playBranches(rules, replay, { phase: fork.phase, input: other, sends: null }, 1, 1);
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
    const any = { phase: fork.phase, input: 0, sends: null };
    const [without] = playBranches(rules, never, any, 2, 2);
    const [pair] = pairsOf(choice, 2, 2);
    expect(pair!.changed).toEqual(without!.kept);
    expect(pair!.changed).not.toEqual(pair!.kept);
  });

  /** The month of a fork played on by nobody: what happens in it of itself. */
  const monthOfFork = ({ fork }: Alternative): readonly Happening[] => {
    let now = open(rules, { seed: replay.seed, turns: 6, holders: replay.seats });
    for (const { inputs } of phases.slice(0, fork.phase)) now = resolve(rules, now, inputs).world;
    const { turn: month } = now;
    now = resolve(rules, now, forkedInputs(phases[fork.phase]!.inputs, fork)).world;
    while (now.turn === month && now.phase !== 'over') now = resolve(rules, now, []).world;
    return now.events.filter((event) => event.turn === month && event.kind === 'act' && event.by === ARVEN);
  };
  const acts = (instead: Alternative): string[] =>
    monthOfFork(instead).map(({ params, to }) => `${String(params[0])} ${to ?? ''}`);

  test('otherwise another order is sent in its place, and done', () => {
    const [left] = choice.instead as [Alternative];
    const orders = otherOrders(scenario, replay, choice);
    const instead = orders.find(
      ({ fork }) => fork.sends?.type === 'order' && fork.sends.act === 'state-visit',
    )!;
    const sends = instead.fork.sends as Order;
    expect(acts(instead).toSorted()).toEqual([...acts(left), `state-visit ${sends.target}`].toSorted());
    // and what comes of it is the game in which it was sent, under the same chance
    const { fork } = instead;
    const put = phases[fork.phase]!.inputs.map((input, index) => (index === fork.input ? sends : input));
    const sent = {
      ...replay,
      phases: phases.map((phase, index) => (index === fork.phase ? { ...phase, inputs: put } : phase)),
    };
    const any = { phase: fork.phase, input: 0, sends: null };
    const [pair] = playBranches(rules, replay, fork, 2, 2);
    const [with_] = playBranches(rules, sent, any, 2, 2);
    expect(pair!.changed).toEqual(with_!.kept);
    expect(pair!.kept).toEqual(pairsOf(choice, 2, 2)[0]!.kept);
    expect(pair!.changed).not.toEqual(pair!.kept);
    expect(pair!.changed).not.toEqual(pairsOf(choice, 2, 2)[0]!.changed);
  });

  test('an empty slot is filled beside all that was sent', () => {
    const empty = debrief.choices.find(
      (one) =>
        one.slot?.input === null &&
        phases[one.slot.phase]!.inputs.some(({ type, seat }) => type === 'order' && seat === ARVEN),
    )!;
    const instead = otherOrders(scenario, replay, empty)[0]!;
    const none = { ...instead, fork: { ...instead.fork, sends: null } };
    const sends = instead.fork.sends as Order;
    expect(acts(none).length).toBeGreaterThan(0);
    expect(acts(instead).toSorted()).toEqual(
      [...acts(none), `${sends.act} ${sends.target ?? ''}`].toSorted(),
    );
  });

  test('use the same draws: the same order sent again in its place changes nothing', () => {
    const { fork } = choice.instead[0]!;
    const sends = phases[fork.phase]!.inputs[fork.input!] as Order;
    for (const { kept, changed, returned } of playBranches(rules, replay, { ...fork, sends }, 1, 3)) {
      expect(changed).toEqual(kept);
      expect(returned).toBeNull();
    }
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
    expect(forkedInputs(inputs, { phase: 0, input: 1, sends: no })).toEqual([inputs[0], no]);
    // and where there was none, it is added
    expect(forkedInputs(inputs, { phase: 0, input: null, sends: no })).toEqual([...inputs, no]);
  });

  test('an order is put in the place of the one that was sent, and of no other', () => {
    const order = (seat: ActorId, act: string): Order => ({ type: 'order', seat, act: act as ActId });
    const unit = order(KELD, 'ship');
    const rally = order(KELD, 'rally');
    const other = order(ARVEN, 'rally');
    // two units of one supply may be the same object
    const inputs: Input[] = [other, unit, unit];
    expect(forkedInputs(inputs, { phase: 0, input: 2, sends: rally })).toEqual([other, unit, rally]);
    expect(forkedInputs(inputs, { phase: 0, input: 2, sends: null })).toEqual([other, unit]);
    // what goes into an empty slot stands where its seat’s orders stand, before those who sent later
    const answer: Input = { type: 'reply', seat: KELD, to: 'a' as QuestionId, answer: 'yes' };
    const slot = { phase: 0, input: null, sends: rally };
    expect(forkedInputs([unit, answer, other], slot)).toEqual([unit, rally, answer, other]);
    expect(forkedInputs([other, answer], slot)).toEqual([other, rally, answer]);
    expect(forkedInputs([other], slot)).toEqual([rally, other]);
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
    expect(forkedInputs([talk, text, ...others], { phase: 0, input: 1, sends: null })).toEqual(others);
    const rally: Input = { type: 'order', seat: ARVEN, act: 'rally' as ActId };
    expect(forkedInputs([talk, text, ...others], { phase: 0, input: 1, sends: rally })).toEqual([
      rally,
      ...others,
    ]);
  });
});

describe('what came of it is told', () => {
  const fork = { phase: 0, input: 0, sends: null };
  const leftOut: Alternative = { fork, text: 'It is not sent' };
  const choice: Choice = {
    id: '0/0',
    turn: 1,
    when: 'March 2031',
    by: ARVEN,
    text: 'Run ferries',
    instead: [leftOut],
    slot: { phase: 0, input: 0 },
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
  const pairOf = (kept: Outcome, changed: Outcome, returned: string | null = null): Pair => ({
    kept,
    changed,
    returned,
  });
  const tell = (pairs: readonly Pair[]): WhatIf =>
    tellWhatIf(scenario, world, { debrief, choice, instead: leftOut, pairs, actor: ARVEN });

  test('as a mean with its spread, beside the game that was played', () => {
    const gains = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const told = tell(gains.map((gain) => pairOf(withPoints(20), withPoints(20 + gain))));
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
      pairOf(withPoints(20), withPoints(26)),
      pairOf(withPoints(20), withPoints(15)),
      pairOf(withPoints(20), withPoints(0, 'war')),
      pairOf(withPoints(20), withPoints(38)),
    ]);
    const text = told.summary.join(' ');
    expect(text).toContain('can be chance alone');
    expect(text).toContain('War ends 0 of 4 games as it was done, and 1 of 4 done otherwise.');
  });

  test('with word of what came back, how often and why', () => {
    const same = withPoints(20);
    const told = tell([
      pairOf(same, withPoints(22)),
      pairOf(same, same, 'order/not_agreed'),
      pairOf(same, same, 'order/not_agreed'),
      pairOf(same, same, 'order/wrong_state'),
    ]);
    const text = told.summary.join(' ');
    expect(text).toContain(
      'In 2 of 4 games “It is not sent” came back, and nothing was done in its place. The other side did not agree.',
    );
    expect(text).toContain('In 1 of 4 games');
    expect(tell([pairOf(same, withPoints(22))]).summary.join(' ')).not.toContain('came back');
  });

  test('as one figure where all games agree on it, and most of them', () => {
    const of = (...gains: readonly number[]): string =>
      tell(gains.map((gain) => pairOf(withPoints(20), withPoints(20 + gain)))).summary.join(' ');
    expect(of(-4, -4, -4)).toBe('Done otherwise, Lowport has 4 points fewer in every game.');
    expect(of(1, 1)).toBe('Done otherwise, Lowport has 1 point more in every game.');
    const most = of(...Array.from({ length: 19 }, () => -4), -5);
    expect(most).toContain('In eight games of ten the difference is −4.');
    expect(most).not.toContain('between');
  });

  test('as nothing at all where nothing came of it', () => {
    const told = tell([pairOf(withPoints(20), withPoints(20))]);
    expect(told.summary).toHaveLength(1);
    expect(told.summary[0]).toContain('the same points');
    expect(told.total).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  test('by the session at its end, for whoever plays it', async () => {
    const session = begin('4');
    expect(() => session.whatIf('0/0', leftOut, [])).toThrow();
    expect(() => session.otherOrders('0/0')).toThrow();
    await session.send();
    while (session.desk().step !== 'debrief') await turn(session);
    const { choices } = session.desk().debrief!;
    // this player sent nothing: slots can be filled, what was left open answered, and there are the turning points of others
    for (const { by, slot, text } of choices)
      if (by === ARVEN) expect(text).toMatch(slot === null ? /: left open$/ : /^A démarche not sent$/);
    expect(choices.some(({ by, slot }) => by === ARVEN && slot === null)).toBe(true);
    expect(choices.some(({ by }) => by !== ARVEN)).toBe(true);
    const empty = choices.find(({ by, slot }) => by === ARVEN && slot !== null)!;
    const answer = choices.find(({ slot }) => slot === null)!;
    expect(session.otherOrders(answer.id)).toEqual([]);
    for (const [id, instead] of [
      [empty.id, session.otherOrders(empty.id)[0]!],
      [answer.id, answer.instead[0]!],
    ] as const) {
      const pairs = [...playBranches(rules, session.played(), instead.fork, 1, 2)];
      expect(session.whatIf(id, instead, pairs)).toMatchObject({
        games: 2,
        actor: ARVEN,
        instead: instead.text,
      });
    }
  });
});
