import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { faults, placeOf, withKey, withValue } from './support.ts';
import type { Path } from './support.ts';

const treaty = ['treaties', 'ferry-treaty'];
const protection = [...treaty, 'clauses', 'protection'];
const dues = ['regimes', 'harbour-dues'];
const storm = ['events', 'storm'];
const ferries = ['acts', 'run-ferries'];

/** Where, what is put there, the code, and part of the message or hint. `at` is where the fault is shown. */
const errors: readonly (readonly [
  name: string,
  path: Path,
  value: unknown,
  code: string,
  part: string,
  at?: Path,
])[] = [
  [
    'an act in a duty',
    [...protection, 'duty'],
    { by: 'keld', to: 'arven', act: 'run-ferry', units: [1, 1] },
    'unknown_act',
    'run-ferries',
    [...protection, 'duty', 'act'],
  ],
  ['an act in a demand', [...dues, 'demand', 'acts', 0], 'naval-shows', 'unknown_act', 'naval-show'],
  [
    'an act in a filter',
    ['aims', 'arven-shows', 'score', 'each', 0, 'act'],
    'naval-shw',
    'unknown_act',
    'naval-show',
  ],
  [
    'an act that answers a red line',
    ['red-lines', 'fleet-in-narrows', 'answers', 0],
    'condem',
    'unknown_act',
    'condemn',
  ],
  [
    'a standard act that was dropped',
    ['red-lines', 'fleet-in-narrows', 'answers', 0],
    'fuel-aid',
    'unknown_act',
    'fuel-aid',
  ],
  ['a dropped act that is not standard', ['drop-acts', 0], 'fuel-ait', 'unknown_act', 'fuel-aid'],
  [
    'a clause in the opening',
    [...treaty, 'opening', 0, 'clause'],
    'protecton',
    'unknown_clause',
    'protection',
  ],
  ['a depth in the opening', [...treaty, 'opening', 0, 'depth'], 'consul', 'unknown_depth', 'consult'],
  ['a clause twice in the opening', [...treaty, 'opening', 1, 'clause'], 'protection', 'twice', 'protection'],
  ['a treaty superseded', [...treaty, 'supersedes', 0], 'old-chart', 'unknown_treaty', 'old-charter'],
  ['a treaty that supersedes itself', [...treaty, 'supersedes', 0], 'ferry-treaty', 'twice', 'itself'],
  [
    'a measure',
    [...dues, 'standing'],
    ['dues', 'quota'],
    'unknown_measure',
    'quotas',
    [...dues, 'standing', 1],
  ],
  ['a track in a place', ['aims', 'arven-ferries', 'score', 'over'], 'tracks.fery', 'unknown_track', ''],
  [
    'a regime in a place',
    ['aims', 'maristan-cheap', 'score', 'over'],
    'integrity.harbour-due',
    'unknown_regime',
    'harbour-dues',
  ],
  [
    'a field in a place',
    ['aims', 'keld-fleet', 'score', 'over'],
    'keld.redyness',
    'unknown_place',
    'readiness',
  ],
  [
    'a field of a tie',
    ['aims', 'keld-regard', 'score', 'over'],
    'arven>keld.regart',
    'unknown_place',
    'regard',
  ],
  ['a place of one word', ['aims', 'keld-fleet', 'score', 'over'], 'tensoin', 'unknown_place', 'tension'],
  [
    'a tie to itself',
    ['aims', 'keld-regard', 'score', 'over'],
    'keld>keld.regard',
    'unknown_place',
    'FROM>TO',
  ],
  [
    'a role where nobody acts',
    ['aims', 'keld-fleet', 'score', 'over'],
    'self.readiness',
    'role_without_actor',
    'Name an actor',
  ],
  [
    'a target where there is none',
    ['acts', 'naval-show', 'effects', 0, 'add'],
    'target>self.regard',
    'role_without_actor',
    'Allowed here',
  ],
  [
    'a role in news',
    ['events', 'collision', 'effects', 0, 'add'],
    'rivals.support',
    'role_without_actor',
    '',
  ],
  ['decay of what does not decay', [...ferries, 'effects', 0, 'decay'], 2, 'bad_effect', 'regard'],
  ['a source', ['actors', 'arven', 'background', 0, 'sources', 0], 'almanack', 'unknown_source', 'almanac'],
  [
    'a fact without a source',
    ['actors', 'arven', 'background', 0, 'sources'],
    [],
    'no_source',
    'confirmed',
    ['actors', 'arven', 'background', 0],
  ],
  [
    'an assertion by nobody',
    ['actors', 'arven', 'background', 1, 'by'],
    '',
    'missing_key',
    'Who says so',
    ['actors', 'arven', 'background', 1],
  ],
  [
    'too few interests',
    [...protection, 'interests', 'keld'],
    [1],
    'wrong_length',
    'consult, automatic',
    [...protection, 'interests', 'keld'],
  ],
  [
    'interests of a party left out',
    [...protection, 'interests'],
    { keld: [1, 2] },
    'missing_key',
    'arven',
    [...protection, 'interests'],
  ],
  [
    'interests of who is no party',
    [...protection, 'interests', 'maristan'],
    [1, 2],
    'not_a_party',
    'mind',
    [...protection, 'interests', 'maristan'],
  ],
  [
    'effects at too few depths',
    [...protection, 'effects'],
    [[]],
    'wrong_length',
    '2, not 1',
    [...protection, 'effects'],
  ],
  [
    'a duty of who is no party',
    [...treaty, 'clauses', 'crossings', 'duty', 'to'],
    'maristan',
    'not_a_party',
    'keld, arven',
  ],
  [
    'coverage of a sender left out',
    [...dues, 'coverage'],
    { arven: 20 },
    'missing_key',
    'maristan',
    [...dues, 'coverage'],
  ],
  ['sanctions against oneself', [...dues, 'target'], 'arven', 'twice', 'itself'],
  ['a track that opens outside its range', ['tracks', 'ferries', 'open'], 61, 'out_of_range', '0–60'],
  ['an empty range', ['tracks', 'ferries', 'low'], 60, 'out_of_range', 'empty'],
  ['capital beyond its range', ['actors', 'arven', 'open', 'capital'], 9, 'out_of_range', 'at most 8'],
  ['a fraction', ['actors', 'arven', 'open', 'capital'], 2.5, 'wrong_type', 'whole number'],
  ['a number for a text', ['title'], 1961, 'wrong_type', 'Put it in quotes'],
  ['a text for a number', ['minutes'], 'twenty', 'wrong_type', 'twenty'],
  ['nothing', ['paper'], null, 'wrong_type', 'nothing'],
  ['an empty text', ['paper'], '', 'wrong_length', 'at least 1'],
  ['a state', [...treaty, 'state'], 'draft', 'wrong_value', 'drafted'],
  [
    'a kind of happening',
    ['red-lines', 'fleet-in-narrows', 'crossed', 0, 'kind'],
    'acts',
    'wrong_value',
    '"act"',
  ],
  ['an address', ['sources', 'almanac', 'url'], 'javascript:alert(1)', 'bad_format', 'https'],
  ['a date', ['sources', 'almanac', 'date'], '15 January 2031', 'bad_format', '2024-06-19'],
  ['a month', ['start'], '2031-13', 'bad_format', '2024-06'],
  ['a longitude', ['actors', 'arven', 'stage', 'capital', 0], 200, 'out_of_range', '180'],
  [
    'an inset of nothing',
    ['stage', 'inset'],
    {
      title: 'The strait',
      frame: [
        [0, 0],
        [1, 1],
      ],
    },
    'inset_empty',
    'crowd',
    ['stage', 'inset', 'frame'],
  ],
  ['who knows', [...treaty, 'known'], 'al', 'wrong_value', '"all"'],
  [
    'an actor who knows',
    [...treaty, 'known'],
    ['keld', 'arvn'],
    'unknown_actor',
    'arven',
    [...treaty, 'known', 1],
  ],
  [
    'a par of who is no seat',
    ['lengths', 1, 'par'],
    { 'the-league': 50 },
    'not_a_seat',
    'arven',
    ['lengths', 1, 'par', 'the-league'],
  ],
  [
    'a par of nobody',
    ['lengths', 1, 'par'],
    { keldd: 50 },
    'unknown_actor',
    'keld',
    ['lengths', 1, 'par', 'keldd'],
  ],
  ['an aim of who is no seat', ['aims', 'arven-calm', 'seat'], 'the-league', 'not_a_seat', 'arven'],
  ['an event put to who is no seat', [...storm, 'seat'], 'the-league', 'not_a_seat', 'arven'],
  ['options put to nobody', [...storm, 'seat'], undefined, 'missing_key', 'put to', storm],
  [
    'a window that ends before it begins',
    [...storm, 'window', 'from'],
    3,
    'out_of_range',
    'before it begins',
    [...storm, 'window', 'until'],
  ],
  ['an event put to who may not know', [...storm, 'known'], ['keld'], 'wrong_value', 'arven'],
  ['a treaty in the record', ['record', 0, 'treaty'], 'ferry', 'unknown_treaty', ''],
  ['a question in the record', ['record', 1, 'question'], 'who-run', 'unknown_question', 'who-runs'],
  [
    'an operation on the wrong thing',
    [...ferries, 'operation'],
    'propose',
    'wrong_target',
    'treaty',
    ferries,
  ],
  [
    'an act kept apart from a stranger',
    [...ferries, 'apart'],
    [['arven', 'kelt']],
    'unknown_actor',
    'keld',
    [...ferries, 'apart', 0, 1],
  ],
  [
    'an act kept apart from oneself',
    [...ferries, 'apart'],
    [['arven', 'arven']],
    'twice',
    'arven',
    [...ferries, 'apart', 0, 1],
  ],
  [
    'nobody to be kept apart from',
    ['acts', 'naval-show', 'apart'],
    [['arven', 'keld']],
    'wrong_target',
    'Leave it out',
  ],
  ['a telling of who is not there', [...ferries, 'telling'], '{who} sails', 'bad_telling', '{by}'],
  ['a division by 0', ['aims', 'keld-regard', 'score', 'per'], 0, 'out_of_range', '0'],
  [
    'an asking price upside down',
    ['actors', 'arven', 'asking', 'low'],
    -1,
    'out_of_range',
    'above',
    ['actors', 'arven', 'asking'],
  ],
  [
    'regard beyond its range',
    ['ties', 'arven>keld', 'regard'],
    [
      { reason: 'old-war', amount: -40, text: 'x', label: 'invented' },
      { reason: 'b', amount: -40, text: 'x', label: 'invented' },
      { reason: 'c', amount: -40, text: 'x', label: 'invented' },
    ],
    'out_of_range',
    '-120',
    ['ties', 'arven>keld', 'regard'],
  ],
  [
    'one reason with two texts',
    ['ties', 'keld>arven', 'regard', 0],
    { reason: 'shared-sea', amount: 3, text: 'Another sea', label: 'invented' },
    'two_texts',
    'shared-sea',
    ['ties', 'keld>arven', 'regard', 0, 'text'],
  ],
  [
    'a reason that nobody tells',
    ['ties', 'keld>arven', 'regard', 0, 'reason'],
    'silence',
    'missing_key',
    'text',
    ['ties', 'keld>arven', 'regard', 0],
  ],
  [
    'a new act without what an act needs',
    ['acts', 'sail'],
    { title: 'Sail', text: 'Away', group: 'home' },
    'missing_key',
    'cost',
    ['acts', 'sail'],
  ],
  [
    'an aim with a name that is taken',
    ['aims', 'secret'],
    { seat: 'keld', title: 'x', text: 'x', most: 1, score: { monthly: 'true', points: 1 } },
    'bad_id',
    'secret',
    ['aims', 'secret'],
  ],
  [
    'a score that is half of two',
    ['aims', 'keld-treaty', 'score'],
    { monthly: 'true', point: 3 },
    'unknown_key',
    'points',
    ['aims', 'keld-treaty', 'score', 'point'],
  ],
  ['no aims', ['aims'], {}, 'too_few', 'aims', ['aims']],
];

/** Faults of places are found inside the text. */
const insideTexts = new Set([
  'unknown_track',
  'unknown_regime',
  'unknown_place',
  'unknown_actor',
  'role_without_actor',
]);
const atKeys = new Set([
  'not_a_party',
  'no_source',
  'missing_key',
  'wrong_length',
  'bad_id',
  'wrong_target',
  'unknown_key',
  'too_few',
]);
/** These point at the value itself, as the fault lies in it. */
const atValue = new Set(['a duty of who is no party', 'an empty text']);
const atTheKey = new Set([
  'an asking price upside down',
  'regard beyond its range',
  'a par of who is no seat',
  'a par of nobody',
]);

describe('a fault is named, placed and explained', () => {
  test.each(errors.map((row) => [row[0], row] as const))(
    '%s',
    (name, [, path, value, code, part, at = path]) => {
      const text = withValue(path, value);
      const what = (atKeys.has(code) && !atValue.has(name)) || atTheKey.has(name) ? 'key' : 'value';
      const place = placeOf(text, at, what);
      const found = faults(text).filter(
        (fault) => fault.code === `scenario/${code}` && fault.line === place.line,
      );
      expect(found).not.toEqual([]);
      expect(found.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(part);
      const inside = insideTexts.has(code) && !path.includes('known');
      expect(found.some(({ column }) => (inside ? column >= place.column : column === place.column))).toBe(
        true,
      );
      expect(readScenario(text, 'x').scenario).toBeNull();
    },
  );
});

describe('names that cannot be', () => {
  test.each<[Path, string]>([
    [['actors', 'keld'], 'Keld'],
    [['actors', 'keld'], 'self'],
    [['actors', 'keld'], 'constructor'],
    [['acts', 'naval-show'], 'naval show'],
    [['events', 'storm'], '1st-storm'],
    [['treaties', 'old-charter'], '__proto__'],
    [['ties', 'keld>arven'], 'keld'],
    [['regimes', 'harbour-dues'], 'old-charter'],
  ])('%j as %s', (path, name) => {
    const text = withKey(path, name);
    const line = placeOf(text, [...path.slice(0, -1), name], 'key').line;
    const codes = faults(text)
      .filter((fault) => fault.line === line)
      .map(({ code }) => code);
    expect(
      codes.some((code) => ['scenario/bad_id', 'scenario/bad_tie', 'scenario/twice'].includes(code)),
    ).toBe(true);
    expect(readScenario(text, 'x').scenario).toBeNull();
  });
});

describe('what is allowed and probably not meant is warned of, and plays', () => {
  test.each<[string, Path, unknown, string]>([
    ['aims that are worth too little', ['aims', 'keld-treaty', 'most'], 10, 'aims'],
    ['too few aims', ['aims', 'keld-treaty'], undefined, 'aims'],
    ['an end that may not come', ['endings', 'drift', 'when'], 'month > 3', 'open_end'],
    [
      'an answer that may not come',
      ['questions', 'who-runs', 'answers', 'arven', 'when'],
      'month > 3',
      'open_end',
    ],
    ['a default that costs', [...storm, 'options', 'alone', 'cost'], 1, 'costly_default'],
    ['a duty that sends nothing', [...ferries, 'supplies'], false, 'no_supply'],
    ['an event after the end', [...storm, 'window'], { from: 50, until: 60 }, 'no_effect'],
    ['a change by nothing', [...ferries, 'effects', 0, 'by'], 0, 'no_effect'],
    [
      'a source that nobody names',
      ['sources', 'other'],
      { title: 'x', publisher: 'x', date: '2031-01-01', url: 'https://example.org' },
      'unused',
    ],
    ['a treaty that binds nobody', ['treaties', 'old-charter', 'opening'], [], 'no_effect'],
    ['measures of which none stands', [...dues, 'phase'], 'imposed', 'no_effect'],
  ])('%s', (_, path, value, code) => {
    const { scenario, diagnostics } = readScenario(withValue(path, value), 'x');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: `scenario/${code}` }),
    );
    expect(scenario).not.toBeNull();
  });
});

test('all faults are told at once, in the order of the file', () => {
  const text = withValue(['actors', 'arven', 'open', 'capital'], 99)
    .replace('seat: maristan, title: Trade', 'seat: maristn, title: Trade')
    .replace('number("tracks.ferries") < 55', 'number("tracks.fery") < 55')
    .replace('minutes:', 'minuts:');
  const found = faults(text);
  expect(found.map(({ code }) => code)).toEqual([
    'scenario/missing_key',
    'scenario/unknown_key',
    'scenario/out_of_range',
    'scenario/unknown_track',
    'scenario/unknown_actor',
  ]);
  expect(found.map(({ line }) => line)).toEqual(found.map(({ line }) => line).toSorted((a, b) => a - b));
});

test('a broken actor is still known by name: one fault makes no others', () => {
  const found = faults(withValue(['actors', 'keld', 'open', 'support'], 'high'));
  expect(found).toHaveLength(1);
});
