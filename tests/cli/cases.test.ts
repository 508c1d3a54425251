import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRoom, type Room } from './house.ts';

let room: Room;
const HEAD = 'format: 1\ntitle: Ours\nscenario: sample\ncases:\n';
const GOOD = `  1.A.1:
    title: A fleet that is shown alarms
    why: Four, as the scenario says.
    given: {numbers: {keld.capital: 4, tension: 30}}
    play:
      - {orders: keld naval-show, replies: [], expect: {because: {tension: {act/naval-show: 4}}}}
`;

beforeAll(() => {
  room = openRoom();
  room.write('cases/good.yaml', HEAD + GOOD);
  room.write('cases/notes.yaml', 'nothing: here\n');
  room.write('wrong.yaml', HEAD + GOOD.replace('act/naval-show: 4', 'act/naval-show: 5'));
  room.write('faulty.yaml', HEAD + GOOD.replace('keld.capital', 'kelt.capital'));
});
afterAll(() => room.close());

describe('cases', () => {
  test('runs the files of a folder that hold cases, on a shipped scenario', async () => {
    expect(await room.run('cases', 'cases')).toEqual({ code: 0, out: '1 case, 0 failed\n', err: '' });
  });

  test('says what was expected, what came, and where', async () => {
    const { code, out } = await room.run('cases', 'wrong.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^wrong\.yaml:10:\d+ 1\.A\.1 A fleet that is shown alarms: expected tension \+5 by act\/naval-show; came act\/naval-show \+4/,
    );
  });

  test('says what is wrong with a file of cases, with line, column and remedy', async () => {
    const { code, out } = await room.run('cases', 'faulty.yaml');
    expect(code).toBe(1);
    expect(out).toContain(
      'faulty.yaml:8:23 error cases/unknown_actor There is no actor "kelt". Did you mean "keld"?',
    );
  });

  test('prints one JSON document', async () => {
    const found = await room.json<{ ok: boolean; cases: { id: string; ok: boolean; failures: unknown[] }[] }>(
      'cases',
      'wrong.yaml',
    );
    expect(found).toMatchObject({ ok: false, cases: [{ id: '1.A.1', ok: false, failures: [{ line: 10 }] }] });
  });

  test('a number that is used twice is complained of', async () => {
    const { code, out } = await room.run('cases', 'cases', 'cases/good.yaml');
    expect(code).toBe(1);
    expect(out).toContain('1.A.1 has been used before');
  });

  test('of nothing, or of a number that there is not, is misuse', async () => {
    expect((await room.run('cases', 'nowhere.yaml')).code).toBe(2);
    expect((await room.run('cases', 'cases', '--only', '7')).code).toBe(2);
  });
});

describe('calibrate', () => {
  test('prints our rates beside the literature, and the bars; and keeps them when asked', async () => {
    room.write('docs/here.md', '');
    const { code, out } = await room.run(
      'calibrate',
      'sample',
      '--games',
      '2',
      '--notes',
      '1',
      '--turns',
      '3',
      '--write',
    );
    expect(code).toBe(0);
    for (const part of [
      '2 games of sample',
      'Berkemeier',
      'Hufbauer',
      'TIES',
      'Games that end in war',
      'Doing nothing',
    ])
      expect(out).toContain(part);
    expect(readFileSync(join(room.folder, 'docs/calibration.md'), 'utf8')).toContain(
      '| Games that end in war | 3 % to 15 % |',
    );
  });
});
