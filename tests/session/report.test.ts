/** What a report says of a month, and in which order. */
import { describe, expect, test } from 'vitest';
import type { ActorId, Happening, HappeningKind, Order, Rules, World } from '../../src/engine/index.ts';
import { tables, view } from '../../src/engine/index.ts';
import type { Motive } from '../../src/session/replay/replay.ts';
import { reportOf } from '../../src/session/desk/report.ts';
import { beatsOf } from '../../src/session/desk/beats.ts';
import { namesOf } from '../../src/session/index.ts';
import { sentence } from '../../src/session/telling/happening.ts';
import { createTeller } from '../../src/session/telling/teller.ts';
import { createWords } from '../../src/words/index.ts';
import { CHARTER, DUES, FERRIES, Game, QUIET, SANDBANK } from '../engine/game.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario } from './play.ts';

const { world } = new Game({ rules: QUIET });

function happened(kind: HappeningKind, by: ActorId, rest: Partial<Happening> = {}): Happening {
  return { id: 0, turn: 1, kind, by, to: null, on: null, params: [], cause: 0, known: 'all', ...rest };
}
const act = (id: string, by: ActorId, to: ActorId | null = null, form = ''): Happening =>
  happened('act', by, { to, params: [id, 100, form, -1] });
const proof = (kind: 'exposed' | 'corroborated', confidence: string): Happening =>
  happened(kind, KELD, { to: MARISTAN, params: ['gift', 100, confidence, ''] });

/** A month in which this happened, in this order, as Arven's desk has it. */
const month = (...list: readonly Happening[]) => monthUnder(QUIET, list);

const motivesOf = (list: readonly Happening[], motives: readonly Motive[]) =>
  monthUnder(QUIET, list, motives).report.motives[0]?.reasons ?? [];

function monthUnder(rules: Rules, list: readonly Happening[], motives: readonly Motive[] = []) {
  const events = list.map((each, index): Happening => ({ ...each, id: world.events.length + index }));
  const now: World = { ...world, events: [...world.events, ...events] };
  const known = view(rules, now, ARVEN);
  const teller = createTeller({ ...scenario, rules }, createWords('en', namesOf(scenario)), known);
  const before = view(rules, world, ARVEN);
  const report = reportOf(teller, before, events, ARVEN, motives);
  return { teller, events, before, report, lines: [...report.grave, ...report.stories, ...report.elsewhere] };
}
const texts = (lines: readonly { readonly text: string }[]): readonly string[] =>
  lines.map(({ text }) => text);

describe('a report', () => {
  test('leads with the gravest, whoever did it, then has what touches the seat, and the rest under a heading of its own', () => {
    const elsewhere = Array.from({ length: 8 }, (_, index) =>
      act(index % 2 === 0 ? 'condemn' : 'praise', index < 4 ? KELD : MARISTAN, index < 4 ? MARISTAN : KELD),
    ).map((each, index) => ({ ...each, params: [...each.params.slice(0, 3), index] }));
    const { report } = month(
      ...elsewhere,
      happened('adopted', KELD, { params: [9, 0, 1] }),
      happened('crisisWarning', ARVEN, { to: KELD, on: SANDBANK, params: [33, 31, 'heat/tension', 6, -1] }),
      act('rally-support', ARVEN),
    );
    expect(report.headline).toMatch(/^(Adopted|Council adopts)/);
    expect(report.grave).toHaveLength(1);
    expect(report.grave[0]?.text).toMatch(/^The Security Council adopts/);
    expect(report.stories).toHaveLength(5);
    expect(report.stories[0]?.text).toMatch(/^A crisis between Lowport and Northhold is near/);
    expect(report.stories[1]?.by).toBe(ARVEN);
    expect(report.elsewhere).toHaveLength(5);
    for (const { by } of report.elsewhere) expect(by).not.toBe(ARVEN);
  });

  test('gives the headline to the gravest: an alliance before a deal of one’s own, which comes first of its like', () => {
    const deal = happened('inForce', ARVEN, { on: CHARTER });
    const pact = happened('inForce', KELD, { on: FERRIES });
    const call = happened('honoured', MARISTAN, {
      to: KELD,
      params: ['ferry-treaty', 'protection', 'arven'],
    });
    const lead = (...list: readonly Happening[]): readonly string[] => texts(month(...list).report.grave);
    expect(lead(deal, pact)[0]).toContain('ferry treaty');
    expect(lead(pact, deal)[1]).toContain('harter');
    expect(lead(deal, call)[0]).toMatch(/^Farhaven /);
    expect(month(deal, call).report.headline).toMatch(/^Farhaven /);
    const theirs = happened('denounced', KELD, { on: DUES });
    const ours = happened('denounced', ARVEN, { on: DUES });
    expect(month(theirs, ours).report.grave[0]?.by).toBe(ARVEN);
    // backing down after mere words is none of it; and a test leads the first time only
    expect(lead(happened('yielded', KELD, { to: ARVEN, on: SANDBANK, params: [1] }))).toEqual([]);
    expect(lead(happened('yielded', KELD, { to: ARVEN, on: SANDBANK, params: [2] }))).toHaveLength(1);
    const test = act('weapons-test', KELD);
    expect(lead(test)).toHaveLength(1);
    expect(lead(test, { ...test, params: [...test.params.slice(0, 3), 5] })).toHaveLength(1);
  });

  test('says what spoke for a deed before what spoke against it, and which way it was to move a number', () => {
    const deed = act('praise', KELD, MARISTAN);
    const tension = tables(QUIET).subjectByName.get('tension')!;
    const reason = (name: string, amount: number, ...params: readonly (string | number)[]) => ({
      reason: name,
      params,
      amount,
    });
    const told = (...reasons: readonly ReturnType<typeof reason>[]) =>
      motivesOf(
        [deed],
        [{ order: { type: 'order', seat: KELD, act: 'praise', target: MARISTAN } as Order, reasons }],
      );
    const lines = told(
      reason('motive/cost', -320, 2),
      reason('motive/lean', -210, MARISTAN),
      reason('motive/secret', -49),
      reason('motive/number', 140, tension, -1),
    );
    expect(lines.map(({ amount }) => amount)).toEqual([1, -3, -2]);
    expect(lines[0]?.text).toBe('World tension would fall, as it wishes');
    expect(told(reason('motive/number', -140, tension, 1))[0]?.text).toBe(
      'World tension would rise, against its wishes',
    );
    // an old save has the number alone
    expect(told(reason('motive/number', 140, tension))[0]?.text).toBe('World tension');
    // the one that spoke for it is named, however little it was
    expect(told(reason('motive/cost', -320, 2), reason('motive/lean', 20, MARISTAN))[0]?.amount).toBe(1);
  });

  test('has one line, and one moment on the map, for what was done twice or proved twice', () => {
    const twice = [act('gift', KELD, MARISTAN), act('gift', KELD, MARISTAN)];
    const proofs = [proof('corroborated', 'confirmed'), proof('exposed', 'confirmed')];
    const { teller, events, before, lines } = month(...twice, ...proofs, proof('exposed', 'asserted'));
    expect(lines).toHaveLength(3);
    expect(texts(lines).filter((text) => text.endsWith(', twice.'))).toHaveLength(1);
    expect(texts(lines).filter((text) => text.startsWith('It is beyond dispute'))).toHaveLength(1);
    expect(texts(lines).filter((text) => text.includes('asserted'))).toHaveLength(1);
    const captions = beatsOf(teller, before, events, ARVEN).map(({ caption }) => caption);
    expect(captions.filter((text) => text.startsWith('It is beyond dispute'))).toHaveLength(1);
  });

  test('says “only we know” of no deed that is proved or admitted', () => {
    const learned = happened('learned', KELD, {
      to: MARISTAN,
      params: ['gift', 100, '', '', 1],
      known: [ARVEN],
    });
    const admitted = happened('admitted', MARISTAN, { params: ['gift', 100, 'confirmed'] });
    expect(texts(month(learned).lines)[0]).toContain('Only we know');
    expect(texts(month(proof('exposed', 'asserted'), learned).lines).join(' ')).toContain('Only we know');
    for (const open of [proof('exposed', 'confirmed'), admitted]) {
      const told = texts(month(open, learned).lines);
      expect(told.join(' ')).not.toContain('Only we know');
      expect(told.join(' ')).toContain('one more case of what nobody disputes');
    }
  });

  test('of a crisis that is near names its largest reasons, and all only where they come to its value', () => {
    const warning = (...params: readonly (string | number)[]): string => {
      const { teller, events } = month(
        happened('crisisWarning', ARVEN, { to: KELD, on: SANDBANK, params: [33, threshold, ...params] }),
      );
      return sentence(teller, events[0] ?? happened('month', ARVEN));
    };
    let threshold = 31;
    const threat = ['heat/threat', 8, -1] as const;
    expect(warning(...threat, 'heat/tension', 6, -1)).toContain('stands at 33. This is the warning');
    expect(warning(...threat)).toContain('may break out if it still stands at 31 or more a month from now');
    expect(warning(...threat, 'heat/tension', 6, -1)).toMatch(/The largest reasons: .*\(\+8\).*\(\+6\)\.$/);
    expect(warning(...threat, 'heat/tension', 25, -1)).toMatch(/It comes of: .*\(\+25\)\.$/);
    threshold = 35;
    expect(warning(...threat)).toContain('may break out if it stands at 35 or more a month from now');
  });

  test('of tension that eased again within the month has what it ended at, too', () => {
    const ended = world.numbers[tables(QUIET).subjectByName.get('tension')!]!;
    const told = (value: number) =>
      texts(month(happened('tensionWarning', ARVEN, { params: [value] })).lines);
    expect(told(ended + 4).join()).toContain(`reached ${ended + 4} of 100 before the month was out`);
    expect(told(ended + 4).join()).toContain(`It ended the month at ${ended}.`);
    expect(told(ended).join()).not.toContain('It ended the month');
  });

  test('tells who agreed to a visit that another took its place', () => {
    const granted = happened('granted', ARVEN, {
      to: KELD,
      params: ['state-visit'],
      known: [ARVEN, KELD],
    });
    const acts = QUIET.acts.map((each) => (each.id === 'state-visit' ? { ...each, rest: 3 } : each));
    const line = (held: Happening): string => {
      const { lines } = monthUnder({ ...QUIET, acts }, [granted, held]);
      return texts(lines).find((text) => text.includes('agrees')) ?? '';
    };
    expect(line(act('state-visit', ARVEN, KELD))).toContain('It fell away');
    expect(line(act('state-visit', KELD, ARVEN))).not.toContain('It fell away');
    expect(line(act('state-visit', ARVEN, MARISTAN))).not.toContain('It fell away');
  });
});

test('of an aim a report says what it reads, counted over the same time as that number beside it', async () => {
  let told = 0;
  let overnight = 0;
  for (let seed = 1; seed < 12; seed += 1) {
    const session = begin(String(seed));
    let ended: string | undefined;
    while (session.desk().step === 'planning') {
      const moved = session.desk().sinceReport.some(({ title }) => title === 'Ferries');
      await session.send();
      if (session.desk().step === 'replies') await session.sendReplies();
      session.seen();
      const changed = session.desk().report?.changed ?? [];
      const ferries = changed.find(({ title }) => title === 'Ferries');
      const aim = changed.find(({ title }) => title === 'Aim: Ferries running');
      if (ferries !== undefined && aim !== undefined) {
        expect(aim.reasons).toHaveLength(1);
        expect(aim.reasons[0]?.text).toBe(`${ferries.title} ${ferries.before} → ${ferries.after}`);
        // one report begins where the last one ended, whatever the night has moved
        if (ended !== undefined) expect(ferries.before).toBe(ended);
        told += 1;
        if (moved) overnight += 1;
      }
      ended = ferries?.after;
      session.nextTurn();
    }
  }
  expect(told).toBeGreaterThan(3);
  expect(overnight).toBeGreaterThan(0);
});
