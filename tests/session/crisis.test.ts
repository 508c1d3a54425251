/** The round of a crisis from a desk: what the person sees, and that nothing of it is lost with the tab. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ActorId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import {
  namesOf,
  openSession,
  readReplay,
  resumeSession,
  verify,
  type Session,
} from '../../src/session/index.ts';
import { createWords } from '../../src/words/index.ts';

const path = 'scenarios/new-level-2024/scenario.yaml';
const read = readScenario(readFileSync(path, 'utf8'), path);
if (read.scenario === null) throw new Error('the flagship does not read');
const { scenario } = read;
const SEAT = 'north-korea' as ActorId;

/** A game in which somebody has stood up to Pyongyang, by the buttons alone. */
async function inCrisis(): Promise<Session> {
  for (let seed = 1; seed < 20; seed += 1) {
    const session = openSession({ scenario, seat: SEAT, seed: String(seed), turns: 12, level: 'clerk' });
    while (session.desk().step !== 'debrief') {
      await session.send();
      if (session.desk().step === 'replies') await session.sendReplies();
      if (session.desk().step === 'crisis' && session.desk().questions.some(({ standoff }) => standoff))
        return session;
      while (session.desk().step === 'crisis') await session.sendReplies();
      session.seen();
      session.nextTurn();
    }
  }
  throw new Error('no game of twenty comes to a crisis');
}

test('a stand is asked with its ladder, the odds and the reasons of both; a tab closed then loses nothing', async () => {
  const session = await inCrisis();
  const cable = session.desk().questions.find(({ standoff }) => standoff);
  const standoff = cable?.standoff;
  if (cable === undefined || standoff === undefined) throw new Error('nobody asks');
  // whoever began it
  expect(cable.title).toMatch(/^(A protest|Ultimatum), between us and \S+, over /);
  expect(standoff.states).toHaveLength(5);
  expect(standoff.states.filter(({ when }) => when === 'here')).toHaveLength(1);
  expect(standoff.odds).toMatch(/ stands in \d+( to \d+)? of 100, by our estimate\.$/);
  expect(standoff.sides.map(({ actor }) => actor)).toContain(SEAT);
  const [ours, theirs] = standoff.sums;
  expect(ours?.reasons.reduce((sum, { amount }) => sum + amount, 0)).toBe(ours?.amount);
  expect(theirs?.reasons.length).toBeGreaterThan(2);
  // Their nerve is not known: the sum is a range, like the odds over it.
  expect(theirs?.reasons.reduce((sum, { amount, high }) => sum + (high ?? amount), 0)).toBe(theirs?.high);
  expect(theirs?.high).toBeGreaterThan(theirs?.amount ?? 0);
  expect(ours?.high).toBeUndefined();

  // The tab is closed with the answer chosen and not sent.
  session.choose(cable.id as never, 'backDown');
  const kept = session.exportReplay();
  const resumed = resumeSession(scenario, kept);
  if (!resumed.ok) throw new Error(resumed.error.text);
  const again = resumed.session;
  expect(again.desk().step).toBe('crisis');
  expect(again.desk().questions.find(({ id }) => id === cable.id)?.chosen).toBe('backDown');
  expect(again.exportReplay()).toBe(kept);

  // Sent from either, the round ends the same, and the whole can be verified.
  await session.sendReplies();
  await again.sendReplies();
  expect(again.exportReplay()).toBe(session.exportReplay());
  expect(session.exportReplay()).toContain('backDown');
  const replay = readReplay(session.exportReplay());
  if (!replay.ok) throw new Error(replay.error.code);
  expect(verify(scenario, replay.replay).ok).toBe(true);
});

test('what silence does is left to the cable: an offered mediation changes it, on any rung', () => {
  const words = createWords('en', namesOf(scenario));
  for (const rung of ['protest', 'ultimatum', 'showOfForce', 'clash'])
    expect(words.say(`crisis/open.${rung}/text`)).not.toMatch(/silence/i);
});
