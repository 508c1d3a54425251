import { describe, expect, test } from 'vitest';
import { foreseeVote, judgeVote, majority, view, voteAt } from '../../src/engine/index.ts';
import type {
  ActorId,
  InstrumentId,
  MemberId,
  MemberRules,
  Order,
  Resolution,
  Rules,
  SeatHolder,
} from '../../src/engine/index.ts';
import { ARVEN, DUES, Game, KELD, MARISTAN, order, QUIET } from './game.ts';

const LASTING = 'lasting-dues' as InstrumentId;
const MORE = 'more-dues' as InstrumentId;
const THANKS = 'praise-keld' as InstrumentId;

const tables_ = (seat: ActorId, on: InstrumentId): Order => order(seat, 'table-resolution', { on });
const asks = (seat: ActorId, member: string, vote: 'yes' | 'no', on = LASTING): Order => ({
  ...order(seat, 'lobby-vote', { on }),
  member: member as MemberId,
  vote,
});
const fresh = (rules: Rules = QUIET, holders: Readonly<Record<string, SeatHolder>> = {}): Game =>
  new Game({ rules, holders }).rich();
const draft = (game: Game, id = LASTING): Resolution => game.instrument(id) as Resolution;
const tabled = (rules: Rules = QUIET): Game => fresh(rules).plan(tables_(ARVEN, LASTING));
const says = (answer: string) => ({ seat: KELD, to: 'vote', answer }) as const;
const member = (game: Game, id: string): MemberRules =>
  game.rules.council!.members.find((each) => each.id === id)!;

describe('a draft', () => {
  test('is shown when it is sent, and every member that is a seat is asked, but its sponsor', () => {
    const game = tabled();
    expect(draft(game)).toMatchObject({ state: 'tabled', parties: [ARVEN] });
    expect(game.world.awaiting.map(({ kind, seat, from }) => [kind, seat, from])).toEqual([
      ['vote', KELD, ARVEN],
    ]);
    expect(game.happenings('tabled').map(({ by, to, on }) => [by, to, on])).toEqual([[ARVEN, KELD, LASTING]]);
  });

  test('tabled by two in one month has two sponsors and one vote', () => {
    const game = fresh().plan(tables_(ARVEN, THANKS), tables_(KELD, THANKS));
    expect(draft(game, THANKS).parties).toEqual([ARVEN, KELD]);
    expect(game.world.awaiting).toEqual([]);
    game.answer();
    expect(game.happenings('adopted')).toHaveLength(1);
  });

  test('is adopted by three in five with no permanent no: silence abstains and bars nothing', () => {
    const game = tabled().answer();
    expect(draft(game)).toMatchObject({
      state: 'adopted',
      data: { votes: { arven: 'yes', keld: 'abstain', oyland: 'yes' }, canvassed: [], cast: {} },
    });
    expect(game.happenings('adopted').map(({ by, params }) => [by, params])).toEqual([[ARVEN, [4, 0, 1]]]);
    expect(game.sum('tension', 'resolution/adopted')).toBe(3);
  });

  test('fails with too few, and nobody has vetoed it even if a permanent member said no', () => {
    const game = fresh({
      ...QUIET,
      resolutions: QUIET.resolutions.map((each) => ({ ...each, interests: { arven: 14, far: -30 } })),
    })
      .plan(tables_(ARVEN, LASTING))
      .answer(says('no'));
    expect(draft(game).state).toBe('failed');
    expect(game.happenings('vetoed')).toEqual([]);
    expect(game.sum('actors.arven.support', 'resolution/failed')).toBe(-2);
  });

  test('vetoed costs whoever cast it, in the open', () => {
    const game = tabled().answer(says('no'));
    expect(draft(game).state).toBe('vetoed');
    expect(game.happenings('vetoed').map(({ by, to, params }) => [by, to, params.at(-1)])).toEqual([
      [KELD, ARVEN, 'keld'],
    ]);
    // the sponsor, by twice Goldstein's −5; the member's own price; the scenario's for the draft
    expect(game.sum('ties.arven.keld.regard', 'resolution/veto')).toBe(-12);
    expect(game.sum('ties.arven.keld.signals', 'resolution/veto')).toBe(-2);
    expect(game.sum('tension', 'resolution/veto')).toBe(2);
    expect(game.sum('actors.keld.support', 'resolution/vetoed')).toBe(-1);
    expect(game.regime(DUES).state).toBe('latent');
  });

  test('that was vetoed may come again after three months, and members remember how they voted', () => {
    const game = tabled().answer(says('no')).wait(1).rich();
    expect(game.phase(tables_(ARVEN, LASTING))).toEqual(['order/too_soon']);
    game.answer().wait(1).rich().plan(tables_(ARVEN, LASTING));
    expect(draft(game).state).toBe('tabled');
    const lines = judgeVote(
      game.rules,
      view(game.rules, game.world, KELD),
      draft(game),
      member(game, 'keld'),
    ).lines;
    expect(lines.find(({ reason }) => reason === 'vote/before')?.low).toBe(-8);
  });

  test('nobody outside the Council is asked, and whose term is over has no vote', () => {
    const game = fresh().wait(3).rich().plan(tables_(ARVEN, LASTING)).answer();
    expect(Object.keys(draft(game).data.votes).toSorted()).toEqual([
      'arven',
      'keld',
      'oyland',
      'tern',
      'varr',
    ]);
  });
});

describe('what a resolution decides', () => {
  test('a mandate: every sender stands behind it, and it changes by resolution alone', () => {
    const game = tabled().answer().rich();
    expect(game.regime(DUES)).toMatchObject({ state: 'imposed.mandated.unmonitored', parties: [ARVEN] });
    expect(game.happenings('mandated').map(({ by, to, on }) => [by, to, on])).toEqual([[ARVEN, KELD, DUES]]);
    expect(game.phase(order(ARVEN, 'ease-sanctions', { on: DUES }))).toEqual(['order/wrong_state']);
  });

  test.each([
    ['watch', 'imposed.coalition.monitored', 'monitored'],
    ['ease', 'easing.coalition.unmonitored', 'eased'],
    ['lift', 'lifted', 'lifted'],
    ['widen', 'imposed.coalition.unmonitored', 'widened'],
  ] as const)('%s', (decision, state, kind) => {
    const rules: Rules = {
      ...QUIET,
      regimes: QUIET.regimes.map((regime) => ({
        ...regime,
        phase: 'imposed',
        basis: 'coalition',
        senders: [ARVEN, MARISTAN],
        mayJoin: [],
        standing: regime.measures.slice(0, 1).map(({ id }) => id),
      })),
      resolutions: QUIET.resolutions.map((each) => ({ ...each, decision })),
    };
    const game = fresh(rules).plan(tables_(ARVEN, MORE)).answer();
    expect(draft(game, MORE).state).toBe('adopted');
    expect(game.regime(DUES).state).toBe(state);
    expect(game.regime(DUES).data.measures).toHaveLength(decision === 'widen' ? 2 : 1);
    expect(game.happenings(kind)).toHaveLength(1);
    // done once, it would change nothing
    expect(game.rich().phase(tables_(ARVEN, MORE))).toEqual(['order/wrong_state']);
  });

  test('not what would change nothing', () => {
    expect(fresh().phase(tables_(ARVEN, MORE))).toEqual(['order/not_now']);
  });
});

describe('asking for votes', () => {
  test('counts in the same turn, and is spent with the vote', () => {
    const cold: Rules = {
      ...QUIET,
      resolutions: QUIET.resolutions.map((each) => ({
        ...each,
        precedent: 0,
        interests: { arven: 14, far: -8 },
      })),
    };
    const without = fresh(cold).plan(tables_(ARVEN, LASTING)).answer();
    expect(draft(without).data.votes['sund' as MemberId]).toBe('abstain');
    const favour: Order = {
      ...asks(ARVEN, 'sund', 'yes'),
      act: 'lobby-vote-favour' as Order['act'],
    };
    const game = fresh(cold).plan(tables_(ARVEN, LASTING), favour);
    expect(draft(game).data.canvassed).toEqual([{ by: ARVEN, member: 'sund', vote: 'yes', sway: 11 }]);
    expect(game.answer().happenings('act').at(-1)?.params).toEqual(['lobby-vote-favour', 100, 'sund', 'yes']);
    expect(draft(game).data.votes['sund' as MemberId]).toBe('yes');
    expect(draft(game).data.canvassed).toEqual([]);
  });

  test('lies until the draft comes, whoever asks and whichever way', () => {
    const game = fresh()
      .turn([asks(MARISTAN, 'varr', 'no')])
      .wait(1);
    expect(draft(game)).toMatchObject({
      state: 'drafting',
      data: { canvassed: [{ by: MARISTAN, vote: 'no' }] },
    });
  });
});

describe('the judgement of a member', () => {
  test('is the sum of its lines, each within its cap, and taking one away changes it by what it says', () => {
    const game = tabled();
    for (const each of game.rules.council!.members) {
      const { lines, low, high } = judgeVote(
        game.rules,
        view(game.rules, game.world, MARISTAN),
        draft(game),
        each,
      );
      expect(low).toBe(lines.reduce((sum, { low: amount }) => sum + amount, 0));
      expect(high).toBe(low);
      for (const { low: amount } of lines) expect(Math.abs(amount)).toBeLessThanOrEqual(40);
    }
  });

  test('shows its own instructions to itself, and a range to everybody else', () => {
    const game = tabled();
    const told = (seat: ActorId) =>
      judgeVote(game.rules, view(game.rules, game.world, seat), draft(game), member(game, 'keld')).price;
    const { instructions } = game.world.secrets[KELD]!;
    expect(told(KELD)).toEqual({ low: instructions, high: instructions });
    expect(told(ARVEN)).toEqual({ low: -4, high: 4 });
  });

  test('a veto has a price for permanent members alone, and never makes a yes', () => {
    const game = tabled();
    const priceOf = (id: string): number =>
      judgeVote(game.rules, game.world, draft(game), { ...member(game, id), groups: [] }).lines.find(
        ({ reason }) => reason === 'vote/veto',
      )?.low ?? 0;
    expect(priceOf('keld')).toBeGreaterThan(0);
    expect(priceOf('varr')).toBe(0);
  });

  test('foresees what it then does', () => {
    const game = tabled();
    const question = game.question(KELD, 'vote');
    for (const vote of ['yes', 'no', 'abstain'] as const) {
      const foreseen = foreseeVote(game.rules, view(game.rules, game.world, KELD), question, vote)!;
      const played = tabled().answer(says(vote));
      expect(foreseen.state).toBe(draft(played).state);
      expect(foreseen.votes['keld' as MemberId]).toBe(vote);
    }
  });
});

test('nine of fifteen, and three in five of other Councils', () => {
  expect([15, 5, 10, 4].map(majority)).toEqual([9, 3, 6, 3]);
  expect([0, -1, -15, -16].map(voteAt)).toEqual(['yes', 'abstain', 'abstain', 'no']);
});

test('a scenario without a Council has no drafts', () => {
  const game = fresh({ ...QUIET, council: null, resolutions: [] });
  expect(game.phase(tables_(ARVEN, LASTING))).toEqual(['order/wrong_instrument']);
  game.answer().wait(1);
});
