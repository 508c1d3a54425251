/** A stage and an atlas like the flagship's, for trying the map without a game. */
import type { ActorId, InstrumentId } from '../../../src/engine/index.ts';
import type { Arc, Atlas, Beat, Stage } from '../../../src/session/index.ts';

const id = (name: string): ActorId => name as ActorId;
const instrument = (name: string): InstrumentId => name as InstrumentId;

const [russia, northKorea, southKorea, unitedStates, japan, china, ukraine] = [
  'russia',
  'north-korea',
  'south-korea',
  'united-states',
  'japan',
  'china',
  'ukraine',
].map(id) as [ActorId, ActorId, ActorId, ActorId, ActorId, ActorId, ActorId];

export const STAGE: Stage = {
  geometry: null,
  inset: {
    frame: [
      [124.6, 34.4],
      [129.6, 42.6],
    ],
  },
  projection: 'azimuthalEqualArea',
  rotate: [-128, -66, -6],
  frame: [
    [37.62, 55.75],
    [125.75, 39.02],
    [126.98, 37.57],
    [-77.04, 38.9],
    [139.69, 35.69],
    [116.4, 39.9],
    [30.52, 50.45],
    [-74, 40.7],
  ],
  actors: [
    { actor: russia, countries: ['643'], capital: [37.62, 55.75], name: { from: [62, 60], to: [122, 63] } },
    {
      actor: northKorea,
      countries: ['408'],
      capital: [125.75, 39.02],
      name: { from: [125.2, 39.6], to: [129.2, 41.4] },
    },
    {
      actor: southKorea,
      countries: ['410'],
      capital: [126.98, 37.57],
      name: { from: [126.4, 36], to: [129.4, 36.6] },
    },
    {
      actor: unitedStates,
      countries: ['840'],
      capital: [-77.04, 38.9],
      name: { from: [-119, 41], to: [-85, 39] },
    },
    {
      actor: japan,
      countries: ['392'],
      capital: [139.69, 35.69],
      name: { from: [132.5, 33.9], to: [142.6, 43.2] },
    },
    { actor: china, countries: ['156'], capital: [116.4, 39.9], name: { from: [84, 36], to: [113, 32] } },
    {
      actor: ukraine,
      countries: ['804'],
      capital: [30.52, 50.45],
      name: { from: [25.2, 49.6], to: [35.2, 48.9] },
    },
  ],
  places: [
    { name: 'UN · New York', at: [-73.97, 40.75] },
    { name: 'Vladivostok', at: [131.89, 43.12] },
    { name: 'Rason', at: [130.4, 42.25] },
  ],
  occupied: [
    { country: '643', contains: [34.2, 45.2], of: ukraine, by: russia, ring: [], label: 'Crimea' },
    {
      country: '804',
      contains: [38.3, 48],
      of: ukraine,
      by: russia,
      ring: [
        [40.3, 49.7],
        [38.0, 49.4],
        [37.4, 47.8],
        [35.2, 47.5],
        [33.2, 46.6],
        [32, 46.2],
        [33, 45.9],
        [35.3, 46],
        [37, 46.6],
        [38.4, 46.9],
        [40.5, 48],
      ],
      label: 'Occupied parts',
    },
  ],
  seas: [
    { name: 'Sea of Japan / East Sea', at: [135, 40.2] },
    { name: 'Yellow Sea / West Sea', at: [123.6, 36] },
    { name: 'Sea of Okhotsk', at: [149, 54] },
    { name: 'Bering Sea', at: [-178, 58] },
    { name: 'North Pacific', at: [-165, 42] },
    { name: 'Arctic Ocean', at: [160, 80] },
    { name: 'Black Sea', at: [34.5, 43.3] },
    { name: 'North Atlantic', at: [-40, 45] },
  ],
};

export const NAMES: Readonly<Record<ActorId, { name: string; short: string; capital: string }>> = {
  [russia]: { name: 'Russia', short: 'Russia', capital: 'Moscow' },
  [northKorea]: { name: 'North Korea (DPRK)', short: 'DPRK', capital: 'Pyongyang' },
  [southKorea]: { name: 'South Korea (ROK)', short: 'ROK', capital: 'Seoul' },
  [unitedStates]: { name: 'United States', short: 'US', capital: 'Washington' },
  [japan]: { name: 'Japan', short: 'Japan', capital: 'Tokyo' },
  [china]: { name: 'China', short: 'China', capital: 'Beijing' },
  [ukraine]: { name: 'Ukraine', short: 'Ukraine', capital: 'Kyiv' },
};

const arc = (
  kind: Arc['kind'],
  from: ActorId,
  to: ActorId,
  seal: Arc['seal'],
  weight: Arc['weight'] = 2,
  state = 'inForce.standing',
): Arc => ({
  id: `${kind} ${from} ${to}`,
  kind,
  from,
  to,
  instrument: instrument(`${kind}-${from}-${to}`),
  state,
  seal,
  weight,
  label: `${kind}: ${from}, ${to}`,
});

const tints = (values: Readonly<Record<string, number | null>>): Atlas['tints'] =>
  Object.entries(values).map(([actor, value]) => ({ actor: id(actor), value, label: '' }));

export const ATLAS: Atlas = {
  lens: 'relations',
  eyes: northKorea,
  scale: 'regard',
  triangles: [],
  tints: tints({
    russia: 61,
    'north-korea': null,
    'south-korea': -72,
    'united-states': -85,
    japan: -64,
    china: 34,
    ukraine: -30,
  }),
  arcs: [
    arc('treaty', russia, northKorea, 'draft'),
    arc('alliance', unitedStates, southKorea, 'inForce', 3),
    arc('alliance', unitedStates, japan, 'inForce', 3),
    arc('consultation', southKorea, japan, '', 1),
    arc('treaty', china, northKorea, 'strained', 2, 'inForce.strained'),
    arc('sanctions', unitedStates, russia, '', 2, 'imposed.coalition.monitored'),
    arc('sanctions', unitedStates, northKorea, '', 2, 'imposed.mandated.unmonitored'),
    arc('sanctions', japan, northKorea, '', 1, 'imposed.mandated.unmonitored'),
    arc('sanctions', southKorea, northKorea, '', 1, 'imposed.mandated.unmonitored'),
    arc('consultation', unitedStates, ukraine, '', 2),
    arc('talks', japan, northKorea, 'talks', 1),
  ],
};

export const SIGNED: Atlas = {
  ...ATLAS,
  eyes: russia,
  tints: tints({
    russia: null,
    'north-korea': 66,
    'south-korea': -48,
    'united-states': -80,
    japan: -55,
    china: 58,
    ukraine: -100,
  }),
  arcs: [
    ...ATLAS.arcs
      .filter(({ kind }) => kind !== 'talks')
      .map((one) =>
        one.from === russia && one.to === northKorea
          ? { ...one, seal: 'signed' as const, state: 'signed' }
          : one,
      ),
    arc('alliance', russia, northKorea, 'ratifying', 3),
    arc('sanctions', southKorea, russia, '', 1, 'threatened'),
  ],
};

/** Every pair, for crowding. */
export const CROWDED: Atlas = {
  ...SIGNED,
  lens: 'treaties',
  arcs: STAGE.actors.flatMap((a, i) =>
    STAGE.actors
      .slice(i + 1)
      .flatMap((b, j) => [
        arc(
          (['treaty', 'consultation', 'alliance'] as const)[(i + j) % 3] ?? 'treaty',
          a.actor,
          b.actor,
          (['signed', 'inForce', 'strained', 'ended', 'invoked', 'draft', 'ratifying', 'talks'] as const)[
            (i * 3 + j) % 8
          ] ?? '',
        ),
        arc('sanctions', a.actor, b.actor, '', 1, 'imposed'),
      ]),
  ),
};

export const beatOf = (kind: Beat['kind'], by: string | null, to: readonly string[], after: Atlas): Beat => ({
  id: 1,
  kind,
  by: by === null ? null : id(by),
  to: to.map(id),
  instrument: null,
  caption: '',
  cue: 'stamp',
  after,
});
