import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open, resolve, score, tables } from '../../src/engine/index.ts';
import type { ActId, Clause, Input, InstrumentId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { debriefMarkdown, playGame, readReplay, rerun, writeDebrief } from '../../src/session/index.ts';
import type { RecordedPhase } from '../../src/session/index.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario, turn } from './play.ts';

const { rules } = scenario;
const FERRY = 'ferry-treaty' as InstrumentId;
const { world, replay } = playGame({ scenario, seed: '4', level: 'envoy', turns: 6 });
const debrief = writeDebrief(scenario, world, ARVEN, replay);
const markdown = debriefMarkdown(scenario, debrief);

const at = (name: string): number =>
  world.numbers[rules.numbers.findIndex((number) => number.name === name)] ?? NaN;

describe('the debrief', () => {
  test('is marked as simulated, and fills three columns', () => {
    expect(debrief.mark).toContain('SIMULATED');
    expect(debrief).toMatchObject({ paper: 'The Strait Gazette', date: 'August 2031' });
    expect(debrief.columns).toHaveLength(3);
    for (const text of [debrief.headline, debrief.standfirst, ...debrief.columns])
      expect(text).not.toMatch(/…|undefined|NaN|!|[{}]/);
    expect(debrief.headline).not.toMatch(/\.$/);
  });

  test('gives each seat its score, the sum of its aims', () => {
    expect(debrief.scores.map(({ actor }) => actor).toSorted()).toEqual(tables(rules).seats.toSorted());
    for (const { actor, total, aims } of debrief.scores) {
      expect(total).toBe(score(rules, world, actor));
      expect(aims.reduce((sum, { now }) => sum + now, 0)).toBe(total);
      expect(aims.some(({ secret }) => secret)).toBe(true);
      for (const { text, now, reasons } of aims) {
        expect(text).not.toBe('');
        // what stands there adds up to the points, or to the number that the text names
        const sum = reasons.reduce((all, { amount }) => all + amount, 0);
        const counted = / stands at (−?\d+), for these reasons:$/.exec(text)?.[1];
        expect(sum).toBe(counted === undefined ? now : Number(counted.replace('−', '-')));
      }
    }
  });

  test('measures a seat by what an envoy makes of it in a game of this length', () => {
    const shorter = [{ turns: 6, months: 1, par: { [KELD]: 71 } }];
    const { scores } = writeDebrief(
      { ...scenario, rules: { ...rules, lengths: shorter } },
      world,
      ARVEN,
      replay,
    );
    const parOf = (seat: string): number | undefined => scores.find(({ actor }) => actor === seat)?.par;
    expect(parOf(KELD)).toBe(71);
    expect(parOf(ARVEN)).toBe(tables(rules).actors.get(ARVEN)?.par);
    const over = scores.map(({ total, par }) => total - par);
    expect(over).toEqual(over.toSorted((a, b) => b - a));
  });

  test('draws series from the opening to the end, and they end where the game did', () => {
    expect(debrief.dates).toHaveLength(7);
    expect(debrief.tension.values).toHaveLength(7);
    expect(debrief.tension.values[0]).toBe(35);
    expect(debrief.tension.values.at(-1)).toBe(at('tension'));
    for (const { actor, values } of debrief.ties) {
      expect(values).toHaveLength(7);
      expect(values.at(-1)).toBe(at(`ties.${actor}.arven.regard`));
    }
  });

  test('names turning points in order, with what each moved, and decisions of the seat by weight', () => {
    expect(debrief.turningPoints.length).toBeGreaterThan(0);
    const ids = debrief.turningPoints.map(({ happening }) => happening);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    for (const { effects } of debrief.turningPoints) expect(effects.length).toBeGreaterThan(0);
    const by = new Map(world.events.map((event) => [event.id, event.by]));
    expect(debrief.decisions.length).toBeLessThanOrEqual(3);
    for (const { happening } of debrief.decisions) expect(by.get(happening)).toBe(ARVEN);
    expect(
      writeDebrief(scenario, world, KELD, replay).decisions.map(({ happening }) => by.get(happening)),
    ).toContain(KELD);
  });

  test('answers the open questions with why, and stands beside the record', () => {
    expect(debrief.questions[0]?.title).toBe('Who runs the ferries?');
    expect(debrief.questions[0]?.why).toMatch(/the ferry treaty: /);
    expect(debrief.record.map(({ what, happened }) => [what, happened])).toEqual([
      ['The treaty was signed', 'March 2031'],
      ['Who ran the boats', 'Nobody remembers'],
    ]);
    expect(debrief.record[1]?.game).toBe(debrief.questions[0]?.answer);
  });

  test('dates a treaty from its entry into force, whatever strain came later', () => {
    const force = world.events.find(({ kind, on }) => kind === 'inForce' && on === FERRY);
    const since = (later: number): string | undefined =>
      writeDebrief(
        scenario,
        {
          ...world,
          events: world.events.some(({ kind }) => kind === 'inForce')
            ? world.events
            : [...world.events, { ...world.events[0]!, kind: 'inForce' as const, on: FERRY, turn: 2 }],
          instruments: world.instruments.map((one) =>
            one.id === FERRY && one.kind === 'treaty'
              ? { ...one, state: 'inForce.strained', since: later }
              : one,
          ),
        },
        ARVEN,
        replay,
      ).record[0]?.game;
    expect(since(6)).toBe(since(force?.turn ?? 2));
    expect(since(6)).toContain('since');
  });

  test('of a game that is not over tells what there is', () => {
    const early = playGame({ scenario, seed: '4', level: 'envoy', turns: 3 }).world;
    expect(
      writeDebrief(scenario, { ...early, phase: 'planning', turn: 1, events: [], ledger: [] }, null, {
        ...replay,
        phases: [],
      }).dates,
    ).toEqual(['opening']);
  });

  test('opens what was secret: its causes can be asked for, which could not be in play', async () => {
    for (let seed = 1; seed < 20; seed += 1) {
      const session = begin(String(seed));
      while (session.desk().step !== 'debrief') await turn(session);
      const read = readReplay(session.exportReplay());
      if (!read.ok) throw new Error(read.error.code);
      const again = rerun(scenario, read.replay);
      if (!again.ok) throw new Error('the game does not run again');
      const secret = again.rerun.world.events.find(
        ({ kind, by, known }) => kind === 'act' && by !== ARVEN && known !== 'all' && !known.includes(ARVEN),
      );
      if (secret === undefined) continue;
      expect(session.explain(secret.id).length).toBeGreaterThan(0);
      return;
    }
    throw new Error('nobody does anything in secret in twenty games');
  });

  test('of a war says so on the front page', () => {
    const war = writeDebrief(scenario, { ...world, ending: 'war' }, null, replay);
    expect(war.headline).toMatch(/war|peace/i);
    expect(war.ending.title).toBe('War');
    // what the aims had come to still stands there, so it says why it does not count
    for (const { total, lost } of war.scores) {
      expect(total).toBeLessThanOrEqual(0);
      expect(lost).toMatch(/^The war took/);
    }
    expect(debriefMarkdown(scenario, war)).toContain('The war took what these aims had come to');
    for (const { lost } of debrief.scores) expect(lost).toBe('');
  });
});

test('the debrief of the flagship names who was called on, and takes from a lie what observers lost by it', () => {
  const path = 'scenarios/new-level-2024/scenario.yaml';
  const { scenario: flagship } = readScenario(readFileSync(path, 'utf8'), path);
  if (flagship === null) throw new Error('the flagship cannot be read');
  let called = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const played = playGame({ scenario: flagship, seed: String(seed), level: 'envoy', turns: 12 });
    const { events, ledger } = played.world;
    const { choices, hidden } = writeDebrief(flagship, played.world, null, played.replay);
    for (const { text } of choices.filter((choice) => choice.text.includes(' calls on '))) {
      called++;
      expect(text).not.toContain(' us ');
    }

    // what the end of the scale cut off was not lost
    const lost = ledger.filter(({ cause, subject }) => {
      const lie = events[cause];
      const name = flagship.rules.numbers[subject]?.name ?? '';
      return lie?.kind === 'lieProven' && name.endsWith(`.${lie.by}.signals`);
    });
    if (!lost.some(({ reason }) => reason === 'limit')) continue;
    const sum = lost.reduce((total, { delta }) => total + delta, 0);
    expect(hidden.map(({ standing }) => standing).join()).toContain(`the lie cost ${-sum} points of trust`);
    expect(called).toBeGreaterThan(0);
    return;
  }
  throw new Error('no lie of thirty games ran into the end of a scale');
});

describe('the debrief as Markdown', () => {
  test('says that it is simulated, and has the headings that lesson plans name', () => {
    expect(markdown).toMatch(/^# /);
    expect(markdown).toContain('simulated');
    for (const heading of ['What happened', 'What if', 'To discuss'])
      expect(markdown).toContain(`\n## ${heading}\n`);
    expect(markdown).toContain('1. What was the promise worth?');
    expect(markdown).toContain('the game was not run again');
  });

  test('lets no text of a scenario become markup', () => {
    const odd = debriefMarkdown(scenario, { ...debrief, headline: '<b>|*x*|' });
    expect(odd).toMatch(/^# \\<b\\>\\\|\\\*x\\\*\\\|\n/);
  });
});

describe('refused texts', () => {
  const FERRIES = 'ferry-treaty' as InstrumentId;
  const deep = [
    { id: 'protection', depth: 1, secret: false },
    { id: 'crossings', depth: 1, secret: false },
  ] as unknown as readonly Clause[];

  /** Arven thinks well of Keld here, so that something may be signed. */
  const friendly = {
    ...scenario,
    rules: {
      ...rules,
      modifiers: [
        ...rules.modifiers,
        { from: ARVEN, to: KELD, reason: 'history/shared-sea', amount: 35, decay: 0 },
      ],
    },
  };

  test('stand in the debrief with the nearest that would have been signed then', () => {
    const seats = { arven: 'envoy', keld: 'human', maristan: 'envoy' } as const;
    let now = open(friendly.rules, { seed: 'asks', turns: 6, holders: seats });
    const send = (input: Input): RecordedPhase => {
      const { turn, phase } = now;
      const { world: after, refused } = resolve(friendly.rules, now, [input]);
      expect(refused).toEqual([]);
      now = after;
      return { turn, phase, inputs: [input], numbers: {}, states: {}, chain: '' };
    };
    const phases = [
      send({ type: 'order', seat: KELD, act: 'propose' as ActId, on: FERRIES, clauses: deep }),
      send({
        type: 'reply',
        seat: ARVEN,
        to: now.awaiting.find(({ kind, seat }) => kind === 'proposal' && seat === ARVEN)!.id,
        answer: 'refuse',
      }),
    ];
    const played = { seed: 'asks', seats, options: { turns: 6, level: 'envoy' as const }, phases };
    const told = writeDebrief(friendly, now, KELD, played);
    expect(told.refusals).toHaveLength(1);
    const [refused] = told.refusals;
    expect(refused?.text).toMatch(/^Northhold put .* to Lowport, and was \d+ points? short of a yes\.$/);
    expect(refused?.nearest).toMatch(/^It would have been signed (with|without) /);
    expect(debriefMarkdown(scenario, told)).toContain('### Refused, and the nearest yes');
    // what others were refused is not this seat's matter
    expect(writeDebrief(friendly, now, MARISTAN, played).refusals).toEqual([]);
  });
});
