import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonsIn } from '../../src/engine/index.ts';
import type { Condition, Rules, Term } from '../../src/engine/index.ts';
import { faults, placeOf, SAMPLE, sound, withValue } from './support.ts';
import type { Path } from './support.ts';

const CALM: Path = ['endings', 'calm', 'when'];
const lowered = (written: string): Condition | undefined =>
  sound(withValue(CALM, written)).rules.endings[0]?.when;

const { rules } = sound(SAMPLE);
const subject = (name: string): number => rules.numbers.findIndex((number) => number.name === name);

describe('a condition becomes data', () => {
  test.each<[string, unknown]>([
    ['true', { op: 'true' }],
    ['false', { op: 'not', of: { op: 'true' } }],
    ['month >= 3', { op: '>=', left: { month: true }, right: { value: 3 } }],
    ['number("tension") < 50', { op: '<', left: { number: 0 }, right: { value: 50 } }],
    [
      "-40 != number('keld>arven.regard')",
      { op: '!=', left: { value: -40 }, right: { number: subject('ties.keld.arven.regard') } },
    ],
    [
      'number("tracks.ferries") == number("arven.economy")',
      {
        op: '==',
        left: { number: subject('tracks.ferries') },
        right: { number: subject('actors.arven.economy') },
      },
    ],
    [
      'number("integrity.harbour-dues") <= 5',
      { op: '<=', left: { number: subject('integrity.harbour-dues') }, right: { value: 5 } },
    ],
    [
      'state("ferry-treaty", "inForce", "signed")',
      { op: 'state', instrument: 'ferry-treaty', states: ['inForce', 'signed'] },
    ],
    [
      'state("harbour-dues", "imposed.mandated")',
      { op: 'state', instrument: 'harbour-dues', states: ['imposed.mandated'] },
    ],
    [
      'state("harbour-dues", "easing.monitored")',
      {
        op: 'state',
        instrument: 'harbour-dues',
        states: ['easing.unilateral.monitored', 'easing.coalition.monitored', 'easing.mandated.monitored'],
      },
    ],
    [
      'clause("ferry-treaty", "protection", "automatic")',
      { op: 'clause', treaty: 'ferry-treaty', clause: 'protection', depth: 1 },
    ],
    ['happened("storm")', { op: 'happened', event: 'storm', choice: null }],
    ['chose("storm", "ask-keld")', { op: 'happened', event: 'storm', choice: 'ask-keld' }],
    ['acted("praise", "", "keld", 3)', { op: 'acted', act: 'praise', by: null, to: 'keld', months: 3 }],
    [
      '!happened("storm") && month > 1 && month < 4',
      {
        op: 'all',
        of: [
          { op: 'not', of: { op: 'happened', event: 'storm', choice: null } },
          { op: '>', left: { month: true }, right: { value: 1 } },
          { op: '<', left: { month: true }, right: { value: 4 } },
        ],
      },
    ],
    [
      'month > 1 || (month < 4 && true)',
      {
        op: 'any',
        of: [
          { op: '>', left: { month: true }, right: { value: 1 } },
          { op: 'all', of: [{ op: '<', left: { month: true }, right: { value: 4 } }, { op: 'true' }] },
        ],
      },
    ],
  ])('%s', (written, expected) => {
    expect(lowered(written)).toEqual(expected);
  });
});

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ value: fc.integer({ min: -999, max: 999 }) }),
  fc.constant({ month: true as const }),
  fc
    .constantFrom(
      'tension',
      'tracks.ferries',
      'actors.keld.support',
      'ties.arven.maristan.signals',
      'integrity.harbour-dues',
    )
    .map((name) => ({ number: subject(name) as never })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ op: fc.constantFrom('<', '<=', '>', '>=', '==', '!='), left: term, right: term }),
    fc.constant<Condition>({
      op: 'state',
      instrument: 'old-charter' as never,
      states: ['inForce', 'denounced'],
    }),
    fc.constant<Condition>({
      op: 'clause',
      treaty: 'ferry-treaty' as never,
      clause: 'crossings' as never,
      depth: 1,
    }),
    fc.constant<Condition>({ op: 'happened', event: 'storm' as never, choice: 'alone' }),
    fc.constant<Condition>({
      op: 'acted',
      act: 'condemn' as never,
      by: 'arven' as never,
      to: null,
      months: 2,
    }),
    fc.constant<Condition>({ op: 'true' }),
    fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
    fc.record({ op: fc.constant('all' as const), of: fc.tuple(tie('condition'), tie('condition')) }),
    fc.record({ op: fc.constant('any' as const), of: fc.tuple(tie('condition'), tie('condition')) }),
  ),
}));

function written(what: Condition, { numbers }: Pick<Rules, 'numbers'>): string {
  const side = (of: Term): string => {
    if ('month' in of) return 'month';
    if ('value' in of) return String(of.value);
    const [block, ...rest] = (numbers[of.number]?.name ?? '').split('.');
    if (block === 'actors') return `number("${rest.join('.')}")`;
    if (block === 'ties') return `number("${rest[0]}>${rest[1]}.${rest[2]}")`;
    return `number("${[block, ...rest].join('.')}")`;
  };
  switch (what.op) {
    case 'true':
      return 'true';
    case 'not':
      return `!(${written(what.of, { numbers })})`;
    case 'all':
    case 'any':
      return what.of
        .map((part) => `(${written(part, { numbers })})`)
        .join(what.op === 'all' ? ' && ' : ' || ');
    case 'state':
      return `state("${[what.instrument, ...what.states].join('", "')}")`;
    case 'clause':
      return `clause("${what.treaty}", "${what.clause}", "daily")`;
    case 'happened':
      return `chose("${what.event}", "${what.choice}")`;
    case 'acted':
      return `acted("${what.act}", "${what.by ?? ''}", "${what.to ?? ''}", ${what.months})`;
    default:
      return `${side(what.left)} ${what.op} ${side(what.right)}`;
  }
}

/** `all` in `all` is one list, as `a && b && c` is. */
function flat(what: Condition): Condition {
  if (what.op === 'not') return { op: 'not', of: flat(what.of) };
  if (what.op !== 'all' && what.op !== 'any') return what;
  return {
    op: what.op,
    of: what.of.flatMap((part) => {
      const inner = flat(part);
      return inner.op === what.op ? inner.of : [inner];
    }),
  };
}

test('what is written out is read back as the same data', () => {
  fc.assert(
    fc.property(condition, (what) => {
      const text = written(what, rules);
      fc.pre(text.length <= 500);
      expect(lowered(text)).toEqual(flat(what));
    }),
    { numRuns: 60 },
  );
});

describe('a bad condition is found at its place inside the text', () => {
  test.each<[string, string, string, string]>([
    ['number("tension") < 50 && nmber("tension") > 3', 'nmber("tension")', 'bad_condition', '"number"'],
    ['number("tension") + 2 > 3', 'number("tension") + 2', 'bad_condition', 'no arithmetic'],
    ['1 + 2', '1 + 2', 'bad_condition', 'neither true nor false'],
    ['number("tension")', 'number(', 'bad_condition', 'compared'],
    ['number("tension") > 3.5', '3.5', 'bad_condition', 'whole numbers'],
    ['number("tension") > ', '', 'bad_condition', ''],
    ['monht > 3', 'monht', 'bad_condition', '"month"'],
    ['1 < month < 3', '1 < month', 'bad_condition', '&&'],
    ['state("ferry-treaty")', 'state(', 'bad_condition', 'Write state('],
    ['state("ferry-traety", "inForce")', 'ferry-traety', 'unknown_instrument', 'ferry-treaty'],
    ['state("ferry-treaty", "inforce")', 'inforce', 'unknown_state', 'inForce'],
    ['state("ferry-treaty", "imposed")', 'imposed', 'unknown_state', ''],
    ['state("harbour-dues", "imposed.mandate")', 'imposed.mandate', 'unknown_state', 'imposed.mandated'],
    ['state("ferry-treaty", "claimed")', 'claimed', 'unknown_state', ''],
    ['clause("ferry-treaty", "crossing", "daily")', 'crossing"', 'unknown_clause', 'crossings'],
    ['clause("ferry-treaty", "crossings", "dayly")', 'dayly', 'unknown_depth', 'daily'],
    ['happened("strom")', 'strom', 'unknown_event', 'storm'],
    ['chose("storm", "alon")', 'alon', 'unknown_option', 'alone'],
    ['acted("prise", "", "", 0)', 'prise', 'unknown_act', 'praise'],
    ['acted("praise", "arvn", "", 0)', 'arvn', 'unknown_actor', 'arven'],
    ['acted("praise", "", "")', 'acted', 'bad_condition', 'acted("ACT"'],
    ['acted("praise", "", "", -1)', 'acted', 'bad_condition', 'months'],
    ['number("tracks.fery") > 3', 'fery', 'unknown_track', ''],
    ['number("self.support") > 3', 'self', 'role_without_actor', 'Name an actor'],
    ['month > 3 ? true : false', 'month > 3 ?', 'bad_condition', ''],
    ['[1, 2].all(x, x > 0)', '[1, 2]', 'bad_condition', ''],
    ['"".constructor == "a"', '"".constructor', 'bad_condition', ''],
    ['month in [1, 2]', 'month in', 'bad_condition', ''],
  ])('%s', (written, marked, code, part) => {
    const text = withValue(CALM, written);
    const found = faults(text);
    expect(found).toHaveLength(code === 'bad_condition' && written.startsWith('"".') ? found.length : 1);
    const { line, column } = placeOf(text, CALM, 'value');
    const quoted =
      text.split('\n')[line - 1]?.charAt(column - 1) === '"' ||
      text.split('\n')[line - 1]?.charAt(column - 1) === "'"
        ? 1
        : 0;
    expect(found[0]).toMatchObject({ severity: 'error', code: `scenario/${code}`, line });
    expect(`${found[0]?.message} ${found[0]?.hint}`).toContain(part);
    if (marked !== '' && !text.includes('\\"'))
      expect(found[0]?.column).toBe(column + quoted + written.indexOf(marked));
  });

  test('over several lines', () => {
    const folded = SAMPLE.replace(
      `when: 'number("tracks.ferries") > 20 && number("tension") < 50'}`,
      `when: 'number("tracks.ferries") > 20 &&\n    number("tensoin") < 50'}`,
    );
    const lines = folded.split('\n');
    const line = lines.findIndex((text) => text.includes('tensoin'));
    expect(faults(folded)).toMatchObject([
      { line: line + 1, column: (lines[line] ?? '').indexOf('tensoin') + 1 },
    ]);
  });

  test('too long, and too deep', () => {
    for (const long of [
      `${'true && '.repeat(80)}true`,
      `${'!'.repeat(200)}true`,
      `${'('.repeat(60)}true${')'.repeat(60)}`,
    ])
      expect(faults(withValue(CALM, long))).toMatchObject([{ code: 'scenario/bad_condition' }]);
  });
});

test('the comparisons in a condition are found wherever they stand, and a “not” turns about what is wanted', () => {
  const found = comparisonsIn(
    lowered(
      'month >= 3 && !(number("tension") < 50 || !(number("arven.economy") == 5)) && state("ferry-treaty", "inForce")',
    )!,
  );
  expect(found.map(({ op, left, wanted }) => [op, 'number' in left ? left.number : 'month', wanted])).toEqual(
    [
      ['>=', 'month', true],
      ['<', subject('tension'), false],
      ['==', subject('actors.arven.economy'), true],
    ],
  );
});
