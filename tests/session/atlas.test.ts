import { describe, expect, test } from 'vitest';
import type { Instrument, SanctionsState, TreatyState } from '../../src/engine/index.ts';
import { open, view } from '../../src/engine/index.ts';
import { namesOf, type Arc, type Atlas, type Lens } from '../../src/session/index.ts';
import { drawAtlas } from '../../src/session/desk/draw-atlas.ts';
import { headerOf } from '../../src/session/game/open.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario } from './play.ts';

const { rules } = scenario;
const words = createWords('en', namesOf(scenario));
const world = open(rules, {
  seed: '1',
  turns: 6,
  holders: headerOf(scenario, { seed: '1', turns: 6, level: 'envoy' }, ARVEN).seats,
});

/** The map with one treaty and the dues in these states. */
function atlasOf(lens: Lens, treaty: TreatyState, dues: SanctionsState = 'latent'): Atlas {
  const instruments = world.instruments.map((instrument): Instrument => {
    if (instrument.kind === 'treaty' && instrument.id === 'ferry-treaty')
      return { ...instrument, state: treaty };
    if (instrument.kind !== 'sanctions') return instrument;
    return {
      ...instrument,
      state: dues,
      parties: [ARVEN, MARISTAN],
      data: { ...instrument.data, threatener: ARVEN },
    };
  });
  return drawAtlas(createTeller(scenario, words, view(rules, { ...world, instruments }, ARVEN)), lens, ARVEN);
}

const ferry = ({ arcs }: Atlas): readonly Arc[] =>
  arcs.filter(({ instrument }) => instrument === 'ferry-treaty');
const dues = ({ arcs }: Atlas): readonly Arc[] =>
  arcs.filter(({ instrument }) => instrument === 'harbour-dues');

describe('tints', () => {
  test('are the regard of whose eyes are chosen, and none for those', () => {
    const session = begin();
    const { tints } = session.atlas('relations', KELD);
    expect(tints.map(({ actor, value }) => [actor, value])).toEqual([
      ['arven', 12],
      ['keld', null],
      ['maristan', -35],
    ]);
    expect(tints[2]?.label).toBe('Northhold’s regard for Maristan: −35');
  });
});

describe('arcs', () => {
  test('a draft shows among the treaties alone, talks everywhere but under sanctions', () => {
    expect(ferry(atlasOf('relations', 'drafted'))).toEqual([]);
    expect(ferry(atlasOf('treaties', 'drafted'))[0]).toMatchObject({ kind: 'talks', seal: 'draft' });
    expect(ferry(atlasOf('relations', 'proposed'))[0]).toMatchObject({ kind: 'talks', seal: 'talks' });
    expect(ferry(atlasOf('sanctions', 'proposed'))).toEqual([]);
  });

  test('a defence clause makes an alliance of a treaty, and the state is on its seal', () => {
    const seals: [TreatyState, Arc['seal']][] = [
      ['signed', 'signed'],
      ['ratifying', 'ratifying'],
      ['inForce.standing', 'inForce'],
      ['inForce.strained', 'strained'],
      ['invoked', 'invoked'],
    ];
    for (const [state, seal] of seals)
      expect(ferry(atlasOf('relations', state))[0]).toMatchObject({
        kind: 'alliance',
        weight: 3,
        seal,
        state,
      });
  });

  test('what has ended is not drawn', () => {
    for (const state of ['superseded', 'expired', 'terminated', 'refused', 'lapsed'] as const)
      expect(ferry(atlasOf('treaties', state))).toEqual([]);
  });

  test('a text of three parties binds each pair, and says so aloud', () => {
    const charter = atlasOf('relations', 'drafted').arcs.filter(
      ({ instrument }) => instrument === 'old-charter',
    );
    expect(charter.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'keld-arven',
      'keld-maristan',
      'arven-maristan',
    ]);
    expect(charter[0]).toMatchObject({
      kind: 'consultation',
      label: 'The charter: Northhold, Lowport and Farhaven, in force',
    });
  });

  test('measures come from each sender, a threat from who made it, a mandate from nobody', () => {
    const standing = atlasOf('sanctions', 'drafted', 'imposed.coalition.unmonitored');
    expect(dues(standing).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['arven', 'keld', 'sanctions'],
      ['maristan', 'keld', 'sanctions'],
    ]);
    expect(dues(standing)[0]?.label).toBe(
      'The dues: Lowport on Northhold, imposed, by a coalition, not monitored',
    );
    expect(dues(atlasOf('sanctions', 'drafted', 'threatened')).map(({ from }) => from)).toEqual(['arven']);
    expect(dues(atlasOf('sanctions', 'drafted', 'imposed.mandated.monitored'))).toEqual([]);
    expect(dues(atlasOf('treaties', 'drafted', 'imposed.coalition.unmonitored'))).toEqual([]);
    expect(dues(atlasOf('sanctions', 'drafted', 'latent'))).toEqual([]);
  });
});
