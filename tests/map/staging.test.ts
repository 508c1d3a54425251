import { describe, expect, test } from 'vitest';
import { stagingOf } from '../../src/map/staging.ts';
import { ATLAS, beatOf, SIGNED } from './harness/example.ts';

const ids = (arcs: readonly { readonly id: string }[]): string[] => arcs.map(({ id }) => id);

describe('what is seen of a beat', () => {
  test('a signature draws the new tie, presses the changed seal and drops what is gone', () => {
    const staging = stagingOf(beatOf('sign', 'russia', ['north-korea'], SIGNED), ATLAS);
    expect(ids(staging.drawn)).toContain('alliance russia north-korea');
    expect(ids(staging.pressed)).toEqual(['treaty russia north-korea']);
    expect(ids(staging.dropped)).toEqual(['talks japan north-korea']);
    expect(staging.focus).toEqual(['russia', 'north-korea']);
  });

  test('what stays as it was is left alone', () => {
    const staging = stagingOf(beatOf('event', null, ['japan'], ATLAS), ATLAS);
    expect([staging.drawn, staging.dropped, staging.pressed]).toEqual([[], [], []]);
    expect(staging.rings.map(({ actor }) => actor)).toEqual(['japan']);
  });

  test('before anything was shown, everything is drawn', () => {
    const staging = stagingOf(beatOf('sign', 'russia', ['north-korea'], ATLAS), null);
    expect(staging.drawn).toHaveLength(ATLAS.arcs.length);
  });

  test('a transfer travels from the sender to the receiver, a test rings at home and alarms', () => {
    const sent = stagingOf(beatOf('transfer', 'north-korea', ['russia'], ATLAS), ATLAS);
    expect(sent.travels).toMatchObject([{ from: 'north-korea', to: 'russia' }]);
    const tested = stagingOf(beatOf('test', 'north-korea', [], ATLAS), ATLAS);
    expect(tested.rings).toEqual([{ actor: 'north-korea', tone: 'alarm', times: 3 }]);
    expect(tested.focus).toEqual(['north-korea']);
  });

  test('nobody travels to itself', () => {
    const staging = stagingOf(beatOf('word', 'japan', ['japan', 'china'], ATLAS), ATLAS);
    expect(staging.travels.map(({ to }) => to)).toEqual(['china']);
    expect(staging.rings.filter(({ actor }) => actor === 'japan')).toHaveLength(1);
  });

  test('a promise kept is ticked on its own tie', () => {
    const beat = beatOf('honour', 'united-states', ['south-korea'], ATLAS);
    const arc = ATLAS.arcs.find(({ kind, to }) => kind === 'alliance' && to === 'south-korea');
    if (arc === undefined) throw new Error('no alliance');
    const staging = stagingOf({ ...beat, instrument: arc.instrument }, ATLAS);
    expect(ids(staging.kept)).toEqual([arc.id]);
    expect(stagingOf(beat, ATLAS).kept).toEqual([]);
  });
});
