import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRoom, type Room } from './house.ts';

const COMMANDS = ['check', 'new', 'simulate', 'play', 'verify', 'report', 'schema', 'diagram'];
let room: Room;
beforeAll(() => {
  room = openRoom();
});
afterAll(() => room.close());

describe('help', () => {
  test('lists every command', async () => {
    const { code, out, err } = await room.run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} +\\w`, 'm'));
    expect((await room.run('help')).out).toBe(out);
    expect((await room.run('-h')).out).toBe(out);
  });

  test('without a command is misuse, and says the same', async () => {
    const { code, out } = await room.run();
    expect(code).toBe(2);
    expect(out).toContain('Usage: npm run -s demarche -- COMMAND');
  });

  test.each(COMMANDS)('is there for %s, and does nothing else', async (command) => {
    const { code, out, err } = await room.run(command, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: npm run -s demarche -- ${command}`);
    expect((await room.run(command, 'whatever', '-h')).out).toBe(out);
  });

  test('names the options of simulate', async () => {
    const { out } = await room.run('simulate', '--help');
    for (const option of ['games', 'seed', 'level', 'turns', 'workers']) expect(out).toContain(`--${option}`);
  });
});

describe('misuse ends with 2, nothing on stdout, and a way on', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown command', ['simulat', 'sample'], 'Did you mean "simulate"?'],
    ['an unknown option', ['simulate', 'sample', '--game', '3'], 'Did you mean "games"?'],
    ['an unknown scenario', ['simulate', 'sampel'], 'Did you mean "sample"?'],
    ['an unknown level', ['simulate', 'sample', '--level', 'envoi'], 'Did you mean "envoy"?'],
    ['an unknown machine', ['diagram', 'treety'], 'Did you mean "treaty"?'],
    ['a length that there is not', ['simulate', 'sample', '--turns', '5'], 'It has 6, 3.'],
    ['a number that is none', ['simulate', 'sample', '--games', 'many'], 'a whole number from 1 to 100000'],
    ['a number out of range', ['simulate', 'sample', '--games', '0'], 'a whole number from 1 to 100000'],
    ['a broken number', ['simulate', 'sample', '--workers', '1.5'], 'a whole number from 1 to 64'],
    ['an option without its value', ['simulate', 'sample', '--games'], '--games needs a value'],
    ['an option that swallows the next', ['play', 'sample', '--out', '--json'], '--out needs a value'],
    ['a flag with a value', ['check', 'sample', '--json=yes'], '--json takes no value'],
    ['nothing to check', ['check'], 'Usage: demarche check PATH'],
    ['too many words', ['simulate', 'sample', 'sample'], 'too many words'],
    ['a game without a file', ['play', 'sample'], 'play needs --out FILE'],
    ['a game into a folder that is not there', ['play', 'sample', '--out', 'no/where.json'], 'no folder'],
    ['a replay that is not there', ['verify', 'nothing.json'], 'There is no file nothing.json'],
    ['a folder as a replay', ['report', '.'], 'There is no file .'],
    ['one scenario that is none, among others', ['check', 'sample', 'empty'], 'no scenario empty'],
    ['an id that cannot be one', ['new', 'My Scenario'], 'lower case'],
    ['an id that climbs out', ['new', '../elsewhere'], 'lower case'],
    [
      'a folder without a scenario',
      ['check', 'scenarios/sample/../../scenarios/..'],
      'holds no scenario.yaml',
    ],
  ];
  test.each(cases)('%s', async (_, args, hint) => {
    const { code, out, err } = await room.run(...args);
    expect(err).toContain(hint);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('npm run builds it, says nothing of that on stdout, and takes paths from where the user stands', () => {
  const cwd = `${import.meta.dirname}/../..`;
  const env = { ...process.env, npm_lifecycle_event: 'demarche', INIT_CWD: `${cwd}/tests` };
  const out = execFileSync(process.execPath, ['scripts/cli.mjs', 'check', 'scenario/sample.yaml', '--json'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect(JSON.parse(out)).toMatchObject({ ok: true });
});
