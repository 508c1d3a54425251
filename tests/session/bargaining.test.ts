/** The Table in the two scenarios of the game: what a refusal, an offer and a question come to. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tieAt, type ActorId, type InstrumentId } from '../../src/engine/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { openSession, resumeSession, type Session, type TableState } from '../../src/session/index.ts';
import { turn } from './play.ts';

function scenarioOf(id: string) {
  const path = `scenarios/${id}/scenario.yaml`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), path);
  if (scenario === null) throw new Error(`${id} does not read`);
  return scenario;
}
const strait = scenarioOf('the-strait');
const KELD = 'keld' as ActorId;
const NARROWS = 'narrows-treaty' as InstrumentId;

const flagship = scenarioOf('new-level-2024');
const US = 'united-states' as ActorId;

const inSeoul = (): Session =>
  openSession({
    scenario: flagship,
    seat: 'south-korea' as ActorId,
    seed: '71691',
    turns: 6,
    level: 'envoy',
  });

const inTheStrait = (keep?: (text: string) => void): Session =>
  openSession({ scenario: strait, seat: 'arven' as ActorId, seed: '71691', turns: 6, level: 'envoy' }, keep);

/** A text that Keld turns down, and that no change of one or two clauses would save. */
function greedy(session: Session): void {
  session.setClause(NARROWS, KELD, 'assistance', 2);
  session.setClause(NARROWS, KELD, 'pilots', -1);
  session.setClause(NARROWS, KELD, 'passage', -1);
}

describe('a refusal', () => {
  test('comes with the nearest yes, though it takes several changes', () => {
    const saves: string[] = [];
    const session = inTheStrait((text) => void saves.push(text));
    greedy(session);
    const refused = session.put(NARROWS, KELD);
    expect(refused).toMatchObject({ verdict: 'refuse', theirOwn: false });
    const depths = new Map((refused.counter ?? []).map(({ id, depth }) => [String(id), depth]));
    expect(
      refused.clauses.filter(({ id, depth }) => (depths.get(id) ?? -1) !== depth).length,
    ).toBeGreaterThan(2);

    const resumed = resumeSession(strait, saves.at(-1) ?? '');
    expect(resumed.ok && resumed.session.table(NARROWS, KELD).counter).toEqual(refused.counter);

    session.takeCounter(NARROWS, KELD);
    expect(session.put(NARROWS, KELD)).toMatchObject({ verdict: 'accept', initialled: true });
  });

  test('leaves the same text to be named when they are asked', () => {
    const session = inTheStrait();
    greedy(session);
    const { counter } = session.put(NARROWS, KELD);
    expect(session.ask(NARROWS, KELD)).toMatchObject({
      counter,
      said: 'Northhold lets it be known what it would sign.',
    });
  });
});

test('a treaty in force stands where it stands while a change of it is talked about', () => {
  const session = inSeoul();
  const mutual = 'us-rok-1953' as InstrumentId;
  const table = session.table(mutual, US);
  expect(table.states.find(({ when }) => when === 'here')?.title).toBe('in force');
  expect(table.change).toBe('drafted');
  expect(session.table('us-rok-nuclear' as InstrumentId, US)).toMatchObject({ change: null });
});

describe('the dossier', () => {
  const CAMP = 'camp-david-secretariat' as InstrumentId;
  const JAPAN = 'japan' as ActorId;
  const talksOf = (session: Session, actor: ActorId, treaty: InstrumentId) =>
    session.dossier(actor).tables.find((table) => table.treaty === treaty);

  test('speaks of the text that lies at the Table, and of one that is initialled', () => {
    const session = inTheStrait();
    const before = talksOf(session, KELD, NARROWS);
    expect(before).toMatchObject({ standing: 'open', odds: session.table(NARROWS, KELD).odds });
    greedy(session);
    const laid = session.table(NARROWS, KELD);
    expect(laid.odds).not.toEqual(before?.odds);
    expect(talksOf(session, KELD, NARROWS)).toMatchObject({ odds: laid.odds, ours: laid.ours.low });
    session.put(NARROWS, KELD);
    session.takeCounter(NARROWS, KELD);
    session.put(NARROWS, KELD);
    expect(talksOf(session, KELD, NARROWS)).toMatchObject({ standing: 'initialled' });
  });

  test('tells the odds with every party of a text of three, and one reading of our own', () => {
    const session = inSeoul();
    const [withUs, withJapan] = [session.table(CAMP, US), session.table(CAMP, JAPAN)];
    expect(withUs.odds.map(({ actor }) => actor)).toEqual([US, JAPAN]);
    expect(withJapan.odds.toReversed()).toEqual(withUs.odds);
    expect(withJapan.ours).toEqual(withUs.ours);
    expect(talksOf(session, JAPAN, CAMP)).toMatchObject({ odds: withJapan.odds, ours: withUs.ours.low });
  });
});

describe('a text of three', () => {
  const AGENDA = 'china-rok-japan' as InstrumentId;
  const CHINA = 'china' as ActorId;
  const JAPAN = 'japan' as ActorId;

  test('shows what each partner makes of it, whoever the Table was opened with', () => {
    const session = inSeoul();
    const table = session.table(AGENDA, JAPAN);
    for (const { actor, sum } of table.odds) {
      const { theirs } = session.table(AGENDA, actor);
      expect(sum).toEqual({ low: theirs.low, high: theirs.high });
    }
    expect(new Set(table.odds.map(({ sum }) => sum.low)).size).toBe(2);
  });

  test('does not take what one partner was asked for the answer of the other', () => {
    const session = inSeoul();
    expect(session.ask(AGENDA, JAPAN).said).toMatch(/^Tokyo /);
    expect(session.table(AGENDA, CHINA)).toMatchObject({ counter: null });
    expect(session.table(AGENDA, CHINA).said).toMatch(/^A text of more than two/);
    expect(session.ask(AGENDA, CHINA).said).toMatch(/^Beijing /);
  });

  test('that was put says so, and who answers when', () => {
    const session = inSeoul();
    session.ask(AGENDA, JAPAN);
    expect(session.table(AGENDA, JAPAN).sent).toBe(false);
    const put = session.put(AGENDA, JAPAN);
    expect(put).toMatchObject({ sent: true, initialled: false });
    expect(put.said).toContain('Beijing and Tokyo answer in their replies, before the month is resolved');
    session.undo();
    expect(session.table(AGENDA, JAPAN).sent).toBe(false);
  });
});

test('our own reading has no asking price in it', () => {
  const { ours } = inTheStrait().table(NARROWS, KELD);
  expect(ours.lines.map(({ code }) => code)).not.toContain('accept/price');
  expect(ours.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(ours.low);
});

describe('an offer', () => {
  const NUCLEAR = 'us-rok-nuclear' as InstrumentId;

  /** Every text of ours that is answered with another. */
  function offers(treaty: InstrumentId, other: ActorId) {
    const clauses = inSeoul().table(treaty, other).clauses;
    const texts = clauses.reduce<(readonly number[])[]>(
      (all, { depths }) => all.flatMap((text) => [-1, ...depths.keys()].map((depth) => [...text, depth])),
      [[]],
    );
    return texts.flatMap((text) => {
      const session = inSeoul();
      clauses.forEach(({ id }, at) => session.setClause(treaty, other, id, text[at] ?? -1));
      if (text.every((depth) => depth < 0)) return [];
      const table = session.put(treaty, other);
      return table.verdict === 'counter' ? [{ session, table }] : [];
    });
  }

  const found = [
    ...offers(NUCLEAR, US),
    ...offers('rok-russia-understanding' as InstrumentId, 'russia' as ActorId),
    ...offers('rok-ukraine-supply' as InstrumentId, 'ukraine' as ActorId),
  ];

  test('is told by what it would change, and by nothing that it keeps', () => {
    expect(found.length).toBeGreaterThan(3);
    for (const { table } of found) {
      const depths = new Map((table.counter ?? []).map(({ id, depth }) => [String(id), depth]));
      const kept = table.clauses.filter(({ id, depth }) => (depths.get(id) ?? -1) === depth);
      for (const { title } of kept) expect(table.said).not.toContain(`“${title}”`);
      expect(table.said).not.toContain('too often');
      const changed = table.clauses.filter(({ id, depth }) => (depths.get(id) ?? -1) !== depth);
      if (changed.length === 1) expect(table.said).toContain(`“${changed[0]?.title}”`);
    }
  });

  test('is what they name when they are asked while it stands', () => {
    for (const { session, table } of found) {
      const asked = session.ask(table.treaty, table.with);
      expect(asked).toMatchObject({ counter: table.counter, theirOwn: true });
      session.takeCounter(table.treaty, table.with);
      expect(session.put(table.treaty, table.with).verdict).toBe('accept');
    }
  });
});

describe('asking what they need', () => {
  const SCHEDULE = 'us-ukraine-schedule' as InstrumentId;
  const inKyiv = (): Session =>
    openSession({
      scenario: flagship,
      seat: 'ukraine' as ActorId,
      seed: 'critic-ua',
      turns: 6,
      level: 'envoy',
    });
  const depthsOf = ({ clauses }: TableState) => clauses.map(({ depth }) => depth);

  test('names what keeps the point of the text and is good for us, though nothing sure does: with what it risks', () => {
    const session = inKyiv();
    const asked = session.ask(SCHEDULE, US);
    expect(asked.said).toContain('most likely sign');
    expect(asked.likely).toBe(true);
    const taken = session.takeCounter(SCHEDULE, US);
    // the schedule of shells stays in it
    expect(depthsOf(taken)[0]).toBe(0);
    expect(taken.ours.low).toBeGreaterThan(20);
    expect(taken.odds[0]?.low).toBeGreaterThanOrEqual(80);
    expect(taken.odds[0]?.low).toBeLessThan(100);
    // asked again of that, it names what it is sure to sign, and even that is no text that we would turn down
    const again = session.ask(SCHEDULE, US);
    expect(again.said).toContain('what it would sign');
    expect(again.likely).toBe(false);
    const sure = session.takeCounter(SCHEDULE, US);
    expect(sure.odds[0]?.low).toBe(100);
    expect(sure.ours.low).toBeGreaterThanOrEqual(0);
  });

  test('tells beforehand how others take the signature, as the ledger has it when it is signed', async () => {
    const session = inKyiv();
    session.ask(SCHEDULE, US);
    session.takeCounter(SCHEDULE, US);
    session.ask(SCHEDULE, US);
    const table = session.takeCounter(SCHEDULE, US);
    expect(session.put(SCHEDULE, US).initialled).toBe(true);
    await session.send();
    if (session.desk().step === 'replies') await session.sendReplies();
    const { view } = session.desk();
    const signed = view.events.find(({ kind, on }) => kind === 'signed' && on === SCHEDULE);
    expect(signed).toBeDefined();
    const moved = table.minds.map(({ actor }) => {
      const regard = tieAt(flagship.rules, actor, view.seat, 'regard');
      return view.ledger
        .filter(({ subject, cause }) => subject === regard && cause === signed?.id)
        .reduce((sum, { delta }) => sum + delta, 0);
    });
    // what others do in the same month moves regards by a point before the text is signed
    for (const [at, { amount }] of table.minds.entries())
      expect(Math.abs((moved[at] ?? 0) - amount)).toBeLessThanOrEqual(1);
    expect(table.minds.map(({ actor }) => actor)).toContain('japan');
  });
});

describe('a text that is secret as a whole', () => {
  test('says so at the Table, in the dossier and where the Table is opened', () => {
    const session = inSeoul();
    const secret = 'rok-russia-understanding' as InstrumentId;
    expect(session.table(secret, 'russia' as ActorId).secret).toBe(true);
    const { tables, instruments } = session.dossier('russia' as ActorId);
    expect(tables.find(({ treaty }) => treaty === secret)?.secret).toBe(true);
    expect(instruments().find(({ id }) => id === secret)?.secret).toBe(true);
    const open = session.dossier(US).tables;
    expect(open.length).toBeGreaterThan(0);
    for (const { treaty, secret: hidden } of open) {
      const rule = flagship.rules.treaties.find(({ id }) => id === treaty);
      expect(hidden).toBe(rule?.known !== 'all');
    }
  });
});

describe('how others take a text', () => {
  const UNDERSTANDING = 'rok-russia-understanding' as InstrumentId;
  const RUSSIA = 'russia' as ActorId;

  test('is told of what is secret in it apart, and the clause is marked', () => {
    const session = inSeoul();
    const table = session.table(UNDERSTANDING, RUSSIA);
    expect(table.minds).toEqual([]);
    expect(table.exposed.map(({ actor }) => actor)).toContain('ukraine');
    const first = table.clauses.find(({ secret }) => secret);
    expect(first).toBeDefined();
    // struck and put back it is as secret as it was
    session.setClause(UNDERSTANDING, RUSSIA, first?.id ?? '', -1);
    const back = session.setClause(UNDERSTANDING, RUSSIA, first?.id ?? '', first?.depth ?? 0);
    expect(back.clauses.find(({ id }) => id === first?.id)?.secret).toBe(true);
  });

  test('whoever weighs with the other side is in the list', () => {
    const session = inSeoul();
    let weighed = 0;
    for (const other of session.scenario.rules.actors.map(({ id }) => id))
      for (const { treaty } of session.dossier(other).tables) {
        const { theirs, minds, exposed } = session.table(treaty, other);
        const term = theirs.lines.find(({ code }) => code === 'accept/entanglement');
        if (term === undefined) continue;
        weighed++;
        expect(minds.length + exposed.length).toBeGreaterThan(0);
        expect(term.text).toMatch(/^How .* and others take it$/);
      }
    expect(weighed).toBeGreaterThan(2);
  });
});

describe('a red line', () => {
  test('is in the dossier of whoever has drawn it, and said at the Table before it is crossed', () => {
    const session = inTheStrait();
    const ostmark = session.dossier('ostmark' as ActorId);
    expect(ostmark.redLines.map(({ title }) => title)).toEqual(['A Keldish flag in Lowport']);
    expect(session.dossier(KELD).redLines).toEqual([]);
    expect(session.table(NARROWS, KELD).warnings).toEqual([
      'Crosses a line that Velmar has drawn: A Keldish flag in Lowport',
    ]);
  });

  test('is not spoken of where the text stays on this side of it', () => {
    expect(inSeoul().table('us-rok-nuclear' as InstrumentId, US).warnings).toEqual([]);
  });
});

test('measures against a third are not listed with those who stand behind the regime with us', async () => {
  let found = 0;
  const session = openSession({
    scenario: flagship,
    seat: 'south-korea' as ActorId,
    seed: '71691',
    turns: 6,
    level: 'envoy',
  });
  while (session.desk().step !== 'debrief') {
    const { instruments } = session.desk().view;
    for (const { id } of flagship.rules.actors)
      for (const { order } of session.dossier(id).offers) {
        const on = instruments.find((instrument) => instrument.id === order.on);
        if (order.target === undefined || on?.kind !== 'sanctions') continue;
        found++;
        expect(order.target).toBe(id);
      }
    await turn(session);
    while (session.desk().step === 'crisis') await session.sendReplies();
  }
  expect(found).toBeGreaterThan(0);
});

test('refusals harden the turn after, are then forgotten one a month, and the Table says how long that takes', async () => {
  const session = inTheStrait();
  greedy(session);
  for (let round = 0; round < 3; round++) expect(session.put(NARROWS, KELD).verdict).toBe('refuse');
  const held = () => session.table(NARROWS, KELD).theirs.lines.find(({ code }) => code === 'accept/refused');
  const seen = [];
  for (let month = 0; month < 5; month++) {
    seen.push(held()?.amount ?? 0);
    if (month === 2) expect(held()?.text).toBe('Texts refused before, forgotten in 2 months');
    await turn(session);
    while (session.desk().step === 'crisis') await session.sendReplies();
  }
  expect(seen).toEqual([-12, -12, -8, -4, 0]);
});
