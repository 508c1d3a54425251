/**
 * What may happen to a draft in the Security Council. Who sponsors it and who voted how is data beside the state;
 * whether nine said yes, and whether a permanent member said no, the rules count and put on the event.
 */
import { setup } from 'xstate';

export const RESOLUTION_EVENTS = ['TABLE', 'OPEN', 'COUNT', 'REDRAFT'] as const;
export type ResolutionEventName = (typeof RESOLUTION_EVENTS)[number];

type ResolutionEvent =
  | { type: Exclude<ResolutionEventName, 'COUNT'> }
  /** `enough`: nine or more said yes. `barred`: a permanent member said no. */
  | { type: 'COUNT'; enough: boolean; barred: boolean };

export const resolutionMachine = setup({
  types: { context: {}, events: {} as ResolutionEvent },
  guards: {
    short: ({ event }) => event.type === 'COUNT' && !event.enough,
    barred: ({ event }) => event.type === 'COUNT' && event.barred,
  },
}).createMachine({
  id: 'resolution',
  context: {},
  initial: 'drafting',
  states: {
    drafting: { on: { TABLE: 'tabled' } },
    // A second sponsor may join it until the vote is opened.
    tabled: { on: { TABLE: 'tabled', OPEN: 'voting' } },
    voting: {
      on: {
        // Fewer than nine fail without anybody's veto, even if a permanent member said no as well.
        COUNT: [
          { guard: 'short', target: 'failed' },
          { guard: 'barred', target: 'vetoed' },
          { target: 'adopted' },
        ],
      },
    },
    adopted: { type: 'final' },
    vetoed: { on: { REDRAFT: 'drafting' } },
    failed: { on: { REDRAFT: 'drafting' } },
  },
});
