import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openRoom, type Room } from './house.ts';

let room: Room;
beforeAll(() => {
  room = openRoom();
});
afterAll(() => room.close());

interface Checked {
  readonly ok: boolean;
  readonly diagnostics: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

describe('check', () => {
  test('is content with a sound file, by id, by file and by folder', async () => {
    for (const word of ['sample', 'scenarios/sample/scenario.yaml', 'scenarios/sample', 'scenarios']) {
      const { code, out } = await room.run('check', word);
      expect(code, word).toBe(0);
      expect(out, word).toMatch(/^0 errors, \d+ warnings?\n$/);
    }
    expect(await room.json('check', 'sample')).toEqual({ ok: true, diagnostics: [] });
  });

  test('names each fault with its place, its code and its remedy', async () => {
    const sound = room.read('scenarios/sample/scenario.yaml');
    room.write('bad.yaml', sound.replace('act: run-ferries, units', 'act: run-ferrys, units'));
    const { code, out } = await room.run('check', 'bad.yaml');
    const line = sound.split('\n').findIndex((text) => text.includes('act: run-ferries, units')) + 1;
    expect(code).toBe(1);
    expect(out).toMatch(
      new RegExp(`^bad\\.yaml:${line}:\\d+ error scenario/unknown_act .*Did you mean "run-ferries"\\?$`, 'm'),
    );
    expect(out).toMatch(/\n1 error, \d+ warnings?\n$/);

    const { ok, diagnostics } = await room.json<Checked>('check', 'bad.yaml');
    expect(ok).toBe(false);
    expect(Object.keys(diagnostics[0] ?? {}).toSorted()).toEqual([
      'code',
      'column',
      'hint',
      'line',
      'message',
      'path',
      'severity',
    ]);
    expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({
      path: 'bad.yaml',
      line,
    });
  });

  test('looks at all that it is given', async () => {
    room.write('worse.yaml', 'format: 1\n');
    const { code, out } = await room.run('check', 'sample', 'bad.yaml', 'worse.yaml');
    expect(code).toBe(1);
    expect(out).toMatch(/^bad\.yaml:/m);
    expect(out).toMatch(/^worse\.yaml:/m);
    expect(out).not.toMatch(/^scenarios/m);
  });

  test('stands anything that is no scenario', async () => {
    for (const text of ['', '\u0000\u0001', '[', 'a: &x [*x]', '- '.repeat(5000), '{'.repeat(5000)]) {
      room.write('odd.yaml', text);
      const { code, out, err } = await room.run('check', 'odd.yaml');
      expect([code, err]).toEqual([1, '']);
      expect(out).toMatch(/^odd\.yaml:\d+:\d+ error /);
    }
  });
});

describe('new', () => {
  test('writes a small scenario that passes check and plays', async () => {
    const { code, out } = await room.run('new', 'my-strait');
    expect(code).toBe(0);
    expect(out).toContain('scenarios/my-strait/scenario.yaml');
    const made = parse(room.read('scenarios/my-strait/scenario.yaml')) as { id: string; fictional: boolean };
    expect(made).toMatchObject({ id: 'my-strait', fictional: true });
    expect(await room.json('check', 'my-strait')).toEqual({ ok: true, diagnostics: [] });
    const played = await room.json<{ games: number; endings: Record<string, number> }>(
      'simulate',
      'my-strait',
      '--games',
      '2',
      '--level',
      'clerk',
      '--workers',
      '1',
    );
    expect(played.games).toBe(2);
  });

  test('starts from another, with a name of its own', async () => {
    expect((await room.run('new', 'twin', '--from', 'sample')).code).toBe(0);
    const twin = room.read('scenarios/twin/scenario.yaml');
    expect(twin).toBe(room.read('scenarios/sample/scenario.yaml').replace('id: sample', 'id: twin'));
    expect((await room.run('check', 'twin')).code).toBe(0);
  });

  test('leaves what is there as it is', async () => {
    const before = room.read('scenarios/sample/scenario.yaml');
    const { code, err } = await room.run('new', 'sample');
    expect(code).toBe(2);
    expect(err).toContain('is there already');
    expect(room.read('scenarios/sample/scenario.yaml')).toBe(before);
  });

  test('says so where there is nothing to start from', async () => {
    const { code, err } = await room.run('new', 'third', '--from', 'samp');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "sample"?');
  });
});

describe('schema', () => {
  test('is a JSON Schema that knows the keys of a scenario', async () => {
    const { code, out } = await room.run('schema');
    expect(code).toBe(0);
    const schema = JSON.parse(out) as { $schema: string; properties: Record<string, unknown> };
    expect(schema.$schema).toContain('json-schema.org');
    const sample = parse(room.read('scenarios/sample/scenario.yaml')) as object;
    for (const key of Object.keys(sample)) expect(Object.keys(schema.properties), key).toContain(key);
  });
});
