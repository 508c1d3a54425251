/** What the desk says before something is done, in the flagship. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  candidates,
  foreseeReaction,
  open,
  tieAt,
  view,
  type ActId,
  type ActorId,
  type EventId,
  type Happening,
  type InstrumentId,
} from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { effectsLine, optionWithEffects } from '../../src/session/desk/effects.ts';
import { refusalText } from '../../src/session/desk/refusal.ts';
import { orderText, orderTitle } from '../../src/session/desk/orders.ts';
import { weightOf } from '../../src/session/desk/weight.ts';
import { namesOf, openSession } from '../../src/session/index.ts';
import { sentence } from '../../src/session/telling/happening.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';

const path = 'scenarios/new-level-2024/scenario.yaml';
const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
if (scenario === null) throw new Error('the flagship cannot be read');

const UKRAINE = 'ukraine' as ActorId;
const JAPAN = 'japan' as ActorId;
const holders = Object.fromEntries(
  scenario.rules.actors.filter(({ seat }) => seat).map(({ id }) => [id, 'envoy' as const]),
);
const world = open(scenario.rules, { seed: '1', turns: 12, holders });
const atTheDeskOf = (seat: ActorId) => openSession({ scenario, seat, seed: '1', turns: 12, level: 'envoy' });
const teller = createTeller(scenario, createWords('en', namesOf(scenario)), world);

describe('an option', () => {
  test('names the tension it brings, however much else it moves', () => {
    const line = effectsLine(teller, 'the-border-plan' as EventId, 'cross', 'Take the war to their side.');
    expect(line).toContain('Support at home +5');
    expect(line).toContain('World tension +4');
  });

  test('counts what it has no room for, and has all of it with it, the largest first', () => {
    const { text, effects } = optionWithEffects(
      teller,
      'the-border-plan' as EventId,
      'cross',
      'Take the war to their side.',
    );
    expect(text).toMatch(/ and \d others\.$/);
    const count = Number(/ and (\d) others/.exec(text)?.[1]);
    expect(effects).toHaveLength(4 + count);
    expect(effects.map(({ text: what, amount }) => [what, amount])).toContainEqual([
      'Washington’s trust in what Kyiv says',
      -4,
    ]);
    const sizes = effects.map(({ amount }) => Math.abs(amount));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

test('to publish what one has signed in secret is not told as an act of others', () => {
  const order = { type: 'order', act: 'publish' as ActId, on: 'partnership' as InstrumentId } as const;
  const own = { ...order, seat: 'russia' as ActorId };
  expect(orderTitle(teller, own)).toBe('Publish what was signed in secret: the partnership');
  expect(orderText(teller, own)).toContain('what we ourselves have signed');
  expect(orderText(teller, { ...order, seat: JAPAN })).toContain('our service has read');
});

describe('a preview', () => {
  const offer = (seat: ActorId, title: string) =>
    openSession({ scenario, seat, seed: '1', turns: 12, level: 'envoy' })
      .dossier(seat)
      .offers.find((one) => one.title === title);

  test('shows what comes home, even where others move more', () => {
    const proofing = offer(JAPAN, 'Make the economy sanction-proof');
    expect(proofing?.preview.effects.map(({ text }) => text)).toContain('Economy');
    expect(proofing?.preview.effects).toHaveLength(6);
    // what has no room is there to be opened
    expect(proofing?.preview.others.length).toBeGreaterThan(0);
    expect(proofing?.preview.warnings).toEqual([]);
  });

  test('says so when nothing is left of an act that was done too often', async () => {
    const session = openSession({ scenario, seat: UKRAINE, seed: '1', turns: 12, level: 'envoy' });
    const drones = () => session.dossier(UKRAINE).offers.find(({ title }) => title === 'Build drones');
    expect(drones()?.preview.warnings).toEqual([]);
    for (let month = 0; month < 8 && drones()?.preview.effects.length; month += 1) {
      session.add(drones()!.order);
      await session.send();
      while (session.desk().step === 'replies' || session.desk().step === 'crisis')
        await session.sendReplies();
      session.seen();
      session.nextTurn();
    }
    expect(drones()?.preview.effects).toEqual([]);
    expect(drones()?.preview.warnings.join()).toContain('too often');
  });

  test('says how much repetition has left of an act', async () => {
    const session = atTheDeskOf('russia' as ActorId);
    const expel = () =>
      session.dossier('united-states' as ActorId).offers.find(({ order }) => order.act === 'expel-diplomats');
    const moved = (): number =>
      expel()?.preview.minds.find(({ actor }) => actor === 'united-states')?.amount ?? 0;
    expect(expel()?.preview.warnings).toEqual([]);
    const first = moved();
    session.add(expel()!.order);
    await session.send();
    while (session.desk().step === 'replies' || session.desk().step === 'crisis') await session.sendReplies();
    session.seen();
    session.nextTurn();
    expect(expel()?.preview.warnings).toContain(
      'Done once lately: 40 % of its effect is left, until six months without it.',
    );
    expect(Math.abs(moved())).toBeLessThan(Math.abs(first));
  });
});

test('what measures take is told as taken every month, all else as moved once', () => {
  const session = atTheDeskOf('russia' as ActorId);
  const impose = session
    .dossier('south-korea' as ActorId)
    .offers.find(({ order }) => order.act === 'impose-sanctions');
  const noted = impose?.preview.effects.filter(({ note }) => note === 'every month');
  expect(noted?.map(({ text, amount }) => [text, amount])).toEqual([['Seoul: economy', -1]]);
  expect(impose?.preview.effects.length).toBeGreaterThan(1);
});

test('who leaves a text is told for how long it binds on, or that it does not', () => {
  const session = atTheDeskOf('russia' as ActorId);
  const leave = (text: string): string | undefined =>
    session
      .dossier('north-korea' as ActorId)
      .offers.find(({ order }) => order.act === 'denounce' && order.on === text)
      ?.preview.warnings.find((warning) => warning.startsWith('The text sets'));
  expect(leave('treaty-2000')).toBe('The text sets 12 months’ notice, and binds until that has run out.');
  expect(leave('declaration-2000')).toBe('The text sets no notice: it ends at once.');
});

describe('what others have to answer', () => {
  const session = openSession({ scenario, seat: JAPAN, seed: '1', turns: 12, level: 'envoy' });
  const offers = (of: string) => session.dossier(of as ActorId).offers;
  test('a threat is previewed with its demand and how near its target is to giving way', () => {
    const threat = offers('north-korea').find(({ order }) => order.act === 'threaten-sanctions');
    const [call] = threat!.preview.calls;
    expect(call?.actor).toBe('north-korea');
    expect(call?.text).toContain('The demand: No munitions and no men for Russia for three months.');
    expect(call?.text).toMatch(/Pyongyang would hold out, by our reading: −\d+\./);
    const sum = Number(/reading: −(\d+)/.exec(call!.text)![1]);
    expect(call!.reasons.reduce((total, { amount }) => total + amount, 0)).toBe(-sum);
  });

  test('what is known within limits is told within limits', () => {
    const known = view(scenario.rules, world, JAPAN);
    const KOREA = 'north-korea' as ActorId;
    const subject = tieAt(scenario.rules, KOREA, JAPAN, 'regard');
    const middle = known.numbers[subject] ?? 0;
    const order = offers('north-korea').find(({ order: { act } }) => act === 'threaten-sanctions')!.order;
    const foreseen = (low: number, high: number) =>
      foreseeReaction(scenario.rules, { ...known, estimates: [{ subject, low, high }] }, order)!.judgement;
    const sure = foreseen(middle, middle);
    expect(sure.high).toBe(sure.low);
    const unsure = foreseen(middle - 16, middle + 16);
    expect(unsure.low).toBeLessThan(sure.low);
    expect(unsure.high).toBeGreaterThan(sure.high);
  });

  test('what needs consent is previewed with the answer to expect', () => {
    const visit = offers('united-states').find(({ order }) => order.act === 'state-visit');
    expect(visit?.preview.calls[0]?.text).toMatch(/^Washington (would|may) (agree|decline)/);
    // and what it would do is said to hang on that
    expect(visit?.preview.ifAgreed).toBe(true);
    expect(visit?.preview.effects.length).toBeGreaterThan(0);
    expect(offers('united-states').find(({ order }) => order.act === 'praise')?.preview.ifAgreed).toBe(false);
    expect(visit?.preview.granted).toBe(null);
    const open = offers('united-states').filter(({ preview }) => preview.calls.length === 0);
    expect(open.length).toBeGreaterThan(0);
  });
});

test('what is asked for is previewed twice: what asking moves, and what a yes would', () => {
  const asked = atTheDeskOf(UKRAINE)
    .dossier('south-korea' as ActorId)
    .offers.find(({ order }) => order.act === 'request-shells');
  expect(asked?.preview.effects.map(({ text, amount }) => [text, amount])).toEqual([['Support at home', -1]]);
  const granted = asked?.preview.granted;
  expect([...granted!.effects, ...granted!.others].map(({ text }) => text)).toContain('Ukrainian munitions');
  // who watches minds that Seoul does it, and not that Kyiv has asked
  expect(granted?.owed).toBe('We should owe Seoul a favour.');
  const praise = atTheDeskOf(UKRAINE)
    .dossier('south-korea' as ActorId)
    .offers.find(({ order }) => order.act === 'praise');
  expect(praise?.preview.granted).toBe(null);
});

test('to publish what one has found out is offered to nobody who has found out nothing', () => {
  const publish = (seat: ActorId, learned: boolean): number => {
    const known = view(scenario.rules, world, seat);
    const secret = {
      happening: 0,
      act: 'ship-munitions' as ActId,
      by: 'north-korea' as ActorId,
      to: 'russia' as ActorId,
      on: null,
      turn: 1,
      percent: 100,
      circle: [],
      learned: [seat],
      confidence: null,
      accuser: null,
      denied: [],
      admitted: [],
    };
    return candidates(scenario.rules, { ...known, covert: learned ? [secret] : known.covert }).filter(
      ({ act }) => act === 'publish',
    ).length;
  };
  for (const seat of Object.keys(holders) as ActorId[]) expect(publish(seat, false), seat).toBe(0);
  expect(publish(JAPAN, true)).toBeGreaterThan(0);
});

test('a number that is known as a range says where the estimate comes from, and how sure it is', () => {
  const figures = atTheDeskOf(JAPAN).dossier('russia' as ActorId).indicators;
  const ranged = figures.filter(({ low, high }) => low !== high);
  expect(ranged.length).toBeGreaterThan(0);
  for (const { certainty } of ranged) expect(certainty).toBe('estimate: open sources, low confidence');
  for (const { low, high, certainty } of figures) if (low === high) expect(certainty).toBe(undefined);
});

describe('conditions that are not met', () => {
  const session = openSession({
    scenario,
    seat: 'united-states' as ActorId,
    seed: '1',
    turns: 12,
    level: 'envoy',
  });

  test('of a text are told with their month', () => {
    const freeze = session
      .dossier('north-korea' as ActorId)
      .tables.find(({ treaty }) => treaty === 'dprk-us-freeze');
    expect(freeze?.refusal).toBe('It needs January 2025 or later.');
    const refusals = session.council(null)!.drafts.map(({ refusal }) => refusal);
    expect(refusals).toContain('It needs “Test a nuclear weapon” by Pyongyang in the last 12 months.');
    expect(refusals.find((text) => text.includes('missile'))).toMatch(/ in the last 3 months, or “/);
  });

  test('with the number that they ask for', () => {
    const draft = session.council(null)!.drafts.find(({ refusal }) => refusal.includes('munitions'));
    expect(draft?.refusal).toMatch(
      /^It needs December 2024 or later and “Ukrainian munitions” at 34 or less \(.* now\)\.$/,
    );
  });

  test('an event that they wait for is not named', () => {
    const later = scenario.rules.treaties.find(({ when }) => when.op === 'happened')!;
    const seat = later.parties[0]!;
    const known = view(scenario.rules, world, seat);
    const told = createTeller(scenario, createWords('en', namesOf(scenario)), known);
    const order = { type: 'order', seat, act: 'propose' as ActId, on: later.id } as const;
    expect(refusalText(told, known, order, 'order/not_now')).toBe(
      'It needs something that has not happened yet.',
    );
  });
});

describe('initials that lapse', () => {
  const lapsed = {
    id: 0,
    turn: 1,
    kind: 'initialLapsed',
    by: JAPAN,
    to: null,
    on: 'japan-dprk-draft',
    params: [1],
    cause: 1,
    known: [JAPAN],
  } as unknown as Happening;

  test('are not laid at the door of who was wronged, and are news before any month’s colour', () => {
    const on = scenario.rules.treaties.find(({ parties }) => parties.includes(JAPAN))?.id;
    const told = sentence(teller, { ...lapsed, on: on ?? null });
    expect(told).toContain('releases Tokyo');
    expect(told).not.toContain('acted against');
    expect(weightOf(teller, lapsed, JAPAN)).toBeGreaterThan(
      weightOf(teller, { ...lapsed, kind: 'signed', by: UKRAINE, on: null }, JAPAN),
    );
  });
});

test('what measures take is told as the product that it is', () => {
  const session = openSession({ scenario, seat: JAPAN, seed: '1', turns: 12, level: 'envoy' });
  const stands = session
    .dossier('north-korea' as ActorId)
    .instruments()
    .flatMap(({ sums }) => sums.filter(({ reasons }) => reasons.some(({ factor }) => factor)));
  expect(stands.length).toBeGreaterThan(0);
  for (const { amount, reasons } of stands) {
    const measures = reasons.filter(({ factor }) => !factor).reduce((sum, line) => sum + line.amount, 0);
    const factors = reasons.filter(({ factor }) => factor).map((line) => line.amount / 100);
    expect(Math.trunc(factors.reduce((product, factor) => product * factor, measures))).toBe(amount);
  }
});
