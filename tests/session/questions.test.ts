/** What a cable that wants an answer says: that its reasons add up, and that what it promises is what the rules do. */
import { describe, expect, test } from 'vitest';
import { view } from '../../src/engine/index.ts';
import type { ActorId, Order, Question, Rules } from '../../src/engine/index.ts';
import { namesOf } from '../../src/session/index.ts';
import { questionCable } from '../../src/session/desk/questions.ts';
import type { Cable } from '../../src/session/shown/cable.ts';
import { withReading } from '../../src/session/telling/reasons.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, FERRIES, Game, KELD, MARISTAN, order, QUIET, SAMPLE, text } from '../engine/game.ts';
import { scenario } from './play.ts';

const words = createWords('en', namesOf(scenario));
const GRANT = 'grant';

/** The cable of this kind on a seat's desk. */
function cableOf({ rules, world }: Game, seat: ActorId, kind: Question['kind']): Cable {
  const known = view(rules, world, seat);
  const question = known.awaiting.find((one) => one.kind === kind && one.seat === seat);
  if (question === undefined) throw new Error(`nobody asks for a ${kind}`);
  const teller = createTeller({ ...scenario, rules }, words, known);
  return questionCable({ teller, view: known, replies: [], left: 8 }, question);
}

const answer = ({ options }: Cable, wanted: string): string =>
  options.find((option) => option.answer === wanted)?.text ?? '';

test('the reasons named in a cable add up to its sum, whatever is left out', () => {
  const teller = createTeller(scenario, words, new Game().world);
  const line = (amount: number) => ({ code: 'x', text: 'Why', amount });
  const told = (amounts: readonly number[]): string =>
    withReading(
      teller,
      'Asked.',
      'request',
      amounts.map(line),
      amounts.reduce((sum, amount) => sum + amount, 0),
    );
  expect(told([11, 8, -6, -6, 3])).toBe(
    'Asked. Our own desk weighs agreeing so: Why +11, Why +8, Why −6, Why −6 and others +3; +10 in all.',
  );
  expect(told([2, -5, 0])).toBe('Asked. Our own desk weighs agreeing so: Why −5 and Why +2; −3 in all.');
  expect(told([])).toBe('Asked.');
});

describe('a request', () => {
  /** Ferries need consent here, may be run in secret, and are a favour or not. */
  const ferries = (favour: boolean): Rules => ({
    ...QUIET,
    acts: QUIET.acts.map((act) =>
      act.id === 'run-ferries'
        ? {
            ...act,
            favour,
            consent: true,
            covert: { chance: 0, cost: 0, only: false, knows: 'both', exposed: [], waits: [] },
          }
        : act,
    ),
  });
  const run: Order = order(ARVEN, 'run-ferries', { target: KELD });
  const asked = (rules: Rules, what: Order): Game => new Game({ rules }).rich().plan(what);

  test.each([
    ['what needs our consent and is a favour', ferries(true), run, KELD, /^It goes ahead\. We owe them /],
    ['the same in secret', ferries(true), { ...run, covert: true }, KELD, /^It goes ahead\. Nobody owes /],
    ['what needs our consent alone', ferries(false), run, KELD, /^It goes ahead\. Nobody owes /],
    [
      'what we are to do',
      QUIET,
      order(KELD, 'request-food', { target: ARVEN }),
      ARVEN,
      /^We do it\. They owe us /,
    ],
  ] as const)('says who will owe whom: %s', (_, rules, what, seat, promise) => {
    const game = asked(rules, what);
    const said = answer(cableOf(game, seat, 'request'), GRANT);
    expect(said).toMatch(promise);
    game.answer({ seat, to: 'request', answer: GRANT });
    const debtors = game.world.favours.map(({ by }) => by);
    expect(debtors).toEqual(said.includes('Nobody') ? [] : [said.includes('We owe') ? seat : what.seat]);
  });

  test('says what a yes would move, as it then does', () => {
    const game = asked(QUIET, order(KELD, 'request-food', { target: ARVEN }));
    const said = answer(cableOf(game, ARVEN, 'request'), GRANT);
    expect(said).toContain('Northhold’s regard for Lowport +6');
    game.answer({ seat: ARVEN, to: 'request', answer: GRANT });
    expect(game.sum('ties.keld.arven.regard', 'act/food-aid')).toBe(6);
    const visit: Rules = {
      ...QUIET,
      acts: QUIET.acts.map((act) => (act.id === 'state-visit' ? { ...act, consent: true } : act)),
    };
    const guests = asked(visit, order(KELD, 'state-visit', { target: ARVEN }));
    expect(answer(cableOf(guests, ARVEN, 'request'), GRANT)).toContain('Lowport’s regard for Northhold +15');
    guests.answer({ seat: ARVEN, to: 'request', answer: GRANT });
    expect(guests.sum('ties.arven.keld.regard', 'act/state-visit')).toBe(15);
  });

  test('says who would do what to whom, and that it is in secret where we would be in it', () => {
    const secretly = cableOf(asked(ferries(true), { ...run, covert: true }), KELD, 'request');
    expect(secretly.title).toBe('Our consent is asked: Lowport runs extra ferries to Northhold, in secret');
    const openly = cableOf(asked(ferries(true), run), KELD, 'request');
    expect(openly.text).toContain('consent: Lowport runs extra ferries to Northhold.');
  });
});

test('a text put to us comes with what it is worth to us and what weighs in that', () => {
  const game = new Game({ rules: { ...QUIET, events: [] } }).rich();
  game.plan(order(ARVEN, 'propose', { on: FERRIES, clauses: text(['protection', 1]) })).phase();
  const { text: told } = cableOf(game, KELD, 'proposal');
  const [, sum, reasons] = /sums to ([+−]?\d+): (.*)\. From 0 on/.exec(told) ?? [];
  const number = (said = ''): number => Number(said.replace('−', '-'));
  const amounts = [...(reasons ?? '').matchAll(/ ([+−]\d+)/g)].map(([, amount]) => number(amount));
  expect(amounts.length).toBeGreaterThan(1);
  expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(number(sum));
});

describe('a call', () => {
  const called = (state: 'inForce.standing' | 'signed'): Game => {
    const rules: Rules = {
      ...SAMPLE,
      redLines: [],
      events: SAMPLE.events
        .filter(({ id }) => id === 'collision')
        .map((event) => ({ ...event, from: 0, until: 0, when: { op: 'true' }, chance: 100, effects: [] })),
      treaties: SAMPLE.treaties.map((rule) =>
        rule.id === FERRIES ? { ...rule, state, opening: text(['protection', 1]) } : rule,
      ),
    };
    const game = new Game({ rules }).rich();
    game.plan(order(ARVEN, 'invoke', { on: FERRIES, target: MARISTAN })).phase();
    return game;
  };

  test('comes with what each answer would move', () => {
    const game = called('inForce.standing');
    const cable = cableOf(game, KELD, 'claim');
    expect(cable.text).not.toContain('excused');
    expect(answer(cable, 'honour')).toContain('Lowport’s trust in Northhold on defence +16');
    expect(answer(cable, 'renege')).toContain('Lowport’s trust in Northhold on defence −22');
    game.rounds([{ seat: KELD, to: 'claim', answer: 'honour' }]);
    expect(game.sum('ties.arven.keld.defence', 'commitment/honoured')).toBe(16);
  });

  test('on a text that was not in force says so of the day of the call, and is excused', () => {
    const game = called('signed');
    expect(cableOf(game, KELD, 'claim').text).toContain(
      'When the call was made the text was signed and not yet in force: to refuse is excused.',
    );
    game.rounds([{ seat: KELD, to: 'claim', answer: 'renege' }]);
    expect(game.happenings('excused')).toHaveLength(1);
  });
});

describe('an accusation', () => {
  /** Ferries run in secret, which Arven alone knows of and the two others have found out about. */
  function found(): { readonly game: Game; readonly publish: (seat: ActorId, covert: boolean) => void } {
    const covert = { chance: -100, cost: 0, only: false, knows: 'self', exposed: [], waits: [] } as const;
    const acts = QUIET.acts.map((act) => (act.id === 'run-ferries' ? { ...act, covert } : act));
    const game = new Game({ rules: { ...QUIET, acts } }).rich();
    game.turn([{ ...order(ARVEN, 'run-ferries', { target: KELD }), covert: true }]);
    const what = game.world.covert[0]!.happening;
    game.world = {
      ...game.world,
      covert: game.world.covert.map((each) => ({ ...each, learned: [KELD, MARISTAN] })),
    };
    const publish = (seat: ActorId, secretly: boolean): void =>
      void game.rich().turn([{ ...order(seat, 'publish'), what, covert: secretly }]);
    return { game, publish };
  }

  test('is told from who makes it now, not from who made it first', () => {
    const { game, publish } = found();
    publish(MARISTAN, true);
    expect(cableOf(game, ARVEN, 'exposure').text).toMatch(/^Nobody in particular says so; /);
    publish(KELD, false);
    const cable = cableOf(game, ARVEN, 'exposure');
    expect(cable.from).toBe('From Northhold · accusation');
    expect(cable.text).toMatch(/^Northhold says so; the evidence is good/);
  });

  test('that comes out in a capital is not put into the mouth of its government', () => {
    const { game, publish } = found();
    publish(KELD, false);
    const { events } = game.world;
    const said = events.findIndex(({ kind }) => kind === 'exposed');
    const deed = events.find(({ kind, params }) => kind === 'act' && params[0] === 'run-ferries');
    game.world = {
      ...game.world,
      events: events.map((event, at) => (at === said ? { ...event, cause: deed!.id } : event)),
    };
    expect(cableOf(game, ARVEN, 'exposure').text).toMatch(/^Reports from Northhold say so; /);
  });
});
