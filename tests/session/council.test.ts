import { describe, expect, test } from 'vitest';
import type { InstrumentId, MemberId, World } from '../../src/engine/index.ts';
import { open, resolve } from '../../src/engine/index.ts';
import { thinkHere, type Session } from '../../src/session/index.ts';
import { Game } from '../../src/session/game/game.ts';
import { headerOf } from '../../src/session/game/open.ts';
import { Recorder } from '../../src/session/replay/recorder.ts';
import { ARVEN, begin, KELD, MARISTAN, scenario } from './play.ts';

const { rules } = scenario;
const LASTING = 'lasting-dues' as InstrumentId;
const THANKS = 'praise-keld' as InstrumentId;
const named = (session: Session, id: string) =>
  session.council(LASTING)!.chairs.find(({ member }) => String(member) === id)!;

describe('the Council on the desk', () => {
  test('has a chair for everybody who sits, with a leaning that its lines add up to', () => {
    const state = begin().council(LASTING)!;
    expect(state.chairs.map(({ name }) => name)).toEqual([
      'Kingdom of Keld',
      'Republic of Arven',
      'Republic of Oyland',
      'Sund',
      'Varr',
    ]);
    for (const { lines, sum } of state.chairs) {
      expect(lines.reduce((total, { amount, low }) => total + (low ?? amount), 0)).toBe(sum.low);
      expect(lines.reduce((total, { amount, high }) => total + (high ?? amount), 0)).toBe(sum.high);
    }
    expect(state).toMatchObject({ sponsor: ARVEN, draft: LASTING, count: { need: 3 } });
    expect(state.drafts.find(({ id }) => id === LASTING)?.states.map(({ id }) => id)).toEqual([
      'drafting',
      'tabled',
      'voting',
      'adopted',
      'vetoed',
      'failed',
    ]);
  });

  test('tells what is sure from what is not', () => {
    const session = begin();
    expect(named(session, 'keld')).toMatchObject({ low: 'no', high: 'no', permanent: true });
    expect(named(session, 'oyland').sum.high - named(session, 'oyland').sum.low).toBe(8);
    const state = session.council(LASTING)!;
    const { yes, no, abstain } = state.count;
    expect(yes.low + no.low + abstain.low).toBeLessThanOrEqual(5);
    expect(yes.high + no.high + abstain.high).toBeGreaterThanOrEqual(5);
    expect(state.outlook).toBe('vetoed');
  });

  test('tables and asks through the tray, each with what it would do', () => {
    const session = begin();
    const table = session.council(LASTING)!.drafts.find(({ id }) => id === LASTING)!.table!;
    // the veto that is to be expected is part of the preview
    expect(table.preview.effects.map(({ code }) => code)).toContain('resolution/veto');
    expect(session.add(table.order)).toBe('');
    const [ask] = session.canvassing(LASTING, 'varr' as MemberId);
    expect(ask?.title).toMatch(/towards yes by \d+$/);
    expect(session.add(ask!.order)).toBe('');
    expect(session.desk().orders.map(({ title }) => title)[1]).toMatch(
      /Varr, yes, the draft on lasting dues$/,
    );
  });

  test('says that a member is asked once, and not that yes is the same as no', () => {
    const session = begin();
    const ways = () => session.canvassing(LASTING, 'varr' as MemberId);
    const yes = ways().find(({ order }) => order.vote === 'yes')!;
    const no = ways().find(({ order }) => order.vote === 'no')!;
    expect(session.add(yes.order)).toBe('');
    expect(session.add(no.order)).toContain('once before a vote');
    const again = ways().filter(({ order }) => order.act === yes.order.act);
    expect(again).toHaveLength(2);
    for (const { preview } of again) expect(preview.refusal).toContain('once before a vote');
  });

  test('reckons with all that the tray asks of a member, as the rules will', async () => {
    const session = begin();
    const varr = 'varr' as MemberId;
    const ways = () => session.canvassing(LASTING, varr).filter(({ order }) => order.vote === 'yes');
    const before = named(session, 'varr').sum.low;
    const worth = ({ title }: { readonly title: string }): number => Number(/by (\d+)$/.exec(title)?.[1]);
    const [lobby, favour] = ways();
    const [first, second] = [worth(lobby!), worth(favour!)];
    expect(lobby!.preview.calls[0]!.reasons.map(({ code }) => code)).toContain('vote/canvassed-yes');
    session.add(lobby!.order);
    expect(named(session, 'varr').sum.low).toBe(before + first);
    // the second way tells what both come to
    const [call] = ways()[1]!.preview.calls;
    expect(call?.reasons.reduce((total, { amount, low }) => total + (low ?? amount), 0)).toBe(
      before + first + second,
    );
    session.add(favour!.order);
    expect(named(session, 'varr').sum.low).toBe(before + first + second);
    await session.send();
    const draft = session.desk().view.instruments.find(({ id }) => id === LASTING);
    const asked = draft?.kind === 'resolution' ? draft.data.canvassed : [];
    expect(asked.filter(({ by }) => by === ARVEN).map(({ sway }) => sway)).toEqual([first, second]);
  });

  test('says of a vote that is asked for in vain that it would be the same without', () => {
    const session = begin();
    const said = (id: string, vote: 'yes' | 'no'): string =>
      session.canvassing(LASTING, id as MemberId).find(({ order }) => order.vote === vote)?.preview.calls[0]
        ?.text ?? '';
    expect(named(session, 'keld')).toMatchObject({ low: 'no', high: 'no' });
    expect(said('keld', 'yes')).toMatch(/^Northhold, once asked: no, .*the same without this\.$/);
    expect(said('varr', 'no')).toMatch(/^Varr, once asked: \w+ or \w+, .* to \+\d+\.$/);
  });

  test('may be read from outside, and nothing tabled', () => {
    const state = begin('1', undefined, MARISTAN).council(LASTING)!;
    expect(state.drafts.every(({ table }) => table === null)).toBe(true);
    expect(state.chairs.some(({ ours }) => ours)).toBe(false);
  });

  test('a scenario may have none', () => {
    const none = { ...scenario, rules: { ...rules, council: null, resolutions: [] } };
    const world = open(none.rules, {
      seed: 'x',
      turns: 6,
      holders: headerOf(none, { seed: 'x', turns: 6, level: 'envoy' }, ARVEN).seats,
    });
    expect(sessionAt(world, none).council(null)).toBeNull();
  });
});

function sessionAt(world: World, of = scenario): Session {
  const options = { scenario: of, seat: ARVEN, seed: 'x', turns: 6, level: 'envoy' } as const;
  const recorder = new Recorder(of.rules, headerOf(of, options, ARVEN));
  const step = world.phase === 'replies' ? 'replies' : 'planning';
  return new Game(options, { world, recorder, planned: null, motives: [] }, step, () => {}, thinkHere);
}

test('a vote that is asked of us comes with our reading, and each answer with what it leads to', async () => {
  const { seats } = headerOf(scenario, { seed: 'x', turns: 6, level: 'envoy' }, ARVEN);
  const opened = open({ ...rules, events: [] }, { seed: 'x', turns: 6, holders: seats });
  const order = { type: 'order', seat: KELD, act: 'table-resolution' as never, on: THANKS } as const;
  const { world } = resolve(rules, opened, [order]);
  const session = sessionAt(world);
  const cable = session.desk().questions.find(({ question }) => question?.kind === 'vote')!;
  expect(cable.title).toBe('Northhold puts the vote of thanks to the vote');
  expect(cable.text).toContain('Regard for Northhold');
  expect(cable.options.map(({ answer }) => answer)).toEqual(['yes', 'no', 'abstain']);
  for (const { text } of cable.options)
    expect(text).toMatch(/It would (be adopted|be vetoed|fail): \d in favour/);
  session.choose(cable.question!.id, 'no');
  await session.sendReplies();
  const draft = session.desk().view.instruments.find(({ id }) => id === THANKS);
  expect(draft?.kind === 'resolution' && draft.data.votes['arven' as MemberId]).toBe('no');
  const counted = session
    .desk()
    .view.events.find(({ kind }) => kind === 'adopted' || kind === 'vetoed' || kind === 'resolutionFailed');
  expect(counted?.on).toBe(THANKS);
});
