import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRoom, type Room } from './house.ts';

let room: Room;
beforeAll(() => {
  room = openRoom();
});
afterAll(() => room.close());

interface Figures {
  readonly [key: string]: unknown;
  readonly scenario: string;
  readonly games: number;
  readonly seconds: number;
  readonly gamesPerSecond: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly seats: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly orders: Readonly<Record<string, number>>;
}
const simulate = (...args: readonly string[]): Promise<Figures> =>
  room.json<Figures>('simulate', 'sample', '--level', 'clerk', ...args);
/** What a run says about the games, and not about the machine. */
const lasting = ({ seconds: _s, gamesPerSecond: _g, decisionMs: _d, ...figures }: Figures): object => figures;

describe('simulate', () => {
  test('prints the figures that scripts rely on', async () => {
    const figures = await simulate('--games', '7', '--workers', '1');
    expect(figures).toMatchObject({
      scenario: 'sample',
      games: 7,
      seconds: expect.any(Number) as number,
      gamesPerSecond: expect.any(Number) as number,
      endings: {
        turnLimit: expect.any(Number) as number,
        war: expect.any(Number) as number,
        scenario: expect.any(Number) as number,
      },
      tension: {
        mean: expect.any(Number) as number,
        p10: expect.any(Number) as number,
        p90: expect.any(Number) as number,
      },
      treaties: {
        signed: expect.any(Number) as number,
        inForce: expect.any(Number) as number,
        states: { drafted: 7 },
      },
      sanctions: {
        regimes: expect.any(Number) as number,
        demandsMet: expect.any(Number) as number,
        demandsPartlyMet: expect.any(Number) as number,
      },
      commitments: {
        invoked: expect.any(Number) as number,
        honoured: expect.any(Number) as number,
        qualified: expect.any(Number) as number,
        reneged: expect.any(Number) as number,
        excused: expect.any(Number) as number,
      },
      decisionMs: { p50: expect.any(Number) as number, p95: expect.any(Number) as number },
    });
    expect(Object.keys(figures.seats)).toEqual(['arven', 'keld', 'maristan']);
    expect(Object.keys(figures.seats['keld'] ?? {}).toSorted()).toEqual(['mean', 'p10', 'p90', 'topShare']);
    expect(Object.values(figures.endings).reduce((a, b) => a + b, 0)).toBe(7);
    expect(Object.values(figures.orders).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 1);
    expect(figures.seconds).toBeGreaterThan(0);
    expect(figures.gamesPerSecond).toBeGreaterThan(0);
  });

  test('comes to the same however many workers share it', async () => {
    const [alone, shared] = await Promise.all(
      ['1', '3'].map((n) => simulate('--games', '7', '--workers', n)),
    );
    expect(lasting(shared!)).toEqual(lasting(alone!));
  });

  test('comes to the same again with the same seed, and to something else with another', async () => {
    const five = ['--games', '5', '--workers', '1'];
    const [one, again, other, envoys] = await Promise.all([
      simulate(...five, '--seed', 'x'),
      simulate(...five, '--seed', 'x'),
      simulate(...five, '--seed', 'y'),
      room.json<Figures>('simulate', 'sample', ...five, '--seed', 'x', '--level', 'envoy'),
    ]);
    expect(lasting(again)).toEqual(lasting(one));
    expect(lasting(other)).not.toEqual(lasting(one));
    expect(lasting(envoys)).not.toEqual(lasting(one));
  });

  test('plays another length', async () => {
    const two = ['--games', '2', '--workers', '1'];
    const short = await simulate(...two, '--turns', '3');
    expect(lasting(short)).not.toEqual(lasting(await simulate(...two)));
  });

  test('says the same in words, and keeps progress off stdout', async () => {
    const { code, out, err } = await room.run('simulate', 'sample', '--games', '6', '--level', 'clerk');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^sample: 6 games in [\d.]+ s, [\d.]+ a second$/m);
    for (const seat of ['arven', 'keld', 'maristan'])
      expect(out).toMatch(new RegExp(`^  ${seat} +mean`, 'm'));
  });

  test('turns a faulty scenario away with its faults', async () => {
    room.write('bad.yaml', 'format: 1\n');
    const { code, out, err } = await room.run('simulate', 'bad.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^bad\.yaml:\d+:\d+ error /);
    const told = await room.run('simulate', 'bad.yaml', '--json');
    expect(told.code).toBe(1);
    expect(JSON.parse(told.out)).toMatchObject({ ok: false });
  });
});

describe('a game on file', () => {
  let played: Awaited<ReturnType<Room['run']>>;
  beforeAll(async () => {
    played = await room.run('play', 'sample', '--out', 'game.json', '--seed', 'a', '--level', 'clerk');
  });
  const sumOf = (text: string): string => /checksum ([0-9a-f]{8})/.exec(text)?.[1] ?? 'none';

  test('is written by play', () => {
    expect(played).toMatchObject({ code: 0, err: '' });
    expect(played.out).toMatch(/^game\.json: 6 turns, checksum [0-9a-f]{8}\n$/);
    expect(JSON.parse(room.read('game.json'))).toMatchObject({ scenario: { id: 'sample' }, seed: 'a' });
  });

  test('is the same for the same seed, and another for another', async () => {
    await room.run('play', 'sample', '--out', 'other.json', '--seed', 'b', '--level', 'clerk');
    expect(room.read('other.json')).not.toBe(room.read('game.json'));
    const { file, turns, checksum } = await room.json<{ file: string; turns: number; checksum: string }>(
      'play',
      'sample',
      '--out',
      'again.json',
      '--seed',
      'a',
      '--level',
      'clerk',
    );
    expect([file, turns, checksum]).toEqual(['again.json', 6, sumOf(played.out)]);
    expect(room.read('again.json')).toBe(room.read('game.json'));
  });

  test('is verified, alone and among others', async () => {
    await room.run('play', 'sample', '--out', 'short.json', '--turns', '3', '--level', 'clerk');
    const { code, out } = await room.run('verify', 'game.json', 'short.json');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^game\.json ok: 6 turns, checksum [0-9a-f]{8}\nshort\.json ok: 3 turns, checksum [0-9a-f]{8}\n$/,
    );
    expect(sumOf(out)).toBe(sumOf(played.out));
    expect(await room.json('verify', 'game.json')).toEqual({
      ok: true,
      files: [{ file: 'game.json', ok: true, turns: 6, checksum: sumOf(played.out) }],
    });
  });

  test('is found out when a number in it was changed: turn, field, is, recorded', async () => {
    interface Saved {
      phases: { turn: number; numbers: Record<string, number> }[];
    }
    const saved = JSON.parse(room.read('game.json')) as Saved;
    const phase = saved.phases.findLast(({ turn, numbers }) => turn === 3 && Object.keys(numbers).length > 0);
    const [field = '', was = 0] = Object.entries(phase?.numbers ?? {})[0] ?? [];
    expect(field).not.toBe('');
    phase!.numbers[field] = was + 3;
    room.write('forged.json', JSON.stringify(saved));
    const { code, out } = await room.run('verify', 'game.json', 'forged.json');
    expect(code).toBe(1);
    expect(out).toContain(`forged.json differs at turn 3: ${field} is ${was}, recorded ${was + 3}\n`);
    expect(out).toMatch(/^game\.json ok/);
    expect(await room.json('verify', 'forged.json')).toMatchObject({
      ok: false,
      files: [{ ok: false, turn: 3, field, is: was, recorded: was + 3 }],
    });
    const report = await room.run('report', 'forged.json');
    expect([report.code, report.out]).toEqual([1, '']);
    expect(report.err).toContain('forged.json differs at turn 3');
  });

  test('is turned away when it is none, or of another scenario, with the reason', async () => {
    room.write('broken.json', '{"format": 1, ');
    room.write('foreign.json', room.read('game.json').replace('"id":"sample"', '"id":"elsewhere"'));
    for (const [file, why] of [
      ['broken.json', /JSON/],
      ['foreign.json', /elsewhere/],
    ] as const) {
      for (const command of ['verify', 'report']) {
        const { code, out, err } = await room.run(command, file);
        expect(code, `${command} ${file}`).toBe(1);
        expect(out + err).toMatch(why);
      }
    }
  });

  test('belongs to the rules it was played by', async () => {
    const yaml = room.read('scenarios/sample/scenario.yaml');
    room.write(
      'scenarios/sample/scenario.yaml',
      yaml.replace('economy: 60, readiness: 30', 'economy: 61, readiness: 30'),
    );
    const { code, out } = await room.run('verify', 'game.json');
    room.write('scenarios/sample/scenario.yaml', yaml);
    expect(code).toBe(1);
    expect(out).toContain('game.json differs at turn 0: scenario.hash');
  });

  test('is told as a debrief, marked as simulated', async () => {
    const { code, out, err } = await room.run('report', 'game.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('imulated');
    const headings = ['What happened', 'What if', 'To discuss'].map((title) =>
      out.search(new RegExp(`^#+ ${title}$`, 'm')),
    );
    expect(headings.every((at) => at >= 0)).toBe(true);
    expect(headings).toEqual(headings.toSorted((a, b) => a - b));
    for (const name of ['Arven', 'Keld', 'Maristan']) expect(out).toContain(name);
    expect(await room.json('report', 'game.json')).toMatchObject({ paper: 'The Strait Gazette' });
  });

  test('is told in Korean when asked, with what the scenario has of it', async () => {
    room.write('scenarios/sample/ko.yaml', 'paper: 해협 신문\nactors:\n  keld: { name: 켈드 왕국 }\n');
    const { code, out, err } = await room.run('report', 'game.json', '--lang', 'ko');
    expect([code, err]).toEqual([0, '']);
    for (const text of ['## 만약', '해협 신문', '켈드 왕국', '2031년 8월']) expect(out).toContain(text);
    expect(out).not.toMatch(/What happened|Turning points|undefined|…/);
    expect((await room.run('report', 'game.json', '--lang', 'en')).out).toContain('## What if');
    const misused = await room.run('report', 'game.json', '--lang', 'kr');
    expect([misused.code, misused.out]).toEqual([2, '']);
    expect(misused.err).toContain('ko');
  });

  test('tells what would have come of its decisions otherwise, when asked to play them again', async () => {
    const { code, out, err } = await room.run('report', 'short.json', '--games', '3');
    expect([code, err]).toEqual([0, '']);
    const part = out.slice(out.indexOf('## What if'), out.indexOf('## What observers learnt'));
    expect(part).toContain('Instead: It is not sent.');
    expect(part).toContain('| Points in all |');
    expect(part).toContain('prove nothing');
    const { whatIfs, decisions } = await room.json<{
      whatIfs: { games: number; total: { kept: number; changed: number; difference: number } }[];
      decisions: { choice: string | null }[];
    }>('report', 'short.json', '--games', '3');
    expect(whatIfs).toHaveLength(decisions.filter(({ choice }) => choice !== null).length);
    for (const { games, total } of whatIfs) {
      expect(games).toBe(3);
      expect(Math.abs(total.changed - total.kept - total.difference)).toBeLessThanOrEqual(0.11);
    }
    // nobody played: each desk is told of, in nobody's name
    const scores = out.slice(out.indexOf('## Aims'), out.indexOf('## Relations, turn by turn'));
    expect(scores.match(/the middle one of 3 games comes to/g)).toHaveLength(3);
    expect(scores).toMatch(/^### .*Arven: .+\n\nWith an envoy at .+ All 3 envoys did better than Lowport\./m);
    expect(scores).toMatch(/^- .+: \d+ of \d+ \(envoys [\d.]+ on average\)$/m);
    expect(scores).not.toContain('You');
    expect((await room.run('report', 'short.json')).out).not.toContain('envoy at');
    const misused = await room.run('report', 'short.json', '--games', '0');
    expect([misused.code, misused.out]).toEqual([2, '']);
  });
});
