/** The Table in the two scenarios of the game: what a refusal, an offer and a question come to. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActorId, InstrumentId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { openSession, resumeSession, type Session } from '../../src/session/index.ts';

function scenarioOf(id: string) {
  const path = `scenarios/${id}/scenario.yaml`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(`${id} does not read`);
  return scenario;
}
const strait = scenarioOf('the-strait');
const KELD = 'keld' as ActorId;
const NARROWS = 'narrows-treaty' as InstrumentId;

const flagship = scenarioOf('new-level-2024');
const US = 'united-states' as ActorId;

const inSeoul = (): Session =>
  openSession({
    scenario: flagship,
    seat: 'south-korea' as ActorId,
    seed: '71691',
    turns: 6,
    level: 'envoy',
  });

const inTheStrait = (keep?: (text: string) => void): Session =>
  openSession({ scenario: strait, seat: 'arven' as ActorId, seed: '71691', turns: 6, level: 'envoy' }, keep);

/** A text that Keld turns down, and that no change of one or two clauses would save. */
function greedy(session: Session): void {
  session.setClause(NARROWS, KELD, 'assistance', 2);
  session.setClause(NARROWS, KELD, 'pilots', -1);
  session.setClause(NARROWS, KELD, 'passage', -1);
}

describe('a refusal', () => {
  test('comes with the nearest yes, though it takes several changes', () => {
    const saves: string[] = [];
    const session = inTheStrait((text) => void saves.push(text));
    greedy(session);
    const refused = session.put(NARROWS, KELD);
    expect(refused).toMatchObject({ verdict: 'refuse', theirOwn: false });
    const depths = new Map((refused.counter ?? []).map(({ id, depth }) => [String(id), depth]));
    expect(
      refused.clauses.filter(({ id, depth }) => (depths.get(id) ?? -1) !== depth).length,
    ).toBeGreaterThan(2);

    const resumed = resumeSession(strait, saves.at(-1) ?? '');
    expect(resumed.ok && resumed.session.table(NARROWS, KELD).counter).toEqual(refused.counter);

    session.takeCounter(NARROWS, KELD);
    expect(session.put(NARROWS, KELD)).toMatchObject({ verdict: 'accept', initialled: true });
  });

  test('leaves the same text to be named when they are asked', () => {
    const session = inTheStrait();
    greedy(session);
    const { counter } = session.put(NARROWS, KELD);
    expect(session.ask(NARROWS, KELD)).toMatchObject({
      counter,
      said: 'Northhold lets it be known what it would sign.',
    });
  });
});

test('a treaty in force stands where it stands while a change of it is talked about', () => {
  const session = inSeoul();
  const mutual = 'us-rok-1953' as InstrumentId;
  const table = session.table(mutual, US);
  expect(table.states.find(({ when }) => when === 'here')?.title).toBe('in force');
  expect(table.change).toBe('drafted');
  expect(session.table('us-rok-nuclear' as InstrumentId, US)).toMatchObject({ change: null });
});
