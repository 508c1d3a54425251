/** Who initials a text at the Table does nothing in the same month that releases the other from it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { InstrumentId, Level, World } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { openSession } from '../../src/session/index.ts';
import { readReplay } from '../../src/session/replay/read.ts';
import { rerun } from '../../src/session/replay/verify.ts';
import { ARVEN, KELD } from './play.ts';

const path = 'scenarios/the-strait/scenario.yaml';
const NARROWS = 'narrows-treaty' as InstrumentId;

/** The first month as Arven: the text as it lies is put at the Table, and what comes back is taken. */
async function month(seed: number, level: Level): Promise<World> {
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(path);
  const session = openSession({ scenario, seat: ARVEN, seed: String(seed), turns: 6, level });
  session.put(NARROWS, KELD);
  session.takeCounter(NARROWS, KELD);
  session.put(NARROWS, KELD);
  await session.send();
  if (session.desk().step === 'replies') await session.sendReplies();
  const read = readReplay(session.exportReplay());
  const result = read.ok ? rerun(scenario, read.replay) : read;
  if (!result.ok) throw new Error('the month does not run again');
  return result.rerun.world;
}

const SEEDS = [1, 2, 3, 4, 9, 13, 16];

for (const level of ['clerk', 'envoy'] as const)
  test(`the initials on the narrows treaty stand, with a ${level} in Northhold`, async () => {
    for (const seed of SEEDS) {
      const { events } = await month(seed, level);
      const kinds = events.filter(({ on }) => on === NARROWS).map(({ kind }) => kind);
      expect(kinds, `seed ${seed}`).toContain('signed');
      expect(kinds, `seed ${seed}`).not.toContain('initialLapsed');
    }
  });
