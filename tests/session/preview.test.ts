/** What the desk says before something is done, in the flagship. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  open,
  type ActId,
  type ActorId,
  type EventId,
  type Happening,
  type InstrumentId,
} from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { effectsLine } from '../../src/session/desk/effects.ts';
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
const teller = createTeller(scenario, createWords('en', namesOf(scenario)), world);

describe('an option', () => {
  test('names the tension it brings, however much else it moves', () => {
    const line = effectsLine(teller, 'the-border-plan' as EventId, 'cross', 'Take the war to their side.');
    expect(line).toContain('Support at home +5');
    expect(line).toContain('World tension +4');
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
