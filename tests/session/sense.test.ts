import { describe, expect, test } from 'vitest';
import { tables, type ActorId, type Subject } from '../../src/engine/index.ts';
import { namesOf, playGame, writeDebrief } from '../../src/session/index.ts';
import { senseOf } from '../../src/session/telling/sense.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario } from './play.ts';

const { rules } = scenario;
const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
const words = createWords('en', namesOf(scenario));
const subject = (name: string): Subject => tables(rules).subjectByName.get(name)!;
const sense = (name: string, reader: ActorId | null, known = world): number =>
  senseOf(createTeller(scenario, words, known, reader), subject(name));

describe('whether more of a number is welcome', () => {
  test('tension is to nobody', () => {
    for (const reader of [ARVEN, KELD, MARISTAN, null]) expect(sense('tension', reader)).toBe(-1);
  });

  test('what is one’s own is, and what is another’s is neither', () => {
    expect(sense('actors.arven.economy', ARVEN)).toBe(1);
    expect(sense('actors.arven.economy', KELD)).toBe(0);
    expect(sense('actors.keld.support', ARVEN)).toBe(0);
  });

  test('good words are, between whomever, and fear is not; what one depends on is neither', () => {
    expect(sense('ties.keld.maristan.regard', ARVEN)).toBe(1);
    expect(sense('ties.keld.arven.defence', ARVEN)).toBe(1);
    expect(sense('ties.arven.keld.threat', ARVEN)).toBe(-1);
    expect(sense('ties.arven.keld.dependence', ARVEN)).toBe(0);
  });

  test('what an aim is counted by is, as the aim counts it', () => {
    expect(sense('tracks.ferries', ARVEN)).toBe(1);
    expect(sense('integrity.harbour-dues', MARISTAN)).toBe(-1);
  });

  test('the hold of sanctions is to who imposes them, and not to who bears them', () => {
    const imposed = {
      ...world,
      instruments: world.instruments.map((instrument) =>
        instrument.kind === 'sanctions' && instrument.id === 'harbour-dues'
          ? { ...instrument, parties: [ARVEN] }
          : instrument,
      ),
    };
    expect(sense('integrity.harbour-dues', ARVEN, imposed)).toBe(1);
    expect(sense('integrity.harbour-dues', KELD, imposed)).toBe(-1);
  });
});

test('every amount that tells of tension says that more of it is not welcome', () => {
  const session = begin();
  const { reasons } = session.desk().tension;
  const previews = rules.actors.flatMap(({ id }) =>
    session
      .dossier(id)
      .offers.flatMap((offer) => [offer, offer.secret])
      .flatMap((offer) => [...(offer?.preview.effects ?? []), ...(offer?.preview.exposure?.effects ?? [])]),
  );
  const debrief = writeDebrief(scenario, world, ARVEN, replay);
  const moved = [...debrief.turningPoints, ...debrief.decisions].flatMap(({ effects }) => effects);
  const costs = debrief.crises.flatMap((crisis) => crisis.costs.flatMap(({ lines }) => lines));
  const told = [...previews, ...moved, ...costs].filter(({ text }) => text.startsWith('World tension'));
  expect(told.length).toBeGreaterThan(0);
  for (const line of [...reasons, ...told]) expect(line.sense).toBe(-1);
});

test('what adds to the odds of being found out is not welcome', () => {
  const session = begin();
  const odds = rules.actors.flatMap(({ id }) =>
    session
      .dossier(id)
      .offers.flatMap((offer) => [offer, offer.secret])
      .flatMap((offer) => offer?.preview.exposure?.reasons ?? []),
  );
  expect(odds.length).toBeGreaterThan(0);
  for (const line of odds) expect(line.sense).toBe(-1);
});
