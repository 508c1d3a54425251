import { expect, test } from 'vitest';
import { runCase } from '../../src/cases/index.ts';
import { caseFiles, read } from './files.ts';

const cases = caseFiles.flatMap(([, { file }]) =>
  file === null ? [] : file.cases.map((one) => [`${one.id} ${one.title}`, file, one] as const),
);

test.each(caseFiles)('%s has no faults', (_, { diagnostics }) => {
  expect(diagnostics).toEqual([]);
});

test('every case has a number of its own, in the order of its file', () => {
  const ids = caseFiles.flatMap(([, { file }]) => file?.cases.map(({ id }) => id) ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, { file }] of caseFiles) {
    const own = file?.cases.map(({ id }) => id) ?? [];
    expect(own).toEqual(own.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  }
});

test.each(cases)('%s', (_, file, one) => {
  expect(runCase(file, one).failures).toEqual([]);
});

const HEAD = 'format: 1\ntitle: Tried\nscenario: scenario.yaml\ncases:\n';

/** One case of one step, with what is expected after it. */
function tried(step: string, given = '{}'): ReturnType<typeof runCase> {
  const yaml = `${HEAD}  9.Z.1:\n    title: Tried\n    why: To see what is said.\n    given: ${given}\n    play:\n      - ${step}\n`;
  const { file, diagnostics } = read(yaml);
  const [one] = file?.cases ?? [];
  if (!file || !one) throw new Error(JSON.stringify(diagnostics));
  return runCase(file, one);
}

test.each([
  ['a wrong value', '{wait: 1, expect: {numbers: {tension: 31}}}', 'tension 31', '30'],
  [
    'a wrong reason, with the reasons that there were',
    '{orders: alba condemn dorn, replies: [], expect: {because: {dorn>alba.regard: {act/condemn: -5}}}}',
    'dorn>alba.regard −5 by act/condemn',
    'act/condemn −6, decay +1',
  ],
  ['a wrong state', '{wait: 1, expect: {states: {pact: signed}}}', 'pact signed', 'drafted'],
  [
    'a happening that came too early',
    '{orders: alba gift borea, replies: [], expect: {happened: [month, act alba>borea gift]}}',
    'act alba>borea gift, after what is named before it',
    'act alba>borea gift 100; month 1',
  ],
  ['what should not have happened', '{wait: 1, expect: {never: month}}', 'no month', 'month 1'],
  [
    'a refusal that nobody expected',
    '{orders: alba gift alba}',
    'turned away: nothing',
    'order/wrong_target',
  ],
  [
    'a question that waits for nobody',
    '{orders: [], expect: {asked: borea proposal}}',
    'a question to borea proposal',
    'none waits',
  ],
  ['an answer to nothing', '{replies: borea accept pact}', 'a question for borea about pact', 'none waits'],
  [
    'a judgement with its lines',
    '{expect: {judged: [{text: pact, of: borea, from: alba, with: trade all, sum: 3}]}}',
    'borea on pact: +3',
    '+12: accept/clause +12',
  ],
  [
    'another nearest yes',
    '{expect: {judged: [{text: pact, of: borea, from: alba, with: grain two, nearest: none}]}}',
    'borea on pact: nearest yes nothing',
    'grain 1, trade 1',
  ],
  [
    'another count of favours',
    '{orders: alba food-aid borea, replies: [], expect: {owed: {borea>alba: 2}}}',
    'favours that borea owes alba: 2',
    '1',
  ],
  [
    'a number that is known less closely',
    '{expect: {ranges: {borea: {tracks.arms: 2}}}}',
    'tracks.arms known to borea within 2, around 10',
    '5 … 11',
  ],
  [
    'what is made of a request',
    '{expect: {judged: [{request: request-food, of: borea, from: alba, sum: -8}]}}',
    'borea on request-food: −8',
    '−9: request/cost −6, request/means +3, request/pride −6',
  ],
  [
    'the odds of a secret',
    '{expect: {judged: [{secret: sabotage, of: alba, to: dorn, sum: 30}]}}',
    'alba on sabotage: +30',
    '+40: odds/act +40',
  ],
  [
    'who struck first, where nobody called',
    '{expect: {judged: [{blame: pact, of: cyra, sum: 12}]}}',
    'a judgement of cyra on pact',
    'nothing to judge',
  ],
  ['a secret that nobody has', '{orders: borea publish sabotage}', 'turned away: nothing', 'order/no_secret'],
])('a failing case says what was expected, what came, and where: %s', (_, step, expected, came) => {
  const { ok, failures } = tried(step);
  expect(ok).toBe(false);
  expect(failures[0]).toMatchObject({ expected, came, line: 10 });
});

test.each([
  ['alba tresten-sanctions embargo', 'cases/unknown_act', 'Did you mean "threaten-sanctions"?', 22],
  ['alba gift borae', 'cases/unknown_actor_or_instrument', 'Did you mean "borea"?', 27],
  ['alpa gift borea', 'cases/unknown_seat', 'Did you mean "alba"?', 17],
  ['alba propose pact with defense consult', 'cases/unknown_clause', 'Did you mean "defence"?', 40],
  ['alba propose pact with defence consul', 'cases/unknown_depth', 'Did you mean "consult"?', 48],
])('a name that does not exist is complained of where it stands: %s', (line, code, hint, column) => {
  const { file, diagnostics } = read(
    `${HEAD}  9.Z.1:\n    title: Tried\n    why: To see.\n    play:\n      - orders: ${line}\n`,
  );
  expect(file).toBeNull();
  expect(diagnostics).toMatchObject([{ code, hint, line: 9, column }]);
});

test.each([
  [
    'judged: [{request: request-fod, of: borea, from: alba}]',
    'cases/unknown_act',
    'Did you mean "request-food"?',
  ],
  ['judged: [{request: request-food, of: borea}]', 'cases/missing_key', 'Add "from".'],
  ['ranges: {borae: {tracks.arms: 3}}', 'cases/unknown_actor', 'Did you mean "borea"?'],
  ['ranges: {borea: {tracks.arm: 3}}', 'cases/unknown_track', 'Did you mean "arms"?'],
  ['owed: {borea>alab: 1}', 'cases/unknown_actor', 'Did you mean "alba"?'],
])('so is a name in what is expected: %s', (expected, code, hint) => {
  const { file, diagnostics } = read(
    `${HEAD}  9.Z.1:\n    title: Tried\n    why: To see.\n    play:\n      - expect: {${expected}}\n`,
  );
  expect(file).toBeNull();
  expect(diagnostics).toMatchObject([{ code, hint, line: 9 }]);
});

test('what is given is given before the game opens: each number is the sum of its entries, and regard of its parts', () => {
  const given = '{numbers: {alba>dorn.regard: -75, tracks.grain: 3, alba.capital: 1}}';
  const step = '{expect: {numbers: {alba>dorn.regard: -75, tracks.grain: 3, alba.capital: 1}}}';
  expect(tried(step, given).failures).toEqual([]);
});
