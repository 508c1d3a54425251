/** A session with no rules behind it, for looking at the page: every part is filled with texts of real length. */
import type { ActorId, ClauseId, InstrumentId, Order, QuestionId, Subject } from '../../src/engine/index.ts';
import type {
  Atlas,
  Beat,
  Cable,
  Debrief,
  Desk,
  Dossier,
  Figure,
  Lens,
  Offer,
  ReasonLine,
  Report,
  Session,
  Step,
  TableState,
} from '../../src/session/index.ts';
import { fakeScenario } from './fake-scenario.ts';

const actor = (id: string): ActorId => id as ActorId;
const SEAT = actor('russia');
const ALL = ['russia', 'north-korea', 'south-korea', 'united-states', 'japan', 'china', 'ukraine'].map(actor);
const TURNS = 12;
let nextSubject = 0;

const line = (text: string, amount: number, note?: string, cause?: number): ReasonLine => ({
  code: `history/${text.length}`,
  text,
  amount,
  ...(note === undefined ? {} : { note }),
  ...(cause === undefined ? {} : { cause }),
});

function figure(
  title: string,
  low: number,
  high = low,
  ends: [number, number] = [0, 100],
  unit = '',
): Figure {
  return {
    subject: nextSubject++ as Subject,
    title,
    low,
    high,
    unit,
    lowEnd: ends[0],
    highEnd: ends[1],
    reasons: [
      line('At the opening', low - 6),
      line('State visit, first in 24 years', 12, '−1 a month', 3),
      line('Joint exercise of the three', -6, 'June 2024', 5),
    ],
  };
}

const REGARD: Record<string, number> = {
  'north-korea': 61,
  'south-korea': -18,
  'united-states': -72,
  japan: -55,
  china: 38,
  ukraine: -98,
};

const REASONS = [
  line('Shared adversary: United States', 24),
  line('Munitions bought since September', 18, undefined, 2),
  line('Veto of the monitoring panel in March', 15, 'June 2024', 1),
  line('State visit, first in 24 years', 12, '−1 a month', 3),
  line('Votes for sanctions, 2006–2017', -8),
  line('Oil above the cap', 3, '−1 a month'),
];

function offer(act: string, title: string, text: string, cost: number, target?: ActorId): Offer {
  return {
    order: {
      type: 'order',
      seat: SEAT,
      act: act as Order['act'],
      ...(target === undefined ? {} : { target }),
    },
    title,
    text,
    preview: {
      cost,
      affordable: true,
      refusal: act === 'condemn' ? 'You have condemned them this month already.' : '',
      effects: [
        line('Their regard for us', 8, '−1 a month'),
        line('Russian munitions', 4),
        line('World tension', 2),
      ],
      minds: [
        { actor: actor('south-korea'), text: 'high technology goes north', amount: -9 },
        { actor: actor('united-states'), text: 'helps an adversary', amount: -4 },
        { actor: actor('china'), text: '', amount: -2 },
      ],
      warnings:
        act === 'transfer-technology'
          ? ['Crosses a red line of South Korea: lethal aid to Kyiv may follow.']
          : [],
    },
  };
}

const offersFor = (target: ActorId): Offer[] =>
  target === SEAT
    ? [
        offer('rally', 'Rally support at home', 'Support +6 over two months.', 1),
        offer('sanction-proof', 'Proof the economy against sanctions', 'Bite of sanctions on you −10 %.', 2),
      ]
    : [
        offer(
          'state-visit',
          'State visit',
          'Their regard +12; Seoul −6; rare, so it counts double.',
          2,
          target,
        ),
        offer(
          'transfer-technology',
          'Transfer technology (covert)',
          'Technology +8; 35 % chance of exposure.',
          2,
          target,
        ),
        offer(
          'joint-exercise',
          'Joint exercise',
          'Readiness +2; threat felt by South Korea and Japan rises.',
          2,
          target,
        ),
        offer('send-oil', 'Send fuel and food', 'Economy there +4; above the cap of the Council.', 1, target),
        offer('endorse', 'Public solidarity', 'Their regard +3; free of obligations.', 1, target),
        offer('condemn', 'Condemn', 'Regard −6.', 1, target),
      ];

const depth = (
  id: string,
  title: string,
  text: string,
  depths: string[],
  chosen: number,
  ours: number[],
  theirs: number[],
): TableState['clauses'][number] => ({ id, title, text, depths, depth: chosen, ours, theirs });

const CLAUSES = [
  depth(
    'assistance',
    'Mutual assistance if attacked',
    'Defence obligation. Entrapment risk: Korea, the front in Ukraine.',
    ['consult', 'qualified', 'automatic'],
    1,
    [-2, -9, -24],
    [8, 31, 36],
  ),
  depth(
    'consultation',
    'Consultation on a threat',
    'Opens a channel at once when either sees danger.',
    ['political', 'military staff'],
    0,
    [3, 1],
    [6, 9],
  ),
  depth(
    'munitions',
    'Munitions supply',
    'Moves munitions to the front, month by month.',
    ['1 unit', '2 units', '3 units'],
    1,
    [12, 24, 30],
    [-3, -7, -14],
  ),
  depth(
    'trade',
    'Trade and investment',
    'Payment outside the dollar; the Tumen bridge.',
    ['token', 'broad'],
    1,
    [1, 2],
    [5, 12],
  ),
  depth(
    'technology',
    'Military technology',
    'The red line of Seoul. Breaks sanctions if exposed.',
    ['space', 'missile', 'naval'],
    -1,
    [-18, -26, -30],
    [22, 30, 34],
  ),
  depth(
    'deterrence',
    'Extended nuclear deterrence',
    'The open question. World tension +12.',
    ['silent', 'declared'],
    -1,
    [-27, -36],
    [26, 34],
  ),
  depth('culture', 'Culture and exchange', 'A cheap signal; slow gain in regard.', ['yes'], 0, [1], [2]),
  depth(
    'abstention',
    'No part in the sanctions of others',
    'Standing in the Council −6 for a permanent member.',
    ['abstain', 'veto'],
    -1,
    [-8, -14],
    [14, 20],
  ),
];

const STATES: TableState['states'] = [
  { id: 'drafted', title: 'drafted', when: 'past' },
  { id: 'proposed', title: 'proposed', when: 'past' },
  { id: 'negotiating', title: 'negotiating', when: 'here' },
  { id: 'signed', title: 'signed', when: 'next' },
  { id: 'ratifying', title: 'ratifying · 4 months', when: 'later' },
  { id: 'inForce', title: 'in force', when: 'later' },
  { id: 'invoked', title: 'invoked', when: 'later' },
];

const FACTS: Cable['facts'] = [
  {
    text: 'The two sides signed a treaty that provides for mutual assistance in the event of aggression against one of them.',
    label: 'confirmed',
    sources: ['article'],
  },
  {
    text: 'More than 10,000 containers of munitions have moved by rail since September 2023.',
    label: 'asserted by Washington',
    sources: ['article', 'un'],
  },
];

const option = (answer: string, title: string, text: string, cost = 0, possible = true) => ({
  answer,
  title,
  text,
  cost,
  possible,
});

function question(id: string, kind: string): Cable['question'] {
  return {
    id: id as QuestionId,
    seat: SEAT,
    kind,
    from: actor('north-korea'),
    on: 'partnership' as InstrumentId,
    happening: 1,
    clauses: [],
    due: 'planning',
  } as unknown as Cable['question'];
}

const CABLES: Cable[] = [
  {
    id: 'gift',
    from: 'State gift · protocol',
    title: 'A second limousine?',
    text: 'Luxury goods are barred under Council resolution 1718. The gift pleases Pyongyang; observers will notice.',
    tone: 'choice',
    about: [actor('north-korea')],
    question: question('gift', 'choice'),
    options: [
      option('public', 'Send it publicly', 'Their regard +6; integrity of the regime −2.'),
      option('quiet', 'Send it quietly', 'Their regard +3; it may be seen.', 1),
      option('decline', 'Decline', 'Nothing changes.'),
    ],
    chosen: '',
    facts: FACTS,
    tellings: [
      { actor: actor('russia'), text: 'A gift between friends is a matter of courtesy.' },
      { actor: actor('south-korea'), text: 'A sanctions breach on wheels.' },
    ],
  },
  {
    id: 'seoul',
    from: 'Wire · Seoul',
    title: 'Seoul warns of “corresponding measures”',
    text: 'South Korea will review its rule against arming Ukraine if military technology goes north, the presidential office says.',
    tone: 'alarm',
    about: [actor('south-korea'), actor('ukraine')],
    question: null,
    options: [],
    chosen: '',
    facts: FACTS.slice(0, 1),
    tellings: [],
  },
  {
    id: 'exercise',
    from: 'Intelligence · medium confidence',
    title: 'Three-way exercise planned',
    text: 'The United States, South Korea and Japan are likely to exercise next turn (60–80 %).',
    tone: 'intelligence',
    about: [actor('japan')],
    question: null,
    options: [],
    chosen: '',
    facts: [],
    tellings: [],
  },
  {
    id: 'council',
    from: 'New York · Council',
    title: 'Draft resolution: monitoring',
    text: 'A draft would set up a new panel. Nine votes and no veto needed.',
    tone: 'news',
    about: [],
    question: null,
    options: [],
    chosen: '',
    facts: FACTS.slice(1),
    tellings: [],
  },
];

const QUESTIONS: Cable[] = [
  {
    id: 'proposal',
    from: 'From Pyongyang · proposal',
    title: 'A treaty to replace 1961, 2000 and 2001',
    text: 'North Korea (DPRK) proposes a Comprehensive Strategic Partnership with a mutual-assistance clause, automatic, with missile technology.',
    tone: 'proposal',
    about: [actor('north-korea')],
    question: question('proposal', 'proposal'),
    options: [
      option('accept', 'Accept', 'Both initial the text as it stands.'),
      option('counter', 'Counter', 'Write another text; it is next turn’s open text.'),
      option('refuse', 'Refuse', 'Their regard −6.'),
      option('defer', 'Defer', 'It stays open.'),
    ],
    chosen: '',
    facts: [],
    tellings: [],
  },
];

function atlas(lens: Lens, eyes: ActorId): Atlas {
  const arc = (
    from: string,
    to: string,
    kind: Atlas['arcs'][number]['kind'],
    seal: Atlas['arcs'][number]['seal'],
    label: string,
  ) => ({
    id: `${from} ${to} ${kind}`,
    kind,
    from: actor(from),
    to: actor(to),
    instrument: 'partnership' as InstrumentId,
    state: 'inForce.standing',
    seal,
    weight: 2 as const,
    label,
  });
  return {
    lens,
    eyes,
    tints: ALL.map((id) => ({
      actor: id,
      value: id === eyes ? null : (REGARD[id] ?? 20),
      label: id === eyes ? 'its own eyes' : 'cool, falling',
    })),
    arcs: [
      arc('russia', 'north-korea', 'treaty', 'talks', 'Comprehensive Strategic Partnership, negotiating'),
      arc('united-states', 'south-korea', 'alliance', 'inForce', 'Mutual Defense Treaty of 1953, in force'),
      arc('united-states', 'japan', 'alliance', 'inForce', 'Security treaty of 1960, in force'),
      arc('china', 'north-korea', 'treaty', 'inForce', 'Treaty of friendship of 1961, in force'),
      arc('south-korea', 'japan', 'consultation', '', 'Camp David commitment to consult, in force'),
      arc('united-states', 'north-korea', 'sanctions', '', 'United Nations regime, imposed, unmonitored'),
    ],
  };
}

const BEATS: Beat[] = [
  ['visit', SEAT, 'Moscow makes a state visit to Pyongyang, the first in twenty-four years.', 'murmur'],
  [
    'sign',
    SEAT,
    'Moscow and Pyongyang sign the partnership. The clause of mutual assistance is qualified.',
    'seal',
  ],
  ['exercise', actor('united-states'), 'Washington, Seoul and Tokyo exercise off the peninsula.', 'engine'],
  [
    'word',
    actor('south-korea'),
    'Seoul condemns the treaty and threatens to review its rule on arms.',
    'teleprinter',
  ],
].map(([kind, by, caption, cue], id) => ({
  id,
  kind,
  by,
  to: [actor('north-korea')],
  instrument: null,
  caption,
  cue,
  after: atlas('relations', SEAT),
})) as unknown as Beat[];

const REPORT: Report = {
  headline: 'Moscow signs, Seoul counts its shells',
  happened: BEATS.map(({ caption, by }, index) => ({ text: caption, happening: index, by })),
  changed: [
    ['World tension', '46', '51', 5, -1],
    ['Pyongyang’s regard for us', '+61', '+69', 8, 1],
    ['Seoul’s regard for us', '−18', '−27', -9, -1],
    ['Munitions', '40', '44', 4, 1],
    ['The front', '50', '50', 0, 0],
    ['Integrity of the United Nations regime', '55', '51', -4, 1],
  ].map(([title, before, after, delta, good], index) => ({
    subject: (900 + index) as Subject,
    title,
    before,
    after,
    delta,
    good,
    reasons: REASONS.slice(0, 3),
  })) as unknown as Report['changed'],
  motives: [
    { actor: actor('south-korea'), order: 'condemned the treaty', reasons: REASONS.slice(1, 4) },
    { actor: actor('united-states'), order: 'exercised with Seoul and Tokyo', reasons: REASONS.slice(0, 2) },
    {
      actor: actor('china'),
      order: 'said nothing, and sent fuel to Pyongyang',
      reasons: REASONS.slice(2, 4),
    },
  ],
};

const months = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const wave = (start: number, step: number, bend: number) =>
  months.map((_, index) => Math.round(start + step * index + bend * Math.sin(index / 2)));

const DEBRIEF: Debrief = {
  paper: 'The Diplomatic Courier',
  date: 'May 2025 · turn 12 of 12',
  mark: 'SIMULATED · not a record of events',
  headline: 'Moscow signs, then qualifies, as pact meets its first test',
  standfirst:
    'A treaty that replaced three others was invoked within a year. One party sent words; the other sent shells.',
  columns: [
    'The partnership signed in June came into force in December, after two turns in which Seoul and Washington tried to slow ratification. It carried a mutual assistance clause “qualified” by national law, the depth that Russia chose at the second round of talks.',
    'Exercises off the peninsula raised tension to 63 by turn 7. Japan and South Korea agreed to consult; China kept trade open and abstained twice in the Council.',
    'When the clause was invoked in turn 10, Moscow chose a qualified answer: supplies, no forces. Observers marked its word down by nine points. Pyongyang, which had asked for an automatic clause, marked it down by twenty-two.',
    'Sanctions on North Korea fell to half their bite once the monitoring lapsed. A rival monitoring team of eleven states restored a part of it in turn 8.',
  ],
  ending: { title: 'Paper alliance', text: 'A text in force, and little behind it when it was called.' },
  scores: ALL.map((id, index) => ({
    actor: id,
    total: 58 - 5 * index,
    par: 50,
    aims: [
      { title: 'The front over 50', now: 14, most: 24, secret: false, reasons: REASONS.slice(0, 2) },
      { title: 'Munitions at 50 or more', now: 12, most: 20, secret: false, reasons: REASONS.slice(1, 3) },
      { title: 'Isolation under 60', now: 9, most: 15, secret: true, reasons: REASONS.slice(2, 4) },
      { title: 'No South Korean shells to Kyiv', now: 10, most: 14, secret: false, reasons: [] },
      { title: 'Stability', now: 13, most: 20, secret: false, reasons: [] },
    ],
  })),
  ties: [
    { title: 'North Korea', actor: actor('north-korea'), values: wave(61, -1, 9) },
    { title: 'China', actor: actor('china'), values: wave(38, 0.5, 3) },
    { title: 'South Korea', actor: actor('south-korea'), values: wave(-18, -2, 6) },
    { title: 'United States', actor: actor('united-states'), values: wave(-72, -0.5, 2) },
    { title: 'Japan', actor: actor('japan'), values: wave(-55, -1, 3) },
    { title: 'Ukraine', actor: actor('ukraine'), values: wave(-97, 0, 0) },
  ],
  tension: { title: 'Tension', actor: null, values: wave(46, 0.8, 10) },
  sanctions: [
    { title: 'UN on the DPRK', actor: null, values: wave(55, -2, 4) },
    { title: 'West on Russia', actor: null, values: wave(70, -1, 2) },
  ],
  dates: months,
  turningPoints: [
    {
      turn: 1,
      when: 'June 2024',
      text: 'You signed the partnership with a qualified clause.',
      happening: 1,
      effects: REASONS.slice(0, 3),
    },
    {
      turn: 6,
      when: 'November 2024',
      text: 'You sent technology, covertly; Seoul found out.',
      happening: 2,
      effects: REASONS.slice(2, 5),
    },
    {
      turn: 10,
      when: 'March 2025',
      text: 'You qualified the pact when it was invoked.',
      happening: 3,
      effects: REASONS.slice(1, 4),
    },
  ],
  questions: [
    {
      title: 'Is the nuclear deterrent of Russia extended?',
      answer: 'No.',
      why: 'The clause was never in a text.',
    },
    { title: 'Arms for technology?', answer: 'Yes, covertly.', why: 'From turn 6, exposed in turn 7.' },
    {
      title: 'Do weakened controls stay weak?',
      answer: 'In part.',
      why: 'A team of eleven states took the work up.',
    },
  ],
  record: [
    { what: 'Treaty signed', game: 'June 2024', happened: '19 June 2024', sources: ['article'] },
    { what: 'In force', game: 'December 2024', happened: '4 December 2024', sources: ['article'] },
    { what: 'Monitoring panel', game: 'lapsed', happened: 'vetoed 28 March, 13–1–1', sources: ['un'] },
  ],
  discussion: [
    'When you qualified the pact, who learned something about your word, and what did it cost you later?',
    'Was the sanctions regime weakened by the veto, or by trade?',
    'Which of your moves made Seoul change its mind? Point at the ledger.',
  ],
};

/** Starts at `step` of `turn`; every phase leads on to the next at once. */
export function createFakeSession(step: Step = 'planning', turn = 1): Session {
  const listeners = new Set<() => void>();
  const chosen = new Map<string, string>();
  const depths = new Map(CLAUSES.map((clause) => [clause.id, clause.depth]));
  let state = { step, turn, orders: [] as Offer[], past: [] as Offer[][] };
  let table: Pick<TableState, 'left' | 'round' | 'said' | 'verdict' | 'counter' | 'initialled'> = {
    left: 3,
    round: 1,
    said: '',
    verdict: 'none',
    counter: null,
    initialled: false,
  };
  const change = (next: Partial<typeof state>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const mark = (cable: Cable): Cable => ({ ...cable, chosen: chosen.get(cable.id) ?? '' });
  const assess = (side: 'ours' | 'theirs') => {
    const sum = CLAUSES.reduce((total, clause) => {
      const at = depths.get(clause.id) ?? -1;
      return total + (at < 0 ? 0 : (clause[side][at] ?? 0));
    }, 0);
    const rest = side === 'theirs' ? -12 : 0;
    return {
      lines: [
        line('The clauses, taken together', sum),
        line('Trust in Russia (54)', 13),
        line('Shared adversary', 12),
        line('Fear of abandonment: 1961 lapsed', -22, undefined, 1),
        line('The displeasure of Beijing', -15),
        { ...line('Asking price, not known to us', -14), low: -20, high: -8 },
      ],
      low: sum + rest - 20,
      high: sum + rest - 8,
      odds: { low: 74, high: 86 },
    };
  };
  const tableState = (): TableState => ({
    treaty: 'partnership' as InstrumentId,
    with: actor('north-korea'),
    clauses: CLAUSES.map((clause) => ({ ...clause, depth: depths.get(clause.id) ?? -1 })),
    states: STATES,
    theirs: assess('theirs'),
    ours: assess('ours'),
    minds: [
      { actor: actor('south-korea'), text: 'mutual assistance', amount: -14 },
      { actor: actor('united-states'), text: '', amount: -9 },
      { actor: actor('china'), text: '', amount: -6 },
    ],
    ...table,
  });
  const desk = (): Desk => {
    const spent = state.orders.reduce((sum, { preview }) => sum + preview.cost, 0);
    return {
      step: state.step,
      turn: state.turn,
      turns: TURNS,
      date: `${months[(state.turn - 1) % 12]} ${state.turn < 8 ? 2024 : 2025}`,
      seat: SEAT,
      view: {} as Desk['view'],
      capital: 7,
      left: 7 - spent,
      income: 3,
      tension: figure('World tension', 46 + state.turn),
      cables: CABLES.map(mark),
      questions: state.step === 'replies' ? QUESTIONS.map(mark) : [],
      draft: { orders: [], replies: [], talks: [] },
      orders: state.orders,
      slots: 3,
      beats: state.step === 'resolution' ? BEATS : [],
      report: state.step === 'report' || state.step === 'debrief' ? REPORT : null,
      debrief: state.step === 'debrief' ? DEBRIEF : null,
      notices: [],
      canUndo: state.past.length > 0,
    };
  };
  return {
    scenario: fakeScenario,
    options: { scenario: fakeScenario, seat: SEAT, seed: '1', turns: TURNS, level: 'envoy' },
    desk,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    atlas,
    dossier: (id): Dossier => ({
      actor: id,
      regard:
        id === SEAT
          ? null
          : { ...figure('Regards Russia', REGARD[id] ?? 0, REGARD[id] ?? 0, [-100, 100]), reasons: REASONS },
      ours:
        id === SEAT
          ? null
          : figure('Our regard', (REGARD[id] ?? 0) - 10, (REGARD[id] ?? 0) - 10, [-100, 100]),
      trust:
        id === SEAT
          ? []
          : [figure('Trust: defence', 45), figure('Trust: trade', 50), figure('Trust: signals', 54)],
      threat: id === SEAT ? null : figure('Threat felt', 6),
      dependence: id === SEAT ? null : figure('Depends on us', 30, 45),
      indicators: [
        figure('Support at home', 62),
        figure('Economy', 55),
        figure('Readiness', 60),
        figure('Munitions', 40, 52, [0, 100], 'units'),
        figure('Technology', 28, 36),
      ],
      instruments: [
        {
          id: 'partnership' as InstrumentId,
          title: 'Comprehensive Strategic Partnership',
          kind: 'Treaty',
          state: 'negotiating',
          text: 'Would replace the instruments of 1961, 2000 and 2001.',
          clauses: ['Mutual assistance if attacked: qualified', 'Consultation on a threat: political'],
          states: STATES,
          facts: FACTS,
        },
        {
          id: 'un-dprk' as InstrumentId,
          title: 'United Nations regime on the DPRK',
          kind: 'Sanctions',
          state: 'imposed, mandated, unmonitored',
          text: 'Arms, luxury goods, labour, oil above a cap. Nobody has watched it since the panel ended in April.',
          clauses: [],
          states: [],
          facts: [],
        },
      ],
      brief: ['wants', 'fears', 'holds', 'dilemma'].map((part) => ({
        title: part,
        text: fakeScenario.prose.actors[id]?.brief[part as 'wants'] ?? '',
      })),
      background: FACTS,
      history: [
        { turn: 1, when: 'June 2024', text: 'Received the Russian president with full honours.' },
        { turn: 0, when: 'March 2024', text: 'Gained by the veto that ended the panel of experts.' },
      ],
      aims:
        id === SEAT
          ? [
              {
                title: 'The front over 50',
                text: '2 points for each point of the front over 50.',
                now: 6,
                most: 24,
                secret: false,
                reasons: REASONS.slice(0, 2),
              },
              {
                title: 'Munitions at 50 or more',
                text: '2 points for each month.',
                now: 2,
                most: 20,
                secret: false,
                reasons: [],
              },
              {
                title: 'Isolation under 60',
                text: 'Drawn for this game.',
                now: 0,
                most: 15,
                secret: true,
                reasons: [],
              },
            ]
          : [],
      offers: offersFor(id),
      tables:
        id === 'north-korea'
          ? [
              {
                treaty: 'partnership' as InstrumentId,
                title: 'Comprehensive Strategic Partnership',
                cost: 2,
                possible: true,
                refusal: '',
                odds: { low: 74, high: 86 },
              },
            ]
          : [],
    }),
    explain: () => [
      'The Russian president visited Pyongyang (June 2024).',
      'Moscow vetoed the panel of experts (March 2024).',
    ],
    add: (order) => {
      const found = offersFor(order.target ?? SEAT).find((one) => one.order.act === order.act);
      if (found === undefined || state.orders.length >= 3) return 'No slot is free.';
      change({ past: [...state.past, state.orders], orders: [...state.orders, found] });
      return '';
    },
    remove: (index) =>
      change({ past: [...state.past, state.orders], orders: state.orders.filter((_, at) => at !== index) }),
    undo: () => change({ orders: state.past.at(-1) ?? [], past: state.past.slice(0, -1) }),
    choose: (id, answer) => {
      chosen.set(id, answer);
      change({});
    },
    table: tableState,
    setClause: (_, __, clause, at) => {
      depths.set(clause, at);
      return tableState();
    },
    takeCounter: () => {
      for (const clause of table.counter ?? []) depths.set(clause.id, clause.depth);
      table = { ...table, counter: null };
      return tableState();
    },
    put: () => {
      const yes = depths.get('assistance') === 2;
      table = yes
        ? {
            ...table,
            left: table.left - 1,
            round: table.round + 1,
            verdict: 'accept',
            said: 'The promise is welcome.',
            counter: null,
            initialled: true,
          }
        : {
            ...table,
            left: table.left - 1,
            round: table.round + 1,
            verdict: 'counter',
            said: 'The promise is welcome. A promise with “qualified” in it is a shorter promise.',
            counter: CLAUSES.filter(({ depth }) => depth >= 0).map((clause) => ({
              id: clause.id as ClauseId,
              depth: clause.id === 'assistance' ? 2 : clause.depth,
              secret: false,
            })),
          };
      return tableState();
    },
    ask: () => {
      table = {
        ...table,
        counter: CLAUSES.filter(({ depth, id }) => depth >= 0 || id === 'technology').map((clause) => ({
          id: clause.id as ClauseId,
          depth: Math.max(0, clause.depth),
          secret: false,
        })),
      };
      return tableState();
    },
    send: async () => {
      await Promise.resolve();
      change({ step: 'replies', past: [] });
      return [];
    },
    sendReplies: async () => {
      await Promise.resolve();
      change({ step: 'resolution' });
      return [];
    },
    seen: () => change({ step: 'report' }),
    nextTurn: () =>
      change(
        state.turn >= TURNS
          ? { step: 'debrief' }
          : { step: 'planning', turn: state.turn + 1, orders: [], past: [] },
      ),
    handover: (to) => ({ type: 'handover', seat: SEAT, to }),
    exportReplay: () => '{}',
  };
}
