import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/words/index.ts';
import { playGame, readReplay, resumeSession, verify, writeReplay } from '../../src/session/index.ts';
import { sampleScenario } from '../session/sample.ts';

const scenario = sampleScenario();
const { replay } = playGame({ scenario, seed: '1', level: 'clerk', turns: 3 });
const text = writeReplay(replay);

const codeOf = (candidate: string): string => {
  const read = readReplay(candidate);
  return read.ok ? 'ok' : read.error.code;
};

describe('a file that is no replay is turned away with a code', () => {
  test.each([
    ['replay/not_json', 'hello'],
    ['replay/not_json', ''],
    ['replay/not_json', text.slice(0, -20)],
    ['replay/format', '[]'],
    ['replay/format', 'null'],
    ['replay/format', '{}'],
    ['replay/format', text.replace('"format":1', '"format":2')],
    ['replay/too_deep', '['.repeat(100_000)],
    ['replay/too_deep', `{"format":1,"a":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`],
    ['replay/too_large', ' '.repeat(8 * 1024 * 1024 + 1)],
    ['replay/shape', text.replace('"seed":"1"', '"seed":1')],
    ['replay/shape', text.replace('"phases":[', '"more":1,"phases":[')],
    ['replay/shape', text.replace('"turns":3', '"turns":1e9')],
  ])('%s', (code, candidate) => {
    expect(codeOf(candidate)).toBe(code);
  });

  test('and with its place, in words', () => {
    const read = readReplay(text.replace('"seed":"1"', '"seed":1'));
    if (read.ok) throw new Error('it was let in');
    const words = createWords('en', ({ id }) => ({ full: id, short: id, adjective: id, capital: id }));
    expect(words.say(read.error.code, read.error.args)).toMatch(/^The file is damaged at seed: /);
  });

  test('brackets in a text are not depth', () => {
    expect(codeOf(text.replace('"seed":"1"', `"seed":"${'[{'.repeat(30)}\\""`))).toBe('ok');
  });
});

describe('hostile files', () => {
  test('neither break the reader nor the rules', () => {
    const parts = JSON.parse(text) as Record<string, unknown>;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length }),
        fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '0', '9', 'a', '-'),
        (at, letter) => {
          const spoilt = text.slice(0, at) + letter + text.slice(at + 1);
          const read = readReplay(spoilt);
          if (read.ok) verify(scenario, read.replay);
          resumeSession(scenario, spoilt);
        },
      ),
      { numRuns: 150 },
    );
    expect(Object.keys(parts)).toContain('phases');
  });

  test('with inputs that make no sense are refused by the engine, not thrown over', () => {
    const ids = fc.constantFrom(
      'arven',
      'keld',
      'nobody',
      'ferry-treaty',
      'harbour-dues',
      'propose',
      'invoke',
      '__proto__',
    );
    const clauses = fc.array(
      fc.record({ id: ids, depth: fc.integer({ min: -5, max: 5 }), secret: fc.boolean() }),
      {
        maxLength: 3,
      },
    );
    const acts = fc.constantFrom(...scenario.rules.acts.map(({ id }) => String(id)), 'toString');
    const input = fc.oneof(
      fc.record(
        { type: fc.constant('order'), seat: ids, act: acts, target: ids, on: ids, clauses },
        { requiredKeys: ['type', 'seat', 'act'] },
      ),
      fc.record(
        { type: fc.constant('reply'), seat: ids, to: ids, answer: ids, clauses },
        { requiredKeys: ['type', 'seat', 'to', 'answer'] },
      ),
      fc.record({
        type: fc.constant('talk'),
        seat: ids,
        with: ids,
        on: ids,
        round: fc.integer({ min: -1, max: 5 }),
        clauses,
        answer: fc.constantFrom('accept', 'counter', 'refuse'),
      }),
      fc.record({ type: fc.constant('handover'), seat: ids, to: fc.constantFrom('human', 'clerk') }),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 6 }), (inputs) => {
        const copy = structuredClone(replay) as unknown as { phases: { inputs: unknown[] }[] };
        copy.phases[0]?.inputs.push(...inputs);
        const read = readReplay(JSON.stringify(copy));
        expect(read.ok).toBe(true);
        if (read.ok) expect(verify(scenario, read.replay).ok).toBe(inputs.length === 0);
      }),
      { numRuns: 150 },
    );
  });

  test('cannot reach the prototype of anything', () => {
    const spoilt = text.replace('"numbers":{', '"numbers":{"__proto__":5,"constructor":3,');
    const read = readReplay(spoilt);
    if (read.ok) expect(verify(scenario, read.replay).ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('an order keeps everything that it says, secrets too', () => {
  const order = {
    type: 'order',
    seat: 'arven',
    act: 'spy',
    target: 'keld',
    on: 'x',
    clauses: [{ id: 'a', depth: 1, secret: true }],
    member: 'b',
    vote: 'no',
    covert: true,
    what: 7,
  };
  const [first, ...rest] = replay.phases;
  if (first === undefined) throw new Error('no phase');
  const edited = { ...replay, phases: [{ ...first, inputs: [order as never] }, ...rest] };
  const read = readReplay(writeReplay(edited));
  expect(read.ok && read.replay.phases[0]?.inputs).toEqual([order]);
});
