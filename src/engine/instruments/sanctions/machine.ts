/**
 * What may happen to a sanctions regime. While measures stand there are two regions: on what basis (one state,
 * several, or the Security Council) and whether anybody watches. Which measures, and by whom, is data beside it.
 */
import { setup } from 'xstate';

export const SANCTIONS_EVENTS = [
  'THREATEN',
  'CONCEDE',
  'WITHDRAW',
  'IMPOSE',
  'JOIN',
  'LEAVE',
  'MANDATE',
  'WATCH',
  'UNWATCH',
  'EASE',
  'SNAP_BACK',
  'LIFT',
  'LAPSE',
  'RESET',
] as const;
export type SanctionsEventName = (typeof SANCTIONS_EVENTS)[number];

type SanctionsEvent =
  | { type: Exclude<SanctionsEventName, 'IMPOSE' | 'JOIN' | 'LEAVE'> }
  /** `several`: more than one sender stands behind it after the event. */
  | { type: 'IMPOSE' | 'JOIN' | 'LEAVE'; several: boolean };

const several = ({ event }: { event: SanctionsEvent }): boolean => 'several' in event && event.several;

/** `basis` and `monitoring` of standing measures; easing keeps both, and may snap back. */
const basis = {
  initial: 'unilateral',
  states: {
    unilateral: {
      on: {
        JOIN: [{ guard: 'several', target: 'coalition' }, { target: 'unilateral' }],
        MANDATE: 'mandated',
      },
    },
    coalition: {
      on: {
        JOIN: 'coalition',
        LEAVE: [{ guard: 'several', target: 'coalition' }, { target: 'unilateral' }],
        MANDATE: 'mandated',
      },
    },
    mandated: {},
  },
} as const;
const monitoring = {
  initial: 'unmonitored',
  states: { unmonitored: { on: { WATCH: 'monitored' } }, monitored: { on: { UNWATCH: 'unmonitored' } } },
} as const;

export const sanctionsMachine = setup({
  types: { context: {}, events: {} as SanctionsEvent },
  guards: { several },
}).createMachine({
  id: 'sanctions',
  context: {},
  initial: 'latent',
  states: {
    latent: { on: { THREATEN: 'threatened', IMPOSE: standing() } },
    threatened: { on: { CONCEDE: 'settled', WITHDRAW: 'withdrawn', IMPOSE: standing() } },
    settled: { on: { THREATEN: 'threatened', IMPOSE: standing(), RESET: 'latent' } },
    withdrawn: { on: { THREATEN: 'threatened', IMPOSE: standing() } },
    measures: {
      type: 'parallel',
      states: {
        course: {
          initial: 'imposed',
          states: {
            imposed: { on: { EASE: 'easing' } },
            easing: { on: { SNAP_BACK: 'imposed', EASE: 'easing' } },
          },
        },
        basis,
        monitoring,
      },
      on: { LIFT: 'lifted', LAPSE: 'lapsed' },
    },
    lifted: { on: { THREATEN: 'threatened', IMPOSE: standing() } },
    lapsed: { on: { THREATEN: 'threatened', IMPOSE: standing() } },
  },
});

function standing() {
  return [
    { guard: 'several' as const, target: '#sanctions.measures.basis.coalition' },
    { target: '#sanctions.measures' },
  ];
}
