import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { edited, faults, keyPaths, placeOf, SAMPLE, withKey, withValue } from './support.ts';
import type { Path } from './support.ts';

const DRAFT = { title: 'A', short: 'a', text: 'A.', interests: { far: 1 } };

/** Keys that a file's writer names: a scenario's own words. */
const NAMES = [
  /^(sources|tracks|ties|acts|treaties|regimes|resolutions|crises|events|aims|red-lines|endings|questions|actors)\.[^.]+$/,
  /^treaties\.[^.]+\.clauses\.[^.]+$/,
  /^regimes\.[^.]+\.measures\.[^.]+$/,
  /^council\.members\.[^.]+$/,
  /^events\.[^.]+\.options\.[^.]+$/,
  /^questions\.[^.]+\.answers\.[^.]+$/,
];
/** Keys that are actors. */
const BY_ACTOR = [
  /^lengths\.\d+\.par\.[^.]+$/,
  /^treaties\.[^.]+\.ratification\.[^.]+$/,
  /^treaties\.[^.]+\.clauses\.[^.]+\.(interests|mind)\.[^.]+$/,
  /^regimes\.[^.]+\.coverage\.[^.]+$/,
  /^council\.members\.[^.]+\.leanings\.[^.]+$/,
  /^crises\.[^.]+\.sides\.[^.]+$/,
  /^events\.[^.]+\.tellings\.[^.]+$/,
];
/** Keys that are actors, members of the Council or groups of them. */
const BY_VOTER = [/^resolutions\.[^.]+\.interests\.[^.]+$/];
/** What docs/scenario-format.md says may be left out. */
const OPTIONAL = [
  /^(sources|tracks|ties|acts|drop-acts|treaties|regimes|council|resolutions|crises|events|red-lines|questions|record|discussion)$/,
  /^stage\.(occupied|places|seas|inset|occupied\.\d+\.ring)$/,
  /^lengths\.\d+\.par$/,
  /^actors\.[^.]+\.(short|flag|background|temper|temper\..+|par|stage\.name)$/,
  /^tracks\.[^.]+\.(seenBy|margin|drift|drift\.by|drift\.balance)$/,
  /^ties\.[^.]+\.(trust|trust\..+|threat|dependence|regard|regard\.\d+\.decay)$/,
  /^acts\.condemn\..+$/,
  /^acts\.[^.]+\.(target|by|to|when|weight|visibility|repeat|supplies|effects)$/,
  /^treaties\.[^.]+\.(known|supersedes|ratification|notice|term|when|opening|record)$/,
  /^treaties\.[^.]+\.clauses\.[^.]+\.(mind|tension|effects|duty|honour|qualify)$/,
  /^treaties\.[^.]+\.opening\.\d+\.secret$/,
  /^regimes\.[^.]+\.(known|mayJoin|standing|when|record)$/,
  /^council\.(place|facts)$/,
  /^council\.members\.[^.]+\.(name|short|flag|permanent|from|until|groups|leanings|veto)$/,
  /^resolutions\.[^.]+\.(regime|decision|measures|target|stance|by|when|precedent|adopted|vetoed|failed|record)$/,
  /^crises\.[^.]+\.(threshold|when|sparks|clash|record)$/,
  /^crises\.[^.]+\.sides\.[^.]+\.effects$/,
  /^events\.[^.]+\.(when|once|towards|known|effects|casus|ends|facts|tellings|options)$/,
  /^events\.[^.]+\.options\.[^.]+\.(cost|when|weight|visibility|lean|effects)$/,
  /\.(crossed|each|sparks)\.\d+\.(act|event|by|to|on)$/,
  /^record\.\d+\.(sources|after|treaty|question)$/,
  /\.decay$/,
  /\.(background|record|facts|regard)\.\d+\.by$/,
];

const matches = (patterns: readonly RegExp[], path: Path): boolean =>
  patterns.some((pattern) => pattern.test(path.join('.')));

const all = keyPaths();
/** Each key of the format once: the second treaty's title is as good as the first's. */
const keys = [
  ...new Map(
    all
      .filter((path) => ![NAMES, BY_ACTOR, BY_VOTER].some((patterns) => matches(patterns, path)))
      .map((path) => [shape(path), path] as const)
      .toReversed(),
  ).values(),
].toReversed();

function shape(path: Path): string {
  return path
    .map((step, index) => {
      const here = path.slice(0, index + 1);
      return typeof step === 'number' ||
        [NAMES, BY_ACTOR, BY_VOTER].some((patterns) => matches(patterns, here))
        ? '*'
        : step;
    })
    .join('.');
}

test('the sample is sound, and is walked through', () => {
  expect(faults(SAMPLE)).toEqual([]);
  expect(keys.length).toBeGreaterThan(150);
});

describe('a misspelt key is found at its line and column, with the key that was meant', () => {
  test.each(keys.map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const key = String(path.at(-1));
    const text = withKey(path, `${key}x`);
    const here = faults(text).filter(({ code }) => code === 'scenario/unknown_key');
    expect(here).toMatchObject([{ severity: 'error', ...placeOf(SAMPLE, path, 'key') }]);
    expect(here[0]?.message).toContain(`"${key}x"`);
    expect(here[0]?.hint).toBe(`Did you mean "${key}"?`);
  });
});

describe('a missing key is found at the key of what it is missing from', () => {
  test.each(keys.filter((path) => !matches(OPTIONAL, path)).map((path) => [path.join('.'), path] as const))(
    '%s',
    (name, path) => {
      const text = withValue(path, undefined);
      const missing = faults(text).filter(
        ({ code }) => code === 'scenario/missing_key' || code === 'scenario/no_source',
      );
      expect(missing.length).toBeGreaterThan(0);
      expect(missing[0]).toMatchObject(placeOf(text, path.slice(0, -1), 'key'));
      if (missing[0]?.code === 'scenario/missing_key') expect(missing[0].message).toContain(name);
    },
  );
});

describe('what may be left out may be left out', () => {
  test.each(keys.filter((path) => matches(OPTIONAL, path)).map((path) => [path.join('.'), path] as const))(
    '%s',
    (name, path) => {
      const codes = faults(withValue(path, undefined))
        .filter(({ message }) => message.includes(name))
        .map(({ code }) => code);
      expect(codes).not.toContain('scenario/missing_key');
    },
  );
});

describe('a misspelt actor is found wherever it stands, with the actor that was meant', () => {
  const byName = (patterns: readonly RegExp[], code: string) =>
    all.filter((path) => matches(patterns, path)).map((path) => [path.join('.'), path, code] as const);
  test.each([...byName(BY_ACTOR, 'unknown_actor'), ...byName(BY_VOTER, 'unknown_member')])(
    'as a key: %s',
    (_, path, code) => {
      const text = withKey(path, `${String(path.at(-1))}q`);
      const hint = `Did you mean "${String(path.at(-1))}"?`;
      expect(faults(text)).toContainEqual(
        expect.objectContaining({ code: `scenario/${code}`, hint, ...placeOf(SAMPLE, path, 'key') }),
      );
    },
  );

  const texts = [...SAMPLE.matchAll(/(?<![\w-])(arven|keld|maristan)(?![\w-]|: |:$|\.png)/gm)].filter(
    ({ index }) => !/^\s*#/.test(SAMPLE.slice(SAMPLE.lastIndexOf('\n', index) + 1, index)),
  );
  test.each(texts.map((match) => [match.index, match[0]] as const))(
    'in a value, at %i: %s',
    (index, actor) => {
      const text = `${SAMPLE.slice(0, index)}${actor}q${SAMPLE.slice(index + actor.length)}`;
      const before = SAMPLE.slice(0, index).split('\n');
      const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      const found = faults(text).filter(({ code }) => code === 'scenario/unknown_actor');
      expect(found).toContainEqual(
        expect.objectContaining({ hint: `Did you mean "${actor}"?`, line: at.line }),
      );
      // a key `arven>keld` is found where the key begins
      const key = /^\s*[\w-]+>$/.exec(before.at(-1) ?? '');
      if (key === null) expect(found[0]).toMatchObject(at);
    },
  );
});

describe('what is wrong with a Council is said where it stands', () => {
  const member = (id: string, ...more: Path): Path => ['council', 'members', id, ...more];
  const draft = (id: string, ...more: Path): Path => ['resolutions', id, ...more];
  test.each([
    [
      'no Council for a draft',
      ['council'],
      undefined,
      'missing_key',
      draft('lasting-dues'),
      'Add "council".',
    ],
    ['a member without a name', member('sund', 'name'), undefined, 'missing_key', member('sund'), 'name'],
    ['a term that ends before it begins', member('tern', 'until'), '2031-04', 'out_of_range', null, ''],
    [
      'a decision about nothing',
      draft('more-dues', 'regime'),
      undefined,
      'missing_key',
      null,
      'Add "regime".',
    ],
    ['a widening of nothing', draft('more-dues', 'measures'), undefined, 'wrong_value', null, 'measures'],
    ['a stance towards nobody', draft('praise-keld', 'target'), undefined, 'missing_key', null, 'target'],
    ['an unknown place', ['council', 'place'], 'The lighthous', 'unknown_place', null, 'The lighthouse'],
    ['an unknown measure', draft('more-dues', 'measures'), ['quota'], 'unknown_measure', null, 'quotas'],
    ['an unknown decision', draft('more-dues', 'decision'), 'widn', 'wrong_value', null, 'widen'],
    ['a group named as a member', member('varr', 'groups'), ['keld'], 'twice', null, 'names of their own'],
    ['a draft named as a treaty', draft('ferry-treaty'), { ...DRAFT }, 'twice', null, 'share their names'],
  ] as const)('%s', (_, path, value, code, at, hint) => {
    const text = withValue(path, value);
    const found = faults(text).filter((fault) => fault.code === `scenario/${code}`);
    expect(found.map((fault) => `${fault.message} ${fault.hint}`).join('\n')).toContain(hint);
    if (at !== null) expect(found).toContainEqual(expect.objectContaining(placeOf(text, at, 'key')));
  });

  test('an empty chair is warned of', () => {
    const found = faults(withValue(member('tern', 'from'), '2031-07'));
    expect(found).toMatchObject([{ severity: 'warning', code: 'scenario/council' }]);
    expect(found[0]?.message).toBe('5 members sit at the opening, and 4 from month 3.');
  });

  test('without a Council the standard acts of the Council are not there', () => {
    const text = edited((document) => {
      document.delete('council');
      document.delete('resolutions');
    });
    expect(faults(text)).toEqual([]);
    const acts = readScenario(text, 'x').scenario?.rules.acts.map(({ id }) => String(id)) ?? [];
    expect(acts).toContain('condemn');
    expect(acts).not.toContain('table-resolution');
  });
});
