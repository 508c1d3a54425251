import type { ActorId } from '../../src/engine/index.ts';
import { openSession, type Keep, type Session } from '../../src/session/index.ts';
import { sampleScenario } from './sample.ts';

export const scenario = sampleScenario();
export const ARVEN = 'arven' as ActorId;
export const KELD = 'keld' as ActorId;
export const MARISTAN = 'maristan' as ActorId;

/** A game of the sample as Arven. */
export function begin(seed = '1', keep?: Keep, seat = ARVEN): Session {
  return openSession({ scenario, seat, seed, turns: 6, level: 'envoy' }, keep);
}

/** One turn by the four buttons alone. */
export async function turn(session: Session): Promise<void> {
  await session.send();
  if (session.desk().step === 'replies') await session.sendReplies();
  session.seen();
  session.nextTurn();
}

/** A game that opens with the storm put to Arven: something to choose, whatever else the rules come to. */
export function beginInStorm(keep?: Keep): Session {
  for (let seed = 1; seed < 40; seed += 1) {
    const session = begin(String(seed), keep);
    if (session.desk().cables.some(({ tone }) => tone === 'choice')) return session;
  }
  throw new Error('no seed opens with the storm');
}
