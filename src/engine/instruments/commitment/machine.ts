/** The alliance decision: somebody claims that a clause is triggered, and the obliged party answers. */
import { setup } from 'xstate';

export const COMMITMENT_EVENTS = [
  'CLAIM',
  'CONTEST',
  'RECOGNISE',
  'PUT',
  'HONOUR',
  'QUALIFY',
  'RENEGE',
  'CLOSE',
] as const;
export type CommitmentEventName = (typeof COMMITMENT_EVENTS)[number];

type CommitmentEvent =
  | { type: Exclude<CommitmentEventName, 'RENEGE'> }
  /** `excused`: the text is not in force, or most observers hold that the claimant struck first. */
  | { type: 'RENEGE'; excused: boolean };

export const commitmentMachine = setup({
  types: { context: {}, events: {} as CommitmentEvent },
  guards: { excused: ({ event }) => event.type === 'RENEGE' && event.excused },
}).createMachine({
  id: 'commitment',
  context: {},
  initial: 'dormant',
  states: {
    dormant: { on: { CLAIM: 'claimed' } },
    claimed: { on: { CONTEST: 'contested', RECOGNISE: 'claimed', PUT: 'deciding' } },
    contested: { on: { CONTEST: 'contested', RECOGNISE: 'contested', PUT: 'deciding' } },
    deciding: {
      on: {
        HONOUR: 'honoured',
        QUALIFY: 'qualified',
        RENEGE: [{ guard: 'excused', target: 'excused' }, { target: 'reneged' }],
      },
    },
    honoured: { on: { CLOSE: 'answered' } },
    qualified: { on: { CLOSE: 'answered' } },
    reneged: { on: { CLOSE: 'answered' } },
    excused: { on: { CLOSE: 'answered' } },
    answered: { type: 'final' },
  },
});
