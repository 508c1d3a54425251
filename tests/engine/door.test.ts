import { describe, expect, test } from 'vitest';
import { checkOrder, REFUSAL_CODES, talkAnswer, view } from '../../src/engine/index.ts';
import type {
  ActorId,
  Input,
  InstrumentId,
  MemberId,
  Order,
  Reply,
  Rules,
  Talk,
} from '../../src/engine/index.ts';
import {
  ARVEN,
  CHARTER,
  DUES,
  FERRIES,
  Game,
  inForce,
  KELD,
  MARISTAN,
  order,
  QUIET,
  SAMPLE,
  SANDBANK,
  signed,
  SMALL,
  text,
} from './game.ts';

const NOBODY = 'nobody' as ActorId;
const LEAGUE = 'the-league' as ActorId;
const NOTHING = 'nothing' as InstrumentId;
const THANKS = 'praise-keld' as InstrumentId;
const LASTING = 'lasting-dues' as InstrumentId;
const asks = (seat: ActorId, member: string, vote: 'yes' | 'no'): Order => ({
  ...order(seat, 'lobby-vote', { on: THANKS }),
  member: member as MemberId,
  vote,
});
const fresh = (): Game => new Game().rich();

function talk(game: Game, change: Partial<Talk> = {}): Talk {
  const asked = { seat: KELD, with: ARVEN, on: FERRIES, clauses: SMALL };
  const { answer } = talkAnswer(game.rules, game.world, [], asked);
  return { type: 'talk', ...asked, round: 1, answer, ...change };
}

/** The dues in force, with only Arven behind them. */
const DUES_STAND: Rules = {
  ...QUIET,
  regimes: QUIET.regimes.map((regime) => ({
    ...regime,
    phase: 'imposed',
    standing: regime.measures.map(({ id }) => id),
  })),
};
const MEETING: Rules = {
  ...QUIET,
  acts: QUIET.acts.map((act) => (act.target === 'actor' ? { ...act, rest: 1 } : act)),
};
/** Keld and Arven are no company for each other. */
const APART: Rules = { ...QUIET, acts: QUIET.acts.map((act) => ({ ...act, apart: [[ARVEN, KELD]] })) };
const apart = (): Game => new Game({ rules: APART }).rich();
const dues = (): Game => new Game({ rules: DUES_STAND }).rich();
const stormy = (): Game =>
  new Game({
    rules: {
      ...SAMPLE,
      events: SAMPLE.events.filter(({ id }) => id === 'storm').map((event) => ({ ...event, chance: 100 })),
    },
  });
/** Keld has found out who spied on Maristan, and has said so. */
const published = (): Game => {
  const game = fresh().turn([order(ARVEN, 'spy', { target: MARISTAN })]);
  const [hidden] = game.world.covert;
  game.world = { ...game.world, covert: [{ ...hidden!, learned: [KELD] }] };
  return game
    .rich()
    .turn([{ ...order(KELD, 'publish'), what: hidden!.happening }])
    .rich();
};
const STAND = [ARVEN, KELD].map((seat) => ({ seat, to: 'stand', answer: 'stand' }) as const);
const choice = (game: Game, answer: string): Reply => game.reply({ seat: ARVEN, to: 'choice', answer });

/** What is sent, and with which codes it comes back. */
const CASES: Record<
  (typeof REFUSAL_CODES)[number],
  readonly (readonly [string, () => Game, (game: Game) => readonly Input[]])[]
> = {
  'order/not_planning': [
    ['an order after planning', () => fresh().plan(), () => [order(KELD, 'condemn', { target: ARVEN })]],
    ['an order after the end', () => fresh().wait(6), () => [order(KELD, 'condemn', { target: ARVEN })]],
  ],
  'order/unknown_seat': [
    ['a body', fresh, () => [order(LEAGUE, 'condemn', { target: ARVEN })]],
    ['a stranger', fresh, () => [order(NOBODY, 'condemn', { target: ARVEN })]],
    ['a stranger who takes a seat', fresh, () => [{ type: 'handover', seat: NOBODY, to: 'human' }]],
  ],
  'order/unknown_act': [
    ['an act of no scenario', fresh, () => [order(KELD, 'dance')]],
    ['a standard act that was dropped', fresh, () => [order(KELD, 'fuel-aid', { target: ARVEN })]],
  ],
  'order/not_for_seat': [
    ['an act of others', fresh, () => [order(KELD, 'run-ferries', { target: MARISTAN })]],
    ['a text of others', fresh, () => [order(MARISTAN, 'propose', { on: FERRIES, clauses: SMALL })]],
    ['the end of a text of others', inForce, () => [order(MARISTAN, 'denounce', { on: FERRIES })]],
    ['ratification of others', signed, () => [order(MARISTAN, 'hasten-ratification', { on: FERRIES })]],
    ['lobbying against an own text', signed, () => [order(KELD, 'lobby', { on: FERRIES, target: ARVEN })]],
    ['sanctions on oneself', fresh, () => [order(KELD, 'threaten-sanctions', { on: DUES })]],
    ['a concession of others', dues, () => [order(MARISTAN, 'concede', { on: DUES })]],
    ['monitoring of oneself', dues, () => [order(KELD, 'monitor', { on: DUES })]],
    ['joining twice', dues, () => [order(ARVEN, 'join-sanctions', { on: DUES })]],
    ['leaving alone', dues, () => [order(ARVEN, 'leave-sanctions', { on: DUES })]],
    ['easing what others lead', dues, () => [order(MARISTAN, 'ease-sanctions', { on: DUES })]],
  ],
  'order/not_now': [
    [
      'an act whose time is past',
      () => fresh().set('tracks.ferries', 56),
      () => [order(ARVEN, 'run-ferries', { target: KELD })],
    ],
    [
      'a text whose time is past',
      () => fresh().wait(5),
      () => [order(KELD, 'propose', { on: FERRIES, clauses: SMALL })],
    ],
    ['a regime without an occasion', fresh, () => [order(ARVEN, 'impose-sanctions', { on: DUES })]],
    ['a threat without an occasion', fresh, () => [order(ARVEN, 'threaten-sanctions', { on: DUES })]],
  ],
  'order/asked_lately': [
    [
      'the same request, though it was declined',
      () =>
        fresh()
          .plan(order(KELD, 'request-food', { target: ARVEN }))
          .answer()
          .wait(1),
      () => [order(KELD, 'request-food', { target: ARVEN })],
    ],
  ],
  'order/met': [
    [
      'two meetings with the same government in a month',
      () => new Game({ rules: MEETING }).rich(),
      () => [
        order(KELD, 'invite', { target: ARVEN }),
        order(KELD, 'state-visit', { target: MARISTAN }),
        order(KELD, 'working-visit', { target: ARVEN }),
      ],
    ],
  ],
  'order/no_favour': [
    ['a favour that nobody owes', fresh, () => [order(KELD, 'call-in-favour', { target: ARVEN })]],
    [
      'a condemnation that nobody owes',
      fresh,
      () => [order(KELD, 'call-in-condemnation', { target: ARVEN })],
    ],
  ],
  'order/not_bound': [
    ['cover for who is no ally', fresh, () => [order(KELD, 'extend-deterrence', { target: ARVEN })]],
  ],
  'order/no_evasion': [
    [
      'secondary measures on who keeps out of it',
      dues,
      () => [order(ARVEN, 'secondary-sanctions', { on: DUES, target: MARISTAN })],
    ],
  ],
  'order/not_covert': [
    [
      'a public word in secret',
      fresh,
      () => [{ ...order(KELD, 'condemn', { target: ARVEN }), covert: true }],
    ],
  ],
  'order/no_secret': [
    ['news of nothing', fresh, () => [order(KELD, 'publish')]],
    ['news of what is not known', fresh, () => [{ ...order(KELD, 'publish'), what: 1 }]],
  ],
  'order/own_word': [
    [
      'the same news twice by the same government',
      published,
      ({ world: { covert } }) => [{ ...order(KELD, 'publish'), what: covert[0]!.happening }],
    ],
    [
      'and leaked after it was said',
      published,
      ({ world: { covert } }) => [{ ...order(KELD, 'publish'), what: covert[0]!.happening, covert: true }],
    ],
  ],
  'order/no_target': [
    ['an act towards nobody', fresh, () => [order(KELD, 'condemn')]],
    ['lobbying nobody', signed, () => [order(MARISTAN, 'lobby', { on: FERRIES })]],
    ['a call against nobody', inForce, () => [order(ARVEN, 'invoke', { on: FERRIES })]],
  ],
  'order/wrong_target': [
    ['oneself', fresh, () => [order(KELD, 'condemn', { target: KELD })]],
    ['a body', fresh, () => [order(KELD, 'condemn', { target: LEAGUE })]],
    ['a stranger', fresh, () => [order(KELD, 'condemn', { target: NOBODY })]],
    ['an act that takes none', fresh, () => [order(KELD, 'naval-show', { target: ARVEN })]],
    ['a gift to who is kept apart', apart, () => [order(KELD, 'gift', { target: ARVEN })]],
    ['and one back', apart, () => [order(ARVEN, 'gift', { target: KELD })]],
    ['a request to who is kept apart', apart, () => [order(KELD, 'request-food', { target: ARVEN })]],
    ['lobbying an outsider', signed, () => [order(MARISTAN, 'lobby', { on: FERRIES, target: NOBODY })]],
    [
      'a text put to a stranger',
      fresh,
      () => [order(KELD, 'propose', { on: FERRIES, target: NOBODY, clauses: SMALL })],
    ],
    [
      "another's ratification",
      signed,
      () => [order(KELD, 'stall-ratification', { on: FERRIES, target: ARVEN })],
    ],
    [
      "a regime with a target of one's own",
      dues,
      () => [order(ARVEN, 'ease-sanctions', { on: DUES, target: MARISTAN })],
    ],
    ['a call against a party', inForce, () => [order(ARVEN, 'invoke', { on: FERRIES, target: KELD })]],
  ],
  'order/no_instrument': [
    ['a proposal of nothing', fresh, () => [order(KELD, 'propose', { clauses: SMALL })]],
    ['a threat of nothing', fresh, () => [order(ARVEN, 'threaten-sanctions')]],
    ['a call on nothing', fresh, () => [order(ARVEN, 'invoke', { target: MARISTAN })]],
  ],
  'order/wrong_instrument': [
    ['a regime as a text', fresh, () => [order(KELD, 'propose', { on: DUES, clauses: SMALL })]],
    ['a text as a regime', fresh, () => [order(ARVEN, 'threaten-sanctions', { on: FERRIES })]],
    ['what does not exist', fresh, () => [order(KELD, 'propose', { on: NOTHING, clauses: SMALL })]],
    [
      'a call on a text that binds nobody to help',
      fresh,
      () => [order(ARVEN, 'invoke', { on: CHARTER, target: NOBODY })],
    ],
    [
      'an act towards an actor, on a text',
      fresh,
      () => [order(KELD, 'condemn', { target: ARVEN, on: FERRIES })],
    ],
  ],
  'order/wrong_state': [
    ['ratifying a draft', fresh, () => [order(KELD, 'hasten-ratification', { on: FERRIES })]],
    ['denouncing a draft', fresh, () => [order(KELD, 'denounce', { on: FERRIES })]],
    ['proposing what is signed', signed, () => [order(KELD, 'propose', { on: FERRIES, clauses: SMALL })]],
    ['lobbying after ratification', inForce, () => [order(MARISTAN, 'lobby', { on: FERRIES, target: KELD })]],
    ['joining what does not stand', fresh, () => [order(MARISTAN, 'join-sanctions', { on: DUES })]],
    ['conceding what does not stand', fresh, () => [order(KELD, 'concede', { on: DUES })]],
    ['snapping back what was not eased', dues, () => [order(ARVEN, 'snap-back', { on: DUES })]],
    ['lifting what was not eased', dues, () => [order(ARVEN, 'lift-sanctions', { on: DUES })]],
    ['imposing twice', dues, () => [order(ARVEN, 'impose-sanctions', { on: DUES })]],
    ['a call on a draft', fresh, () => [order(ARVEN, 'invoke', { on: FERRIES, target: MARISTAN })]],
  ],
  'order/bad_clauses': (
    [
      ['no text', undefined],
      ['an empty text', []],
      ['an unknown clause', text(['moon', 0])],
      ['a depth beyond the last', text(['protection', 2])],
      ['a depth below the first', text(['protection', -1])],
      ['a broken depth', text(['protection', 0.5])],
      ['a clause twice', text(['protection', 0], ['protection', 1])],
    ] as const
  ).map(
    ([name, clauses]) =>
      [
        name,
        fresh,
        () => [order(KELD, 'propose', clauses ? { on: FERRIES, clauses } : { on: FERRIES })],
      ] as const,
  ),
  'order/same_text': [
    ['the text that is in force', inForce, () => [order(KELD, 'propose', { on: FERRIES, clauses: SMALL })]],
    [
      'the same, with what is public marked as secret',
      inForce,
      () => [
        order(KELD, 'propose', { on: FERRIES, clauses: text(['crossings', 0, true], ['protection', 0]) }),
      ],
    ],
  ],
  'order/no_casus': [
    ['a call without an attack', inForce, () => [order(ARVEN, 'invoke', { on: FERRIES, target: MARISTAN })]],
  ],
  'order/no_member': [
    ['a draft from outside the Council', fresh, () => [order(MARISTAN, 'table-resolution', { on: THANKS })]],
  ],
  'order/wrong_member': [
    ['its own vote', fresh, () => [asks(KELD, 'keld', 'yes')]],
    ['a stranger', fresh, () => [asks(KELD, 'nobody', 'yes')]],
    ['who does not sit yet', fresh, () => [asks(KELD, 'tern', 'yes')]],
    ['who sits no longer', () => fresh().wait(3), () => [asks(KELD, 'sund', 'yes')]],
    ['nobody at all', fresh, () => [order(KELD, 'lobby-vote', { on: THANKS })]],
    ['an abstention', fresh, () => [asks(KELD, 'varr', 'abstain' as 'no')]],
    [
      'a member named with a draft',
      fresh,
      () => [{ ...asks(KELD, 'varr', 'yes'), act: 'table-resolution' as Order['act'] }],
    ],
  ],
  'order/too_soon': [
    [
      'a draft that was vetoed last month',
      () =>
        fresh()
          .turn(
            [order(ARVEN, 'table-resolution', { on: LASTING })],
            [{ seat: KELD, to: 'vote', answer: 'no' }],
          )
          .rich(),
      () => [order(ARVEN, 'table-resolution', { on: LASTING })],
    ],
  ],
  'order/no_mediator': [
    [
      'a second mediator',
      () =>
        fresh()
          .set('ties.keld.maristan.regard', 0)
          .turn([order(ARVEN, 'ultimatum', { on: SANDBANK })], STAND)
          .rich()
          .turn([order(MARISTAN, 'mediate', { on: SANDBANK })], STAND)
          .rich(),
      () => [order(MARISTAN, 'mediate', { on: SANDBANK })],
    ],
  ],
  'order/twice': [
    [
      'the same member asked again before the vote',
      () =>
        fresh()
          .turn([asks(KELD, 'varr', 'yes')])
          .rich(),
      () => [asks(KELD, 'varr', 'no')],
    ],
    [
      'the same again',
      fresh,
      () => [order(KELD, 'condemn', { target: ARVEN }), order(KELD, 'condemn', { target: ARVEN })],
    ],
  ],
  'order/too_many': [
    [
      'a fourth order',
      fresh,
      () => [
        order(KELD, 'condemn', { target: ARVEN }),
        order(KELD, 'condemn', { target: MARISTAN }),
        order(KELD, 'consult', { target: ARVEN }),
        order(KELD, 'consult', { target: MARISTAN }),
      ],
    ],
  ],
  'order/too_little_capital': [
    ['more than there is', () => fresh().set('actors.keld.capital', 1), () => [order(KELD, 'naval-show')]],
    [
      'more than the first order left',
      () => fresh().set('actors.keld.capital', 3),
      () => [order(KELD, 'naval-show'), order(KELD, 'build-readiness')],
    ],
    [
      'more than an answer left',
      () => stormy().set('actors.arven.capital', 2),
      (game) => [choice(game, 'ask-keld'), order(ARVEN, 'build-readiness')],
    ],
  ],
  'reply/no_question': [
    [
      'an answer to nothing',
      fresh,
      () => [{ type: 'reply', seat: KELD, to: 'x' as never, answer: 'accept' }],
    ],
    ['an answer of another', stormy, (game) => [{ ...choice(game, 'alone'), seat: KELD }]],
    ['a second answer', stormy, (game) => [choice(game, 'alone'), choice(game, 'ask-keld')]],
    [
      'a second answer, later',
      () => {
        const game = stormy();
        return game.plan(choice(game, 'alone'));
      },
      (game) => [choice(game, 'ask-keld')],
    ],
  ],
  'reply/wrong_answer': [
    ['an option that does not exist', stormy, (game) => [choice(game, 'pray')]],
    [
      'an option that is closed',
      () => stormy().set('ties.arven.keld.regard', -50),
      (game) => [choice(game, 'ask-keld')],
    ],
    [
      'honour, to a proposal',
      () => fresh().plan(order(KELD, 'propose', { on: FERRIES, clauses: SMALL })),
      (game) => [game.reply({ seat: ARVEN, to: 'proposal', answer: 'honour' })],
    ],
  ],
  'reply/bad_clauses': [
    [
      'a counter-offer without a text',
      () => fresh().plan(order(KELD, 'propose', { on: FERRIES, clauses: SMALL })),
      (game) => [game.reply({ seat: ARVEN, to: 'proposal', answer: 'counter' })],
    ],
    [
      'the text in force as a counter-offer to its change',
      () => inForce().plan(order(KELD, 'propose', { on: FERRIES, clauses: text(['protection', 1]) })),
      (game) => [game.reply({ seat: ARVEN, to: 'proposal', answer: 'counter', clauses: SMALL })],
    ],
    [
      'a counter-offer with a clause of another text',
      () => fresh().plan(order(KELD, 'propose', { on: FERRIES, clauses: SMALL })),
      (game) => [
        game.reply({ seat: ARVEN, to: 'proposal', answer: 'counter', clauses: text(['free-passage', 0]) }),
      ],
    ],
  ],
  'reply/too_little_capital': [
    [
      'an option that costs more than there is',
      () => stormy().set('actors.arven.capital', 0),
      (game) => [choice(game, 'ask-keld')],
    ],
    [
      'an option that costs more than an order left',
      () => stormy().set('actors.arven.capital', 2),
      (game) => [order(ARVEN, 'build-readiness'), choice(game, 'ask-keld')],
    ],
  ],
  'talk/not_planning': [
    [
      'a round after planning',
      () => new Game({ holders: { arven: 'envoy' } }).plan(),
      (game) => [talk(game)],
    ],
  ],
  'talk/wrong_text': [
    ['a text of three', fresh, (game) => [talk(game, { on: CHARTER, clauses: text(['free-passage', 0]) })]],
    ['a text of others', fresh, (game) => [talk(game, { seat: MARISTAN })]],
    ['a text of no party', fresh, (game) => [talk(game, { with: MARISTAN })]],
    ['with oneself', fresh, (game) => [talk(game, { with: KELD })]],
    ['no text at all', fresh, (game) => [talk(game, { on: NOTHING })]],
    ['a regime', fresh, (game) => [talk(game, { on: DUES })]],
    ['with a person, who is asked in replies', fresh, (game) => [talk(game)]],
    [
      'a text that may not be proposed any more',
      () => signed({ holders: { arven: 'envoy' } }),
      (game) => [talk(game)],
    ],
  ],
  'talk/bad_clauses': [
    [
      'an empty text',
      () => new Game({ holders: { arven: 'envoy' } }),
      (game) => [talk(game, { clauses: [] })],
    ],
  ],
  'talk/same_text': [
    [
      'the text that is in force',
      () => inForce({ holders: { arven: 'envoy' } }),
      (game) => [talk(game, { clauses: SMALL })],
    ],
  ],
  'talk/wrong_round': [
    [
      'the second round first',
      () => new Game({ holders: { arven: 'envoy' } }),
      (game) => [talk(game, { round: 2 })],
    ],
    [
      'a first round twice',
      () => new Game({ holders: { arven: 'envoy' } }),
      (game) => [talk(game), talk(game)],
    ],
  ],
  'talk/wrong_answer': [
    [
      'an answer that was not given',
      () => new Game({ holders: { arven: 'envoy' } }),
      (game) => [talk(game, { answer: talk(game).answer === 'accept' ? 'refuse' : 'accept' })],
    ],
  ],
  'handover/unknown_seat': [
    ['a holder of no kind', fresh, () => [{ type: 'handover', seat: KELD, to: 'ghost' as never }]],
  ],
};

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  test.each(cases.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest: [start, sent] }) => {
    const game = start();
    const refused = game.phase(...sent(game));
    expect(refused).toEqual([code]);
  });
});

test('every code is known', () => {
  expect(Object.keys(CASES).toSorted()).toEqual([...REFUSAL_CODES].toSorted());
});

describe('what is turned away', () => {
  test('costs nothing and does nothing', () => {
    const sent = fresh();
    sent.phase(order(KELD, 'dance'), order(KELD, 'condemn', { target: NOBODY }));
    sent.phase({ type: 'reply', seat: KELD, to: 'x' as never, answer: 'accept' });
    expect(sent.world).toEqual(fresh().turn().world);
  });

  test('does not keep the rest out', () => {
    const game = fresh();
    const refused = game.phase(order(KELD, 'dance'), order(KELD, 'condemn', { target: ARVEN }));
    expect(refused).toEqual(['order/unknown_act']);
    game.answer();
    expect(game.happenings('act').map(({ params }) => params[0])).toEqual(['condemn']);
  });

  test('names its place among the inputs', () => {
    const game = fresh();
    const result = game.phase(order(KELD, 'condemn', { target: ARVEN }), order(KELD, 'dance'));
    expect(result).toEqual(['order/unknown_act']);
  });

  test('a handover to nobody leaves the seat as it was', () => {
    const game = fresh();
    game.phase({ type: 'handover', seat: KELD, to: 'ghost' as never });
    expect(game.world.holders[KELD]).toBe('human');
    game.phase({ type: 'handover', seat: NOBODY, to: 'human' });
    expect(game.world.holders).not.toHaveProperty('nobody');
  });
});

describe('what is let in', () => {
  test('is charged at once, and nothing else is', () => {
    const game = fresh().plan(order(KELD, 'naval-show'), order(ARVEN, 'condemn', { target: KELD }));
    expect(game.at('actors.keld.capital')).toBe(6);
    expect(game.at('actors.arven.capital')).toBe(8); // the sample makes it free
    expect(game.booked('actors.keld.capital', 'spent').map(({ delta }) => delta)).toEqual([-2]);
  });

  test('hands a seat over, in either phase', () => {
    const game = fresh().plan({ type: 'handover', seat: KELD, to: 'envoy' });
    expect(game.world.holders[KELD]).toBe('envoy');
    game.phase({ type: 'handover', seat: KELD, to: 'human' });
    expect(game.world.holders[KELD]).toBe('human');
  });

  test('three orders to different ends are not twice the same', () => {
    const game = fresh();
    expect(
      game.phase(
        order(KELD, 'condemn', { target: ARVEN }),
        order(KELD, 'condemn', { target: MARISTAN }),
        order(KELD, 'consult', { target: ARVEN }),
      ),
    ).toEqual([]);
  });

  test('a view answers as the world does', () => {
    const game = fresh();
    const orders = [
      order(KELD, 'condemn', { target: ARVEN }),
      order(KELD, 'dance'),
      order(KELD, 'propose', { on: FERRIES, clauses: SMALL }),
    ];
    for (const each of orders) {
      expect(checkOrder(game.rules, view(game.rules, game.world, KELD), KELD, [], each)).toBe(
        checkOrder(game.rules, game.world, KELD, [], each),
      );
    }
  });
});
