import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { faults, keyPaths, SAMPLE, sound, withValue } from './support.ts';

const refused = (text: string): string[] => {
  const { scenario, diagnostics } = readScenario(text, 'nasty.yaml');
  expect(scenario).toBeNull();
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.length).toBeLessThanOrEqual(500);
  for (const { line, column, message } of diagnostics) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(400);
  }
  return diagnostics.map(({ code }) => code);
};

describe('nasty files are refused, with a reason', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['a comment', '# nothing here', 'empty'],
    ['a list', '- a\n- b', 'wrong_type'],
    ['a word', 'hello', 'wrong_type'],
    ['too much', `${SAMPLE}\n#${'x'.repeat(1 << 20)}`, 'too_large'],
    ['brackets without end', '['.repeat(100_000), 'too_deep'],
    ['lists in lists', '- '.repeat(50_000), 'too_deep'],
    ['maps in maps', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too_deep'],
    ['a tag of a language', SAMPLE.replace('minutes: 20', 'minutes: !!js/function "x"'), 'bad_yaml'],
    ['a tag of its own', SAMPLE.replace('minutes: 20', 'minutes: !minutes 20'), 'bad_yaml'],
    ['two documents', `${SAMPLE}\n---\n${SAMPLE}`, 'bad_yaml'],
    ['a key twice', `${SAMPLE}\nminutes: 30\n`, 'duplicate_key'],
    ['a key that is no word', `${SAMPLE}\n? [a, b]\n: 1\n`, 'bad_yaml'],
    ['a prototype', `${SAMPLE}\n__proto__: {seat: true}\n`, 'bad_id'],
    ['a prototype among actors', SAMPLE.replace('  keld:', '  __proto__: {seat: true}\n  keld:'), 'bad_id'],
    [
      'a prototype among interests',
      SAMPLE.replace('interests: {keld: [2, 12]', 'interests: {__proto__: [1, 1], keld: [2, 12]'),
      'bad_id',
    ],
    ['an alias of nothing', SAMPLE.replace('minutes: 20', 'minutes: *twenty'), 'bad_yaml'],
    ['a merge', SAMPLE.replace('  keld:', '  other: {<<: {seat: true}}\n  keld:'), 'unknown_key'],
    ['tabs', SAMPLE.replace('  arven:', '\tarven:'), 'bad_yaml'],
    ['half a file', SAMPLE.slice(0, SAMPLE.indexOf('tracks:')), 'missing_key'],
    [
      'a quote without end',
      SAMPLE.replace('title: The Ferry Question', 'title: "The Ferry Question'),
      'bad_yaml',
    ],
    ['control characters', withValue(['title'], 'a\u0007b'), 'bad_format'],
    ['text that runs backwards', withValue(['title'], 'a\u202eb'), 'bad_format'],
  ])('%s', (_, text, code) => {
    expect(refused(text)).toContain(`scenario/${code}`);
  });

  test('aliases that multiply', () => {
    const lol = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 0; i < 8; i++) {
      const [from, to] = ['abcdefghi'[i] ?? '', 'abcdefghi'[i + 1] ?? ''];
      lol.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`);
    }
    refused(lol.join('\n'));
    const many = SAMPLE.replace('discussion: [', `discussion: [&d word, ${'*d, '.repeat(201)}`);
    expect(refused(many)).toContain('scenario/too_many_aliases');
  });

  test('a list that holds itself', () => {
    refused(SAMPLE.replace('discussion: [', 'discussion: &d [*d, '));
  });

  test('many thousand unknown keys', () => {
    refused(Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`).join('\n'));
  });

  test('nothing reaches the prototypes of the program', () => {
    readScenario(`${SAMPLE}\n__proto__: {polluted: 1}\n`, 'x');
    readScenario(SAMPLE.replace('minutes: 20', 'constructor: {prototype: {polluted: 1}}'), 'x');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test('an anchor used with measure is fine', () => {
  const text = SAMPLE.replace('temper: {abandonment: 120', 'temper: &calm {abandonment: 120').replace(
    '    line: Strong on the northern shore',
    '    temper: *calm\n    line: Strong on the northern shore',
  );
  expect(sound(text).rules.actors[1]?.temper.abandonment).toBe(120);
});

test('HTML stays the text that it is', () => {
  const html = '<img src=x onerror="alert(1)"> & <b>bold</b>';
  expect(sound(withValue(['title'], html)).prose.title).toBe(html);
});

test('Windows line ends and a byte order mark are no fault', () => {
  expect(faults(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

describe('whatever stands in a file, reading it does not throw', () => {
  const paths = keyPaths();
  const anything = fc.oneof(
    fc.constantFrom(
      null,
      true,
      false,
      '',
      'all',
      'self',
      'arven',
      'constructor',
      '__proto__',
      'toString',
      'tension',
      'arven>keld.regard',
      'true',
      '0',
      '<b>',
      '\u0000',
    ),
    fc.integer(),
    fc.double(),
    fc.string(),
    fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant('keld')), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer()), { maxKeys: 3 }),
  );

  test('with any value anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const { scenario, diagnostics } = readScenario(withValue(path, value), 'x');
        expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 150 },
    );
  });

  test('with a piece cut out', () => {
    fc.assert(
      fc.property(fc.nat(SAMPLE.length), fc.nat(200), (start, length) => {
        readScenario(SAMPLE.slice(0, start) + SAMPLE.slice(start + length), 'x');
      }),
      { numRuns: 80 },
    );
  });

  test('with anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readScenario(text, 'x').scenario).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
