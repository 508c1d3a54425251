/**
 * What may happen to a treaty. The machine knows no numbers: guards read flags that the rules computed and put
 * on the event; who has initialled or ratified is data beside the state.
 */
import { setup } from 'xstate';

export const TREATY_EVENTS = [
  'PROPOSE',
  'COUNTER',
  'REJECT',
  'SHELVE',
  'REVIVE',
  'SIGN',
  'SUBMIT',
  'RATIFY',
  'REFUSE',
  'LAPSE',
  'STRAIN',
  'MEND',
  'SUSPEND',
  'RESUME',
  'INVOKE',
  'ANSWER',
  'SUPERSEDE',
  'EXPIRE',
  'DENOUNCE',
  'END',
] as const;
export type TreatyEventName = (typeof TREATY_EVENTS)[number];

type TreatyEvent =
  | { type: Exclude<TreatyEventName, 'RATIFY' | 'ANSWER'> }
  /** `all`: every party has now ratified. */
  | { type: 'RATIFY'; all: boolean }
  /** `kept`: the call was honoured, qualified or excused; `open`: another call is still unanswered. */
  | { type: 'ANSWER'; kept: boolean; open: boolean };

export const treatyMachine = setup({
  types: { context: {}, events: {} as TreatyEvent },
  guards: {
    all: ({ event }) => event.type === 'RATIFY' && event.all,
    open: ({ event }) => event.type === 'ANSWER' && event.open,
    kept: ({ event }) => event.type === 'ANSWER' && event.kept,
  },
}).createMachine({
  id: 'treaty',
  context: {},
  initial: 'drafted',
  states: {
    drafted: { on: { PROPOSE: 'proposed', SHELVE: 'shelved' } },
    proposed: {
      on: {
        PROPOSE: 'proposed',
        COUNTER: 'negotiating',
        REJECT: 'rejected',
        SHELVE: 'shelved',
        SIGN: 'signed',
      },
    },
    negotiating: {
      on: {
        PROPOSE: 'proposed',
        COUNTER: 'negotiating',
        REJECT: 'rejected',
        SHELVE: 'shelved',
        SIGN: 'signed',
      },
    },
    shelved: { on: { PROPOSE: 'proposed', SHELVE: 'shelved' } },
    rejected: { on: { PROPOSE: 'proposed', SHELVE: 'shelved' } },
    signed: { on: { SUBMIT: 'ratifying', REFUSE: 'refused' } },
    ratifying: {
      on: {
        RATIFY: [{ guard: 'all', target: 'inForce.standing' }, { target: 'ratifying' }],
        REFUSE: 'refused',
        LAPSE: 'lapsed',
      },
    },
    inForce: {
      initial: 'standing',
      states: {
        standing: { on: { STRAIN: 'strained', SUSPEND: 'suspended' } },
        strained: { on: { MEND: 'standing', SUSPEND: 'suspended' } },
        suspended: { on: { RESUME: 'strained' } },
      },
      on: { INVOKE: 'invoked', SUPERSEDE: 'superseded', EXPIRE: 'expired', DENOUNCE: 'denounced' },
    },
    invoked: {
      on: {
        INVOKE: 'invoked',
        ANSWER: [
          { guard: 'open', target: 'invoked' },
          { guard: 'kept', target: 'inForce.standing' },
          { target: 'inForce.strained' },
        ],
        SUPERSEDE: 'superseded',
        DENOUNCE: 'denounced',
      },
    },
    // Obligations bind through the notice period, so a text under notice can still be called upon.
    denounced: {
      on: { INVOKE: 'denounced', ANSWER: 'denounced', END: 'terminated', SUPERSEDE: 'superseded' },
    },
    refused: { on: { REVIVE: 'drafted' } },
    lapsed: { on: { REVIVE: 'drafted' } },
    superseded: { type: 'final' },
    expired: { type: 'final' },
    terminated: { type: 'final' },
  },
});
