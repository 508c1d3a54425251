import { describe, expect, test } from 'vitest';
import { ACTOR_FIELDS, TIE_FIELDS } from '../../src/engine/index.ts';
import {
  actorAt,
  layoutNames,
  secretAimAt,
  stabilityAt,
  tables,
  tensionAt,
  tieAt,
  tieIndex,
  trackAt,
} from '../../src/engine/index.ts';
import type { ActorId, AimId, InstrumentId, Rules, TrackId } from '../../src/engine/index.ts';

const actors = ['a', 'b', 'un', 'c'] as ActorId[];
const seats = actors.filter((id) => (id as string) !== 'un');
const tracks = ['front', 'stores'] as TrackId[];
const regimes = ['dues', 'quotas'] as InstrumentId[];
const aims = seats.flatMap((seat) => [`${seat}-1`, `${seat}-2`].map((id) => ({ id: id as AimId, seat })));
const names = layoutNames(actors, tracks, regimes, aims, seats);

const rules = {
  actors: actors.map((id) => ({ id, seat: seats.includes(id) })),
  tracks,
  numbers: names.map((name) => ({ name })),
  acts: [],
  treaties: [],
  regimes: regimes.map((id) => ({ id, measures: [] })),
  council: null,
  resolutions: [],
  events: [],
  aims,
  redLines: [],
  crises: [],
} as unknown as Rules;

describe('every number is found at the place of its name', () => {
  test('tension and tracks', () => {
    expect(names[tensionAt(rules)]).toBe('tension');
    for (const track of tracks) expect(names[trackAt(rules, track)]).toBe(`tracks.${track}`);
  });

  test('actors', () => {
    for (const actor of actors)
      for (const field of ACTOR_FIELDS)
        expect(names[actorAt(rules, actor, field)]).toBe(`actors.${actor}.${field}`);
  });

  test('ties, which have dense indices', () => {
    const seen: number[] = [];
    for (const from of actors)
      for (const to of actors.filter((id) => id !== from)) {
        seen.push(tieIndex(rules, from, to));
        expect(tables(rules).ties[tieIndex(rules, from, to)]).toEqual({ from, to });
        for (const field of TIE_FIELDS)
          expect(names[tieAt(rules, from, to, field)]).toBe(`ties.${from}.${to}.${field}`);
      }
    expect(seen).toEqual(Array.from({ length: actors.length * (actors.length - 1) }, (_, index) => index));
  });

  test('secret aims and stability', () => {
    for (const seat of seats) {
      expect(names[secretAimAt(rules, seat)]).toBe(`aims.${seat}.secret`);
      expect(names[stabilityAt(rules, seat)]).toBe(`aims.${seat}.stability`);
    }
    expect(stabilityAt(rules, seats.at(-1) as ActorId)).toBe(names.length - 1);
  });

  test('by name', () => {
    for (const [index, name] of names.entries()) expect(tables(rules).subjectByName.get(name)).toBe(index);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('what is not there is a mistake of the program, and throws', () => {
  const nobody = 'nobody' as ActorId;
  expect(() => actorAt(rules, nobody, 'support')).toThrow('nobody');
  expect(() => tieIndex(rules, 'a' as ActorId, nobody)).toThrow('nobody');
  expect(() => tieIndex(rules, 'a' as ActorId, 'a' as ActorId)).toThrow('itself');
  expect(() => secretAimAt(rules, 'un' as ActorId)).toThrow('un');
  expect(() => trackAt(rules, 'nothing' as TrackId)).toThrow('nothing');
});

test('tables are made once for the same rules', () => {
  expect(tables(rules)).toBe(tables(rules));
  expect(tables({ ...rules })).not.toBe(tables(rules));
});
