import { describe, expect, test } from 'vitest';
import * as vocabulary from '../../src/engine/index.ts';
import { LOCALES, codesOf, createWords, loadWords } from '../../src/words/index.ts';
import type { Forms, Name } from '../../src/words/index.ts';

const forms = (name: Name): Forms => ({
  full: `${name.id} (full)`,
  short: name.id,
  adjective: `${name.id}n`,
  capital: name.id === 'states' ? 'the United States' : `city of ${name.id}`,
});

/** Every code for which the engine may want words. */
const wanted: readonly string[] = [
  ...vocabulary.HAPPENINGS.flatMap((kind) => [`happening/${kind}`, `headline/${kind}`]),
  ...vocabulary.REFUSAL_CODES,
  ...vocabulary.TREATY_STATES.flatMap((state) => [`treaty/${state}`, `treaty/${state}/text`]),
  ...vocabulary.SANCTIONS_PHASES.flatMap((state) => [`sanctions/${state}`, `sanctions/${state}/text`]),
  ...vocabulary.BASES.map((basis) => `basis/${basis}`),
  ...vocabulary.MONITORINGS.map((monitoring) => `monitoring/${monitoring}`),
  ...vocabulary.COMMITMENT_STATES.flatMap((state) => [`commitment/${state}`, `commitment/${state}/text`]),
  ...vocabulary.RESOLUTION_STATES.flatMap((state) => [`resolution/${state}`, `resolution/${state}/text`]),
  ...vocabulary.VOTES.map((vote) => `vote/${vote}`),
  ...vocabulary.CRISIS_STATES.flatMap((state) => [`crisis/${state}`, `crisis/${state}/text`]),
  ...vocabulary.INSTRUMENT_KINDS.map((kind) => `kind/${kind}`),
  ...Object.values(vocabulary.ANSWERS).flatMap((answers) =>
    answers.flatMap((answer) => [`answer/${answer}`, `answer/${answer}/text`]),
  ),
  ...vocabulary.SEAT_HOLDERS.map((holder) => `holder/${holder}`),
  ...vocabulary.LEVELS.map((level) => `level/${level}`),
  ...vocabulary.PHASES.map((phase) => `phase/${phase}`),
  ...vocabulary.ACT_GROUPS.map((group) => `group/${group}`),
  ...[...vocabulary.ACTOR_FIELDS, ...vocabulary.TIE_FIELDS].map((field) => `field/${field}`),
];

await Promise.all(LOCALES.map(loadWords));
const EVERYTHING = everything();

describe.each(LOCALES)('the catalogue %s', (locale) => {
  const words = createWords(locale, forms);

  test('has a message for every code of the engine', () => {
    expect(wanted.filter((code) => !words.has(code))).toEqual([]);
  });

  test.each(codesOf(locale))('%s is well-formed ICU, in the house style', (code) => {
    expect(words.has(code)).toBe(true);
    for (let vary = 0; vary < 4; vary += 1) {
      // whatever a message asks for is there: this finds faults of syntax, not of arguments
      const said = words.say(code, EVERYTHING, vary);
      expect(said).not.toBe('');
      expect(said).not.toBe(code);
      expect(said).not.toContain('!');
      expect(said).not.toMatch(/[{}<>'…]| {2}|undefined/);
    }
  });
});

/** All placeholders that any message uses. */
function everything(): Record<string, string | number | Name> {
  const names =
    'by to on treaty attacker from eyes actor owner contested accuser partner denied admitted who member sponsors team parties place track history clause depth mediator seat';
  const texts =
    'act date why text measures line event option what ours demand early order state phase basis monitoring ' +
    'senders field aim does first reason title reading here recorded scenario is lines amount effects publisher ' +
    'before after seen number vote permanent confidence reasons rung unsaid asks later now deed wanted official source secret';
  const numbers =
    'price times exposed value done owed units sum rate count low high left limit turn months others calls kept signed inForce top ' +
    'total par proposals yes no abstain threshold cost games points better worse same changed median beaten level wars mean percent';
  return Object.fromEntries<string | number | Name>([
    ...names.split(' ').map((key) => [key, { of: 'actor', id: 'states' }] as [string, Name]),
    ...texts.split(' ').map((key) => [key, key] as [string, string]),
    ...numbers.split(' ').map((key) => [key, 2] as [string, number]),
  ]);
}

describe('words', () => {
  const words = createWords('en', forms);
  const moscow: Name = { of: 'actor', id: 'russia' };
  const states: Name = { of: 'actor', id: 'states' };
  const pact: Name = { of: 'instrument', id: 'the pact' };

  test('names come in the form that a sentence asks for', () => {
    expect(words.say('happening/joined', { by: moscow, on: pact })).toBe('City of russia joins the pact.');
    expect(words.say('headline/backedDown', { by: states })).toBe(
      'The United States’ threat comes to nothing',
    );
  });

  test('an act without an addressee does not mention one', () => {
    const alone = words.say('happening/act', { act: 'Rally support', by: moscow, to: null, on: null });
    expect(alone).toBe('Rally support: city of russia.');
    const towards = words.say('happening/act', { act: 'Condemn', by: moscow, to: states, on: null });
    expect(towards).toBe('Condemn: city of russia to the United States.');
  });

  test('several parties are joined', () => {
    expect(words.say('happening/signed', { parties: [moscow, states], on: pact })).toBe(
      'City of russia and the United States sign the pact. Ratification is next.',
    );
  });

  test('a plural name takes a plural verb, several names do too', () => {
    const talks: Name = { of: 'instrument', id: 'the nuclear guidelines' };
    const enters = (on: Name): string => words.say('happening/inForce', { on, parties: [moscow, states] });
    const parties = 'into force between city of russia and the United States.';
    expect(enters(talks)).toBe(`The nuclear guidelines enter ${parties}`);
    expect(enters(pact)).toBe(`The pact enters ${parties}`);
    const treaty: Name = { of: 'instrument', id: 'the treaty on fishing rights' };
    expect(words.say('happening/lifted', { on: treaty })).toBe('The treaty on fishing rights is lifted.');
  });

  test('an imperative is told as news, a noun is left alone', () => {
    expect(words.told('Ship munitions')).toEqual({ does: 'ships munitions', giving: true });
    expect(words.told('Rally support')).toEqual({ does: 'rallies support', giving: false });
    expect(words.told('Launch a satellite')?.does).toBe('launches a satellite');
    expect(words.told('Deploy forces')?.does).toBe('deploys forces');
    expect(words.told('Naval exercise')).toBeNull();
    expect(words.told('')).toBeNull();
  });

  test('wordings vary by number, and repeat', () => {
    const at = (vary: number): string =>
      words.say('headline/proposal', { by: moscow, to: states, on: pact }, vary);
    expect(at(0)).not.toBe(at(1));
    expect(at(0)).toBe(at(3));
  });

  test('numbers carry a sign, dates a month', () => {
    expect([words.signed(3), words.signed(-3), words.signed(0)]).toEqual(['+3', '−3', '0']);
    expect(words.date(2024 * 12 + 5)).toBe('June 2024');
  });

  test('text of a scenario is never read as a message', () => {
    const odd = words.say('happening/choice', { by: moscow, event: '{x} <b>', option: "it's" });
    expect(odd).toBe("City of russia, on “{x} <b>”: it's.");
  });

  test('an unknown code comes back as it is', () => {
    expect(words.say('no/such')).toBe('no/such');
  });
});
